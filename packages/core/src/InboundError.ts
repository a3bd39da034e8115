/**
 * Every way in which forwarded mail can be refused, as one union of tagged errors. `Inbound` exports them too.
 *
 * **Details**
 *
 * All are Schemas. None carries a key, a signature, an address, or anything else of what stands in a mail.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/receive-http
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/**
 * A post that is no mail of Mailgun's: another media type, a form that breaks its own rules, a field that is missing, or
 * one of another shape than Mailgun documents.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunInboundMalformed
  extends Schema.TaggedError<MailgunInboundMalformed>("@effect-mailgun/core/MailgunInboundMalformed")(
    "MailgunInboundMalformed",
    {
      /** By Mailgun's name: `"recipient"`, `"message-headers"`; or `"body"`, `"content-type"`. */
      field: Schema.String,
      /** What is wrong with it. */
      issue: Schema.String
    }
  )
{
  override get message(): string {
    return `This is no mail that Mailgun forwarded: ${this.field} ${this.issue}.`
  }
}

/**
 * A body of more bytes than the endpoint takes.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunInboundTooLarge
  extends Schema.TaggedError<MailgunInboundTooLarge>("@effect-mailgun/core/MailgunInboundTooLarge")(
    "MailgunInboundTooLarge",
    { limitBytes: Schema.Finite }
  )
{
  override get message(): string {
    return `The body has more than ${this.limitBytes} bytes.`
  }
}

/**
 * The payload is Mailgun's, but of another kind: an event, where a mail belongs.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunInboundWrongEndpoint
  extends Schema.TaggedError<MailgunInboundWrongEndpoint>("@effect-mailgun/core/MailgunInboundWrongEndpoint")(
    "MailgunInboundWrongEndpoint",
    {}
  )
{
  override get message(): string {
    return "This is an event, as webhooks send it, and this endpoint takes incoming mail. Point webhooks at an endpoint " +
      "for events, and only the forward() and store() of routes at this one."
  }
}

/**
 * The body ended before its end: the connection broke. The same mail may arrive whole the next time.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunInboundInterrupted
  extends Schema.TaggedError<MailgunInboundInterrupted>("@effect-mailgun/core/MailgunInboundInterrupted")(
    "MailgunInboundInterrupted",
    {}
  )
{
  override get message(): string {
    return "The body ended before its end."
  }
}

/**
 * The content of an attachment is not to be had: it was not kept, or keeping it or reading it back went wrong.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunInboundAttachmentFailed
  extends Schema.TaggedError<MailgunInboundAttachmentFailed>("@effect-mailgun/core/MailgunInboundAttachmentFailed")(
    "MailgunInboundAttachmentFailed",
    {
      /** The field of the form: `"attachment-1"`. */
      field: Schema.String,
      issue: Schema.String
    }
  )
{
  override get message(): string {
    return `${this.field} ${this.issue}.`
  }
}

/**
 * The union as a Schema, for encoding errors across workers, RPC and workflows.
 *
 * @category schemas
 * @since 0.1.0
 */
export const MailgunInboundError = Schema.Union([
  MailgunInboundMalformed,
  MailgunInboundTooLarge,
  MailgunInboundWrongEndpoint,
  MailgunInboundInterrupted,
  MailgunInboundAttachmentFailed
])

/**
 * Everything for which forwarded mail can be refused.
 *
 * @category models
 * @since 0.1.0
 */
export type MailgunInboundError =
  | MailgunInboundMalformed
  | MailgunInboundTooLarge
  | MailgunInboundWrongEndpoint
  | MailgunInboundInterrupted
  | MailgunInboundAttachmentFailed

/**
 * Whether a value is one of the errors of the union.
 *
 * @category guards
 * @since 0.1.0
 */
export const isMailgunInboundError: (u: unknown) => u is MailgunInboundError = Schema.is(MailgunInboundError)

/**
 * The status that an endpoint answers with: 406 for what Mailgun must not send again, 503 for what it must.
 *
 * **Example**
 *
 * ```ts
 * import { Inbound } from "@effect-mailgun/core"
 *
 * Inbound.answerStatus(new Inbound.MailgunInboundInterrupted()) // => 503
 * ```
 *
 * @category getters
 * @since 0.1.0
 */
export const answerStatus = (error: MailgunInboundError): 406 | 503 =>
  error._tag === "MailgunInboundInterrupted" || error._tag === "MailgunInboundAttachmentFailed" ? 503 : 406
