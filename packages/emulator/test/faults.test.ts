import * as Messages from "@effect-mailgun/core/Messages"
import * as RetryPolicy from "@effect-mailgun/core/RetryPolicy"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as TestClock from "effect/testing/TestClock"
import { domain, request, sendTo } from "./request.ts"

const withoutRetries = Effect.provide(EmulatorTest.layer({ retryPolicy: RetryPolicy.none }))

const message = { from: "ann@example.com", to: "bob@example.com", text: "Hello" }

const path = `/v3/${domain}/bounces`

describe("a fault", () => {
  it.effect("can fail a request that was carried out", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* emulator.failNext({ status: 500, hasEffect: true })
      yield* emulator.failNext({ drop: "after" })
      yield* emulator.failNext({ drop: "before" })
      const tags = yield* Effect.forEach([1, 2, 3], () =>
        Effect.map(Effect.flip(Messages.send(message)), ({ _tag }) => _tag))
      assert.deepStrictEqual(tags, ["MailgunInternalServerError", "MailgunTransportError", "MailgunTransportError"])
      assert.strictEqual((yield* emulator.messages).length, 2)
      assert.deepStrictEqual(
        (yield* emulator.requests).map(({ status }) =>
          status
        ),
        [500, undefined, undefined]
      )
    }).pipe(withoutRetries))

  it.effect("can cut an answer off, or make it unreadable", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      const whole = yield* request("GET", path)
      yield* emulator.failNext({ truncateTo: 10 })
      const cut = yield* request("GET", path)
      assert.deepStrictEqual([cut.status, cut.text], [200, whole.text.slice(0, 10)])
      yield* emulator.failNext({ garble: true })
      const garbled = yield* request("GET", path)
      assert.deepStrictEqual([garbled.status, garbled.json], [200, undefined])
      yield* emulator.failNext({ operation: "messages.send", garble: true })
      assert.strictEqual((yield* Effect.flip(Messages.send(message)))._tag, "MailgunDecodeError")
      assert.strictEqual((yield* emulator.messages).length, 1)
    }).pipe(withoutRetries))

  it.effect("can have a request wait, and its answer come slowly", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* emulator.failNext({ delay: "5 seconds" })
      yield* emulator.failNext({ slowBody: "10 seconds" })
      const whole = yield* Effect.forkChild(Effect.forEach([1, 2], () => request("GET", path)))
      yield* TestClock.adjust("5 seconds")
      yield* TestClock.adjust("9 seconds")
      assert.isUndefined(whole.pollUnsafe())
      yield* TestClock.adjust("1 second")
      const [late, slow] = yield* Fiber.join(whole)
      assert.deepStrictEqual([late?.status, slow?.json], [200, late?.json])
    }).pipe(withoutRetries))

  it.effect("that is likely comes to the same requests each time, with the same seed", () => {
    const statuses = Effect.gen(function*() {
      yield* (yield* Emulator.Emulator).failNext({ times: Infinity, probability: 0.5, status: 503 })
      return yield* Effect.forEach(Array.from({ length: 20 }), () => request("GET", path)).pipe(
        Effect.map((replies) => replies.map(({ status }) => status))
      )
    })
    const once = (seed: string) => Effect.provide(statuses, EmulatorTest.layer({ seed }), { local: true })
    return Effect.gen(function*() {
      const first = yield* once("one")
      assert.deepStrictEqual(new Set(first), new Set([200, 503]))
      assert.deepStrictEqual(yield* once("one"), first)
      assert.notDeepEqual(yield* once("two"), first)
    })
  })

  it.effect("is listed with how many times are left, and can be cleared", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* emulator.failNext({ times: 3, status: 429, headers: { "retry-after": "1" } })
      yield* sendTo("bob@example.com")
      assert.deepStrictEqual(yield* emulator.faults, [{ times: 2, status: 429, headers: { "retry-after": "1" } }])
      yield* emulator.clearFaults
      assert.deepStrictEqual((yield* sendTo("bob@example.com")).map(({ status }) => status), [200])
    }).pipe(withoutRetries))

  it.live("works over a socket as well", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      const { url } = yield* EmulatorServer.EmulatorServer
      yield* emulator.failNext({ truncateTo: 5 })
      assert.strictEqual((yield* request("GET", url + path)).text.length, 5)
      yield* emulator.failNext({ slowBody: "50 millis" })
      assert.strictEqual((yield* request("GET", url + path)).status, 200)
      yield* emulator.failNext({ drop: "after" })
      const exit = yield* Effect.exit(request("POST", `${url}/v3/${domain}/messages`, { form: message }))
      assert.strictEqual(exit._tag, "Failure")
      assert.strictEqual((yield* emulator.messages).length, 1)
    }).pipe(Effect.provide(EmulatorServer.layer()), Effect.provide(FetchHttpClient.layer)))
})
