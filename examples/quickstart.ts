/**
 * Sends a message with text, HTML and an attachment, and waits for its delivery.
 *
 * Without a key it talks to the emulator on this machine. With `MAILGUN_API_KEY`, `MAILGUN_DOMAIN` and `MAILGUN_TO` set,
 * it sends by Mailgun.
 */
import { Events, Mailgun, Messages, Rfc2822 } from "@effect-mailgun/core"
import { Config, Effect, Schedule, Stream } from "effect"
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

  const delivered = yield* Events.stream({ messageId: accepted.id.slice(1, -1), event: "delivered" }).pipe(
    Stream.runHead,
    Effect.flatMap(Effect.fromOption),
    // Mailgun's events come a little after what they tell.
    Effect.retry({
      while: (error) => error._tag === "NoSuchElementError",
      schedule: Schedule.spaced("2 seconds"),
      times: 60
    })
  )
  if (delivered.event === "delivered" && delivered.timestamp !== undefined) {
    yield* Effect.log(`Delivered to ${delivered.recipient} at ${Rfc2822.format(delivered.timestamp)}`)
  }
})

await Effect.runPromise(program.pipe(Effect.provide(MailgunLive)))
