import * as Inbound from "@effect-mailgun/core/Inbound"
import * as Webhook from "@effect-mailgun/core/Webhook"
import * as WebhookReplayGuard from "@effect-mailgun/core/WebhookReplayGuard"
import { assert, describe, it } from "@effect/vitest"
import { Context, Effect, Layer, Logger, Redacted } from "effect"
import { HttpRouter } from "effect/http"
import { field, fields, handmade, handmadeType, multipart, post, urlencoded } from "./InboundPosts.ts"

const signingKey = Redacted.make("signing key")

/** The fields of the sample mail, signed by a key now. */
const signed = (key = signingKey) =>
  Effect.map(Webhook.sign({ fields: {} }, { signingKey: key }), ({ signature }) => [
    ...fields.slice(0, -3),
    ["timestamp", signature.timestamp] as const,
    ["token", signature.token] as const,
    ["signature", signature.signature] as const
  ])

const forged = signed(Redacted.make("another key"))

const services = Layer.mergeAll(
  Webhook.layer({ signingKeys: signingKey }),
  WebhookReplayGuard.layerMemory(),
  Logger.layer([])
)

/** An endpoint with a handler, and how often that ran. */
const makeEndpoint = <E = never>(
  options: Inbound.EndpointOptions & { readonly handler?: Inbound.Handler<E, never> } = {},
  layer: Layer.Layer<Inbound.Services, unknown> = services
) =>
  Effect.map(
    Effect.acquireRelease(
      Effect.sync(() => {
        const handled: Array<Inbound.InboundMessage> = []
        const endpoint = Inbound.toWebHandler(
          (mail) => Effect.andThen(Effect.sync(() => handled.push(mail)), options.handler?.(mail) ?? Effect.void),
          layer,
          options
        )
        return { ...endpoint, handled }
      }),
      ({ dispose }) => Effect.promise(() => dispose())
    ),
    ({ handled, handler }) => (request: Request) =>
      Effect.promise(async () => {
        const response = await handler(request)
        return { status: response.status, text: await response.text(), handled: handled.length }
      })
  )

describe("An endpoint for mail answers", () => {
  it.live("200 once the handler has run", () =>
    Effect.gen(function*() {
      const send = yield* makeEndpoint()
      assert.deepStrictEqual(yield* send(urlencoded(yield* signed())), { status: 200, text: "OK", handled: 1 })
    }))

  it.live("406 to a wrong signature, and does not run the handler", () =>
    Effect.gen(function*() {
      const { handled, status } = yield* (yield* makeEndpoint())(urlencoded(yield* forged))
      assert.deepStrictEqual({ status, handled }, { status: 406, handled: 0 })
    }))

  it.live("406 to a mail that was handled", () =>
    Effect.gen(function*() {
      const send = yield* makeEndpoint()
      const mail = yield* signed()
      const first = yield* send(urlencoded(mail))
      const second = yield* send(urlencoded(mail))
      assert.deepStrictEqual([first.status, second.status, second.handled], [200, 406, 1])
    }))

  it.live("406 to an event, and says where it belongs", () =>
    Effect.gen(function*() {
      const { status, text } = yield* (yield* makeEndpoint())(post("{}", "application/json"))
      assert.strictEqual(status, 406)
      assert.include(text, "webhooks")
    }))

  it.live("406 to a body over its limit", () =>
    Effect.gen(function*() {
      const send = yield* makeEndpoint({ maxBodyBytes: 100 })
      assert.strictEqual((yield* send(urlencoded(yield* signed()))).status, 406)
    }))

  it.live("503 to a body that broke off, so that it comes again", () =>
    Effect.gen(function*() {
      const brokenOff = post(handmade(field("a", "b")).slice(0, -6), handmadeType)
      assert.strictEqual((yield* (yield* makeEndpoint())(brokenOff)).status, 503)
    }))

  it.live("405 to a GET", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* (yield* makeEndpoint())(new Request("https://example.com/mail"))).status, 405)
    }))

  const failures: ReadonlyArray<{ readonly what: string; readonly failure: Effect.Effect<never, unknown> }> = [
    { what: "fails", failure: Effect.fail("secret") },
    { what: "dies", failure: Effect.die(new Error("secret")) },
    { what: "fails as the endpoint does", failure: Effect.fail(new Inbound.MailgunInboundWrongEndpoint()) },
    { what: "fails as a webhook does", failure: Effect.fail(new Webhook.MailgunWebhookInvalidSignature()) }
  ]
  for (const { failure, what } of failures) {
    it.live(`500 where the handler ${what}, and handles the mail when it comes again`, () =>
      Effect.gen(function*() {
        const send = yield* makeEndpoint({ handler: () => failure })
        const mail = yield* signed()
        yield* send(urlencoded(mail))
        assert.deepStrictEqual(yield* send(urlencoded(mail)), { status: 500, text: "The handler failed.", handled: 2 })
      }))
  }
})

describe("The signature of a mail with files", () => {
  const file = ["attachment-1", new File(["PNG"], "logo.png")] as const

  it.live("is checked before a file is kept", () =>
    Effect.gen(function*() {
      let kept = 0
      const send = yield* makeEndpoint({
        attachments: (arriving) => {
          kept++
          return Inbound.keepInMemory(arriving)
        }
      })
      assert.strictEqual((yield* send(yield* multipart([...yield* forged, file]))).status, 406)
      assert.strictEqual(kept, 0)
    }))

  it.live("may come behind the files", () =>
    Effect.gen(function*() {
      const send = yield* makeEndpoint()
      assert.strictEqual((yield* send(yield* multipart([file, file, ...yield* signed()]))).status, 200)
      const { handled, status } = yield* send(yield* multipart([file, ...yield* forged]))
      assert.deepStrictEqual({ status, handled }, { status: 406, handled: 1 })
    }))

  it.live("is checked once, however many files there are", () =>
    Effect.gen(function*() {
      let checked = 0
      const counting = Layer.effect(
        Webhook.WebhookVerifier,
        Effect.map(Webhook.make({ signingKeys: signingKey }), ({ verify }) => ({
          verify: (signature: unknown) => {
            checked++
            return verify(signature)
          }
        }))
      )
      const send = yield* makeEndpoint({}, Layer.merge(counting, WebhookReplayGuard.layerMemory()))
      assert.strictEqual((yield* send(yield* multipart([...yield* signed(), file, file]))).status, 200)
      assert.strictEqual(checked, 1)
    }))

  it.live("must not be another behind the files", () =>
    Effect.gen(function*() {
      const send = yield* makeEndpoint()
      const { handled, status } = yield* send(yield* multipart([...yield* signed(), file, ["token", "another"]]))
      assert.deepStrictEqual({ status, handled }, { status: 406, handled: 0 })
    }))
})

describe("A route for mail", () => {
  class Inbox extends Context.Service<Inbox, Array<string>>()("Inbox") {}

  it.live("gives its handler the services of its layer", () =>
    Effect.gen(function*() {
      const inbox: Array<string> = []
      const layer = Inbound.route(
        "/mail",
        (mail) => Inbox.use((list) => Effect.sync(() => list.push(mail.recipient)))
      ).pipe(
        HttpRouter.provideRequest(Layer.succeed(Inbox, inbox)),
        Layer.provideMerge(services)
      )
      const { dispose, handler } = HttpRouter.toWebHandler(layer, { disableLogger: true })
      const taken = urlencoded(yield* signed())
      const refused = urlencoded(yield* forged)
      const statuses = yield* Effect.forEach(
        [taken, refused, new Request("https://example.com/mail")],
        (request) => Effect.promise(async () => (await handler(request)).status)
      )
      yield* Effect.promise(() => dispose())
      assert.deepStrictEqual(statuses, [200, 406, 404])
      assert.deepStrictEqual(inbox, ["alice@example.com"])
    }))
})
