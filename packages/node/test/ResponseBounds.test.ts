import { Bounces, Mailgun, RetryPolicy } from "@effect-mailgun/core"
import { UndiciHttpClient } from "@effect-mailgun/node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Redacted } from "effect"
import { FetchHttpClient } from "effect/http"
import type * as Http from "node:http"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import * as TestServer from "./TestServer.ts"

const megabyte = 1024 * 1024

const emptyList = `{"items":[],"paging":{}}`

/** A list of so many bytes. */
const listOf = (bytes: number): string => emptyList.replace("[]", `["${"a".repeat(bytes - emptyList.length - 2)}"]`)

const clients = {
  undici: UndiciHttpClient.layer({ proxy: false }),
  "undici with compression": UndiciHttpClient.layer({ proxy: false, compression: true }),
  fetch: FetchHttpClient.layer
}

const mailgun = (baseUrl: string, maxResponseBytes?: number) =>
  Mailgun.layer({
    apiKey: Redacted.make("key-test"),
    domain: "example.com",
    baseUrl,
    retryPolicy: RetryPolicy.none,
    maxResponseBytes
  })

const chunked =
  (body: Uint8Array | string, headers: Record<string, string> = {}): Http.RequestListener => (_, response) => {
    response.writeHead(200, headers)
    response.flushHeaders()
    response.end(body)
  }

describe.each(Object.entries(clients))("The answer that %s receives", (_, client) => {
  const call = (listener: Http.RequestListener, maxResponseBytes?: number) =>
    Effect.gen(function*() {
      const server = yield* TestServer.http(listener)
      const outcome = yield* Effect.result(Bounces.list()).pipe(
        Effect.provide(mailgun(server.url, maxResponseBytes).pipe(Layer.provide(client)))
      )
      return { outcome, server }
    })

  const isTooLarge = (listener: Http.RequestListener, maxResponseBytes?: number) =>
    Effect.gen(function*() {
      const { outcome } = yield* call(listener, maxResponseBytes)
      assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "MailgunDecodeError")
      assert.include(outcome.failure.issue, "is larger than")
      assert.isAtMost(outcome.failure.body.length, 8192)
    })

  it.live("is read where it is as large as the bound, with and without a declared length", () =>
    Effect.gen(function*() {
      for (const send of [TestServer.always(listOf(1000)), chunked(listOf(1000))]) {
        const { outcome } = yield* call(send, 1000)
        assert.strictEqual(outcome._tag, "Success")
      }
    }))

  it.live("is refused where its declared length is one byte over the bound", () =>
    isTooLarge(TestServer.always(listOf(1001)), 1000))

  it.live("is refused where it turns out to be one byte over the bound", () => isTooLarge(chunked(listOf(1001)), 1000))

  it.live("is left on the wire from the bound on, and its connection closed", () =>
    Effect.gen(function*() {
      const { counter, listener } = TestServer.flood(200 * megabyte)
      const server = yield* TestServer.http(listener)
      const error = yield* Effect.flip(Bounces.list()).pipe(
        Effect.provide(mailgun(server.url, megabyte).pipe(Layer.provide(client)))
      )
      assert.strictEqual(error._tag, "MailgunDecodeError")
      yield* TestServer.until("the connection is closed", () => server.open() === 0)
      assert.isBelow(counter.sent, 30 * megabyte)
    }))
})

/** Bodies that unpack to a thousand times their size and more. */
const bombs = {
  gzip: gzipSync(Buffer.alloc(32 * megabyte, " ")),
  br: brotliCompressSync(Buffer.alloc(32 * megabyte, " "), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
}

// `fetch` takes what it could unpack of a body that ends too early, so that half a JSON text comes of it.
const unpacking = [
  ["undici with compression", clients["undici with compression"], "MailgunTransportError"],
  ["fetch", clients.fetch, "MailgunDecodeError"]
] as const

describe.each(unpacking)(
  "A packed answer that %s receives",
  (_, client, cutShort) => {
    const list = (body: Uint8Array, encoding: string, maxResponseBytes?: number) =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.always(body, { "content-encoding": encoding }))
        return yield* Effect.result(Bounces.list()).pipe(
          Effect.provide(mailgun(server.url, maxResponseBytes).pipe(Layer.provide(client)))
        )
      })

    for (const [encoding, pack] of [["gzip", gzipSync], ["br", brotliCompressSync]] as const) {
      it.live(`in ${encoding} is read`, () =>
        Effect.gen(function*() {
          const outcome = yield* list(pack(emptyList), encoding)
          assert.ok(outcome._tag === "Success")
          assert.deepStrictEqual(outcome.success.items, [])
        }))

      it.live(`in ${encoding} is bounded by what it unpacks to`, () =>
        Effect.gen(function*() {
          const outcome = yield* list(bombs[encoding], encoding, 64 * 1024)
          assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "MailgunDecodeError")
          assert.include(outcome.failure.issue, `is larger than ${64 * 1024} bytes`)
        }))
    }

    it.live(`that ends too early is a ${cutShort}`, () =>
      Effect.gen(function*() {
        const whole = gzipSync(Buffer.from(JSON.stringify({ items: Array.from({ length: 2000 }, (_item, i) => i) })))
        const outcome = yield* list(whole.subarray(0, whole.length / 2), "gzip")
        assert.ok(outcome._tag === "Failure")
        assert.strictEqual(outcome.failure._tag, cutShort)
      }))
  }
)

describe("A packed answer that undici did not ask for", () => {
  it.live("is a MailgunDecodeError, and never unpacked", () =>
    Effect.gen(function*() {
      const body = gzipSync(emptyList)
      const server = yield* TestServer.http(TestServer.always(body, { "content-encoding": "gzip" }))
      const error = yield* Effect.flip(Bounces.list()).pipe(
        Effect.provide(mailgun(server.url).pipe(Layer.provide(clients.undici)))
      )
      assert.strictEqual(error._tag, "MailgunDecodeError")
    }))
})

describe("maxResponseBytes", () => {
  it.live("is 64 MiB unless told otherwise", () =>
    Effect.gen(function*() {
      const server = yield* TestServer.http(TestServer.flood(65 * megabyte).listener)
      const error = yield* Effect.flip(Bounces.list()).pipe(
        Effect.provide(mailgun(server.url).pipe(Layer.provide(clients.undici)))
      )
      assert.ok(error._tag === "MailgunDecodeError")
      assert.include(error.issue, `is larger than ${64 * megabyte} bytes`)
    }))

  for (const maxResponseBytes of [0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    it.effect(`of ${maxResponseBytes} is refused`, () =>
      Effect.gen(function*() {
        const error = yield* Effect.flip(
          Effect.provide(
            Mailgun.Mailgun,
            mailgun("http://127.0.0.1", maxResponseBytes).pipe(Layer.provide(clients.fetch))
          )
        )
        assert.ok(error._tag === "MailgunInvalidInput")
        assert.strictEqual(error.field, "maxResponseBytes")
      }))
  }
})
