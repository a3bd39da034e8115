import * as Messages from "@effect-mailgun/core/Messages"
import * as SendingQueues from "@effect-mailgun/core/SendingQueues"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import * as NodeMailgun from "@effect-mailgun/node/NodeMailgun"
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { domain } from "./request.ts"

/** The emulator over a socket, and our client on it. */
const emulated = Effect.provide(
  Layer.unwrap(
    Effect.map(
      EmulatorServer.EmulatorServer,
      ({ url }) =>
        NodeMailgun.layer({ apiKey: Redacted.make("key-emulator"), domain, baseUrl: url, http: { proxy: false } })
    )
  ).pipe(Layer.provideMerge(EmulatorServer.layer()))
)

const message = { from: "ann@example.com", to: "bob@example.com", subject: "Hello", text: "Hello." }

describe("Waiting for a delivery, over a socket,", () => {
  it.live("ends with the event of the delivery, which leads to the stored message", () =>
    Effect.gen(function*() {
      const { id } = yield* Messages.send(message)
      const delivered = yield* Messages.awaitDelivery(id, { interval: "10 millis" })
      assert.strictEqual(delivered.recipient, "bob@example.com")
      const stored = yield* Messages.getStored(delivered.storage ?? {})
      assert.deepStrictEqual([stored.messageId, stored.bodyPlain], [id, "Hello."])
    }).pipe(emulated))

  it.live("fails with the reason where the message bounces", () =>
    Effect.gen(function*() {
      const { id } = yield* Messages.send({ ...message, to: "bounce@example.com" })
      const error = yield* Effect.flip(Messages.awaitDelivery(id, { interval: "10 millis" }))
      assert.ok(error._tag === "DeliveryFailed")
      assert.ok(error.event.event === "failed" && error.event.severity === "permanent")
      assert.match(error.message, /was not delivered: \S/)
    }).pipe(emulated))

  it.live("fails where the time is up first", () =>
    Effect.gen(function*() {
      const tomorrow = DateTime.add(yield* DateTime.now, { days: 1 })
      const { id } = yield* Messages.send({ ...message, deliveryTime: tomorrow })
      const error = yield* Effect.flip(Messages.awaitDelivery(id, { timeout: "50 millis", interval: "10 millis" }))
      assert.strictEqual(error._tag, "DeliveryTimedOut")
    }).pipe(emulated))
})

describe("A batch, over a socket,", () => {
  it.live("shows each recipient their own text and nobody else's address", () =>
    Effect.gen(function*() {
      const people = ["ann", "bob", "eve"].map((name, index) => ({
        address: `${name}@example.org`,
        variables: { name, code: index }
      }))
      yield* Messages.sendBatch(
        { from: "news@example.com", subject: "Hi %recipient.name%", text: "Your code: %recipient.code%" },
        people
      ).pipe(Stream.runDrain)
      const emulator = yield* Emulator.Emulator
      for (const { address, variables } of people) {
        const [received] = yield* emulator.inbox(address)
        const stored = yield* Messages.getStored(
          `${(yield* EmulatorServer.EmulatorServer).url}/v3/domains/${domain}/messages/${received?.storageKey}`
        )
        assert.deepStrictEqual([stored.to, stored.recipients], [address, address])
        assert.deepStrictEqual([stored.subject, stored.bodyPlain], [
          `Hi ${variables.name}`,
          `Your code: ${variables.code}`
        ])
      }
    }).pipe(emulated))
})

describe("A stored message, over a socket,", () => {
  it.live("can be sent again to somebody else, with what it carried", () =>
    Effect.gen(function*() {
      const attachments = { filename: "a.bin", content: Uint8Array.of(0, 255, 13, 10) }
      const { id } = yield* Messages.send({ ...message, attachments })
      const { storage = {} } = yield* Messages.awaitDelivery(id, { interval: "10 millis" })
      yield* Messages.resend(storage, { to: "eve@example.org" })
      const [received] = yield* (yield* Emulator.Emulator).inbox("eve@example.org")
      assert.strictEqual(received?.text, "Hello.")
      assert.deepStrictEqual(received?.attachments.map(({ content }) => [...content]), [[0, 255, 13, 10]])
    }).pipe(emulated))
})

describe("Scheduled mail, over a socket,", () => {
  it.live("is thrown away, and never delivered", () =>
    Effect.gen(function*() {
      const tomorrow = DateTime.add(yield* DateTime.now, { days: 1 })
      const { id } = yield* Messages.send({ ...message, deliveryTime: tomorrow })
      const { regular, scheduled } = yield* SendingQueues.get()
      assert.deepStrictEqual([regular.isDisabled, scheduled.isDisabled], [false, false])
      const deleted = yield* SendingQueues.deleteEverywhere()
      assert.deepStrictEqual(deleted.map(({ acknowledgement }) => acknowledgement.message), ["done"])
      yield* (yield* Emulator.Emulator).advance("2 days")
      const error = yield* Effect.flip(Messages.awaitDelivery(id, { timeout: "50 millis", interval: "10 millis" }))
      assert.strictEqual(error._tag, "DeliveryTimedOut")
    }).pipe(emulated))
})
