import * as Webhook from "@effect-mailgun/core/Webhook"
import * as WebhookReplayGuard from "@effect-mailgun/core/WebhookReplayGuard"
import { assert, describe, it } from "@effect/vitest"
import { Context, DateTime, Effect, Layer, Logger, Redacted } from "effect"
import { HttpRouter, HttpServerResponse } from "effect/http"

const signingKey = Redacted.make("signing key of the account")

const WebhookLive = Layer.mergeAll(
  Webhook.layer({ signingKeys: signingKey }),
  WebhookReplayGuard.layerMemory(),
  Logger.layer([])
)

type Fetch = (request: Request) => Promise<Response>

interface Server {
  readonly handler: Fetch
  readonly dispose: () => Promise<void>
}

/** The same endpoint on both kinds of server. */
const servers: {
  readonly [name: string]: <E>(handler: Webhook.Handler<E, never>, options?: Webhook.EndpointOptions) => Server
} = {
  "Webhook.route": (handler, options) =>
    HttpRouter.toWebHandler(
      Webhook.route("/mailgun", handler, options).pipe(Layer.provideMerge(WebhookLive)),
      { disableLogger: true }
    ),
  "Webhook.toWebHandler": (handler, options) => Webhook.toWebHandler(handler, WebhookLive, options)
}

const post = (body: BodyInit, headers: { readonly [name: string]: string } = {}): Request =>
  new Request("http://localhost/mailgun", { method: "POST", body, headers })

const signed = (content: Webhook.Content, options: Partial<Webhook.SignOptions> = {}) =>
  Effect.map(Webhook.sign(content, { signingKey, ...options }), ({ body, contentType, signature }) => ({
    body,
    headers: { "content-type": contentType },
    signature
  }))

const opened: Webhook.Content = { eventData: { event: "opened", recipient: "ann@example.com" } }

for (const [name, serve] of Object.entries(servers)) {
  /** Runs a test against a server, which is closed in the end. */
  const withServer = <E, A, E2>(
    handler: Webhook.Handler<E, never>,
    test: (send: (request: Request) => Effect.Effect<{ status: number; text: string }>) => Effect.Effect<A, E2>,
    options?: Webhook.EndpointOptions
  ) =>
    Effect.acquireUseRelease(
      Effect.sync(() => serve(handler, options)),
      (server) =>
        test((request) =>
          Effect.promise(async () => {
            const response = await server.handler(request)
            return { status: response.status, text: await response.text() }
          })
        ),
      (server) => Effect.promise(server.dispose)
    )

  /** A handler that keeps what it gets. */
  const keeping = () => {
    const deliveries: Array<Webhook.Delivery> = []
    return { deliveries, handler: (delivery: Webhook.Delivery) => Effect.sync(() => deliveries.push(delivery)) }
  }

  describe(`An endpoint by ${name}`, () => {
    it.live("answers 200 after the handler got the event, the payload and the token", () => {
      const { deliveries, handler } = keeping()
      return withServer(handler, (send) =>
        Effect.gen(function*() {
          const { body, headers, signature } = yield* signed(opened)
          assert.strictEqual((yield* send(post(body, headers))).status, 200)
          assert.deepStrictEqual(deliveries.map(({ event, raw, token }) => ({ event, raw, token })), [
            { event: { event: "opened", recipient: "ann@example.com" }, raw: JSON.parse(body), token: signature.token }
          ])
        }))
    })

    it.live("takes any size where there is no limit", () =>
      withServer(() => Effect.void, (send) =>
        Effect.gen(function*() {
          const { body } = yield* signed({ eventData: { event: "opened", padding: "x".repeat(2 * 1024 * 1024) } })
          assert.strictEqual((yield* send(post(body))).status, 200)
        }), { maxBodyBytes: Infinity }))

    it.live("takes a legacy form, urlencoded and multipart", () => {
      const { deliveries, handler } = keeping()
      return withServer(handler, (send) =>
        Effect.gen(function*() {
          const fields = { event: "bounced", recipient: "ann@example.com", code: "550" }
          const first = yield* signed({ fields })
          assert.strictEqual((yield* send(post(first.body, first.headers))).status, 200)

          const second = yield* signed({ fields })
          const form = new FormData()
          for (const [key, value] of new URLSearchParams(second.body)) form.append(key, value)
          form.append("attachment-1", new Blob(["Subject: Hi"]), "message.eml")
          assert.strictEqual((yield* send(post(form))).status, 200)
          for (const { event } of deliveries) {
            assert.ok(event.event === "failed")
            assert.strictEqual(event.severity, "permanent")
          }
          assert.strictEqual(deliveries.length, 2)
        }))
    })

    it.live("answers 406 to a webhook that was handled, without handling it again", () => {
      const { deliveries, handler } = keeping()
      return withServer(handler, (send) =>
        Effect.gen(function*() {
          const { body, headers } = yield* signed(opened)
          assert.strictEqual((yield* send(post(body, headers))).status, 200)
          assert.strictEqual((yield* send(post(body, headers))).status, 406)
          assert.strictEqual(deliveries.length, 1)
        }))
    })

    const failures: ReadonlyArray<readonly [name: string, handle: () => Effect.Effect<void, unknown>]> = [
      ["fails", () => Effect.fail("no")],
      ["fails with an error that looks like ours", () => new Webhook.MailgunWebhookInvalidSignature()],
      ["dies", () => Effect.die("no")],
      ["throws", () => {
        throw new Error("no")
      }]
    ]
    for (const [failure, handle] of failures) {
      it.live(`answers 500 where the handler ${failure}, and handles the next attempt`, () => {
        let attempts = 0
        return withServer(() => ++attempts === 1 ? handle() : Effect.void, (send) =>
          Effect.gen(function*() {
            const { body, headers } = yield* signed(opened)
            const answer = yield* send(post(body, headers))
            assert.strictEqual(answer.status, 500)
            assert.strictEqual(answer.text, "The handler failed.")
            assert.strictEqual((yield* send(post(body, headers))).status, 200)
            assert.strictEqual((yield* send(post(body, headers))).status, 406)
            assert.strictEqual(attempts, 2)
          }))
      })
    }

    it.live("answers 503 to a webhook that is being handled, so that it comes again if that fails", () => {
      let started = () => {}
      let finish = () => {}
      const hasStarted = new Promise<void>((resolve) => started = resolve)
      const mayFinish = new Promise<void>((resolve) => finish = resolve)
      return withServer(
        () =>
          Effect.promise(() => {
            started()
            return mayFinish
          }),
        (send) =>
          Effect.gen(function*() {
            const { body, headers } = yield* signed(opened)
            const [first, second] = yield* Effect.all([
              send(post(body, headers)),
              Effect.promise(() => hasStarted).pipe(
                Effect.andThen(send(post(body, headers))),
                Effect.ensuring(Effect.sync(finish))
              )
            ], { concurrency: 2 })
            assert.strictEqual(first.status, 200)
            assert.strictEqual(second.status, 503)
          })
      )
    })

    const refused: ReadonlyArray<readonly [name: string, request: Effect.Effect<Request, unknown>, text: string]> = [
      [
        "a signature by another key",
        Effect.map(signed(opened, { signingKey: Redacted.make("x") }), ({ body }) => post(body)),
        "None of the signing keys"
      ],
      [
        "a signature of last week",
        Effect.gen(function*() {
          const signedAt = DateTime.subtract(yield* DateTime.now, { days: 7 })
          return post((yield* signed(opened, { signedAt })).body)
        }),
        "seconds ago"
      ],
      ["no body", Effect.sync(() => new Request("http://localhost/mailgun", { method: "POST" })), "body"],
      ["an empty body", Effect.sync(() => post("")), "body"],
      ["JSON of something else", Effect.sync(() => post("{}")), "event-data"],
      ["bytes that are no text", Effect.sync(() => post(new Uint8Array([0xff, 0xfe, 0x00]))), "body"],
      [
        "multipart without a boundary",
        Effect.sync(() => post("--x", { "content-type": "multipart/form-data" })),
        "InvalidBoundary"
      ],
      [
        "an incoming message",
        Effect.map(
          signed({ fields: { recipient: "a@example.com", sender: "b@example.com", from: "B", subject: "Hi" } }),
          ({ body, headers }) => post(body, headers)
        ),
        "incoming message"
      ],
      [
        "a body that says that it is too large",
        Effect.map(
          signed({ eventData: { event: "opened", "user-variables": { long: "x".repeat(2000) } } }),
          (webhook) => post(webhook.body, { "content-length": `${webhook.body.length}` })
        ),
        "more than 1000 bytes"
      ],
      [
        "a body that turns out to be too large",
        Effect.map(
          signed({ eventData: { event: "opened", "user-variables": { long: "x".repeat(2000) } } }),
          (webhook) => post(webhook.body)
        ),
        "more than 1000 bytes"
      ]
    ]
    it.live("reads nothing of a body that says that it is too large", () => {
      let chunks = 0
      const body = new ReadableStream({
        pull: (controller) => {
          chunks++
          controller.enqueue(new Uint8Array(100))
        }
      }, { highWaterMark: 0 })
      const init = { method: "POST", body, duplex: "half", headers: { "content-length": "1001" } }
      return withServer(() => Effect.void, (send) =>
        Effect.gen(function*() {
          const answer = yield* send(new Request("http://localhost/mailgun", init))
          assert.strictEqual(answer.status, 406)
          assert.strictEqual(chunks, 0)
        }), { maxBodyBytes: 1000 })
    })

    for (const [what, makeRequest, text] of refused) {
      it.live(`answers 406 to ${what}, and says why`, () => {
        const { deliveries, handler } = keeping()
        return withServer(handler, (send) =>
          Effect.gen(function*() {
            const answer = yield* send(yield* makeRequest)
            assert.strictEqual(answer.status, 406)
            assert.include(answer.text, text)
            assert.strictEqual(deliveries.length, 0)
          }), { maxBodyBytes: 1000 })
      })
    }
  })
}

describe("Webhook.toWebHandler", () => {
  it.live("answers 405 to a GET", () =>
    Effect.gen(function*() {
      const { dispose, handler } = Webhook.toWebHandler(() => Effect.void, WebhookLive)
      const response = yield* Effect.promise(() => handler(new Request("http://localhost/")))
      assert.strictEqual(response.status, 405)
      assert.strictEqual(response.headers.get("allow"), "POST")
      yield* Effect.promise(dispose)
    }))

  class Counter extends Context.Service<Counter, { count: number }>()("test/Counter") {}

  it.live("gives the handler the services of the layer", () =>
    Effect.gen(function*() {
      const counter = { count: 0 }
      const { dispose, handler } = Webhook.toWebHandler(
        () => Effect.map(Counter, (counted) => ++counted.count),
        Layer.merge(WebhookLive, Layer.succeed(Counter, counter))
      )
      const { body } = yield* signed(opened)
      yield* Effect.promise(() => handler(post(body)))
      assert.strictEqual(counter.count, 1)
      yield* Effect.promise(dispose)
    }))
})

describe("Webhook.route", () => {
  class Counter extends Context.Service<Counter, { count: number }>()("test/RouteCounter") {}

  it.live("stands beside other routes, and its handler gets services of the request", () =>
    Effect.gen(function*() {
      const counter = { count: 0 }
      const routes = Layer.mergeAll(
        Webhook.route("/mailgun", () => Effect.map(Counter, (counted) => ++counted.count)).pipe(
          HttpRouter.provideRequest(Layer.succeed(Counter, counter))
        ),
        HttpRouter.add("GET", "/health", HttpServerResponse.text("ready"))
      )
      const { dispose, handler } = HttpRouter.toWebHandler(routes.pipe(Layer.provide(WebhookLive)), {
        disableLogger: true
      })
      const { body } = yield* signed(opened)
      assert.strictEqual((yield* Effect.promise(() => handler(post(body)))).status, 200)
      assert.strictEqual(counter.count, 1)
      const health = yield* Effect.promise(() => handler(new Request("http://localhost/health")))
      assert.strictEqual(health.status, 200)
      yield* Effect.promise(dispose)
    }))
})
