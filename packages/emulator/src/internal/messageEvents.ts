import type * as Random from "effect/Random"
import type { EventJson, StoredMessage } from "../Emulator.ts"
import type { Account } from "./account.ts"
import { canonical, domainOf } from "./address.ts"
import type { Domain } from "./domain.ts"
import { eventId } from "./identifier.ts"

/** How long the way to the recipient takes, in microseconds. */
const deliveryMicros = 1000

/** What the events of one message share. */
export interface Shared {
  readonly domain: Domain
  readonly sender: string
  /** Without angle brackets. */
  readonly messageId: string
  /** What all of them tell. */
  readonly marks: { readonly [field: string]: unknown }
  /** What those of its way to the recipient tell besides. */
  readonly details: { readonly [field: string]: unknown }
}

/** Gathers what the events of a message are going to tell. */
export const makeShared = (
  domain: Domain,
  message: StoredMessage,
  context: {
    readonly origin: string
    readonly sender: string
    readonly isTest: boolean
    readonly tags: ReadonlyArray<string>
    readonly variables: { readonly [name: string]: string }
    readonly template: string | undefined
    readonly scheduledFor: number | undefined
  }
): Shared => ({
  domain,
  sender: context.sender,
  messageId: message.id.slice(1, -1),
  marks: {
    tags: context.tags,
    campaigns: [],
    "user-variables": context.variables,
    ...(context.template === undefined ? undefined : { template: { name: context.template } })
  },
  details: {
    flags: {
      "is-authenticated": true,
      "is-routed": false,
      "is-system-test": false,
      "is-test-mode": context.isTest
    },
    message: messageJson(message, context.scheduledFor),
    storage: {
      url: `${context.origin}/v3/domains/${encodeURIComponent(domain.name)}/messages/${message.storageKey}`,
      key: message.storageKey,
      region: "us-east4",
      env: "production"
    }
  }
})

/** Logs what becomes of a message: accepted, then delivered or, where the address has bounced before, failed. */
export const logSent = (
  account: Account,
  message: StoredMessage,
  shared: Shared,
  random: typeof Random.Random["Service"],
  now: number
): void => {
  const { events } = account
  const { domain } = shared
  for (const recipient of message.recipients) {
    const at = events.stamp(now)
    events.append({ domain, at, json: accepted(shared, recipient, eventId(random), at) })
    const later = at + deliveryMicros
    const outcome = domain.bounces.get(recipient) === undefined ? delivered : suppressed
    events.appendLater({ domain, at: later, json: outcome(shared, recipient, eventId(random), later) })
  }
}

const messageJson = (
  message: StoredMessage,
  scheduledFor: number | undefined
): { readonly [field: string]: unknown } => ({
  headers: {
    to: message.to.join(", "),
    from: message.from,
    subject: message.subject ?? "",
    "message-id": message.id.slice(1, -1)
  },
  attachments: message.attachments.map(({ content, contentType, filename }) => ({
    filename,
    "content-type": contentType,
    size: content.length
  })),
  recipients: message.recipients,
  size: sizeOf(message),
  ...(scheduledFor === undefined ? undefined : { "scheduled-for": scheduledFor })
})

const sizeOf = (message: StoredMessage): number =>
  message.mime?.length ?? message.attachments.reduce(
    (size, { content }) => size + content.length,
    (message.subject?.length ?? 0) + (message.text?.length ?? 0) + (message.html?.length ?? 0)
  )

const about = (recipient: string): { readonly [field: string]: unknown } => ({
  recipient,
  "recipient-domain": canonical(domainOf(recipient))
})

export const accepted = (shared: Shared, recipient: string, id: string, at: number): EventJson => ({
  event: "accepted",
  id,
  timestamp: at / 1_000_000,
  "log-level": "info",
  method: "HTTP",
  "originating-ip": "127.0.0.1",
  ...about(recipient),
  envelope: { sender: shared.sender, targets: recipient, transport: "smtp" },
  ...shared.details,
  ...shared.marks
})

export const delivered = (shared: Shared, recipient: string, id: string, at: number): EventJson => ({
  event: "delivered",
  id,
  timestamp: at / 1_000_000,
  "log-level": "info",
  method: "HTTP",
  ...about(recipient),
  envelope: { sender: shared.sender, targets: recipient, transport: "smtp", "sending-ip": "127.0.0.1" },
  "delivery-status": {
    "attempt-no": 1,
    code: 250,
    message: "OK",
    description: "",
    "enhanced-code": "2.0.0",
    "session-seconds": deliveryMicros / 1_000_000,
    "mx-host": domainOf(recipient),
    tls: true,
    utf8: true,
    "certificate-verified": true
  },
  ...shared.details,
  ...shared.marks
})

const suppressed = (shared: Shared, recipient: string, id: string, at: number): EventJson => ({
  event: "failed",
  severity: "permanent",
  reason: "suppress-bounce",
  id,
  timestamp: at / 1_000_000,
  "log-level": "error",
  method: "HTTP",
  ...about(recipient),
  envelope: { sender: shared.sender, targets: recipient, transport: "smtp" },
  "delivery-status": {
    "attempt-no": 1,
    code: 605,
    message: "",
    description: "Not delivering to previously bounced address",
    "enhanced-code": "",
    "session-seconds": 0
  },
  ...shared.details,
  ...shared.marks
})
