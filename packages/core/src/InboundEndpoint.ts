/**
 * Where routes of Mailgun post mail to: a route of effect's `HttpRouter`, or a function for any fetch-style server.
 * `Inbound` exports all of this, too.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/receive-http
 * @since 0.1.0
 */
import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as HttpEffect from "effect/http/HttpEffect"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import type { Keeper } from "./InboundAttachment.ts"
import * as InboundError from "./InboundError.ts"
import type { InboundMessage } from "./InboundMessage.ts"
import { receive } from "./internal/inboundReceive.ts"
import * as WebhookError from "./WebhookError.ts"
import * as WebhookReplayGuard from "./WebhookReplayGuard.ts"
import * as WebhookVerifier from "./WebhookVerifier.ts"

/**
 * What an application does with a mail.
 *
 * @category models
 * @since 0.1.0
 */
export type Handler<E, R> = (mail: InboundMessage) => Effect.Effect<unknown, E, R>

/**
 * What an endpoint runs on: the same as one for webhooks.
 *
 * @category models
 * @since 0.1.0
 */
export type Services = WebhookVerifier.WebhookVerifier | WebhookReplayGuard.WebhookReplayGuard

/**
 * What an endpoint can be told.
 *
 * @category options
 * @since 0.1.0
 */
export interface EndpointOptions<K = never> {
  /** Where attached files are kept while the handler runs. Default `keepNothing`. */
  readonly attachments?: Keeper<K> | undefined
  /** The most bytes that a body may have. Default 64 MiB; Mailgun takes mail of up to 25 MiB. A packed body is refused. */
  readonly maxBodyBytes?: number | undefined
}

/**
 * The endpoint as an effect that answers the request of its context, for routers of one's own. {@link route} says what it
 * answers. The files that it kept go when it is done.
 *
 * **Example**
 *
 * ```ts
 * import { Inbound } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 * import { HttpRouter } from "effect/http"
 *
 * const route = HttpRouter.route("POST", "/mail", Inbound.answer((mail) => Effect.log(mail.subject)))
 * ```
 *
 * @category endpoints
 * @since 0.1.0
 */
export const answer = <E, R, K = never>(
  handler: Handler<E, R>,
  options: EndpointOptions<K> = {}
): Effect.Effect<
  HttpServerResponse.HttpServerResponse,
  never,
  HttpServerRequest.HttpServerRequest | Services | Exclude<R | K, Scope.Scope>
> =>
  Effect.gen(function*() {
    const request = yield* HttpServerRequest.HttpServerRequest
    const { message, verified } = yield* receive(request, { ...options, verify: WebhookVerifier.verify })
    yield* WebhookReplayGuard.once(verified, runHandler(handler, message))
    return HttpServerResponse.text("OK")
  }).pipe(Effect.catch(refuse), Effect.scoped)

/** What the handler failed with, apart from the errors of the endpoint's own, whose answers it must not get. */
class HandlerFailed extends Data.TaggedError("HandlerFailed")<{ readonly cause: Cause.Cause<unknown> }> {}

const runHandler = <E, R>(handler: Handler<E, R>, mail: InboundMessage): Effect.Effect<void, HandlerFailed, R> =>
  Effect.suspend(() => handler(mail)).pipe(
    Effect.catchCause((cause) => Effect.fail(new HandlerFailed({ cause }))),
    Effect.asVoid
  )

const refuse = (
  error: InboundError.MailgunInboundError | WebhookError.MailgunWebhookError | HandlerFailed
): Effect.Effect<HttpServerResponse.HttpServerResponse> => {
  if (error._tag === "HandlerFailed") {
    return Effect.as(
      Effect.logError("The handler of a forwarded mail failed", error.cause),
      HttpServerResponse.text("The handler failed.", { status: 500 })
    )
  }
  const status = InboundError.isMailgunInboundError(error)
    ? InboundError.answerStatus(error)
    : WebhookError.answerStatus(error)
  return Effect.as(
    Effect.logWarning(`A forwarded mail was refused (${error._tag}): ${error.message}`),
    HttpServerResponse.text(error.message, { status })
  )
}

/**
 * A route of effect's `HttpRouter` that takes the mail that Mailgun posts, and gives each to the handler once. The
 * signature is checked before the handler runs, and before any file is kept where it comes before the files.
 *
 * **Details**
 *
 * | answer | when | what Mailgun does |
 * |---|---|---|
 * | 200 | the handler succeeded | all is well |
 * | 406 | bad or old signature, handled before, malformed, too large, or an event | gives up |
 * | 500 | the handler failed, in whatever way; its token is forgotten, and the cause is logged | sends again |
 * | 503 | the same mail is being handled, the body broke off, a file could not be kept, or the replay guard failed | sends again |
 *
 * Mailgun sends again for about 8 hours. A handler that can't use a mail, and never will, should succeed.
 *
 * **Example**
 *
 * ```ts
 * import { Inbound, Webhook, WebhookReplayGuard } from "@effect-mailgun/core"
 * import { Effect, Layer } from "effect"
 *
 * const InboundRoute = Inbound.route("/mail", (mail) => Effect.log(mail.subject), {
 *   attachments: Inbound.keepInMemory
 * }).pipe(
 *   Layer.provide([Webhook.layerConfig(), WebhookReplayGuard.layerMemory()])
 * )
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/receive-http
 * @category endpoints
 * @since 0.1.0
 */
export const route = <E = never, R = never, K = never>(
  path: HttpRouter.PathInput,
  handler: Handler<E, R>,
  options: EndpointOptions<K> = {}
): Layer.Layer<
  never,
  never,
  | HttpRouter.HttpRouter
  | Services
  | HttpRouter.Request.From<"Requires", Exclude<Exclude<Exclude<R | K, Scope.Scope>, Services>, HttpRouter.Provided>>
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
 * import { Inbound, Webhook, WebhookReplayGuard } from "@effect-mailgun/core"
 * import { Effect, Layer } from "effect"
 *
 * const { handler } = Inbound.toWebHandler(
 *   (mail) => Effect.log(mail.subject),
 *   Layer.merge(Webhook.layerConfig(), WebhookReplayGuard.layerMemory())
 * )
 *
 * export default { fetch: (request: Request) => handler(request) }
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/receive-http
 * @category endpoints
 * @since 0.1.0
 */
export const toWebHandler = <E, R, LE, K = never>(
  handler: Handler<E, R>,
  layer: Layer.Layer<Services | Exclude<R | K, Scope.Scope>, LE>,
  options: EndpointOptions<K> = {}
): {
  /** Answers a request of Mailgun's. */
  readonly handler: (request: Request) => Promise<Response>
  /** Closes what the layer opened. */
  readonly dispose: () => Promise<void>
} => {
  // The last type says that a request needs no context of its own, which is not inferred from a generic R.
  const endpoint = HttpEffect.toWebHandlerLayer<
    never,
    HttpServerRequest.HttpServerRequest | Services | Exclude<R | K, Scope.Scope>,
    Services | Exclude<R | K, Scope.Scope>,
    LE,
    never
  >(answerPost(handler, options), layer)
  return { handler: (request) => endpoint.handler(request), dispose: endpoint.dispose }
}

const answerPost = <E, R, K>(handler: Handler<E, R>, options: EndpointOptions<K>) =>
  Effect.flatMap(
    HttpServerRequest.HttpServerRequest,
    (request) =>
      request.method === "POST"
        ? answer(handler, options)
        : Effect.succeed(
          HttpServerResponse.text("Mailgun forwards mail by POST.", { status: 405, headers: { allow: "POST" } })
        )
  )
