/**
 * Sends a message with text, HTML and an attachment, and waits for its delivery.
 *
 * Without a key it talks to the emulator on this machine. With `MAILGUN_API_KEY`, `MAILGUN_DOMAIN` and `MAILGUN_TO` set,
 * it sends by Mailgun.
 */
import { Mailgun, MailgunError, Messages, Rfc2822 } from "@effect-mailgun/core"
import { NodeRuntime } from "@effect/platform-node"
import { Config, Effect } from "effect"
import { MailgunLive } from "./layers/MailgunLive.ts"

const program = Effect.gen(function*() {
  const { domain = "sandbox.example.com" } = yield* Mailgun.Mailgun
  const to = yield* Config.String("MAILGUN_TO").pipe(Config.withDefault("ann@example.com"))

  const accepted = yield* Messages.send({
    from: { name: "Quickstart", address: `hello@${domain}` },
    to,
    subject: "Hello from effect-mailgun",
    text: "It works.",
    html: "<p>It <b>works</b>.</p>",
    attachments: [{ filename: "notes.txt", content: "1. It works.\n", contentType: "text/plain" }]
  })
  yield* Effect.log(`Accepted as ${accepted.id}: ${accepted.message}`)

  const { recipient, timestamp } = yield* Messages.awaitDelivery(accepted.id, { interval: "1 second" })
  if (timestamp !== undefined) yield* Effect.log(`Delivered to ${recipient} at ${Rfc2822.format(timestamp)}`)
})

program.pipe(Effect.provide(MailgunLive), MailgunError.report, NodeRuntime.runMain)
