/**
 * A retry policy of one's own, against an emulator that fails twice.
 */
import { Bounces, MailgunError, RetryPolicy } from "@effect-mailgun/core"
import { Emulator, EmulatorServer } from "@effect-mailgun/emulator"
import { NodeMailgun } from "@effect-mailgun/node"
import { NodeRuntime } from "@effect/platform-node"
import { Effect, Layer, Redacted, Schedule } from "effect"

const impatient = RetryPolicy.make({
  schedule: Schedule.spaced("100 millis"),
  attempts: 3,
  budget: "5 seconds",
  retryable: (error) => MailgunError.isServerError(error)
})

const MailgunLive = Layer.unwrap(
  Effect.map(EmulatorServer.EmulatorServer, ({ url }) =>
    NodeMailgun.layer({
      apiKey: Redacted.make("key-emulator"),
      domain: "sandbox.example.com",
      baseUrl: url,
      retryPolicy: impatient
    }))
).pipe(Layer.provideMerge(EmulatorServer.layer()))

const program = Effect.gen(function*() {
  const emulator = yield* Emulator.Emulator

  yield* emulator.failNext({ times: 2, status: 503 })
  const page = yield* Bounces.list()
  yield* Effect.log(`Twice 503, then ${page.items.length} bounces`)

  yield* emulator.failNext({ times: 3, status: 500 })
  const error = yield* Effect.flip(Bounces.list())
  yield* Effect.log(error.message)

  for (const { method, path, status } of yield* emulator.requests) {
    yield* Effect.log(`${method} ${path} ${status}`)
  }
})

program.pipe(Effect.provide(MailgunLive), MailgunError.report, NodeRuntime.runMain)
