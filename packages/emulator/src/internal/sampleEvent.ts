import type * as Random from "effect/Random"
import type { Outcome } from "../Outcome.ts"
import type { EventDomain, LoggedEvent } from "./eventLog.ts"
import * as Identifier from "./identifier.ts"
import { wholeCopy } from "./messageCopy.ts"
import { accepted, delivered, sharedOf } from "./messageEvents.ts"
import type { MessageRow } from "./messageRow.ts"
import { outcomeJson } from "./outcomeEvents.ts"
import type { EventType } from "./webhooks.ts"

const recipient = "alice@example.com"

const outcomes: { readonly [K in Exclude<EventType, "accepted" | "delivered">]: Outcome } = {
  opened: { event: "opened" },
  clicked: { event: "clicked", url: "https://example.com/" },
  unsubscribed: { event: "unsubscribed" },
  complained: { event: "complained" },
  temporary_fail: { event: "failed", severity: "temporary" },
  permanent_fail: { event: "failed", severity: "permanent" }
}

/** An event of a message that never was, to try webhooks with. */
export const sampleEvent = (
  domain: EventDomain,
  eventType: EventType,
  random: typeof Random.Random["Service"],
  now: number
): LoggedEvent => {
  const mailbox = { text: `Alice <${recipient}>`, address: recipient }
  const row: MessageRow = {
    key: Identifier.storageKey(random),
    id: `<${Identifier.messageId(random, now, domain.name)}>`,
    domain: domain.name,
    direction: "outgoing",
    origin: "https://api.mailgun.net",
    receivedAt: now,
    from: `Bob <bob@${domain.name}>`,
    sender: `bob@${domain.name}`,
    to: [mailbox],
    cc: [],
    bcc: [],
    recipients: [recipient],
    subject: "Test delivered webhook",
    text: "This is a sample.",
    html: undefined,
    ampHtml: undefined,
    headers: [],
    parameters: {},
    attachments: [],
    mime: undefined,
    batch: undefined,
    tags: ["my_tag_1", "my_tag_2"],
    variables: { my_var_1: "Mailgun Variable #1", "my-var-2": "awesome" },
    isTest: false,
    template: undefined,
    problem: undefined,
    scheduledFor: undefined,
    localTime: undefined,
    optimizeWithin: undefined,
    deliverWithin: undefined,
    tracking: undefined,
    lists: [],
    route: undefined
  }
  const shared = sharedOf(wholeCopy(row))
  const id = Identifier.eventId(random)
  const at = now * 1000
  switch (eventType) {
    case "accepted":
      return { domain, at, json: accepted(shared, recipient, id, at) }
    case "delivered":
      return { domain, at, json: delivered(shared, recipient, id, at) }
    default:
      return { domain, at, json: outcomeJson(shared, outcomes[eventType], recipient, { id, at }) }
  }
}
