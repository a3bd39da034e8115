/**
 * What Mailgun says about its rate limits: in headers, and in the text of a refusal.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/send-http
 * @since 0.1.0
 */
import type * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Headers from "effect/http/Headers"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { fromMillis } from "./internal/instant.ts"
import * as Rfc2822 from "./Rfc2822.ts"

/**
 * One limit, as the `X-*-Limit`, `X-*-Remaining` and `X-*-Reset` headers of an answer describe it.
 *
 * @category models
 * @since 0.1.0
 */
export class RateLimit extends Schema.Class<RateLimit>("@effect-mailgun/core/RateLimit")({
  /** What is counted: `"ratelimit"` and `"request"` count calls, `"recipient"` counts recipients. */
  scope: Schema.Literals(["ratelimit", "request", "recipient"]),
  limit: Schema.UndefinedOr(Schema.Finite),
  remaining: Schema.UndefinedOr(Schema.Finite),
  resetAt: Schema.UndefinedOr(Schema.DateTimeUtc)
}) {}

const scopes = ["ratelimit", "request", "recipient"] as const

/**
 * Reads the limits from the headers of an answer. Nothing is guessed: a header that is no number is left out.
 *
 * **Details**
 *
 * Mailgun writes `Reset` in epoch milliseconds; epoch seconds and seconds from now are understood too.
 *
 * @category decoding
 * @since 0.1.0
 */
export const fromHeaders = (headers: Headers.Headers, now: DateTime.Utc): ReadonlyArray<RateLimit> => {
  const limits: Array<RateLimit> = []
  for (const scope of scopes) {
    const limit = headerNumber(headers[`x-${scope}-limit`])
    const remaining = headerNumber(headers[`x-${scope}-remaining`])
    const reset = headerNumber(headers[`x-${scope}-reset`])
    if (limit === undefined && remaining === undefined && reset === undefined) continue
    limits.push(new RateLimit({ scope, limit, remaining, resetAt: resetTime(reset, now) }))
  }
  return limits
}

const headerNumber = (text: string | undefined): number | undefined => {
  if (text === undefined || text.trim() === "") return undefined
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}

const resetTime = (reset: number | undefined, now: DateTime.Utc): DateTime.Utc | undefined => {
  if (reset === undefined || reset < 0) return undefined
  if (reset > 1e11) return fromMillis(reset)
  if (reset > 1e9) return fromMillis(reset * 1000)
  return fromMillis(now.epochMilliseconds + reset * 1000)
}

/**
 * The instant from which Mailgun will answer again, from the first source that names one: the `Retry-After` header
 * (seconds or an HTTP date), an exhausted limit's `Reset`, the `retry-seconds` of the body, the "try again after" text.
 *
 * @category decoding
 * @since 0.1.0
 */
export const retryAt = (options: {
  readonly headers: Headers.Headers
  readonly limits: ReadonlyArray<RateLimit>
  readonly retrySeconds: number | undefined
  readonly message: string
  readonly now: DateTime.Utc
}): DateTime.Utc | undefined =>
  fromRetryAfter(options.headers["retry-after"], options.now) ??
    fromExhausted(options.limits) ??
    fromSeconds(options.retrySeconds, options.now) ??
    fromText(options.message, options.now)

const fromRetryAfter = (header: string | undefined, now: DateTime.Utc): DateTime.Utc | undefined => {
  if (header === undefined) return undefined
  const parsed = Headers.parseRetryAfter(header)
  if (Result.isFailure(parsed)) return undefined
  return parsed.success._tag === "DateTime"
    ? parsed.success.dateTime
    : fromMillis(now.epochMilliseconds + Duration.toMillis(parsed.success.duration))
}

const fromExhausted = (limits: ReadonlyArray<RateLimit>): DateTime.Utc | undefined => {
  let latest: DateTime.Utc | undefined
  for (const { remaining, resetAt } of limits) {
    if (remaining === undefined || remaining > 0 || resetAt === undefined) continue
    if (latest === undefined || resetAt.epochMilliseconds > latest.epochMilliseconds) latest = resetAt
  }
  return latest
}

const fromSeconds = (seconds: number | undefined, now: DateTime.Utc): DateTime.Utc | undefined =>
  seconds === undefined || seconds < 0 ? undefined : fromMillis(now.epochMilliseconds + seconds * 1000)

const marker = "try again after "

/** `... try again after Mon, 20 Dec 2021 20:33:21 UTC`, or `... try again after 120 seconds`. */
const fromText = (message: string, now: DateTime.Utc): DateTime.Utc | undefined => {
  const start = message.indexOf(marker)
  if (start < 0) return undefined
  const tail = message.slice(start + marker.length).trim()
  const date = Rfc2822.parse(tail)
  if (Result.isSuccess(date)) return date.success
  const [amount, unit] = tail.split(" ")
  return unit !== undefined && unit.startsWith("second") ? fromSeconds(headerNumber(amount), now) : undefined
}

/**
 * What a refusal of 420 or 429 was about, from Mailgun's words.
 *
 * @category decoding
 * @since 0.1.0
 */
export const scopeOf = (message: string): "requests" | "recipients" | "bytes" | "unknown" => {
  const text = message.toLowerCase()
  if (text.includes("recipient limit")) return "recipients"
  if (text.includes("bytes limit")) return "bytes"
  if (text.includes("request") || text.includes("requests-per")) return "requests"
  return "unknown"
}
