/**
 * Every way in which a call to Mailgun can fail, as one union of tagged errors: one for each documented status code, and
 * one each for a rate limit, an undocumented status, no answer, an answer that is not what was promised, and input that
 * can't be sent.
 *
 * **Details**
 *
 * All are Schemas, so they encode and decode, and cross workers, RPC and workflows. They carry the operation, the method
 * and the URL template, never a key, and never what a message says. `body` is Mailgun's own answer, cut at 8 kB.
 *
 * **Example**
 *
 * ```ts
 * import { Messages } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const program = Messages.send({ from: "me@example.com", to: "ann@example.com", subject: "Hi", text: "Hello" }).pipe(
 *   Effect.catchTags({
 *     MailgunUnauthorized: (error) => Effect.logError(error.message),
 *     MailgunRateLimited: (error) => Effect.logWarning(`limited until ${error.retryAt}`)
 *   })
 * )
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/api-overview
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { RateLimit } from "./RateLimit.ts"

/** What every error says of the call that failed. */
const call = {
  /** The operation, such as `"messages.send"`. */
  operation: Schema.String,
  method: Schema.String,
  /** The URL template, such as `"/v3/{domain}/messages"`. */
  path: Schema.String,
  /** How many requests were made, this one included. */
  attempts: Schema.Int
}

/** What an error that came as an answer says of that answer. */
const answer = {
  ...call,
  status: Schema.Int,
  /** Mailgun's own words, found in whatever form the body had; empty where it said nothing. */
  detail: Schema.String,
  /** The body as text, cut at 8 kB. */
  body: Schema.String,
  rateLimits: Schema.Array(RateLimit),
  /** When Mailgun asks to be called again, if it does. */
  retryAt: Schema.UndefinedOr(Schema.DateTimeUtc)
}

interface Call {
  readonly operation: string
  readonly attempts: number
}

const describeCall = (error: Call, what: string): string =>
  `${error.operation} failed${error.attempts > 1 ? ` after ${error.attempts} attempts` : ""}: ${what}`

const describe = (
  error: Call & { readonly status: number; readonly detail: string },
  title: string,
  advice: string
): string => {
  const detail = error.detail === "" ? "" : `: ${error.detail}`
  return `${describeCall(error, `${error.status} ${title}${detail}`)}${detail.endsWith(".") ? "" : "."} ${advice}`
}

/**
 * 400: Mailgun refused the request: a parameter is missing or wrong, and the text of its answer names it.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunBadRequest extends Schema.TaggedError<MailgunBadRequest>("@effect-mailgun/core/MailgunBadRequest")(
  "MailgunBadRequest",
  { ...answer, status: Schema.Literal(400) }
) {
  override get message(): string {
    return describe(this, "Bad Request", "Correct the parameter that the text names.")
  }
}

/**
 * 401: Mailgun did not accept the key.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunUnauthorized
  extends Schema.TaggedError<MailgunUnauthorized>("@effect-mailgun/core/MailgunUnauthorized")(
    "MailgunUnauthorized",
    { ...answer, status: Schema.Literal(401) }
  )
{
  override get message(): string {
    return describe(
      this,
      "Unauthorized",
      `Check the region (an EU domain answers only at region: "eu"), the kind of the key (a sending key ` +
        `may only send, for its own domain), the spelling of the domain, and the IP allowlist of the ` +
        `account.`
    )
  }
}

/**
 * 402: The request was right but could not be fulfilled, for example because the plan does not include it.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunRequestFailed
  extends Schema.TaggedError<MailgunRequestFailed>("@effect-mailgun/core/MailgunRequestFailed")(
    "MailgunRequestFailed",
    { ...answer, status: Schema.Literal(402) }
  )
{
  override get message(): string {
    return describe(this, "Request Failed", "See the plan and the state of the account.")
  }
}

/**
 * 403: The key is good, but this is not allowed: a sandbox or unverified domain, a role or a feature that the
 * account does not have.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunForbidden extends Schema.TaggedError<MailgunForbidden>("@effect-mailgun/core/MailgunForbidden")(
  "MailgunForbidden",
  { ...answer, status: Schema.Literal(403) }
) {
  override get message(): string {
    return describe(this, "Forbidden", "Verify the domain, or authorise the recipient where the domain is a sandbox.")
  }
}

/**
 * 404: The thing is not there; right after its creation it may not be there yet.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunNotFound extends Schema.TaggedError<MailgunNotFound>("@effect-mailgun/core/MailgunNotFound")(
  "MailgunNotFound",
  { ...answer, status: Schema.Literal(404) }
) {
  override get message(): string {
    return describe(
      this,
      "Not Found",
      "Check the spelling and the region; what was just created may take a moment to appear."
    )
  }
}

/**
 * 409: The request contradicts what is there: a webhook for that URL exists, a certificate job is under way.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunConflict extends Schema.TaggedError<MailgunConflict>("@effect-mailgun/core/MailgunConflict")(
  "MailgunConflict",
  { ...answer, status: Schema.Literal(409) }
) {
  override get message(): string {
    return describe(this, "Conflict", "Look at what exists before changing it.")
  }
}

/**
 * 413: The request is larger than Mailgun takes (25 MB a message, 52.4 MiB a request).
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunPayloadTooLarge
  extends Schema.TaggedError<MailgunPayloadTooLarge>("@effect-mailgun/core/MailgunPayloadTooLarge")(
    "MailgunPayloadTooLarge",
    { ...answer, status: Schema.Literal(413) }
  )
{
  override get message(): string {
    return describe(this, "Payload Too Large", "Send smaller attachments, or links to them.")
  }
}

/**
 * 500: Mailgun failed.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunInternalServerError
  extends Schema.TaggedError<MailgunInternalServerError>("@effect-mailgun/core/MailgunInternalServerError")(
    "MailgunInternalServerError",
    { ...answer, status: Schema.Literal(500) }
  )
{
  override get message(): string {
    return describe(this, "Internal Server Error", "Try again later; see status.mailgun.com.")
  }
}

/**
 * 502: Mailgun's front could not reach its back.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunBadGateway extends Schema.TaggedError<MailgunBadGateway>("@effect-mailgun/core/MailgunBadGateway")(
  "MailgunBadGateway",
  { ...answer, status: Schema.Literal(502) }
) {
  override get message(): string {
    return describe(this, "Bad Gateway", "Try again later; see status.mailgun.com.")
  }
}

/**
 * 503: Mailgun is not taking requests at the moment.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunServiceUnavailable
  extends Schema.TaggedError<MailgunServiceUnavailable>("@effect-mailgun/core/MailgunServiceUnavailable")(
    "MailgunServiceUnavailable",
    { ...answer, status: Schema.Literal(503) }
  )
{
  override get message(): string {
    return describe(this, "Service Unavailable", "Try again later; see status.mailgun.com.")
  }
}

/**
 * 504: Mailgun's back did not answer its front in time. What was asked may have happened all the same.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunGatewayTimeout
  extends Schema.TaggedError<MailgunGatewayTimeout>("@effect-mailgun/core/MailgunGatewayTimeout")(
    "MailgunGatewayTimeout",
    { ...answer, status: Schema.Literal(504) }
  )
{
  override get message(): string {
    return describe(this, "Gateway Timeout", "Try again later; see status.mailgun.com.")
  }
}

/**
 * 420 or 429: a limit is used up. `scope` says of what, `retryAt` until when, where Mailgun says so.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunRateLimited
  extends Schema.TaggedError<MailgunRateLimited>("@effect-mailgun/core/MailgunRateLimited")(
    "MailgunRateLimited",
    {
      ...answer,
      status: Schema.Literals([420, 429]),
      scope: Schema.Literals(["requests", "recipients", "bytes", "unknown"])
    }
  )
{
  override get message(): string {
    return describe(this, "Rate Limited", "Send more slowly, or wait until retryAt.")
  }
}

/**
 * Any other status: undocumented, or a redirect, which is never followed with the key.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunUnexpectedStatus
  extends Schema.TaggedError<MailgunUnexpectedStatus>("@effect-mailgun/core/MailgunUnexpectedStatus")(
    "MailgunUnexpectedStatus",
    answer
  )
{
  override get message(): string {
    return describe(this, "is not a status that Mailgun documents", "Check the base URL and what stands in between.")
  }
}

/**
 * No answer: the name did not resolve, the connection was refused or broke, or the time was up.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunTransportError
  extends Schema.TaggedError<MailgunTransportError>("@effect-mailgun/core/MailgunTransportError")(
    "MailgunTransportError",
    {
      ...call,
      /** What went wrong, as far as the HTTP client tells. */
      reason: Schema.Literals(["Dns", "Refused", "Tls", "Timeout", "Reset", "Request", "Unknown"]),
      /** Whether Mailgun may have seen the request; `false` only where it provably never left. */
      mayHaveBeenSent: Schema.Boolean,
      /** The client's own words, or its error code. */
      detail: Schema.String
    }
  )
{
  override get message(): string {
    return describeCall(this, `no answer (${this.reason}): ${this.detail}`)
  }
}

/**
 * A success whose body is not what was promised: not JSON, or JSON of another shape.
 *
 * **Details**
 *
 * Mailgun answers `Mailgun Magnificent API` as text to a path that it does not know, which is how a mistaken base URL
 * shows itself.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunDecodeError
  extends Schema.TaggedError<MailgunDecodeError>("@effect-mailgun/core/MailgunDecodeError")(
    "MailgunDecodeError",
    {
      ...call,
      status: Schema.Int,
      /** What was expected, and where. */
      issue: Schema.String,
      /** The body as text, cut at 8 kB. */
      body: Schema.String
    }
  )
{
  override get message(): string {
    return describeCall(this, `${this.status} with an answer that can't be read: ${this.issue}`)
  }
}

/**
 * Input that Mailgun would refuse, or silently drop. Nothing was sent.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunInvalidInput
  extends Schema.TaggedError<MailgunInvalidInput>("@effect-mailgun/core/MailgunInvalidInput")(
    "MailgunInvalidInput",
    {
      operation: Schema.String,
      /** The field of the input, with a path into it where it is nested: `"attachments[0].filename"`. */
      field: Schema.String,
      /** What is wrong with it. */
      issue: Schema.String
    }
  )
{
  override get message(): string {
    return `${this.operation} was not sent: ${this.field} ${this.issue}`
  }
}

/**
 * A message was handed over, and what became of it is not known: the connection broke or Mailgun failed after the
 * request had left, and the chosen guarantee forbids sending it again.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunSendOutcomeUnknown
  extends Schema.TaggedError<MailgunSendOutcomeUnknown>("@effect-mailgun/core/MailgunSendOutcomeUnknown")(
    "MailgunSendOutcomeUnknown",
    {
      ...call,
      /** The Message-Id that the message carried, without angle brackets: look it up in the events. */
      messageId: Schema.UndefinedOr(Schema.String),
      /** The tag of the error that left the outcome open. */
      causeTag: Schema.String
    }
  )
{
  override get message(): string {
    return describeCall(this, `whether ${this.messageId ?? "the message"} was accepted is not known (${this.causeTag})`)
  }
}

/**
 * The union as a Schema, for encoding errors across workers, RPC and workflows.
 *
 * @category schemas
 * @since 0.1.0
 */
export const MailgunError = Schema.Union([
  MailgunBadRequest,
  MailgunUnauthorized,
  MailgunRequestFailed,
  MailgunForbidden,
  MailgunNotFound,
  MailgunConflict,
  MailgunPayloadTooLarge,
  MailgunRateLimited,
  MailgunInternalServerError,
  MailgunBadGateway,
  MailgunServiceUnavailable,
  MailgunGatewayTimeout,
  MailgunUnexpectedStatus,
  MailgunTransportError,
  MailgunDecodeError,
  MailgunInvalidInput,
  MailgunSendOutcomeUnknown
])

/**
 * Everything that a call to Mailgun can fail with.
 *
 * @category models
 * @since 0.1.0
 */
export type MailgunError =
  | MailgunBadRequest
  | MailgunUnauthorized
  | MailgunRequestFailed
  | MailgunForbidden
  | MailgunNotFound
  | MailgunConflict
  | MailgunPayloadTooLarge
  | MailgunRateLimited
  | MailgunInternalServerError
  | MailgunBadGateway
  | MailgunServiceUnavailable
  | MailgunGatewayTimeout
  | MailgunUnexpectedStatus
  | MailgunTransportError
  | MailgunDecodeError
  | MailgunInvalidInput
  | MailgunSendOutcomeUnknown

/**
 * Whether a value is one of the errors of the union.
 *
 * @category guards
 * @since 0.1.0
 */
export const isMailgunError: (u: unknown) => u is MailgunError = Schema.is(MailgunError)

/**
 * Whether Mailgun failed by its own account: any status from 500 to 599.
 *
 * @category guards
 * @since 0.1.0
 */
export const isServerError = (error: MailgunError): boolean =>
  "status" in error && error._tag !== "MailgunDecodeError" && error.status >= 500 && error.status < 600

/**
 * Whether the same call may succeed later: a rate limit, a failure of Mailgun, or no answer. Says nothing about whether
 * repeating it is safe; a {@link https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2 non-idempotent} call may have been
 * carried out.
 *
 * @category guards
 * @since 0.1.0
 */
export const isRetryable = (error: MailgunError): boolean =>
  error._tag === "MailgunRateLimited" || isServerError(error) ||
  (error._tag === "MailgunTransportError" && error.reason !== "Request")

/**
 * How long Mailgun asks to wait before the next call, counted from now; none where it does not say.
 *
 * **Example**
 *
 * ```ts
 * import { Bounces, MailgunError } from "@effect-mailgun/core"
 * import { Effect, Option } from "effect"
 *
 * const program = Bounces.list({ domain: "example.com" }).pipe(
 *   Effect.tapError((error) => Effect.map(MailgunError.retryAfter(error), Option.getOrUndefined))
 * )
 * ```
 *
 * @category getters
 * @since 0.1.0
 */
export const retryAfter = (error: MailgunError): Effect.Effect<Option.Option<Duration.Duration>> => {
  const retryAt = "retryAt" in error ? error.retryAt : undefined
  return retryAt === undefined
    ? Effect.succeedNone
    : Effect.map(
      Clock.currentTimeMillis,
      (now) => Option.some(Duration.millis(Math.max(0, retryAt.epochMilliseconds - now)))
    )
}
