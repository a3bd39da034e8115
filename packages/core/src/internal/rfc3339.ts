import { daysFromCivil, daysInMonth, epochMillis } from "./calendar.ts"
import { fail, isBlank, isDigit, isSign, skipBlanks, skipDigits, skipLetters, twoDigits } from "./scanner.ts"
import type { Failure } from "./scanner.ts"

const MINUS = 45
const DOT = 46
const COLON = 58
const EQUALS = 61

const isT = (code: number): boolean => (code | 32) === 116
const isZ = (code: number): boolean => (code | 32) === 122

/** The first three decimals from `start` to `end` as milliseconds: the others are cut, never rounded up. */
const decimalsToMillis = (text: string, start: number, end: number): number => {
  let millis = 0
  for (let i = start; i < start + 3; i++) millis = millis * 10 + (i < end ? text.charCodeAt(i) - 48 : 0)
  return millis
}

/**
 * The index after what Go's `Time.String()` writes behind the offset: the zone's name, which may be a number, and the
 * reading of the monotonic clock. Where there is neither, the index is `start`.
 */
const skipGoSuffix = (text: string, start: number): number => {
  let i = start
  const name = skipBlanks(text, i)
  const nameEnd = isSign(text.charCodeAt(name)) ? skipDigits(text, name + 1) : skipLetters(text, name)
  if (name > i && nameEnd > name + 1) i = nameEnd
  const clock = skipBlanks(text, i)
  if (clock > i && text.charCodeAt(clock) === 109 && text.charCodeAt(clock + 1) === EQUALS) {
    const digits = isSign(text.charCodeAt(clock + 2)) ? clock + 3 : clock + 2
    i = skipDigits(text, digits)
    if (text.charCodeAt(i) === DOT) i = skipDigits(text, i + 1)
  }
  return i
}

/**
 * Epoch milliseconds of the date that starts with a four-digit year and fills `text` from `start` to `end`; otherwise
 * NaN, with `failure` filled in when there is one.
 *
 * It reads RFC 3339, the same without a zone or without a time, and Go's `Time.String()`.
 */
export const scanRfc3339 = (text: string, start: number, end: number, failure: Failure | undefined): number => {
  const century = twoDigits(text, start)
  const yearOfCentury = twoDigits(text, start + 2)
  if (century < 0 || yearOfCentury < 0) return fail(failure, start, "expected a four-digit year")
  const year = century * 100 + yearOfCentury
  let i = start + 4
  if (text.charCodeAt(i) !== MINUS) return fail(failure, i, "expected a hyphen after the year")
  const month = twoDigits(text, i + 1)
  if (month < 1 || month > 12) return fail(failure, i + 1, "expected a month from 01 to 12")
  i += 3
  if (text.charCodeAt(i) !== MINUS) return fail(failure, i, "expected a hyphen after the month")
  const day = twoDigits(text, i + 1)
  if (day < 1 || day > daysInMonth(year, month)) return fail(failure, i + 1, "expected a day that the month has")
  i += 3
  const days = daysFromCivil(year, month, day)
  if (i === end) return epochMillis(days, 0, 0)

  if (!isT(text.charCodeAt(i)) && !isBlank(text.charCodeAt(i))) return fail(failure, i, "expected a T or a blank")
  const hour = twoDigits(text, i + 1)
  if (hour < 0 || hour > 23) return fail(failure, i + 1, "expected an hour from 00 to 23")
  i += 3
  if (text.charCodeAt(i) !== COLON) return fail(failure, i, "expected a colon after the hour")
  const minute = twoDigits(text, i + 1)
  if (minute < 0 || minute > 59) return fail(failure, i + 1, "expected a minute from 00 to 59")
  i += 3
  if (text.charCodeAt(i) !== COLON) return fail(failure, i, "expected a colon after the minute")
  const second = twoDigits(text, i + 1)
  if (second < 0 || second > 60) return fail(failure, i + 1, "expected a second from 00 to 60")
  i += 3

  let millis = 0
  if (text.charCodeAt(i) === DOT) {
    const decimals = i + 1
    if (!isDigit(text.charCodeAt(decimals))) return fail(failure, decimals, "expected a decimal")
    i = skipDigits(text, decimals)
    millis = decimalsToMillis(text, decimals, i)
  }

  let offset = 0
  if (i < end) {
    const zoneAt = i
    i = skipBlanks(text, i)
    if (isZ(text.charCodeAt(i))) {
      i++
    } else if (isSign(text.charCodeAt(i))) {
      const sign = text.charCodeAt(i) === MINUS ? -1 : 1
      const hours = twoDigits(text, i + 1)
      if (hours < 0 || hours > 23) return fail(failure, i + 1, "expected zone hours from 00 to 23")
      const minutesAt = text.charCodeAt(i + 3) === COLON ? i + 4 : i + 3
      const minutes = twoDigits(text, minutesAt)
      if (minutes < 0 || minutes > 59) return fail(failure, minutesAt, "expected zone minutes from 00 to 59")
      offset = sign * (hours * 60 + minutes)
      i = minutesAt + 2
      if (i < end && isBlank(text.charCodeAt(zoneAt))) i = skipGoSuffix(text, i)
    } else {
      return fail(failure, i, "expected Z or a zone offset")
    }
  }
  return i === end
    ? epochMillis(days, hour * 60 + minute - offset, second) + millis
    : fail(failure, i, "expected the end")
}
