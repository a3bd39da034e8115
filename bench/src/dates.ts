import * as Rfc2822 from "@effect-mailgun/core/Rfc2822"
import * as Timestamp from "@effect-mailgun/core/Timestamp"
import * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"
import type { BenchRow } from "./BenchRow.ts"

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

const nanosecondsEach = (readAll: () => void, passes: number): number => {
  const start = performance.now()
  for (let pass = 0; pass < passes; pass++) readAll()
  return (performance.now() - start) * 1e6 / (passes * texts.length)
}

const median = (values: ReadonlyArray<number>): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

/** Median nanoseconds per date of each way, from rounds that take turns, so that a busy machine slows all of them alike. */
const measure = (options: { readonly quick: boolean }): (name: Name) => number => {
  const passes = options.quick ? 20 : 100
  const warmUps = 2
  const rounds = warmUps + (options.quick ? 7 : 21)
  const samples = new Map<string, Array<number>>()
  for (let round = 0; round < rounds; round++) {
    for (const [name, readAll] of Object.entries(dates)) {
      const nanoseconds = nanosecondsEach(readAll, passes)
      if (round >= warmUps) samples.set(name, [...samples.get(name) ?? [], nanoseconds])
    }
  }
  if (sink === undefined) throw new Error("nothing was measured")
  return (name) => median(samples.get(name) ?? [])
}

/** Compares our ways of reading a date with those of the platform and of Effect, in nanoseconds per date. */
export const run = (options: { readonly quick: boolean }): ReadonlyArray<BenchRow> => {
  const nanoseconds = measure(options)
  const row = (our: Name, their: Name, factor: number, target: string): BenchRow => {
    const ours = nanoseconds(our)
    const peer = nanoseconds(their)
    const ratio = peer / ours
    return { work: `${our} against ${their}`, ours, peer, unit: "ns", ratio, target, met: ratio >= factor }
  }
  return [
    row("Rfc2822.parseMillis(text)", "new Date(text)", 4, "at least 4 times as fast"),
    row("Rfc2822.parse(text)", "new Date(text)", 4, "at least 4 times as fast"),
    row("Rfc2822.parse(text)", "DateTime.makeUnsafe(text)", 1, "no slower"),
    row("Schema decode of DateTimeUtcFromRfc2822", "new Date(text)", 1, "no slower"),
    row("Schema decode of Timestamp", "new Date(text)", 1, "no slower"),
    row("Schema decode of DateTimeUtcFromRfc2822", "Schema decode of DateTimeUtcFromString", 1, "no slower")
  ]
}
