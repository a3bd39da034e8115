import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

const two = (part: number): string => String(part).padStart(2, "0")

const rfc2822 = (millis: number, zone: string): string => {
  const { day, hour, minute, month, second, weekDay, year } = DateTime.toPartsUtc(DateTime.makeUnsafe(millis))
  const date = `${weekdays[weekDay]}, ${two(day)} ${months[month - 1]} ${String(year).padStart(4, "0")}`
  return `${date} ${two(hour)}:${two(minute)}:${two(second)} ${zone}`
}

/** `Thu, 13 Oct 2011 18:02:00 GMT`: domains, and all of version 2. */
export const gmt = (millis: number): string => rfc2822(millis, "GMT")

/** `Thu, 26 Mar 2026 12:59:22 UTC`: suppressions. */
export const utc = (millis: number): string => rfc2822(millis, "UTC")

/** `Thu, 13 Oct 2011 18:02:00 +0000`: the `Date` header of a message. */
export const numeric = (millis: number): string => rfc2822(millis, "+0000")

/** `Sun, 26 Jan 2025 07:29:27 -0000`: mailing lists. */
export const unzoned = (millis: number): string => rfc2822(millis, "-0000")

/** `2026-02-16T19:06:01Z`: webhooks of the account. */
export const rfc3339 = (millis: number): string =>
  DateTime.formatIso(DateTime.makeUnsafe(millis)).replace(/\.\d+Z$/, "Z")

/** `2006-01-02T15:04:05`, in UTC without saying so: keys. */
export const zoneless = (millis: number): string => rfc3339(millis).slice(0, -1)

/** `2021-08-04T16:15:28.080Z`: inbox placement. */
export const rfc3339Millis = (millis: number): string => DateTime.formatIso(DateTime.makeUnsafe(millis))

/** What stands for an instant that has not been. */
export const never = "0001-01-01T00:00:00Z"

/** `2009-11-10 23:00:00 +0000 UTC`: within the texts of tracking certificates. */
export const goTime = (millis: number): string => rfc3339(millis).replace("T", " ").replace("Z", " +0000 UTC")

/** `20111013180200`: the beginning of a message id. */
export const compact = (millis: number): string => {
  const { day, hour, minute, month, second, year } = DateTime.toPartsUtc(DateTime.makeUnsafe(millis))
  return `${year}${two(month)}${two(day)}${two(hour)}${two(minute)}${two(second)}`
}

/** An RFC 3339 date of a request, as epoch milliseconds. */
export const parseRfc3339 = (text: string): number | undefined =>
  /^\d{4}-\d\d-\d\dT/.test(text) ? Option.getOrUndefined(DateTime.make(text))?.epochMilliseconds : undefined

const zoneHours: { readonly [zone: string]: number } = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7
}

const zoneMinutes = (zone: string): number | undefined => {
  const numericZone = /^([+-])(\d\d)([0-5]\d)$/.exec(zone)
  if (numericZone === null) {
    const hours = zoneHours[zone.toUpperCase()]
    return hours === undefined ? undefined : hours * 60
  }
  const minutes = Number(numericZone[2]) * 60 + Number(numericZone[3])
  return numericZone[1] === "-" ? -minutes : minutes
}

const rfc2822Pattern =
  /^(?:[A-Za-z]{3}\s*,\s*)?(\d{1,2})\s+([A-Za-z]{3})\s+(\d{4})\s+(\d\d):(\d\d)(?::(\d\d))?\s+([A-Za-z]+|[+-]\d{4})$/

/** A date of a request, as epoch milliseconds: RFC 2822 with any zone that it knows, or epoch seconds. */
export const parse = (text: string): number | undefined => {
  const trimmed = text.trim()
  if (/^\d+(?:\.\d+)?$/.test(trimmed)) return Number(trimmed) * 1000
  const found = rfc2822Pattern.exec(trimmed)
  if (found === null) return undefined
  const [, day = "", monthName = "", year, hour, minute, second = "0", zone = ""] = found
  const month = months.findIndex((name) => name.toLowerCase() === monthName.toLowerCase()) + 1
  const offset = zoneMinutes(zone)
  if (month === 0 || offset === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) {
    return undefined
  }
  const moment = DateTime.makeUnsafe({
    year: Number(year),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second)
  })
  // A day that the month does not have would run over into the next one.
  return DateTime.toPartsUtc(moment).month === month && Number(day) > 0
    ? DateTime.toEpochMillis(moment) - offset * 60_000
    : undefined
}
