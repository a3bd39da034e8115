/**
 * The date-time of internet mail: RFC 2822 section 3.3 and its successor RFC 5322, with the obsolete syntax of section
 * 4.3, which Mailgun writes in most of its answers and asks for in most of its parameters.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { civilFromDays, utcFromMillis } from "./internal/calendar.ts"
import { scanRfc2822 } from "./internal/rfc2822.ts"
import { failureMessage, MAX_INPUT_IN_ERROR, noFailure } from "./internal/scanner.ts"

/**
 * The text is not an RFC 2822 date.
 *
 * **Details**
 *
 * `input` is the text, cut at 80 characters; `position` is the index, in the whole text, of the character at which it
 * stops being a date; `reason` says what was expected there.
 *
 * **Example** (Reading the message)
 *
 * ```ts
 * import * as Rfc2822 from "@effect-mailgun/core/Rfc2822"
 * import * as Result from "effect/Result"
 *
 * const result = Rfc2822.parse("Thu, 13 Foo 2011")
 * if (Result.isFailure(result)) {
 *   result.failure.message // => "\"Thu, 13 Foo 2011\" is not an RFC 2822 date: expected a month name at position 8"
 * }
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class ParseError extends Data.TaggedError("Rfc2822ParseError")<{
  readonly input: string
  readonly position: number
  readonly reason: string
}> {
  override get message(): string {
    return failureMessage(this, "an RFC 2822 date")
  }
}

/**
 * How UTC is written at the end of a date: a numeric offset, one of two names, or the `-0000` that means "UTC, and the
 * local zone of the author is unknown". All four are the same instant.
 *
 * **Example** (Choosing the zone of a date)
 *
 * ```ts
 * import * as Rfc2822 from "@effect-mailgun/core/Rfc2822"
 *
 * const zone: Rfc2822.Zone = "GMT"
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export type Zone = "+0000" | "GMT" | "UTC" | "-0000"

/**
 * Reads a date as epoch milliseconds, and NaN where the text is not one, without allocating.
 *
 * **When to use**
 *
 * Use it on paths where dates are many and the reason of a failure is not needed; `parse` tells the reason.
 *
 * **Details**
 *
 * Accepts the grammar of RFC 5322 sections 3.3 and 4.3: an optional weekday, which may be wrong; years of two, three
 * (obsolete) or more digits from 1 to 9999; optional seconds, where `:60` is the first instant of the next minute;
 * comments and folding white space between any tokens; numeric offsets of at most 24 hours; `UT`, `GMT`, `UTC`, the
 * North American zone names and the military letters. As the RFC says, a military letter or an alphabetic zone that it
 * does not define counts as `-0000`. `AM` and `PM` are refused, since reading them as zones would be wrong by up to 12 hours.
 *
 * **Gotchas**
 *
 * There is no guessing: a date without a zone, a one-digit hour, a colon in the offset and ISO 8601 are not RFC 2822.
 * `Timestamp` reads the other forms that Mailgun writes. Text longer than 1024 characters (1 kB) and comments nested more
 * than 32 deep are refused.
 *
 * **Example** (Reading a date)
 *
 * ```ts
 * import * as Rfc2822 from "@effect-mailgun/core/Rfc2822"
 *
 * Rfc2822.parseMillis("Thu, 13 Oct 2011 18:02:00 GMT") // => 1318528920000
 * Rfc2822.parseMillis("tomorrow") // => NaN
 * ```
 *
 * @category parsing
 * @since 0.1.0
 */
export const parseMillis = (text: string): number => scanRfc2822(text, undefined)

// Failures are rare, so only they pay for the record of what went wrong: a second scan.
const parseError = (text: string): ParseError => {
  const failure = noFailure()
  scanRfc2822(text, failure)
  return new ParseError({ ...failure, input: text.slice(0, MAX_INPUT_IN_ERROR) })
}

/**
 * Reads a date of the RFC 2822 grammar; fails with a `ParseError` that names what is wrong and where.
 *
 * **Details**
 *
 * It accepts and refuses the same texts as `parseMillis`, whose documentation lists them. The offset moves the instant
 * and is then gone: every result is in UTC.
 *
 * **Example** (Reading a date)
 *
 * ```ts
 * import * as Rfc2822 from "@effect-mailgun/core/Rfc2822"
 * import * as Result from "effect/Result"
 *
 * Result.isSuccess(Rfc2822.parse("Fri, 3 May 2013 09:00:00 -0700 (PDT)")) // => true
 * ```
 *
 * @category parsing
 * @since 0.1.0
 */
export const parse = (text: string): Result.Result<DateTime.Utc, ParseError> => {
  const millis = parseMillis(text)
  return Number.isNaN(millis) ? Result.fail(parseError(text)) : Result.succeed(utcFromMillis(millis))
}

const dayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

const twoDigits = (value: number): string => value < 10 ? `0${value}` : `${value}`

const yearDigits = (year: number): string =>
  year < 0 ? `-${yearDigits(-year)}` : year < 1000 ? `0${year < 100 ? "0" : ""}${twoDigits(year)}` : `${year}`

/**
 * Writes a date as every Mailgun endpoint accepts it: English names, two-digit day, four-digit year, seconds, UTC.
 *
 * **Details**
 *
 * A zoned date is written as the same instant in UTC. Digits below the second are dropped towards the past, also before
 * 1970. It never fails.
 *
 * **Gotchas**
 *
 * The grammar has no word for a year outside 1 to 9999. Such a year is written with all its digits, and with a minus
 * sign before year 0, so the text stays true, but neither `parse` nor Mailgun accepts it.
 *
 * **Example** (Writing a date)
 *
 * ```ts
 * import * as Rfc2822 from "@effect-mailgun/core/Rfc2822"
 * import * as DateTime from "effect/DateTime"
 *
 * const date = DateTime.makeUnsafe("2011-10-13T18:02:00Z")
 * Rfc2822.format(date) // => "Thu, 13 Oct 2011 18:02:00 +0000"
 * Rfc2822.format(date, "GMT") // => "Thu, 13 Oct 2011 18:02:00 GMT"
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.3
 * @category formatting
 * @since 0.1.0
 */
export const format = (date: DateTime.DateTime, zone: Zone = "+0000"): string => {
  const seconds = Math.floor(DateTime.toEpochMillis(date) / 1000)
  const days = Math.floor(seconds / 86_400)
  const secondOfDay = seconds - days * 86_400
  // 1970-01-01 was a Thursday, and % keeps the sign of a day before it.
  const dayName = dayNames[((days + 4) % 7 + 7) % 7]
  const { year, month, day } = civilFromDays(days)
  const time = `${twoDigits(Math.floor(secondOfDay / 3600))}:${twoDigits(Math.floor(secondOfDay / 60) % 60)}:${
    twoDigits(secondOfDay % 60)
  }`
  return `${dayName}, ${twoDigits(day)} ${monthNames[month - 1]} ${yearDigits(year)} ${time} ${zone}`
}

/**
 * The type of the codecs between RFC 2822 text and `DateTime.Utc`.
 *
 * **Example** (Naming the type of a field)
 *
 * ```ts
 * import * as Rfc2822 from "@effect-mailgun/core/Rfc2822"
 *
 * const createdAt: Rfc2822.DateTimeUtcFromRfc2822 = Rfc2822.fromRfc2822({ zone: "UTC" })
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export interface DateTimeUtcFromRfc2822 extends Schema.decodeTo<Schema.DateTimeUtc, Schema.String> {}

/**
 * Makes a codec between RFC 2822 text and `DateTime.Utc` that writes UTC the way one resource does.
 *
 * **When to use**
 *
 * Use it where the text has to look like Mailgun's own: domains and routes write `GMT`, suppressions and templates `UTC`,
 * mailing lists `-0000`, metrics `+0000`. Decoding is the same for all.
 *
 * **Details**
 *
 * Decoding fails with a schema issue whose message is that of `ParseError`. Encoding never fails and drops what is below
 * the second, as `format` does.
 *
 * **Example** (Encoding with a zone name)
 *
 * ```ts
 * import * as Rfc2822 from "@effect-mailgun/core/Rfc2822"
 * import * as DateTime from "effect/DateTime"
 * import * as Schema from "effect/Schema"
 *
 * const encode = Schema.encodeSync(Rfc2822.fromRfc2822({ zone: "UTC" }))
 * encode(DateTime.makeUnsafe("2026-03-26T12:59:22Z")) // => "Thu, 26 Mar 2026 12:59:22 UTC"
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.3
 * @category schemas
 * @since 0.1.0
 */
export const fromRfc2822 = (options: { readonly zone: Zone }): DateTimeUtcFromRfc2822 =>
  Schema.String.pipe(
    Schema.decodeTo(
      Schema.DateTimeUtc,
      SchemaTransformation.transformEffect<DateTime.Utc, string>({
        decode: (text, parseOptions) => {
          const millis = parseMillis(text)
          return Number.isNaN(millis)
            ? Effect.fail(new SchemaIssue.InvalidValue({ message: parseError(text).message }, text, parseOptions))
            : Effect.succeed(utcFromMillis(millis))
        },
        encode: (date) => Effect.succeed(format(date, options.zone))
      })
    )
  )

/**
 * The codec between RFC 2822 text and `DateTime.Utc` that writes the numeric offset `+0000`.
 *
 * **Details**
 *
 * Decoding fails with a schema issue whose message is that of `ParseError`. `fromRfc2822` chooses another zone text.
 *
 * **Example** (Decoding and encoding)
 *
 * ```ts
 * import * as Rfc2822 from "@effect-mailgun/core/Rfc2822"
 * import * as Schema from "effect/Schema"
 *
 * const date = Schema.decodeSync(Rfc2822.DateTimeUtcFromRfc2822)("13 Oct 11 13:02 EST")
 * Schema.encodeSync(Rfc2822.DateTimeUtcFromRfc2822)(date) // => "Thu, 13 Oct 2011 18:02:00 +0000"
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.3
 * @category schemas
 * @since 0.1.0
 */
export const DateTimeUtcFromRfc2822: DateTimeUtcFromRfc2822 = fromRfc2822({ zone: "+0000" })
