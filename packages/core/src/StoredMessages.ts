/**
 * Messages that Mailgun keeps: those that were sent, for as long as the domain keeps its messages, and those that a
 * route stored.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * **Details**
 *
 * A message is known by its storage key, which events carry. They also carry its address, whose host is a storage host
 * of Mailgun's: by that address, `MessageStorage` calls these operations where the message is.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Fields from "./internal/messageFields.ts"
import { countRecipients } from "./internal/sendLimits.ts"
import { MessageAccepted } from "./MessageAccepted.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"

/**
 * An attached file of a stored message. The file itself is at its `url`, which wants the same key.
 *
 * @category models
 * @since 0.1.0
 */
export class StoredAttachment extends Wire.Record<StoredAttachment>("StoredAttachment")({
  url: Wire.required("url", Schema.String),
  name: Wire.optional("name", Schema.String),
  contentType: Wire.optional("content-type", Schema.String),
  sizeBytes: Wire.optional("size", Wire.Number)
}) {}

type Header = readonly [name: string, value: string]

const isHeader = (wire: unknown): wire is readonly [name: string, value: unknown] =>
  Array.isArray(wire) && wire.length === 2 && typeof wire[0] === "string"

/** A header that Mailgun took apart has a list as its value. */
const MessageHeaders = Wire.codec(Schema.Array(Schema.Tuple([Schema.String, Schema.String])), {
  expected: "a list of headers, each with its name and value",
  decode: (wire) =>
    Array.isArray(wire) && wire.every(isHeader)
      ? wire.map(([name, value]): Header => [name, typeof value === "string" ? value : JSON.stringify(value)])
      : Wire.invalid,
  encode: (headers) => headers
})

/**
 * A stored message. Everything may be missing: what is there depends on the message.
 *
 * @category models
 * @since 0.1.0
 */
export class StoredMessage extends Wire.Record<StoredMessage>("StoredMessage")({
  /** With angle brackets; events have it without. */
  messageId: Wire.optional("Message-Id", Schema.String),
  /** The envelope's sender. */
  sender: Wire.optional("sender", Schema.String),
  /** The envelope's recipients, with commas in between. */
  recipients: Wire.optional("recipients", Schema.String),
  from: Wire.optional("from", Schema.String),
  to: Wire.optional("To", Schema.String),
  subject: Wire.optional("subject", Schema.String),
  bodyPlain: Wire.optional("body-plain", Schema.String),
  bodyHtml: Wire.optional("body-html", Schema.String),
  /** The text without what it quotes, and without its signature. */
  strippedText: Wire.optional("stripped-text", Schema.String),
  strippedSignature: Wire.optional("stripped-signature", Schema.String),
  strippedHtml: Wire.optional("stripped-html", Schema.String),
  attachments: Wire.optional("attachments", Wire.list(StoredAttachment)),
  /** The attached files that the HTML shows, by their Content-Id with angle brackets. */
  contentIdMap: Wire.optional("content-id-map", Wire.lazy(() => Schema.Record(Schema.String, StoredAttachment))),
  /** All headers in their order. A value that Mailgun took apart stands as JSON. */
  messageHeaders: Wire.optional("message-headers", MessageHeaders),
  messageUrl: Wire.optional("message-url", Schema.String),
  contentType: Wire.optional("Content-Type", Schema.String),
  contentTransferEncoding: Wire.optional("Content-Transfer-Encoding", Schema.String),
  mimeVersion: Wire.optional("Mime-Version", Schema.String),
  tag: Wire.optional("X-Mailgun-Tag", Schema.String),
  deliverBy: Wire.optional("X-Mailgun-Deliver-By", Schema.String),
  templateName: Wire.optional("X-Mailgun-Template-Name", Schema.String),
  /** As JSON. */
  templateVariables: Wire.optional("X-Mailgun-Template-Variables", Schema.String)
}) {}

const decodeMessage = Wire.decoder(StoredMessage)

/** Of sent messages some answers have these as headers alone. */
const storedMessage: Operation.Output<StoredMessage> = {
  paging: undefined,
  decode: (json) =>
    decodeMessage(Wire.isJsonObject(json) ? { from: json["From"], subject: json["Subject"], ...json } : json)
}

/**
 * The input of {@link get} and {@link getMime}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class StorageKeyInput extends Input.Struct<StorageKeyInput>("StoredMessagesStorageKeyInput")({
  domain: Input.domain,
  /** The `key` in the `storage` of an event. */
  storageKey: Input.text("storage_key", { nonEmpty: true })
}) {}

/**
 * A stored message. Fails with `MailgunNotFound` where it is not kept any more, and with `MailgunBadRequest` where the
 * key is not one.
 *
 * `GET /v3/domains/{domain}/messages/{storage_key}`.
 *
 * **Example**
 *
 * ```ts
 * import { StoredMessages } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const text = StoredMessages.get({ storageKey: "BAABAgDMYHqy0v5PT2I4" }).pipe(
 *   Effect.map((message) => message.strippedText)
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "storedMessages.get",
  method: "GET",
  path: "/v3/domains/{domain}/messages/{storage_key}",
  input: StorageKeyInput,
  output: storedMessage,
  holdsSecret: true,
  example: { storageKey: "BAABAgDMYHqy0v5PT2I4" }
})

/**
 * A stored message as it is: its headers and bodies in one text.
 *
 * @category models
 * @since 0.1.0
 */
export class StoredMime extends Wire.Record<StoredMime>("StoredMime")({
  /** The envelope's sender. */
  sender: Wire.optional("sender", Schema.String),
  /** The envelope's recipients, with commas in between. */
  recipients: Wire.optional("recipients", Schema.String),
  from: Wire.optional("from", Schema.String),
  subject: Wire.optional("subject", Schema.String),
  /** The message as RFC 5322 text. */
  bodyMime: Wire.required("body-mime", Schema.String)
}) {}

/**
 * A stored message as MIME, nothing taken apart. Fails with `MailgunNotFound` where it is not kept any more, and with
 * `MailgunBadRequest` where the key is not one.
 *
 * `GET /v3/domains/{domain}/messages/{storage_key}`, asking for `message/rfc2822`.
 *
 * **Example**
 *
 * ```ts
 * import { StoredMessages } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const mime = StoredMessages.getMime({ storageKey: "BAABAgDMYHqy0v5PT2I4" }).pipe(
 *   Effect.map(({ bodyMime }) => bodyMime)
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const getMime = Operation.make({
  name: "storedMessages.getMime",
  method: "GET",
  path: "/v3/domains/{domain}/messages/{storage_key}",
  input: StorageKeyInput,
  accept: "message/rfc2822",
  output: StoredMime,
  example: { storageKey: "BAABAgDMYHqy0v5PT2I4" }
})

/**
 * The input of {@link resend}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ResendInput extends Input.Struct<ResendInput>("StoredMessagesResendInput")({
  domain: Input.domain,
  /** The `key` in the `storage` of an event. */
  storageKey: Input.text("storage_key", { nonEmpty: true }),
  /** One address or a list. */
  to: Fields.mailboxes("to")
}) {}

/**
 * Sends a stored message again, to whom you say. It can't be given a Message-Id, so it is not sent again by itself: fails
 * with `MailgunSendOutcomeUnknown` where it is not known whether Mailgun took it.
 *
 * `POST /v3/domains/{domain}/messages/{storage_key}`.
 *
 * **Example**
 *
 * ```ts
 * import { StoredMessages } from "@effect-mailgun/core"
 *
 * const program = StoredMessages.resend({ storageKey: "BAABAgDMYHqy0v5PT2I4", to: "bob@example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const resend = Operation.make({
  name: "storedMessages.resend",
  method: "POST",
  path: "/v3/domains/{domain}/messages/{storage_key}",
  input: ResendInput,
  output: MessageAccepted,
  recipients: ({ to }) => countRecipients(to),
  prepare: (input: ResendInput) => Effect.succeed({ input, safety: "unsafe", message: { id: undefined } }),
  example: { storageKey: "BAABAgDMYHqy0v5PT2I4", to: ["Bob <bob@example.com>", "eve@example.com"] }
})
