import { Bounces, type Mailgun, Messages, RetryPolicy } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber, Logger, References, Schedule, Stream } from "effect"
import { TestClock } from "effect/testing"
import { type Answer, mailgun, ok } from "./RecordingHttpClient.ts"

const accepted = ok({ id: "<1@example.com>", message: "Queued. Thank you." })

const message = { from: "ann@example.com", to: "bob@example.com", text: "Hello" }

const steady = RetryPolicy.make({ schedule: Schedule.spaced("2 seconds"), attempts: 3 })

/** What a call says in the log, at any level. */
const logged = <A, E>(
  call: Effect.Effect<A, E, Mailgun.Mailgun>,
  options: Partial<Mailgun.Options>,
  ...answers: ReadonlyArray<Answer>
) =>
  Effect.gen(function*() {
    const lines: Array<{ readonly level: string; readonly message: unknown; readonly annotations: unknown }> = []
    const logger = Logger.make(({ fiber, logLevel, message: said }) => {
      lines.push({ level: logLevel, message: said, annotations: fiber.getRef(References.CurrentLogAnnotations) })
    })
    const fiber = yield* Effect.exit(call).pipe(
      Effect.provide(mailgun({ retryPolicy: steady, ...options }, ...answers).layer),
      Effect.provide(Logger.layer([logger])),
      Effect.provideService(References.MinimumLogLevel, "All"),
      Effect.forkChild
    )
    yield* TestClock.adjust("1 hour")
    yield* Fiber.join(fiber)
    return lines
  })

describe("The log", () => {
  it.effect("has nothing of a call that succeeds at once", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* logged(Messages.send(message), {}, accepted), [])
    }))

  it.effect("has nothing of a call that fails at once: its error says it all", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* logged(Messages.send(message), {}, { status: 401 }), [])
    }))

  it.effect("has the wait before each retry, for those who debug", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* logged(Bounces.list(), {}, { status: 503 }, ok({ items: [] })), [
        {
          level: "Debug",
          message: ["Waiting to try again"],
          annotations: { operation: "bounces.list", error: "MailgunServiceUnavailable", attempt: 2, wait: "2s" }
        }
      ])
    }))

  it.effect("has the wait for the layer's rate limit, for those who debug", () =>
    Effect.gen(function*() {
      const calls = Effect.repeat(Messages.send(message), { times: 1 })
      assert.deepStrictEqual(yield* logged(calls, { rateLimit: { calls: 1, per: "3 seconds" } }, accepted), [
        {
          level: "Debug",
          message: ["Waiting for the layer's rate limit"],
          annotations: { operation: "messages.send", wait: "3s" }
        }
      ])
    }))

  it.effect("warns of the items of a list that can't be read, without their content", () =>
    Effect.gen(function*() {
      const bounces = ok({ items: [{ address: 5, error: "secret" }], paging: {} })
      assert.deepStrictEqual(yield* logged(Stream.runDrain(Bounces.stream()), {}, bounces), [
        {
          level: "Warn",
          message: ["bounces.list: 1 items that this version can't read were left out"],
          annotations: { operation: "bounces.list", items: 1 }
        }
      ])
    }))
})
