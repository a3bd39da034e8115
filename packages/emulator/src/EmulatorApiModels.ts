/**
 * What the emulator's own HTTP API takes and gives.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** The type of a page's schema. */
type Page<Item extends Schema.Top> = Schema.Struct<{
  readonly items: Schema.$Array<Item>
  readonly next: Schema.optionalKey<Schema.String>
  readonly total: Schema.Int
}>

/**
 * A page of a list, newest first. `next` is the `cursor` of the next one, and absent at the end; `total` counts all pages.
 *
 * @category models
 * @since 0.1.0
 */
export const page = <Item extends Schema.Top>(item: Item): Page<Item> =>
  Schema.Struct({ items: Schema.Array(item), next: Schema.optionalKey(Schema.String), total: Schema.Int })

/**
 * A duration: text such as `"30 minutes"`, or milliseconds.
 *
 * @category models
 * @since 0.1.0
 */
export const DurationInput = Schema.Union([
  Schema.String.check(
    Schema.isPattern(/^\d+(?:\.\d+)? (?:nano|micro|milli|second|minute|hour|day|week)s?$/, {
      expected: "a duration such as \"30 minutes\""
    })
  ).pipe(Schema.decodeTo(Schema.DurationFromString)),
  Schema.Finite
])

/**
 * A file of a message, without what is in it.
 *
 * @category models
 * @since 0.1.0
 */
export class AttachmentSummary extends Schema.Class<AttachmentSummary>("AttachmentSummary")({
  /** What it stands under: `/messages/{key}/attachments/{index}`. */
  index: Schema.Int,
  filename: Schema.String,
  contentType: Schema.String,
  sizeBytes: Schema.Int,
  disposition: Schema.Literals(["attachment", "inline"]),
  /** What HTML names it by, after `cid:`. */
  contentId: Schema.optionalKey(Schema.String)
}) {}

/**
 * A message in a list.
 *
 * @category models
 * @since 0.1.0
 */
export class MessageSummary extends Schema.Class<MessageSummary>("MessageSummary")({
  /** The key under which it is kept, which storage URLs have too. */
  key: Schema.String,
  /** The Message-Id, with angle brackets. */
  id: Schema.String,
  domain: Schema.String,
  /** Whether it was sent by the API, or came from the outside. */
  direction: Schema.Literals(["outgoing", "incoming"]),
  from: Schema.String,
  to: Schema.Array(Schema.String),
  cc: Schema.Array(Schema.String),
  bcc: Schema.Array(Schema.String),
  /** Bare addresses, each of them once. */
  recipients: Schema.Array(Schema.String),
  subject: Schema.optionalKey(Schema.String),
  tags: Schema.Array(Schema.String),
  isTest: Schema.Boolean,
  attachmentCount: Schema.Int,
  receivedAt: Schema.DateTimeUtcFromString,
  /** The newest event: `"delivered"`; of failures `"temporary_fail"` or `"permanent_fail"`. */
  status: Schema.optionalKey(Schema.String)
}) {}

/**
 * A message, or a copy of a batch, as its recipient gets it.
 *
 * @category models
 * @since 0.1.0
 */
export class MessageDetails extends MessageSummary.extend<MessageDetails>("MessageDetails")({
  text: Schema.optionalKey(Schema.String),
  html: Schema.optionalKey(Schema.String),
  ampHtml: Schema.optionalKey(Schema.String),
  headers: Schema.Array(Schema.Tuple([Schema.String, Schema.String])),
  variables: Schema.Record(Schema.String, Schema.String),
  parameters: Schema.Record(Schema.String, Schema.Array(Schema.String)),
  attachments: Schema.Array(AttachmentSummary),
  /** Of a batch: what each recipient got, under its own key. */
  copies: Schema.Array(Schema.Struct({ key: Schema.String, to: Schema.String })),
  /** The links of the bodies, each of them once. */
  links: Schema.Array(Schema.String),
  /** What looks like a one-time code: 4 to 8 digits, or letters and digits, on their own. */
  codes: Schema.Array(Schema.String)
}) {}

/**
 * An event as Mailgun gives it out.
 *
 * @category models
 * @since 0.1.0
 */
export const EventJson = Schema.StructWithRest(
  Schema.Struct({ event: Schema.String, id: Schema.String, timestamp: Schema.Finite }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)

const delivered = Schema.Struct({ event: Schema.Literal("delivered") })

const reaction = Schema.Struct({
  event: Schema.Literals(["opened", "complained"]),
  recipient: Schema.optional(Schema.String)
})

const unsubscription = Schema.Struct({
  event: Schema.Literal("unsubscribed"),
  tag: Schema.optional(Schema.String),
  recipient: Schema.optional(Schema.String)
})

const click = Schema.Struct({
  event: Schema.Literal("clicked"),
  url: Schema.optional(Schema.String),
  recipient: Schema.optional(Schema.String)
})

const failure = Schema.Struct({
  event: Schema.Literal("failed"),
  severity: Schema.Literals(["permanent", "temporary"]),
  code: Schema.optional(Schema.Int),
  message: Schema.optional(Schema.String),
  recipient: Schema.optional(Schema.String)
})

const after = { after: Schema.optional(DurationInput) }

/**
 * What is to happen to a message: the `Outcome` of the service.
 *
 * @category models
 * @since 0.1.0
 */
export const Outcome = Schema.Union([reaction, click, unsubscription, failure])

/**
 * A step of a rule: an outcome, and how long after the step before it comes.
 *
 * @category models
 * @since 0.1.0
 */
export const Step = Schema.Union([
  delivered.mapFields((fields) => ({ ...fields, ...after })),
  reaction.mapFields((fields) => ({ ...fields, ...after })),
  unsubscription.mapFields((fields) => ({ ...fields, ...after })),
  click.mapFields((fields) => ({ ...fields, ...after })),
  failure.mapFields((fields) => ({ ...fields, ...after }))
])

const ruleFields = {
  recipient: Schema.optional(Schema.String),
  domain: Schema.optional(Schema.String),
  tag: Schema.optional(Schema.String),
  messageId: Schema.optional(Schema.String),
  times: Schema.optional(Schema.Int),
  steps: Schema.Array(Step)
}

/**
 * What becomes of messages: the `Rule` of the service.
 *
 * @category models
 * @since 0.1.0
 */
export const Rule = Schema.Struct(ruleFields)

/**
 * A rule that stands, under its id.
 *
 * @category models
 * @since 0.1.0
 */
export const ListedRule = Schema.Struct({ id: Schema.String, ...ruleFields })

/**
 * What requests meet in place of an answer: the `Fault` of the service. A `body` that is no text is JSON.
 *
 * @category models
 * @since 0.1.0
 */
export const Fault = Schema.Struct({
  operation: Schema.optional(Schema.String),
  times: Schema.optional(Schema.Int),
  probability: Schema.optional(Schema.Finite),
  delay: Schema.optional(DurationInput),
  drop: Schema.optional(Schema.Literals(["before", "after"])),
  status: Schema.optional(Schema.Int),
  body: Schema.optional(Schema.Unknown),
  contentType: Schema.optional(Schema.String),
  headers: Schema.optional(Schema.Record(Schema.String, Schema.String)),
  hasEffect: Schema.optional(Schema.Boolean),
  truncateTo: Schema.optional(Schema.Int),
  garble: Schema.optional(Schema.Boolean),
  slowBody: Schema.optional(DurationInput)
})

/**
 * The emulator's clock.
 *
 * @category models
 * @since 0.1.0
 */
export class Time extends Schema.Class<Time>("EmulatorTime")({
  now: Schema.DateTimeUtcFromString,
  /** Whether it stands still. */
  isFrozen: Schema.Boolean
}) {}

/**
 * An attempt to post to a webhook, or to where a route forwards to.
 *
 * @category models
 * @since 0.1.0
 */
export class WebhookDelivery extends Schema.Class<WebhookDelivery>("WebhookDelivery")({
  id: Schema.String,
  url: Schema.String,
  eventType: Schema.String,
  eventId: Schema.String,
  /** From 1; 0 where no attempt was made. */
  attempt: Schema.Int,
  at: Schema.DateTimeUtcFromString,
  contentType: Schema.String,
  /** What was posted. */
  body: Schema.String,
  /** Of the answer; absent where none came. */
  status: Schema.optionalKey(Schema.Int),
  /** The beginning of the answer's body. */
  answer: Schema.optionalKey(Schema.String)
}) {}

/**
 * A request to the API.
 *
 * @category models
 * @since 0.1.0
 */
export class RequestRecord extends Schema.Class<RequestRecord>("RequestRecord")({
  at: Schema.DateTimeUtcFromString,
  method: Schema.String,
  path: Schema.String,
  /** Absent where the connection was dropped. */
  status: Schema.optionalKey(Schema.Int),
  operation: Schema.optionalKey(Schema.String)
}) {}

/**
 * What a message from the outside met: the routes that took it, for each recipient.
 *
 * @category models
 * @since 0.1.0
 */
export class InboundResult extends Schema.Class<InboundResult>("InboundResult")({
  recipient: Schema.String,
  /** The ids of the routes, in the order in which they ran. */
  routes: Schema.Array(Schema.String),
  /** The key of the message, where one of them stored it. */
  key: Schema.optionalKey(Schema.String)
}) {}

/**
 * What happened. Whoever is told reads the list anew, or the message.
 *
 * @category models
 * @since 0.1.0
 */
export const Change = Schema.Union([
  Schema.Struct({ type: Schema.Literal("message"), key: Schema.String }),
  Schema.Struct({ type: Schema.Literal("event"), event: Schema.String, key: Schema.optionalKey(Schema.String) }),
  Schema.Struct({ type: Schema.Literal("webhookDelivery"), id: Schema.String }),
  Schema.Struct({ type: Schema.Literal("request") }),
  Schema.Struct({ type: Schema.Literal("time") }),
  Schema.Struct({ type: Schema.Literal("clear") })
])

/**
 * What was asked for is not kept: 404.
 *
 * @category errors
 * @since 0.1.0
 */
export class NotKept extends Schema.TaggedError<NotKept>("@effect-mailgun/emulator/EmulatorApi/NotKept")("NotKept", {
  message: Schema.String
}, { httpApiStatus: 404 }) {}

/**
 * No message came in time: 408.
 *
 * @category errors
 * @since 0.1.0
 */
export class NoMessage
  extends Schema.TaggedError<NoMessage>("@effect-mailgun/emulator/EmulatorApi/NoMessage")("NoMessage", {
    message: Schema.String
  }, { httpApiStatus: 408 })
{}

/**
 * The request can't be understood: 400.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidRequest extends Schema.TaggedError<InvalidRequest>(
  "@effect-mailgun/emulator/EmulatorApi/InvalidRequest"
)("InvalidRequest", { message: Schema.String }, { httpApiStatus: 400 }) {}
