/**
 * Where Mailgun posts its webhooks to: a route of effect's `HttpRouter`, or a function for any fetch-style server.
 * `Webhook` exports all of this, too.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks
 * @since 0.1.0
 */
import * as ByteSize from "effect/ByteSize"
import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as HttpEffect from "effect/http/HttpEffect"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import * as HttpRouter from "effect/http/HttpRouter"
import type { HttpServerError } from "effect/http/HttpServerError"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type * as Layer from "effect/Layer"
import { isPacked, packedIssue } from "./internal/packedBody.ts"
import { type Delivery, receive } from "./WebhookDelivery.ts"
import {
  answerStatus,
  type MailgunWebhookError,
  MailgunWebhookMalformed,
  MailgunWebhookTooLarge
} from "./WebhookError.ts"
import * as WebhookReplayGuard from "./WebhookReplayGuard.ts"
import type { WebhookVerifier } from "./WebhookVerifier.ts"

/**
 * What an application does with an event.
 *
 * @category models
 * @since 0.1.0
 */
export type Handler<E, R> = (delivery: Delivery) => Effect.Effect<unknown, E, R>

/**
 * What an endpoint runs on.
 *
 * @category models
 * @since 0.1.0
 */
export type Services = WebhookVerifier | WebhookReplayGuard.WebhookReplayGuard

/**
 * What an endpoint can be told.
 *
 * @category options
 * @since 0.1.0
 */
export interface EndpointOptions {
  /** The most bytes that a body may have. Default 1 MiB; an event has a few kB. A packed body is refused. */
  readonly maxBodyBytes?: number | undefined
}

/**
 * The endpoint as an effect that answers the request of its context, for routers of one's own. {@link route} says what it
 * answers.
 *
 * **Example**
 *
 * ```ts
 * import { Webhook } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 * import { HttpRouter } from "effect/http"
 *
 * const route = HttpRouter.route("POST", "/mailgun", Webhook.answer((delivery) => Effect.log(delivery.event.event)))
 * ```
 *
 * @category endpoints
 * @since 0.1.0
 */
export const answer = <E, R>(
  handler: Handler<E, R>,
  options: EndpointOptions = {}
): Effect.Effect<
  HttpServerResponse.HttpServerResponse,
  never,
  HttpServerRequest.HttpServerRequest | Services | R
> =>
  Effect.gen(function*() {
    const request = yield* HttpServerRequest.HttpServerRequest
    if (isPacked(request.headers)) {
      return yield* new MailgunWebhookMalformed({ field: "content-encoding", issue: packedIssue })
    }
    const body = yield* readBody(request, wholeBytes(options.maxBodyBytes ?? 1024 * 1024))
    const delivery = yield* receive(body, { contentType: request.headers["content-type"] })
    yield* WebhookReplayGuard.once(delivery, runHandler(handler, delivery))
    return HttpServerResponse.text("OK")
  }).pipe(Effect.catch(refuse))

/** What the handler failed with, apart from the errors of the endpoint's own, whose answers it must not get. */
class HandlerFailed extends Data.TaggedError("HandlerFailed")<{ readonly cause: Cause.Cause<unknown> }> {}

const runHandler = <E, R>(handler: Handler<E, R>, delivery: Delivery): Effect.Effect<void, HandlerFailed, R> =>
  Effect.suspend(() => handler(delivery)).pipe(
    Effect.catchCause((cause) => Effect.fail(new HandlerFailed({ cause }))),
    Effect.asVoid
  )

/** Counts of bytes are whole and finite. */
const wholeBytes = (bytes: number): number => Math.min(Math.floor(bytes), Number.MAX_SAFE_INTEGER)

const readBody = (
  request: HttpServerRequest.HttpServerRequest,
  limitBytes: number
): Effect.Effect<Uint8Array, HttpServerError | MailgunWebhookTooLarge> =>
  Number(request.headers["content-length"]) > limitBytes
    ? Effect.fail(new MailgunWebhookTooLarge({ limitBytes }))
    : request.arrayBuffer.pipe(
      Effect.map((buffer) => new Uint8Array(buffer)),
      Effect.provideService(HttpIncomingMessage.MaxBodySize, ByteSize.bytes(limitBytes)),
      Effect.mapError((error) => isTooLarge(error) ? new MailgunWebhookTooLarge({ limitBytes }) : error)
    )

const isTooLarge = ({ reason }: HttpServerError): boolean =>
  reason._tag === "RequestParseError" && reason.reason === "BodyTooLarge"

const refuse = (
  error: MailgunWebhookError | HandlerFailed | HttpServerError
): Effect.Effect<HttpServerResponse.HttpServerResponse> => {
  switch (error._tag) {
    case "HandlerFailed":
      return Effect.as(
        Effect.logError("The handler of a Mailgun webhook failed", error.cause),
        HttpServerResponse.text("The handler failed.", { status: 500 })
      )
    case "HttpServerError":
      return Effect.as(
        Effect.logWarning("The body of a Mailgun webhook could not be read", error),
        HttpServerResponse.text("The body could not be read.", { status: 500 })
      )
    default:
      return Effect.as(
        Effect.logWarning(`A Mailgun webhook was refused (${error._tag}): ${error.message}`),
        HttpServerResponse.text(error.message, { status: answerStatus(error) })
      )
  }
}

/**
 * A route of effect's `HttpRouter` that takes Mailgun's webhooks by `POST`, and gives each to the handler once.
 *
 * **Details**
 *
 * | answer | when | what Mailgun does |
 * |---|---|---|
 * | 200 | the handler succeeded | all is well |
 * | 406 | bad or old signature, handled before, malformed, too large, or an incoming message | gives up |
 * | 500 | the handler failed, in whatever way; its token is forgotten, and the cause is logged | sends again |
 * | 503 | the same webhook is being handled, or the replay guard's store failed | sends again |
 *
 * Mailgun sends again for about 8 hours. A handler that can't use an event, and never will, should succeed.
 *
 * **Example**
 *
 * ```ts
 * import { Webhook, WebhookReplayGuard } from "@effect-mailgun/core"
 * import { Effect, Layer } from "effect"
 *
 * const WebhookRoute = Webhook.route("/mailgun", ({ event }) =>
 *   event.event === "failed" ? Effect.log(`${event.recipient}: ${event.severity}`) : Effect.void
 * ).pipe(
 *   Layer.provide([Webhook.layerConfig(), WebhookReplayGuard.layerMemory()])
 * )
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks
 * @category endpoints
 * @since 0.1.0
 */
export const route = <E = never, R = never>(
  path: HttpRouter.PathInput,
  handler: Handler<E, R>,
  options: EndpointOptions = {}
): Layer.Layer<
  never,
  never,
  | HttpRouter.HttpRouter
  | Services
  | HttpRouter.Request.From<"Requires", Exclude<Exclude<R, Services>, HttpRouter.Provided>>
> =>
  HttpRouter.use((router) =>
    Effect.gen(function*() {
      const services = yield* Effect.context<Services>()
      yield* router.add("POST", path, Effect.provide(answer(handler, options), services))
    })
  )

/**
 * The endpoint for any server that takes a `Request` and gives a `Response`: Deno, Bun, Cloudflare Workers, Next.js,
 * Hono. It answers as {@link route} does, and 405 to anything but `POST`. `dispose` closes what the layer opened.
 *
 * **Example**
 *
 * ```ts
 * import { Webhook, WebhookReplayGuard } from "@effect-mailgun/core"
 * import { Effect, Layer } from "effect"
 *
 * const { handler } = Webhook.toWebHandler(
 *   ({ event }) => Effect.log(event.event),
 *   Layer.merge(Webhook.layerConfig(), WebhookReplayGuard.layerMemory())
 * )
 *
 * export default { fetch: (request: Request) => handler(request) }
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks
 * @category endpoints
 * @since 0.1.0
 */
export const toWebHandler = <E, R, LE>(
  handler: Handler<E, R>,
  layer: Layer.Layer<Services | R, LE>,
  options: EndpointOptions = {}
): {
  /** Answers a request of Mailgun's. */
  readonly handler: (request: Request) => Promise<Response>
  /** Closes what the layer opened. */
  readonly dispose: () => Promise<void>
} => {
  // The last type says that a request needs no context of its own, which is not inferred from a generic R.
  const endpoint = HttpEffect.toWebHandlerLayer<
    never,
    HttpServerRequest.HttpServerRequest | Services | R,
    Services | R,
    LE,
    never
  >(answerPost(handler, options), layer)
  return { handler: (request) => endpoint.handler(request), dispose: endpoint.dispose }
}

const answerPost = <E, R>(handler: Handler<E, R>, options: EndpointOptions) =>
  Effect.flatMap(
    HttpServerRequest.HttpServerRequest,
    (request) =>
      request.method === "POST"
        ? answer(handler, options)
        : Effect.succeed(
          HttpServerResponse.text("Mailgun sends webhooks by POST.", { status: 405, headers: { allow: "POST" } })
        )
  )
