/**
 * Takes the events that Mailgun posts: reads them, verifies their signature, and gives each to a handler once.
 *
 * **When to use**
 *
 * Use `route` with effect's `HttpRouter`, `toWebHandler` with any other server that speaks `Request` and `Response`, and
 * `receive` with all others. Webhooks tell of an event at once; `Events` and `Logs` tell of those that were missed.
 *
 * **Example**
 *
 * ```ts
 * import { Webhook, WebhookReplayGuard } from "@effect-mailgun/core"
 * import { Effect, Layer, Redacted } from "effect"
 *
 * const { handler } = Webhook.toWebHandler(
 *   ({ event }) => event.event === "complained" ? Effect.log(`${event.recipient} complained`) : Effect.void,
 *   Layer.merge(
 *     Webhook.layer({ signingKeys: Redacted.make("the HTTP webhook signing key") }),
 *     WebhookReplayGuard.layerMemory()
 *   )
 * )
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks
 * @since 0.1.0
 */
export * from "./WebhookDelivery.ts"
export * from "./WebhookEndpoint.ts"
export * from "./WebhookError.ts"
export * from "./WebhookPayload.ts"
export * from "./WebhookSigner.ts"
export * from "./WebhookVerifier.ts"
