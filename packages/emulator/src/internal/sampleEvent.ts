import * as DateTime from "effect/DateTime"
import type * as Random from "effect/Random"
import type { StoredMessage } from "../Emulator.ts"
import type { Outcome } from "../Outcome.ts"
import type { Domain } from "./domain.ts"
import type { LoggedEvent } from "./eventLog.ts"
import * as Identifier from "./identifier.ts"
import { accepted, delivered, makeShared } from "./messageEvents.ts"
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
  domain: Domain,
  eventType: EventType,
  random: typeof Random.Random["Service"],
  now: number
): LoggedEvent => {
  const message: StoredMessage = {
    id: `<${Identifier.messageId(random, now, domain.name)}>`,
    storageKey: Identifier.storageKey(random),
    domain: domain.name,
    from: `Bob <bob@${domain.name}>`,
    to: [`Alice <${recipient}>`],
    cc: [],
    bcc: [],
    recipients: [recipient],
    subject: "Test delivered webhook",
    text: "This is a sample.",
    html: undefined,
    parameters: {},
    attachments: [],
    mime: undefined,
    receivedAt: DateTime.makeUnsafe(now)
  }
  const shared = makeShared(domain, message, {
    origin: "https://api.mailgun.net",
    sender: `bob@${domain.name}`,
    isTest: false,
    tags: ["my_tag_1", "my_tag_2"],
    variables: { my_var_1: "Mailgun Variable #1", "my-var-2": "awesome" },
    template: undefined,
    scheduledFor: undefined
  })
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
