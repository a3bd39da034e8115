/**
 * Every form in which Mailgun puts an instant on the wire, read by one tolerant parser: RFC 2822 dates, RFC 3339 with and
 * without a zone, Go's `Time.String()`, and epoch numbers.
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
import { utcFromMillis } from "./internal/calendar.ts"
import { type Decode, DecodeAnnotation, invalid } from "./internal/decoder.ts"
import { scanRfc2822 } from "./internal/rfc2822.ts"
import { scanRfc3339 } from "./internal/rfc3339.ts"
import {
  fail,
  failureMessage,
  isBlank,
  isDigit,
  isSign,
  MAX_INPUT_IN_ERROR,
  MAX_LENGTH,
  noFailure,
  skipBlanks,
  skipDigits
} from "./internal/scanner.ts"
import type { Failure } from "./internal/scanner.ts"
import * as Rfc2822 from "./Rfc2822.ts"

/**
 * The value is not an instant in any form that Mailgun writes.
 *
 * **Details**
 *
 * It has the shape of `Rfc2822.ParseError`: `input` is the text, or the number as text, cut at 80 characters; `position`
 * is the index, in the whole text, of the character at which it stops being a date; `reason` says what was expected
 * there.
 *
 * **Example** (Reading the message)
 *
 * ```ts
 * import * as Timestamp from "@effect-mailgun/core/Timestamp"
 * import * as Result from "effect/Result"
 *
 * const result = Timestamp.parse("2025-02-30")
 * if (Result.isFailure(result)) {
 *   result.failure.message // => "\"2025-02-30\" is not a timestamp: expected a day that the month has at position 8"
 * }
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class ParseError extends Data.TaggedError("TimestampParseError")<{
  readonly input: string
  readonly position: number
  readonly reason: string
}> {
  override get message(): string {
    return failureMessage(this, "a timestamp")
  }
}

/**
 * Tells the three ways in which Mailgun says "no date": `null`, the empty text, and a key that is not there.
 *
 * **When to use**
 *
 * Use it in front of `parse` for a field that may have no date: `parse` takes all three for an error. The zero value of
 * Go's time, year 1, is a date and not one of them.
 *
 * **Example** (Telling a missing date from a date)
 *
 * ```ts
 * import * as Timestamp from "@effect-mailgun/core/Timestamp"
 *
 * Timestamp.isNone("") // => true
 * Timestamp.isNone("0001-01-01T00:00:00Z") // => false
 * ```
 *
 * @category guards
 * @since 0.1.0
 */
export const isNone = (value: unknown): value is null | undefined | "" =>
  value === undefined || value === null || value === ""

const DOT = 46
const HYPHEN = 45
const isE = (code: number): boolean => (code | 32) === 101

// As seconds this is the year 5138, as milliseconds March 1973; Mailgun's instants lie between the two.
const MAX_EPOCH_SECONDS = 1e11

const MAX_EPOCH_MILLIS = 8.64e15

const epochToMillis = (epoch: number, failure: Failure | undefined): number => {
  const millis = Math.round(Math.abs(epoch) > MAX_EPOCH_SECONDS ? epoch : epoch * 1000)
  // Adding 0 turns the -0 of a rounded small negative number into 0.
  return Math.abs(millis) <= MAX_EPOCH_MILLIS
    ? millis + 0
    : fail(failure, 0, "expected a number within the range of dates")
}

const scanEpoch = (text: string, start: number, end: number, failure: Failure | undefined): number => {
  const integer = isSign(text.charCodeAt(start)) ? start + 1 : start
  let i = skipDigits(text, integer)
  if (i === integer) return fail(failure, i, "expected a digit")
  if (text.charCodeAt(i) === DOT) {
    const decimals = i + 1
    i = skipDigits(text, decimals)
    if (i === decimals) return fail(failure, i, "expected a digit")
  }
  if (isE(text.charCodeAt(i))) {
    const exponent = isSign(text.charCodeAt(i + 1)) ? i + 2 : i + 1
    i = skipDigits(text, exponent)
    if (i === exponent) return fail(failure, i, "expected a digit")
  }
  return i === end
    ? epochToMillis(Number(text.slice(start, end)), failure)
    : fail(failure, i, "expected the end of a number")
}

/** The first characters decide on one form, and only that form is tried. */
const scan = (text: string, failure: Failure | undefined): number => {
  if (text.length > MAX_LENGTH) return fail(failure, MAX_LENGTH, `expected at most ${MAX_LENGTH} characters`)
  const start = skipBlanks(text, 0)
  const first = text.charCodeAt(start)
  if (!isDigit(first) && !isSign(first)) {
    return start === text.length ? fail(failure, start, "expected a date") : scanRfc2822(text, failure)
  }
  let end = text.length
  while (isBlank(text.charCodeAt(end - 1))) end--
  const afterDigits = skipDigits(text, start)
  const next = text.charCodeAt(afterDigits)
  if (isSign(first) || afterDigits === end || next === DOT || isE(next)) return scanEpoch(text, start, end, failure)
  return next === HYPHEN ? scanRfc3339(text, start, end, failure) : scanRfc2822(text, failure)
}

/**
 * Reads an instant as epoch milliseconds, and NaN where the value is not one; allocates nothing for dates.
 *
 * **Details**
 *
 * Anything but a text or a number is NaN; so are `null`, `""` and `undefined`. `parse` documents the forms.
 *
 * **Example** (Reading values of unknown type)
 *
 * ```ts
 * import * as Timestamp from "@effect-mailgun/core/Timestamp"
 *
 * Timestamp.parseMillis("2025-06-25T17:19:51.166Z") // => 1750871991166
 * Timestamp.parseMillis(1529692198.641821) // => 1529692198642
 * Timestamp.parseMillis(null) // => NaN
 * ```
 *
 * @category parsing
 * @since 0.1.0
 */
export const parseMillis = (input: unknown): number =>
  typeof input === "string"
    ? scan(input, undefined)
    : typeof input === "number"
    ? epochToMillis(input, undefined)
    : NaN

const parseError = (input: string | number): ParseError => {
  const failure = noFailure()
  if (typeof input === "string") scan(input, failure)
  else epochToMillis(input, failure)
  return new ParseError({ ...failure, input: String(input).slice(0, MAX_INPUT_IN_ERROR) })
}

/**
 * Reads an instant in any form that Mailgun writes; fails with a `ParseError` that names what is wrong and where.
 *
 * **Details**
 *
 * - RFC 2822 dates, as `Rfc2822.parse` reads them.
 * - RFC 3339 dates with any number of decimals, `Z` or an offset, in either case, with `T` or a blank; the same without
 *   a zone, or without a time, which is taken as UTC.
 * - Go's `Time.String()`: `2023-01-02 02:14:27 +0000 UTC`, also with decimals and with the monotonic clock, ` m=+0.1`.
 * - Epoch numbers, also as text. A magnitude over 1e11 counts milliseconds, any other counts seconds.
 *
 * Instants have millisecond precision. Decimals of a text are cut, so that a time never moves into the next second; an
 * epoch number, being a binary fraction, is rounded to the nearest millisecond. The zero value of Go's time, year 1, is an
 * instant like any other. Blanks around the value do not count; text longer than 1024 characters (1 kB) is refused.
 *
 * **Example** (Reading what different endpoints write)
 *
 * ```ts
 * import * as Timestamp from "@effect-mailgun/core/Timestamp"
 * import * as Result from "effect/Result"
 *
 * Result.isSuccess(Timestamp.parse("Mon, 24 Feb 2025 22:44:03 GMT")) // => true
 * Result.isSuccess(Timestamp.parse("2023-01-02 02:14:27 +0000 UTC")) // => true
 * Result.isSuccess(Timestamp.parse(1636716764)) // => true
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 * @category parsing
 * @since 0.1.0
 */
export const parse = (input: string | number): Result.Result<DateTime.Utc, ParseError> => {
  const millis = parseMillis(input)
  return Number.isNaN(millis) ? Result.fail(parseError(input)) : Result.succeed(utcFromMillis(millis))
}

/**
 * The forms in which an instant can be written.
 *
 * | name | example |
 * |---|---|
 * | `rfc2822-numeric` | `Thu, 13 Oct 2011 18:02:00 +0000` |
 * | `rfc2822-gmt` | `Thu, 13 Oct 2011 18:02:00 GMT` |
 * | `rfc2822-utc` | `Thu, 13 Oct 2011 18:02:00 UTC` |
 * | `rfc2822-unknown-zone` | `Thu, 13 Oct 2011 18:02:00 -0000` |
 * | `rfc3339` | `2011-10-13T18:02:00.000Z` |
 * | `epoch-seconds` | `1318528920`, a number with up to three decimals |
 *
 * **Example** (Choosing a form)
 *
 * ```ts
 * import * as Timestamp from "@effect-mailgun/core/Timestamp"
 *
 * const form: Timestamp.Form = "rfc3339"
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export type Form =
  | "rfc2822-numeric"
  | "rfc2822-gmt"
  | "rfc2822-utc"
  | "rfc2822-unknown-zone"
  | "rfc3339"
  | "epoch-seconds"

const writers: { readonly [F in Form]: (date: DateTime.DateTime) => string | number } = {
  "rfc2822-numeric": (date) => Rfc2822.format(date, "+0000"),
  "rfc2822-gmt": (date) => Rfc2822.format(date, "GMT"),
  "rfc2822-utc": (date) => Rfc2822.format(date, "UTC"),
  "rfc2822-unknown-zone": (date) => Rfc2822.format(date, "-0000"),
  "rfc3339": DateTime.formatIso,
  "epoch-seconds": (date) => DateTime.toEpochMillis(date) / 1000
}

/**
 * Writes an instant in the named form; never fails.
 *
 * **Gotchas**
 *
 * The RFC 2822 forms drop what is below the second; the other two keep milliseconds. Years outside 0 to 9999 have no
 * place in RFC 3339 and are written with a sign and six digits, which `parse` refuses. Seconds after the year 5138 are
 * more than 1e11, which `parse` takes for milliseconds.
 *
 * **Example** (Writing an instant)
 *
 * ```ts
 * import * as Timestamp from "@effect-mailgun/core/Timestamp"
 * import * as DateTime from "effect/DateTime"
 *
 * Timestamp.format(DateTime.makeUnsafe(1318528920500), "epoch-seconds") // => 1318528920.5
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 * @category formatting
 * @since 0.1.0
 */
export const format = (date: DateTime.DateTime, form: Form): string | number => writers[form](date)

/**
 * The type of the codecs between the text or number on the wire and `DateTime.Utc`.
 *
 * **Example** (Naming the type of a field)
 *
 * ```ts
 * import * as Timestamp from "@effect-mailgun/core/Timestamp"
 *
 * const loggedAt: Timestamp.Timestamp = Timestamp.timestamp({ encodeAs: "rfc3339" })
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export interface Timestamp
  extends Schema.decodeTo<Schema.DateTimeUtc, Schema.Union<readonly [Schema.String, Schema.Finite]>>
{}

const encoded = Schema.Union([Schema.String, Schema.Finite])

/**
 * Makes a codec that decodes every form of instant and encodes in the one that is named.
 *
 * **Details**
 *
 * Decoding fails with a schema issue whose message is that of `ParseError`. Encoding never fails.
 *
 * **Example** (Keeping the form of a resource)
 *
 * ```ts
 * import * as Timestamp from "@effect-mailgun/core/Timestamp"
 * import * as Schema from "effect/Schema"
 *
 * const CreatedAt = Timestamp.timestamp({ encodeAs: "rfc2822-gmt" })
 * const date = Schema.decodeSync(CreatedAt)(1318528920)
 * Schema.encodeSync(CreatedAt)(date) // => "Thu, 13 Oct 2011 18:02:00 GMT"
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const timestamp = (options: { readonly encodeAs: Form }): Timestamp =>
  encoded.pipe(
    Schema.decodeTo(
      Schema.DateTimeUtc,
      SchemaTransformation.transformEffect<DateTime.Utc, string | number>({
        decode: (input, parseOptions) => {
          const millis = parseMillis(input)
          return Number.isNaN(millis)
            ? Effect.fail(new SchemaIssue.InvalidValue({ message: parseError(input).message }, input, parseOptions))
            : Effect.succeed(utcFromMillis(millis))
        },
        encode: (date) => Effect.succeed(format(date, options.encodeAs))
      })
    ),
    Schema.annotate({ [DecodeAnnotation]: decodePlainly })
  )

/** What the codec does, without the cost of a general parser: the same reading, or `invalid`. */
const decodePlainly: Decode = (wire) => {
  const millis = parseMillis(wire)
  return Number.isNaN(millis) ? invalid : utcFromMillis(millis)
}

/**
 * The codec that decodes every form of instant and encodes RFC 2822 with a numeric offset, which all of Mailgun's
 * endpoints accept.
 *
 * **Details**
 *
 * Decoding fails with a schema issue whose message is that of `ParseError`. `timestamp` chooses another form to encode.
 *
 * **Example** (Decoding and encoding)
 *
 * ```ts
 * import * as Timestamp from "@effect-mailgun/core/Timestamp"
 * import * as Schema from "effect/Schema"
 *
 * const date = Schema.decodeSync(Timestamp.Timestamp)("2011-10-13 18:02:00 +0000 UTC")
 * Schema.encodeSync(Timestamp.Timestamp)(date) // => "Thu, 13 Oct 2011 18:02:00 +0000"
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const Timestamp: Timestamp = timestamp({ encodeAs: "rfc2822-numeric" })
