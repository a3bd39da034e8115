import * as AnalyticsFilter from "@effect-mailgun/core/AnalyticsFilter"
import * as Metrics from "@effect-mailgun/core/Metrics"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, request } from "./request.ts"
import { atNoon, send } from "./sentMessages.ts"

const path = "/v1/analytics/metrics"
const other = "other.example.com"
const layer = EmulatorTest.layer({ domains: [domain, other] })

/** The values of the dimensions and the counts of each item. */
const rows = (input: Metrics.ListInput) =>
  Effect.map(
    Stream.runCollect(Metrics.stream(input)),
    (items) =>
      [...items].map(({ dimensions = [], metrics = {} }) => [
        ...dimensions.map(({ value }) => value),
        ...Object.values(metrics)
      ])
  )

const sent = Effect.gen(function*() {
  yield* atNoon
  yield* send({ to: "bob@gmail.com", tags: ["news", "offers"], outcomes: [{ event: "opened" }, { event: "opened" }] })
  yield* TestClock.adjust("1 hour")
  yield* send({
    to: "eve@example.com",
    tags: ["news"],
    domain: other,
    outcomes: [{ event: "failed", severity: "permanent" }]
  })
})

describe("metrics", () => {
  it.effect("are answered in Mailgun's form, with rates as texts", () =>
    Effect.gen(function*() {
      yield* sent
      const reply = yield* request("POST", path, {
        json: {
          resolution: "hour",
          duration: "1d",
          dimensions: ["time"],
          metrics: ["delivered_count", "opened_rate"],
          include_aggregates: true
        }
      })
      const item = (time: string, delivered: number, rate: string) => ({
        dimensions: [{ dimension: "time", value: time, display_value: time }],
        metrics: { delivered_count: delivered, opened_rate: rate }
      })
      assert.deepStrictEqual(reply.json, {
        start: "Tue, 26 Nov 2024 13:30:00 +0000",
        end: "Wed, 27 Nov 2024 13:30:00 +0000",
        resolution: "hour",
        duration: "1d",
        dimensions: ["time"],
        pagination: { sort: "", skip: 0, limit: 1500, total: 2 },
        items: [
          item("Wed, 27 Nov 2024 12:00:00 +0000", 1, "2.0000"),
          item("Wed, 27 Nov 2024 13:00:00 +0000", 1, "0.0000")
        ],
        aggregates: { metrics: { delivered_count: 2, opened_rate: "1.0000" } }
      })
    }).pipe(Effect.provide(layer)))

  it.effect("are split by up to three dimensions; a message with two tags counts under each", () =>
    Effect.gen(function*() {
      yield* sent
      assert.deepStrictEqual(
        yield* rows({ dimensions: ["domain", "tag", "recipient_provider"], metrics: ["accepted_count"] }),
        [
          [other, "news", "example.com", 1],
          [domain, "news", "Gmail", 1],
          [domain, "offers", "Gmail", 1]
        ]
      )
      assert.deepStrictEqual(yield* rows({ dimensions: ["country", "device"], metrics: ["unique_opened_count"] }), [
        ["US", "desktop", 1]
      ])
    }).pipe(Effect.provide(layer)))

  it.effect("are one item without a dimension", () =>
    Effect.gen(function*() {
      yield* sent
      const metrics = ["accepted_count", "bounced_count", "hard_bounces_count", "bounce_rate", "sent_count"] as const
      assert.deepStrictEqual(yield* rows({ metrics }), [[2, 1, 1, 0.3333, 3]])
    }).pipe(Effect.provide(layer)))

  it.effect("are filtered by conditions that all hold", () =>
    Effect.gen(function*() {
      yield* sent
      const count = (...conditions: ReadonlyArray<AnalyticsFilter.Condition>) =>
        Effect.map(
          rows({ metrics: ["accepted_count"], filter: AnalyticsFilter.all(...conditions) }),
          (found) => found[0]?.[0] ?? 0
        )
      assert.strictEqual(yield* count(AnalyticsFilter.equals("domain", other)), 1)
      assert.strictEqual(yield* count(AnalyticsFilter.equals("domain", other, domain)), 2)
      assert.strictEqual(yield* count(AnalyticsFilter.notEquals("domain", other)), 1)
      assert.strictEqual(yield* count(AnalyticsFilter.contains("tag", "ff")), 1)
      assert.strictEqual(yield* count(AnalyticsFilter.notContains("tag", "ff")), 1)
      assert.strictEqual(
        yield* count(AnalyticsFilter.equals("tag", "news"), AnalyticsFilter.equals("domain", domain)),
        1
      )
    }).pipe(Effect.provide(layer)))

  it.effect("lie in a window", () =>
    Effect.gen(function*() {
      yield* sent
      yield* TestClock.adjust("9 days")
      assert.deepStrictEqual(yield* rows({ metrics: ["accepted_count"] }), [])
      assert.deepStrictEqual(yield* rows({ metrics: ["accepted_count"], duration: "1m" }), [[2]])
    }).pipe(Effect.provide(layer)))

  it.effect("are sorted by a dimension or a metric, and read page by page", () =>
    Effect.gen(function*() {
      yield* sent
      const input = (sort: string) => ({
        dimensions: ["domain"] as const,
        metrics: ["processed_count"] as const,
        pagination: { sort, limit: 1 }
      })
      assert.deepStrictEqual(yield* rows(input("processed_count:desc")), [[other, 2], [domain, 1]])
      assert.deepStrictEqual(yield* rows(input("domain:desc")), [[domain, 1], [other, 2]])
      const reply = yield* request("POST", path, {
        json: { ...input("domain:asc"), pagination: { sort: "domain:asc", limit: 1, skip: 1 } }
      })
      assert.deepStrictEqual(at(reply.json, "pagination"), { sort: "domain:asc", skip: 1, limit: 1, total: 2 })
    }).pipe(Effect.provide(layer)))

  const refused = [
    ["a metric that is none", { metrics: ["reads"] }, "'reads' is not one of the metrics"],
    ["a dimension that is none", { dimensions: ["planet"] }, "'planet' is not one of the dimensions"],
    [
      "four dimensions",
      { dimensions: ["time", "domain", "tag", "ip"] },
      "'dimensions' must have at most 3 items"
    ],
    ["metrics that are no list", { metrics: "all" }, "'metrics' must be a list of texts"],
    ["a limit out of bounds", { pagination: { limit: 1501 } }, "pagination 'limit' must be from 1 to 1500"],
    ["a sort that is none", { pagination: { sort: "up" } }, "'up' is not a valid sort"],
    [
      "a filter on what is none",
      { filter: { AND: [{ attribute: "planet", comparator: "=", values: [] }] } },
      "invalid filter: unknown attribute 'planet'"
    ],
    [
      "a filter with a comparator that is none",
      { filter: { AND: [{ attribute: "tag", comparator: "~", values: [] }] } },
      "invalid filter: unknown comparator '~'"
    ],
    [
      "a filter with a bare value",
      { filter: { AND: [{ attribute: "tag", comparator: "=", values: ["news"] }] } },
      "invalid filter: a value must be an object with a 'value'"
    ]
  ] as const
  for (const [name, json, message] of refused) {
    it.effect(`refuse ${name}`, () =>
      Effect.gen(function*() {
        const reply = yield* request("POST", path, { json })
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
      }).pipe(Effect.provide(layer)))
  }

  it.effect("need a body", () =>
    Effect.gen(function*() {
      const reply = yield* request("POST", path)
      assert.deepStrictEqual([reply.status, reply.json], [400, { message: "unable to parse request: invalid JSON" }])
    }).pipe(Effect.provide(layer)))
})
