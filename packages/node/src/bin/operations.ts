#!/usr/bin/env node
/**
 * All operations of the library, a line each; and, with `drive`, one call of each against any server that speaks as
 * Mailgun does.
 *
 * @since 0.1.0
 */
import type * as Operation from "@effect-mailgun/core/Operation"
import { operations } from "@effect-mailgun/core/operations"
import * as RetryPolicy from "@effect-mailgun/core/RetryPolicy"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { parseArgs } from "node:util"
import * as NodeMailgun from "../NodeMailgun.ts"

const usage = `operations                                                prints every operation: name, method, path
operations drive --base-url URL --api-key KEY --domain D  calls each once with its example input, and prints what came`

const print = Effect.forEach(
  operations,
  ({ method, name, path }) => Console.log(`${name}\t${method}\t${path}`),
  { discard: true }
)

const outcomeOf = Effect.fnUntraced(function*(operation: Operation.Any) {
  const outcome = yield* operation.exampleCall.pipe(
    Effect.as("ok"),
    Effect.catch((error) => Effect.succeed(error._tag))
  )
  yield* Console.log(`${operation.name}\t${operation.method}\t${operation.path}\t${outcome}`)
  return outcome
})

const drive = (options: { readonly baseUrl: string; readonly apiKey: string; readonly domain: string }) =>
  Effect.forEach(operations, outcomeOf).pipe(
    Effect.map((outcomes) => outcomes.every((outcome) => outcome === "ok")),
    Effect.provide(NodeMailgun.layer({
      apiKey: Redacted.make(options.apiKey),
      baseUrl: options.baseUrl,
      domain: options.domain,
      retryPolicy: RetryPolicy.none,
      timeout: "10 seconds"
    }))
  )

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    "base-url": { type: "string" },
    "api-key": { type: "string" },
    domain: { type: "string" },
    help: { type: "boolean", default: false }
  }
})

const main = Effect.gen(function*() {
  const [command] = positionals
  const { "api-key": apiKey, "base-url": baseUrl, domain } = values
  if (values.help) return yield* Effect.as(Console.log(usage), 0)
  if (command === undefined) return yield* Effect.as(print, 0)
  if (command !== "drive" || apiKey === undefined || baseUrl === undefined || domain === undefined) {
    return yield* Effect.as(Console.error(usage), 2)
  }
  return (yield* drive({ apiKey, baseUrl, domain })) ? 0 : 1
}).pipe(
  Effect.catch((error) => Effect.as(Console.error(error.message), 2))
)

// Whoever reads this may have seen enough: `operations | head`.
process.stdout.on("error", () => process.exit())

process.exitCode = await Effect.runPromise(main)
