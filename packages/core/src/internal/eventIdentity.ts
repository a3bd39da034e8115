import type * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import type { Event } from "../Event.ts"
import * as Timestamp from "../Timestamp.ts"
import { isJsonObject } from "../Wire.ts"

/** The id of an event, of an unknown one as well where its JSON has one. */
export const idOf = (event: Event): string | undefined => {
  if (event.event !== "unknown") return event.id
  const id = isJsonObject(event.raw) ? event.raw["id"] : undefined
  return typeof id === "string" ? id : undefined
}

/** When an event happened, of an unknown one as well where its JSON says so. */
export const instantOf = (event: Event): DateTime.Utc | undefined => {
  if (event.event !== "unknown") return event.timestamp
  if (!isJsonObject(event.raw)) return undefined
  const written = event.raw["timestamp"] ?? event.raw["@timestamp"]
  return typeof written === "string" || typeof written === "number"
    ? Result.getOrUndefined(Timestamp.parse(written))
    : undefined
}
