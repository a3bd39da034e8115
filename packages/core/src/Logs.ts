/**
 * The logs of an account: the events of all its domains, found by filters.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * **Details**
 *
 * The items are the events of the Events API, but for what they are about: `domain` and `account` say whose they are.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/logs
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as SchemaParser from "effect/SchemaParser"
import type * as Stream from "effect/Stream"
import { AnalyticsFilter } from "./AnalyticsFilter.ts"
import { Event } from "./Event.ts"
import * as EventTail from "./EventTail.ts"
import * as Input from "./Input.ts"
import { metricValues, names, pageLimit } from "./internal/analytics.ts"
import { once } from "./internal/once.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import type { MetricValues } from "./MetricValues.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

/** The kinds of events that Mailgun documents. */
const eventNames = [
  "accepted",
  "delivered",
  "failed",
  "opened",
  "unique_opened",
  "clicked",
  "unique_clicked",
  "unsubscribed",
  "complained",
  "rejected",
  "stored",
  "email_validation",
  "list_uploaded",
  "list_member_uploaded",
  "list_member_upload_error",
  "trapped"
] as const

/** The metrics of events that Mailgun documents. */
const metricEventNames = [
  "accepted_incoming",
  "accepted_outgoing",
  "accepted",
  "delivered_smtp",
  "delivered_http",
  "delivered_optimized",
  "delivered",
  "stored",
  "opened",
  "clicked",
  "unique_opened",
  "unique_clicked",
  "complained",
  "unsubscribed",
  "failed",
  "processed",
  "sent",
  "temporary_failed",
  "permanent_failed",
  "esp_block",
  "temporary_failed_esp_block",
  "permanent_failed_esp_block",
  "webhook_failure",
  "permanent_failed_optimized",
  "permanent_failed_old",
  "bounced",
  "hard_bounces",
  "soft_bounces",
  "delayed_bounce",
  "suppressed_bounces",
  "suppressed_unsubscribed",
  "suppressed_complaints",
  "delivered_first_attempt",
  "delivered_subsequent",
  "delivered_two_plus_attempts",
  "delayed_first_attempt"
] as const

/**
 * The name of a kind of event. Any text is taken.
 *
 * @category models
 * @since 0.1.0
 */
export type EventName = (typeof eventNames)[number] | (string & {})

/**
 * The name of a metric whose events are asked for. Any text is taken.
 *
 * @category models
 * @since 0.1.0
 */
export type MetricEventName = (typeof metricEventNames)[number] | (string & {})

const decodeEvent = Wire.decoder(Event)

const encodeEvent = once(() => SchemaParser.encodeSync(Event))

const LoggedAt = Timestamp.timestamp({ encodeAs: "rfc3339" })

const encodeLoggedAt = once(() => SchemaParser.encodeSync(LoggedAt))

/**
 * Decodes an event as the Logs API writes it: its instant under `@timestamp`.
 *
 * **Example**
 *
 * ```ts
 * import { Logs } from "@effect-mailgun/core"
 * import { Schema } from "effect"
 *
 * const event = Schema.decodeUnknownSync(Logs.LoggedEvent)({ event: "opened", "@timestamp": "2025-06-25T17:19:51.166Z" })
 * ```
 *
 * @category codecs
 * @since 0.1.0
 */
export const LoggedEvent: Wire.Codec<Event> = Wire.codec(Event, {
  expected: "an event",
  decode: (wire) => {
    if (!Wire.isJsonObject(wire) || wire["@timestamp"] === undefined) {
      return Result.getOrElse(decodeEvent(wire), invalid)
    }
    const event = Result.getOrElse(decodeEvent({ ...wire, timestamp: wire["@timestamp"] }), invalid)
    return event !== Wire.invalid && event.event === "unknown" ? { ...event, raw: wire } : event
  },
  encode: (event) => {
    const wire = encodeEvent()(event)
    if (event.event === "unknown" || event.timestamp === undefined || !Wire.isJsonObject(wire)) return wire
    const { timestamp: _, ...rest } = wire
    return { ...rest, "@timestamp": encodeLoggedAt()(event.timestamp) }
  }
})

const invalid = (): typeof Wire.invalid => Wire.invalid

/**
 * Numbers of entries by metric event.
 *
 * @category models
 * @since 0.1.0
 */
export type Counts = MetricValues<(typeof metricEventNames)[number]>

const Counts: Wire.Codec<Counts> = metricValues({ writeRate: (rate) => rate })

/**
 * How many log entries there are.
 *
 * @category models
 * @since 0.1.0
 */
export class LogsAggregates extends Wire.Record<LogsAggregates>("LogsAggregates")({
  all: Wire.optional("all", Wire.Number),
  /** By metric event, where some were asked for. */
  metrics: Wire.optional("metrics", Counts)
}) {}

/**
 * What a page of logs says beside its items.
 *
 * @category models
 * @since 0.1.0
 */
export class LogsReport extends Wire.Record<LogsReport>("LogsReport")({
  start: Wire.optional("start", Timestamp.timestamp({ encodeAs: "rfc2822-unknown-zone" })),
  end: Wire.optional("end", Timestamp.timestamp({ encodeAs: "rfc2822-unknown-zone" })),
  /** Empty without `includeTotals`. */
  aggregates: Wire.optional("aggregates", LogsAggregates)
}) {}

/**
 * How logs are sorted and cut into pages. The token of a page is not among these: it is the `cursor`.
 *
 * @category inputs
 * @since 0.1.0
 */
export class Pagination extends Wire.Record<Pagination>("LogsPagination")({
  sort: Wire.optional("sort", Wire.literals("timestamp:asc", "timestamp:desc")),
  /** Items a page, from 1 to 100. */
  limit: Wire.optional("limit", pageLimit(100))
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("LogsListInput")({
  /** Mailgun's default is a day ago. */
  start: Input.optional(Input.date("start")),
  /** Mailgun's default is now. */
  end: Input.optional(Input.date("end")),
  /** How far back from `end`, in place of `start`: `"1d"`, `"2h"`. */
  duration: Input.optional(Input.period("duration")),
  /** Only events of these kinds; all without it. */
  events: Input.optional(names("events", eventNames)),
  /** Only events that count towards these metrics. */
  metricEvents: Input.optional(names("metric_events", metricEventNames)),
  filter: Input.optional(Input.value("filter", AnalyticsFilter)),
  includeSubaccounts: Input.optional(Input.trueFalse("include_subaccounts")),
  /** Asks for the number of all entries. */
  includeTotals: Input.optional(Input.trueFalse("include_totals")),
  pagination: Input.optional(Input.value("pagination", Pagination)),
  cursor: Input.cursor
}) {}

/**
 * One page of events. Fails with `MailgunBadRequest` where the times, an event, a filter or the token is not one that
 * Mailgun takes.
 *
 * `POST /v1/analytics/logs`.
 *
 * **Example**
 *
 * ```ts
 * import { AnalyticsFilter, Logs } from "@effect-mailgun/core"
 *
 * const failures = Logs.list({
 *   duration: "1d",
 *   events: ["failed"],
 *   filter: AnalyticsFilter.all(AnalyticsFilter.equals("severity", "permanent")),
 *   pagination: { sort: "timestamp:desc", limit: 100 }
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "logs.list",
  method: "POST",
  path: "/v1/analytics/logs",
  input: ListInput,
  body: "json",
  output: Page.byToken(LoggedEvent, { with: LogsReport }),
  holdsSecret: true,
  idempotent: true,
  example: {
    duration: "2h",
    events: ["failed", "rejected"],
    metricEvents: ["hard_bounces"],
    filter: { all: [{ attribute: "domain", comparator: "=", values: ["example.com"] }] },
    includeSubaccounts: true,
    includeTotals: true,
    pagination: { sort: "timestamp:asc", limit: 50 },
    cursor: "cjsijbijewbu78t678tVTYUYU76754fyuiksin865g"
  }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<Event> & LogsReport, MailgunError, Mailgun> = Page
  .pages(list)

/**
 * All events, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { Logs } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const complaints = Logs.stream({ duration: "7d", events: ["complained"] }).pipe(Stream.runCount)
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
export interface TailInput
  extends Omit<ListInput, "start" | "end" | "duration" | "includeTotals" | "pagination" | "cursor">, EventTail.Options
{
  /** Items a page, from 1 to 100. Mailgun's default is 100. */
  readonly limit?: number | undefined
}

/**
 * All events of an account from a time on, for ever: each once, in the order of their times, about half an hour after
 * they happened.
 *
 * **Details**
 *
 * The same as `Events.tail`, which tells more: persist the `position` of an event once it has been processed, and begin
 * the next run with it. Fails with the errors of {@link list}, and with `MailgunInvalidInput` for a bad position.
 *
 * **Example**
 *
 * ```ts
 * import { Logs } from "@effect-mailgun/core"
 * import { Effect, Stream } from "effect"
 *
 * const follow = (saved: string | undefined, save: (position: string) => Effect.Effect<void>) =>
 *   Logs.tail({ position: saved, events: ["failed"] }).pipe(
 *     Stream.runForEach(({ event, position }) => Effect.andThen(Effect.log(event), save(position)))
 *   )
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const tail = (input: TailInput = {}): Stream.Stream<EventTail.TailedEvent, MailgunError, Mailgun> => {
  const { limit, pause, position, since, trustAge, ...filters } = input
  return EventTail.make({
    operation: "logs.tail",
    cursorsStayOpen: false,
    read: ({ cursor, since: start }) =>
      list({ ...filters, start, pagination: { sort: "timestamp:asc", limit }, cursor })
  }, { pause, position, since, trustAge })
}
