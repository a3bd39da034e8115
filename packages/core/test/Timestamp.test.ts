import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Rfc2822 from "../src/Rfc2822.ts"
import * as Timestamp from "../src/Timestamp.ts"

const iso = (input: string | number): string =>
  Result.match(Timestamp.parse(input), { onFailure: (error) => error.message, onSuccess: DateTime.formatIso })

const onTheWire: ReadonlyArray<readonly [where: string, wire: string | number, instant: string]> = [
  ["domains", "Mon, 24 Feb 2025 22:44:03 GMT", "2025-02-24T22:44:03.000Z"],
  ["routes", "Mon, 27 Jan 2025 17:45:19 GMT", "2025-01-27T17:45:19.000Z"],
  ["subaccounts", "Wed, 28 May 2025 20:03:05 GMT", "2025-05-28T20:03:05.000Z"],
  ["mailing lists, live", "Sun, 26 Jan 2025 07:29:27 -0000", "2025-01-26T07:29:27.000Z"],
  ["mailing lists, documented", "Tue, 06 Mar 2012 05:44:45 GMT", "2012-03-06T05:44:45.000Z"],
  ["suppressions", "Thu, 26 Mar 2026 12:59:22 UTC", "2026-03-26T12:59:22.000Z"],
  ["the zero value of suppressions", "Mon, 01 Jan 0001 00:00:00 UTC", "0001-01-01T00:00:00.000Z"],
  ["templates", "Sun, 15 Oct 2023 15:33:22 UTC", "2023-10-15T15:33:22.000Z"],
  ["a template from before 1970", "Sat, 12 Nov 1955 06:38:00 UTC", "1955-11-12T06:38:00.000Z"],
  ["credentials", "Wed, 08 Mar 2023 23:34:57 +0000", "2023-03-08T23:34:57.000Z"],
  ["stats", "Mon, 17 Feb 2025 00:00:00 UTC", "2025-02-17T00:00:00.000Z"],
  ["stats with a wrong weekday", "Fri, 01 Apr 2012 00:00:00 UTC", "2012-04-01T00:00:00.000Z"],
  ["metrics", "Fri, 01 Nov 2024 01:00:00 +0000", "2024-11-01T01:00:00.000Z"],
  ["metrics with an offset", "Mon, 13 Nov 2023 20:56:50 -0600", "2023-11-14T02:56:50.000Z"],
  ["bounce classification", "Mon, 02 Jan 2006 22:04:05 +0000", "2006-01-02T22:04:05.000Z"],
  ["the range of analytics logs", "Wed, 25 Jun 2025 00:00:00 -0000", "2025-06-25T00:00:00.000Z"],
  ["analytics logs", "2025-06-25T17:19:51.166Z", "2025-06-25T17:19:51.166Z"],
  ["analytics tags", "Wed, 28 Jan 2026 18:27:11 +0000", "2026-01-28T18:27:11.000Z"],
  ["tags", "2020-12-03T00:00:00.000Z", "2020-12-03T00:00:00.000Z"],
  ["tags in Go's own form", "2023-01-02 02:14:27 +0000 UTC", "2023-01-02T02:14:27.000Z"],
  ["events", 1529692198.641821, "2018-06-22T18:29:58.642Z"],
  ["events with seven decimals", 1666214138.4046676, "2022-10-19T21:15:38.405Z"],
  ["events with five decimals", 1555439198.84909, "2019-04-16T18:26:38.849Z"],
  ["scheduled events", 1529692198, "2018-06-22T18:29:58.000Z"],
  ["webhook signatures", "1529006854", "2018-06-14T20:07:34.000Z"],
  ["inbound mail", "Fri, 9 Dec 2016 13:04:51 -0600", "2016-12-09T19:04:51.000Z"],
  ["inbound mail without a weekday", "29 Mar 2016 00:23:35 -0700", "2016-03-29T07:23:35.000Z"],
  ["inbound mail with a comment", "Tue, 29 Mar 2016 00:23:35 -0700 (PDT)", "2016-03-29T07:23:35.000Z"],
  ["keys", "2006-01-02T15:04:05", "2006-01-02T15:04:05.000Z"],
  ["keys with a wrong weekday", "Mon, 12 Oct 2021 10:11:12 -0000", "2021-10-12T10:11:12.000Z"],
  ["users", "2022-12-20T16:52:01.892000", "2022-12-20T16:52:01.892Z"],
  ["thresholds", "2026-02-16T19:06:01Z", "2026-02-16T19:06:01.000Z"],
  ["a threshold that was never hit", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
  ["warm-ups", "2025-06-03T21:33:55.000000123Z", "2025-06-03T21:33:55.000Z"],
  ["the history of dynamic pools", "2025-09-22T11:13:04.740262-04:00", "2025-09-22T15:13:04.740Z"],
  ["inbox placement", "2025-09-22T11:13:04.74Z", "2025-09-22T11:13:04.740Z"],
  ["bulk validation, documented", "Tue, 26 Feb 2019 21:30:03 GMT", "2019-02-26T21:30:03.000Z"],
  ["bulk validation, live", 1636716764, "2021-11-12T11:32:44.000Z"],
  ["sending queues", "Mon, 02 Jan 2006 15:04:05 MST", "2006-01-02T22:04:05.000Z"],
  ["the text of a 409", "2009-11-10 23:00:00 +0000 UTC", "2009-11-10T23:00:00.000Z"],
  ["the text of a 429", "Mon, 20 Dec 2021 20:33:21 UTC", "2021-12-20T20:33:21.000Z"],
  ["spam traps", "2025-09-22", "2025-09-22T00:00:00.000Z"]
]

const accepted: ReadonlyArray<readonly [behaviour: string, input: string | number, instant: string]> = [
  ["lower-case t and z", "2025-06-25t17:19:51z", "2025-06-25T17:19:51.000Z"],
  ["a blank in place of T", "2025-06-25 17:19:51Z", "2025-06-25T17:19:51.000Z"],
  ["one decimal", "2025-06-25T17:19:51.1Z", "2025-06-25T17:19:51.100Z"],
  ["nine decimals, cut to milliseconds", "2025-06-25T17:19:51.999999999Z", "2025-06-25T17:19:51.999Z"],
  ["more than nine decimals", "2025-06-25T17:19:51.1234567890123Z", "2025-06-25T17:19:51.123Z"],
  ["decimals before 1970, cut towards the past", "1969-12-31T23:59:59.9999Z", "1969-12-31T23:59:59.999Z"],
  ["an offset of -00:00", "2025-06-25T17:19:51-00:00", "2025-06-25T17:19:51.000Z"],
  ["an offset that moves the day", "2025-01-01T00:30:00+05:30", "2024-12-31T19:00:00.000Z"],
  ["an offset without a colon", "2025-06-25T17:19:51+0200", "2025-06-25T15:19:51.000Z"],
  ["a leap second", "2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"],
  ["year 0", "0000-02-29T00:00:00Z", "0000-02-29T00:00:00.000Z"],
  ["Go's form with decimals", "2023-01-02 02:14:27.123456789 +0000 UTC", "2023-01-02T02:14:27.123Z"],
  ["Go's form with a named zone", "2023-01-02 02:14:27 -0700 PDT", "2023-01-02T09:14:27.000Z"],
  ["Go's form with a zone that has only a number", "2023-01-02 02:14:27 +0300 +03", "2023-01-01T23:14:27.000Z"],
  ["Go's form with a monotonic clock", "2023-01-02 02:14:27.5 +0000 UTC m=+0.1", "2023-01-02T02:14:27.500Z"],
  ["Go's form with a clock that ran back", "2023-01-02 02:14:27 +0000 UTC m=-1.000012345", "2023-01-02T02:14:27.000Z"],
  ["Go's form without a zone name", "2023-01-02 02:14:27 +0000", "2023-01-02T02:14:27.000Z"],
  ["Go's zero value", "0001-01-01 00:00:00 +0000 UTC", "0001-01-01T00:00:00.000Z"],
  ["blanks around RFC 3339", " 2025-06-25T17:19:51Z\t", "2025-06-25T17:19:51.000Z"],
  ["blanks around a date alone", " 2025-06-25 ", "2025-06-25T00:00:00.000Z"],
  ["blanks around RFC 2822", " 13 Oct 2011 18:02 GMT ", "2011-10-13T18:02:00.000Z"],
  ["a comment in front of RFC 2822", "(sent) 13 Oct 2011 18:02 GMT", "2011-10-13T18:02:00.000Z"],
  ["RFC 2822 without blanks", "13Oct2011 18:02GMT", "2011-10-13T18:02:00.000Z"],
  ["zero", 0, "1970-01-01T00:00:00.000Z"],
  ["negative seconds", -1.5, "1969-12-31T23:59:58.500Z"],
  ["the last number that counts seconds", 1e11, "5138-11-16T09:46:40.000Z"],
  ["the first number that counts milliseconds", 1e11 + 1, "1973-03-03T09:46:40.001Z"],
  ["milliseconds", 1529692198642, "2018-06-22T18:29:58.642Z"],
  ["fractions of milliseconds, rounded", 1529692198641.5, "2018-06-22T18:29:58.642Z"],
  ["negative milliseconds", -100_000_000_001, "1966-10-31T14:13:19.999Z"],
  ["the last instant that a date can hold", 8.64e15, "+275760-09-13T00:00:00.000Z"],
  ["decimals in a text", "1529692198.641821", "2018-06-22T18:29:58.642Z"],
  ["an exponent in a text", "1.529692198641821e+09", "2018-06-22T18:29:58.642Z"],
  ["a sign in a text", "-1.5", "1969-12-31T23:59:58.500Z"],
  ["blanks around a number", " 1529006854 ", "2018-06-14T20:07:34.000Z"],
  ["milliseconds in a text", "1529692198642", "2018-06-22T18:29:58.642Z"],
  ["a number of four digits", "2023", "1970-01-01T00:33:43.000Z"]
]

const rejected: ReadonlyArray<
  readonly [behaviour: string, input: string | number, reason: string, position: number]
> = [
  ["the empty text", "", "expected a date", 0],
  ["blanks alone", "  ", "expected a date", 2],
  ["a word", "never", "expected a day name or a day of the month", 0],
  ["RFC 2822 without a zone", "Thu, 13 Oct 2011 18:02:00", "expected a zone", 25],
  ["month 13", "2025-13-01", "expected a month from 01 to 12", 5],
  ["month 0", "2025-00-01", "expected a month from 01 to 12", 5],
  ["a one-digit month", "2025-1-01", "expected a month from 01 to 12", 5],
  ["30 February", "2024-02-30", "expected a day that the month has", 8],
  ["29 February of a common year", "2025-02-29T00:00:00Z", "expected a day that the month has", 8],
  ["day 0", "2025-01-00", "expected a day that the month has", 8],
  ["a month alone", "2025-01", "expected a hyphen after the month", 7],
  ["a year of three digits", "202-01-01", "expected a four-digit year", 0],
  ["a year of five digits", "20250-01-01", "expected a hyphen after the year", 4],
  ["another separator", "2025-01-01_00:00:00", "expected a T or a blank", 10],
  ["a T and nothing", "2025-01-01T", "expected an hour from 00 to 23", 11],
  ["hour 24", "2025-01-01T24:00:00Z", "expected an hour from 00 to 23", 11],
  ["an hour alone", "2025-01-01T12", "expected a colon after the hour", 13],
  ["minute 60", "2025-01-01T12:60:00Z", "expected a minute from 00 to 59", 14],
  ["no seconds", "2025-01-01T12:00Z", "expected a colon after the minute", 16],
  ["second 61", "2025-01-01T12:00:61Z", "expected a second from 00 to 60", 17],
  ["a point without decimals", "2025-01-01T12:00:00.Z", "expected a decimal", 20],
  ["a zone name without an offset", "2025-01-01 12:00:00 UTC", "expected Z or a zone offset", 20],
  ["zone hours over 23", "2025-01-01T12:00:00+24:00", "expected zone hours from 00 to 23", 20],
  ["zone minutes over 59", "2025-01-01T12:00:00+01:60", "expected zone minutes from 00 to 59", 23],
  ["an offset without minutes", "2025-01-01T12:00:00+01", "expected zone minutes from 00 to 59", 22],
  ["junk after Z", "2025-01-01T12:00:00Zulu", "expected the end", 20],
  ["a zone name behind an offset without a blank", "2025-01-01T12:00:00+00:00 UTC", "expected the end", 25],
  ["junk after Go's form", "2025-01-01 12:00:00 +0000 UTC foo", "expected the end", 29],
  ["two monotonic clocks", "2025-01-01 12:00:00 +0000 UTC m=+1 m=+1", "expected the end", 34],
  ["a fold in RFC 3339", "2025-01-01\r\n 12:00:00Z", "expected a T or a blank", 10],
  ["digits that are not ASCII", "٢٠٢٥-01-01", "expected a day of the month", 0],
  ["a sign alone", "-", "expected a digit", 1],
  ["a point without digits", "1529006854.", "expected a digit", 11],
  ["an exponent without digits", "15e", "expected a digit", 3],
  ["two points", "13.10.2011", "expected the end of a number", 5],
  ["a hexadecimal number", "0x10", "expected a month name", 1],
  ["a number beyond all dates", "1e300", "expected a number within the range of dates", 0],
  ["a number of a thousand digits", "9".repeat(1000), "expected a number within the range of dates", 0],
  ["NaN", NaN, "expected a number within the range of dates", 0],
  ["infinity", Infinity, "expected a number within the range of dates", 0],
  ["a number after the last date", 8.64e15 + 2, "expected a number within the range of dates", 0],
  ["more than 1024 characters", "2025-01-01".padEnd(1025), "expected at most 1024 characters", 1024]
]

const forms: ReadonlyArray<readonly [Timestamp.Form, string | number]> = [
  ["rfc2822-numeric", "Thu, 13 Oct 2011 18:02:00 +0000"],
  ["rfc2822-gmt", "Thu, 13 Oct 2011 18:02:00 GMT"],
  ["rfc2822-utc", "Thu, 13 Oct 2011 18:02:00 UTC"],
  ["rfc2822-unknown-zone", "Thu, 13 Oct 2011 18:02:00 -0000"],
  ["rfc3339", "2011-10-13T18:02:00.500Z"],
  ["epoch-seconds", 1318528920.5]
]

const halfPast = DateTime.makeUnsafe("2011-10-13T18:02:00.500Z")

const int = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

// Years 1 to 9999.
const Millis = int(-62_135_596_800_000, 253_402_300_799_999)

const alphabet = Array.from("0123456789 :,+-.()TtZzemUCGOct=\r\n\u0000é")

const Edit = Schema.Struct({ at: int(0, 40), remove: int(0, 3), insert: Schema.Array(Schema.Literals(alphabet)) })

describe("Timestamp", () => {
  describe("parse", () => {
    for (const [where, wire, instant] of onTheWire) {
      it(`reads ${where}: ${wire}`, () => assert.strictEqual(iso(wire), instant))
    }

    for (const [behaviour, input, instant] of accepted) {
      it(`accepts ${behaviour}`, () => assert.strictEqual(iso(input), instant))
    }

    for (const [behaviour, input, reason, position] of rejected) {
      it(`rejects ${behaviour}`, () => {
        const error = Result.getOrThrow(Result.flip(Timestamp.parse(input)))
        assert.deepStrictEqual([error.reason, error.position], [reason, position])
        assert.isNaN(Timestamp.parseMillis(input))
      })
    }

    it("says in one sentence what is wrong and where", () => {
      const error = Result.getOrThrow(Result.flip(Timestamp.parse("2025-02-30")))
      assert.instanceOf(error, Timestamp.ParseError)
      assert.propertyVal(error, "_tag", "TimestampParseError")
      assert.strictEqual(
        error.message,
        "\"2025-02-30\" is not a timestamp: expected a day that the month has at position 8"
      )
    })

    it("repeats at most 80 characters of the input", () =>
      assert.strictEqual(Result.getOrThrow(Result.flip(Timestamp.parse("x".repeat(500)))).input, "x".repeat(80)))

    it("gives values that equal a DateTime made from the same milliseconds", () => {
      for (const millis of [-0, -0.0001, 1, 1001, 1529692198642, -1529692198641]) {
        const expected = DateTime.makeUnsafe(Math.round(millis) + 0)
        assert.deepStrictEqual(Result.getOrThrow(Timestamp.parse(DateTime.formatIso(expected))), expected)
      }
      assert.isTrue(Object.is(Timestamp.parseMillis(-0.0001), 0))
    })

    it.prop("agrees with the platform on ISO dates of any precision", [
      Millis,
      int(0, 999_999),
      Schema.Literals(["Z", "+00:00", "-09:30", "+14:00"]),
      int(0, 9)
    ], ([millis, micros, zone, decimals]) => {
      const text = `${new Date(millis).toISOString().slice(0, -1)}${`${micros}`.padStart(6, "0")}`
      const end = decimals === 0 ? 19 : 20 + decimals
      const wire = text.slice(0, end) + zone
      assert.strictEqual(Timestamp.parseMillis(wire), new Date(wire).getTime())
    }, { arbitrary: { runs: 5000 } })

    it.prop("agrees with Rfc2822 on its dates", [Millis], ([millis]) => {
      const text = Rfc2822.format(DateTime.makeUnsafe(millis), "UTC")
      assert.strictEqual(Timestamp.parseMillis(text), Rfc2822.parseMillis(text))
    })

    it.prop("reads a number and its text alike", [Schema.Finite], ([epoch]) => {
      assert.deepStrictEqual(Timestamp.parseMillis(`${epoch}`), Timestamp.parseMillis(epoch))
    }, { arbitrary: { runs: 2000 } })

    it.prop("keeps the millisecond of epoch seconds", [int(-1e14 + 1, 1e14 - 1)], ([millis]) => {
      assert.strictEqual(Timestamp.parseMillis(millis / 1000), millis)
      assert.strictEqual(Timestamp.parseMillis(`${millis / 1000}`), millis)
    }, { arbitrary: { runs: 5000 } })

    it.prop("never throws, whatever the text", { part: Schema.String, times: int(1, 64) }, ({ part, times }) => {
      const text = part.repeat(times).slice(0, 1024)
      assert.strictEqual(Result.isFailure(Timestamp.parse(text)), Number.isNaN(Timestamp.parseMillis(text)))
    }, { arbitrary: { runs: 10_000 } })

    it.prop("never throws, and points inside the text, whatever is done to a date", {
      millis: Millis,
      form: Schema.Literals(["rfc3339", "rfc2822-utc", "epoch-seconds", "go"]),
      edits: Schema.Array(Edit)
    }, ({ edits, form, millis }) => {
      const date = DateTime.makeUnsafe(millis)
      const text = form === "go"
        ? `${DateTime.formatIso(date).slice(0, -1).replace("T", " ")} +0000 UTC m=+0.1`
        : `${Timestamp.format(date, form)}`
      const changed = edits.reduce(
        (t, { at, remove, insert }) => t.slice(0, at) + insert.join("") + t.slice(at + remove),
        text
      )
      const result = Timestamp.parse(changed)
      assert.strictEqual(Result.isFailure(result), Number.isNaN(Timestamp.parseMillis(changed)))
      if (Result.isFailure(result)) {
        assert.isAtLeast(result.failure.position, 0)
        assert.isAtMost(result.failure.position, changed.length)
        assert.isNotEmpty(result.failure.reason)
      }
    }, { arbitrary: { runs: 10_000 } })
  })

  describe("parseMillis", () => {
    it("is NaN for whatever is neither a text nor a number", () => {
      for (const value of [null, undefined, true, {}, [], [1], new Date(0), Symbol.iterator, 1n, () => 1]) {
        assert.isNaN(Timestamp.parseMillis(value))
      }
    })
  })

  describe("isNone", () => {
    it("tells null, the empty text and undefined from everything else", () => {
      assert.deepStrictEqual([null, undefined, ""].map(Timestamp.isNone), [true, true, true])
      for (const value of [" ", 0, NaN, false, "0001-01-01T00:00:00Z", "Mon, 01 Jan 0001 00:00:00 UTC", "null"]) {
        assert.isFalse(Timestamp.isNone(value))
      }
    })
  })

  describe("format", () => {
    for (const [form, wire] of forms) {
      it(`writes ${form}`, () => assert.strictEqual(Timestamp.format(halfPast, form), wire))
    }
  })

  describe("the codecs", () => {
    it("decode texts and numbers", () => {
      const decode = Schema.decodeUnknownSync(Timestamp.Timestamp)
      for (const wire of ["2011-10-13T18:02:00.500Z", 1318528920.5, "1318528920.5", 1318528920500]) {
        assert.deepStrictEqual(decode(wire), halfPast)
      }
    })

    it("say what is wrong and where", () => {
      const decode = Schema.decodeUnknownResult(Timestamp.Timestamp)
      const message = (wire: unknown) => Result.getOrThrow(Result.flip(decode(wire))).message
      assert.strictEqual(
        message("2025-02-30"),
        "\"2025-02-30\" is not a timestamp: expected a day that the month has at position 8"
      )
      assert.strictEqual(message(""), "\"\" is not a timestamp: expected a date at position 0")
      assert.strictEqual(message(null), "Expected string | number")
    })

    it("encode as RFC 2822 with a numeric offset unless told otherwise", () =>
      assert.strictEqual(Schema.encodeSync(Timestamp.Timestamp)(halfPast), "Thu, 13 Oct 2011 18:02:00 +0000"))

    for (const [form, wire] of forms) {
      it(`encode as ${form} when made for it, and decode every form`, () => {
        const schema = Timestamp.timestamp({ encodeAs: form })
        assert.strictEqual(Schema.encodeSync(schema)(halfPast), wire)
        for (const [, other] of forms) {
          assert.strictEqual(
            Math.floor(DateTime.toEpochMillis(Schema.decodeSync(schema)(other)) / 1000),
            1318528920
          )
        }
      })
    }

    it.prop("give back what they encode, to the millisecond, in the forms that keep it", [Millis], ([millis]) => {
      for (const encodeAs of ["rfc3339", "epoch-seconds"] as const) {
        const schema = Timestamp.timestamp({ encodeAs })
        const wire = Schema.encodeSync(schema)(DateTime.makeUnsafe(millis))
        // Seconds beyond 1e11 read as milliseconds: the year 5138 is out of reach of an epoch number.
        if (typeof wire === "number" && Math.abs(wire) > 1e11) continue
        assert.strictEqual(DateTime.toEpochMillis(Schema.decodeSync(schema)(wire)), millis)
      }
    }, { arbitrary: { runs: 1000 } })
  })
})
