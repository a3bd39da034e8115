/**
 * Reads the body of a webhook: the JSON that Mailgun sends today, and the form of its legacy webhooks. `Webhook` exports
 * all of this, too.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as Event from "./Event.ts"
import { readWebhook } from "./internal/webhookBody.ts"
import type { MailgunWebhookMalformed, MailgunWebhookWrongEndpoint } from "./WebhookError.ts"

/**
 * A body that was read. Whether it comes from Mailgun is not known until its signature is verified.
 *
 * @category models
 * @since 0.1.0
 */
export interface Payload {
  /** What `verify` takes, as it came. */
  readonly signature: unknown
  readonly event: Event.Event
  /** The whole payload as it came: parsed JSON, or the list of the form's text fields. */
  readonly raw: unknown
}

/**
 * What {@link parse} takes: text or bytes of either format; the fields of a form, as `URLSearchParams`, `FormData` and
 * lists of pairs give them; or JSON that a server has already parsed.
 *
 * @category models
 * @since 0.1.0
 */
export type Body =
  | string
  | Uint8Array
  | Iterable<readonly [name: string, value: unknown]>
  | { readonly signature?: unknown; readonly "event-data"?: unknown }

/**
 * What {@link parse} can be told about a body.
 *
 * @category options
 * @since 0.1.0
 */
export interface ParseOptions {
  /** The request's `Content-Type`. Needed for bytes of `multipart/form-data`, whose boundary stands there. */
  readonly contentType?: string | undefined
}

/**
 * Reads a body, of either format. Fails with `MailgunWebhookMalformed`, and with `MailgunWebhookWrongEndpoint` where it is
 * an incoming message.
 *
 * **Details**
 *
 * Text that begins with a brace is JSON, whatever its `Content-Type`; other text is a urlencoded form. The legacy events
 * `bounced` and `dropped` come as a permanent `failed` event, the others under their names; the legacy form has no `id`.
 * Custom variables come as `userVariables`. Of a form's repeated fields the last counts for `timestamp`, `token` and
 * `signature`, since Mailgun appends its own, and the first for all others. Attached files are passed over.
 *
 * An event that this version does not know comes as an `UnknownEvent`.
 *
 * **Gotchas**
 *
 * This alone trusts nobody: `verify` the `signature`, or use `receive`, which does both.
 *
 * **Example**
 *
 * ```ts
 * import { Webhook } from "@effect-mailgun/core"
 *
 * const payload = Webhook.parse(`{"signature":{},"event-data":{"event":"opened","recipient":"ann@example.com"}}`)
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks
 * @category parsing
 * @since 0.1.0
 */
export const parse = Effect.fn("Webhook.parse")((
  body: Body,
  options: ParseOptions = {}
): Effect.Effect<Payload, MailgunWebhookMalformed | MailgunWebhookWrongEndpoint> =>
  Effect.fromResult(readWebhook(body, options))
)
