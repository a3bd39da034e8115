import { daysFromCivil, daysInMonth, epochMillis } from "./calendar.ts"
import { skipCfws } from "./cfws.ts"
import { fail, isDigit, isLetter, isSign, MAX_LENGTH, skipDigits, skipLetters, twoDigits } from "./scanner.ts"
import type { Failure } from "./scanner.ts"

const SPACE = 32
const PLUS = 43
const COMMA = 44
const MINUS = 45
const COLON = 58

const MAX_OFFSET_MINUTES = 24 * 60

/**
 * Three characters at `index` as one number, in which the two cases of a letter are the same; 0 if one is not ASCII.
 *
 * Setting the 32 bit lowers a letter and takes no other character to a lower-case letter.
 */
const threeLetters = (text: string, index: number): number => {
  const a = text.charCodeAt(index)
  const b = text.charCodeAt(index + 1)
  const c = text.charCodeAt(index + 2)
  return (a | b | c) < 128 ? (a << 16) | (b << 8) | c | 0x202020 : 0
}

/** Three-letter names, each in the slot that its number names: this many slots keep the names of each table apart. */
type NameTable = ReadonlyArray<number>

const SLOTS = 53

const nameTable = (names: ReadonlyArray<string>): NameTable => {
  const slots = Array.from({ length: SLOTS }, () => -1)
  for (const [index, name] of names.entries()) {
    const letters = threeLetters(name, 0)
    slots[letters % SLOTS] = (letters << 4) | index
  }
  return slots
}

/** The place of a name in its table, or -1. */
const indexOfName = (table: NameTable, letters: number): number => {
  const entry = table[letters % SLOTS] ?? -1
  return entry >> 4 === letters ? entry & 15 : -1
}

const dayNames = nameTable(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])

const monthNames = nameTable(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])

const zoneNames = nameTable(["GMT", "UTC", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT"])

const zoneHours: ReadonlyArray<number> = [0, 0, -5, -4, -6, -5, -7, -6, -8, -7]

const digitsToNumber = (text: string, start: number, end: number): number => {
  let value = 0
  for (let i = start; i < end; i++) value = value * 10 + text.charCodeAt(i) - 48
  return value
}

/** RFC 5322 section 4.3: two digits are a year from 1950 to 2049, three digits count from 1900. */
const fullYear = (year: number, digits: number): number =>
  digits === 2 ? year + (year < 50 ? 2000 : 1900) : digits === 3 ? year + 1900 : year

/** Minutes east of UTC that a zone name stands for, or NaN. */
const namedZoneMinutes = (text: string, start: number, end: number, failure: Failure | undefined): number => {
  const length = end - start
  const first = text.charCodeAt(start) | 32
  const second = text.charCodeAt(start + 1) | 32
  if (length === 3) {
    const known = indexOfName(zoneNames, threeLetters(text, start))
    if (known >= 0) return (zoneHours[known] ?? 0) * 60
  }
  // The RFC 822 letters were defined with the wrong sign, so each counts as -0000; J was never one.
  if (length === 1 && first === 106) return fail(failure, start, "expected a zone other than J")
  if (length === 2 && (first === 97 || first === 112) && second === 109) {
    return fail(failure, start, "expected a zone, not a mark of the 12-hour clock")
  }
  return 0
}

/** The whole grammar, token by token. */
const scanGrammar = (text: string, failure: Failure | undefined): number => {
  if (text.length > MAX_LENGTH) return fail(failure, MAX_LENGTH, `expected at most ${MAX_LENGTH} characters`)

  // No token can start at -1, so a failed skip ends the scan at the next token, and the first failure is the one kept.
  let i = skipCfws(text, 0, failure)

  if (isLetter(text.charCodeAt(i))) {
    if (indexOfName(dayNames, threeLetters(text, i)) < 0) {
      return fail(failure, i, "expected a day name or a day of the month")
    }
    i = skipCfws(text, i + 3, failure)
    if (text.charCodeAt(i) !== COMMA) return fail(failure, i, "expected a comma after the day name")
    i = skipCfws(text, i + 1, failure)
  }

  const dayAt = i
  if (!isDigit(text.charCodeAt(i))) return fail(failure, i, "expected a day of the month")
  i += isDigit(text.charCodeAt(i + 1)) ? 2 : 1
  const day = digitsToNumber(text, dayAt, i)

  i = skipCfws(text, i, failure)
  const month = indexOfName(monthNames, threeLetters(text, i)) + 1
  if (month === 0) return fail(failure, i, "expected a month name")

  i = skipCfws(text, i + 3, failure)
  const yearAt = i
  i = skipDigits(text, i)
  if (i - yearAt < 2) return fail(failure, yearAt, "expected a year of two digits or more")
  const year = fullYear(digitsToNumber(text, yearAt, i), i - yearAt)
  if (year < 1 || year > 9999) return fail(failure, yearAt, "expected a year from 1 to 9999")
  if (day < 1 || day > daysInMonth(year, month)) return fail(failure, dayAt, "expected a day that the month has")

  i = skipCfws(text, i, failure)
  const hour = twoDigits(text, i)
  if (hour < 0 || hour > 23) return fail(failure, i, "expected an hour from 00 to 23")

  i = skipCfws(text, i + 2, failure)
  if (text.charCodeAt(i) !== COLON) return fail(failure, i, "expected a colon after the hour")
  i = skipCfws(text, i + 1, failure)
  const minute = twoDigits(text, i)
  if (minute < 0 || minute > 59) return fail(failure, i, "expected a minute from 00 to 59")

  i = skipCfws(text, i + 2, failure)
  let second = 0
  if (text.charCodeAt(i) === COLON) {
    i = skipCfws(text, i + 1, failure)
    second = twoDigits(text, i)
    if (second < 0 || second > 60) return fail(failure, i, "expected a second from 00 to 60")
    i = skipCfws(text, i + 2, failure)
  }

  let offset: number
  const zoneAt = i
  if (isSign(text.charCodeAt(i))) {
    const hours = twoDigits(text, i + 1)
    if (hours < 0) return fail(failure, i + 1, "expected four digits of zone offset")
    const minutes = twoDigits(text, i + 3)
    if (minutes < 0) return fail(failure, i + 3, "expected four digits of zone offset")
    if (minutes > 59) return fail(failure, i + 3, "expected zone minutes from 00 to 59")
    offset = hours * 60 + minutes
    if (offset > MAX_OFFSET_MINUTES) return fail(failure, i + 1, "expected a zone offset of at most 24 hours")
    if (text.charCodeAt(i) === MINUS) offset = -offset
    i += 5
  } else {
    i = skipLetters(text, i)
    if (i === zoneAt) return fail(failure, i, "expected a zone")
    offset = namedZoneMinutes(text, zoneAt, i, failure)
    if (Number.isNaN(offset)) return NaN
  }

  i = skipCfws(text, i, failure)
  if (i !== text.length) return fail(failure, i, "expected nothing after the zone")

  return epochMillis(daysFromCivil(year, month, day), hour * 60 + minute - offset, second)
}

/**
 * Epoch milliseconds of the RFC 5322 date-time, with the obsolete syntax of section 4.3, that is the whole of `text`;
 * otherwise NaN, with `failure` filled in when there is one.
 *
 * Nearly every date on the wire is laid out as `Thu, 13 Oct 2011 18:02:00 +0000`, or with `GMT` or `UTC`. With each
 * character at a known place such a date costs a third of the grammar, which reads whatever does not fit and gives the
 * same answer for what does.
 */
export const scanRfc2822 = (text: string, failure: Failure | undefined): number => {
  const length = text.length
  if (
    (length !== 29 && length !== 31) || text.charCodeAt(3) !== COMMA || text.charCodeAt(4) !== SPACE ||
    text.charCodeAt(7) !== SPACE || text.charCodeAt(11) !== SPACE || text.charCodeAt(16) !== SPACE ||
    text.charCodeAt(19) !== COLON || text.charCodeAt(22) !== COLON || text.charCodeAt(25) !== SPACE
  ) return scanGrammar(text, failure)

  const dayName = indexOfName(dayNames, threeLetters(text, 0))
  const day = twoDigits(text, 5)
  const month = indexOfName(monthNames, threeLetters(text, 8)) + 1
  const century = twoDigits(text, 12)
  const yearOfCentury = twoDigits(text, 14)
  const hour = twoDigits(text, 17)
  const minute = twoDigits(text, 20)
  const second = twoDigits(text, 23)
  if (
    dayName < 0 || day < 1 || month < 1 || century < 0 || yearOfCentury < 0 || hour < 0 || hour > 23 || minute < 0 ||
    minute > 59 || second < 0 || second > 60
  ) return scanGrammar(text, failure)
  const year = century * 100 + yearOfCentury
  if (year < 1 || (day > 28 && day > daysInMonth(year, month))) return scanGrammar(text, failure)

  const zone = text.charCodeAt(26)
  let offset = 0
  if (length === 29) {
    if (!text.endsWith("GMT") && !text.endsWith("UTC")) return scanGrammar(text, failure)
  } else {
    const hours = twoDigits(text, 27)
    const minutes = twoDigits(text, 29)
    if ((zone !== PLUS && zone !== MINUS) || hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
      return scanGrammar(text, failure)
    }
    offset = zone === MINUS ? -(hours * 60 + minutes) : hours * 60 + minutes
  }
  return epochMillis(daysFromCivil(year, month, day), hour * 60 + minute - offset, second)
}
