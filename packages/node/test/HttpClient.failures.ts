import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientError from "effect/http/HttpClientError"
import * as Stream from "effect/Stream"
import type { Subject } from "./HttpClientSubjects.ts"
import * as TestServer from "./TestServer.ts"

const reasonOf = <A, R>(effect: Effect.Effect<A, HttpClientError.HttpClientError, R>) =>
  Effect.map(Effect.flip(effect), (error) => error.reason)

/** The `code` of an error or, where fetch has wrapped it, of its cause. */
const codeOf = (error: unknown): unknown =>
  error instanceof Error ? ("code" in error ? error.code : codeOf(error.cause)) : undefined

export const failures = (subject: Subject) =>
  describe("failures", () => {
    it.live("a refused connection is a TransportError that says so", () =>
      Effect.gen(function*() {
        const url = yield* Effect.scoped(Effect.map(TestServer.http(TestServer.echo), (server) => server.url))
        const reason = yield* reasonOf(HttpClient.get(url))
        assert.strictEqual(reason._tag, "TransportError")
        assert.strictEqual(codeOf(reason.cause), "ECONNREFUSED")
      }).pipe(Effect.provide(subject.layer)))

    it.live("a connection that is reset before the headers is a TransportError that says so", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.raw((socket) => socket.once("data", () => socket.resetAndDestroy()))
        const reason = yield* reasonOf(HttpClient.get(server.url))
        assert.strictEqual(reason._tag, "TransportError")
        assert.strictEqual(codeOf(reason.cause), "ECONNRESET")
      }).pipe(Effect.provide(subject.layer)))

    it.live("a connection that ends before the headers is a TransportError that says so", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.raw((socket) => socket.once("data", () => socket.end()))
        const reason = yield* reasonOf(HttpClient.get(server.url))
        assert.strictEqual(reason._tag, "TransportError")
        assert.strictEqual(codeOf(reason.cause), "UND_ERR_SOCKET")
      }).pipe(Effect.provide(subject.layer)))

    it.live("what is not HTTP is a TransportError", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.answering("220 smtp.example.com ESMTP\r\n", (socket) => socket.end())
        const reason = yield* reasonOf(HttpClient.get(server.url))
        assert.strictEqual(reason._tag, "TransportError")
        assert.include(TestServer.causes(reason.cause), "does not match the HTTP/1.1 protocol")
      }).pipe(Effect.provide(subject.layer)))

    const partial = "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\npart of it"
    it.live("a body that is reset is a DecodeError after the response", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.answering(partial, (socket) => setTimeout(() => socket.resetAndDestroy(), 20))
        const response = yield* HttpClient.get(server.url)
        assert.strictEqual(response.status, 200)
        assert.strictEqual((yield* reasonOf(response.text))._tag, "DecodeError")
      }).pipe(Effect.provide(subject.layer)))

    it.live("a body shorter than its content-length is a DecodeError, as text and as a stream", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.answering(partial, (socket) => socket.end())
        const whole = yield* HttpClient.get(server.url)
        assert.strictEqual((yield* reasonOf(whole.text))._tag, "DecodeError")
        const streamed = yield* HttpClient.get(server.url)
        assert.strictEqual((yield* reasonOf(Stream.runDrain(streamed.stream)))._tag, "DecodeError")
      }).pipe(Effect.provide(subject.layer)))

    it.live("a chunked body without its end is a DecodeError", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.answering(
          "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n",
          (socket) => socket.end()
        )
        const response = yield* HttpClient.get(server.url)
        assert.strictEqual((yield* reasonOf(response.json))._tag, "DecodeError")
      }).pipe(Effect.provide(subject.layer)))

    it.live("a URL that can't be parsed is an InvalidUrlError", () =>
      Effect.gen(function*() {
        assert.strictEqual((yield* reasonOf(HttpClient.get("http://:no")))._tag, "InvalidUrlError")
        assert.strictEqual((yield* reasonOf(HttpClient.get("/v3/domains")))._tag, "InvalidUrlError")
      }).pipe(Effect.provide(subject.layer)))

    it.live(`another protocol fails with ${subject.otherProtocol}`, () =>
      Effect.gen(function*() {
        assert.strictEqual((yield* reasonOf(HttpClient.get("ftp://127.0.0.1/")))._tag, subject.otherProtocol)
      }).pipe(Effect.provide(subject.layer)))

    it.live("a header that can't be sent is a TransportError, and nothing is sent", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.echo)
        const reason = yield* reasonOf(HttpClient.get(server.url, { headers: { "x-name": "a\r\nx-evil: b" } }))
        assert.strictEqual(reason._tag, "TransportError")
        assert.strictEqual(server.opened(), 0)
      }).pipe(Effect.provide(subject.layer)))

    it.live(`an upgrade ${subject.refusesUpgrade ? "is refused before anything is sent" : "is sent"}`, () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.echo)
        const get = HttpClient.get(server.url, { headers: { connection: "upgrade", upgrade: "websocket" } })
        if (subject.refusesUpgrade) {
          const error = yield* Effect.flip(get)
          assert.strictEqual(error.reason._tag, "TransportError")
          assert.include(error.message, "upgrade")
        } else {
          yield* get
        }
        assert.strictEqual(server.opened(), subject.refusesUpgrade ? 0 : 1)
      }).pipe(Effect.provide(subject.layer)))

    it.live("asking a plain response for an upgrade is a StatusCodeError", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.echo)
        const response = yield* HttpClient.get(server.url)
        assert.strictEqual((yield* reasonOf(response.upgrade))._tag, "StatusCodeError")
      }).pipe(Effect.provide(subject.layer)))

    it.live("interrupting the wait for the headers closes the connection", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(() => {})
        const fiber = yield* Effect.forkChild(HttpClient.get(server.url))
        yield* TestServer.until("the server is connected", () => server.open() === 1)
        yield* Fiber.interrupt(fiber)
        yield* TestServer.until("the connection is closed", () => server.open() === 0)
      }).pipe(Effect.provide(subject.layer)))

    it.live("a timeout while the body is awaited closes the connection", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http((_, response) => response.write("part"))
        const text = Effect.flatMap(HttpClient.get(server.url), (response) => response.text)
        assert.isTrue((yield* Effect.exit(Effect.timeout(text, "50 millis")))._tag === "Failure")
        yield* TestServer.until("the connection is closed", () => server.open() === 0)
      }).pipe(Effect.provide(subject.layer)))
  })
