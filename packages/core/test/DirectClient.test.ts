import { Bounces, DirectClient, Mailgun, RetryPolicy } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { ByteSize, Clock, Effect, Exit, Fiber, Layer, Redacted, Schema } from "effect"
import { Headers, HttpClient, HttpIncomingMessage } from "effect/http"
import { TestClock } from "effect/testing"

/** A client that answers by the short way when it is told to, and by `execute` never. */
const make = () => {
  const waiting: Array<DirectClient.Listener> = []
  const aborted = { count: 0 }
  const client = DirectClient.make(
    HttpClient.make(() => Effect.die("by the plain way")),
    (_, listener) => {
      waiting.push(listener)
      return () => {
        aborted.count++
      }
    }
  )
  const layer = Mailgun.layer({
    apiKey: Redacted.make("key"),
    domain: "example.com",
    retryPolicy: RetryPolicy.none,
    timeout: "10 seconds"
  }).pipe(Layer.provide(Layer.succeed(HttpClient.HttpClient)(client)))
  return { waiting, aborted, layer }
}

const answer: DirectClient.Answer = {
  status: 200,
  headers: Headers.empty,
  text: `{"message":"done"}`,
  isWhole: true,
  failure: undefined
}

/** When a call ended, and how. */
const ended = Effect.exit(Bounces.deleteAll()).pipe(
  Effect.flatMap((exit) => Effect.map(Clock.currentTimeMillis, (at) => ({ at, isSuccess: Exit.isSuccess(exit) })))
)

describe("The short way", () => {
  it.effect("gives each of many calls its own time, and aborts those that take longer", () => {
    const { aborted, layer, waiting } = make()
    return Effect.gen(function*() {
      const first = yield* Effect.forkChild(ended)
      yield* TestClock.adjust("4 seconds")
      const second = yield* Effect.forkChild(ended)
      const third = yield* Effect.forkChild(ended)
      yield* TestClock.adjust("3 seconds")
      waiting[1]?.onAnswer(answer)
      yield* TestClock.adjust("30 seconds")
      assert.deepStrictEqual(yield* Fiber.join(first), { at: 10_000, isSuccess: false })
      assert.deepStrictEqual(yield* Fiber.join(second), { at: 7_000, isSuccess: true })
      assert.deepStrictEqual(yield* Fiber.join(third), { at: 14_000, isSuccess: false })
      assert.strictEqual(aborted.count, 2)
    }).pipe(Effect.provide(layer))
  })

  it.effect("measures the time anew after all calls have ended", () => {
    const { layer, waiting } = make()
    return Effect.gen(function*() {
      const first = yield* Effect.forkChild(ended)
      yield* TestClock.adjust("9 seconds")
      waiting[0]?.onAnswer(answer)
      assert.isTrue((yield* Fiber.join(first)).isSuccess)
      const second = yield* Effect.forkChild(ended)
      yield* TestClock.adjust("30 seconds")
      assert.deepStrictEqual(yield* Fiber.join(second), { at: 19_000, isSuccess: false })
    }).pipe(Effect.provide(layer))
  })

  it.effect("aborts the request of a call that is interrupted", () => {
    const { aborted, layer } = make()
    return Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(Bounces.deleteAll(), { startImmediately: true })
      yield* Fiber.interrupt(fiber)
      assert.strictEqual(aborted.count, 1)
    }).pipe(Effect.provide(layer))
  })

  it.effect("is not taken where the program bounds the bodies of all clients", () => {
    const { layer, waiting } = make()
    return Effect.gen(function*() {
      const exit = yield* Effect.exit(Bounces.deleteAll())
      assert.isTrue(Exit.hasDies(exit))
      assert.lengthOf(waiting, 0)
    }).pipe(Effect.provideService(HttpIncomingMessage.MaxBodySize, ByteSize.bytes(1000)), Effect.provide(layer))
  })
})

describe("A body in pieces", () => {
  it.prop("is all of them in one", { pieces: Schema.Array(Schema.Uint8Array) }, ({ pieces }) => {
    const body = new DirectClient.BodyInPieces(pieces, "text/plain")
    assert.deepStrictEqual([...body.body], pieces.flatMap((piece) => [...piece]))
    assert.strictEqual(body.contentLength, body.body.length)
  })
})
