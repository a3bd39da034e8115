import * as Messages from "@effect-mailgun/core/Messages"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { at, domain, request } from "./request.ts"

const startTime = DateTime.makeUnsafe("2026-03-26T12:00:00Z")

const zones: { readonly [recipient: string]: string } = {
  "ann@example.com": "Europe/Paris",
  "bob@example.com": "Asia/Kolkata",
  "carl@example.com": "America/New_York"
}

const emulated = (options: EmulatorTest.Options = { timeZoneOf: (recipient) => zones[recipient] }) =>
  Effect.provide(EmulatorTest.layer({ isFrozen: true, startTime, ...options }))

const send = (to: string, extra: Partial<Messages.SendInput>) =>
  Messages.send({ from: "news@example.com", to, text: "Hello", ...extra })

/** Who got what is sent, and when; in the order in which they got it. */
const deliveries = Effect.gen(function*() {
  const { advance, events } = yield* Emulator.Emulator
  yield* advance("7 days")
  return (yield* events).filter(({ event }) => event === "delivered").map(({ recipient, timestamp }) =>
    `${typeof recipient === "string" ? recipient : ""} ${
      DateTime.formatIso(DateTime.makeUnsafe(Math.floor(timestamp) * 1000))
    }`
  )
})

/** What a form without sense is answered with. */
const refusal = (field: string, value: string) =>
  Effect.map(
    request("POST", `/v3/${domain}/messages`, {
      form: { from: "ann@example.com", to: "bob@example.com", text: "Hello", [field]: value }
    }),
    ({ json, status }) => [status, at(json, "message")]
  )

describe("o:time-zone-localize", () => {
  it.effect("has each recipient get it when that time comes next where they are", () =>
    Effect.gen(function*() {
      yield* send("ann@example.com, bob@example.com, carl@example.com", { timeZoneLocalize: "14:30" })
      assert.deepStrictEqual(yield* deliveries, [
        "ann@example.com 2026-03-26T13:30:00.000Z",
        "carl@example.com 2026-03-26T18:30:00.000Z",
        "bob@example.com 2026-03-27T09:00:00.000Z"
      ])
    }).pipe(emulated()))

  it.effect("keeps to the clock on the wall over a change of it", () =>
    Effect.gen(function*() {
      const deliveryTime = DateTime.makeUnsafe("2026-03-28T20:00:00Z")
      yield* send("ann@example.com", { timeZoneLocalize: "06:15PM", deliveryTime })
      assert.deepStrictEqual(yield* deliveries, ["ann@example.com 2026-03-29T16:15:00.000Z"])
    }).pipe(emulated()))

  it.effect("tells in the events what time it is held back for", () =>
    Effect.gen(function*() {
      const { events } = yield* Emulator.Emulator
      yield* send("ann@example.com, eve@example.com", { timeZoneLocalize: "14:30" })
      yield* deliveries
      const told = (yield* events).map((
        event
      ) => [event.event, event["recipient"], at(event, "message", "scheduled-for")])
      const time = DateTime.toEpochMillis(DateTime.makeUnsafe("2026-03-26T13:30:00Z")) / 1000
      assert.deepStrictEqual(told, [
        ["accepted", "ann@example.com", time],
        ["accepted", "eve@example.com", undefined],
        ["delivered", "eve@example.com", undefined],
        ["delivered", "ann@example.com", time]
      ])
    }).pipe(emulated()))

  it.effect("is nothing to those whose time zone is not known, until they click", () =>
    Effect.gen(function*() {
      const { report } = yield* Emulator.Emulator
      const { id } = yield* send("eve@example.com", { timeZoneLocalize: "14:30" })
      yield* report(id, { event: "clicked" })
      yield* send("EVE@example.com", { timeZoneLocalize: "14:30" })
      assert.deepStrictEqual(yield* deliveries, [
        "eve@example.com 2026-03-26T12:00:00.000Z",
        "EVE@example.com 2026-03-26T21:30:00.000Z"
      ])
    }).pipe(emulated({})))

  for (
    const [value, message] of [
      ["25:00", "25:00 invalid 24 hour time"],
      ["12:60", "12:60 invalid 24 hour time"],
      ["13:00PM", "13:00PM is not a valid time to send"],
      ["noon", "noon is not a valid time to send"]
    ] as const
  ) {
    it.effect(`is refused as ${value}`, () =>
      Effect.gen(function*() {
        assert.deepStrictEqual(yield* refusal("o:time-zone-localize", value), [400, message])
      }).pipe(emulated()))
  }
})

describe("o:deliverytime-optimize-period", () => {
  it.effect("has it come at the hour at which its recipient opened and clicked most", () =>
    Effect.gen(function*() {
      const { advance, report } = yield* Emulator.Emulator
      const { id } = yield* send("ann@example.com", {})
      yield* report(id, { event: "opened" })
      yield* advance("3 hours")
      yield* report(id, { event: "opened" })
      yield* report(id, { event: "clicked" })
      yield* advance("1 hour")
      yield* send("ann@example.com", { deliveryTimeOptimizePeriod: Duration.hours(24) })
      assert.deepStrictEqual((yield* deliveries).slice(1), ["ann@example.com 2026-03-27T15:00:00.000Z"])
    }).pipe(emulated()))

  it.effect("has it come at once in the midst of that hour, and to those who never opened anything", () =>
    Effect.gen(function*() {
      const { advance, report } = yield* Emulator.Emulator
      const { id } = yield* send("ann@example.com", {})
      yield* report(id, { event: "opened" })
      yield* advance("20 minutes")
      yield* send("ann@example.com, bob@example.com", { deliveryTimeOptimizePeriod: Duration.hours(72) })
      assert.deepStrictEqual((yield* deliveries).slice(1).toSorted(), [
        "ann@example.com 2026-03-26T12:20:00.000Z",
        "bob@example.com 2026-03-26T12:20:00.000Z"
      ])
    }).pipe(emulated()))

  for (const value of ["23h", "73h", "2d", "24"]) {
    it.effect(`is refused as ${value}`, () =>
      Effect.gen(function*() {
        assert.deepStrictEqual(yield* refusal("o:deliverytime-optimize-period", value), [
          400,
          `${value} is not a valid deliverytime-optimize-period from 24h to 72h`
        ])
      }).pipe(emulated()))
  }
})
