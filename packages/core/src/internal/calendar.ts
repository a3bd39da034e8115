import * as DateTime from "effect/DateTime"

const DAYS_PER_ERA = 146_097
const DAYS_TO_UNIX_EPOCH = 719_468

/**
 * Days from 1970-01-01 to a date of the proleptic Gregorian calendar, from year 0 on.
 *
 * Years are counted from March, which puts the leap day at the end of a year and makes the length of the months before
 * any month one integer formula.
 */
export const daysFromCivil = (year: number, month: number, day: number): number => {
  // A year starts one cycle of 400 years late, so that January of year 0 is not a negative number.
  const y = month <= 2 ? year + 399 : year + 400
  const monthFromMarch = month <= 2 ? month + 9 : month - 3
  const century = (y / 100) | 0
  return y * 365 + (y >> 2) - century + (century >> 2) + (((153 * monthFromMarch + 2) / 5) | 0) + day - 1 -
    DAYS_TO_UNIX_EPOCH - DAYS_PER_ERA
}

/** A date of the proleptic Gregorian calendar; year 0 is 1 BC. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The inverse of `daysFromCivil`, for days on either side of 1970. */
export const civilFromDays = (days: number): CivilDate => {
  const shifted = days + DAYS_TO_UNIX_EPOCH
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  }
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Number of days in a month, 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/** Epoch milliseconds of a UTC date and time; a second of 60 carries into the next minute. */
export const epochMillis = (days: number, minuteOfDay: number, second: number): number =>
  (days * 1440 + minuteOfDay) * 60_000 + second * 1000

/**
 * A `DateTime.Utc` from epoch milliseconds that are known to be a number in range.
 *
 * The constructor from seconds is the cheapest one, because it alone builds no `Date` to check its argument. It
 * multiplies by 1000, which does not give back every number of milliseconds.
 */
export const utcFromMillis = (millis: number): DateTime.Utc => {
  const seconds = millis / 1000
  return seconds * 1000 === millis ? DateTime.fromEpochSeconds(seconds) : DateTime.makeUnsafe(millis)
}
