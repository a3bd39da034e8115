import * as DateTime from "effect/DateTime"

const latestMillis = 8_640_000_000_000_000

/** The instant at so many milliseconds from the epoch, or `undefined` beyond what a date can hold. */
export const fromMillis = (millis: number): DateTime.Utc | undefined =>
  Math.abs(millis) <= latestMillis ? DateTime.makeUnsafe(Math.round(millis)) : undefined
