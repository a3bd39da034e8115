/**
 * The parts that events are made of: the message, the envelope, the delivery status, the client, and so on.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/events/event-structure
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

/**
 * An attachment as an event lists it: its name and size, not its content.
 *
 * @category models
 * @since 0.1.0
 */
export class EventAttachment extends Wire.Record<EventAttachment>("EventAttachment")({
  filename: Wire.optional("filename", Schema.String),
  contentType: Wire.optional("content-type", Schema.String),
  /** Bytes. */
  sizeBytes: Wire.optional("size", Wire.Number)
}) {}

/**
 * The headers that Mailgun keeps with an event.
 *
 * @category models
 * @since 0.1.0
 */
export class EventHeaders extends Wire.Record<EventHeaders>("EventHeaders")({
  /** The Message-Id without its angle brackets. */
  messageId: Wire.optional("message-id", Schema.String),
  from: Wire.optional("from", Schema.String),
  to: Wire.optional("to", Schema.String),
  subject: Wire.optional("subject", Schema.String)
}) {}

/**
 * The message that an event is about. Opened, clicked and unsubscribed events carry only its Message-Id.
 *
 * @category models
 * @since 0.1.0
 */
export class EventMessage extends Wire.Record<EventMessage>("EventMessage")({
  headers: Wire.optional("headers", EventHeaders),
  attachments: Wire.optional("attachments", Wire.list(EventAttachment)),
  recipients: Wire.optional("recipients", Wire.Strings),
  /** Bytes. */
  sizeBytes: Wire.optional("size", Wire.Number),
  scheduledFor: Wire.optional("scheduled-for", Timestamp.Timestamp)
}) {}

/**
 * The SMTP (or HTTP) envelope under which a message travelled.
 *
 * @category models
 * @since 0.1.0
 */
export class Envelope extends Wire.Record<Envelope>("Envelope")({
  sender: Wire.optional("sender", Schema.String),
  targets: Wire.optional("targets", Schema.String),
  /** `"smtp"`, or `"http"` where a route forwarded the message to a URL. */
  transport: Wire.optional("transport", Schema.String),
  sendingIp: Wire.optional("sending-ip", Schema.String),
  sendingHost: Wire.optional("sending-host", Schema.String),
  mailFrom: Wire.optional("mail-from", Schema.String),
  ipPoolId: Wire.optional("i-ip-pool-id", Schema.String)
}) {}

/**
 * What the recipient's server said, and how the attempt went.
 *
 * **Details**
 *
 * Codes that no SMTP server sends are Mailgun's own: 498 no MX, 499 can't connect, 605 previously bounced, 606
 * previously unsubscribed, 607 previously complained.
 *
 * @category models
 * @since 0.1.0
 */
export class DeliveryStatus extends Wire.Record<DeliveryStatus>("DeliveryStatus")({
  code: Wire.optional("code", Wire.Number),
  message: Wire.optional("message", Schema.String),
  description: Wire.optional("description", Schema.String),
  enhancedCode: Wire.optional("enhanced-code", Schema.String),
  bounceCode: Wire.optional("bounce-code", Wire.Text),
  bounceType: Wire.optional("bounce-type", Schema.String),
  attemptNumber: Wire.optional("attempt-no", Wire.Number),
  sessionSeconds: Wire.optional("session-seconds", Wire.Number),
  /** Seconds until Mailgun tries again; only on temporary failures. */
  retrySeconds: Wire.optional("retry-seconds", Wire.Number),
  firstDeliveryAttemptSeconds: Wire.optional("first-delivery-attempt-seconds", Wire.Number),
  mxHost: Wire.optional("mx-host", Schema.String),
  tls: Wire.optional("tls", Wire.Boolean),
  utf8: Wire.optional("utf8", Wire.Boolean),
  certificateVerified: Wire.optional("certificate-verified", Wire.Boolean),
  lastCode: Wire.optional("last-code", Wire.Number),
  lastMessage: Wire.optional("last-message", Schema.String)
}) {}

/**
 * Yes-or-no facts about the message.
 *
 * @category models
 * @since 0.1.0
 */
export class Flags extends Wire.Record<Flags>("Flags")({
  isAuthenticated: Wire.optional("is-authenticated", Wire.Boolean),
  isRouted: Wire.optional("is-routed", Wire.Boolean),
  isTestMode: Wire.optional("is-test-mode", Wire.Boolean),
  isSystemTest: Wire.optional("is-system-test", Wire.Boolean),
  isBig: Wire.optional("is-big", Wire.Boolean),
  isAmp: Wire.optional("is-amp", Wire.Boolean),
  isEncrypted: Wire.optional("is-encrypted", Wire.Boolean),
  isDelayedBounce: Wire.optional("is-delayed-bounce", Wire.Boolean),
  isWebhook: Wire.optional("is-webhook", Wire.Boolean),
  isCallback: Wire.optional("is-callback", Wire.Boolean)
}) {}

/**
 * Where a copy of the message is kept, while it is kept (three days by default).
 *
 * @category models
 * @since 0.1.0
 */
export class Storage extends Wire.Record<Storage>("Storage")({
  /** The address of the stored message; to be used as it stands, since its host is not the API's. */
  urls: Wire.optional("url", Wire.Strings),
  key: Wire.optional("key", Schema.String),
  region: Wire.optional("region", Schema.String),
  env: Wire.optional("env", Schema.String)
}) {}

/**
 * Where an opening or a click came from, by IP address.
 *
 * @category models
 * @since 0.1.0
 */
export class Geolocation extends Wire.Record<Geolocation>("Geolocation")({
  /** ISO 3166 two-letter code. */
  country: Wire.optional("country", Schema.String),
  region: Wire.optional("region", Schema.String),
  city: Wire.optional("city", Schema.String),
  timezone: Wire.optional("timezone", Schema.String)
}) {}

/**
 * The program that opened or clicked.
 *
 * @category models
 * @since 0.1.0
 */
export class ClientInfo extends Wire.Record<ClientInfo>("ClientInfo")({
  /** `"browser"`, `"mobile browser"`, `"email client"`, `"robot"`, ... */
  clientType: Wire.optional("client-type", Schema.String),
  clientName: Wire.optional("client-name", Schema.String),
  clientOs: Wire.optional("client-os", Schema.String),
  /** `"desktop"`, `"mobile"`, `"tablet"`, `"other"`, `"unknown"`. */
  deviceType: Wire.optional("device-type", Schema.String),
  userAgent: Wire.optional("user-agent", Schema.String),
  acceptLanguage: Wire.optional("accept-language", Schema.String),
  ip: Wire.optional("ip", Schema.String),
  /** Empty for people; `"apple"`, `"gmail"` or `"generic"` where Mailgun saw a machine. */
  bot: Wire.optional("bot", Schema.String)
}) {}

/**
 * The mailing list that a message went through, or that was uploaded.
 *
 * @category models
 * @since 0.1.0
 */
export class EventMailingList extends Wire.Record<EventMailingList>("EventMailingList")({
  address: Wire.optional("address", Schema.String),
  listId: Wire.optional("list-id", Schema.String),
  sid: Wire.optional("sid", Schema.String)
}) {}

/**
 * The stored template that a message was made from.
 *
 * @category models
 * @since 0.1.0
 */
export class EventTemplate extends Wire.Record<EventTemplate>("EventTemplate")({
  name: Wire.optional("name", Schema.String),
  version: Wire.optional("version", Schema.String),
  isText: Wire.optional("is-text", Wire.Boolean)
}) {}

/**
 * What a route saw in the message.
 *
 * @category models
 * @since 0.1.0
 */
export class EventRouteMatch extends Wire.Record<EventRouteMatch>("EventRouteMatch")({
  recipient: Wire.optional("recipient", Schema.String)
}) {}

/**
 * A route that produced the message.
 *
 * @category models
 * @since 0.1.0
 */
export class EventRoute extends Wire.Record<EventRoute>("EventRoute")({
  id: Wire.optional("id", Schema.String),
  expression: Wire.optional("expression", Schema.String),
  description: Wire.optional("description", Schema.String),
  actions: Wire.optional("actions", Wire.Strings),
  priority: Wire.optional("priority", Wire.Number),
  match: Wire.optional("match", EventRouteMatch)
}) {}

/**
 * The routes of an event: a list in the Events API, a bare object in the Logs API.
 *
 * @category codecs
 * @since 0.1.0
 */
export const EventRoutes: Wire.Codec<ReadonlyArray<EventRoute>> = Wire.oneOrMany(EventRoute)

/**
 * An identifier wrapped in an object, as Mailgun writes accounts and batches.
 *
 * @category models
 * @since 0.1.0
 */
export class EventReference extends Wire.Record<EventReference>("EventReference")({
  id: Wire.optional("id", Schema.String),
  parentId: Wire.optional("parent-id", Schema.String)
}) {}

/**
 * The sending domain, as account-wide reports name it.
 *
 * @category models
 * @since 0.1.0
 */
export class EventDomain extends Wire.Record<EventDomain>("EventDomain")({
  name: Wire.optional("name", Schema.String)
}) {}

/**
 * Why Mailgun refused a message at the door.
 *
 * @category models
 * @since 0.1.0
 */
export class Reject extends Wire.Record<Reject>("Reject")({
  reason: Wire.optional("reason", Schema.String),
  description: Wire.optional("description", Schema.String)
}) {}

/**
 * A mailing list member, as an upload event names it.
 *
 * @category models
 * @since 0.1.0
 */
export class EventMember extends Wire.Record<EventMember>("EventMember")({
  address: Wire.optional("address", Schema.String),
  name: Wire.optional("name", Schema.String),
  subscribed: Wire.optional("subscribed", Wire.Boolean)
}) {}

/**
 * The error of one line of a mailing list upload.
 *
 * @category models
 * @since 0.1.0
 */
export class UploadError extends Wire.Record<UploadError>("UploadError")({
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * The custom data of a message, sent as `variables`. Empty where Mailgun could not keep it (over 4 kB).
 *
 * **Details**
 *
 * Mailgun writes an object, an empty array, JSON text, or a sentence saying that the data was lost. All decode to one
 * object.
 *
 * @category models
 * @since 0.1.0
 */
export type UserVariables = { readonly [name: string]: unknown }

/**
 * Decodes {@link UserVariables} from every form that Mailgun writes.
 *
 * @category codecs
 * @since 0.1.0
 */
export const UserVariables: Wire.Codec<UserVariables> = Wire.codec(Schema.Record(Schema.String, Schema.Unknown), {
  expected: "custom data as an object, a list, or text",
  decode: (wire) => {
    if (typeof wire === "string") return parsedVariables(wire)
    if (Array.isArray(wire)) return {}
    return Wire.isJsonObject(wire) ? wire : Wire.invalid
  },
  encode: (variables) => variables
})

const parsedVariables = (text: string): UserVariables => {
  if (!text.startsWith("{")) return {}
  try {
    const parsed: unknown = JSON.parse(text)
    return Wire.isJsonObject(parsed) ? parsed : {}
  } catch {
    // Mailgun cuts long data in the middle; what is left is not JSON.
    return {}
  }
}
