import { type MailgunError, RetryPolicy } from "@effect-mailgun/core"
import { NodeMailgun } from "@effect-mailgun/node"
import { assert, describe, it } from "@effect/vitest"
import { type Config, Effect, Fiber, Redacted, Schedule } from "effect"
import type { Scope } from "effect/Scope"
import { inspect } from "node:util"
import * as TestServer from "../../packages/node/test/TestServer.ts"
import { address, type Call, calls, secretContent } from "./Calls.ts"
import { answeringWith, bodies, type Expected, failures, statuses, type Target } from "./failures.ts"

const apiKey = "key-0123456789abcdef0123456789abcdef"
const attempts = 2

const layer = (url: string, options: Partial<NodeMailgun.Options> = {}) =>
  NodeMailgun.layer({
    apiKey: Redacted.make(apiKey),
    domain: "example.com",
    baseUrl: url,
    retryPolicy: RetryPolicy.make({ schedule: Schedule.recurs(attempts), attempts }),
    timeout: "10 seconds",
    http: { proxy: false },
    ...options
  })

/** The tag of the error, and how many requests are made. */
const outcomeOf = (
  expected: Exclude<Expected, string>,
  call: Call
): { readonly tag: string; readonly requests: number } => {
  if ("reason" in expected) {
    return call.isRepeated || !expected.mayHaveBeenSent
      ? { tag: "MailgunTransportError", requests: attempts }
      : { tag: "MailgunSendOutcomeUnknown", requests: 1 }
  }
  if (call.isRepeated || !expected.mayHaveBeenDone) {
    return { tag: expected.tag, requests: expected.isRetryable ? attempts : 1 }
  }
  return { tag: "MailgunSendOutcomeUnknown", requests: 1 }
}

/** What the process holds on to: sockets, and timers that keep it alive. */
const held = (): number =>
  process.getActiveResourcesInfo().filter((kind) =>
    kind === "Timeout" || kind.startsWith("TCPSocket") || kind === "TLSWrap"
  )
    .length

const rejections: Array<unknown> = []
process.on("unhandledRejection", (reason) => rejections.push(reason))

const check = (
  call: Call,
  target: Effect.Effect<Target, never, Scope>,
  expected: Expected,
  arrives: boolean,
  options?: Partial<NodeMailgun.Options>
) =>
  Effect.gen(function*() {
    const before = held()
    yield* Effect.scoped(Effect.gen(function*() {
      const server = yield* target
      const run = Effect.provide(call.run, layer(server.url, options))
      if (expected === "asks on") yield* asksOn(run, server)
      else if (expected === "success") {
        yield* run
        assert.strictEqual(server.requests(), 1)
      } else yield* failsAs(expected, call, run, server, arrives)
      yield* TestServer.until("all connections are closed", () => server.open() === 0)
    }))
    yield* TestServer.until("all sockets and timers are gone", () => held() <= before)
    assert.deepStrictEqual(rejections, [])
  })

const asksOn = (run: Effect.Effect<unknown, unknown>, server: Target) =>
  Effect.gen(function*() {
    const fiber = yield* Effect.forkChild(run)
    yield* TestServer.until("it has asked three times", () => server.requests() >= 3)
    yield* Fiber.interrupt(fiber)
  })

const failsAs = (
  expected: Exclude<Expected, string>,
  call: Call,
  run: Effect.Effect<unknown, MailgunError.MailgunError | Config.ConfigError>,
  server: Target,
  arrives: boolean
) =>
  Effect.gen(function*() {
    const error = yield* Effect.flip(run)
    const { requests, tag } = outcomeOf(expected, call)
    assert.strictEqual(error._tag, tag, error.message)
    if (error._tag === "MailgunTransportError" && "reason" in expected) {
      assert.strictEqual(error.reason, expected.reason, error.message)
      assert.strictEqual(error.mayHaveBeenSent, expected.mayHaveBeenSent)
    }
    assert.strictEqual("attempts" in error ? error.attempts : 0, requests)
    assert.strictEqual(server.requests(), arrives ? requests : 0)
    assertSaysNothing(error)
  })

/** Neither the key, nor what was sent, nor to whom. */
const assertSaysNothing = (error: unknown): void => {
  const said = [error instanceof Error ? error.stack : error, inspect(error, { depth: 20 }), JSON.stringify(error)]
    .join("\n")
  for (const secret of [apiKey, Buffer.from(`api:${apiKey}`).toString("base64"), secretContent, address]) {
    assert.notInclude(said, secret)
  }
}

for (const call of calls) {
  describe(`${call.name} that meets`, () => {
    for (const { arrives, except, expected, name, options, target } of failures) {
      it.live(name, () => check(call, target, except?.[call.name] ?? expected, arrives, options))
    }

    for (const [status, tag] of statuses) {
      it.live(`${status}, whatever the form of its body`, () =>
        Effect.forEach(Object.values(bodies), (body) =>
          check(
            call,
            answeringWith(status, body),
            {
              tag,
              isRetryable: status >= 500 || tag === "MailgunRateLimited",
              mayHaveBeenDone: status >= 500
            },
            true
          ), { discard: true }))
    }
  })
}
