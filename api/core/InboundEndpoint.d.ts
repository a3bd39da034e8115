import * as Effect from "effect/Effect"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import type { Keeper } from "./InboundAttachment.ts"
import type { InboundMessage } from "./InboundMessage.ts"
import * as WebhookReplayGuard from "./WebhookReplayGuard.ts"
import * as WebhookVerifier from "./WebhookVerifier.ts"
export interface EndpointOptions<K = never> {
  readonly attachments?: Keeper<K> | undefined
  readonly maxBodyBytes?: number | undefined
}
export type Handler<E, R> = (mail: InboundMessage) => Effect.Effect<unknown, E, R>
export type Services = WebhookReplayGuard.WebhookReplayGuard | WebhookVerifier.WebhookVerifier
export declare const answer: <E, R, K = never>(
  handler: Handler<E, R>,
  options?: EndpointOptions<K>
) => Effect.Effect<
  HttpServerResponse.HttpServerResponse,
  never,
  Exclude<K | R, Scope.Scope> | HttpServerRequest.HttpServerRequest | Services
>
export declare const route: <E = never, R = never, K = never>(
  path: HttpRouter.PathInput,
  handler: Handler<E, R>,
  options?: EndpointOptions<K>
) => Layer.Layer<
  never,
  never,
  | HttpRouter.HttpRouter
  | HttpRouter.Request.From<"Requires", Exclude<Exclude<Exclude<K | R, Scope.Scope>, Services>, HttpRouter.Provided>>
  | Services
>
export declare const toWebHandler: <E, R, LE, K = never>(
  handler: Handler<E, R>,
  layer: Layer.Layer<Exclude<K | R, Scope.Scope> | Services, LE>,
  options?: EndpointOptions<K>
) => {
  readonly handler: (request: Request) => Promise<Response>
  readonly dispose: () => Promise<void>
}
