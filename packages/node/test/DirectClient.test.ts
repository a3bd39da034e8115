import { Bounces, DirectClient, Mailgun, Messages, RetryPolicy } from "@effect-mailgun/core"
import { NodeMailgun, UndiciHttpClient } from "@effect-mailgun/node"
import { assert, describe, it } from "@effect/vitest"
import { Cause, Effect, Exit, Fiber, Layer, Redacted, Schema, Tracer } from "effect"
import { HttpClient, HttpClientRequest } from "effect/http"
import { DirectExchange } from "../src/internal/directExchange.ts"
import * as TestServer from "./TestServer.ts"

/** What a server does with one request: any status and body, in any pieces, whole or broken off. */
const Script = Schema.Struct({
  status: Schema.Literals([200, 201, 204, 302, 400, 401, 404, 420, 429, 500, 503, 599]),
  body: Schema.Union([
    Schema.Literals([
      "",
      `{"address":"ann@example.com","code":"550"}`,
      `{"message":"done"}`,
      `\uFEFF{"message":"marked"}`,
      "not JSON",
      "<html><title>Bad gateway</title></html>",
      `{"message":"grüße, ${"ü".repeat(40)}"}`
    ]),
    Schema.String
  ]),
  retryAfter: Schema.Literals(["", "7"]),
  framing: Schema.Literals(["length", "chunks", "end"]),
  /** How many bytes of the body come before the connection breaks; beyond its length, it does not. */
  breaksAfter: Schema.Literals([0, 3, 1000, 1000, 1000]),
  /** The most bytes of an answer that the layer takes. */
  maxResponseBytes: Schema.Literals([1, 17, 18, 41, 42, 65_536])
})

const head = (script: typeof Script.Type, length: number): string =>
  `HTTP/1.1 ${script.status} Said\r\ncontent-type: text/plain\r\n` +
  (script.retryAfter === "" ? "" : `retry-after: ${script.retryAfter}\r\n`) +
  (script.framing === "length" ? `content-length: ${length}\r\n` : "") +
  (script.framing === "chunks" ? "transfer-encoding: chunked\r\n" : "") +
  (script.framing === "end" ? "connection: close\r\n" : "") +
  "\r\n"

/** A server that does the same with every request. */
const playing = (script: typeof Script.Type) =>
  TestServer.raw((socket) => {
    socket.once("data", () => {
      const whole = Buffer.from(script.status === 204 ? "" : script.body)
      const bytes = whole.subarray(0, script.breaksAfter)
      socket.write(head(script, whole.length))
      if (bytes.length > 0) {
        if (script.framing === "chunks") socket.write(`${bytes.length.toString(16)}\r\n`)
        socket.write(bytes)
        if (script.framing === "chunks") socket.write("\r\n")
      }
      if (bytes.length < whole.length) socket.end()
      else if (script.framing === "chunks") socket.end("0\r\n\r\n")
      else if (script.framing === "end") socket.end()
    })
  })

const settings = (baseUrl: string): Mailgun.Options => ({
  apiKey: Redacted.make("key-test"),
  domain: "example.com",
  baseUrl,
  retryPolicy: RetryPolicy.none
})

/** The layer whose client has the short way, and the one whose client was transformed, which has not. */
const layers = {
  direct: (options: Mailgun.Options) => NodeMailgun.layer({ ...options, http: { proxy: false } }),
  plain: (options: Mailgun.Options) =>
    NodeMailgun.layer({
      ...options,
      http: { proxy: false },
      transformClient: HttpClient.mapRequest((request) => request)
    })
}

/** The time of an error depends on when it was made. */
const plainly = (error: unknown): unknown =>
  JSON.parse(JSON.stringify(error), (key, value: unknown) => key === "retryAt" ? typeof value : value)

const calls: { readonly [name: string]: Effect.Effect<unknown, unknown, Mailgun.Mailgun> } = {
  "a record": Bounces.get({ address: "ann@example.com" }),
  "an acknowledgement": Bounces.deleteAll(),
  "a send": Messages.send({ from: "a@example.com", to: "b@example.com", text: "Hello", messageId: "1@example.com" })
}

describe("The short way of a request", () => {
  for (const [what, call] of Object.entries(calls)) {
    it.live.prop(
      `gives for ${what} what the plain way gives, whatever the server does`,
      { script: Script },
      ({ script }) =>
        Effect.gen(function*() {
          const { url } = yield* playing(script)
          const options = { ...settings(url), maxResponseBytes: script.maxResponseBytes }
          const [direct, plain] = yield* Effect.all([
            Effect.exit(call.pipe(Effect.provide(layers.direct(options)))),
            Effect.exit(call.pipe(Effect.provide(layers.plain(options))))
          ])
          if (Exit.isSuccess(plain) || Exit.isSuccess(direct)) assert.deepStrictEqual(direct, plain)
          else assert.deepStrictEqual(plainly(Cause.squash(direct.cause)), plainly(Cause.squash(plain.cause)))
        }).pipe(Effect.scoped),
      { arbitrary: { runs: 100 } }
    )
  }

  for (const [way, layer] of Object.entries(layers)) {
    describe(`as ${way}`, () => {
      it.live("is the way that the client of its layer has", () =>
        Effect.gen(function*() {
          const { httpClient } = yield* Mailgun.Mailgun
          assert.strictEqual(DirectClient.isDirectClient(httpClient), way === "direct")
        }).pipe(Effect.provide(layer(settings("http://127.0.0.1:1")))))

      it.live("takes an answer of as many bytes as it may have, and no more", () =>
        Effect.gen(function*() {
          const { url } = yield* TestServer.answering(`HTTP/1.1 200 OK\r\ncontent-length: 18\r\n\r\n{"message":"done"}`)
          const taken = (maxResponseBytes: number) =>
            Bounces.deleteAll().pipe(Effect.provide(layer({ ...settings(url), maxResponseBytes })))
          assert.deepStrictEqual(yield* taken(18), { message: "done" })
          assert.strictEqual((yield* Effect.flip(taken(17)))._tag, "MailgunDecodeError")
        }).pipe(Effect.scoped))

      it.live("closes the connection of a call that is interrupted", () =>
        Effect.gen(function*() {
          const server = yield* TestServer.raw((socket) => socket.resume())
          yield* Effect.gen(function*() {
            const fiber = yield* Effect.forkChild(Bounces.list())
            while (server.open() === 0) yield* Effect.sleep("5 millis")
            yield* Fiber.interrupt(fiber)
            while (server.open() > 0) yield* Effect.sleep("5 millis")
          }).pipe(Effect.provide(layer(settings(server.url))))
        }).pipe(Effect.scoped))

      it.live("leaves the queue when a call that waits for a connection is interrupted", () =>
        Effect.gen(function*() {
          const server = yield* TestServer.answering("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}")
          const client = yield* UndiciHttpClient.make({ proxy: false, connections: 1 })
          yield* Effect.gen(function*() {
            const fiber = yield* Effect.forkChild(Bounces.deleteAll())
            yield* Fiber.interrupt(fiber)
            assert.deepStrictEqual(yield* Bounces.deleteAll(), {})
          }).pipe(
            Effect.provide(
              Mailgun.layer(settings(server.url)).pipe(
                Layer.provide(Layer.succeed(HttpClient.HttpClient)(client))
              )
            )
          )
        }).pipe(Effect.scoped))

      it.live("ends a call that takes too long, and closes its connection", () =>
        Effect.gen(function*() {
          const server = yield* TestServer.answering("HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\nhalf")
          const error = yield* Effect.gen(function*() {
            const failed = yield* Effect.flip(Bounces.deleteAll())
            while (server.open() > 0) yield* Effect.sleep("5 millis")
            return failed
          }).pipe(Effect.provide(layer({ ...settings(server.url), timeout: "50 millis" })))
          assert.ok(error._tag === "MailgunTransportError")
          assert.strictEqual(error.reason, "Timeout")
        }).pipe(Effect.scoped))

      it.live("makes one span, under the caller's, which ends as the call does", () =>
        Effect.gen(function*() {
          const spans: Array<Tracer.NativeSpan> = []
          const tracer = Tracer.make({
            span: (options) => {
              const span = new Tracer.NativeSpan(options)
              spans.push(span)
              return span
            }
          })
          const { url } = yield* TestServer.answering("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n")
          const exit = yield* Bounces.get({ address: "ann@example.com" }).pipe(
            Effect.exit,
            Effect.withSpan("caller"),
            Effect.withTracer(tracer),
            Effect.provide(layer(settings(url)))
          )
          assert.deepStrictEqual(spans.map(({ name }) => name), ["caller", "mailgun.bounces.get"])
          const [caller, call] = spans
          assert.ok(call !== undefined && call.parent._tag === "Some" && call.status._tag === "Ended")
          assert.strictEqual(call.parent.value.spanId, caller?.spanId)
          assert.deepStrictEqual(Object.fromEntries(call.attributes), {
            "http.request.method": "GET",
            "url.template": "/v3/{domain}/bounces/{address}",
            "url.full": `${url}/v3/example.com/bounces/REDACTED`,
            "server.address": "127.0.0.1",
            "server.port": Number(new URL(url).port),
            "http.response.status_code": 404,
            "error.type": "MailgunNotFound"
          })
          assert.strictEqual(call.status.exit._tag, "Failure")
          assert.ok(Exit.isFailure(exit))
          assert.include(Cause.pretty(exit.cause), "mailgun.bounces.get")
        }).pipe(Effect.scoped))
    })
  }
})

/** An exchange that has its answer. */
const answered = (onAnswer: () => void): DirectExchange => {
  const exchange = new DirectExchange(HttpClientRequest.get("http://127.0.0.1/"), "http://127.0.0.1/", {
    wantedBytes: () => 1,
    onAnswer,
    onFailure: onAnswer
  })
  exchange.onResponseEnd()
  return exchange
}

/** The errors that nobody catches, in place of those who listen to them otherwise. */
const uncaughtErrors = Effect.acquireRelease(
  Effect.sync(() => {
    const thrown: Array<unknown> = []
    const listeners = process.listeners("uncaughtException")
    process.removeAllListeners("uncaughtException").on("uncaughtException", (error) => thrown.push(error))
    return { thrown, listeners }
  }),
  ({ listeners }) =>
    Effect.sync(() => {
      process.removeAllListeners("uncaughtException")
      for (const listener of listeners) process.on("uncaughtException", listener)
    })
).pipe(Effect.map(({ thrown }) => thrown))

describe("Answers that come together", () => {
  it.live("are told in their order, and not to whom has given up", () =>
    Effect.gen(function*() {
      const told: Array<string> = []
      answered(() => told.push("first"))
      answered(() => told.push("second")).abort()
      yield* Effect.callback<void>((resume) => {
        answered(() => resume(Effect.void))
      })
      assert.deepStrictEqual(told, ["first"])
    }))

  it.live("are told to the others where one of them throws", () =>
    Effect.gen(function*() {
      const thrown = yield* uncaughtErrors
      yield* Effect.callback<void>((resume) => {
        let told = 0
        answered(() => told++)
        answered(() => {
          throw new Error("thrown")
        })
        answered(() => told === 1 && resume(Effect.void))
      })
      assert.lengthOf(thrown, 1)
    }).pipe(Effect.scoped))
})
