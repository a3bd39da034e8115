#!/usr/bin/env node
/**
 * All operations of the library, a line each; and, with `drive`, one call of each against any server that speaks as
 * Mailgun does.
 *
 * @since 0.1.0
 */
import * as MailgunError from "@effect-mailgun/core/MailgunError"
import type * as Operation from "@effect-mailgun/core/Operation"
import { operations } from "@effect-mailgun/core/operations"
import * as RetryPolicy from "@effect-mailgun/core/RetryPolicy"
import * as Console from "effect/Console"
import * as Data from "effect/Data"
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
  const failure = yield* Effect.match(operation.exampleCall, {
    onSuccess: () => undefined,
    onFailure: (error) => error
  })
  yield* Console.log(`${operation.name}\t${operation.method}\t${operation.path}\t${failure?._tag ?? "ok"}`)
  return failure
})

/** Which way the calls went, and why the first of those that failed did. */
const drive = (options: { readonly baseUrl: string; readonly apiKey: string; readonly domain: string }) =>
  Effect.forEach(operations, outcomeOf).pipe(
    Effect.flatMap((outcomes) => {
      const [firstFailure] = outcomes.filter((outcome) => outcome !== undefined)
      // Where nothing succeeds, it is not the operations that fail.
      return firstFailure !== undefined && !outcomes.includes(undefined)
        ? Effect.fail(firstFailure)
        : Effect.succeed(firstFailure === undefined)
    }),
    Effect.provide(NodeMailgun.layer({
      apiKey: Redacted.make(options.apiKey),
      baseUrl: options.baseUrl,
      domain: options.domain,
      retryPolicy: RetryPolicy.none,
      timeout: "10 seconds"
    }))
  )

/** Somebody has asked for what is not there. */
class Misuse extends Data.TaggedError("Misuse")<{ readonly message: string }> {}

const commandLine = Effect.try({
  try: () =>
    parseArgs({
      allowPositionals: true,
      options: {
        "base-url": { type: "string" },
        "api-key": { type: "string" },
        domain: { type: "string" },
        help: { type: "boolean", default: false }
      }
    }),
  // What follows the first sentence is for those who wrote the program.
  catch: (error) => misuse(MailgunError.explain(error).split(". ")[0] ?? "")
})

const misuse = (what: string) => new Misuse({ message: `${what}: --help tells what there is` })

const main = Effect.gen(function*() {
  const { positionals: [command], values } = yield* commandLine
  const { "api-key": apiKey, "base-url": baseUrl, domain } = values
  if (values.help) return yield* Effect.as(Console.log(usage), 0)
  if (command === undefined) return yield* Effect.as(print, 0)
  if (command !== "drive") return yield* misuse(`There is no command ${command}`)
  if (apiKey === undefined || baseUrl === undefined || domain === undefined) {
    return yield* misuse("drive needs --base-url, --api-key and --domain")
  }
  return (yield* drive({ apiKey, baseUrl, domain })) ? 0 : 1
}).pipe(
  Effect.catch((error) => Effect.as(Console.error(MailgunError.explain(error)), 1))
)

// Whoever reads this may have seen enough: `operations | head`.
process.stdout.on("error", () => process.exit())

process.exitCode = await Effect.runPromise(main)
