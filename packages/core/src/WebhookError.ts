/**
 * Every way in which a webhook can be refused, as one union of tagged errors. `Webhook` exports them too.
 *
 * **Details**
 *
 * All are Schemas. None carries a key, a signature, or anything of what an event says.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/**
 * A payload that is none of Mailgun's: not JSON, a field missing, or a field that is not text where text belongs.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunWebhookMalformed
  extends Schema.TaggedError<MailgunWebhookMalformed>("@effect-mailgun/core/MailgunWebhookMalformed")(
    "MailgunWebhookMalformed",
    {
      /** Where in the payload: `"body"`, `"event-data"`, `"signature.token"`. */
      field: Schema.String,
      /** What is wrong with it. */
      issue: Schema.String
    }
  )
{
  override get message(): string {
    return `This is no webhook of Mailgun: ${this.field} ${this.issue}.`
  }
}

/**
 * A body of more bytes than the endpoint takes.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunWebhookTooLarge
  extends Schema.TaggedError<MailgunWebhookTooLarge>("@effect-mailgun/core/MailgunWebhookTooLarge")(
    "MailgunWebhookTooLarge",
    { limitBytes: Schema.Finite }
  )
{
  override get message(): string {
    return `The body has more than ${this.limitBytes} bytes.`
  }
}

/**
 * The payload is Mailgun's, but of another kind: an incoming message, where an event belongs.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunWebhookWrongEndpoint
  extends Schema.TaggedError<MailgunWebhookWrongEndpoint>("@effect-mailgun/core/MailgunWebhookWrongEndpoint")(
    "MailgunWebhookWrongEndpoint",
    {}
  )
{
  override get message(): string {
    return "This is an incoming message, as a route's forward() or store() sends it, and this endpoint takes events. " +
      "Point the route at an endpoint for incoming mail, and only webhooks at this one."
  }
}

/**
 * None of the signing keys made this signature.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunWebhookInvalidSignature
  extends Schema.TaggedError<MailgunWebhookInvalidSignature>("@effect-mailgun/core/MailgunWebhookInvalidSignature")(
    "MailgunWebhookInvalidSignature",
    {}
  )
{
  override get message(): string {
    return "None of the signing keys made this signature. The key is the account's HTTP webhook signing key, which is " +
      "not an API key; a subaccount has its own."
  }
}

/**
 * The signature is right, but its time is too long ago, or in the future.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunWebhookExpired
  extends Schema.TaggedError<MailgunWebhookExpired>("@effect-mailgun/core/MailgunWebhookExpired")(
    "MailgunWebhookExpired",
    {
      signedAt: Schema.DateTimeUtc,
      /** Seconds from the signature to now; negative where it lies in the future. */
      ageSeconds: Schema.Finite
    }
  )
{
  override get message(): string {
    return this.ageSeconds < 0
      ? `The webhook was signed ${-this.ageSeconds} seconds from now. Is the clock of this machine right?`
      : `The webhook was signed ${this.ageSeconds} seconds ago, which is too long.`
  }
}

/**
 * A webhook with this token has been handled before.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunWebhookReplayed
  extends Schema.TaggedError<MailgunWebhookReplayed>("@effect-mailgun/core/MailgunWebhookReplayed")(
    "MailgunWebhookReplayed",
    { token: Schema.String }
  )
{
  override get message(): string {
    return `The webhook with token ${this.token} has been handled before.`
  }
}

/**
 * A webhook with this token is being handled at this moment, and how that ends is not known yet.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunWebhookInProgress
  extends Schema.TaggedError<MailgunWebhookInProgress>("@effect-mailgun/core/MailgunWebhookInProgress")(
    "MailgunWebhookInProgress",
    { token: Schema.String }
  )
{
  override get message(): string {
    return `The webhook with token ${this.token} is being handled.`
  }
}

/**
 * The replay guard could not tell whether a token is new: its store failed.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunWebhookGuardFailed
  extends Schema.TaggedError<MailgunWebhookGuardFailed>("@effect-mailgun/core/MailgunWebhookGuardFailed")(
    "MailgunWebhookGuardFailed",
    {
      /** The store's own words. */
      detail: Schema.String
    }
  )
{
  override get message(): string {
    return `The replay guard can't tell whether this webhook is new: ${this.detail}`
  }
}

/**
 * The union as a Schema, for encoding errors across workers, RPC and workflows.
 *
 * @category schemas
 * @since 0.1.0
 */
export const MailgunWebhookError = Schema.Union([
  MailgunWebhookMalformed,
  MailgunWebhookTooLarge,
  MailgunWebhookWrongEndpoint,
  MailgunWebhookInvalidSignature,
  MailgunWebhookExpired,
  MailgunWebhookReplayed,
  MailgunWebhookInProgress,
  MailgunWebhookGuardFailed
])

/**
 * Everything for which a webhook can be refused.
 *
 * @category models
 * @since 0.1.0
 */
export type MailgunWebhookError =
  | MailgunWebhookMalformed
  | MailgunWebhookTooLarge
  | MailgunWebhookWrongEndpoint
  | MailgunWebhookInvalidSignature
  | MailgunWebhookExpired
  | MailgunWebhookReplayed
  | MailgunWebhookInProgress
  | MailgunWebhookGuardFailed

/**
 * Whether a value is one of the errors of the union.
 *
 * @category guards
 * @since 0.1.0
 */
export const isMailgunWebhookError: (u: unknown) => u is MailgunWebhookError = Schema.is(MailgunWebhookError)

/**
 * The status that an endpoint answers with: 406 for what Mailgun must not send again, 503 for what it must.
 *
 * **Details**
 *
 * Mailgun takes 406 as the end of the matter and sends again after anything else but 200, so a body that is too large is
 * answered with 406, too, and not with 413.
 *
 * **Example**
 *
 * ```ts
 * import { Webhook } from "@effect-mailgun/core"
 *
 * Webhook.answerStatus(new Webhook.MailgunWebhookInvalidSignature()) // => 406
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks
 * @category getters
 * @since 0.1.0
 */
export const answerStatus = (error: MailgunWebhookError): 406 | 503 =>
  error._tag === "MailgunWebhookInProgress" || error._tag === "MailgunWebhookGuardFailed" ? 503 : 406
