import * as BounceClassification from "@effect-mailgun/core/BounceClassification"
import type * as Event from "@effect-mailgun/core/Event"
import * as Logs from "@effect-mailgun/core/Logs"
import type * as Mailgun from "@effect-mailgun/core/Mailgun"
import type * as MailgunError from "@effect-mailgun/core/MailgunError"
import * as Metrics from "@effect-mailgun/core/Metrics"
import * as Stats from "@effect-mailgun/core/Stats"
import * as Tags from "@effect-mailgun/core/Tags"
import { assert, describe, it } from "@effect/vitest"
import { DateTime, Duration, Effect, Schema, Stream } from "effect"
import { mailgun, ok } from "./RecordingHttpClient.ts"

const refusalOf = <A>(call: Effect.Effect<A, MailgunError.MailgunError, Mailgun.Mailgun>) => {
  const { layer, requests } = mailgun({}, ok({}))
  return Effect.gen(function*() {
    const error = yield* Effect.flip(call)
    assert.deepStrictEqual(requests, [])
    return error._tag === "MailgunInvalidInput" ? error.field : error._tag
  }).pipe(Effect.provide(layer))
}

const bodyOf = <A>(call: Effect.Effect<A, MailgunError.MailgunError, Mailgun.Mailgun>) => {
  const { layer, requests } = mailgun({}, ok({ items: [] }))
  return Effect.gen(function*() {
    yield* call
    return JSON.parse(requests[0]?.body ?? "")
  }).pipe(Effect.provide(layer))
}

describe("An event of the logs", () => {
  const wire = { event: "opened", recipient: "ann@example.com", "@timestamp": "2025-06-25T17:19:51.166Z" }
  const decode = Schema.decodeUnknownSync(Logs.LoggedEvent)
  const encode = Schema.encodeSync(Logs.LoggedEvent)

  it("is written as it was read", () => {
    assert.deepStrictEqual(encode(decode(wire)), wire)
  })

  it("is read in the form of the Events API too", () => {
    const event: Event.Event = decode({ event: "opened", recipient: "ann@example.com", timestamp: 1750871991.166 })
    assert.deepStrictEqual(event, decode(wire))
  })

  it("of an unknown kind keeps its JSON as it came", () => {
    const trapped = { event: "trapped", "@timestamp": "2025-06-25T17:19:51.166Z" }
    assert.deepStrictEqual(decode(trapped), { event: "unknown", name: "trapped", raw: trapped })
    assert.deepStrictEqual(encode(decode(trapped)), trapped)
  })
})

describe("Metrics", () => {
  it("are written with rates as text, as they were read", () => {
    const wire = { delivered_count: 3, delivered_rate: "0.8300" }
    const values = Schema.decodeUnknownSync(Metrics.MetricValues)({ ...wire, opened_rate: null })
    assert.deepStrictEqual(values, { delivered_count: 3, delivered_rate: 0.83 })
    assert.deepStrictEqual(Schema.encodeSync(Metrics.MetricValues)(values), wire)
  })

  it.effect("are asked for by instants in RFC 2822, and by names that this version does not know", () =>
    Effect.gen(function*() {
      const start = DateTime.makeUnsafe("2023-11-14T02:56:50Z")
      const end = DateTime.makeUnsafe("2023-12-21T02:56:50Z")
      assert.deepStrictEqual(yield* bodyOf(Metrics.list({ start, end, metrics: ["a_new_count"] })), {
        start: "Tue, 14 Nov 2023 02:56:50 +0000",
        end: "Thu, 21 Dec 2023 02:56:50 +0000",
        metrics: ["a_new_count"]
      })
    }))
})

describe("The analytics APIs refuse, before anything is sent,", () => {
  it.effect("more dimensions or items a page than Mailgun gives", () =>
    Effect.gen(function*() {
      assert.strictEqual(yield* refusalOf(Metrics.list({ dimensions: ["a", "b", "c", "d"] })), "dimensions")
      assert.strictEqual(yield* refusalOf(Metrics.list({ pagination: { limit: 1501 } })), "pagination")
      assert.strictEqual(yield* refusalOf(Logs.list({ pagination: { limit: 101 } })), "pagination")
    }))

  it.effect("big pages of tags with metrics", () =>
    Effect.gen(function*() {
      const refused = yield* refusalOf(Tags.list({ includeMetrics: true, pagination: { limit: 21 } }))
      assert.strictEqual(refused, "pagination.limit")
    }))

  it.effect("the dimensions tag and tags together", () =>
    Effect.gen(function*() {
      assert.strictEqual(yield* refusalOf(BounceClassification.list({ dimensions: ["tag", "tags"] })), "dimensions")
    }))

  it.effect("counts of no event", () =>
    Effect.gen(function*() {
      assert.strictEqual(yield* refusalOf(Stats.getTotal({ event: [] })), "event")
      assert.strictEqual(yield* refusalOf(Stats.getTotal({ event: "" })), "event")
    }))

  it.effect("durations of a part of a second", () =>
    Effect.gen(function*() {
      const refused = yield* refusalOf(BounceClassification.list({ duration: Duration.millis(1500) }))
      assert.strictEqual(refused, "duration")
    }))
})

describe("Paging", () => {
  it.effect("of bounce classification keeps to the limit and writes durations in seconds", () =>
    Effect.gen(function*() {
      const body = yield* bodyOf(
        BounceClassification.list({ duration: Duration.days(2), pagination: { limit: 20 }, cursor: "40" })
      )
      assert.deepStrictEqual(body, { duration: "172800s", pagination: { limit: 20, skip: 40 } })
    }))

  it.effect("of logs goes on by token, with the same filters", () => {
    const event = { event: "opened", "@timestamp": "2025-06-25T17:19:51.166Z" }
    const { layer, requests } = mailgun(
      {},
      ok({ items: [event], pagination: { next: "second" } }),
      ok({ items: [], pagination: { next: "third" } })
    )
    return Effect.gen(function*() {
      const events = yield* Stream.runCollect(Logs.stream({ events: ["opened"], pagination: { limit: 1 } }))
      assert.strictEqual(events.length, 1)
      assert.deepStrictEqual(requests.map(({ body }) => JSON.parse(body)), [
        { events: ["opened"], pagination: { limit: 1 } },
        { events: ["opened"], pagination: { limit: 1, token: "second" } }
      ])
    }).pipe(Effect.provide(layer))
  })
})
