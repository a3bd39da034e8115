import type { Account } from "./account.ts"
import { csvOf } from "./csv.ts"
import type { Domain } from "./domain.ts"
import { domainJson } from "./domainJson.ts"
import { mailingListJson, memberJson } from "./mailingListJson.ts"
import { allowlistEntryJson, bounceJson, complaintJson, unsubscribeJson } from "./suppressionJson.ts"
import { type Table, TableName } from "./table.ts"
import { templateJson } from "./templateJson.ts"
import { templatesOf } from "./templates.ts"

/** A list as it was when somebody asked for it. */
export interface Export {
  readonly id: string
  /** What was exported, from behind the version on: `domains`, `example.com/bounces`. */
  readonly url: string
  readonly csv: string
}

const exports = new TableName<Export>("exports")

/** The exports of an account, by id. */
export const exportsOf = (account: Account): Table<Export> => account.tables.of(exports)

type Records = ReadonlyArray<{ readonly [name: string]: unknown }>

const ofDomain: { readonly [list: string]: (domain: Domain) => Records } = {
  bounces: ({ bounces }) => bounces.all().map(bounceJson),
  complaints: ({ complaints }) => complaints.all().map(complaintJson),
  unsubscribes: ({ unsubscribes }) => unsubscribes.all().map(unsubscribeJson),
  whitelists: ({ allowlist }) => allowlist.all().map(allowlistEntryJson),
  templates: (domain) => [...templatesOf(domain).values()].map(templateJson)
}

/** What a URL of the API lists, as comma-separated values; undefined where it can't be exported. */
export const exportCsv = (account: Account, url: string): string | undefined => {
  const [first = "", second, third, ...rest] = url.split("/").map(decoded)
  if (rest.length > 0) return undefined
  if (first === "domains" && second === undefined) {
    return csvOf([...account.domains.values()].map((domain) => domainJson(domain, false)))
  }
  if (first === "lists" && second === undefined) {
    return csvOf(account.mailingLists.all().map((list) => mailingListJson(account, list)))
  }
  if (first === "lists" && second !== undefined && third === "members") {
    const list = account.mailingLists.get(second)
    return list === undefined ? undefined : csvOf(account.mailingLists.membersOf(list).all().map(memberJson))
  }
  const domain = account.domain(first)
  const records = second !== undefined && Object.hasOwn(ofDomain, second) ? ofDomain[second] : undefined
  return domain === undefined || records === undefined || third !== undefined ? undefined : csvOf(records(domain))
}

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
