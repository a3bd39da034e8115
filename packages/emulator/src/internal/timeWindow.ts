import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Answer from "./answer.ts"
import type { Fields } from "./fields.ts"
import * as WireDate from "./wireDate.ts"

const resolutions = ["hour", "day", "month"] as const

/** How finely time is split. */
export type Resolution = typeof resolutions[number]

/** A stretch of time that is asked about, in epoch milliseconds. */
export interface TimeWindow {
  readonly start: number
  readonly end: number
  readonly resolution: Resolution
  /** As it was asked for. */
  readonly duration: string | undefined
  /** Whether nobody said where it ends. What has just happened lies within it then. */
  readonly isOpen: boolean
}

const dayMillis = 86_400_000

/** Reads a window by its fields: without a start and a duration, it is the last so many days. */
export const readWindow = Effect.fnUntraced(function*(
  fields: Fields,
  now: number,
  otherwise: { readonly days: number }
): Effect.fn.Return<TimeWindow, Answer.Answer> {
  const resolution = fields.first("resolution") || "day"
  const known = resolutions.find((one) => one === resolution)
  if (known === undefined) {
    return yield* Answer.refuse(400, `Invalid resolution '${resolution}'. It can be any of: 'hour', 'day', 'month'`)
  }
  const givenEnd = yield* instant(fields, "end")
  const givenStart = yield* instant(fields, "start")
  const end = givenEnd ?? now
  const duration = fields.first("duration") || undefined
  const start = duration === undefined
    ? givenStart ?? end - otherwise.days * dayMillis
    : yield* before(end, duration)
  if (start > end) return yield* Answer.refuse(400, "'start' must not be after 'end'")
  return { start, end, resolution: known, duration, isOpen: givenEnd === undefined }
})

const instant = (fields: Fields, name: string): Effect.Effect<number | undefined, Answer.Answer> => {
  const text = fields.first(name)
  if (text === undefined || text === "") return Effect.succeed(undefined)
  const millis = WireDate.parse(text)
  return millis === undefined
    ? Answer.refuse(400, `${text} is not an RFC-2822 compliant date`)
    : Effect.succeed(millis)
}

/** The instant so long before another: hours, days or months. */
const before = (end: number, duration: string): Effect.Effect<number, Answer.Answer> => {
  const found = /^(\d{1,5})([hdm])$/.exec(duration)
  if (found === null) return Answer.refuse(400, `'${duration}' is not a valid duration`)
  const count = Number(found[1])
  const unit = found[2]
  const parts = unit === "h" ? { hours: count } : unit === "d" ? { days: count } : { months: count }
  return Effect.succeed(DateTime.toEpochMillis(DateTime.subtract(DateTime.makeUnsafe(end), parts)))
}

/** Whether an instant, in epoch microseconds, lies in a window. */
export const isWithin = ({ end, isOpen, start }: TimeWindow, micros: number): boolean =>
  micros >= start * 1000 && (isOpen || micros <= end * 1000)

/** When the hour, day or month of an instant begins. */
export const bucketOf = (millis: number, resolution: Resolution): number =>
  DateTime.toEpochMillis(DateTime.startOf(DateTime.makeUnsafe(millis), resolution))

const nextBucket = (bucket: number, resolution: Resolution): number => {
  const parts = resolution === "hour" ? { hours: 1 } : resolution === "day" ? { days: 1 } : { months: 1 }
  return DateTime.toEpochMillis(DateTime.add(DateTime.makeUnsafe(bucket), parts))
}

const maxBuckets = 10_000

/** The hours, days or months that a window touches. */
export const bucketsOf = (
  { end, resolution, start }: TimeWindow
): Effect.Effect<ReadonlyArray<number>, Answer.Answer> => {
  const buckets: Array<number> = []
  const last = bucketOf(end, resolution)
  for (let bucket = bucketOf(start, resolution); bucket <= last; bucket = nextBucket(bucket, resolution)) {
    if (buckets.length === maxBuckets) {
      return Answer.refuse(400, `the period is too long for resolution '${resolution}'`)
    }
    buckets.push(bucket)
  }
  return Effect.succeed(buckets)
}
