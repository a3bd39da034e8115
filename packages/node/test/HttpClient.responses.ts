import { assert, describe, it } from "@effect/vitest"
import * as ByteSize from "effect/ByteSize"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type * as Http from "node:http"
import type { Subject } from "./HttpClientSubjects.ts"
import * as TestServer from "./TestServer.ts"

const megabyte = 1024 * 1024
/** The `i`th chunk of a body that names itself. */
const piece = (name: string, i: number) => `${name}${i},`.repeat(2000)

const decode = (chunk: Uint8Array) => new TextDecoder().decode(chunk)

export const responses = (subject: Subject) =>
  describe("responses", () => {
    it.live("have the status, the headers, the URL and the text that the server sent", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.always("brewing ☕", { "X-Kind": "teapot" }, 418))
        const response = yield* HttpClient.get(`${server.url}/tea?leaf=green#part`)
        assert.strictEqual(response.status, 418)
        assert.strictEqual(response.headers["x-kind"], "teapot")
        assert.strictEqual(response.url, `${server.url}/tea?leaf=green`)
        assert.strictEqual(response.request.method, "GET")
        assert.isTrue(Option.isNone(response.remoteAddress))
        assert.strictEqual(yield* response.text, "brewing ☕")
      }).pipe(Effect.provide(subject.layer)))

    it.live("keep several cookies apart, and join other headers that come twice", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(
          TestServer.always("", { "set-cookie": ["a=1; Path=/", "b=2; HttpOnly"], "x-many": ["1", "2"] })
        )
        const response = yield* HttpClient.get(server.url)
        assert.deepStrictEqual(Object.keys(response.cookies.cookies), ["a", "b"])
        assert.strictEqual(response.cookies.cookies["b"]?.value, "2")
        assert.strictEqual(response.headers["x-many"], "1, 2")
      }).pipe(Effect.provide(subject.layer)))

    it.live("have header bytes above 127 as latin1", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.answering(
          "HTTP/1.1 200 OK\r\nx-name: M\u{fc}nchen\r\ncontent-length: 0\r\n\r\n"
        )
        const response = yield* HttpClient.get(server.url)
        assert.strictEqual(response.headers["x-name"], "München")
      }).pipe(Effect.provide(subject.layer)))

    it.live("can be read twice", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.always("{\"a\":1}"))
        const response = yield* HttpClient.get(server.url)
        assert.strictEqual(yield* response.text, "{\"a\":1}")
        assert.strictEqual(yield* response.text, "{\"a\":1}")
        assert.deepStrictEqual(yield* response.json, { a: 1 })
        assert.strictEqual((yield* response.arrayBuffer).byteLength, 7)
        assert.strictEqual((yield* response.arrayBuffer).byteLength, 7)
      }).pipe(Effect.provide(subject.layer)))

    it.live("can be read by two fibers at once", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http((_, response) => {
          response.write("one,")
          setTimeout(() => response.end("two"), 30)
        })
        const response = yield* HttpClient.get(server.url)
        const both = yield* Effect.all([response.text, response.text], { concurrency: 2 })
        assert.deepStrictEqual(both, ["one,two", "one,two"])
      }).pipe(Effect.provide(subject.layer)))

    it.live(`give ${subject.streamAfterText} as a stream after the text has been read`, () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.always("again"))
        const response = yield* HttpClient.get(server.url)
        yield* response.text
        const exit = yield* Effect.exit(Stream.mkString(Stream.map(response.stream, decode)))
        assert.strictEqual(exit._tag === "Success" && exit.value === "again", subject.streamAfterText === "the body")
      }).pipe(Effect.provide(subject.layer)))

    it.live("fail as text once they have been taken as a stream", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.always("once"))
        const response = yield* HttpClient.get(server.url)
        assert.strictEqual(yield* Stream.mkString(Stream.map(response.stream, decode)), "once")
        const error = yield* Effect.flip(response.text)
        assert.strictEqual(error.reason._tag, "DecodeError")
      }).pipe(Effect.provide(subject.layer)))

    it.live("decode urlencoded pairs and forms", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http((request, response) =>
          request.url === "/form"
            ? TestServer.always(
              "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b--\r\n",
              { "content-type": "multipart/form-data; boundary=b" }
            )(request, response)
            : TestServer.always("?a=1&b=%C3%BC+x")(request, response)
        )
        const pairs = yield* HttpClient.get(server.url)
        assert.deepStrictEqual([...yield* pairs.urlParamsBody], [["?a", "1"], ["b", "ü x"]])
        const form = yield* HttpClient.get(`${server.url}/form`)
        assert.strictEqual((yield* form.formData).get("a"), "1")
        assert.strictEqual((yield* form.formData).get("a"), "1")
      }).pipe(Effect.provide(subject.layer)))

    it.live("drop a byte order mark before the text", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.always("\u{feff}{}"))
        const response = yield* HttpClient.get(server.url)
        assert.deepStrictEqual(yield* response.json, {})
      }).pipe(Effect.provide(subject.layer)))

    it.live("fail as JSON with a DecodeError when they are not", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.always("<html>"))
        const response = yield* HttpClient.get(server.url)
        const error = yield* Effect.flip(response.json)
        assert.strictEqual(error.reason._tag, "DecodeError")
        assert.instanceOf(error.reason.cause, SyntaxError)
      }).pipe(Effect.provide(subject.layer)))

    const empty: ReadonlyArray<readonly [string, "HEAD" | "GET", Http.RequestListener]> = [
      ["HEAD", "HEAD", TestServer.always("not sent", { "x-kind": "head" })],
      ["204", "GET", TestServer.always("", {}, 204)],
      ["304", "GET", TestServer.always("", {}, 304)]
    ]
    for (const [kind, method, listener] of empty) {
      it.live(`to ${kind} have no text, null as JSON, and ${subject.absentBodyStream} as a stream`, () =>
        Effect.gen(function*() {
          const server = yield* TestServer.http(listener)
          const get = method === "HEAD" ? HttpClient.head(server.url) : HttpClient.get(server.url)
          const response = yield* get
          assert.strictEqual(yield* response.text, "")
          assert.isNull(yield* response.json)
          const streamed = Stream.runCollect((yield* get).stream).pipe(
            Effect.map((chunks) => chunks.length === 0 ? "empty" : "not empty"),
            Effect.catch((error) => Effect.succeed(error.reason._tag))
          )
          assert.strictEqual(yield* streamed, subject.absentBodyStream)
        }).pipe(Effect.provide(subject.layer)))
    }

    it.live("are not the informational ones that come before", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.answering(
          "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n",
          (socket) => setTimeout(() => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"), 20)
        )
        const response = yield* HttpClient.get(server.url)
        assert.strictEqual(response.status, 200)
        assert.isUndefined(response.headers["link"])
        assert.strictEqual(yield* response.text, "ok")
      }).pipe(Effect.provide(subject.layer)))

    it.live("stream their chunks as they come", () =>
      Effect.gen(function*() {
        const go = yield* Deferred.make<void>()
        const run = Effect.runForkWith(yield* Effect.context())
        const server = yield* TestServer.http((_, response) => {
          response.write("first,")
          run(Effect.andThen(Deferred.await(go), Effect.sync(() => response.end("second"))))
        })
        const response = yield* HttpClient.get(server.url)
        const chunks: Array<string> = []
        yield* Stream.runForEach(response.stream, (chunk) => {
          chunks.push(decode(chunk))
          return Deferred.succeed(go, undefined)
        })
        assert.deepStrictEqual(chunks, ["first,", "second"])
      }).pipe(Effect.provide(subject.layer)))

    it.live("stream no faster than they are read, and completely", () =>
      Effect.gen(function*() {
        const { counter, listener } = TestServer.flood(64 * megabyte)
        const server = yield* TestServer.http(listener)
        const response = yield* HttpClient.get(server.url)
        let received = 0
        let sentEarly = 0
        yield* Stream.runForEach(response.stream, (chunk) =>
          Effect.gen(function*() {
            if (received === 0) {
              yield* Effect.sleep(300)
              sentEarly = counter.sent
            }
            received += chunk.length
          }))
        assert.isBelow(sentEarly, 32 * megabyte)
        assert.strictEqual(received, 64 * megabyte)
      }).pipe(Effect.provide(subject.layer)))

    it.live("stream many at a time, each complete and in order", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http((request, response) => {
          const name = request.url ?? ""
          let i = 0
          const write = () => {
            while (i < 50) if (!response.write(piece(name, i++))) return
            response.end()
          }
          response.on("drain", write)
          write()
        })
        const sizes = yield* Effect.forEach(["a", "b", "c", "d", "e", "f", "g", "h"], (name) =>
          Effect.gen(function*() {
            const response = yield* HttpClient.get(`${server.url}/${name}`)
            const text = yield* response.stream.pipe(
              Stream.mapEffect((chunk) => Effect.as(Effect.yieldNow, decode(chunk))),
              Stream.mkString
            )
            return text === Array.from({ length: 50 }, (_, i) => piece(`/${name}`, i)).join("")
          }), { concurrency: "unbounded" })
        assert.deepStrictEqual(sizes, Array.from({ length: 8 }, () => true))
      }).pipe(Effect.provide(subject.layer)))

    it.live("that nobody reads are not received into memory", () =>
      Effect.gen(function*() {
        const { counter, listener } = TestServer.flood(64 * megabyte)
        const server = yield* TestServer.http(listener)
        const response = yield* HttpClient.get(server.url)
        yield* Effect.sleep(300)
        assert.isBelow(counter.sent, 32 * megabyte)
        assert.strictEqual((yield* response.arrayBuffer).byteLength, 64 * megabyte)
      }).pipe(Effect.provide(subject.layer)))

    it.live("close their connection when their stream ends early", () =>
      Effect.gen(function*() {
        const { listener } = TestServer.flood(64 * megabyte)
        const server = yield* TestServer.http(listener)
        const response = yield* HttpClient.get(server.url)
        yield* Stream.runDrain(Stream.take(response.stream, 1))
        yield* TestServer.until("the connection is closed", () => server.open() === 0)
      }).pipe(Effect.provide(subject.layer)))

    it.live("close their connection when their stream is interrupted", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http((_, response) => response.write("first,"))
        const response = yield* HttpClient.get(server.url)
        const got = yield* Deferred.make<void>()
        const fiber = yield* Effect.forkChild(
          Stream.runForEach(response.stream, () => Deferred.succeed(got, undefined))
        )
        yield* Deferred.await(got)
        yield* Fiber.interrupt(fiber)
        yield* TestServer.until("the connection is closed", () => server.open() === 0)
      }).pipe(Effect.provide(subject.layer)))

    it.live(`${subject.honoursMaxBodySize ? "honour" : "do not look at"} MaxBodySize`, () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.always("x".repeat(1001)))
        const response = yield* HttpClient.get(server.url)
        const exit = yield* Effect.exit(
          Effect.provideService(response.text, HttpIncomingMessage.MaxBodySize, ByteSize.bytes(1000))
        )
        assert.strictEqual(exit._tag, subject.honoursMaxBodySize ? "Failure" : "Success")
      }).pipe(Effect.provide(subject.layer)))
  })
