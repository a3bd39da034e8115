import type { EventJson } from "../Emulator.ts"
import type { Account } from "./account.ts"
import { isJsonObject, type JsonObject } from "./jsonObject.ts"

/** An event as it is counted. */
export interface AnalyticsEvent {
  readonly account: Account
  /** The name of the domain. */
  readonly domain: string
  readonly domainId: string
  /** Epoch microseconds. */
  readonly at: number
  readonly json: EventJson
  /** Of an opened or clicked one: whether it is the first for its message and recipient. */
  readonly isUnique: boolean
}

/** What is logged of accounts and can be found by now, oldest first. */
export const eventsOf = (accounts: ReadonlyArray<Account>, now: number): ReadonlyArray<AnalyticsEvent> => {
  const found: Array<AnalyticsEvent> = []
  for (const account of accounts) {
    const seen = new Set<string>()
    for (const event of account.events.settled().toArray()) {
      const { at, domain, json } = event
      const isUnique = (json.event === "opened" || json.event === "clicked") && isFirst(seen, json)
      if (account.events.shows(event, now)) {
        found.push({ account, domain: domain.name, domainId: domain.id, at, json, isUnique })
      }
    }
  }
  return accounts.length === 1 ? found : found.toSorted((a, b) => a.at - b.at)
}

const isFirst = (seen: Set<string>, json: EventJson): boolean => {
  const key = JSON.stringify([json.event, textAt(json, "message", "headers", "message-id"), json["recipient"]])
  const isNew = !seen.has(key)
  seen.add(key)
  return isNew
}

/** What stands at a place in an event. */
export const valueAt = (json: JsonObject, ...path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>((value, key) => isJsonObject(value) ? value[key] : undefined, json)

export const textAt = (json: JsonObject, ...path: ReadonlyArray<string>): string | undefined => {
  const value = valueAt(json, ...path)
  return typeof value === "string" ? value : undefined
}

/** The tags of a message, which have no case. */
export const tagsOf = ({ json }: AnalyticsEvent): ReadonlyArray<string> => {
  const tags = json["tags"]
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : []
}

const providers: ReadonlyArray<readonly [pattern: RegExp, name: string]> = [
  [/^g(?:oogle)?mail\.com$/, "Gmail"],
  [/^(?:yahoo|ymail|rocketmail)\./, "Yahoo"],
  [/^(?:hotmail|outlook|live|msn)\./, "Outlook"],
  [/^(?:icloud|me|mac)\.com$/, "iCloud"],
  [/^aol\./, "AOL"]
]

/** The provider of a recipient by name; a domain that no provider is known for is its own. */
export const providerOf = ({ json }: AnalyticsEvent): string | undefined => {
  const told = textAt(json, "recipient-provider")
  const domain = textAt(json, "recipient-domain")
  if (told !== undefined || domain === undefined) return told
  return providers.find(([pattern]) => pattern.test(domain))?.[1] ?? domain
}
