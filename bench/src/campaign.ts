import { Campaign, CampaignEngine, type RecipientSource } from "@effect-mailgun/campaign"
import { type Mailgun, Messages } from "@effect-mailgun/core"
import * as NodeMailgun from "@effect-mailgun/node/NodeMailgun"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { mkdtemp, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import type { BenchRow } from "./BenchRow.ts"
import { server } from "./calls.ts"

const message = {
  from: "News <news@example.com>",
  subject: "%recipient.name%, your code",
  text: "Hello %recipient.name%, your code is %recipient.code%."
}

const person = (number: number) => ({
  address: `subscriber-${number}@example.com`,
  variables: { name: `Subscriber ${number}`, code: number }
})

/** Recipients that are made when they are read, so that none are held by the benchmark itself. */
const numbered = (total: number): Effect.Effect<RecipientSource.Service> =>
  Effect.succeed({
    snapshot: Effect.succeed(`${total} numbered`),
    page: (cursor, size) =>
      Effect.sync(() => {
        const start = Number(cursor ?? 0)
        const end = Math.min(total, start + size)
        return {
          recipients: Array.from({ length: end - start }, (_, index) => person(start + index)),
          next: end < total ? String(end) : undefined
        }
      })
  })

setFlagsFromString("--expose-gc")
const collectGarbage: () => void = runInNewContext("gc")

/** What is live, in MB. */
const liveMegabytes = Effect.sync(() => {
  collectGarbage()
  return process.memoryUsage().heapUsed / 1e6
})

interface Measured {
  readonly perSecond: number
  readonly peakMegabytes: number
  readonly bytesPerBatch: number
}

/** Sends a campaign from a file of its own, and looks at the live memory after each tenth of it. */
const campaign = Effect.fnUntraced(function*(total: number, mailgun: Context.Context<Mailgun.Mailgun>) {
  const folder = yield* Effect.acquireRelease(
    Effect.promise(() => mkdtemp(join(tmpdir(), "campaign-bench-"))),
    (made) => Effect.promise(() => rm(made, { recursive: true, force: true }))
  )
  const filename = join(folder, "campaigns.db")
  const newsletter = Campaign.make({ name: "newsletter", message, recipients: numbered(total), concurrency: 4 })
  const EngineLive = CampaignEngine.layerSqlite({ filename })
  const before = yield* liveMegabytes
  let peak = 0
  let looked = 0
  const perSecond = yield* Effect.gen(function*() {
    const start = performance.now()
    let paused = 0
    yield* newsletter.start({ id: "june" })
    yield* newsletter.progress("june", { interval: "100 millis" }).pipe(
      Stream.runForEach(({ accepted }) => {
        if (accepted < looked + total / 10) return Effect.void
        looked = accepted
        const began = performance.now()
        return Effect.map(liveMegabytes, (live) => {
          peak = Math.max(peak, live - before)
          // Collecting garbage is not what is measured.
          paused += performance.now() - began
        })
      })
    )
    return total * 1000 / (performance.now() - start - paused)
  }).pipe(Effect.provide(newsletter.layer), Effect.provide(EngineLive), Effect.provideContext(mailgun))

  const { size } = yield* Effect.promise(() => stat(filename))
  const measured: Measured = {
    perSecond,
    peakMegabytes: peak,
    bytesPerBatch: size / (total / 1000)
  }
  return measured
}, Effect.scoped)

/** The same messages without a memory: what durability costs. */
const plain = Effect.fnUntraced(function*(total: number, mailgun: Context.Context<Mailgun.Mailgun>) {
  const start = performance.now()
  yield* Messages.sendBatch(message, Stream.map(Stream.range(0, total - 1), person), { concurrency: 4 }).pipe(
    Stream.runDrain,
    Effect.provideContext(mailgun)
  )
  return total * 1000 / (performance.now() - start)
})

const program = Effect.fnUntraced(function*({ quick }: { readonly quick: boolean }) {
  const { origin } = yield* server
  const mailgun = yield* Layer.build(NodeMailgun.layer({
    apiKey: Redacted.make("key-0123456789"),
    domain: "example.com",
    baseUrl: origin,
    http: { proxy: false }
  }))
  const least = quick ? 2_000 : 100_000
  // The first one warms up.
  yield* campaign(least, mailgun)
  const small = yield* campaign(least, mailgun)
  const large = yield* campaign(least * 10, mailgun)
  return { least, small, large, plain: yield* plain(least * 10, mailgun) }
}, Effect.scoped)

/** Measures a campaign on one durable process with SQLite, from its start to the last recipient. */
export const run = async (options: { readonly quick: boolean }): Promise<ReadonlyArray<BenchRow>> => {
  const { large, least, plain: unkept, small } = await Effect.runPromise(program(options))
  const many = (least * 10).toLocaleString("en")
  return [
    {
      work: `a durable campaign to ${many}, beside Messages.sendBatch, which forgets`,
      ours: large.perSecond,
      peer: unkept,
      unit: "recipients/s",
      ratio: large.perSecond / unkept,
      target: "at least 0.5 x",
      met: large.perSecond >= unkept * 0.5
    },
    {
      work: `live memory of a campaign to ${many}, beside one to a tenth as many`,
      ours: large.peakMegabytes,
      peer: small.peakMegabytes,
      unit: "MB",
      ratio: small.peakMegabytes / large.peakMegabytes,
      // A number for each batch is all that may grow; what is in the air differs from look to look.
      target: "at most 5 MB more",
      met: large.peakMegabytes <= small.peakMegabytes + 5
    },
    {
      work: `database of a campaign to ${many}, beside one to a tenth as many`,
      ours: large.bytesPerBatch,
      peer: small.bytesPerBatch,
      unit: "bytes/batch",
      ratio: small.bytesPerBatch / large.bytesPerBatch,
      target: "for comparison",
      met: true
    }
  ]
}
