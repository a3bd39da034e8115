import * as AnalyticsFilter from "@effect-mailgun/core/AnalyticsFilter"
import * as Logs from "@effect-mailgun/core/Logs"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, request } from "./request.ts"
import { atNoon, send } from "./sentMessages.ts"

const path = "/v1/analytics/logs"
const other = "other.example.com"
const layer = EmulatorTest.layer({ domains: [domain, other] })

const sent = Effect.gen(function*() {
  yield* atNoon
  yield* send({ to: "bob@example.com", tags: ["news"], outcomes: [{ event: "opened" }, { event: "opened" }] })
  yield* TestClock.adjust("1 hour")
  yield* send({ to: "eve@example.com", domain: other, outcomes: [{ event: "failed", severity: "permanent" }] })
})

/** What happened to whom, through the client library. */
const told = (input: Logs.ListInput) =>
  Effect.map(
    Stream.runCollect(Logs.stream(input)),
    (events) => [...events].map((event) => `${event.event} ${"recipient" in event ? event.recipient : ""}`)
  )

describe("the logs", () => {
  it.effect("have events in the form of their own", () =>
    Effect.gen(function*() {
      yield* sent
      const reply = yield* request("POST", path, {
        json: { events: ["accepted"], pagination: { sort: "timestamp:asc" }, duration: "1d" }
      })
      assert.deepStrictEqual([at(reply.json, "start"), at(reply.json, "end"), at(reply.json, "pagination")], [
        "Tue, 26 Nov 2024 13:30:00 -0000",
        "Wed, 27 Nov 2024 13:30:00 -0000",
        {}
      ])
      const item = at(reply.json, "items", 0)
      assert.deepStrictEqual(
        ["event", "@timestamp", "timestamp", "domain", "user-variables"].map((name) => at(item, name)),
        ["accepted", "2024-11-27T12:30:00.000Z", undefined, { name: domain }, "{}"]
      )
      assert.isTrue(Array.isArray(at(item, "storage", "url")))
      assert.match(String(at(item, "account", "id")), /^[0-9a-f]{24}$/)
    }).pipe(Effect.provide(layer)))

  it.effect("come newest first, or oldest first, page by page", () =>
    Effect.gen(function*() {
      yield* sent
      const oldestFirst = [
        "accepted bob@example.com",
        "delivered bob@example.com",
        "opened bob@example.com",
        "opened bob@example.com",
        "accepted eve@example.com",
        "delivered eve@example.com",
        "failed eve@example.com"
      ]
      assert.deepStrictEqual(yield* told({ pagination: { sort: "timestamp:asc", limit: 2 } }), oldestFirst)
      assert.deepStrictEqual(yield* told({ pagination: { limit: 3 } }), oldestFirst.toReversed())
    }).pipe(Effect.provide(layer)))

  it.effect("are paged in both directions, and stay where they are when something happens meanwhile", () =>
    Effect.gen(function*() {
      yield* sent
      const page = (token?: unknown) =>
        request("POST", path, { json: { pagination: { sort: "timestamp:desc", limit: 3, token } } })
      const first = yield* page()
      yield* send({ to: "new@example.com" })
      const second = yield* page(at(first.json, "pagination", "next"))
      const events = [second, yield* page(at(second.json, "pagination", "previous"))].map(({ json }) =>
        [0, 1, 2].map((index) => at(json, "items", index, "event"))
      )
      assert.deepStrictEqual(events, [["opened", "opened", "delivered"], ["failed", "delivered", "accepted"]])
      const last = yield* page(at(first.json, "pagination", "last"))
      assert.deepStrictEqual([at(last.json, "items", 2, "event"), at(last.json, "pagination", "next")], [
        "accepted",
        undefined
      ])
      const refused = yield* page("garbage")
      assert.deepStrictEqual([refused.status, refused.json], [400, { message: "invalid pagination token" }])
    }).pipe(Effect.provide(layer)))

  it.effect("are those of some events, first ones, or what counts towards metrics, with totals", () =>
    Effect.gen(function*() {
      yield* sent
      assert.deepStrictEqual(yield* told({ events: ["failed", "opened"] }), [
        "failed eve@example.com",
        "opened bob@example.com",
        "opened bob@example.com"
      ])
      assert.deepStrictEqual(yield* told({ events: ["unique_opened"] }), ["opened bob@example.com"])
      const page = yield* Logs.list({ metricEvents: ["hard_bounces", "unique_opened"], includeTotals: true })
      assert.deepStrictEqual([page.totalCount, page.aggregates?.all, page.aggregates?.metrics], [
        2,
        2,
        { hard_bounces: 1, unique_opened: 1 }
      ])
    }).pipe(Effect.provide(layer)))

  it.effect("are filtered by what events tell", () =>
    Effect.gen(function*() {
      yield* sent
      const count = (...conditions: ReadonlyArray<AnalyticsFilter.Condition>) =>
        Effect.map(told({ filter: AnalyticsFilter.all(...conditions) }), ({ length }) => length)
      assert.strictEqual(yield* count(AnalyticsFilter.equals("domain", other)), 3)
      assert.strictEqual(yield* count(AnalyticsFilter.equals("recipient", "BOB@example.com")), 4)
      assert.strictEqual(yield* count(AnalyticsFilter.contains("subject", "to eve")), 3)
      assert.strictEqual(yield* count(AnalyticsFilter.equals("delivery_status_code", "550")), 1)
      assert.strictEqual(yield* count(AnalyticsFilter.greaterThan("delivery_status_code", 250)), 1)
      assert.strictEqual(
        yield* count(AnalyticsFilter.equals("tag", "news"), AnalyticsFilter.notEquals("event", "opened")),
        2
      )
    }).pipe(Effect.provide(layer)))

  it.effect("are those of the last day, unless something else is asked for", () =>
    Effect.gen(function*() {
      yield* sent
      yield* TestClock.adjust("1410 minutes")
      assert.strictEqual((yield* told({})).length, 3)
      assert.strictEqual((yield* told({ duration: "2d" })).length, 7)
    }).pipe(Effect.provide(layer)))

  const refused = [
    ["a metric event that is none", { metric_events: ["reads"] }, "'reads' is not one of the metric events"],
    ["events that are no list", { events: "accepted" }, "'events' must be a list of texts"],
    [
      "a sort that is none",
      { pagination: { sort: "up" } },
      "pagination 'sort' must be 'timestamp:asc' or 'timestamp:desc'"
    ],
    ["more than a hundred a page", { pagination: { limit: 101 } }, "pagination 'limit' must be from 1 to 100"]
  ] as const
  for (const [name, json, message] of refused) {
    it.effect(`refuse ${name}`, () =>
      Effect.gen(function*() {
        const reply = yield* request("POST", path, { json })
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
      }).pipe(Effect.provide(layer)))
  }
})
