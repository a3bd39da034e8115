import * as Rfc2822 from "@effect-mailgun/core/Rfc2822"
import * as Timestamp from "@effect-mailgun/core/Timestamp"
import * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"
import { type BenchRow, fasterBy, type Figure } from "./BenchRow.ts"
import { inTurns } from "./rounds.ts"

// A thousand different dates, half of them in each usual zone text, as an answer's JSON gives them.
const texts: ReadonlyArray<string> = Schema.decodeUnknownSync(Schema.fromJsonString(Schema.Array(Schema.String)))(
  JSON.stringify(
    Array.from(
      { length: 1000 },
      (_, i) => Rfc2822.format(DateTime.makeUnsafe(1.3e12 + i * 86_461_000), i % 2 === 0 ? "+0000" : "GMT")
    )
  )
)

const decodeRfc2822 = Schema.decodeUnknownSync(Rfc2822.DateTimeUtcFromRfc2822)
const decodeTimestamp = Schema.decodeUnknownSync(Timestamp.Timestamp)
const decodeEffect = Schema.decodeUnknownSync(Schema.DateTimeUtcFromString)

// Reading this at the end keeps what was computed from being optimised away.
let sink: unknown

/** The ways of reading a date that are compared: each reads all texts, in a loop of its own as an application would. */
export const dates = {
  "new Date(text)": () => {
    for (const text of texts) sink = new Date(text)
  },
  "DateTime.makeUnsafe(text)": () => {
    for (const text of texts) sink = DateTime.makeUnsafe(text)
  },
  "Schema decode of DateTimeUtcFromString": () => {
    for (const text of texts) sink = decodeEffect(text)
  },
  "Rfc2822.parseMillis(text)": () => {
    for (const text of texts) sink = Rfc2822.parseMillis(text)
  },
  "Rfc2822.parse(text)": () => {
    for (const text of texts) sink = Rfc2822.parse(text)
  },
  "Schema decode of DateTimeUtcFromRfc2822": () => {
    for (const text of texts) sink = decodeRfc2822(text)
  },
  "Schema decode of Timestamp": () => {
    for (const text of texts) sink = decodeTimestamp(text)
  }
}

type Name = keyof typeof dates

/** Compares our ways of reading a date with those of the platform and of Effect, in nanoseconds of CPU per date. */
export const run = (options: { readonly quick: boolean }): ReadonlyArray<BenchRow> => {
  const microseconds = inTurns(dates, options.quick ? { rounds: 7, passes: 20 } : { rounds: 31, passes: 100 })
  if (sink === undefined) throw new Error("nothing was measured")
  const nanoseconds = (name: Name): Figure => {
    const { high, low, median } = microseconds(name)
    // A microsecond for a pass is a nanosecond for each of its thousand dates.
    const each = 1000 / texts.length
    return { median: median * each, low: low * each, high: high * each }
  }
  const beside = (work: Name, against: Name) => ({
    work,
    unit: "ns",
    ours: nanoseconds(work),
    peer: nanoseconds(against),
    against
  })
  return [
    fasterBy(4, beside("Rfc2822.parseMillis(text)", "new Date(text)")),
    fasterBy(4, beside("Rfc2822.parse(text)", "new Date(text)")),
    fasterBy(1, beside("Rfc2822.parse(text)", "DateTime.makeUnsafe(text)")),
    fasterBy(1, beside("Schema decode of DateTimeUtcFromRfc2822", "new Date(text)")),
    fasterBy(1, beside("Schema decode of Timestamp", "new Date(text)")),
    fasterBy(1, beside("Schema decode of DateTimeUtcFromRfc2822", "Schema decode of DateTimeUtcFromString"))
  ]
}
