/**
 * The errors that come as an answer: one for each documented status code, one for a rate limit, and one for any other
 * status. They are part of the union of `MailgunError`, which exports them too.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/api-overview
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { describeCall, failedCall } from "./internal/failedCall.ts"
import { RateLimit } from "./RateLimit.ts"

/** What an error that came as an answer says of that answer. */
const answer = {
  ...failedCall,
  status: Schema.Int,
  /** Mailgun's own words, found in whatever form the body had; empty where it said nothing. */
  detail: Schema.String,
  /** The body as text, cut at 8 kB. */
  body: Schema.String,
  rateLimits: Schema.Array(RateLimit),
  /** When Mailgun asks to be called again, if it does. */
  retryAt: Schema.UndefinedOr(Schema.DateTimeUtc)
}

const describe = (
  error: Parameters<typeof describeCall>[0] & { readonly status: number; readonly detail: string },
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
      `Check the key (MAILGUN_API_KEY), its region (an EU domain answers only at region "eu", MAILGUN_REGION), its kind ` +
        `(a sending key may only send, for its own domain), the spelling of the domain, and the IP allowlist of the ` +
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
