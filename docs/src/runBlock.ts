import * as WebhookReplayGuard from "@effect-mailgun/core/WebhookReplayGuard"
import * as WebhookVerifier from "@effect-mailgun/core/WebhookVerifier"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Cause from "effect/Cause"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import type { CodeBlock } from "./codeBlocks.ts"

/**
 * The module that a block is, with everything exported that it names, so that it can be run. What it says by `// =>` that
 * an expression gives is made sure of. What would have this process end with the program is compiled only.
 */
export const moduleOf = ({ code }: CodeBlock): string => {
  const names = [...code.matchAll(/^const (\w+)\b/gm)].map(([, name]) => name)
  const contained = code.replace(/^(?=NodeRuntime\.runMain\()/m, "export const main = () => ")
  const checked = contained.replaceAll(/^( *)(\S.*) \/\/ => (.*)$/gm, "$1saysSo($2, $3)")
  return `${checked}\n\nexport { ${names.join(", ")} }\n${checked === contained ? "" : saysSo}`
}

/** At the end, so that the lines of a block keep their numbers. */
const saysSo = `
import { deepStrictEqual } from "node:assert/strict"

function saysSo(actual: unknown, said: unknown): void {
  deepStrictEqual(actual, said)
}
`

/** Everything that an example may ask for. */
const services = Layer.mergeAll(
  EmulatorTest.layer({ domains: ["example.com", "mail.example.com", "news.example.com", "sandbox.example.com"] }),
  NodeServices.layer,
  WebhookVerifier.layer({ signingKeys: Redacted.make("key-webhook-signing") }),
  WebhookReplayGuard.layerMemory()
)

/**
 * What may come of an example that is right: the domain, the file, the job, the signature that it names by way of example
 * need not be there, and the call is refused.
 */
const expected = new Set<unknown>([
  "MailgunBadRequest",
  "MailgunForbidden",
  "MailgunNotFound",
  "MailgunUnauthorized",
  "MailgunWebhookInvalidSignature"
])

/**
 * Runs the Effects and Streams that a block names, each for a second at most, since some of them go on for ever. Gives
 * what went wrong.
 */
export const problemsOf = Effect.fnUntraced(function*(exported: { readonly [name: string]: unknown }) {
  const problems: Array<string> = []
  for (const [name, value] of Object.entries(exported)) {
    const effect = asEffect(value)
    if (effect === undefined) continue
    const exit = yield* effect.pipe(
      Effect.scoped,
      Effect.timeoutOption("1 second"),
      Effect.provide(services, { local: true }),
      Effect.exit
    )
    if (Exit.isFailure(exit) && !isExpected(exit.cause)) problems.push(`${name}: ${Cause.pretty(exit.cause)}`)
  }
  return problems
})

type Example = Effect.Effect<unknown, unknown, Layer.Success<typeof services>>

/** Which services an example asks for is not known here; one that it does not get is a problem to tell. */
const asEffect = (value: unknown): Example | undefined => {
  if (Stream.isStream(value)) return Stream.runDrain(Stream.take(value, 1)) as Example
  return Effect.isEffect(value) && !Config.isConfig(value) ? value as Example : undefined
}

const isExpected = (cause: Cause.Cause<unknown>): boolean => {
  const error = Cause.squash(cause)
  if (typeof error !== "object" || error === null) return false
  if ("_tag" in error && expected.has(error._tag)) return true
  // A test asks nobody on the network; see where it looks names up.
  if ("reason" in error && error.reason === "Dns") return true
  if ("status" in error && error.status === 410) return true
  if (error instanceof Error && /ENOENT|NotFound: FileSystem/.test(error.message)) return true
  // What only a whole program has (a request, a database) can't be given here; the compiler has seen that it is asked for.
  return error instanceof Error && error.message.startsWith("Service not found: ")
}
