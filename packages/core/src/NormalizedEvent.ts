/**
 * Events in terms that mail providers share, with the names and the mapping of django-anymail: code that reads these
 * does not know that it is Mailgun who sends.
 *
 * @see https://anymail.dev/en/stable/sending/tracking/#normalized-tracking-event
 * @since 0.1.0
 */
import type * as DateTime from "effect/DateTime"
import type { AcceptedEvent, Event, FailedEvent } from "./Event.ts"
import type { DeliveryStatus, EventMessage, UserVariables } from "./EventDetails.ts"
import { idOf, instantOf } from "./internal/eventIdentity.ts"

/**
 * What happened to the message.
 *
 * | type | Mailgun's event |
 * |---|---|
 * | `queued` | `accepted` |
 * | `rejected` | `rejected`: Mailgun did not take the message |
 * | `deferred` | `failed` with `severity: "temporary"`: Mailgun tries again |
 * | `bounced` | any other `failed`, also where Mailgun did not try because of a suppression |
 * | `delivered`, `opened`, `clicked`, `complained`, `unsubscribed` | the same |
 * | `inbound` | `stored` |
 * | `unknown` | all others |
 *
 * @category models
 * @since 0.1.0
 */
export type EventType =
  | "queued"
  | "rejected"
  | "deferred"
  | "bounced"
  | "delivered"
  | "opened"
  | "clicked"
  | "complained"
  | "unsubscribed"
  | "inbound"
  | "unknown"

/**
 * Why a message did not arrive.
 *
 * | reason | when |
 * |---|---|
 * | `invalid` | the recipient's domain takes no mail (code 498) |
 * | `bounced` | the recipient's server refused it for good, now or earlier (605, `suppress-bounce`) |
 * | `timed_out` | the server could not be reached (499), or Mailgun gave up after hours (`old`) |
 * | `blocked` | the recipient's provider blocks the sender (`espblock`, `blacklisted`) |
 * | `spam` | the recipient complained earlier (607, `suppress-complaint`) |
 * | `unsubscribed` | the recipient unsubscribed earlier (606, `suppress-unsubscribe`) |
 * | `other` | anything else, such as most temporary failures |
 *
 * @category models
 * @since 0.1.0
 */
export type RejectReason = "invalid" | "bounced" | "timed_out" | "blocked" | "spam" | "unsubscribed" | "other"

/**
 * An event in terms that mail providers share.
 *
 * @category models
 * @since 0.1.0
 */
export interface NormalizedEvent {
  readonly type: EventType
  /** Unique within a day. */
  readonly id: string | undefined
  readonly timestamp: DateTime.Utc | undefined
  /** The Message-Id, without angle brackets. */
  readonly messageId: string | undefined
  /** The address that the event is about; absent where the event names none, or several. */
  readonly recipient: string | undefined
  /** Only of `rejected`, `bounced` and `deferred`. */
  readonly rejectReason: RejectReason | undefined
  /** The server's answer: an SMTP code, or one of Mailgun's own (498, 499, 605, 606, 607). */
  readonly smtpCode: number | undefined
  /** What the recipient's server said. */
  readonly smtpText: string | undefined
  /** What Mailgun says about it. */
  readonly description: string | undefined
  readonly tags: ReadonlyArray<string>
  /** The custom data of the message. */
  readonly metadata: UserVariables
  /** The link that was followed; only of `clicked`. */
  readonly clickUrl: string | undefined
  /** Of the program that opened the message, followed the link or unsubscribed. */
  readonly userAgent: string | undefined
  /** The event as Mailgun tells it. */
  readonly raw: Event
}

/**
 * Tells an event in terms that mail providers share. Takes every event and never fails.
 *
 * **Details**
 *
 * Follows django-anymail, but tells more reject reasons apart where Mailgun gives a `reason` or a code of its own, takes
 * the `dropped` of legacy webhooks for `bounced`, which it is in the other APIs, where django-anymail says `rejected`, and
 * leaves the angle brackets off the Message-Id, as all of this library does. `Event.normalize` is the same function.
 *
 * **Example**
 *
 * ```ts
 * import { Event } from "@effect-mailgun/core"
 *
 * const { recipient, rejectReason, type } = Event.normalize({
 *   event: "failed",
 *   severity: "permanent",
 *   reason: "suppress-complaint",
 *   recipient: "ann@example.com"
 * })
 * type // => "bounced"
 * rejectReason // => "spam"
 * recipient // => "ann@example.com"
 * ```
 *
 * @see https://anymail.dev/en/stable/esps/mailgun/#status-tracking-webhooks
 * @category conversions
 * @since 0.1.0
 */
export const normalize = (event: Event): NormalizedEvent => {
  const status = "deliveryStatus" in event ? event.deliveryStatus : undefined
  const reject = event.event === "rejected" ? event.reject : undefined
  const clientInfo = "clientInfo" in event ? event.clientInfo : undefined
  const { message, tags, userVariables }: Shared = event.event === "unknown" ? {} : event
  return {
    type: typeOf(event),
    id: idOf(event),
    timestamp: instantOf(event),
    messageId: bare(message?.headers?.messageId),
    recipient: recipientOf(event),
    rejectReason: rejectReasonOf(event),
    smtpCode: status?.code,
    smtpText: nonEmpty(status?.message),
    description: nonEmpty(status?.description) ?? nonEmpty(reject?.description) ?? nonEmpty(reject?.reason),
    tags: tags ?? [],
    metadata: userVariables ?? {},
    clickUrl: event.event === "clicked" ? event.url : undefined,
    userAgent: clientInfo?.userAgent,
    raw: event
  }
}

/** What every kind of event has, but for unknown ones. */
type Shared = Pick<AcceptedEvent, "message" | "tags" | "userVariables">

const types: { readonly [K in Exclude<Event["event"], "failed">]: EventType } = {
  accepted: "queued",
  rejected: "rejected",
  delivered: "delivered",
  opened: "opened",
  clicked: "clicked",
  unsubscribed: "unsubscribed",
  complained: "complained",
  stored: "inbound",
  list_member_uploaded: "unknown",
  list_member_upload_error: "unknown",
  list_uploaded: "unknown",
  unknown: "unknown"
}

const typeOf = (event: Event): EventType => {
  if (event.event !== "failed") return types[event.event]
  return event.severity === "temporary" ? "deferred" : "bounced"
}

const rejectReasonOf = (event: Event): RejectReason | undefined => {
  switch (event.event) {
    case "rejected":
      return "other"
    case "failed":
      return reasons.get(event.reason ?? "") ?? reasonOfCode(event)
    default:
      return undefined
  }
}

/** The reasons that say more than the code beside them; `generic`, `hardfail` and `unknown` do not. */
const reasons: ReadonlyMap<string, RejectReason> = new Map([
  ["bounce", "bounced"],
  ["suppress-bounce", "bounced"],
  ["suppress-complaint", "spam"],
  ["suppress-unsubscribe", "unsubscribed"],
  ["old", "timed_out"],
  ["espblock", "blocked"],
  ["blacklisted", "blocked"],
  ["greylisted", "other"]
])

/** Codes that no SMTP server sends. */
const mailgunCodes: ReadonlyMap<number, RejectReason> = new Map([
  [498, "invalid"],
  [499, "timed_out"],
  [605, "bounced"],
  [606, "unsubscribed"],
  [607, "spam"]
])

const reasonOfCode = ({ deliveryStatus, severity }: FailedEvent): RejectReason => {
  const code = deliveryStatus?.code ?? 0
  const isRefusal = severity !== "temporary" && code >= 400 && code < 600
  return mailgunCodes.get(code) ?? (isRefusal ? "bounced" : "other")
}

/** Mailgun names the recipient of a rejected message in its headers alone, and that of a stored one in a list. */
const recipientOf = (event: Event): string | undefined => {
  if ("recipient" in event && event.recipient !== undefined) return event.recipient
  const { message }: Shared = event.event === "unknown" ? {} : event
  const { headers, recipients = [] }: EventMessage = message ?? {}
  return recipients.length > 0 ? sole(recipients) : sole(addressesIn(headers?.to ?? ""))
}

const sole = (addresses: ReadonlyArray<string>): string | undefined => addresses.length === 1 ? addresses[0] : undefined

/** The header of a single recipient is not longer than a line of mail may be. */
const maxHeaderLength = 998

const addressesIn = (header: string): ReadonlyArray<string> => {
  if (header.length > maxHeaderLength) return []
  const plain = header.replaceAll(/"(?:[^"\\]|\\.)*"|\([^()]*\)/g, " ")
  return [...new Set(plain.split(/[\s<>,;:]+/).filter((word) => /^[^@]+@[^@]+$/.test(word)))]
}

const bare = (messageId: string | undefined): string | undefined =>
  messageId?.startsWith("<") === true && messageId.endsWith(">") ? messageId.slice(1, -1) : messageId

const nonEmpty = (text: DeliveryStatus["message"]): string | undefined => text === "" ? undefined : text
