import { Bounces, Domains, Mailgun, type MailgunError, Messages, RetryPolicy } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Duration, Effect, Fiber, Random, Schedule } from "effect"
import { TestClock } from "effect/testing"
import { type Answer, mailgun, ok } from "./RecordingHttpClient.ts"

/** Waits that a test can name: 1 s, then 2 s, 4 s, ... without jitter. */
const steady = RetryPolicy.make({ schedule: Schedule.exponential("1 second"), attempts: 4 })

const accepted = ok({ id: "<1@example.com>", message: "Queued. Thank you." })

const message = { from: "ann@example.com", to: "bob@example.com", text: "Hello" }

/** Runs a call to its end, however long it waits; gives its outcome and what the server saw. */
const outcomeOf = <A>(
  call: Effect.Effect<A, MailgunError.MailgunError, Mailgun.Mailgun>,
  options: Partial<Mailgun.Options>,
  ...answers: ReadonlyArray<Answer>
) => {
  const { layer, requests } = mailgun({ retryPolicy: steady, ...options }, ...answers)
  return Effect.gen(function*() {
    const fiber = yield* Effect.forkChild(Effect.result(call))
    yield* TestClock.adjust("1 hour")
    return { outcome: yield* Fiber.join(fiber), requests }
  }).pipe(Effect.provide(layer))
}

const failures: ReadonlyArray<{ readonly what: string; readonly answer: Answer; readonly tag: string }> = [
  { what: "500", answer: { status: 500 }, tag: "MailgunInternalServerError" },
  { what: "502", answer: { status: 502 }, tag: "MailgunBadGateway" },
  { what: "503", answer: { status: 503 }, tag: "MailgunServiceUnavailable" },
  { what: "504", answer: { status: 504 }, tag: "MailgunGatewayTimeout" },
  { what: "420", answer: { status: 420 }, tag: "MailgunRateLimited" },
  { what: "429", answer: { status: 429 }, tag: "MailgunRateLimited" },
  { what: "a reset connection", answer: { failsWith: "ECONNRESET" }, tag: "MailgunTransportError" },
  { what: "a refused connection", answer: { failsWith: "ECONNREFUSED" }, tag: "MailgunTransportError" },
  { what: "a name that does not resolve", answer: { failsWith: "ENOTFOUND" }, tag: "MailgunTransportError" }
]

/** After these, Mailgun has certainly not done what was asked. */
const harmless = new Set(["420", "429", "a refused connection", "a name that does not resolve"])

const calls = {
  "a GET": Bounces.list(),
  "a PUT": Domains.verify(),
  "a DELETE": Bounces.delete({ address: "bob@example.com" }),
  "an upsert by POST": Bounces.create({ address: "bob@example.com" }),
  "a send at least once": Messages.send(message)
}

const unsafeCalls = {
  "a POST that is no upsert": Domains.create({ name: "new.example.com" }),
  "a send at most once": Messages.send({ ...message, guarantee: "at-most-once" })
}

describe("What is repeated", () => {
  for (
    const [name, call] of Object.entries<Effect.Effect<unknown, MailgunError.MailgunError, Mailgun.Mailgun>>(calls)
  ) {
    for (const { answer, what } of failures) {
      it.effect(`${name} is made again after ${what}`, () =>
        Effect.gen(function*() {
          const { requests } = yield* outcomeOf(call, {}, answer, ok({ domain: { name: "example.com" }, id: "<1@b>" }))
          assert.lengthOf(requests, 2)
        }))
    }
  }

  for (
    const [name, call] of Object.entries<Effect.Effect<unknown, MailgunError.MailgunError, Mailgun.Mailgun>>(
      unsafeCalls
    )
  ) {
    for (const { answer, what } of failures) {
      const isRepeated = harmless.has(what)
      it.effect(`${name} is ${isRepeated ? "made again" : "left alone"} after ${what}`, () =>
        Effect.gen(function*() {
          const { requests } = yield* outcomeOf(call, {}, answer, ok({ domain: { name: "example.com" }, id: "<1@b>" }))
          assert.lengthOf(requests, isRepeated ? 2 : 1)
        }))
    }
  }

  for (const status of [400, 401, 402, 403, 404, 409, 413, 418]) {
    it.effect(`nothing is made again after ${status}`, () =>
      Effect.gen(function*() {
        const { requests } = yield* outcomeOf(Bounces.list(), {}, { status }, ok({ items: [] }))
        assert.lengthOf(requests, 1)
      }))
  }

  it.effect("a policy may repeat calls that are not safe", () =>
    Effect.gen(function*() {
      const retryPolicy = RetryPolicy.make({ schedule: Schedule.spaced("1 second"), repeatUnsafe: true })
      const { requests } = yield* outcomeOf(
        Domains.create({ name: "new.example.com" }),
        { retryPolicy },
        { status: 500 },
        ok({ domain: { name: "new.example.com" } })
      )
      assert.lengthOf(requests, 2)
    }))

  it.effect("no policy repeats a send that is to be made at most once", () =>
    Effect.gen(function*() {
      const retryPolicy = RetryPolicy.make({ schedule: Schedule.spaced("1 second"), repeatUnsafe: true })
      const call = Messages.send({ ...message, guarantee: "at-most-once" })
      const { requests } = yield* outcomeOf(call, { retryPolicy }, { status: 500 }, accepted)
      assert.lengthOf(requests, 1)
    }))

  it.effect("a policy may leave out failures that it does not care for", () =>
    Effect.gen(function*() {
      const retryPolicy = RetryPolicy.make({ retryable: (error) => error._tag === "MailgunRateLimited" })
      const { requests } = yield* outcomeOf(Bounces.list(), { retryPolicy }, { status: 500 }, ok({ items: [] }))
      assert.lengthOf(requests, 1)
    }))

  it.effect("the policy none repeats nothing", () =>
    Effect.gen(function*() {
      const { requests } = yield* outcomeOf(Bounces.list(), { retryPolicy: RetryPolicy.none }, { status: 503 })
      assert.lengthOf(requests, 1)
    }))

  it.effect("a region of code has a policy of its own", () =>
    Effect.gen(function*() {
      const call = Bounces.list().pipe(Mailgun.withRetryPolicy(RetryPolicy.none))
      const { requests } = yield* outcomeOf(call, {}, { status: 503 }, ok({ items: [] }))
      assert.lengthOf(requests, 1)
    }))
})

describe("A send that is repeated", () => {
  it.effect("carries the same Message-Id every time", () =>
    Effect.gen(function*() {
      const { requests } = yield* outcomeOf(Messages.send(message), {}, { status: 500 }, { status: 502 }, accepted)
      const ids = requests.map(({ body }) => new URLSearchParams(body).get("h:Message-Id"))
      assert.lengthOf(ids, 3)
      assert.strictEqual(new Set(ids).size, 1)
      assert.match(ids[0] ?? "", /^<[^<>@]+@example\.com>$/)
    }))

  it.effect("whose outcome is not known says so, with the Message-Id to look for", () =>
    Effect.gen(function*() {
      const call = Messages.send({ ...message, messageId: "mine@example.com", guarantee: "at-most-once" })
      const { outcome } = yield* outcomeOf(call, {}, { failsWith: "ECONNRESET" })
      assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "MailgunSendOutcomeUnknown")
      assert.strictEqual(outcome.failure.messageId, "mine@example.com")
      assert.strictEqual(outcome.failure.causeTag, "MailgunTransportError")
    }))

  it.effect("keeps the error of a refusal, whose outcome is known", () =>
    Effect.gen(function*() {
      const call = Messages.send({ ...message, guarantee: "at-most-once" })
      const { outcome } = yield* outcomeOf(call, {}, { status: 400 })
      assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "MailgunBadRequest")
    }))
})

describe("A verified send", () => {
  const call = Messages.send({ ...message, messageId: "mine@example.com", guarantee: "verified" })

  it.effect("that is in the events is not sent again", () =>
    Effect.gen(function*() {
      const { outcome, requests } = yield* outcomeOf(call, {}, { status: 502 }, ok({ items: [{ event: "accepted" }] }))
      assert.ok(outcome._tag === "Success")
      assert.strictEqual(outcome.success.id, "<mine@example.com>")
      assert.deepStrictEqual(requests.map(({ method, target }) => `${method} ${target}`), [
        "POST /v3/example.com/messages",
        "GET /v3/example.com/events?message-id=mine%40example.com&limit=1"
      ])
    }))

  it.effect("that is not in the events is sent again, after half a minute more than the policy says", () =>
    Effect.gen(function*() {
      const { outcome, requests } = yield* outcomeOf(call, {}, { failsWith: "ECONNRESET" }, ok({ items: [] }), accepted)
      assert.strictEqual(outcome._tag, "Success")
      assert.deepStrictEqual(requests.map(({ at, method }) => [method, at]), [["POST", 0], ["GET", 31_000], [
        "POST",
        31_000
      ]])
    }))

  it.effect("waits as long for the events as it is told to", () =>
    Effect.gen(function*() {
      const patient = Messages.send({ ...message, guarantee: "verified", verifyAfter: Duration.minutes(5) })
      const { requests } = yield* outcomeOf(patient, {}, { status: 500 }, ok({ items: [] }), accepted)
      assert.strictEqual(requests[1]?.at, 301_000)
    }))

  it.effect("is repeated without a look where Mailgun certainly did not take it", () =>
    Effect.gen(function*() {
      const { requests } = yield* outcomeOf(call, {}, { status: 429 }, accepted)
      assert.deepStrictEqual(requests.map(({ method }) => method), ["POST", "POST"])
    }))

  it.effect("whose events can't be read has an unknown outcome", () =>
    Effect.gen(function*() {
      const { outcome, requests } = yield* outcomeOf(call, {}, { status: 502 }, { status: 401, body: "Forbidden" })
      assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "MailgunSendOutcomeUnknown")
      assert.strictEqual(outcome.failure.messageId, "mine@example.com")
      assert.lengthOf(requests, 2)
    }))

  it.effect("whose attempts are used up has an unknown outcome", () =>
    Effect.gen(function*() {
      const answers: ReadonlyArray<Answer> = [
        { status: 502 },
        ok({ items: [] }),
        { status: 502 },
        ok({ items: [] }),
        { status: 502 },
        ok({ items: [] }),
        { status: 502 },
        ok({ items: [] })
      ]
      const { outcome, requests } = yield* outcomeOf(call, {}, ...answers)
      assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "MailgunSendOutcomeUnknown")
      assert.lengthOf(requests, 8)
    }))

  it.effect("is looked for after its last attempt, too", () =>
    Effect.gen(function*() {
      const { outcome } = yield* outcomeOf(
        call,
        { retryPolicy: RetryPolicy.none },
        { status: 502 },
        ok({ items: [{ event: "accepted" }] })
      )
      assert.ok(outcome._tag === "Success")
      assert.strictEqual(outcome.success.id, "<mine@example.com>")
    }))

  it.effect("that was looked for in vain has an unknown outcome, even where it is then refused", () =>
    Effect.gen(function*() {
      const { outcome } = yield* outcomeOf(call, {}, { status: 502 }, ok({ items: [] }), { status: 400 })
      assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "MailgunSendOutcomeUnknown")
      assert.strictEqual(outcome.failure.causeTag, "MailgunBadGateway")
    }))
})

describe("How long a retry waits", () => {
  /** The moments, in milliseconds from the start, at which the server was called. */
  const momentsOf = (options: Partial<Mailgun.Options>, ...answers: ReadonlyArray<Answer>) => {
    const { layer, requests } = mailgun({ retryPolicy: steady, ...options }, ...answers)
    return Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(Effect.result(Bounces.list()))
      yield* TestClock.adjust("10 minutes")
      const outcome = yield* Fiber.join(fiber)
      return { moments: requests.map(({ at }) => at - (requests[0]?.at ?? 0)), outcome }
    }).pipe(Effect.provide(layer))
  }

  it.effect("follows the schedule of the policy", () =>
    Effect.gen(function*() {
      const { moments } = yield* momentsOf({}, { status: 500 })
      assert.deepStrictEqual(moments, [0, 1_000, 3_000, 7_000])
    }))

  it.effect("never exceeds the policy's maxDelay", () =>
    Effect.gen(function*() {
      const retryPolicy = RetryPolicy.make({
        schedule: Schedule.exponential("1 second"),
        attempts: 4,
        maxDelay: "1500 millis"
      })
      const { moments } = yield* momentsOf({ retryPolicy }, { status: 500 })
      assert.deepStrictEqual(moments, [0, 1_000, 2_500, 4_000])
    }))

  it.effect("ends where the next wait would exceed the budget", () =>
    Effect.gen(function*() {
      const retryPolicy = RetryPolicy.make({
        schedule: Schedule.exponential("1 second"),
        attempts: 10,
        budget: "6 seconds"
      })
      const { moments } = yield* momentsOf({ retryPolicy }, { status: 500 })
      assert.deepStrictEqual(moments, [0, 1_000, 3_000])
    }))

  it.effect("ends where the schedule ends", () =>
    Effect.gen(function*() {
      const retryPolicy = RetryPolicy.make({ schedule: Schedule.recurs(1), attempts: 10 })
      const { moments } = yield* momentsOf({ retryPolicy }, { status: 500 })
      assert.lengthOf(moments, 2)
    }))

  it.effect("ends after the policy's attempts, and the error counts them", () =>
    Effect.gen(function*() {
      const { outcome } = yield* momentsOf({}, { status: 500 })
      assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "MailgunInternalServerError")
      assert.strictEqual(outcome.failure.attempts, 4)
      assert.include(outcome.failure.message, "after 4 attempts")
    }))

  const hints: ReadonlyArray<{ readonly what: string; readonly answer: Answer }> = [
    { what: "Retry-After in seconds", answer: { status: 429, headers: { "retry-after": "30" } } },
    {
      what: "Retry-After as a date",
      answer: { status: 503, headers: { "retry-after": "Thu, 01 Jan 1970 00:00:30 GMT" } }
    },
    {
      what: "the Reset of an exhausted limit, in epoch seconds from now",
      answer: { status: 429, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "30" } }
    },
    {
      what: "the try again after text with seconds",
      answer: {
        status: 429,
        body: JSON.stringify({
          message:
            "Domain example.com is not allowed to send: account-requests-per-sec limit exceeded, try again after 30 seconds"
        })
      }
    },
    {
      what: "the try again after text with a date, at 420",
      answer: {
        status: 420,
        body: JSON.stringify({
          message:
            "Domain example.com is not allowed to send: recipient limit exceeded, try again after Thu, 01 Jan 1970 00:00:30 UTC"
        })
      }
    },
    {
      what: "retry-seconds in the body",
      answer: { status: 429, body: JSON.stringify({ message: "Too many requests", "retry-seconds": 30 }) }
    }
  ]

  for (const { answer, what } of hints) {
    it.effect(`honours ${what}`, () =>
      Effect.gen(function*() {
        const { moments } = yield* momentsOf({}, answer, ok({ items: [] }))
        assert.deepStrictEqual(moments, [0, 30_000])
      }))
  }

  it.effect("reads the Reset headers as epoch milliseconds", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_774_462_000_000)
      const answer: Answer = {
        status: 429,
        headers: { "x-request-limit": "2500", "x-request-remaining": "0", "x-request-reset": "1774462015000" }
      }
      const { moments } = yield* momentsOf({}, answer, ok({ items: [] }))
      assert.deepStrictEqual(moments, [0, 15_000])
    }))

  it.effect("fails at once where Mailgun asks for more than the policy's maxRetryAfter, and says until when", () =>
    Effect.gen(function*() {
      const { moments, outcome } = yield* momentsOf({}, { status: 429, headers: { "retry-after": "3600" } })
      assert.deepStrictEqual(moments, [0])
      assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "MailgunRateLimited")
      assert.strictEqual(outcome.failure.retryAt?.epochMilliseconds, 3_600_000)
    }))

  it.effect("follows the schedule where the time that Mailgun names has passed", () =>
    Effect.gen(function*() {
      const answer: Answer = { status: 429, headers: { "retry-after": "Wed, 31 Dec 1969 23:00:00 GMT" } }
      const { moments } = yield* momentsOf({}, answer, ok({ items: [] }))
      assert.deepStrictEqual(moments, [0, 1_000])
    }))

  it.effect("spreads full jitter between nothing and the whole of each exponential wait", () =>
    Effect.gen(function*() {
      const step = yield* Schedule.toStep(RetryPolicy.fullJitter("1 second"))
      const waits: Array<number> = []
      for (let i = 0; i < 6; i++) {
        const [, wait] = yield* Effect.orDie(step(0, undefined))
        waits.push(Duration.toMillis(wait))
      }
      for (const [index, wait] of waits.entries()) {
        assert.isAtLeast(wait, 0)
        assert.isAtMost(wait, 1_000 * 2 ** index)
      }
      assert.isAbove(new Set(waits).size, 1)
    }).pipe(Random.withSeed("jitter")))

  it.effect("ends when it is interrupted, with no further request", () => {
    const { layer, requests } = mailgun({ retryPolicy: steady }, { status: 500 })
    return Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(Bounces.list())
      yield* TestClock.adjust("500 millis")
      yield* Fiber.interrupt(fiber)
      yield* TestClock.adjust("1 hour")
      assert.lengthOf(requests, 1)
    }).pipe(Effect.provide(layer))
  })
})

describe("The timeout", () => {
  it.effect("ends an attempt after 30 seconds and aborts its request", () => {
    const { interrupted, layer } = mailgun({ retryPolicy: RetryPolicy.none }, { never: true })
    return Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(Effect.flip(Bounces.list()))
      yield* TestClock.adjust("30 seconds")
      const error = yield* Fiber.join(fiber)
      assert.ok(error._tag === "MailgunTransportError")
      assert.strictEqual(error.reason, "Timeout")
      assert.strictEqual(interrupted.count, 1)
    }).pipe(Effect.provide(layer))
  })

  it.effect("is for each attempt, not for all of them", () => {
    const { layer, requests } = mailgun(
      { retryPolicy: steady, timeout: "10 seconds" },
      { never: true },
      ok({ items: [] })
    )
    return Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(Bounces.list())
      yield* TestClock.adjust("11 seconds")
      yield* Fiber.join(fiber)
      assert.lengthOf(requests, 2)
    }).pipe(Effect.provide(layer))
  })

  it.effect("can be another one for a region of code", () => {
    const { layer } = mailgun({ retryPolicy: RetryPolicy.none }, { never: true })
    return Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(Effect.flip(Bounces.list().pipe(Mailgun.withTimeout("2 seconds"))))
      yield* TestClock.adjust("2 seconds")
      assert.strictEqual((yield* Fiber.join(fiber))._tag, "MailgunTransportError")
    }).pipe(Effect.provide(layer))
  })
})
