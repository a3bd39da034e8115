/**
 * What happened to a message: the events that Mailgun's Events API, Logs API and webhooks report, as one union.
 *
 * **Details**
 *
 * Mailgun promises only to add to these documents, and leaves fields out freely, so everything but the kind of event is
 * optional. An event of a kind that this version does not know, or one that does not fit its kind, comes as
 * {@link UnknownEvent} with its raw JSON: one odd event never hides the others.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/events/event-structure
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Details from "./EventDetails.ts"
import { examples } from "./EventExamples.ts"
import { normalize } from "./NormalizedEvent.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

export {
  /**
   * One event of each kind, decoded and as JSON, for tests.
   *
   * @category examples
   * @since 0.1.0
   */
  examples,
  /**
   * Tells an event in terms that mail providers share: `bounced`, `deferred`, reject reason, SMTP code.
   *
   * @category conversions
   * @since 0.1.0
   */
  normalize
}

/** A field that says which kind of event this is. */
const kind = <const K extends string>(event: K) => ({ event: Wire.required("event", Schema.Literal(event)) })

/** What every event may carry. */
const common = {
  /** Unique within a day; two events are the same when `id` and `timestamp` agree. */
  id: Wire.optional("id", Schema.String),
  timestamp: Wire.optional("timestamp", Timestamp.Timestamp),
  /** `"info"`, `"warn"` or `"error"`. */
  logLevel: Wire.optional("log-level", Schema.String),
  tags: Wire.optional("tags", Wire.Strings),
  /** A feature that is gone; Mailgun still writes the list, empty as a rule. */
  campaigns: Wire.optional("campaigns", Schema.Array(Schema.Unknown)),
  userVariables: Wire.optional("user-variables", Details.UserVariables),
  message: Wire.optional("message", Details.EventMessage),
  flags: Wire.optional("flags", Details.Flags),
  mailingList: Wire.optional("mailing-list", Details.EventMailingList),
  account: Wire.optional("account", Details.EventReference),
  domain: Wire.optional("domain", Details.EventDomain)
}

/** What an event about one recipient may carry. */
const recipient = {
  /** The recipient's address. */
  recipient: Wire.optional("recipient", Schema.String),
  recipientDomain: Wire.optional("recipient-domain", Schema.String),
  recipientProvider: Wire.optional("recipient-provider", Schema.String)
}

/** What an event on the way of a message may carry. */
const transport = {
  ...recipient,
  envelope: Wire.optional("envelope", Details.Envelope),
  storage: Wire.optional("storage", Details.Storage),
  /** `"http"` or `"smtp"`: how the message came to Mailgun. */
  method: Wire.optional("method", Schema.String),
  originatingIp: Wire.optional("originating-ip", Schema.String),
  apiKeyId: Wire.optional("api-key-id", Schema.String),
  batch: Wire.optional("batch", Details.EventReference),
  template: Wire.optional("template", Details.EventTemplate)
}

/** What an event that a recipient caused may carry. */
const engagement = {
  ...recipient,
  /** When the message had been delivered; of opens and clicks. */
  deliveredAt: Wire.optional("delivered-at", Timestamp.Timestamp),
  ip: Wire.optional("ip", Schema.String),
  geolocation: Wire.optional("geolocation", Details.Geolocation),
  clientInfo: Wire.optional("client-info", Details.ClientInfo)
}

/**
 * Mailgun took the message and queued it; one event for each recipient.
 *
 * @category models
 * @since 0.1.0
 */
export class AcceptedEvent extends Wire.Record<AcceptedEvent>("AcceptedEvent")({
  ...kind("accepted"),
  ...common,
  ...transport,
  /** The routes that produced the message, if any did. */
  routes: Wire.optional("routes", Details.EventRoutes)
}) {}

/**
 * Mailgun refused the message at the door. The recipient stands only in `message.headers.to`.
 *
 * @category models
 * @since 0.1.0
 */
export class RejectedEvent extends Wire.Record<RejectedEvent>("RejectedEvent")({
  ...kind("rejected"),
  ...common,
  ...transport,
  reject: Wire.optional("reject", Details.Reject)
}) {}

/**
 * The recipient's server took the message.
 *
 * @category models
 * @since 0.1.0
 */
export class DeliveredEvent extends Wire.Record<DeliveredEvent>("DeliveredEvent")({
  ...kind("delivered"),
  ...common,
  ...transport,
  deliveryStatus: Wire.optional("delivery-status", Details.DeliveryStatus),
  /** Only in the Logs API. */
  deliveredAt: Wire.optional("delivered-at", Timestamp.timestamp({ encodeAs: "rfc3339" })),
  /** Only in the Logs API. */
  deliveryOptimizer: Wire.optional("i-delivery-optimizer", Schema.String),
  primaryDkim: Wire.optional("primary-dkim", Schema.String)
}) {}

/**
 * A delivery failed: for now (`severity: "temporary"`, Mailgun tries again) or for good (`"permanent"`).
 *
 * @category models
 * @since 0.1.0
 */
export class FailedEvent extends Wire.Record<FailedEvent>("FailedEvent")({
  ...kind("failed"),
  ...common,
  ...transport,
  severity: Wire.optional("severity", Wire.literals("permanent", "temporary")),
  /** `"bounce"`, `"hardfail"`, `"old"`, `"espblock"`, `"greylisted"`, `"suppress-bounce"`, ... */
  reason: Wire.optional("reason", Schema.String),
  deliveryStatus: Wire.optional("delivery-status", Details.DeliveryStatus),
  primaryDkim: Wire.optional("primary-dkim", Schema.String)
}) {}

/**
 * The recipient opened the message (its tracking pixel was loaded).
 *
 * @category models
 * @since 0.1.0
 */
export class OpenedEvent extends Wire.Record<OpenedEvent>("OpenedEvent")({
  ...kind("opened"),
  ...common,
  ...engagement
}) {}

/**
 * The recipient followed a link of the message.
 *
 * @category models
 * @since 0.1.0
 */
export class ClickedEvent extends Wire.Record<ClickedEvent>("ClickedEvent")({
  ...kind("clicked"),
  ...common,
  ...engagement,
  url: Wire.optional("url", Schema.String)
}) {}

/**
 * The recipient unsubscribed.
 *
 * @category models
 * @since 0.1.0
 */
export class UnsubscribedEvent extends Wire.Record<UnsubscribedEvent>("UnsubscribedEvent")({
  ...kind("unsubscribed"),
  ...common,
  ...engagement
}) {}

/**
 * The recipient marked the message as spam.
 *
 * @category models
 * @since 0.1.0
 */
export class ComplainedEvent extends Wire.Record<ComplainedEvent>("ComplainedEvent")({
  ...kind("complained"),
  ...common,
  ...transport
}) {}

/**
 * Mailgun stored an incoming message. Its recipients stand in `message.recipients`.
 *
 * @category models
 * @since 0.1.0
 */
export class StoredEvent extends Wire.Record<StoredEvent>("StoredEvent")({
  ...kind("stored"),
  ...common,
  ...transport
}) {}

/**
 * A member was added to a mailing list by an upload.
 *
 * @category models
 * @since 0.1.0
 */
export class ListMemberUploadedEvent extends Wire.Record<ListMemberUploadedEvent>("ListMemberUploadedEvent")({
  ...kind("list_member_uploaded"),
  ...common,
  member: Wire.optional("member", Details.EventMember),
  taskId: Wire.optional("task-id", Schema.String)
}) {}

/**
 * A line of a mailing list upload was refused.
 *
 * @category models
 * @since 0.1.0
 */
export class ListMemberUploadErrorEvent extends Wire.Record<ListMemberUploadErrorEvent>("ListMemberUploadErrorEvent")({
  ...kind("list_member_upload_error"),
  ...common,
  taskId: Wire.optional("task-id", Schema.String),
  format: Wire.optional("format", Schema.String),
  memberDescription: Wire.optional("member-description", Schema.String),
  error: Wire.optional("error", Details.UploadError)
}) {}

/**
 * A mailing list upload ended.
 *
 * @category models
 * @since 0.1.0
 */
export class ListUploadedEvent extends Wire.Record<ListUploadedEvent>("ListUploadedEvent")({
  ...kind("list_uploaded"),
  ...common,
  taskId: Wire.optional("task-id", Schema.String),
  format: Wire.optional("format", Schema.String),
  subscribed: Wire.optional("subscribed", Wire.Boolean),
  isUpsert: Wire.optional("is-upsert", Wire.Boolean),
  upsertedCount: Wire.optional("upserted-count", Wire.Number),
  failedCount: Wire.optional("failed-count", Wire.Number)
}) {}

/**
 * An event that this version has no model for, as it came.
 *
 * @category models
 * @since 0.1.0
 */
export interface UnknownEvent {
  readonly event: "unknown"
  /** The kind that Mailgun gave it, if it gave one. */
  readonly name: string | undefined
  /** The event as parsed from JSON. */
  readonly raw: unknown
}

/**
 * Decodes any JSON as an {@link UnknownEvent}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const UnknownEvent: Wire.Codec<UnknownEvent> = Wire.codec(
  Schema.Struct({
    event: Schema.Literal("unknown"),
    name: Schema.UndefinedOr(Schema.String),
    raw: Schema.Unknown
  }),
  {
    expected: "JSON",
    decode: (raw) => ({ event: "unknown", name: eventName(raw), raw }),
    encode: (event) => event.raw
  }
)

const eventName = (raw: unknown): string | undefined =>
  Wire.isJsonObject(raw) && typeof raw["event"] === "string" ? raw["event"] : undefined

/**
 * Any event, told apart by its `event` field.
 *
 * **Example**
 *
 * ```ts
 * import type { Event } from "@effect-mailgun/core"
 *
 * const describe = (event: Event.Event): string =>
 *   event.event === "failed" ? `${event.severity} failure: ${event.reason}` : event.event
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export type Event =
  | AcceptedEvent
  | RejectedEvent
  | DeliveredEvent
  | FailedEvent
  | OpenedEvent
  | ClickedEvent
  | UnsubscribedEvent
  | ComplainedEvent
  | StoredEvent
  | ListMemberUploadedEvent
  | ListMemberUploadErrorEvent
  | ListUploadedEvent
  | UnknownEvent

/**
 * Decodes any event; total, since what it does not know becomes an {@link UnknownEvent}.
 *
 * **Example**
 *
 * ```ts
 * import { Event } from "@effect-mailgun/core"
 * import { Schema } from "effect"
 *
 * const event = Schema.decodeUnknownSync(Event.Event)({ event: "opened", recipient: "ann@example.com" })
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const Event: Wire.Codec<Event> = Wire.lazy(() =>
  Schema.Union([
    AcceptedEvent,
    RejectedEvent,
    DeliveredEvent,
    FailedEvent,
    OpenedEvent,
    ClickedEvent,
    UnsubscribedEvent,
    ComplainedEvent,
    StoredEvent,
    ListMemberUploadedEvent,
    ListMemberUploadErrorEvent,
    ListUploadedEvent,
    UnknownEvent
  ])
)
