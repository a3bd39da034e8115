/**
 * What Mailgun answers to a message that it takes.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Wire from "./Wire.ts"

/**
 * Mailgun took the message and will deliver it. What becomes of it, the events tell.
 *
 * @category models
 * @since 0.1.0
 */
export class MessageAccepted extends Wire.Record<MessageAccepted>("MessageAccepted")({
  /** The Message-Id, with angle brackets; events have it without. */
  id: Wire.required("id", Schema.String),
  /** Mailgun's words: `"Queued. Thank you."` */
  message: Wire.optional("message", Schema.String)
}) {}
