import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Stream from "effect/Stream"
import { Blob } from "node:buffer"
import { Readable } from "node:stream"
import type { Subject } from "./HttpClientSubjects.ts"
import * as TestServer from "./TestServer.ts"

const bytes = (text: string) => new TextEncoder().encode(text)

const webStream = (...chunks: ReadonlyArray<string>) =>
  new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(bytes(chunk))
      controller.close()
    }
  })

/** Sends the request to a server that echoes, and answers what the server saw. */
const seen = (make: (url: string) => HttpClientRequest.HttpClientRequest) =>
  Effect.gen(function*() {
    const server = yield* TestServer.http(TestServer.echo)
    return yield* Effect.flatMap(HttpClient.execute(make(server.url)), TestServer.seen)
  })

const post = (body: HttpBody.HttpBody) => seen((url) => HttpClientRequest.post(url, { body }))

const threeChunks = Stream.fromIterable(["one,", "two,", "three"]).pipe(Stream.map(bytes))

/** A chunk that is not there yet when the headers are sent: of a short stream a client may know the length by then. */
const late = Effect.as(Effect.sleep(20), bytes("late"))

/** A body of 64 MB that counts what was pulled of it, and whether its finalizer ran. */
const endless = () => {
  const state = { pulled: 0, finalized: false }
  const piece = new Uint8Array(64 * 1024)
  const stream = Stream.fromEffectRepeat(Effect.sync(() => {
    state.pulled += piece.length
    return piece
  })).pipe(
    Stream.take(1024),
    Stream.ensuring(Effect.sync(() => {
      state.finalized = true
    }))
  )
  return { state, stream }
}

export const requests = (subject: Subject) =>
  describe("requests", () => {
    it.live("carry the method, the path and the headers", () =>
      Effect.gen(function*() {
        const request = yield* seen((url) =>
          HttpClientRequest.put(`${url}/v3/lists/a%40b.example?x=1#part`, { headers: { "x-one": "1", "X-Two": "2" } })
        )
        assert.strictEqual(request.method, "PUT")
        assert.strictEqual(request.url, "/v3/lists/a%40b.example?x=1")
        assert.strictEqual(request.headers["x-one"], "1")
        assert.strictEqual(request.headers["x-two"], "2")
      }).pipe(Effect.provide(subject.layer)))

    it.live("carry the query parameters, after those of the URL", () =>
      Effect.gen(function*() {
        const request = yield* seen((url) =>
          HttpClientRequest.get(`${url}/events?limit=300`).pipe(
            HttpClientRequest.setUrlParams({ event: ["accepted", "failed"], recipient: "a+b@example.com" })
          )
        )
        assert.deepStrictEqual(
          [...new URL(request.url, "http://localhost").searchParams],
          [["limit", "300"], ["event", "accepted"], ["event", "failed"], ["recipient", "a+b@example.com"]]
        )
      }).pipe(Effect.provide(subject.layer)))

    const bodies: ReadonlyArray<readonly [string, () => HttpBody.HttpBody, string]> = [
      ["text", () => HttpBody.text("Grüße"), "Grüße"],
      ["JSON", () => HttpBody.jsonUnsafe({ a: 1 }), "{\"a\":1}"],
      ["urlencoded pairs", () => HttpBody.urlParams([["a", "1 2"], ["b", "ü"]]), "a=1+2&b=%C3%BC"],
      ["bytes", () => HttpBody.uint8Array(Uint8Array.of(0, 255, 128)), "\u{0}\u{ff}\u{80}"],
      ["a view into a larger buffer", () => HttpBody.uint8Array(bytes("xxviewxx").subarray(2, 6)), "view"],
      ["no bytes at all", () => HttpBody.uint8Array(new Uint8Array(0)), ""],
      ["an effect Stream", () => HttpBody.stream(threeChunks), "one,two,three"],
      ["an empty effect Stream", () => HttpBody.stream(Stream.empty), ""],
      ["a raw string", () => HttpBody.raw("raw"), "raw"],
      ["raw bytes", () => HttpBody.raw(bytes("raw")), "raw"],
      ["a raw Blob", () => HttpBody.raw(new Blob(["blo", "b"])), "blob"],
      ["a raw ReadableStream", () => HttpBody.raw(webStream("web", "stream")), "webstream"]
    ]
    for (const [kind, body, text] of bodies) {
      it.live(`carry ${kind}`, () =>
        Effect.gen(function*() {
          const request = yield* post(body())
          assert.strictEqual(
            Buffer.from(request.body, "latin1").toString(text.includes("\u{ff}") ? "latin1" : "utf8"),
            text
          )
        }).pipe(Effect.provide(subject.layer)))
    }

    const nodeBodies: ReadonlyArray<readonly [string, () => unknown]> = [
      ["Readable", () => Readable.from([Buffer.from("node"), Buffer.from("stream")])],
      ["AsyncIterable", async function*() {
        yield bytes("node")
        yield bytes("stream")
      }]
    ]
    for (const [kind, body] of nodeBodies) {
      if (subject.rawBodies === "every kind") {
        it.live(`carry a raw ${kind}`, () =>
          Effect.gen(function*() {
            assert.strictEqual((yield* post(HttpBody.raw(body()))).body, "nodestream")
          }).pipe(Effect.provide(subject.layer)))
      } else {
        it.live(`can't carry a raw ${kind}, and fail`, () =>
          Effect.gen(function*() {
            const error = yield* Effect.flip(post(HttpBody.raw(body())))
            assert.include(error, { _tag: "HttpClientError" })
          }).pipe(Effect.provide(subject.layer)))
      }
    }

    it.live("carry FormData with files as multipart", () =>
      Effect.gen(function*() {
        const form = new FormData()
        form.append("to", "bar@example.com")
        form.append("attachment", new File(["PDF"], "a.pdf", { type: "application/pdf" }))
        const request = yield* post(HttpBody.formData(form))
        const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(String(request.headers["content-type"]))?.[1]
        assert.isDefined(boundary)
        assert.include(request.body, `--${boundary}`)
        assert.include(request.body, "name=\"to\"")
        assert.include(request.body, "filename=\"a.pdf\"")
        assert.include(request.body, "Content-Type: application/pdf")
      }).pipe(Effect.provide(subject.layer)))

    it.live("send a content-length where the length is known, and chunks where it is not", () =>
      Effect.gen(function*() {
        const known = yield* post(HttpBody.text("12345"))
        assert.strictEqual(known.headers["content-length"], "5")
        assert.isUndefined(known.headers["transfer-encoding"])
        const unknown = yield* post(HttpBody.stream(Stream.concat(threeChunks, Stream.fromEffect(late))))
        assert.strictEqual(unknown.headers["transfer-encoding"], "chunked")
        assert.isUndefined(unknown.headers["content-length"])
      }).pipe(Effect.provide(subject.layer)))

    it.live(`${subject.keepsContentLength ? "keep" : "drop"} the content-length given for a stream`, () =>
      Effect.gen(function*() {
        const request = yield* post(HttpBody.stream(threeChunks, "text/plain", 13))
        assert.strictEqual(request.headers["content-length"], subject.keepsContentLength ? "13" : undefined)
        assert.strictEqual(request.body, "one,two,three")
      }).pipe(Effect.provide(subject.layer)))

    it.live("send neither a length nor chunks without a body", () =>
      Effect.gen(function*() {
        const request = yield* seen((url) => HttpClientRequest.get(url))
        assert.isUndefined(request.headers["content-length"])
        assert.isUndefined(request.headers["transfer-encoding"])
      }).pipe(Effect.provide(subject.layer)))

    it.live("send the chunks of a stream as they come", () =>
      Effect.gen(function*() {
        const received: Array<string> = []
        const server = yield* TestServer.http((request, response) => {
          request.on("data", (chunk) => received.push(String(chunk)))
          request.on("end", () => response.end())
        })
        const second = yield* Deferred.make<void>()
        const body = Stream.concat(
          Stream.succeed(bytes("first")),
          Stream.fromEffect(Effect.as(Deferred.await(second), bytes("second")))
        )
        const fiber = yield* Effect.forkChild(HttpClient.post(server.url, { body: HttpBody.stream(body) }))
        yield* TestServer.until("the first chunk is there", () => received.join("") === "first")
        yield* Deferred.succeed(second, undefined)
        yield* Fiber.join(fiber)
        assert.strictEqual(received.join(""), "firstsecond")
      }).pipe(Effect.provide(subject.layer)))

    it.live("pull a stream no faster than the server takes it, and finalize it when interrupted", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http((request) => setTimeout(() => request.resume(), 400))
        const { state, stream } = endless()
        const fiber = yield* Effect.forkChild(HttpClient.post(server.url, { body: HttpBody.stream(stream) }))
        yield* TestServer.until("the upload has begun", () => state.pulled > 0)
        yield* Effect.sleep(200)
        assert.isBelow(state.pulled, 32 * 1024 * 1024)
        assert.isFalse(state.finalized)
        yield* Fiber.interrupt(fiber)
        yield* TestServer.until("the stream is finalized", () => state.finalized)
        yield* TestServer.until("the connection is closed", () => server.open() === 0)
      }).pipe(Effect.provide(subject.layer)))

    it.live("finalize a stream that has nothing to give yet when interrupted", () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http((request) => request.resume())
        let finalized = false
        const body = Stream.concat(Stream.succeed(bytes("first")), Stream.never).pipe(
          Stream.ensuring(Effect.sync(() => {
            finalized = true
          }))
        )
        const fiber = yield* Effect.forkChild(HttpClient.post(server.url, { body: HttpBody.stream(body) }))
        yield* TestServer.until("the server is connected", () => server.open() === 1)
        yield* Fiber.interrupt(fiber)
        yield* TestServer.until("the stream is finalized", () => finalized)
      }).pipe(Effect.provide(subject.layer)))

    it.live(`fail with ${subject.failedUpload} and close the connection when their stream fails`, () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http((request) => request.resume())
        const body = Stream.concat(threeChunks, Stream.fail(new Error("the file went away")))
        const error = yield* Effect.flip(HttpClient.post(server.url, { body: HttpBody.stream(body) }))
        assert.strictEqual(error.reason._tag, subject.failedUpload)
        assert.include(TestServer.causes(error.reason.cause), "the file went away")
        yield* TestServer.until("the connection is closed", () => server.open() === 0)
      }).pipe(Effect.provide(subject.layer)))

    it.live(`${subject.sendsTracingHeaders ? "carry" : "never carry"} tracing headers`, () =>
      Effect.gen(function*() {
        const request = yield* Effect.withSpan(seen((url) => HttpClientRequest.get(url)), "parent")
        assert.strictEqual(request.headers["traceparent"] !== undefined, subject.sendsTracingHeaders)
      }).pipe(Effect.provide(subject.layer)))
  })
