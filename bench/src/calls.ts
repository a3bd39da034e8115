import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { Agent } from "undici"
import { median } from "./rounds.ts"

export const concurrency = 64

/** One small text message, as a form. */
export const form = new URLSearchParams({
  from: "Excited User <mailgun@example.com>",
  to: "bar@example.com",
  subject: "Hello",
  text: "Testing some Mailgun awesomeness!"
}).toString()

export const headers = {
  authorization: `Basic ${Buffer.from("api:key-0123456789").toString("base64")}`,
  "content-type": "application/x-www-form-urlencoded"
}

/** Runs `calls` calls, `concurrency` at a time. */
export type Calls = (calls: number) => Promise<unknown>

export interface Cost {
  readonly microseconds: number
  readonly perSecond: number
}

const measure = async (calls: Calls, count: number): Promise<Cost> => {
  const cpu = process.cpuUsage()
  const start = performance.now()
  await calls(count)
  const { system, user } = process.cpuUsage(cpu)
  return { microseconds: (system + user) / count, perSecond: count * 1000 / (performance.now() - start) }
}

/** Measures all ways in rounds that take turns, so that a busy machine slows all alike; the first two rounds warm up. */
export const compare = Effect.fnUntraced(function*(
  ways: { readonly [name: string]: Calls },
  options: { readonly rounds: number; readonly count: number }
) {
  const costs = new Map<string, Array<Cost>>(Object.keys(ways).map((name) => [name, []]))
  for (let round = -2; round < options.rounds; round++) {
    for (const [name, calls] of Object.entries(ways)) {
      const cost = yield* Effect.promise(() => measure(calls, options.count))
      if (round >= 0) costs.get(name)?.push(cost)
    }
  }
  return {
    microseconds: (name: string) => median((costs.get(name) ?? []).map((cost) => cost.microseconds)),
    perSecond: (name: string) => median((costs.get(name) ?? []).map((cost) => cost.perSecond))
  }
})

/** The least that can be done with undici: one dispatch, one handler, a body that is ready. */
export const floor = (agent: Agent, origin: string): Calls => (calls) =>
  new Promise<void>((resolve, reject) => {
    let started = 0
    let ended = 0
    const next = () => {
      if (started++ >= calls) return
      const chunks: Array<Buffer> = []
      agent.dispatch(
        {
          origin,
          path: "/v3/example.com/messages",
          method: "POST",
          headers,
          body: form,
          headersTimeout: 0,
          bodyTimeout: 0
        },
        {
          onRequestStart: () => {},
          onResponseStart: () => {},
          onResponseData: (_, chunk) => {
            chunks.push(chunk)
          },
          onResponseEnd: () => {
            JSON.parse(Buffer.concat(chunks).toString())
            if (++ended === calls) resolve()
            else next()
          },
          onResponseError: (_, error) => reject(error)
        }
      )
    }
    for (let i = 0; i < concurrency; i++) next()
  })

/** Runs an effect so many times, `concurrency` at a time, in a context that is provided once, as in an application. */
export const repeated = <R = never>(
  call: Effect.Effect<unknown, unknown, R>,
  context: Context.Context<R> = Context.makeUnsafe<R>(new Map())
): Calls =>
(calls) => {
  let started = 0
  const worker: Effect.Effect<void, unknown, R> = Effect.suspend(() =>
    started++ < calls ? Effect.flatMap(call, () => worker) : Effect.void
  )
  return Effect.runPromiseWith(context)(
    Effect.all(Array.from({ length: concurrency }, () => worker), { concurrency: "unbounded" })
  )
}

export const ofLayer = <E>(layer: Layer.Layer<HttpClient.HttpClient, E>) =>
  Effect.map(Layer.build(layer), (context) => Context.get(context, HttpClient.HttpClient))

/** The other end, in a process of its own. */
export const server = Effect.acquireRelease(
  Effect.promise(async () => {
    const child = spawn(process.execPath, [fileURLToPath(new URL("server.ts", import.meta.url))], {
      stdio: ["pipe", "pipe", "inherit"]
    })
    const [port] = await once(child.stdout, "data")
    return { child, origin: `http://127.0.0.1:${String(port).trim()}` }
  }),
  ({ child }) => Effect.sync(() => child.kill())
)

export const agent = Effect.acquireRelease(
  Effect.sync(() => new Agent({ keepAliveTimeout: 30_000 })),
  (pool) => Effect.promise(() => pool.destroy())
)
