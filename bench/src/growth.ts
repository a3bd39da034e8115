import { Bounces, Events, Mailgun, Messages } from "@effect-mailgun/core"
import { EmulatorTest } from "@effect-mailgun/emulator"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import type { BenchRow } from "./BenchRow.ts"
import { message } from "./calls.ts"
import { cpuSince, figure } from "./rounds.ts"
import { eventsPage } from "./samples.ts"

/** Work of a size that can be doubled. */
type Work = (size: number) => Effect.Effect<unknown, unknown>

/** A Mailgun that answers each request with this text, without a socket. */
const answering = (answer: (url: string) => string) =>
  Mailgun.layer({ apiKey: Redacted.make("key-0123456789"), domain: "example.com", baseUrl: "http://127.0.0.1:1" }).pipe(
    Layer.provide(Layer.succeed(
      HttpClient.HttpClient,
      HttpClient.make((request) =>
        Effect.succeed(HttpClientResponse.fromWeb(request, new Response(answer(request.url))))
      )
    ))
  )

const batch: Work = (recipients) =>
  Messages.sendBatch(
    { from: message.from, subject: "Hi %recipient.name%", text: message.text },
    Array.from({ length: recipients }, (_, i) => ({ address: `r${i}@example.com`, variables: { name: `Name ${i}` } }))
  ).pipe(
    Stream.runDrain,
    Effect.provide(answering(() => `{"id":"<1@example.com>","message":"Queued. Thank you."}`))
  )

const page = eventsPage(300)
const { items } = JSON.parse(page)
const itemsText = JSON.stringify(items)

const events: Work = (pages) => {
  const answer = (url: string) => {
    const number = Number(/events\/(\d+)/.exec(url)?.[1] ?? 0)
    const next = `http://127.0.0.1:1/v3/example.com/events/${number + 1}`
    return `{"items":${number < pages ? itemsText : "[]"},"paging":{"next":"${next}","previous":"${next}"}}`
  }
  return Events.stream().pipe(Stream.runDrain, Effect.provide(answering(answer)))
}

const imports: Work = (rows) => {
  const content = `address,code,error\n${
    Array.from({ length: rows }, (_, i) => `r${i}@example.com,550,No such mailbox`).join("\n")
  }\n`
  return Effect.gen(function*() {
    yield* Bounces.import({ file: { filename: "bounces.csv", content } })
    return yield* Stream.runDrain(Bounces.stream({ limit: 1000 }))
  }).pipe(Effect.provide(EmulatorTest.layer({ domains: ["example.com"] })))
}

const store: Work = (messages) =>
  Effect.gen(function*() {
    yield* Effect.forEach(Array.from({ length: messages }), () => Messages.send(message), { discard: true })
    return yield* Stream.runDrain(Events.stream())
  }).pipe(
    Effect.provide(EmulatorTest.layer({ domains: ["example.com"], maxMessages: 1_000_000, maxEvents: 2_000_000 }))
  )

const doublings = 5

const seconds = async (work: Work, size: number, rounds: number): Promise<number> => {
  const samples: Array<number> = []
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    await Effect.runPromise(work(size))
    samples.push(cpuSince(before) / 1e6)
  }
  return figure(samples).median
}

/** The exponent with which the cost grows: the slope of the line through the points, both axes logarithmic. */
const exponent = (costs: ReadonlyArray<number>): number => {
  const y = costs.map((cost) => Math.log2(cost))
  const meanX = (costs.length - 1) / 2
  const meanY = y.reduce((sum, value) => sum + value, 0) / y.length
  const covariance = y.reduce((sum, value, x) => sum + (x - meanX) * (value - meanY), 0)
  return covariance / y.reduce((sum, _, x) => sum + (x - meanX) ** 2, 0)
}

/** Measures how the cost of work grows with its size, which is doubled five times: no more than linearly. */
export const run = async ({ quick }: { readonly quick: boolean }): Promise<ReadonlyArray<BenchRow>> => {
  const works: { readonly [name: string]: readonly [work: Work, size: number] } = {
    "a batch, by recipients": [batch, 4_000],
    "a stream of events, by pages": [events, 8],
    "an import and its list in the emulator, by rows": [imports, 1_000],
    "the emulator's store, by messages": [store, 250]
  }
  const rows: Array<BenchRow> = []
  for (const [name, [work, full]] of Object.entries(works)) {
    const size = quick ? Math.ceil(full / 50) : full
    // What the compiler does in the first runs would count against the small sizes.
    for (let warmUp = 0; warmUp < (quick ? 1 : 4); warmUp++) await Effect.runPromise(work(size * 4))
    const costs: Array<number> = []
    for (let doubling = 0; doubling <= doublings; doubling++) {
      costs.push(await seconds(work, size * 2 ** doubling, quick ? 1 : 3))
    }
    const found = exponent(costs)
    rows.push({
      work: `growth of ${name}, ${size} to ${size * 2 ** doublings}`,
      ours: found,
      peer: 1,
      unit: "exponent",
      ratio: 1 / found,
      target: "at most 1.1 (1 is linear)",
      met: found <= 1.1
    })
  }
  return rows
}
