import * as Effect from "effect/Effect"
import type * as Event from "./Event.ts"
import type { MailgunWebhookMalformed, MailgunWebhookWrongEndpoint } from "./WebhookError.ts"
export type Body =
  | Iterable<
    readonly [
      name: string,
      value: unknown
    ]
  >
  | Uint8Array
  | string
  | {
    readonly signature?: unknown
    readonly "event-data"?: unknown
  }
export interface ParseOptions {
  readonly contentType?: string | undefined
}
export interface Payload {
  readonly signature: unknown
  readonly event: Event.Event
  readonly raw: unknown
}
export declare const parse: (
  body: Body,
  options?: ParseOptions | undefined
) => Effect.Effect<Payload, MailgunWebhookMalformed | MailgunWebhookWrongEndpoint, never>
