import { assert, describe, it } from "@effect/vitest"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Scheduler from "effect/Scheduler"
import * as Stream from "effect/Stream"
import * as Http2 from "node:http2"
import * as Https from "node:https"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { Agent, H2CClient, MockAgent } from "undici"
import * as UndiciHttpClient from "../src/UndiciHttpClient.ts"
import { proxy } from "./Proxy.ts"
import * as TestServer from "./TestServer.ts"

const environment = (env: Record<string, string>) => ConfigProvider.layer(ConfigProvider.fromEnv({ env }))

const text = (url: string) => Effect.flatMap(HttpClient.get(url), (response) => response.text)

const bytes = (value: string) => new TextEncoder().encode(value)

describe("UndiciHttpClient", () => {
  describe("proxy", () => {
    it.live("a proxy given by its URL is used", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.always("through"))
        const through = yield* proxy()
        const answer = yield* Effect.provide(
          text(`${server.url}/path?x=1`),
          UndiciHttpClient.layer({ proxy: new URL(through.url) })
        )
        assert.strictEqual(answer, "through")
        assert.deepStrictEqual(through.asked, [`GET ${server.url}/path?x=1`])
      }))

    it.live("https goes through a tunnel", () =>
      Effect.gen(function*() {
        const server = yield* pskServer(TestServer.always("tunnelled"))
        const through = yield* proxy()
        const answer = yield* Effect.provide(
          text(`https://${server.host}/`),
          UndiciHttpClient.layer({ proxy: through.url, tls: psk })
        )
        assert.strictEqual(answer, "tunnelled")
        assert.deepStrictEqual(through.asked, [`CONNECT ${server.host}`])
      }))

    it.live("the user and the password of its URL are sent to the proxy alone", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.echo)
        const through = yield* proxy()
        const seen = yield* Effect.provide(
          text(server.url),
          UndiciHttpClient.layer({ proxy: `http://user:p%40ss@${through.host}` })
        )
        assert.deepStrictEqual(through.asked, [`GET ${server.url}/ Basic ${btoa("user:p@ss")}`])
        assert.notInclude(seen, "user:p@ss")
      }))

    it.live("a proxy that refuses is a typed failure", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.echo)
        const through = yield* proxy({ refuse: 407 })
        const reasons = yield* Effect.forEach(
          [server.url, `https://${server.host}`],
          (url) => Effect.map(Effect.flip(HttpClient.get(url)), (error) => error.reason)
        ).pipe(Effect.provide(UndiciHttpClient.layer({ proxy: through.url })))
        assert.deepStrictEqual(reasons.map((reason) => reason._tag), ["TransportError", "TransportError"])
        for (const reason of reasons) assert.include(TestServer.causes(reason.cause), "407")
      }))

    for (const name of ["HTTP_PROXY", "http_proxy"]) {
      it.live(`${name} of the ConfigProvider is used, also without a scheme`, () =>
        Effect.gen(function*() {
          const server = yield* TestServer.http(TestServer.always("through"))
          const through = yield* proxy()
          const layer = Layer.provide(UndiciHttpClient.layer(), environment({ [name]: through.host }))
          assert.strictEqual(yield* Effect.provide(text(server.url), layer), "through")
          assert.deepStrictEqual(through.asked, [`GET ${server.url}/`])
        }))
    }

    it.live("HTTPS_PROXY of the ConfigProvider is used for https alone", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.always("plain"))
        const secure = yield* pskServer(TestServer.always("secure"))
        const through = yield* proxy()
        const layer = Layer.provide(UndiciHttpClient.layer({ tls: psk }), environment({ HTTPS_PROXY: through.url }))
        const answers = yield* Effect.provide(
          Effect.all([text(server.url), text(`https://${secure.host}/`)]),
          layer
        )
        assert.deepStrictEqual(answers, ["plain", "secure"])
        assert.deepStrictEqual(through.asked, [`CONNECT ${secure.host}`])
      }))

    it.live("NO_PROXY of the ConfigProvider goes around it", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.always("direct"))
        const through = yield* proxy()
        const layer = Layer.provide(
          UndiciHttpClient.layer(),
          environment({ HTTP_PROXY: through.url, NO_PROXY: "example.com,127.0.0.1" })
        )
        assert.strictEqual(yield* Effect.provide(text(server.url), layer), "direct")
        assert.deepStrictEqual(through.asked, [])
      }))

    it.live("false goes around the proxy of the environment", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.always("direct"))
        const through = yield* proxy()
        const layer = Layer.provide(UndiciHttpClient.layer({ proxy: false }), environment({ HTTP_PROXY: through.url }))
        assert.strictEqual(yield* Effect.provide(text(server.url), layer), "direct")
        assert.deepStrictEqual(through.asked, [])
      }))

    for (const bad of ["http://", "ftp://proxy.example", "http://user:secret@proxy.example:99999"]) {
      it.live(`${bad} is a ConfigError that does not repeat it`, () =>
        Effect.gen(function*() {
          for (
            const layer of [
              UndiciHttpClient.layer({ proxy: bad }),
              Layer.provide(UndiciHttpClient.layer(), environment({ HTTPS_PROXY: bad }))
            ]
          ) {
            const error = yield* Effect.flip(Effect.scoped(Layer.build(layer)))
            assert.strictEqual(error._tag, "ConfigError")
            assert.notInclude(String(error), bad)
          }
        }))
    }
  })

  describe("options", () => {
    it.live("tls reaches the handshake", () =>
      Effect.gen(function*() {
        const server = yield* pskServer(TestServer.always("secure"))
        const answer = yield* Effect.provide(
          text(`https://${server.host}/`),
          UndiciHttpClient.layer({ proxy: false, tls: psk })
        )
        assert.strictEqual(answer, "secure")
        const error = yield* Effect.flip(
          Effect.provide(text(`https://${server.host}/`), UndiciHttpClient.layer({ proxy: false }))
        )
        assert.instanceOf(error, Error)
      }))

    it.live("connectTimeout bounds connecting, the TLS handshake included", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.raw(() => {})
        const error = yield* Effect.flip(HttpClient.get(`https://${server.host}/`))
        assert.include(error.reason.cause, { code: "UND_ERR_CONNECT_TIMEOUT" })
      }).pipe(Effect.provide(UndiciHttpClient.layer({ proxy: false, connectTimeout: "100 millis" }))))

    it.live("keepAliveTimeout closes an idle connection", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.answering("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok")
        assert.strictEqual(yield* text(server.url), "ok")
        assert.strictEqual(server.open(), 1)
        yield* TestServer.until("the idle connection is closed", () => server.open() === 0)
      }).pipe(Effect.provide(UndiciHttpClient.layer({ keepAliveTimeout: "100 millis" }))))

    it.live("maxResponseBytes breaks a longer body off", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.always("x".repeat(1001)))
        const error = yield* Effect.flip(text(server.url))
        assert.strictEqual(error.reason._tag, "DecodeError")
        assert.include(error.reason.cause, { code: "UND_ERR_RES_EXCEEDED_MAX_SIZE" })
      }).pipe(Effect.provide(UndiciHttpClient.layer({ maxResponseBytes: 1000 }))))

    for (const [pipelining, expected] of [[1, 1], [2, 2]] as const) {
      it.live(`pipelining ${pipelining} has ${expected} of two requests under way on one connection`, () =>
        Effect.gen(function*() {
          let atOnce = 0
          let most = 0
          const server = yield* TestServer.http((_, response) => {
            most = Math.max(most, ++atOnce)
            response.flushHeaders()
            setTimeout(() => {
              atOnce--
              response.end("ok")
            }, 50)
          })
          yield* Effect.all([text(server.url), text(server.url)], { concurrency: "unbounded" })
          assert.strictEqual(most, expected)
        }).pipe(Effect.provide(UndiciHttpClient.layer({ connections: 1, pipelining }))))
    }
  })

  describe("a response", () => {
    it.live("that came with its headers is read without waiting", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.always("{\"a\":1}"))
        const response = yield* HttpClient.get(server.url)
        assert.deepStrictEqual(Effect.runSync(response.json), { a: 1 })
      }).pipe(Effect.provide(UndiciHttpClient.layer())))

    it.live("and its body are not missed by a fiber that is suspended between its steps", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http((_, response) => {
          response.write("one,")
          setTimeout(() => response.end("two"), 1)
        })
        for (const steps of [3, 4, 5, 6, 7]) {
          const texts = yield* Effect.forEach(Array.from({ length: 20 }), () => text(server.url)).pipe(
            Effect.provideService(Scheduler.MaxOpsBeforeYield, steps)
          )
          assert.deepStrictEqual(new Set(texts), new Set(["one,two"]))
        }
      }).pipe(Effect.provide(UndiciHttpClient.layer())), 5000)

    it.live("goes on for the other reader when one of two is interrupted", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http((_, response) => {
          response.write("one,")
          setTimeout(() => response.end("two"), 80)
        })
        const response = yield* HttpClient.get(server.url)
        const leaves = yield* Effect.forkChild(response.text)
        const stays = yield* Effect.forkChild(response.text)
        yield* Effect.sleep(20)
        yield* Fiber.interrupt(leaves)
        assert.strictEqual(yield* Fiber.join(stays), "one,two")
      }).pipe(Effect.provide(UndiciHttpClient.layer())))

    it.live("that is dropped unread closes its connection when it is collected", () =>
      Effect.gen(function*() {
        setFlagsFromString("--expose-gc")
        const collect: () => void = runInNewContext("gc")
        const { listener } = TestServer.flood(64 * 1024 * 1024)
        const server = yield* TestServer.http(listener)
        yield* Effect.asVoid(HttpClient.get(server.url))
        yield* Effect.sleep(50)
        yield* TestServer.until("the connection is closed", () => {
          collect()
          return server.open() === 0
        })
      }).pipe(Effect.provide(UndiciHttpClient.layer())))
  })

  describe("an upload", () => {
    it.live("has been finalized when its interruption returns", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http((request) => request.resume())
        let finalized = false
        const body = Stream.concat(Stream.succeed(bytes("first")), Stream.never).pipe(
          Stream.ensuring(Effect.andThen(
            Effect.sleep(30),
            Effect.sync(() => {
              finalized = true
            })
          ))
        )
        const fiber = yield* Effect.forkChild(HttpClient.post(server.url, { body: HttpBody.stream(body) }))
        yield* TestServer.until("the server is connected", () => server.open() === 1)
        yield* Effect.sleep(20)
        yield* Fiber.interrupt(fiber)
        assert.isTrue(finalized)
      }).pipe(Effect.provide(UndiciHttpClient.layer())))

    it.live("of FormData brings its own content type", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.echo)
        const form = new FormData()
        form.append("a", "1")
        const response = yield* HttpClientRequest.post(server.url, { body: HttpBody.formData(form) }).pipe(
          HttpClientRequest.setHeader("content-type", "multipart/form-data"),
          HttpClient.execute
        )
        const seen = yield* TestServer.seen(response)
        assert.match(String(seen.headers["content-type"]), /^multipart\/form-data; boundary=/)
      }).pipe(Effect.provide(UndiciHttpClient.layer())))

    it.live("ends when the server has answered without reading it", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http((_, response) => response.writeHead(413).end("too large"))
        let finalized = false
        const body = Stream.concat(Stream.succeed(bytes("first")), Stream.never).pipe(
          Stream.ensuring(Effect.sync(() => {
            finalized = true
          }))
        )
        const response = yield* HttpClient.post(server.url, { body: HttpBody.stream(body) })
        assert.strictEqual(response.status, 413)
        assert.strictEqual(yield* response.text, "too large")
        yield* TestServer.until("the stream is finalized", () => finalized)
      }).pipe(Effect.provide(UndiciHttpClient.layer())))

    it.live("that fails after the headers came fails the body with an EncodeError", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http((_, response) => response.write("first,"))
        const body = Stream.concat(
          Stream.succeed(bytes("first")),
          Stream.fromEffect(Effect.andThen(Effect.sleep(50), Effect.fail("went away")))
        )
        const response = yield* HttpClient.post(server.url, { body: HttpBody.stream(body) })
        const error = yield* Effect.flip(response.text)
        assert.strictEqual(error.reason._tag, "EncodeError")
        assert.strictEqual(error.reason.cause, "went away")
      }).pipe(Effect.provide(UndiciHttpClient.layer())))

    it.live("that dies is a typed failure too", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.echo)
        const body = HttpBody.stream(Stream.concat(Stream.succeed(bytes("first")), Stream.die("broken")))
        const error = yield* Effect.flip(HttpClient.post(server.url, { body }))
        assert.strictEqual(error.reason._tag, "EncodeError")
        assert.strictEqual(error.reason.cause, "broken")
      }).pipe(Effect.provide(UndiciHttpClient.layer())))

    it.live("of another length than its content-length is a typed failure", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http((request) => request.resume())
        for (const length of [4, 6]) {
          const body = HttpBody.stream(Stream.succeed(bytes("12345")), "text/plain", length)
          const error = yield* Effect.flip(HttpClient.post(server.url, { body }))
          assert.strictEqual(error.reason._tag, "TransportError")
          assert.include(error.reason.cause, { code: "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH" })
        }
      }).pipe(Effect.provide(UndiciHttpClient.layer())))

    it.live("of something that is no body is a typed failure", () =>
      Effect.gen(function*() {
        const error = yield* Effect.flip(
          HttpClient.execute(HttpClientRequest.post("http://127.0.0.1:1", { body: HttpBody.raw(42) }))
        )
        assert.strictEqual(error.reason._tag, "EncodeError")
        assert.include(error.message, "a raw body must be")
      }).pipe(Effect.provide(UndiciHttpClient.layer())))
  })

  describe("a dispatcher of one's own", () => {
    it.live("answers, and stays open when the layer closes", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.always("own"))
        const agent = yield* Effect.acquireRelease(
          Effect.sync(() => new Agent({ connections: 1 })),
          (own) => Effect.promise(() => own.destroy())
        )
        const layer = UndiciHttpClient.layerDispatcher(agent)
        assert.strictEqual(yield* Effect.provide(text(server.url), layer), "own")
        assert.strictEqual(yield* Effect.provide(text(server.url), layer), "own")
        assert.strictEqual(server.opened(), 1)
      }))

    it.live("may be a MockAgent", () =>
      Effect.gen(function*() {
        const agent = new MockAgent()
        agent.get("https://api.mailgun.net").intercept({ path: "/v3/domains?limit=1" }).reply(200, { items: [] })
        const client = UndiciHttpClient.makeWithDispatcher(agent)
        const response = yield* client.get("https://api.mailgun.net/v3/domains", { urlParams: { limit: 1 } })
        assert.deepStrictEqual(yield* response.json, { items: [] })
      }))

    it.live("may throw: that is a typed failure", () =>
      Effect.gen(function*() {
        const agent = new Agent()
        agent.dispatch = () => {
          throw new Error("no dispatch today")
        }
        const error = yield* Effect.flip(UndiciHttpClient.makeWithDispatcher(agent).get("http://127.0.0.1:1"))
        assert.strictEqual(error.reason._tag, "TransportError")
        assert.include(TestServer.causes(error.reason.cause), "no dispatch today")
      }))

    it.live("that is closed is a typed failure", () =>
      Effect.gen(function*() {
        const agent = new Agent()
        yield* Effect.promise(() => agent.destroy())
        const error = yield* Effect.flip(UndiciHttpClient.makeWithDispatcher(agent).get("http://127.0.0.1:1"))
        assert.include(error.reason.cause, { code: "UND_ERR_DESTROYED" })
      }))

    it.live("may speak HTTP/2: bodies go both ways, with back-pressure", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.listen(Http2.createServer((request, response) => {
          response.writeHead(200, { "x-version": request.httpVersion })
          request.pipe(response)
        }))
        const h2 = yield* Effect.acquireRelease(
          Effect.sync(() => new H2CClient(server.url)),
          (own) => Effect.promise(() => own.destroy())
        )
        const piece = new Uint8Array(64 * 1024)
        const body = HttpBody.stream(Stream.take(Stream.fromEffectRepeat(Effect.succeed(piece)), 64))
        const response = yield* UndiciHttpClient.makeWithDispatcher(h2).post(server.url, { body })
        assert.strictEqual(response.headers["x-version"], "2.0")
        let received = 0
        yield* Stream.runForEach(response.stream, (chunk) =>
          Effect.sync(() => {
            received += chunk.length
          }))
        assert.strictEqual(received, 64 * piece.length)
      }))
  })
})

/** TLS by a shared key, so that the tests need no certificate. */
const psk = {
  ciphers: "PSK-AES128-GCM-SHA256",
  maxVersion: "TLSv1.2" as const,
  allowH2: false,
  checkServerIdentity: () => undefined,
  pskCallback: () => ({ psk: Buffer.alloc(16, 7), identity: "test" })
}

const pskServer = (listener: Parameters<typeof TestServer.http>[0]) =>
  Effect.suspend(() =>
    TestServer.listen(
      Https.createServer(
        { ciphers: psk.ciphers, maxVersion: psk.maxVersion, pskCallback: () => Buffer.alloc(16, 7) },
        listener
      )
    )
  )
