import { Bounces, type Mailgun, MailgunMetrics, Messages, RetryPolicy } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber, Metric, Schedule } from "effect"
import { TestClock } from "effect/testing"
import { type Answer, mailgun, ok } from "./RecordingHttpClient.ts"

const accepted = ok({ id: "<1@example.com>", message: "Queued. Thank you." })

const message = { from: "ann@example.com", to: "bob@example.com", text: "Hello" }

const steady = RetryPolicy.make({ schedule: Schedule.spaced("2 seconds"), attempts: 3 })

/** Runs a call to its end, or to that of an hour, in a registry of its own. */
const counted = <A, E>(
  call: Effect.Effect<A, E, Mailgun.Mailgun>,
  options: Partial<Mailgun.Options> = {},
  ...answers: ReadonlyArray<Answer>
) =>
  Effect.gen(function*() {
    const fiber = yield* Effect.forkChild(Effect.exit(call))
    yield* TestClock.adjust("1 hour")
    yield* Fiber.interrupt(fiber)
    return yield* Metric.snapshot
  }).pipe(
    Effect.provide(mailgun({ retryPolicy: steady, timeout: "2 hours", ...options }, ...answers).layer),
    Effect.provideService(Metric.MetricRegistry, new Map())
  )

/** The counters as lines, such as `mailgun.calls messages.send success: 1`. */
const countersOf = (snapshot: ReadonlyArray<Metric.Metric.Snapshot>): ReadonlyArray<string> =>
  snapshot.flatMap((metric) =>
    metric.type === "Counter"
      ? [`${metric.id} ${Object.values(metric.attributes ?? {}).join(" ")}: ${metric.state.count}`]
      : []
  ).toSorted()

const histogramOf = (snapshot: ReadonlyArray<Metric.Metric.Snapshot>, id: string) =>
  snapshot.flatMap((metric) => metric.type === "Histogram" && metric.id === id ? [metric] : [])

describe("The metrics", () => {
  it.effect("count a send by its outcome, with its recipients", () =>
    Effect.gen(function*() {
      const send = Messages.send({ ...message, to: ["bob@example.com", "a@b.com, c@d.com"], bcc: "e@f.com" })
      assert.deepStrictEqual(countersOf(yield* counted(send, {}, accepted)), [
        "mailgun.calls messages.send success: 1",
        "mailgun.messages messages.send accepted: 1",
        "mailgun.recipients messages.send accepted: 4"
      ])
    }))

  it.effect("add up over calls", () =>
    Effect.gen(function*() {
      const calls = Effect.andThen(Bounces.list(), Effect.repeat(Messages.send(message), { times: 2 }))
      assert.deepStrictEqual(
        countersOf(yield* counted(calls, {}, ok({ items: [], paging: {} }), accepted)),
        [
          "mailgun.calls bounces.list success: 1",
          "mailgun.calls messages.send success: 3",
          "mailgun.messages messages.send accepted: 3",
          "mailgun.recipients messages.send accepted: 3"
        ]
      )
    }))

  it.effect("count a failure by its tag, and a message that Mailgun refused", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(countersOf(yield* counted(Messages.send(message), {}, { status: 401 })), [
        "mailgun.calls messages.send failure: 1",
        "mailgun.failures messages.send MailgunUnauthorized: 1",
        "mailgun.messages messages.send refused: 1",
        "mailgun.recipients messages.send refused: 1"
      ])
    }))

  it.effect("count retries by what failed before", () =>
    Effect.gen(function*() {
      const snapshot = yield* counted(
        Bounces.list(),
        {},
        { status: 503 },
        { failsWith: "ECONNRESET" },
        ok({ items: [] })
      )
      assert.deepStrictEqual(countersOf(snapshot), [
        "mailgun.calls bounces.list success: 1",
        "mailgun.retries bounces.list MailgunServiceUnavailable: 1",
        "mailgun.retries bounces.list MailgunTransportError: 1"
      ])
    }))

  const unknown: ReadonlyArray<{
    readonly what: string
    readonly guarantee: Messages.Guarantee
    readonly answers: ReadonlyArray<Answer>
  }> = [
    { what: "failed at every attempt", guarantee: "at-least-once", answers: [{ status: 500 }] },
    {
      what: "failed, and refused it when asked again",
      guarantee: "at-least-once",
      answers: [{ status: 502 }, { status: 400 }]
    },
    { what: "failed where it may be sent but once", guarantee: "at-most-once", answers: [{ status: 500 }] },
    { what: "broke off", guarantee: "at-most-once", answers: [{ failsWith: "ECONNRESET" }] },
    { what: "answered what can't be read", guarantee: "at-least-once", answers: [{ status: 200, body: "Thanks" }] },
    { what: "had not answered when the call was interrupted", guarantee: "at-least-once", answers: [{ never: true }] }
  ]
  for (const { answers, guarantee, what } of unknown) {
    it.effect(`call it unknown what became of a message where Mailgun ${what}`, () =>
      Effect.gen(function*() {
        const counters = countersOf(yield* counted(Messages.send({ ...message, guarantee }), {}, ...answers))
        assert.include(counters, "mailgun.messages messages.send unknown: 1")
        assert.include(counters, "mailgun.recipients messages.send unknown: 1")
        assert.lengthOf(counters.filter((line) => line.startsWith("mailgun.messages")), 1)
      }))
  }

  it.effect("tell a call that was interrupted from one that failed", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(countersOf(yield* counted(Bounces.list(), {}, { never: true })), [
        "mailgun.calls bounces.list interrupted: 1"
      ])
    }))

  it.effect("count no message of a call that was interrupted while it waited for its turn", () =>
    Effect.gen(function*() {
      const calls = Effect.andThen(Messages.send(message), Messages.send(message))
      const counters = countersOf(yield* counted(calls, { rateLimit: { calls: 1, per: "2 hours" } }, accepted))
      assert.deepStrictEqual(counters, [
        "mailgun.calls messages.send interrupted: 1",
        "mailgun.calls messages.send success: 1",
        "mailgun.messages messages.send accepted: 1",
        "mailgun.recipients messages.send accepted: 1"
      ])
    }))

  it.effect("count no message where nothing was sent", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(countersOf(yield* counted(Messages.send({ ...message, to: "nobody" }), {}, accepted)), [
        "mailgun.calls messages.send failure: 1",
        "mailgun.failures messages.send MailgunInvalidInput: 1"
      ])
    }))

  it.effect("measure calls in seconds, with their waits", () =>
    Effect.gen(function*() {
      const snapshot = yield* counted(Bounces.list(), {}, { status: 503 }, ok({ items: [] }))
      const [duration, ...others] = histogramOf(snapshot, "mailgun.call.duration")
      assert.deepStrictEqual(others, [])
      assert.deepStrictEqual(duration?.attributes, {
        "mailgun.operation": "bounces.list",
        "mailgun.outcome": "success",
        unit: "s"
      })
      assert.strictEqual(duration?.state.count, 1)
      assert.strictEqual(duration?.state.sum, 2)
      assert.deepStrictEqual(duration?.state.buckets.map(([bound]) => bound), [
        0.005,
        0.01,
        0.025,
        0.05,
        0.075,
        0.1,
        0.25,
        0.5,
        0.75,
        1,
        2.5,
        5,
        7.5,
        10
      ])
    }))

  it.effect("measure the waits for the layer's own rate limit", () =>
    Effect.gen(function*() {
      const calls = Effect.repeat(Messages.send(message), { times: 2 })
      const snapshot = yield* counted(calls, { rateLimit: { calls: 1, per: "5 seconds" } }, accepted)
      const waits = histogramOf(snapshot, "mailgun.rate_limit.wait.duration")
      assert.deepStrictEqual(waits.map(({ attributes, state: { count, sum } }) => ({ attributes, count, sum })), [
        {
          attributes: { "mailgun.operation": "messages.send", "mailgun.limit": "layer", unit: "s" },
          count: 2,
          sum: 10
        }
      ])
    }))

  it.effect("measure the waits that Mailgun asks for", () =>
    Effect.gen(function*() {
      const limited = { status: 429, headers: { "retry-after": "7" } }
      const snapshot = yield* counted(Messages.send(message), {}, limited, accepted)
      const [wait] = histogramOf(snapshot, "mailgun.rate_limit.wait.duration")
      assert.strictEqual(wait?.attributes?.["mailgun.limit"], "mailgun")
      assert.strictEqual(wait?.state.sum, 7)
      assert.include(countersOf(snapshot), "mailgun.retries messages.send MailgunRateLimited: 1")
    }))

  it.effect("are read one by one, too", () =>
    Effect.gen(function*() {
      yield* Messages.send(message)
      const { count } = yield* Metric.value(MailgunMetrics.calls({ operation: "messages.send", outcome: "success" }))
      assert.strictEqual(count, 1)
    }).pipe(
      Effect.provide(mailgun({}, accepted).layer),
      Effect.provideService(Metric.MetricRegistry, new Map())
    ))

  it.effect("are not there where they are turned off", () =>
    Effect.gen(function*() {
      const call = Effect.provideService(Messages.send(message), MailgunMetrics.Enabled, false)
      assert.deepStrictEqual(yield* counted(call, {}, { status: 503 }, accepted), [])
    }))
})
