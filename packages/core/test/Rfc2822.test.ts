import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Rfc2822 from "../src/Rfc2822.ts"

const seed = "2011-10-13T18:02:00.000Z"

const iso = (text: string): string =>
  Result.match(Rfc2822.parse(text), { onFailure: (error) => error.message, onSuccess: DateTime.formatIso })

const accepted: ReadonlyArray<readonly [behaviour: string, text: string, instant: string]> = [
  ["the sample of Mailgun's documentation", "Thu, 13 Oct 2011 18:02:00 GMT", seed],
  ["a numeric offset of zero", "Thu, 13 Oct 2011 18:02:00 +0000", seed],
  ["an unknown local zone", "Thu, 13 Oct 2011 18:02:00 -0000", seed],
  ["UTC, which the RFC does not know", "Thu, 13 Oct 2011 18:02:00 UTC", seed],
  ["UT", "Thu, 13 Oct 2011 18:02:00 UT", seed],
  ["Z", "Thu, 13 Oct 2011 18:02:00 Z", seed],
  ["z", "Thu, 13 Oct 2011 18:02:00 z", seed],
  ["a one-digit day", "Fri, 3 May 2013 09:00:00 -0000", "2013-05-03T09:00:00.000Z"],
  ["no weekday and no seconds", "3 May 2013 09:00 +0000", "2013-05-03T09:00:00.000Z"],
  ["no seconds", "Fri, 3 May 2013 09:00 GMT", "2013-05-03T09:00:00.000Z"],
  ["no weekday and a western offset", "29 Mar 2016 00:23:35 -0700", "2016-03-29T07:23:35.000Z"],
  ["a comment at the end", "Thu, 13 Oct 2011 18:02:00 -0700 (PDT)", "2011-10-14T01:02:00.000Z"],
  ["a comment with a zone of its own", "Thu, 13 Oct 2011 18:02:00 +0100 (GMT+01:00)", "2011-10-13T17:02:00.000Z"],
  ["a nested comment with a quoted parenthesis", "Thu, 13 Oct 2011 18:02:00 GMT (a (b) \\) c)", seed],
  ["a comment between every two tokens", "(a)Thu(b),(c)13(d)Oct(e)2011(f)18(g):(h)02(i):(j)00(k)GMT(l)", seed],
  ["a comment beside a comment", "Thu, 13 Oct 2011 18:02:00 GMT (a) (b)()", seed],
  ["a comment in another language", "Thu, 13 Oct 2011 20:02:00 +0200 (Mitteleuropäische Sommerzeit)", seed],
  ["a comment over a folded line", "Thu, 13 Oct 2011 18:02:00 GMT (a\r\n b)", seed],
  ["comments as deep as the bound", `Thu, 13 Oct 2011 18:02:00 GMT ${"(".repeat(32)}${")".repeat(32)}`, seed],
  ["a folded line", "Thu, 13 Oct 2011\r\n 18:02:00 GMT", seed],
  ["a line folded with a tab", "Thu, 13 Oct 2011\r\n\t18:02:00 GMT", seed],
  ["two folds in a row", "Thu, 13 Oct 2011 \r\n \r\n 18:02:00 GMT", seed],
  ["a fold in front of the date", "\r\n Thu, 13 Oct 2011 18:02:00 GMT", seed],
  ["tabs as separators", "Thu,\t13\tOct\t2011\t18:02:00\tGMT", seed],
  ["no blank after the comma", "Thu,13 Oct 2011 18:02:00 GMT", seed],
  ["a blank before the comma", "Thu , 13 Oct 2011 18:02:00 GMT", seed],
  ["blanks around the colons", "Thu, 13 Oct 2011 18 : 02 : 00 GMT", seed],
  ["blanks at both ends", "  \tThu, 13 Oct 2011 18:02:00 GMT \t", seed],
  ["no blanks where the obsolete syntax needs none", "Thu,13Oct2011 18:02:00GMT", seed],
  ["lower case", "thu, 13 oct 2011 18:02:00 gmt", seed],
  ["upper case", "THU, 13 OCT 2011 18:02:00 UTC", seed],
  ["a wrong weekday", "Fri, 01 Apr 2012 00:00:00 UTC", "2012-04-01T00:00:00.000Z"],
  ["EST", "13 Oct 11 13:02:00 EST", seed],
  ["EDT", "13 Oct 2011 14:02:00 EDT", seed],
  ["CST", "13 Oct 2011 12:02:00 CST", seed],
  ["CDT", "13 Oct 2011 13:02:00 CDT", seed],
  ["MST", "13 Oct 2011 11:02:00 MST", seed],
  ["MDT", "13 Oct 2011 12:02:00 MDT", seed],
  ["PST", "13 Oct 2011 10:02:00 PST", seed],
  ["PDT", "13 Oct 2011 11:02:00 pdt", seed],
  ["the first military zone as UTC", "13 Oct 2011 18:02:00 A", seed],
  ["a military zone in lower case as UTC", "13 Oct 2011 18:02:00 n", seed],
  ["the last military zone as UTC", "13 Oct 2011 18:02:00 Y", seed],
  ["an unknown zone as UTC", "13 Oct 2011 18:02:00 CET", seed],
  ["an unknown zone of another length as UTC", "13 Oct 2011 18:02:00 CHADT", seed],
  ["a year of three digits from 1900", "13 Oct 111 18:02:00 GMT", seed],
  ["a year of three digits that starts with zero", "13 Oct 011 18:02:00 GMT", "1911-10-13T18:02:00.000Z"],
  ["49 as 2049", "13 Oct 49 18:02:00 GMT", "2049-10-13T18:02:00.000Z"],
  ["50 as 1950", "13 Oct 50 18:02:00 GMT", "1950-10-13T18:02:00.000Z"],
  ["00 as 2000", "29 Feb 00 18:02:00 GMT", "2000-02-29T18:02:00.000Z"],
  ["99 as 1999", "13 Oct 99 18:02:00 GMT", "1999-10-13T18:02:00.000Z"],
  ["the zero value of Go", "Mon, 01 Jan 0001 00:00:00 UTC", "0001-01-01T00:00:00.000Z"],
  ["the last second that has four digits of year", "31 Dec 9999 23:59:59 +0000", "9999-12-31T23:59:59.000Z"],
  ["a year of more than four digits", "13 Oct 002011 18:02:00 GMT", seed],
  ["a year before 1970", "Sat, 12 Nov 1955 06:38:00 UTC", "1955-11-12T06:38:00.000Z"],
  ["a leap day", "29 Feb 2012 00:00:00 GMT", "2012-02-29T00:00:00.000Z"],
  ["the leap day of a year that 400 divides", "29 Feb 2000 00:00:00 GMT", "2000-02-29T00:00:00.000Z"],
  ["a leap second as the next second", "Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00.000Z"],
  ["a leap second in any minute", "13 Oct 2011 18:01:60 GMT", seed],
  ["a leap second at the end of the range", "31 Dec 9999 23:59:60 GMT", "+010000-01-01T00:00:00.000Z"],
  ["an offset with minutes", "13 Oct 2011 23:32:00 +0530", seed],
  ["a half-hour zone in the west", "13 Oct 2011 14:32:00 -0330", seed],
  ["a three-quarter-hour zone", "14 Oct 2011 07:47:00 +1345", seed],
  ["the westernmost offset", "13 Oct 2011 06:02:00 -1200", seed],
  ["the easternmost offset", "14 Oct 2011 08:02:00 +1400", seed],
  ["an offset of 24 hours", "14 Oct 2011 18:02:00 +2400", seed],
  ["an offset without a blank", "13 Oct 2011 18:02:00+0000", seed]
]

// The text after the reason's first words is part of the contract: it is what a user reads.
const rejected: ReadonlyArray<readonly [behaviour: string, text: string, reason: string, position: number]> = [
  ["the empty text", "", "expected a day of the month", 0],
  ["blanks alone", "   ", "expected a day of the month", 3],
  ["a missing zone", "Thu, 13 Oct 2011 18:02:00", "expected a zone", 25],
  ["a missing zone after a blank", "Thu, 13 Oct 2011 18:02 ", "expected a zone", 23],
  ["a missing time", "Thu, 13 Oct 2011", "expected an hour from 00 to 23", 16],
  ["a missing time before a zone", "Thu, 13 Oct 2011 GMT", "expected an hour from 00 to 23", 17],
  ["a month in digits", "Thu, 13 13 2011 18:02:00 GMT", "expected a month name", 8],
  ["an unknown month", "Thu, 13 Foo 2011 18:02:00 GMT", "expected a month name", 8],
  ["a month's full name", "Thu, 13 October 2011 18:02:00 GMT", "expected a year of two digits or more", 11],
  [
    "characters that share bits with a month",
    "13 \"\u4861n 2011 18:02:00 GMT",
    "expected a month name",
    3
  ],
  ["an unknown weekday", "Foo, 13 Oct 2011 18:02:00 GMT", "expected a day name or a day of the month", 0],
  ["a weekday's full name", "Thursday, 13 Oct 2011 18:02:00 GMT", "expected a comma after the day name", 3],
  ["day 0", "Thu, 00 Oct 2011 18:02:00 GMT", "expected a day that the month has", 5],
  ["day 32", "Thu, 32 Oct 2011 18:02:00 GMT", "expected a day that the month has", 5],
  ["a day of three digits", "Thu, 013 Oct 2011 18:02:00 GMT", "expected a month name", 7],
  ["31 April", "31 Apr 2011 18:02:00 GMT", "expected a day that the month has", 0],
  ["30 February", "30 Feb 2012 18:02:00 GMT", "expected a day that the month has", 0],
  ["29 February of a common year", "29 Feb 2011 18:02:00 GMT", "expected a day that the month has", 0],
  ["29 February of 1900", "29 Feb 1900 18:02:00 GMT", "expected a day that the month has", 0],
  ["29 February of 2100", "Mon, 29 Feb 2100 18:02:00 GMT", "expected a day that the month has", 5],
  ["hour 24", "Thu, 13 Oct 2011 24:00:00 GMT", "expected an hour from 00 to 23", 17],
  ["a one-digit hour", "Thu, 13 Oct 2011 9:02:00 GMT", "expected an hour from 00 to 23", 17],
  ["minute 60", "Thu, 13 Oct 2011 18:60:00 GMT", "expected a minute from 00 to 59", 20],
  ["a one-digit minute", "Thu, 13 Oct 2011 18:2:00 GMT", "expected a minute from 00 to 59", 20],
  ["second 61", "Thu, 13 Oct 2011 18:02:61 GMT", "expected a second from 00 to 60", 23],
  ["a fraction of a second", "Thu, 13 Oct 2011 18:02:00.5 GMT", "expected a zone", 25],
  ["an hour alone", "Thu, 13 Oct 2011 18 GMT", "expected a colon after the hour", 20],
  ["zone minutes over 59", "Thu, 13 Oct 2011 18:02:00 +2460", "expected zone minutes from 00 to 59", 29],
  [
    "an offset of more than 24 hours",
    "Thu, 13 Oct 2011 18:02:00 -2401",
    "expected a zone offset of at most 24 hours",
    27
  ],
  ["an offset of two digits", "Thu, 13 Oct 2011 18:02:00 +00", "expected four digits of zone offset", 29],
  ["an offset of three digits", "Thu, 13 Oct 2011 18:02:00 +000", "expected four digits of zone offset", 29],
  ["an offset of five digits", "Thu, 13 Oct 2011 18:02:00 +00000", "expected nothing after the zone", 31],
  ["a colon in the offset", "Thu, 13 Oct 2011 18:02:00 +00:00", "expected four digits of zone offset", 29],
  ["a sign without an offset", "Thu, 13 Oct 2011 18:02:00 +", "expected four digits of zone offset", 27],
  ["zone J", "Thu, 13 Oct 2011 18:02:00 J", "expected a zone other than J", 26],
  ["zone j", "Thu, 13 Oct 2011 18:02:00 j", "expected a zone other than J", 26],
  ["AM", "Thu, 13 Oct 2011 06:02:00 AM", "expected a zone, not a mark of the 12-hour clock", 26],
  ["pm", "Thu, 13 Oct 2011 06:02:00 pm", "expected a zone, not a mark of the 12-hour clock", 26],
  ["a weekday without a comma", "Thu 13 Oct 2011 18:02:00 GMT", "expected a comma after the day name", 4],
  ["a comma without a weekday", ", 13 Oct 2011 18:02:00 GMT", "expected a day of the month", 0],
  [
    "a comment that stays open",
    "Thu, 13 Oct 2011 18:02:00 GMT (a",
    "expected \")\" to close the comment that opens at 30",
    32
  ],
  ["an outer comment that stays open", "13 Oct (a (b) 2011", "expected \")\" to close the comment that opens at 7", 18],
  ["a parenthesis too many", "Thu, 13 Oct 2011 18:02:00 GMT (a))", "expected nothing after the zone", 33],
  ["a quoted pair at the end", "Thu, 13 Oct 2011 18:02:00 GMT (\\", "expected a printable character", 32],
  ["junk after the zone", "Thu, 13 Oct 2011 18:02:00 GMT foo", "expected nothing after the zone", 30],
  ["an offset after the zone name", "Thu, 13 Oct 2011 18:02:00 GMT+0100", "expected nothing after the zone", 29],
  ["ISO 8601", "2011-10-13T18:02:00Z", "expected a month name", 2],
  ["asctime", "Thu Oct 13 18:02:00 2011", "expected a comma after the day name", 4],
  ["the HTTP date of RFC 850", "Thursday, 13-Oct-11 18:02:00 GMT", "expected a comma after the day name", 3],
  ["a negative year", "13 Oct -2011 18:02:00 GMT", "expected a year of two digits or more", 7],
  ["a one-digit year", "13 Oct 1 18:02:00 GMT", "expected a year of two digits or more", 7],
  ["year 0", "13 Oct 0000 18:02:00 GMT", "expected a year from 1 to 9999", 7],
  ["year 10000", "13 Oct 10000 18:02:00 GMT", "expected a year from 1 to 9999", 7],
  ["a year of a thousand digits", `13 Oct ${"9".repeat(1000)} 18:02 Z`, "expected a year from 1 to 9999", 7],
  ["digits that are not ASCII", "١٣ Oct 2011 18:02:00 GMT", "expected a day of the month", 0],
  ["full-width digits", "Thu, 13 Oct 2011 18:02:00 +００００", "expected four digits of zone offset", 27],
  ["NUL", "Thu, 13 Oct 2011\u0000 18:02:00 GMT", "expected an hour from 00 to 23", 16],
  ["NUL in a comment", "Thu, 13 Oct 2011 (\u0000) 18:02:00 GMT", "expected a printable character", 18],
  ["a quoted NUL in a comment", "Thu, 13 Oct 2011 (\\\u0000) 18:02:00 GMT", "expected a printable character", 19],
  ["DEL in a comment", "Thu, 13 Oct 2011 (\u007f) 18:02:00 GMT", "expected a printable character", 18],
  ["a form feed", "Thu, 13 Oct 2011\f18:02:00 GMT", "expected an hour from 00 to 23", 16],
  ["a no-break space", "Thu, 13 Oct 2011\u00a018:02:00 GMT", "expected an hour from 00 to 23", 16],
  ["a line break without a blank", "Thu, 13 Oct 2011\r\n18:02:00 GMT", "expected a line break only before a blank", 16],
  ["a bare carriage return", "Thu, 13 Oct 2011\r 18:02:00 GMT", "expected a line break only before a blank", 16],
  ["a bare line feed", "Thu, 13 Oct 2011\n 18:02:00 GMT", "expected an hour from 00 to 23", 16],
  ["a line break at the end", "Thu, 13 Oct 2011 18:02:00 GMT\r\n", "expected a line break only before a blank", 29],
  ["a comment that breaks a line without a blank", "Thu, 13 Oct 2011 (a\r\nb)", "expected a printable character", 19],
  ["comments deeper than the bound", "(".repeat(33), "expected at most 32 nested comments", 32],
  ["a thousand opening parentheses", "(".repeat(1024), "expected at most 32 nested comments", 32]
]

const zones = ["+0000", "GMT", "UTC", "-0000"] as const

// Years 1 to 9999 in whole seconds.
const Seconds = Schema.Int.check(Schema.isBetween({ minimum: -62_135_596_800, maximum: 253_402_300_799 }))

const firstSecond = DateTime.makeUnsafe("0001-01-01T00:00:00Z")

const twoDigits = (value: number): string => `${value}`.padStart(2, "0")

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

const int = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

const writtenYear = (millis: number) => Rfc2822.format(DateTime.makeUnsafe(millis)).split(" ")[3]

const alphabet = Array.from("0123456789 :,+-()\\\r\n\tThuOctGMTZJ\u0000é")

const Edit = Schema.Struct({ at: int(0, 40), remove: int(0, 3), insert: Schema.Array(Schema.Literals(alphabet)) })

const edited = (text: string, edits: ReadonlyArray<typeof Edit.Type>): string =>
  edits.reduce((t, { at, remove, insert }) => t.slice(0, at) + insert.join("") + t.slice(at + remove), text)

describe("Rfc2822", () => {
  describe("parse", () => {
    for (const [behaviour, text, instant] of accepted) {
      it(`accepts ${behaviour}`, () => assert.strictEqual(iso(text), instant))
    }

    for (const [behaviour, text, reason, position] of rejected) {
      it(`rejects ${behaviour}`, () => {
        const error = Result.getOrThrow(Result.flip(Rfc2822.parse(text)))
        assert.deepStrictEqual([error.reason, error.position], [reason, position])
        assert.isNaN(Rfc2822.parseMillis(text))
      })
    }

    it("gives a DateTime that equals one made from the same milliseconds", () => {
      const parsed = Result.getOrThrow(Rfc2822.parse("Thu, 13 Oct 2011 18:02:00 GMT"))
      assert.isTrue(DateTime.isUtc(parsed))
      assert.deepStrictEqual(parsed, DateTime.makeUnsafe(seed))
      assert.strictEqual(DateTime.toPartsUtc(parsed).year, 2011)
    })

    it("accepts 1024 characters and rejects one more, and says so", () => {
      const date = "Thu, 13 Oct 2011 18:02:00 GMT"
      assert.strictEqual(iso(date.padEnd(1024)), seed)
      const error = Result.getOrThrow(Result.flip(Rfc2822.parse(date.padEnd(1025))))
      assert.deepStrictEqual([error.reason, error.position], ["expected at most 1024 characters", 1024])
    })

    it("says in one sentence what is wrong and where", () => {
      const error = Result.getOrThrow(Result.flip(Rfc2822.parse("Thu, 13 Foo 2011")))
      assert.propertyVal(error, "_tag", "Rfc2822ParseError")
      assert.strictEqual(
        error.message,
        "\"Thu, 13 Foo 2011\" is not an RFC 2822 date: expected a month name at position 8"
      )
      assert.instanceOf(error, Rfc2822.ParseError)
    })

    it("repeats at most 80 characters of the input, with control characters escaped", () => {
      const error = Result.getOrThrow(Result.flip(Rfc2822.parse(`\n${"x".repeat(500)}`)))
      assert.strictEqual(error.input, `\n${"x".repeat(79)}`)
      assert.include(error.message, `"\\n${"x".repeat(79)}" is not`)
    })

    it.prop("agrees with the platform on dates that both accept", {
      seconds: Seconds,
      zone: Schema.Literals(["+0000", "-0000", "GMT", "+0100", "-0930", "+1345", "EST", "PDT"])
    }, ({ seconds, zone }) => {
      const text = Rfc2822.format(DateTime.makeUnsafe(seconds * 1000)).slice(0, -5) + zone
      // The platform takes a year below 50 of four digits for one of two.
      const platform = new Date(text)
      const year = DateTime.toPartsUtc(DateTime.makeUnsafe(seconds * 1000)).year
      if (year >= 100) assert.strictEqual(Rfc2822.parseMillis(text), platform.getTime())
    }, { arbitrary: { runs: 3000 } })

    it.prop("takes exactly the days that the calendar has", {
      year: int(100, 9999),
      month: int(0, 11),
      day: int(0, 32)
    }, ({
      day,
      month,
      year
    }) => {
      const text = `${twoDigits(day)} ${months[month]} ${`${year}`.padStart(4, "0")} 00:00:00 GMT`
      const oracle = new Date(Date.UTC(year, month, day))
      const exists = oracle.getUTCMonth() === month && oracle.getUTCDate() === day
      assert.deepStrictEqual(Rfc2822.parseMillis(text), exists ? oracle.getTime() : NaN)
    }, { arbitrary: { runs: 3000 } })

    it.prop("does not change its answer when a comment is put in front", {
      seconds: Seconds,
      zone: Schema.Literals([
        "+0000",
        "GMT",
        "UTC",
        "-0000",
        "+0530",
        "-1200",
        "+2359",
        "+2360",
        "+9900",
        "gmt",
        "CET"
      ]),
      edits: Schema.Array(Edit).check(Schema.isMaxLength(1))
    }, ({ edits, seconds, zone }) => {
      const text = edited(Rfc2822.format(DateTime.makeUnsafe(seconds * 1000)).slice(0, -5) + zone, edits)
      assert.deepStrictEqual(Rfc2822.parseMillis(`(c)${text}`), Rfc2822.parseMillis(text))
    }, { arbitrary: { runs: 5000 } })

    it.prop("never throws, whatever the text", { part: Schema.String, times: int(1, 64) }, ({ part, times }) => {
      const text = part.repeat(times).slice(0, 1024)
      assert.strictEqual(Result.isFailure(Rfc2822.parse(text)), Number.isNaN(Rfc2822.parseMillis(text)))
    }, { arbitrary: { runs: 10_000 } })

    it.prop("never throws, and points inside the text, whatever is done to a date", {
      seconds: Seconds,
      edits: Schema.Array(Edit)
    }, ({ edits, seconds }) => {
      const text = edited(Rfc2822.format(DateTime.makeUnsafe(seconds * 1000), "GMT"), edits)
      const result = Rfc2822.parse(text)
      assert.strictEqual(Result.isFailure(result), Number.isNaN(Rfc2822.parseMillis(text)))
      if (Result.isFailure(result)) {
        assert.isAtLeast(result.failure.position, 0)
        assert.isAtMost(result.failure.position, text.length)
        assert.isNotEmpty(result.failure.reason)
      }
    }, { arbitrary: { runs: 10_000 } })

    it("answers for long hostile texts", () => {
      for (const unit of ["(", "()", "(\\", " ", "\r\n ", "9", "a", "Thu,", "+", ":", "(a)"]) {
        const text = unit.repeat(1024).slice(0, 1024)
        assert.isNaN(Rfc2822.parseMillis(text))
        assert.isNumber(Rfc2822.parseMillis(`13 Oct 2011 18:02:00${text}`.slice(0, 1024)))
      }
    })
  })

  describe("format", () => {
    it("writes two digits of day, four of year, English names and a numeric offset", () => {
      assert.strictEqual(Rfc2822.format(DateTime.makeUnsafe(seed)), "Thu, 13 Oct 2011 18:02:00 +0000")
      assert.strictEqual(Rfc2822.format(firstSecond), "Mon, 01 Jan 0001 00:00:00 +0000")
    })

    for (const zone of zones) {
      it(`writes the zone ${zone} when asked to`, () =>
        assert.strictEqual(Rfc2822.format(DateTime.makeUnsafe(seed), zone), `Thu, 13 Oct 2011 18:02:00 ${zone}`))
    }

    it("writes a zoned date as the instant in UTC", () => {
      const zoned = DateTime.setZone(DateTime.makeUnsafe(seed), DateTime.zoneMakeOffset(2 * 60 * 60 * 1000))
      assert.strictEqual(Rfc2822.format(zoned), "Thu, 13 Oct 2011 18:02:00 +0000")
    })

    it("drops what is below the second towards the past, also before 1970", () => {
      assert.strictEqual(Rfc2822.format(DateTime.makeUnsafe(999)), "Thu, 01 Jan 1970 00:00:00 +0000")
      assert.strictEqual(Rfc2822.format(DateTime.makeUnsafe(-1)), "Wed, 31 Dec 1969 23:59:59 +0000")
    })

    it("writes years that the grammar has no word for with all their digits", () => {
      assert.strictEqual(writtenYear(8.64e15), "275760")
      assert.strictEqual(writtenYear(Date.UTC(10_000, 0, 1)), "10000")
      assert.strictEqual(writtenYear(DateTime.toEpochMillis(firstSecond) - 1), "0000")
      assert.strictEqual(writtenYear(-62_198_755_200_000), "-0001")
      assert.strictEqual(writtenYear(-8.64e15), "-271821")
    })

    it.prop(
      "is undone by parse, to the second, with every zone text",
      [Seconds, Schema.Literals(zones)],
      ([seconds, zone]) => {
        const text = Rfc2822.format(DateTime.makeUnsafe(seconds * 1000), zone)
        assert.strictEqual(Rfc2822.parseMillis(text), seconds * 1000)
      },
      { arbitrary: { runs: 5000 } }
    )

    it.prop("writes what the platform writes", [Seconds], ([seconds]) => {
      assert.strictEqual(
        Rfc2822.format(DateTime.makeUnsafe(seconds * 1000), "GMT"),
        new Date(seconds * 1000).toUTCString()
      )
    }, { arbitrary: { runs: 2000 } })

    it.prop("is total", [Arbitrary.schema(Schema.DateTimeUtc)], ([date]) => {
      assert.match(Rfc2822.format(date), /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} -?\d{4,} \d\d:\d\d:\d\d \+0000$/)
    })
  })

  describe("DateTimeUtcFromRfc2822", () => {
    it("decodes a date and encodes it with a numeric offset", () => {
      const decoded = Schema.decodeUnknownSync(Rfc2822.DateTimeUtcFromRfc2822)("Thu, 13 Oct 2011 18:02:00 UTC")
      assert.deepStrictEqual(decoded, DateTime.makeUnsafe(seed))
      const encoded = Schema.encodeSync(Rfc2822.DateTimeUtcFromRfc2822)(decoded)
      assert.strictEqual(encoded, "Thu, 13 Oct 2011 18:02:00 +0000")
    })

    it("says what is wrong and where", () => {
      const error = Result.getOrThrow(
        Result.flip(Schema.decodeUnknownResult(Rfc2822.DateTimeUtcFromRfc2822)("Thu, 13 Foo 2011"))
      )
      assert.strictEqual(
        error.message,
        "\"Thu, 13 Foo 2011\" is not an RFC 2822 date: expected a month name at position 8"
      )
    })

    it("rejects what is not a text", () => {
      const error = Result.getOrThrow(Result.flip(Schema.decodeUnknownResult(Rfc2822.DateTimeUtcFromRfc2822)(0)))
      assert.strictEqual(error.message, "Expected string")
    })

    for (const zone of zones) {
      it(`encodes with ${zone} and decodes every zone when made for ${zone}`, () => {
        const schema = Rfc2822.fromRfc2822({ zone })
        assert.strictEqual(
          Schema.encodeSync(schema)(DateTime.makeUnsafe(seed)),
          `Thu, 13 Oct 2011 18:02:00 ${zone}`
        )
        for (const text of zones.map((other) => `Thu, 13 Oct 2011 18:02:00 ${other}`)) {
          assert.deepStrictEqual(Schema.decodeSync(schema)(text), DateTime.makeUnsafe(seed))
        }
      })
    }
  })
})
