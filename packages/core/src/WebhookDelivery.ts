/**
 * A webhook that was read and verified. `Webhook` exports all of this, too.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as References from "effect/References"
import * as Result from "effect/Result"
import type * as Event from "./Event.ts"
import { readWebhook } from "./internal/webhookBody.ts"
import type {
  MailgunWebhookExpired,
  MailgunWebhookInvalidSignature,
  MailgunWebhookMalformed,
  MailgunWebhookWrongEndpoint
} from "./WebhookError.ts"
import type * as WebhookPayload from "./WebhookPayload.ts"
import * as WebhookVerifier from "./WebhookVerifier.ts"

/**
 * An event that Mailgun delivered, with the token by which it is handled once.
 *
 * @category models
 * @since 0.1.0
 */
export interface Delivery extends WebhookVerifier.VerifiedSignature {
  readonly event: Event.Event
  /** The whole payload as it came: parsed JSON, or the list of a legacy form's text fields. */
  readonly raw: unknown
}

/**
 * Reads a body and verifies its signature, for servers that `route` and `toWebHandler` don't fit. What it gives is to be
 * handled by `WebhookReplayGuard.once`; `answerStatus` says what to answer to a failure.
 *
 * Fails with `MailgunWebhookMalformed`, `MailgunWebhookWrongEndpoint`, `MailgunWebhookInvalidSignature` or
 * `MailgunWebhookExpired`.
 *
 * **Example**
 *
 * ```ts
 * import { Webhook, WebhookReplayGuard } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const status = (body: string) =>
 *   Webhook.receive(body).pipe(
 *     Effect.flatMap((delivery) => WebhookReplayGuard.once(delivery, Effect.log(delivery.event.event))),
 *     Effect.match({ onSuccess: () => 200, onFailure: Webhook.answerStatus })
 *   )
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 * @category receiving
 * @since 0.1.0
 */
export const receive = (
  body: WebhookPayload.Body,
  options: WebhookPayload.ParseOptions = {}
): Received =>
  Effect.withFiber((fiber) => {
    const delivery = () => readDelivery(body, options)
    // One span without a stack trace: an endpoint that is flooded with forgeries must get rid of them cheaply.
    return fiber.getRef(References.TracerEnabled) ? Effect.useSpan("Webhook.receive", delivery) : delivery()
  })

/** A delivery that is what it says it is, or why it is not. */
type Received = Effect.Effect<
  Delivery,
  | MailgunWebhookMalformed
  | MailgunWebhookWrongEndpoint
  | MailgunWebhookInvalidSignature
  | MailgunWebhookExpired,
  WebhookVerifier.WebhookVerifier
>

const readDelivery = (
  body: WebhookPayload.Body,
  options: WebhookPayload.ParseOptions
): Received => {
  const read = readWebhook(body, options)
  if (Result.isFailure(read)) return Effect.fail(read.failure)
  const { event, raw, signature } = read.success
  return WebhookVerifier.WebhookVerifier.use((verifier) =>
    Effect.map(
      verifier.verify(signature),
      ({ expiresAt, signedAt, token }) => ({ token, signedAt, expiresAt, event, raw })
    )
  )
}
