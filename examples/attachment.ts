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

  // A file of yours, where you name one: npx -y pnpm@12 exec tsx examples/attachment.ts report.pdf
  const path = process.argv[2] ?? fileURLToPath(new URL("../LICENSE", import.meta.url))
  const file = yield* NodeAttachment.fromPath(path)
  const { id } = yield* Messages.send({
    from: { name: "Files", address: `files@${domain}` },
    to,
    subject: file.filename,
    text: "Attached.",
    attachments: [file]
  })
  yield* Effect.log(`${file.filename} went out with ${id}`)
})

program.pipe(Effect.provide(MailgunLive), MailgunError.report, NodeRuntime.runMain)
