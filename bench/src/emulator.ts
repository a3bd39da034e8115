import { Messages } from "@effect-mailgun/core"
import { EmulatorTest } from "@effect-mailgun/emulator"
import * as NodeMailgun from "@effect-mailgun/node/NodeMailgun"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { atMost, type BenchRow, type Figure, within } from "./BenchRow.ts"
import { type Calls, message, repeated } from "./calls.ts"
import { startServer } from "./children.ts"
import { cpuSince, figure } from "./rounds.ts"

const kept = { domains: ["example.com"] as const, maxMessages: 200_000, maxEvents: 400_000 }

/** Sends a CPU second, in rounds; `spent` tells the CPU microseconds that were needed so far. */
const perSecond = async (
  calls: Calls,
  spent: () => number | Promise<number>,
  { count, rounds }: { readonly count: number; readonly rounds: number }
): Promise<Figure> => {
  const samples: Array<number> = []
  for (let round = -1; round < rounds; round++) {
    const before = await spent()
    await calls(count)
    const microseconds = await spent() - before
    if (round >= 0) samples.push(count * 1e6 / microseconds)
  }
  return figure(samples)
}

const inProcess = async ({ quick }: { readonly quick: boolean }) => {
  const measured = quick ? { count: 300, rounds: 3 } : { count: 4_000, rounds: 5 }
  return Effect.runPromise(Effect.scoped(Effect.gen(function*() {
    const context = yield* Layer.build(EmulatorTest.layer(kept))
    const calls = repeated(Messages.send(message), context)
    const start = process.cpuUsage()
    const spent = () => cpuSince(start)
    const early = yield* Effect.promise(() => perSecond(calls, spent, measured))
    yield* Effect.promise(() => calls(quick ? 1_000 : 100_000))
    return { early, late: yield* Effect.promise(() => perSecond(calls, spent, measured)) }
  })))
}

const overHttp = async ({ quick }: { readonly quick: boolean }) => {
  const server = await startServer("emulatorServer.ts")
  try {
    return await Effect.runPromise(Effect.scoped(Effect.gen(function*() {
      const context = yield* Layer.build(NodeMailgun.layer({
        apiKey: Redacted.make("key-emulator"),
        domain: "example.com",
        baseUrl: server.origin,
        http: { proxy: false }
      }))
      return yield* Effect.promise(() =>
        perSecond(
          repeated(Messages.send(message), context),
          async () => Number(await server.ask("cpu")),
          quick ? { count: 300, rounds: 3 } : { count: 4_000, rounds: 5 }
        )
      )
    })))
  } finally {
    server.stop()
  }
}

/** Measures how many messages the emulator takes on one core, without a socket and over HTTP. */
export const run = async (options: { readonly quick: boolean }): Promise<ReadonlyArray<BenchRow>> => {
  const { early, late } = await inProcess(options)
  const http = await overHttp(options)
  const unit = "sends a CPU second"
  const against = "the emulator in process"
  const cost = ({ high, low, median }: Figure): Figure => ({ median: 1e6 / median, low: 1e6 / high, high: 1e6 / low })
  return [
    within({ least: 5_000 }, {
      work: "the emulator in process, its client included",
      unit,
      ours: early,
      peer: early,
      against
    }),
    within({ least: 2_500 }, {
      work: "the emulator over HTTP, without its client",
      unit,
      ours: http,
      peer: early,
      against
    }),
    atMost(1.1, {
      work: `a send after ${options.quick ? "1,000" : "100,000"} stored messages`,
      unit: "CPU µs",
      ours: cost(late),
      peer: cost(early),
      against: "one before"
    })
  ]
}
