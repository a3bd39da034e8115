/**
 * The events of a domain: what became of its messages, as far back as the plan keeps them.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/events
 * @since 0.1.0
 */
import type * as Stream from "effect/Stream"
import { Event } from "./Event.ts"
import * as EventTail from "./EventTail.ts"
import * as Input from "./Input.ts"
import { openText } from "./internal/analytics.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"

const eventNames = [
  "accepted",
  "rejected",
  "delivered",
  "failed",
  "opened",
  "clicked",
  "unsubscribed",
  "complained",
  "stored",
  "email_validation",
  "list_uploaded",
  "list_member_uploaded",
  "list_member_upload_error"
] as const

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * **Details**
 *
 * Without `begin` and `end` the newest come first, from now backwards. With `begin` alone, say which way by
 * `ascending`. A filter takes a value, or an expression of values with `AND`, `OR`, `NOT` and parentheses:
 * `"rejected OR failed"`; all filters must hold.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("EventsListInput")({
  domain: Input.domain,
  begin: Input.optional(Input.date("begin")),
  end: Input.optional(Input.date("end")),
  /** Oldest first. */
  ascending: Input.optional(Input.yesNo("ascending")),
  /** Items a page, from 1 to 300. Mailgun's default is 100. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: 300 })),
  /** A kind of event, `"delivered"`, or an expression, `"rejected OR failed"`. */
  event: Input.optional(openText("event", eventNames)),
  /** Of failures. */
  severity: Input.optional(openText("severity", ["permanent", "temporary"])),
  /** The recipient of one message. */
  recipient: Input.optional(Input.text("recipient")),
  /** The recipients of a stored message. */
  recipients: Input.optional(Input.text("recipients")),
  from: Input.optional(Input.text("from")),
  to: Input.optional(Input.text("to")),
  subject: Input.optional(Input.text("subject")),
  /** The Message-Id without angle brackets. */
  messageId: Input.optional(Input.text("message-id")),
  /** The name of an attached file. */
  attachment: Input.optional(Input.text("attachment")),
  /** Bytes, or an expression: `">10000 <20000"`. */
  size: Input.optional(Input.text("size")),
  tags: Input.optional(Input.text("tags")),
  /** The address of a mailing list. */
  mailingList: Input.optional(Input.text("list")),
  cursor: Input.cursor
}) {}

/**
 * One page of events. Fails with `MailgunBadRequest` where `begin`, `end` and `ascending` contradict each other, or an
 * expression can't be read, and with `MailgunNotFound` where there is no such domain.
 *
 * `GET /v3/{domain}/events`.
 *
 * **Example**
 *
 * ```ts
 * import { Events } from "@effect-mailgun/core"
 *
 * const failures = Events.list({ event: "failed", severity: "permanent", limit: 25 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "events.list",
  method: "GET",
  path: "/v3/{domain}/events",
  input: ListInput,
  output: Page.byUrl(Event),
  holdsSecret: true,
  example: { event: "failed", severity: "permanent", limit: 25 }
})

/**
 * All pages, as they are asked for. Ends where there are no more events yet; the last page's `next` can be asked again
 * later.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<Event>, MailgunError, Mailgun> = Page.pages(list)

/**
 * All events, a page at a time as they are asked for. Ends where there are no more events yet.
 *
 * **Example**
 *
 * ```ts
 * import { Events } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const count = Events.stream({ event: "delivered" }).pipe(Stream.runCount)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<Event, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link tail}: the filters of {@link ListInput}, where to begin, and the pace.
 *
 * @category inputs
 * @since 0.1.0
 */
export interface TailInput extends Omit<ListInput, "begin" | "end" | "ascending" | "cursor">, EventTail.Options {}

/**
 * All events from a time on, for ever: each once, in the order of their times, about half an hour after they happened.
 *
 * **Details**
 *
 * Follows Mailgun's own algorithm for polling events, which arrive out of order: the module `EventTail` tells it. Persist
 * the `position` of an event once it has been processed, and begin the next run with it: whenever the program ends, no
 * event is lost, and at worst one is processed twice.
 *
 * Fails with the errors of {@link list}, and with `MailgunInvalidInput` for a position that is not one. Running it again
 * from the last position goes on where it was.
 *
 * **Example**
 *
 * ```ts
 * import { Events } from "@effect-mailgun/core"
 * import { Effect, Stream } from "effect"
 *
 * const follow = (saved: string | undefined, save: (position: string) => Effect.Effect<void>) =>
 *   Events.tail({ position: saved, event: "failed", severity: "permanent" }).pipe(
 *     Stream.runForEach(({ event, position }) => Effect.andThen(Effect.log(event), save(position)))
 *   )
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/events/event-polling
 * @category streams
 * @since 0.1.0
 */
export const tail = (input: TailInput = {}): Stream.Stream<EventTail.TailedEvent, MailgunError, Mailgun> => {
  const { pause, position, since, trustAge, ...filters } = input
  return EventTail.make({
    operation: "events.tail",
    cursorsStayOpen: true,
    read: (request) => list({ ...filters, begin: request.since, ascending: true, cursor: request.cursor })
  }, { pause, position, since, trustAge })
}
