import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { Agent, request as undiciRequest } from "undici"
import type { Figure } from "./BenchRow.ts"
import { cpuSince, figure } from "./rounds.ts"

export const concurrency = 64

/** One small text message. */
export const message = {
  from: "Excited User <mailgun@example.com>",
  to: "bar@example.com",
  subject: "Hello",
  text: "Testing some Mailgun awesomeness!"
}

/** The same as a form. */
export const form = new URLSearchParams(message).toString()

export const headers = {
  authorization: `Basic ${Buffer.from("api:key-0123456789").toString("base64")}`,
  "content-type": "application/x-www-form-urlencoded"
}

/** Runs `calls` calls, `concurrency` at a time. */
export type Calls = (calls: number) => Promise<unknown>

interface Cost {
  readonly microseconds: number
  readonly perSecond: number
}

const measure = async (calls: Calls, count: number): Promise<Cost> => {
  const cpu = process.cpuUsage()
  const start = performance.now()
  await calls(count)
  return { microseconds: cpuSince(cpu) / count, perSecond: count * 1000 / (performance.now() - start) }
}

/** What was measured of each way, by its name. */
export interface Costs {
  /** CPU microseconds of a call. */
  readonly microseconds: (name: string) => Figure
  /** Calls in a second. */
  readonly perSecond: (name: string) => Figure
}

/** Measures all ways in rounds that take turns, so that a busy machine slows all alike; the first two rounds warm up. */
export const compare = Effect.fnUntraced(function*(
  ways: { readonly [name: string]: Calls },
  options: {
    readonly rounds: number
    readonly count: number
    /** Ways that are so slow that a tenth of the calls measures them. */
    readonly slow?: ReadonlyArray<string>
  }
): Effect.fn.Return<Costs> {
  const costs = new Map<string, Array<Cost>>(Object.keys(ways).map((name) => [name, []]))
  for (let round = -2; round < options.rounds; round++) {
    for (const [name, calls] of Object.entries(ways)) {
      const count = options.slow?.includes(name) === true ? Math.ceil(options.count / 10) : options.count
      const cost = yield* Effect.promise(() => measure(calls, count))
      if (round >= 0) costs.get(name)?.push(cost)
    }
  }
  return {
    microseconds: (name) => figure((costs.get(name) ?? []).map(({ microseconds }) => microseconds)),
    perSecond: (name) => figure((costs.get(name) ?? []).map(({ perSecond }) => perSecond))
  }
})

/** Runs a call so many times, `concurrency` at a time. */
export const repeatedPromise = (call: () => Promise<unknown>): Calls => (calls) => {
  let started = 0
  const worker = async () => {
    while (started++ < calls) await call()
  }
  return Promise.all(Array.from({ length: concurrency }, worker))
}

/** The least that can be done with undici: one dispatch, one handler, a body that is ready. */
export const floor = (
  agent: Agent,
  origin: string,
  { body, type }: { readonly body: string | Buffer; readonly type: string } = {
    body: form,
    type: headers["content-type"]
  }
): Calls => {
  const ownHeaders = { ...headers, "content-type": type }
  return (calls) =>
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
            headers: ownHeaders,
            body,
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
}

/** undici's own `request`, with the body as it would be written by hand. */
export const undici = (pool: Agent, origin: string, body: () => string | Buffer = () => form, type?: string): Calls =>
  repeatedPromise(async () => {
    const response = await undiciRequest(`${origin}/v3/example.com/messages`, {
      method: "POST",
      headers: { ...headers, "content-type": type ?? headers["content-type"] },
      body: body(),
      dispatcher: pool
    })
    await response.body.json()
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
