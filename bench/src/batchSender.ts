/**
 * Sends one message to many recipients, each with variables of their own, in a process of its own, and writes as JSON what
 * the first and the last tenth of the chunks took: `batchSender.ts ORIGIN RECIPIENTS`.
 */
import * as Messages from "@effect-mailgun/core/Messages"
import * as NodeMailgun from "@effect-mailgun/node/NodeMailgun"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { median } from "./rounds.ts"

const [origin = "", amount = "1000000"] = process.argv.slice(2)
const chunks = Number(amount) / 1000
const tenth = chunks / 10

/** Made as they are asked for: what stays in memory of them is the batch's doing. */
const recipients = function*() {
  for (let number = 0; number < Number(amount); number++) {
    yield { address: `subscriber-${number}@example.com`, variables: { name: `Subscriber ${number}`, code: number } }
  }
}

/** Memory in use after a collection, in bytes, and the CPU that chunks took, in microseconds, of one tenth. */
class Tenth {
  readonly heaps: Array<number> = []
  private since = process.cpuUsage()
  private microseconds = 0

  start(): void {
    this.since = process.cpuUsage()
  }

  /** The collection itself is no cost of the chunk. */
  look(): void {
    this.stop()
    globalThis.gc?.()
    this.heaps.push(process.memoryUsage().heapUsed)
    this.start()
  }

  stop(): void {
    const { system, user } = process.cpuUsage(this.since)
    this.microseconds += system + user
  }

  get result() {
    return { megabytes: median(this.heaps) / 1024 / 1024, microseconds: this.microseconds / tenth }
  }
}

const first = new Tenth()
const last = new Tenth()
let done = 0
let accepted = 0

const program = Messages.sendBatch(
  { from: "news@example.com", subject: "Hi %recipient.name%", text: "Your code: %recipient.code%" },
  recipients()
).pipe(
  Stream.runForEach((outcome) =>
    Effect.sync(() => {
      done++
      if (outcome._tag === "Accepted") accepted += outcome.recipients.length
      const now = done <= tenth ? first : done > chunks - tenth ? last : undefined
      if (done === chunks - tenth) last.start()
      if (now !== undefined && done % Math.max(1, tenth / 10) === 0) now.look()
      if (done === tenth || done === chunks) now?.stop()
    })
  ),
  Effect.provide(
    NodeMailgun.layer({ apiKey: Redacted.make("key"), domain: "example.com", baseUrl: origin, http: { proxy: false } })
  )
)

await Effect.runPromise(program)
process.stdout.write(JSON.stringify({ accepted, first: first.result, last: last.result }))
