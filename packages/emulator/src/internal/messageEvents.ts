import type { EventJson } from "../Emulator.ts"
import { canonical, domainOf } from "./address.ts"
import { type Content, contentOf, type MessageCopy } from "./messageCopy.ts"
import type { ExpandedList, ForwardingRoute, MessageRow, UsedTemplate } from "./messageRow.ts"
import type { Suppression } from "./sendingRules.ts"

/** What the events of one copy share. */
export interface Shared {
  readonly sender: string
  /** Without angle brackets. */
  readonly messageId: string
  /** What all of them tell. */
  readonly marks: { readonly [field: string]: unknown }
  /** What those of its way to the recipient tell besides. */
  readonly details: { readonly [field: string]: unknown }
}

/** Gathers what the events of a copy are going to tell. */
export const sharedOf = (copy: MessageCopy): Shared => {
  const { row } = copy
  const content = contentOf(copy)
  return {
    sender: row.sender,
    messageId: row.id.slice(1, -1),
    marks: {
      tags: row.tags,
      campaigns: [],
      "user-variables": content.variables,
      ...(row.template === undefined ? undefined : { template: templateJson(row.template) }),
      ...(row.batch === undefined ? undefined : { batch: { id: row.batch.id } }),
      ...(copy.list === undefined ? undefined : { "mailing-list": listJson(copy.list) })
    },
    details: {
      flags: {
        "is-authenticated": true,
        "is-routed": row.route !== undefined,
        "is-system-test": false,
        "is-test-mode": row.isTest
      },
      ...(row.route === undefined ? undefined : { routes: [routeJson(row.route)] }),
      message: messageJson(copy, content),
      storage: {
        url: `${row.origin}/v3/domains/${encodeURIComponent(row.domain)}/messages/${copy.key}`,
        key: copy.key,
        region: "us-east4",
        env: "production"
      }
    }
  }
}

const templateJson = ({ isText, name, version }: UsedTemplate): { readonly [field: string]: unknown } => ({
  name,
  ...(version === undefined ? undefined : { version }),
  ...(isText ? { "is-text": "yes" } : undefined)
})

const routeJson = ({ expression, id, recipient }: ForwardingRoute): { readonly [field: string]: unknown } => ({
  id,
  expression,
  match: { recipient }
})

const listJson = ({ address, id }: ExpandedList): { readonly [field: string]: unknown } => ({
  address,
  "list-id": address.replace("@", "."),
  sid: id
})

const messageJson = (copy: MessageCopy, content: Content): { readonly [field: string]: unknown } => {
  const { row } = copy
  return {
    headers: {
      to: copy.to.map(({ text }) => text).join(", "),
      from: content.from,
      subject: content.subject ?? "",
      "message-id": row.id.slice(1, -1)
    },
    attachments: row.attachments.map(({ content: bytes, contentType, filename }) => ({
      filename,
      "content-type": contentType,
      size: bytes.length
    })),
    recipients: copy.recipients,
    size: sizeOf(row, content),
    ...(row.scheduledFor === undefined ? undefined : { "scheduled-for": row.scheduledFor })
  }
}

/** Of what is in it: the whole MIME is composed only when somebody asks for it. */
const sizeOf = (row: MessageRow, content: Content): number =>
  row.mime?.length ?? row.attachments.reduce(
    (size, attachment) => size + attachment.content.length,
    (content.subject?.length ?? 0) + (content.text?.length ?? 0) + (content.html?.length ?? 0) +
      (content.ampHtml?.length ?? 0)
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

export const delivered = (
  shared: Shared,
  recipient: string,
  id: string,
  at: number,
  attempt = 1
): EventJson => ({
  event: "delivered",
  id,
  timestamp: at / 1_000_000,
  "log-level": "info",
  method: "HTTP",
  ...about(recipient),
  envelope: { sender: shared.sender, targets: recipient, transport: "smtp", "sending-ip": "127.0.0.1" },
  "delivery-status": {
    "attempt-no": attempt,
    code: 250,
    message: "OK",
    description: "",
    "enhanced-code": "2.0.0",
    "session-seconds": 0.001,
    "mx-host": domainOf(recipient),
    tls: true,
    utf8: true,
    "certificate-verified": true
  },
  ...shared.details,
  ...shared.marks
})

/** A message that Mailgun itself does not deliver. */
export const refused = (
  shared: Shared,
  recipient: string,
  id: string,
  at: number,
  { code, description, reason }: Suppression
): EventJson => ({
  event: "failed",
  severity: "permanent",
  reason,
  id,
  timestamp: at / 1_000_000,
  "log-level": "error",
  method: "HTTP",
  ...about(recipient),
  envelope: { sender: shared.sender, targets: recipient, transport: "smtp" },
  "delivery-status": {
    "attempt-no": 1,
    code,
    message: "",
    description,
    "enhanced-code": "",
    "session-seconds": 0
  },
  ...shared.details,
  ...shared.marks
})

/** A message from the outside that a route stored. It is about no recipient alone. */
export const stored = (shared: Shared, id: string, at: number): EventJson => ({
  event: "stored",
  id,
  timestamp: at / 1_000_000,
  "log-level": "info",
  ...shared.details,
  ...shared.marks
})
