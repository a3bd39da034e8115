import * as Effect from "effect/Effect"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type * as Layer from "effect/Layer"
import { type Delivery } from "./WebhookDelivery.ts"
import * as WebhookReplayGuard from "./WebhookReplayGuard.ts"
import type { WebhookVerifier } from "./WebhookVerifier.ts"
export interface EndpointOptions {
  readonly maxBodyBytes?: number | undefined
}
export type Handler<E, R> = (delivery: Delivery) => Effect.Effect<unknown, E, R>
export type Services = WebhookReplayGuard.WebhookReplayGuard | WebhookVerifier
export declare const answer: <E, R>(
  handler: Handler<E, R>,
  options?: EndpointOptions
) => Effect.Effect<HttpServerResponse.HttpServerResponse, never, HttpServerRequest.HttpServerRequest | R | Services>
export declare const route: <E = never, R = never>(
  path: HttpRouter.PathInput,
  handler: Handler<E, R>,
  options?: EndpointOptions
) => Layer.Layer<
  never,
  never,
  | HttpRouter.HttpRouter
  | HttpRouter.Request.From<"Requires", Exclude<Exclude<R, Services>, HttpRouter.Provided>>
  | Services
>
export declare const toWebHandler: <E, R, LE>(
  handler: Handler<E, R>,
  layer: Layer.Layer<R | Services, LE>,
  options?: EndpointOptions
) => {
  readonly handler: (request: Request) => Promise<Response>
  readonly dispose: () => Promise<void>
}
