import * as UndiciHttpClient from "@effect-mailgun/node/UndiciHttpClient"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { Agent, request as undiciRequest } from "undici"
import type { BenchRow } from "./BenchRow.ts"

const concurrency = 64

const form = new URLSearchParams({
  from: "Excited User <mailgun@example.com>",
  to: "bar@example.com",
  subject: "Hello",
  text: "Testing some Mailgun awesomeness!"
}).toString()

const headers = {
  authorization: `Basic ${Buffer.from("api:key-0123456789").toString("base64")}`,
  "content-type": "application/x-www-form-urlencoded"
}

/** Runs `calls` calls, `concurrency` at a time. */
type Calls = (calls: number) => Promise<unknown>

interface Cost {
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

const median = (values: ReadonlyArray<number>): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? NaN
}

/** The least that can be done with undici: one dispatch, one handler, a body that is ready. */
const floor = (agent: Agent, origin: string): Calls => (calls) =>
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

const undici = (agent: Agent, origin: string): Calls => (calls) => {
  let started = 0
  const worker = async () => {
    while (started++ < calls) {
      const response = await undiciRequest(`${origin}/v3/example.com/messages`, {
        method: "POST",
        headers,
        body: form,
        dispatcher: agent
      })
      await response.body.json()
    }
  }
  return Promise.all(Array.from({ length: concurrency }, worker))
}

const effectful = (client: HttpClient.HttpClient, origin: string): Calls => (calls) => {
  const request = HttpClientRequest.post(`${origin}/v3/example.com/messages`, {
    headers,
    body: HttpBody.text(form, headers["content-type"])
  })
  let started = 0
  const worker: Effect.Effect<void, unknown> = Effect.suspend(() =>
    started++ < calls
      ? Effect.flatMap(Effect.flatMap(client.execute(request), (response) => response.json), () => worker)
      : Effect.void
  )
  return Effect.runPromise(Effect.all(Array.from({ length: concurrency }, () => worker), { concurrency: "unbounded" }))
}

const ofLayer = <E>(layer: Layer.Layer<HttpClient.HttpClient, E>) =>
  Effect.map(Layer.build(layer), (context) => Context.get(context, HttpClient.HttpClient))

const server = Effect.acquireRelease(
  Effect.promise(async () => {
    const child = spawn(process.execPath, [fileURLToPath(new URL("server.ts", import.meta.url))], {
      stdio: ["pipe", "pipe", "inherit"]
    })
    const [port] = await once(child.stdout, "data")
    return { child, origin: `http://127.0.0.1:${String(port).trim()}` }
  }),
  ({ child }) => Effect.sync(() => child.kill())
)

const agent = Effect.acquireRelease(
  Effect.sync(() => new Agent({ keepAliveTimeout: 30_000 })),
  (pool) => Effect.promise(() => pool.destroy())
)

const names = {
  floor: "undici dispatch with a handler",
  ours: "UndiciHttpClient",
  request: "undici.request",
  stock: "NodeHttpClient.layerUndici",
  stockUntraced: "NodeHttpClient.layerUndici, tracer off"
}

const program = Effect.fnUntraced(function*(options: { readonly quick: boolean }) {
  const rounds = options.quick ? 5 : 11
  const count = options.quick ? 2_000 : 10_000
  const { origin } = yield* server
  const pool = yield* agent
  const ours = yield* ofLayer(UndiciHttpClient.layer({ proxy: false }))
  const stock = yield* ofLayer(NodeHttpClient.layerUndici)
  const untraced = HttpClient.transformResponse(stock, Effect.provideService(HttpClient.TracerDisabledWhen, () => true))
  const all: ReadonlyArray<readonly [string, Calls]> = [
    [names.floor, floor(pool, origin)],
    [names.ours, effectful(ours, origin)],
    [names.request, undici(pool, origin)],
    [names.stock, effectful(stock, origin)],
    [names.stockUntraced, effectful(untraced, origin)]
  ]
  const costs = new Map<string, Array<Cost>>(all.map(([name]) => [name, []]))
  // The first two rounds warm up: what they cost is not counted.
  for (let round = -2; round < rounds; round++) {
    for (const [name, calls] of all) {
      const cost = yield* Effect.promise(() => measure(calls, count))
      if (round >= 0) costs.get(name)?.push(cost)
    }
  }
  return costs
}, Effect.scoped)

/** Measures one small urlencoded POST through each client, and prints what each costs beside the floor. */
export const run = async (options: { readonly quick: boolean }): Promise<ReadonlyArray<BenchRow>> => {
  const costs = await Effect.runPromise(program(options))
  const microseconds = (name: string) => median((costs.get(name) ?? []).map((cost) => cost.microseconds))
  const floorCost = microseconds(names.floor)
  console.log(`One urlencoded POST at concurrency ${concurrency}, medians of ${costs.get(names.floor)?.length} rounds:`)
  for (const [name, of] of costs) {
    console.log(
      `  ${name.padEnd(40)} ${microseconds(name).toFixed(1).padStart(7)} CPU µs a call,`,
      `${median(of.map((cost) => cost.perSecond)).toFixed(0).padStart(6)} calls/s,`,
      `${(microseconds(name) / floorCost).toFixed(2)} x the floor`
    )
  }
  const row = (peer: string, least: number, target: string): BenchRow => {
    const ratio = microseconds(peer) / microseconds(names.ours)
    return {
      work: `one POST, beside ${peer}`,
      ours: microseconds(names.ours),
      peer: microseconds(peer),
      unit: "CPU µs a call",
      ratio,
      target,
      met: ratio >= least
    }
  }
  return [
    row(names.floor, 1 / 1.4, "at most 1.4 x the floor"),
    row(names.request, 1, "less than undici.request"),
    row(names.stock, 1.6, "at least 1.6 x faster")
  ]
}
