import type { Mailgun as MailgunService } from "@effect-mailgun/core/Mailgun"
import * as Mailgun from "@effect-mailgun/core/Mailgun"
import type { MailgunError } from "@effect-mailgun/core/MailgunError"
import { operations } from "@effect-mailgun/core/operations"
import * as RetryPolicy from "@effect-mailgun/core/RetryPolicy"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { accountCalls, ips } from "./everyAccountOperation.ts"
import { calls, otherwiseAnswered } from "./everyOperation.ts"

const server = Layer.unwrap(
  Effect.map(EmulatorServer.EmulatorServer, ({ url }) =>
    Mailgun.layer({
      apiKey: Redacted.make("key-emulator"),
      domain: "example.com",
      baseUrl: url,
      retryPolicy: RetryPolicy.none
    }))
).pipe(
  Layer.provideMerge(NodeHttpClient.layerUndici),
  Layer.provideMerge(EmulatorServer.layer({ domains: ["example.com", "my.example.com"], ips }))
)

/** The items of a page that the client made nothing of. */
const unknown = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "unknown" in value ? value.unknown : []

describe("over HTTP, the emulator answers", () => {
  for (const operation of operations) {
    const { name } = operation
    it.effect(name, () =>
      Effect.gen(function*() {
        const call: Effect.Effect<unknown, MailgunError, MailgunService> = calls[name] ?? accountCalls[name] ??
          operation.exampleCall
        const value = yield* otherwiseAnswered[name] === undefined ? call : Effect.flip(call)
        const last = (yield* (yield* Emulator.Emulator).requests).at(-1)
        assert.strictEqual(last?.operation, name)
        const expected = otherwiseAnswered[name]
        if (expected === undefined) assert.isBelow(last?.status ?? 0, 400)
        else assert.strictEqual(last?.status, expected)
        if (expected === undefined) assert.deepStrictEqual(unknown(value), [])
      }).pipe(Effect.provide(server)))
  }
})
