import { type AnalyticsEvent, providerOf, textAt, valueAt } from "./analyticsEvent.ts"
import { countsAs } from "./eventCounts.ts"

/** A provider or a spam filter that refuses mail. */
export interface Entity {
  readonly id: string
  readonly name: string
}

const known: ReadonlyArray<Entity & { readonly provider: string }> = [
  { id: "gmail", name: "Gmail", provider: "Gmail" },
  { id: "yahoo", name: "Yahoo", provider: "Yahoo" },
  { id: "hotmail", name: "Microsoft (Hotmail)", provider: "Outlook" },
  { id: "icloud", name: "Apple (iCloud)", provider: "iCloud" },
  { id: "aol", name: "AOL", provider: "AOL" }
]

const other: Entity = { id: "other", name: "Other" }

export const entities: ReadonlyArray<Entity> = [...known.map(({ id, name }) => ({ id, name })), other]

/** The entity that an event has to do with. */
export const entityOf = (event: AnalyticsEvent): Entity => {
  const provider = providerOf(event)
  return known.find((entity) => entity.provider === provider) ?? other
}

/** How a refusal is understood. */
export interface Rule {
  readonly group: string
  readonly category: "BOUNCE" | "GENERIC" | "GREYLISTED" | "ESPBLOCK"
  readonly criticality: "CRITICAL" | "NON-CRITICAL"
  readonly sample: string
  readonly explanation: string
  readonly short: string
  readonly matches: (refusal: { readonly code: number; readonly text: string }) => boolean
}

/** In the order in which they are tried. */
const rules: ReadonlyArray<Rule> = [
  {
    group: "blocklisted",
    category: "ESPBLOCK",
    criticality: "CRITICAL",
    sample: "5.7.1 Service unavailable; client host is blocked",
    explanation: "The receiving server blocks the address or the domain that sent the message.",
    short: "You're blocked",
    matches: ({ text }) => /block|blacklist|spamhaus|spamcop|reputation|5\.7\.\d/i.test(text)
  },
  {
    group: "spam",
    category: "ESPBLOCK",
    criticality: "CRITICAL",
    sample: "554 Message refused as spam",
    explanation: "The receiving server takes the message for spam.",
    short: "Taken for spam",
    matches: ({ text }) => /spam|content reject/i.test(text)
  },
  {
    group: "greylisted",
    category: "GREYLISTED",
    criticality: "NON-CRITICAL",
    sample: "451 4.7.1 Greylisted, please try again later",
    explanation: "The receiving server wants the message to be sent again later.",
    short: "Greylisted",
    matches: ({ text }) => /gr[ae]ylist/i.test(text)
  },
  {
    group: "mailbox-full",
    category: "BOUNCE",
    criticality: "NON-CRITICAL",
    sample: "4.2.2 The email account that you tried to reach is over quota",
    explanation: "The mailbox has no room left.",
    short: "Mailbox full",
    matches: ({ code, text }) => code === 452 || code === 552 || /quota|full|[45]\.2\.2/i.test(text)
  },
  {
    group: "no-mailbox",
    category: "BOUNCE",
    criticality: "NON-CRITICAL",
    sample: "5.1.1 The email account that you tried to reach does not exist",
    explanation: "There is no such mailbox.",
    short: "No such mailbox",
    matches: ({ code, text }) => /does not exist|unknown user|no such|5\.1\.\d/i.test(text) || code === 550
  },
  {
    group: "other",
    category: "GENERIC",
    criticality: "NON-CRITICAL",
    sample: "The server refused the message",
    explanation: "The receiving server did not say why in words that are known.",
    short: "Other",
    matches: () => true
  }
]

const ruleIdOf = (entity: Entity, rule: Rule): string => `${entity.id}.${rule.group}`

/** All rules of all entities, by id. */
export const allRules: ReadonlyArray<readonly [id: string, entity: Entity, rule: Rule]> = entities.flatMap((entity) =>
  rules.map((rule) => [ruleIdOf(entity, rule), entity, rule] as const)
)

/** A failure to deliver, and how it is understood. */
export interface Classified {
  readonly event: AnalyticsEvent
  readonly entity: Entity
  readonly rule: Rule
  readonly ruleId: string
  readonly severity: "PERMANENT" | "TEMPORARY"
}

/** Understands a failure; undefined for everything else, and for what was never sent. */
export const classify = (event: AnalyticsEvent): Classified | undefined => {
  if (!countsAs("failed", event) || !countsAs("sent", event)) return undefined
  const status = {
    code: Number(valueAt(event.json, "delivery-status", "code") ?? 0),
    text: `${textAt(event.json, "delivery-status", "message")} ${textAt(event.json, "delivery-status", "description")}`
  }
  const entity = entityOf(event)
  for (const rule of rules) {
    if (!rule.matches(status)) continue
    const severity = countsAs("temporary_failed", event) ? "TEMPORARY" : "PERMANENT"
    return { event, entity, rule, ruleId: ruleIdOf(entity, rule), severity }
  }
  return undefined
}
