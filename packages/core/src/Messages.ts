/**
 * Sending.
 *
 * **Example**
 *
 * ```ts
 * import { Messages } from "@effect-mailgun/core"
 *
 * const program = Messages.send({
 *   from: { name: "Ann", address: "ann@example.com" },
 *   to: ["bob@example.com", "Eve <eve@example.com>"],
 *   subject: "Minutes",
 *   text: "Attached.",
 *   attachments: [{ filename: "minutes.txt", content: "1. Welcome" }]
 * })
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Source } from "./Attachment.ts"
import * as Input from "./Input.ts"
import * as Fields from "./internal/messageFields.ts"
import { messageIdOf, mimeFile } from "./internal/mime.ts"
import { randomHex } from "./internal/randomHex.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"

/**
 * Mailgun took the message and will deliver it. What becomes of it, the events tell.
 *
 * @category models
 * @since 0.1.0
 */
export class MessageAccepted extends Wire.Record<MessageAccepted>("MessageAccepted")({
  /** The Message-Id, with angle brackets; events have it without. */
  id: Wire.required("id", Schema.String),
  /** Mailgun's words: `"Queued. Thank you."` */
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * How a send behaves when its outcome is not known, because Mailgun failed or the connection broke after it had left.
 *
 * **Details**
 *
 * - `"at-least-once"` (default): it is sent again, with the same Message-Id, so that mail readers can collapse the two.
 * - `"at-most-once"`: it is not, and fails with `MailgunSendOutcomeUnknown`, which carries the Message-Id.
 *
 * Mailgun has no idempotency key, so exactly-once can't be had.
 *
 * @category models
 * @since 0.1.0
 */
export type Guarantee = "at-least-once" | "at-most-once"

/** What a message and ready-made MIME have in common. */
const options = {
  domain: Input.domain,
  /** One address or a list, at most 1000 with `cc` and `bcc`. */
  to: Fields.mailboxes("to"),
  /** A stored template; excludes `html`. */
  template: Input.optional(Fields.template),
  /** Up to 10, of at most 128 ASCII characters each. */
  tags: Input.optional(Fields.tags("o:tag")),
  dkim: Input.optional(Input.yesNo("o:dkim")),
  /** A second signature: `"signing_domain/selector"` of an active key. */
  secondaryDkim: Input.optional(Input.text("o:secondary-dkim")),
  secondaryDkimPublic: Input.optional(Input.text("o:secondary-dkim-public")),
  /** Not before this time; at most 3 days ahead, 7 on larger plans. */
  deliveryTime: Input.optional(Input.date("o:deliverytime")),
  /** Give up if it was not delivered in this time: 5 minutes to 24 hours. */
  deliverWithin: Input.optional(Fields.deliverWithin("o:deliver-within")),
  /** Send Time Optimization, within 24 to 72 hours. */
  deliveryTimeOptimizePeriod: Input.optional(Fields.optimizePeriod("o:deliverytime-optimize-period")),
  /** Timezone Optimization: the recipient's local time, `"21:30"` or `"09:30PM"`. */
  timeZoneLocalize: Input.optional(Fields.timeOfDay("o:time-zone-localize")),
  /** Accepted, charged, and with events, but not sent. */
  testMode: Input.optional(Input.yesNo("o:testmode")),
  tracking: Input.optional(Fields.yesNoHtmlOnly("o:tracking")),
  trackingClicks: Input.optional(Fields.yesNoHtmlOnly("o:tracking-clicks")),
  trackingOpens: Input.optional(Input.yesNo("o:tracking-opens")),
  trackingPixelLocationTop: Input.optional(Fields.yesNoHtmlOnly("o:tracking-pixel-location-top")),
  requireTls: Input.optional(Input.yesNo("o:require-tls")),
  skipVerification: Input.optional(Input.yesNo("o:skip-verification")),
  /** A dedicated address of the account. */
  sendingIp: Input.optional(Input.text("o:sending-ip")),
  sendingIpPool: Input.optional(Input.text("o:sending-ip-pool")),
  nativeSend: Input.optional(Input.yesNo("o:native-send")),
  /** A URL that gets a copy of each delivered message. */
  archiveTo: Input.optional(Input.text("o:archive-to")),
  /** `"all"`, or the names of `X-Mailgun-*` headers to strip. */
  suppressHeaders: Input.optional(Fields.suppressHeaders("o:suppress-headers")),
  /** Any header: `{ "List-Unsubscribe": "<mailto:...>" }`. */
  headers: Input.optional(Fields.headers),
  /** Custom data, which events and webhooks bring back. Beyond 4 kB they don't. */
  variables: Input.optional(Fields.variables),
  /**
   * Values by address, for `%recipient.name%` in subject, bodies, headers and variables. With it, even empty, each
   * recipient gets a message of their own and sees only their own address.
   */
  recipientVariables: Input.optional(Input.json("recipient-variables")),
  guarantee: Input.optional(Fields.notSent("guarantee", "at-least-once", "at-most-once"))
}

/**
 * The input of {@link send}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class SendInput extends Input.Struct<SendInput>("SendInput")({
  ...options,
  /** Required unless a template supplies it. */
  from: Input.optional(Fields.mailbox("from")),
  cc: Input.optional(Fields.mailboxes("cc")),
  bcc: Input.optional(Fields.mailboxes("bcc")),
  replyTo: Input.optional(Fields.mailbox("h:Reply-To")),
  subject: Input.optional(Input.text("subject")),
  text: Input.optional(Input.text("text")),
  html: Input.optional(Input.text("html")),
  ampHtml: Input.optional(Input.text("amp-html")),
  attachments: Input.optional(Input.files("attachment")),
  /** Images and the like, which HTML names as `cid:` and the file name. */
  inline: Input.optional(Input.files("inline")),
  /** `id@domain`; made up unless given. */
  messageId: Input.optional(Fields.messageId("h:Message-Id"))
}) {}

const sendComplaint = (input: SendInput): Input.FieldComplaint | undefined => {
  if (input.from === undefined && input.template === undefined) return { field: "from", issue: "is missing" }
  if (input.html !== undefined && input.template !== undefined) {
    return { field: "html", issue: "can't be combined with template" }
  }
  const hasBody = input.text !== undefined || input.html !== undefined || input.ampHtml !== undefined ||
    input.template !== undefined
  if (!hasBody) return { field: "text", issue: "is missing, and so are html, ampHtml and template: one is needed" }
  if (input.messageId !== undefined && headerOf(input.headers, "message-id") !== undefined) {
    return { field: "messageId", issue: "stands in headers too" }
  }
  const recipients = count(input.to) + count(input.cc) + count(input.bcc)
  return recipients > maxRecipients
    ? {
      field: "to",
      issue: `has too many recipients: ${recipients} with cc and bcc, at most ${maxRecipients} are taken`
    }
    : undefined
}

const maxRecipients = 1000

const count = (recipients: unknown): number =>
  recipients === undefined ? 0 : Array.isArray(recipients) ? recipients.length : 1

const headerOf = (
  headers: { readonly [name: string]: Fields.HeaderValue } | undefined,
  lowerCaseName: string
): string | undefined => {
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (name.toLowerCase() === lowerCaseName) return typeof value === "string" ? value : value[0]
  }
  return undefined
}

const safetyOf = (guarantee: Guarantee | undefined): "safe" | "unsafe" =>
  guarantee === "at-most-once" ? "unsafe" : "safe"

/**
 * Sends a message. Succeeds when Mailgun has taken it, which is not yet delivered.
 *
 * `POST /v3/{domain}/messages`.
 *
 * **Details**
 *
 * Every attempt of one call carries the same Message-Id. What happens when the outcome of an attempt is not known is
 * yours to say, by `guarantee`.
 *
 * Fails with `MailgunInvalidInput` before anything is sent where Mailgun would refuse the message, or drop a part of it;
 * with `MailgunForbidden` where the domain may not send, with `MailgunRateLimited` where a limit is used up.
 *
 * **Example**
 *
 * ```ts
 * import { Messages } from "@effect-mailgun/core"
 *
 * const program = Messages.send({
 *   from: "Ann <ann@example.com>",
 *   to: "bob@example.com",
 *   subject: "Hello",
 *   text: "Hello, Bob.",
 *   tags: ["greeting"]
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const send = Operation.make({
  name: "messages.send",
  method: "POST",
  path: "/v3/{domain}/messages",
  input: SendInput,
  output: MessageAccepted,
  check: sendComplaint,
  prepare: Effect.fnUntraced(function*(input: SendInput, layerDomain: string | undefined) {
    const own = input.messageId ?? headerOf(input.headers, "message-id")
    const messageId = own ?? (yield* makeMessageId(input.domain ?? layerDomain ?? "localhost"))
    return {
      input: own === undefined ? { ...input, messageId } : input,
      safety: safetyOf(input.guarantee),
      message: { id: Fields.bareMessageId(messageId) }
    }
  }),
  example: {
    from: "Ann <ann@example.com>",
    to: "bob@example.com",
    subject: "Hello",
    text: "Hello, Bob.",
    messageId: "1@example.com"
  }
})

/** Unique by time and 64 random bits, in the form that Mailgun itself uses. */
const makeMessageId = Effect.fnUntraced(function*(domain: string): Effect.fn.Return<string> {
  const now = yield* Clock.currentTimeMillis
  return `${now}.${yield* randomHex(2)}@${domain}`
})

/**
 * The input of {@link sendMime}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class SendMimeInput extends Input.Struct<SendMimeInput>("SendMimeInput")({
  ...options,
  /** The whole message as RFC 5322 text. Its own headers say from whom it is; `to` says who gets it. */
  message: mimeFile("message")
}) {}

/**
 * Sends ready-made MIME, as it is. `to` names every recipient, those of `Cc` and `Bcc` included.
 *
 * `POST /v3/{domain}/messages.mime`.
 *
 * **Example**
 *
 * ```ts
 * import { Messages } from "@effect-mailgun/core"
 *
 * const program = Messages.sendMime({
 *   to: "bob@example.com",
 *   message: "From: ann@example.com\r\nTo: bob@example.com\r\nSubject: Hello\r\n\r\nHello, Bob.\r\n"
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const sendMime = Operation.make({
  name: "messages.sendMime",
  method: "POST",
  path: "/v3/{domain}/messages.mime",
  input: SendMimeInput,
  body: "multipart",
  output: MessageAccepted,
  prepare: (input: SendMimeInput) =>
    Effect.succeed({ input, safety: safetyOf(input.guarantee), message: { id: messageIdOf(input.message) } }),
  example: {
    to: "bob@example.com",
    message: "From: ann@example.com\r\nTo: bob@example.com\r\nSubject: Hello\r\n\r\nHello, Bob.\r\n"
  }
})

/**
 * What {@link sendMime} takes as a message.
 *
 * @category models
 * @since 0.1.0
 */
export type MimeMessage = string | Uint8Array | Blob | Source
