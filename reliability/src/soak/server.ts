/**
 * An emulator on a port, of which one request in ten meets a fault: started as a process of its own by `Soak.ts`, so that
 * the memory of the two can be told apart. It reports by the channel to its parent, and ends with it.
 */
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodeHttpServerRequest from "@effect/platform-node/NodeHttpServerRequest"
import * as Effect from "effect/Effect"
import { constTrue } from "effect/Function"
import * as HttpMiddleware from "effect/http/HttpMiddleware"
import * as HttpServer from "effect/http/HttpServer"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Random from "effect/Random"
import { createServer } from "node:http"
import { type Fault, faults, indexOf, type Listening, type ServerReport } from "./plan.ts"

const [, , sends = "0", share = "0.1", seed = "soak"] = process.argv

const accepted: Array<number> = Array.from({ length: Number(sends) }, () => 0)
const met: { [fault: string]: number } = Object.fromEntries(faults.map((fault) => [fault, 0]))
let requests = 0
let strange = 0

const nextFault = Effect.gen(function*() {
  if ((yield* Random.next) >= Number(share)) return undefined
  return faults[yield* Random.nextIntBetween(0, faults.length - 1)]
})

const respond = Effect.gen(function*() {
  const { httpApp } = yield* Emulator.Emulator
  const request = yield* HttpServerRequest.HttpServerRequest
  requests++
  const fault = yield* nextFault
  if (fault !== undefined) met[fault] = (met[fault] ?? 0) + 1
  if (fault?.endsWith("before")) return end(request, fault)
  const response = yield* httpApp
  if (request.method === "POST" && response.status === 200) count(response)
  return fault === undefined ? response : end(request, fault)
}).pipe(Effect.orDie)

/** Whatever the fault is of, the request is read to its end by then or its connection is closed. */
const end = (request: HttpServerRequest.HttpServerRequest, fault: Fault): HttpServerResponse.HttpServerResponse => {
  if (fault.startsWith("dropped")) {
    NodeHttpServerRequest.toServerResponse(request).destroy()
    return HttpServerResponse.empty()
  }
  return HttpServerResponse.empty({ status: Number(fault.slice(0, 3)) })
}

/** The emulator's answer says what it has accepted. */
const count = ({ body }: HttpServerResponse.HttpServerResponse): void => {
  const text = body._tag === "Uint8Array" ? new TextDecoder().decode(body.body) : "{}"
  const index = indexOf(String(JSON.parse(text).id))
  if (index === undefined || accepted[index] === undefined) strange++
  else accepted[index]++
}

/** Is done when the message has left. */
const tell = (message: Listening | ServerReport): Effect.Effect<void> =>
  Effect.callback((resume) => void process.send?.(message, undefined, {}, () => resume(Effect.void)))

const program = Effect.gen(function*() {
  const server = yield* NodeHttpServer.make(createServer, { port: 0, host: "127.0.0.1" })
  yield* server.serve(respond).pipe(Effect.provideService(HttpMiddleware.TracerDisabledWhen, constTrue))
  yield* tell({ url: HttpServer.formatAddress(server.address) })
  yield* Effect.callback<void>((resume) => {
    process.once("message", () => resume(Effect.void))
    process.once("disconnect", () => process.exit())
  })
  yield* tell({ requests, faults: met, accepted, strange })
}).pipe(
  Effect.scoped,
  Effect.provide(Emulator.layer({ apiKey: "key-soak", domains: ["soak.example.com"] })),
  Random.withSeed(seed)
)

await Effect.runPromise(program)
process.exit()
