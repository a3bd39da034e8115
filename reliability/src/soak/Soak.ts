/**
 * Many sends at once against an emulator of which one request in ten fails, and an account of what became of each.
 */
import * as Messages from "@effect-mailgun/core/Messages"
import * as RetryPolicy from "@effect-mailgun/core/RetryPolicy"
import * as NodeMailgun from "@effect-mailgun/node/NodeMailgun"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import { type ChildProcess, fork } from "node:child_process"
import { memoryUsage } from "node:process"
import { fileURLToPath } from "node:url"
import { type Listening, messageId, type ServerReport } from "./plan.ts"

export interface Options {
  readonly sends: number
  readonly concurrency: number
  /** The share of requests that meet a fault. */
  readonly faultShare: number
  readonly seed?: string | undefined
  /** Is told of the memory so many times on the way. */
  readonly samples?: number | undefined
}

/** The client's memory, in bytes. */
export interface Sample {
  readonly sent: number
  /** After a collection, where `--expose-gc` allows one. */
  readonly heapUsed: number
  readonly rss: number
}

/** What became of the messages that were sent with one guarantee. */
export interface Account {
  readonly guarantee: Messages.Guarantee
  readonly sent: number
  readonly succeeded: number
  /** Failures by their tag. */
  readonly failed: { readonly [tag: string]: number }
  /** How many messages the server accepted never, once, and more often. */
  readonly accepted: readonly [never: number, once: number, moreOften: number]
  /** What the guarantee rules out. Empty where it was kept. */
  readonly broken: ReadonlyArray<string>
}

export interface Report {
  readonly accounts: ReadonlyArray<Account>
  readonly samples: ReadonlyArray<Sample>
  readonly server: ServerReport
}

const guarantees: ReadonlyArray<Messages.Guarantee> = ["at-least-once", "at-most-once", "verified"]

const guaranteeOf = (index: number): Messages.Guarantee => guarantees[index % guarantees.length] ?? "at-least-once"

/** Sends all messages, every third with the same guarantee. */
export const run = Effect.fn("Soak.run")(function*(options: Options) {
  const child = yield* serverProcess(options)
  const { url } = yield* nextMessage<Listening>(child)
  const outcomes: Array<string> = Array.from({ length: options.sends }, () => "")
  const samples: Array<Sample> = []
  const sampleEvery = Math.max(1, Math.floor(options.sends / (options.samples ?? 10)))
  let sent = 0

  yield* Effect.forEach(
    outcomes.keys(),
    (index) =>
      Effect.map(Effect.result(send(index)), (outcome) => {
        outcomes[index] = outcome._tag === "Success" ? "" : outcome.failure._tag
        sent++
        if (sent % sampleEvery === 0) samples.push(sample(sent))
      }),
    { concurrency: options.concurrency, discard: true }
  ).pipe(Effect.provide(layer(url, options.concurrency)))

  child.send("report")
  const server = yield* nextMessage<ServerReport>(child)
  const accounts = guarantees.map((guarantee) => accountOf(guarantee, outcomes, server.accepted))
  return { accounts, samples, server } satisfies Report
}, Effect.scoped)

const send = (index: number) =>
  Messages.send({
    from: "Soak <soak@soak.example.com>",
    to: `recipient-${index}@example.com`,
    subject: `Message ${index}`,
    text: "Hello.",
    messageId: messageId(index),
    guarantee: guaranteeOf(index),
    verifyAfter: Duration.zero
  })

const layer = (baseUrl: string, connections: number) =>
  NodeMailgun.layer({
    apiKey: Redacted.make("key-soak"),
    domain: "soak.example.com",
    baseUrl,
    retryPolicy: RetryPolicy.make({ schedule: Schedule.spaced("1 millis"), attempts: 4 }),
    http: { proxy: false, connections }
  })

const sample = (sent: number): Sample => {
  globalThis.gc?.()
  const { heapUsed, rss } = memoryUsage()
  return { sent, heapUsed, rss }
}

const serverProcess = (options: Options): Effect.Effect<ChildProcess, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() =>
      fork(fileURLToPath(new URL("server.ts", import.meta.url)), [
        String(options.sends),
        String(options.faultShare),
        options.seed ?? "soak"
      ], { execArgv: [] })
    ),
    (child) => Effect.sync(() => child.kill())
  )

const nextMessage = <A>(child: ChildProcess): Effect.Effect<A> =>
  Effect.callback((resume) => {
    const ended = (code: number | null) => resume(Effect.die(new Error(`the server ended with ${code}`)))
    child.once("exit", ended)
    child.once("message", (message) => {
      child.off("exit", ended)
      // The server is ours, and says these two things in this order.
      resume(Effect.succeed(message as A))
    })
  })

/** Holds what the client was told against what the server did. */
const accountOf = (
  guarantee: Messages.Guarantee,
  outcomes: ReadonlyArray<string>,
  counts: ReadonlyArray<number>
): Account => {
  const failed: { [tag: string]: number } = {}
  const accepted: [number, number, number] = [0, 0, 0]
  const broken: Array<string> = []
  let sent = 0
  for (const [index, tag] of outcomes.entries()) {
    if (guaranteeOf(index) !== guarantee) continue
    const count = counts[index] ?? 0
    sent++
    if (tag !== "") failed[tag] = (failed[tag] ?? 0) + 1
    accepted[Math.min(count, 2) as 0 | 1 | 2]++
    const issue = brokenBy(guarantee, tag, count)
    if (issue !== undefined) broken.push(`message ${index}: ${issue}`)
  }
  const failures = Object.values(failed).reduce((total, number) => total + number, 0)
  return { guarantee, sent, succeeded: sent - failures, failed, accepted, broken }
}

/** Tags of failures that say that the message was not accepted. */
const saysNotAccepted: ReadonlySet<string> = new Set(["MailgunRateLimited"])

const brokenBy = (guarantee: Messages.Guarantee, tag: string, count: number): string | undefined => {
  if (tag === "" && count === 0) return "it is lost, and its sender was told that it was accepted"
  if (guarantee !== "at-least-once" && count > 1) return `it was accepted ${count} times`
  return guarantee !== "at-least-once" && saysNotAccepted.has(tag) && count > 0
    ? "it was accepted, and its sender was told that it was not"
    : undefined
}
