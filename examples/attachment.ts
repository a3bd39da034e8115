/**
 * Sends a file from the disk, which is read a piece at a time while it is sent, and again for every retry.
 *
 * Without a key it talks to the emulator on this machine. With `MAILGUN_API_KEY`, `MAILGUN_DOMAIN` and `MAILGUN_TO` set,
 * it sends by Mailgun.
 */
import { Mailgun, MailgunError, Messages } from "@effect-mailgun/core"
import { NodeAttachment } from "@effect-mailgun/node"
import { NodeRuntime } from "@effect/platform-node"
import { Config, Effect } from "effect"
import { fileURLToPath } from "node:url"
import { MailgunLive } from "./layers/MailgunLive.ts"

const program = Effect.gen(function*() {
  const { domain = "sandbox.example.com" } = yield* Mailgun.Mailgun
  const to = yield* Config.String("MAILGUN_TO").pipe(Config.withDefault("ann@example.com"))

  const license = yield* NodeAttachment.fromPath(fileURLToPath(new URL("../LICENSE", import.meta.url)), {
    filename: "license.txt"
  })
  const { id } = yield* Messages.send({
    from: { name: "Legal", address: `legal@${domain}` },
    to,
    subject: "The license",
    text: "Attached.",
    attachments: [license]
  })
  yield* Effect.log(`${license.filename} went out with ${id}`)
})

program.pipe(Effect.provide(MailgunLive), MailgunError.report, NodeRuntime.runMain)
