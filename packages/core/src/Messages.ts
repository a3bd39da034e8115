/**
 * Sending.
 *
 * The errors that all operations share are told in `MailgunError`.
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
import type * as Fiber from "effect/Fiber"
import * as Random from "effect/Random"
import type { Content } from "./Attachment.ts"
import * as Input from "./Input.ts"
import * as Fields from "./internal/messageFields.ts"
import { bareMessageId } from "./internal/messageId.ts"
import { messageIdOf, mimeFile } from "./internal/mime.ts"
import { randomHexUnsafe } from "./internal/randomHex.ts"
import { headerOf, sendComplaint, sendMimeComplaint } from "./internal/sendComplaint.ts"
import { countRecipients } from "./internal/sendLimits.ts"
import { readyToSend } from "./internal/verifiedSend.ts"
import { MessageAccepted } from "./MessageAccepted.ts"
import * as MessageBatch from "./MessageBatch.ts"
import * as Operation from "./Operation.ts"

/**
 * How a send behaves when its outcome is not known, because Mailgun failed or the connection broke after it had left.
 *
 * **Details**
 *
 * - `"at-least-once"` (default): it is sent again, with the same Message-Id, so that mail readers can collapse the two.
 * - `"at-most-once"`: it is not, and fails with `MailgunSendOutcomeUnknown`, which carries the Message-Id.
 * - `"verified"`: its Message-Id is looked up in the events, after a wait (`verifyAfter`), and it is sent again only if it
 *   is not there. Where the events can't be read, or the attempts are used up, it fails as `"at-most-once"` does. The key
 *   must be one that may read events.
 *
 * A message of which something was read that can't be read again (`Attachment.OneTimeStream`) is not sent again, and
 * neither is verified MIME that has no Message-Id to look for.
 *
 * Mailgun has no idempotency key, so exactly-once can't be had: events that come later than the wait let a message go out
 * twice.
 *
 * @category models
 * @since 0.1.0
 */
export type Guarantee = "at-least-once" | "at-most-once" | "verified"

/**
 * A header's value, or several where it may stand more than once; each one line.
 *
 * @category models
 * @since 0.1.0
 */
export type HeaderValue = string | ReadonlyArray<string>

/**
 * A stored template, and what to fill it with.
 *
 * @category models
 * @since 0.1.0
 */
export interface Template {
  readonly name: string
  /** The version's tag; the active one unless given. */
  readonly version?: string | undefined
  /** Also render a text part. */
  readonly text?: boolean | undefined
  /** What JSON can hold. */
  readonly variables?: { readonly [name: string]: unknown } | undefined
}

/** What a message and ready-made MIME have in common. */
const options = {
  domain: Input.domain,
  /** One address or a list, at most 1000 with `cc` and `bcc`; one text may have several, with commas in between. */
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
  recipientVariables: Input.optional(Fields.recipientVariables("recipient-variables")),
  guarantee: Input.optional(Fields.guarantee),
  /** How long to wait for the events, where the guarantee is `"verified"`. Default 30 seconds. */
  verifyAfter: Input.optional(Fields.verifyAfter)
}

/**
 * The fields of {@link SendInput}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class SendFields extends Input.Struct<SendFields>("SendInput")({
  ...options,
  /** Required unless a template supplies it. */
  from: Input.optional(Fields.mailbox("from")),
  cc: Input.optional(Fields.mailboxes("cc")),
  bcc: Input.optional(Fields.mailboxes("bcc")),
  replyTo: Input.optional(Fields.mailbox("h:Reply-To")),
  subject: Input.optional(Fields.line("subject")),
  text: Input.optional(Input.text("text")),
  html: Input.optional(Input.text("html")),
  ampHtml: Input.optional(Input.text("amp-html")),
  attachments: Input.optional(Input.files("attachment")),
  /** Images and the like, which HTML names as `cid:` and the file name. */
  inline: Input.optional(Input.files("inline")),
  /** `id@domain`; made up unless given. */
  messageId: Input.optional(Fields.messageId("h:Message-Id"))
}) {}

/**
 * The input of {@link send}. `html` and `template` exclude each other.
 *
 * @category inputs
 * @since 0.1.0
 */
export type SendInput = Input.NotBoth<SendFields, "html", "template">

/**
 * Describes {@link SendInput}.
 *
 * @category inputs
 * @since 0.1.0
 */
export const SendInput: Input.Input<SendInput> = Input.notBoth(SendFields, "html", "template")

/**
 * Sends a message. Succeeds when Mailgun has taken it, which is not yet delivered.
 *
 * `POST /v3/{domain}/messages`.
 *
 * **Details**
 *
 * An attempt with large files takes its time: over a slow line, `Mailgun.withTimeout` gives it more than half a minute.
 *
 * Every attempt of one call carries the same Message-Id. What happens when the outcome of an attempt is not known is
 * yours to say, by `guarantee`.
 *
 * Fails with `MailgunInvalidInput` before anything is sent where Mailgun would refuse the message, or drop a part of it:
 * more than 1000 recipients, more than 16 kB of options, headers and variables, more than 25 MB of bodies and files. Fails
 * with `MailgunForbidden` where the domain may not send, with `MailgunRateLimited` where a limit is used up, with
 * `MailgunBadRequest` where Mailgun refuses the message for another reason, with `MailgunPayloadTooLarge` where it is too
 * large after all.
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
  check: (input) => sendComplaint(input, SendInput.inputFields),
  recipients: ({ bcc, cc, to }) => countRecipients(to, cc, bcc),
  prepare: (input: SendInput, layerDomain: string | undefined) => {
    const own = input.messageId ?? headerOf(input.headers, "message-id")
    return own === undefined
      ? Effect.withFiber((fiber) => {
        const messageId = makeMessageId(fiber, input.domain ?? layerDomain ?? "localhost")
        return Effect.succeed(readyToSend({ ...input, messageId }, messageId))
      })
      : Effect.succeed(readyToSend(input, bareMessageId(own)))
  },
  example: {
    from: "Ann <ann@example.com>",
    to: "bob@example.com",
    subject: "Hello",
    text: "Hello, Bob.",
    messageId: "1@example.com"
  }
})

/** Unique by time and 64 random bits, in the form that Mailgun itself uses. */
const makeMessageId = (fiber: Fiber.Fiber<unknown, unknown>, domain: string): string => {
  const now = fiber.getRef(Clock.Clock).currentTimeMillisUnsafe()
  return `${now}.${randomHexUnsafe(fiber.getRef(Random.Random), 2)}@${domain}`
}

/**
 * The input of {@link sendMime}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class SendMimeInput extends (/* @__PURE__ */ Input.Struct<SendMimeInput>("SendMimeInput")({
  ...options,
  /** The whole message as RFC 5322 text. Its own headers say from whom it is; `to` says who gets it. */
  message: mimeFile("message")
})) {}

/**
 * Sends ready-made MIME, as it is. `to` names every recipient, those of `Cc` and `Bcc` included. Fails as {@link send}
 * does: with `MailgunBadRequest` where Mailgun refuses the content, with `MailgunForbidden` where the domain may not
 * send it, with `MailgunPayloadTooLarge` where it is too large.
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
export const sendMime = /* @__PURE__ */ Operation.make({
  name: "messages.sendMime",
  method: "POST",
  path: "/v3/{domain}/messages.mime",
  input: SendMimeInput,
  body: "multipart",
  output: MessageAccepted,
  check: (input) => sendMimeComplaint(input, SendMimeInput.inputFields),
  recipients: ({ to }) => countRecipients(to),
  prepare: (input: SendMimeInput) =>
    Effect.map(
      // Only an outcome that is open asks for it.
      (input.guarantee ?? "at-least-once") === "at-least-once" ? Effect.undefined : messageIdOf(input.message),
      (messageId) => readyToSend(input, messageId)
    ),
  example: {
    to: "bob@example.com",
    message: "From: ann@example.com\r\nTo: bob@example.com\r\nSubject: Hello\r\n\r\nHello, Bob.\r\n"
  }
})

/**
 * Sends one message to any number of recipients, each with their own variables and their own address only.
 *
 * **Details**
 *
 * The recipients come from an Iterable or a Stream, and are sent to in chunks of at most a thousand. What became of each
 * chunk, with its recipients, is an outcome of the Stream, so that nobody is lost and a run that ended can go on. What it
 * takes, does and promises is told in `MessageBatch`.
 *
 * **Example**
 *
 * ```ts
 * import { Messages } from "@effect-mailgun/core"
 * import { Effect, Stream } from "effect"
 *
 * const program = Messages.sendBatch(
 *   { from: "news@example.com", subject: "Hi %recipient.name%", text: "Your code: %recipient.code%" },
 *   [
 *     { address: "ann@example.com", variables: { name: "Ann", code: 17 } },
 *     { address: "bob@example.com", variables: { name: "Bob", code: 18 } }
 *   ]
 * ).pipe(Stream.runForEach((outcome) => Effect.log(`${outcome._tag}: ${outcome.recipients.length} recipients`)))
 * ```
 *
 * @category sending
 * @since 0.1.0
 */
export const sendBatch: MessageBatch.SendBatch = /* @__PURE__ */ MessageBatch.make(send)

export {
  /**
   * Follows the events of a message until it is delivered.
   *
   * @category after sending
   * @since 0.1.0
   */
  awaitDelivery
} from "./Delivery.ts"

export {
  /**
   * What {@link send} gives: Mailgun took the message and will deliver it.
   *
   * @category models
   * @since 0.1.0
   */
  MessageAccepted
} from "./MessageAccepted.ts"

export {
  /**
   * A stored message, taken apart.
   *
   * @category after sending
   * @since 0.1.0
   */
  getStored,
  /**
   * A file of a stored message, as a Stream of its bytes.
   *
   * @category after sending
   * @since 0.1.0
   */
  getStoredAttachment,
  /**
   * A stored message as the MIME text that it is.
   *
   * @category after sending
   * @since 0.1.0
   */
  getStoredMime,
  /**
   * Sends a stored message again, to whom you say.
   *
   * @category after sending
   * @since 0.1.0
   */
  resend
} from "./MessageStorage.ts"

/**
 * What {@link sendMime} takes as a message.
 *
 * @category models
 * @since 0.1.0
 */
export type MimeMessage = Content
