import * as Stats from "@effect-mailgun/core/Stats"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, request } from "./request.ts"
import { atNoon, send, start } from "./sentMessages.ts"

const path = `/v3/${domain}/stats/total`

const stats = (json: unknown): ReadonlyArray<unknown> => {
  const found = at(json, "stats")
  return Array.isArray(found) ? found : []
}

describe("the stats of a domain", () => {
  it.effect("count what was asked about, on each of the last eight days", () =>
    Effect.gen(function*() {
      yield* atNoon
      yield* send({ to: "bob@example.com", outcomes: [{ event: "opened" }, { event: "opened" }] })
      yield* TestClock.adjust("1 day")
      yield* send({ to: "eve@example.com" })
      const reply = yield* request("GET", path, { query: { event: "accepted" } })
      assert.deepStrictEqual(["start", "end", "resolution"].map((name) => at(reply.json, name)), [
        "Thu, 21 Nov 2024 00:00:00 UTC",
        "Thu, 28 Nov 2024 00:00:00 UTC",
        "day"
      ])
      const days = stats(reply.json)
      assert.strictEqual(days.length, 8)
      const none = { incoming: 0, outgoing: 0, total: 0 }
      const one = { incoming: 0, outgoing: 1, total: 1 }
      assert.deepStrictEqual(days.slice(-3), [
        { time: "Tue, 26 Nov 2024 00:00:00 UTC", accepted: none },
        { time: "Wed, 27 Nov 2024 00:00:00 UTC", accepted: one },
        { time: "Thu, 28 Nov 2024 00:00:00 UTC", accepted: one }
      ])
      const opened = yield* request("GET", path, { query: { event: "opened", duration: "1d" } })
      assert.deepStrictEqual(at(opened.json, "stats", 0, "opened"), { total: 2, unique: 1 })
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("tell ways of delivery and reasons of failure apart", () =>
    Effect.gen(function*() {
      yield* atNoon
      yield* send({
        to: "bob@example.com",
        outcomes: [
          { event: "failed", severity: "temporary" },
          { event: "failed", severity: "permanent" },
          { event: "complained" },
          { event: "unsubscribed" }
        ]
      })
      yield* send({ to: "bob@example.com" })
      const events = ["delivered", "failed", "complained", "unsubscribed", "clicked", "stored"] as const
      const { stats: [day] = [] } = yield* Stats.getTotal({ event: events, duration: "0d" })
      assert.deepStrictEqual({ ...day?.delivered }, { smtp: 1, http: 0, optimized: 0, total: 1 })
      assert.strictEqual(day?.failed?.temporary?.total, 1)
      assert.deepStrictEqual({ ...day?.failed?.permanent }, {
        bounce: 1,
        delayedBounce: 0,
        suppressBounce: 1,
        suppressUnsubscribe: 0,
        suppressComplaint: 0,
        webhook: 0,
        optimized: 0,
        total: 2
      })
      assert.deepStrictEqual(
        [day?.complained?.total, day?.unsubscribed?.total, day?.clicked?.total, day?.stored?.total],
        [1, 1, 0, 0]
      )
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are split by the hour and by the month as well", () =>
    Effect.gen(function*() {
      yield* atNoon
      yield* send({ to: "bob@example.com" })
      const times = (resolution: "hour" | "month", duration: string) =>
        Effect.map(Stats.getTotal({ event: "delivered", resolution, duration }), ({ stats: items = [] }) =>
          items.map(({ delivered, time }) => [DateTime.formatIso(time), delivered?.total]))
      assert.deepStrictEqual(yield* times("hour", "2h"), [
        ["2024-11-27T10:00:00.000Z", 0],
        ["2024-11-27T11:00:00.000Z", 0],
        ["2024-11-27T12:00:00.000Z", 1]
      ])
      assert.deepStrictEqual(yield* times("month", "2m"), [
        ["2024-09-01T00:00:00.000Z", 0],
        ["2024-10-01T00:00:00.000Z", 0],
        ["2024-11-01T00:00:00.000Z", 1]
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("lie between a start and an end", () =>
    Effect.gen(function*() {
      yield* atNoon
      const reply = yield* request("GET", path, {
        query: { event: "accepted", start: "Fri, 1 Nov 2024 09:00:00 -0000", end: "1730552400" }
      })
      assert.deepStrictEqual(stats(reply.json).map((item) => at(item, "time")), [
        "Fri, 01 Nov 2024 00:00:00 UTC",
        "Sat, 02 Nov 2024 00:00:00 UTC"
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const refused = [
    ["without an event", {}, "Missing mandatory parameter: event"],
    ["for an event that is none", { event: "read" }, "'read' is not a supported event"],
    [
      "from a date that is none",
      { event: "accepted", start: "2024-11-01" },
      "2024-11-01 is not an RFC-2822 compliant date"
    ],
    ["for a duration that is none", { event: "accepted", duration: "1y" }, "'1y' is not a valid duration"],
    [
      "at a resolution that is none",
      { event: "accepted", resolution: "year" },
      "Invalid resolution 'year'. It can be any of: 'hour', 'day', 'month'"
    ],
    [
      "from after the end",
      { event: "accepted", start: "2000", end: "1000" },
      "'start' must not be after 'end'"
    ],
    [
      "for a century of hours",
      { event: "accepted", resolution: "hour", start: "0", end: "3155760000" },
      "the period is too long for resolution 'hour'"
    ]
  ] as const
  for (const [name, query, message] of refused) {
    it.effect(`are refused ${name}`, () =>
      Effect.gen(function*() {
        const reply = yield* request("GET", path, { query })
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("show what recipients do by country, device and provider", () =>
    Effect.gen(function*() {
      yield* atNoon
      yield* send({ to: "bob@gmail.com", outcomes: [{ event: "opened" }, { event: "opened" }] })
      yield* send({ to: "eve@example.com" })
      const countries = yield* Stats.getCountries()
      assert.deepStrictEqual([countries["us"]?.opened, countries["us"]?.uniqueOpened], [2, 1])
      assert.strictEqual((yield* Stats.getDevices())["desktop"]?.opened, 2)
      const providers = yield* Stats.getProviders()
      assert.deepStrictEqual(Object.keys(providers), ["example.com", "gmail.com"])
      assert.deepStrictEqual([providers["gmail.com"]?.accepted, providers["gmail.com"]?.opened], [1, 2])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

describe("the stats of an account", () => {
  const other = "other.example.com"
  const layer = EmulatorTest.layer({ domains: [domain, other] })

  it.effect("are those of all its domains", () =>
    Effect.gen(function*() {
      yield* atNoon
      yield* send({ to: "bob@example.com" })
      yield* send({ to: "bob@example.com", domain: other })
      const { stats: [day] = [] } = yield* Stats.getAccountTotal({ event: "accepted", duration: "0d" })
      assert.strictEqual(day?.accepted?.total, 2)
      const own = yield* Stats.getTotal({ event: "accepted", duration: "0d" })
      assert.strictEqual(own.stats?.[0]?.accepted?.total, 1)
    }).pipe(Effect.provide(layer)))

  it.effect("are split by domain for the day of a timestamp", () =>
    Effect.gen(function*() {
      yield* atNoon
      yield* send({ to: "bob@example.com" })
      const query = { event: "accepted", timestamp: String(start / 1000) }
      const reply = yield* request("GET", "/v3/stats/total/domains", { query })
      assert.deepStrictEqual(
        stats(reply.json).map((item) => [at(item, "domain"), at(item, "time"), at(item, "accepted", "total")]),
        [[domain, "Wed, 27 Nov 2024 00:00:00 UTC", 1], [other, "Wed, 27 Nov 2024 00:00:00 UTC", 0]]
      )
      const skipped = yield* request("GET", "/v3/stats/total/domains", { query: { ...query, limit: "1" } })
      assert.deepStrictEqual(stats(skipped.json).map((item) => at(item, "domain")), [other])
    }).pipe(Effect.provide(layer)))

  it.effect("are filtered by a key, and grouped by one", () =>
    Effect.gen(function*() {
      yield* atNoon
      yield* send({ to: "bob@gmail.com", tags: ["news"] })
      yield* send({ to: "bob@example.com", domain: other })
      const filtered = yield* request("GET", "/v3/stats/filter", {
        query: { event: "accepted", filter: `domain:${other}`, duration: "0d" }
      })
      assert.deepStrictEqual(at(filtered.json, "type"), { type: "domain", key: other })
      assert.strictEqual(at(filtered.json, "stats", 0, "accepted", "total"), 1)
      const grouped = (group: string) =>
        Effect.map(
          request("GET", "/v3/stats/filter", { query: { event: "accepted", duration: "1d", group } }),
          ({ json }) => stats(json).map((item) => [at(item, group), at(item, "accepted", "total")])
        )
      assert.deepStrictEqual(yield* grouped("provider"), [["example.com", 1], ["gmail.com", 1]])
      assert.deepStrictEqual(yield* grouped("tag"), [["news", 1]])
      assert.deepStrictEqual(yield* grouped("total"), [[undefined, 2]])
    }).pipe(Effect.provide(layer)))
})
