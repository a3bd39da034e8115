import * as Effect from "effect/Effect"
import type * as Event from "./Event.ts"
import type {
  MailgunWebhookExpired,
  MailgunWebhookInvalidSignature,
  MailgunWebhookMalformed,
  MailgunWebhookWrongEndpoint
} from "./WebhookError.ts"
import type * as WebhookPayload from "./WebhookPayload.ts"
import * as WebhookVerifier from "./WebhookVerifier.ts"
export {}
export interface Delivery extends WebhookVerifier.VerifiedSignature {
  readonly event: Event.Event
  readonly raw: unknown
}
type Received = Effect.Effect<
  Delivery,
  MailgunWebhookExpired | MailgunWebhookInvalidSignature | MailgunWebhookMalformed | MailgunWebhookWrongEndpoint,
  WebhookVerifier.WebhookVerifier
>
export declare const receive: (body: WebhookPayload.Body, options?: WebhookPayload.ParseOptions) => Received
