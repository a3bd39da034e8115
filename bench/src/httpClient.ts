import * as UndiciHttpClient from "@effect-mailgun/node/UndiciHttpClient"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import { atMost, type BenchRow, fasterBy } from "./BenchRow.ts"
import { agent, type Calls, compare, floor, form, headers, ofLayer, repeated, server, undici } from "./calls.ts"

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
  const beside = (peer: string) => ({
    work: "one POST by UndiciHttpClient",
    unit: "CPU µs",
    ours: microseconds(names.ours),
    peer: microseconds(peer),
    against: peer
  })
  return [
    atMost(1.4, beside(names.floor)),
    fasterBy(1, beside(names.request)),
    fasterBy(1.6, beside(names.stock)),
    fasterBy(1, beside(names.stockUntraced))
  ]
}
