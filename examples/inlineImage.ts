/**
 * Sends HTML with an image in it, by the image's file name, and reads both back from where Mailgun stores them.
 *
 * Without a key it talks to the emulator on this machine. With `MAILGUN_API_KEY`, `MAILGUN_DOMAIN` and `MAILGUN_TO` set,
 * it sends by Mailgun.
 */
import { Mailgun, MailgunError, Messages } from "@effect-mailgun/core"
import { NodeRuntime } from "@effect/platform-node"
import { Config, Effect, Stream } from "effect"
import { MailgunLive } from "./layers/MailgunLive.ts"

/** A red dot, as a PNG. */
const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==",
  "base64"
)

const program = Effect.gen(function*() {
  const { domain = "sandbox.example.com" } = yield* Mailgun.Mailgun
  const to = yield* Config.String("MAILGUN_TO").pipe(Config.withDefault("ann@example.com"))

  const { id } = yield* Messages.send({
    from: { name: "Painter", address: `painter@${domain}` },
    to,
    subject: "A red dot",
    text: "A red dot.",
    html: "<p>A red dot: <img src=\"cid:dot.png\"></p>",
    inline: [{ filename: "dot.png", content: dot, contentType: "image/png" }]
  })

  const { storage = {} } = yield* Messages.awaitDelivery(id, { interval: "1 second" })
  const { bodyHtml, contentIdMap = {} } = yield* Messages.getStored(storage)
  yield* Effect.log(bodyHtml)
  for (const [contentId, { url }] of Object.entries(contentIdMap)) {
    const bytes = yield* Messages.getStoredAttachment(url).pipe(
      Stream.runFold(() => 0, (sum, piece) => sum + piece.length)
    )
    yield* Effect.log(`${contentId} is of ${bytes} bytes`)
  }
})

program.pipe(Effect.provide(MailgunLive), MailgunError.report, NodeRuntime.runMain)
