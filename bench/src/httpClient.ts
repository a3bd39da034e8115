import * as UndiciHttpClient from "@effect-mailgun/node/UndiciHttpClient"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import { type Agent, request as undiciRequest } from "undici"
import type { BenchRow } from "./BenchRow.ts"
import { agent, type Calls, compare, concurrency, floor, form, headers, ofLayer, repeated, server } from "./calls.ts"

const undici = (pool: Agent, origin: string): Calls => (calls) => {
  let started = 0
  const worker = async () => {
    while (started++ < calls) {
      const response = await undiciRequest(`${origin}/v3/example.com/messages`, {
        method: "POST",
        headers,
        body: form,
        dispatcher: pool
      })
      await response.body.json()
    }
  }
  return Promise.all(Array.from({ length: concurrency }, worker))
}

const effectful = (client: HttpClient.HttpClient, origin: string): Calls => {
  const request = HttpClientRequest.post(`${origin}/v3/example.com/messages`, {
    headers,
    body: HttpBody.text(form, headers["content-type"])
  })
  return repeated(Effect.flatMap(client.execute(request), (response) => response.json))
}

const names = {
  floor: "undici dispatch with a handler",
  ours: "UndiciHttpClient",
  request: "undici.request",
  stock: "NodeHttpClient.layerUndici",
  stockUntraced: "NodeHttpClient.layerUndici, tracer off"
}

const program = Effect.fnUntraced(function*(options: { readonly quick: boolean }) {
  const { origin } = yield* server
  const pool = yield* agent
  const ours = yield* ofLayer(UndiciHttpClient.layer({ proxy: false }))
  const stock = yield* ofLayer(NodeHttpClient.layerUndici)
  const untraced = HttpClient.transformResponse(stock, Effect.provideService(HttpClient.TracerDisabledWhen, () => true))
  return yield* compare({
    [names.floor]: floor(pool, origin),
    [names.ours]: effectful(ours, origin),
    [names.request]: undici(pool, origin),
    [names.stock]: effectful(stock, origin),
    [names.stockUntraced]: effectful(untraced, origin)
  }, options.quick ? { rounds: 3, count: 1_000 } : { rounds: 11, count: 10_000 })
}, Effect.scoped)

/** Measures one small urlencoded POST through each HTTP client. */
export const run = async (options: { readonly quick: boolean }): Promise<ReadonlyArray<BenchRow>> => {
  const { microseconds } = await Effect.runPromise(program(options))
  const row = (peer: string, least: number, target: string): BenchRow => {
    const ratio = microseconds(peer) / microseconds(names.ours)
    return {
      work: `one POST by UndiciHttpClient, beside ${peer}`,
      ours: microseconds(names.ours),
      peer: microseconds(peer),
      unit: "CPU µs",
      ratio,
      target,
      met: ratio >= least
    }
  }
  return [
    row(names.floor, 1 / 1.4, "at most 1.4 x the floor"),
    row(names.request, 1, "less than undici.request"),
    row(names.stock, 1.6, "at least 1.6 x faster"),
    row(names.stockUntraced, 1, "no slower")
  ]
}
