import { Inbound, Webhook, WebhookReplayGuard } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Redacted } from "effect"
import { gzipSync } from "node:zlib"

const services = Layer.merge(
  Webhook.layer({ signingKeys: Redacted.make("signing key") }),
  WebhookReplayGuard.layerMemory()
)

/** A body that unpacks to a thousand times its size. */
const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, " "))

const limit = 100_000

/** Counts in `taken` what was asked of it, and would never end. */
const endless = () => {
  const counter = { taken: 0 }
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      counter.taken += 10_000
      controller.enqueue(new Uint8Array(10_000).fill(97))
    }
  })
  return { body, counter }
}

const types = {
  JSON: "application/json",
  "an urlencoded form": "application/x-www-form-urlencoded",
  "a multipart form": "multipart/form-data; boundary=x"
}

const endpoints = {
  webhooks: () =>
    Webhook.toWebHandler(() => Effect.die(new Error("it came through")), services, { maxBodyBytes: limit }),
  "incoming mail": () =>
    Inbound.toWebHandler(() => Effect.die(new Error("it came through")), services, {
      maxBodyBytes: limit,
      attachments: Inbound.keepInMemory
    })
}

const status = (endpoint: keyof typeof endpoints, init: RequestInit & { readonly duplex?: "half" }) =>
  Effect.gen(function*() {
    const { dispose, handler } = endpoints[endpoint]()
    const response = yield* Effect.promise(() => handler(new Request("http://127.0.0.1/", { method: "POST", ...init })))
    yield* Effect.promise(dispose)
    return response.status
  })

for (const endpoint of ["webhooks", "incoming mail"] as const) {
  describe(`An endpoint for ${endpoint}`, () => {
    for (const [name, type] of Object.entries(types)) {
      it.live(`refuses ${name} that is packed, and does not unpack it`, () =>
        Effect.gen(function*() {
          const headers = { "content-type": type, "content-encoding": "gzip" }
          assert.strictEqual(yield* status(endpoint, { headers, body: new Uint8Array(bomb) }), 406)
        }))

      it.live(`refuses ${name} of a declared length beyond its bound, unread`, () =>
        Effect.gen(function*() {
          const { body, counter } = endless()
          const headers = { "content-type": type, "content-length": String(limit + 1) }
          assert.strictEqual(yield* status(endpoint, { headers, body, duplex: "half" }), 406)
          // A stream is asked for its first chunk before anybody reads it.
          assert.isAtMost(counter.taken, 20_000)
        }))

      it.live(`stops reading ${name} without end at its bound`, () =>
        Effect.gen(function*() {
          const { body, counter } = endless()
          assert.strictEqual(yield* status(endpoint, { headers: { "content-type": type }, body, duplex: "half" }), 406)
          assert.isAtMost(counter.taken, 2 * limit)
        }))
    }

    it.live("refuses a multipart form whose one header has no end", () =>
      Effect.gen(function*() {
        const body = `--x\r\nContent-Disposition: form-data; name="${"a".repeat(90_000)}`
        const headers = { "content-type": types["a multipart form"] }
        assert.include([406, 503], yield* status(endpoint, { headers, body }))
      }))

    it.live("refuses a form of more fields than any mail has", () =>
      Effect.gen(function*() {
        const headers = { "content-type": types["an urlencoded form"] }
        assert.strictEqual(yield* status(endpoint, { headers, body: "a=b&".repeat(20_000) }), 406)
      }))
  })
}
