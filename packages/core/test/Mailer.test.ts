import { Mailer, Mailgun, MailgunError, Messages } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { mailgun } from "./RecordingHttpClient.ts"

const message: Mailer.Message = {
  from: { name: "Ann", address: "ann@example.com" },
  to: ["bob@example.com", { name: "Eve", address: "eve@example.com" }],
  cc: "carol@example.com",
  bcc: "dave@example.com",
  replyTo: "desk@example.com",
  subject: "Minutes",
  text: "Attached.",
  html: "<p>Attached.</p>",
  attachments: [{ filename: "minutes.txt", content: "1. Welcome" }],
  headers: { "X-Team": "blue" },
  tags: ["minutes"]
}

describe("Mailer over Mailgun", () => {
  it.effect("hands every field of the message to Messages.send, with the options of the layer", () =>
    Effect.gen(function*() {
      const inputs: Array<Messages.SendInput> = []
      const MailgunTest = Mailgun.layerStub(Mailgun.stub(Messages.send, (input) =>
        Effect.sync(() => {
          inputs.push(input)
          return { id: "<1@example.com>", message: "Queued. Thank you." }
        })))
      const sent = yield* Mailer.send(message).pipe(
        Effect.provide(Mailer.layerMailgun({ tracking: false, domain: "example.com" })),
        Effect.provide(MailgunTest)
      )
      assert.deepStrictEqual(sent, { id: "<1@example.com>" })
      assert.deepStrictEqual(inputs, [{ ...message, tracking: false, domain: "example.com" }])
    }))

  it.effect("fails with Mailgun's error as the cause, and in its words", () =>
    Effect.gen(function*() {
      const { layer } = mailgun({}, { status: 401, body: "Forbidden" })
      const error = yield* Effect.flip(Mailer.send(message)).pipe(
        Effect.provide(Mailer.layerMailgun().pipe(Layer.provide(layer)))
      )
      assert.strictEqual(error._tag, "MailerError")
      assert.ok(MailgunError.isMailgunError(error.cause))
      assert.strictEqual(error.cause._tag, "MailgunUnauthorized")
      assert.strictEqual(error.message, error.cause.message)
    }))

  it.effect("refuses what Mailgun would refuse, before anything is sent", () =>
    Effect.gen(function*() {
      const { layer, requests } = mailgun({}, { status: 200, body: "{}" })
      const { cause } = yield* Effect.flip(Mailer.send({ ...message, to: "nobody" })).pipe(
        Effect.provide(Mailer.layerMailgun().pipe(Layer.provide(layer)))
      )
      assert.ok(MailgunError.isMailgunError(cause) && cause._tag === "MailgunInvalidInput")
      assert.strictEqual(cause.field, "to")
      assert.lengthOf(requests, 0)
    }))
})

describe("Mailer in memory", () => {
  it.effect("keeps what was sent, in order, under ids that differ", () =>
    Effect.gen(function*() {
      const first = yield* Mailer.send(message)
      const second = yield* Mailer.send({ ...message, subject: "Second" })
      const sent = yield* Mailer.SentMessages
      assert.deepStrictEqual(yield* sent.all, [message, { ...message, subject: "Second" }])
      assert.notStrictEqual(first.id, second.id)
    }).pipe(Effect.provide(Mailer.layerMemory)))

  it.effect("begins with nothing wherever it is built", () =>
    Effect.gen(function*() {
      const sendOne = Effect.gen(function*() {
        yield* Mailer.send(message)
        return (yield* (yield* Mailer.SentMessages).all).length
      }).pipe(Effect.provide(Layer.fresh(Mailer.layerMemory)))
      assert.deepStrictEqual([yield* sendOne, yield* sendOne], [1, 1])
    }))
})
