import type { EventJson } from "../Emulator.ts"
import type { Account } from "./account.ts"
import { TableName } from "./table.ts"

const types = [
  "accepted",
  "delivered",
  "opened",
  "clicked",
  "unsubscribed",
  "complained",
  "temporary_fail",
  "permanent_fail"
] as const

/** What webhooks can be set for. */
export type EventType = (typeof types)[number]

export const asEventType = (text: string): EventType | undefined => types.find((type) => type === text)

/** The webhooks of a domain: the URLs of each event that has any. */
export const domainWebhooks = new TableName<ReadonlyArray<string>, EventType>("webhooks")

/** A webhook of the account: a URL and its events. */
export interface AccountWebhook {
  readonly id: string
  readonly url: string
  readonly eventTypes: ReadonlyArray<EventType>
  readonly description: string
  /** Epoch milliseconds. */
  readonly createdAt: number
}

/** The webhooks of an account, by id. */
export const accountWebhooks = new TableName<AccountWebhook>("webhooks")

/** Most URLs of an event, on a domain and on the account. */
export const maxUrls = 3

export const tooManyUrls = (eventType: string): string =>
  `unable to add more than ${maxUrls} urls for event type ${eventType}`

/** Why Mailgun would not post to a URL; undefined where it would. */
export const urlProblem = (url: string): string | undefined => {
  if (!/^https?:/i.test(url)) return `${url} is not a valid url: invalid URL scheme`
  return /^https?:\/\/[^/?#]/i.test(url) && URL.canParse(url) ? undefined : `${url} is not a valid url: host not found`
}

/** The event under which webhooks know this one, if they do. */
export const eventTypeOf = (event: EventJson): EventType | undefined =>
  event.event === "failed"
    ? event["severity"] === "temporary" ? "temporary_fail" : "permanent_fail"
    : asEventType(event.event)

/**
 * Where an event of a domain goes. A URL that the domain and the account both have is called once. The webhooks of an
 * account get the events of its subaccounts too.
 */
export const urlsFor = (account: Account, domainName: string, eventType: EventType): ReadonlyArray<string> => {
  const ofDomain = account.domain(domainName)?.webhooks.get(eventType) ?? []
  const inherited = account.parent?.webhooks
  if (account.webhooks.size === 0 && (inherited === undefined || inherited.size === 0)) return ofDomain
  const urls = new Set(accountUrls(account.webhooks.values(), eventType))
  for (const url of accountUrls(inherited?.values() ?? [], eventType)) urls.add(url)
  for (const url of ofDomain) urls.add(url)
  return [...urls]
}

/** The URLs that webhooks of the account have for an event. */
export const accountUrls = (webhooks: Iterable<AccountWebhook>, eventType: EventType): ReadonlyArray<string> =>
  [...webhooks].filter(({ eventTypes }) => eventTypes.includes(eventType)).map(({ url }) => url)
