import * as Messages from "@effect-mailgun/core/Messages"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { domain, request } from "./request.ts"
import { fakeReceiver } from "./webhookReceiver.ts"

const message = { from: "ann@example.com", to: "bob@example.com", subject: "Hello", text: "Hello" }

const start = DateTime.makeUnsafe("2026-03-26T12:00:00Z")

const names = Effect.flatMap(
  Emulator.Emulator,
  ({ events }) => Effect.map(events, (all) => all.map(({ event }) => event))
)

const frozen = Effect.provide(EmulatorTest.layer({ startTime: start, isFrozen: true }))

describe("time", () => {
  it.effect("begins where it is told to, and stands still where it is frozen", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* TestClock.adjust("1 hour")
      assert.deepStrictEqual([yield* emulator.now, yield* emulator.isFrozen], [start, true])
      yield* Messages.send(message)
      assert.deepStrictEqual((yield* emulator.messages)[0]?.receivedAt, start)
    }).pipe(frozen))

  it.effect("goes by the clock beneath it unless it is frozen", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* TestClock.adjust("1 hour")
      assert.deepStrictEqual(yield* emulator.now, DateTime.add(start, { hours: 1 }))
      yield* emulator.freeze
      yield* TestClock.adjust("1 hour")
      assert.deepStrictEqual(yield* emulator.now, DateTime.add(start, { hours: 1 }))
      yield* emulator.resume
      yield* TestClock.adjust("1 hour")
      assert.deepStrictEqual(yield* emulator.now, DateTime.add(start, { hours: 2 }))
      yield* emulator.advance("30 minutes")
      assert.deepStrictEqual(yield* emulator.now, DateTime.add(start, { hours: 2, minutes: 30 }))
    }).pipe(Effect.provide(EmulatorTest.layer({ startTime: start }))))

  it.effect("has scheduled mail go out when it is due, by the clock or when it is moved", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      for (const hours of [2, 1]) {
        yield* Messages.send({ ...message, subject: String(hours), deliveryTime: DateTime.add(start, { hours }) })
      }
      assert.deepStrictEqual(yield* names, ["accepted", "accepted"])
      yield* emulator.advance("59 minutes")
      assert.deepStrictEqual(yield* names, ["accepted", "accepted"])
      yield* emulator.advance("5 hours")
      assert.deepStrictEqual(yield* names, ["accepted", "accepted", "delivered", "delivered"])
      const delivered = (yield* emulator.events).slice(2)
      assert.deepStrictEqual(delivered.map(({ timestamp }) => Math.floor(timestamp * 1000)), [
        DateTime.toEpochMillis(DateTime.add(start, { hours: 1 })),
        DateTime.toEpochMillis(DateTime.add(start, { hours: 2 }))
      ])
    }).pipe(frozen))

  it.effect("moves scheduled mail of an emulator that goes by the clock, too", () =>
    Effect.gen(function*() {
      yield* Messages.send({ ...message, deliveryTime: DateTime.add(start, { hours: 2 }) })
      yield* (yield* Emulator.Emulator).advance("1 hour")
      yield* TestClock.adjust("59 minutes")
      assert.deepStrictEqual(yield* names, ["accepted"])
      yield* TestClock.adjust("1 minute")
      assert.deepStrictEqual(yield* names, ["accepted", "delivered"])
    }).pipe(Effect.provide(EmulatorTest.layer({ startTime: start }))))

  it.effect("has mail for a time of day go out when that comes", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* Messages.send({ ...message, timeZoneLocalize: "09:30PM" })
      yield* emulator.advance("9 hours")
      assert.deepStrictEqual(yield* names, ["accepted"])
      yield* emulator.advance("30 minutes")
      assert.deepStrictEqual(yield* names, ["accepted", "delivered"])
    }).pipe(Effect.provide(EmulatorTest.layer({ isFrozen: true, startTime: start, timeZoneOf: () => "UTC" }))))

  it.effect("has webhooks tried again at each of their times on the way", () => {
    const receiver = fakeReceiver(500)
    return Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* request("POST", `/v3/domains/${domain}/webhooks`, {
        form: { id: "opened", url: "https://example.net/hook" }
      })
      const { id } = yield* Messages.send(message)
      yield* emulator.report(id, { event: "opened" })
      yield* emulator.advance("30 minutes")
      const minutes = (yield* emulator.webhookDeliveries).map(({ at }) =>
        Duration.toMinutes(DateTime.distance(start, at))
      )
      assert.deepStrictEqual(minutes, [0, 5, 15, 30])
    }).pipe(Effect.provide(EmulatorTest.layer({ startTime: start, isFrozen: true, httpClient: receiver.httpClient })))
  })

  it.effect("runs out for mail that is not delivered in the time that it has", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* emulator.addRule({
        recipient: "bob@*",
        steps: [{ event: "failed", severity: "temporary" }, { event: "delivered", after: "1 hour" }]
      })
      yield* Messages.send({ ...message, deliverWithin: Duration.minutes(30) })
      yield* emulator.advance("2 hours")
      const events = yield* emulator.events
      assert.deepStrictEqual(events.map(({ event, reason, severity }) => [event, severity, reason]), [
        ["accepted", undefined, undefined],
        ["failed", "temporary", "generic"],
        ["failed", "permanent", "old"]
      ])
      assert.strictEqual(events[2]?.timestamp, DateTime.toEpochMillis(DateTime.add(start, { minutes: 30 })) / 1000)
    }).pipe(frozen))
})
