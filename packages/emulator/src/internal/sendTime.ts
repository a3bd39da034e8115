import * as DateTime from "effect/DateTime"
import type { Account } from "./account.ts"
import { canonical } from "./address.ts"
import type { LoggedEvent } from "./eventLog.ts"
import type { MessageRow } from "./messageRow.ts"

const hourMillis = 3_600_000

/** Where all clicks of the emulator come from, by their geolocation. */
const zoneOfClicks = "America/Los_Angeles"

/** Says when each recipient of a message gets it: epoch seconds, undefined where it is at once. */
export const sendTimes = (
  root: Account,
  row: MessageRow,
  now: number
): (recipient: string) => number | undefined => {
  const { localTime, optimizeWithin, scheduledFor } = row
  if (localTime === undefined && optimizeWithin === undefined) return () => scheduledFor
  const from = Math.max(now, (scheduledFor ?? 0) * 1000)
  const engagements = engagementsByRecipient(root)
  return (recipient) => {
    const engaged = engagements.get(canonical(recipient)) ?? []
    const at = localTime === undefined
      ? atBusiestHour(engaged, from)
      : nextTimeOfDay(localTime, zoneOf(root, recipient, engaged), from)
    return at === undefined ? scheduledFor : at / 1000
  }
}

/** What recipients opened and clicked, of all that any account sent them, as Mailgun looks at it. */
const engagementsByRecipient = (root: Account): ReadonlyMap<string, ReadonlyArray<LoggedEvent>> => {
  const found = new Map<string, Array<LoggedEvent>>()
  for (const account of root.all) {
    for (const event of account.events.settled().toArray()) {
      const { event: name, recipient } = event.json
      if ((name !== "opened" && name !== "clicked") || typeof recipient !== "string") continue
      const key = canonical(recipient)
      const events = found.get(key)
      if (events === undefined) found.set(key, [event])
      else events.push(event)
    }
  }
  return found
}

/** Mailgun learns from where somebody clicked which time zone they are in. */
const zoneOf = (root: Account, recipient: string, engaged: ReadonlyArray<LoggedEvent>): string | undefined =>
  root.settings.timeZoneOf?.(recipient) ??
    (engaged.some(({ json }) => json.event === "clicked") ? zoneOfClicks : undefined)

/** The beginning of the hour of the day at which somebody opened and clicked most, in epoch milliseconds. */
const atBusiestHour = (engaged: ReadonlyArray<LoggedEvent>, from: number): number | undefined => {
  if (engaged.length === 0) return undefined
  const counts = Array.from({ length: 24 }, () => 0)
  for (const { at } of engaged) {
    const hour = Math.floor(at / 1000 / hourMillis) % 24
    counts[hour] = (counts[hour] ?? 0) + 1
  }
  const busiest = counts.indexOf(Math.max(...counts))
  const current = Math.floor(from / hourMillis)
  const ahead = (busiest - (current % 24) + 24) % 24
  return ahead === 0 ? from : (current + ahead) * hourMillis
}

/** `18:30` or `06:30PM`, as the hours and minutes of a day; undefined where it is no such thing. */
export const timeOfDay = (text: string): { readonly hour: number; readonly minute: number } | undefined => {
  const found = /^(?:([01]?\d|2[0-3]):([0-5]\d)|(0?[1-9]|1[0-2]):([0-5]\d)([ap])m)$/i.exec(text)
  if (found === null) return undefined
  const [, hour24, minute24, hour12, minute12, half] = found
  return hour24 === undefined
    ? { hour: Number(hour12) % 12 + (half?.toLowerCase() === "p" ? 12 : 0), minute: Number(minute12) }
    : { hour: Number(hour24), minute: Number(minute24) }
}

/** When a time of day comes next in a time zone, in epoch milliseconds; undefined where that is not known. */
const nextTimeOfDay = (text: string, timeZone: string | undefined, from: number): number | undefined => {
  const time = timeOfDay(text)
  if (timeZone === undefined || time === undefined) return undefined
  const today = DateTime.makeZonedUnsafe(from, { timeZone }).pipe(
    DateTime.setParts({ ...time, second: 0, millisecond: 0 })
  )
  const next = DateTime.toEpochMillis(today) < from ? DateTime.add(today, { days: 1 }) : today
  return DateTime.toEpochMillis(next)
}

/** `48h`, as milliseconds; undefined where it is no such thing, or not from 24 to 72 hours. */
export const optimizePeriod = (text: string): number | undefined => {
  const hours = /^\d+h$/.test(text) ? Number(text.slice(0, -1)) : 0
  return hours >= 24 && hours <= 72 ? hours * hourMillis : undefined
}
