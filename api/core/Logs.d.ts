import type * as Stream from "effect/Stream"
import { AnalyticsFilter } from "./AnalyticsFilter.ts"
import { Event } from "./Event.ts"
import * as EventTail from "./EventTail.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import type { MetricValues } from "./MetricValues.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export {}
export type Counts = MetricValues<(typeof metricEventNames)[number]>
export type EventName = (string & {}) | (typeof eventNames)[number]
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & import("effect/Schema").Opaque<
    ListInput,
    import("effect/Schema").Schema<
      Input.Type<{
        start: Input.Field<import("effect/DateTime").DateTime, "optional">
        end: Input.Field<import("effect/DateTime").DateTime, "optional">
        duration: Input.Field<import("effect/Duration").Duration | string, "optional">
        events: Input.Field<
          readonly Wire.Open<
            | "accepted"
            | "clicked"
            | "complained"
            | "delivered"
            | "email_validation"
            | "failed"
            | "list_member_upload_error"
            | "list_member_uploaded"
            | "list_uploaded"
            | "opened"
            | "rejected"
            | "stored"
            | "trapped"
            | "unique_clicked"
            | "unique_opened"
            | "unsubscribed"
          >[],
          "optional"
        >
        metricEvents: Input.Field<
          readonly Wire.Open<
            | "accepted"
            | "accepted_incoming"
            | "accepted_outgoing"
            | "bounced"
            | "clicked"
            | "complained"
            | "delayed_bounce"
            | "delayed_first_attempt"
            | "delivered"
            | "delivered_first_attempt"
            | "delivered_http"
            | "delivered_optimized"
            | "delivered_smtp"
            | "delivered_subsequent"
            | "delivered_two_plus_attempts"
            | "esp_block"
            | "failed"
            | "hard_bounces"
            | "opened"
            | "permanent_failed"
            | "permanent_failed_esp_block"
            | "permanent_failed_old"
            | "permanent_failed_optimized"
            | "processed"
            | "sent"
            | "soft_bounces"
            | "stored"
            | "suppressed_bounces"
            | "suppressed_complaints"
            | "suppressed_unsubscribed"
            | "temporary_failed"
            | "temporary_failed_esp_block"
            | "unique_clicked"
            | "unique_opened"
            | "unsubscribed"
            | "webhook_failure"
          >[],
          "optional"
        >
        filter: Input.Field<AnalyticsFilter, "optional">
        includeSubaccounts: Input.Field<boolean, "optional">
        includeTotals: Input.Field<boolean, "optional">
        pagination: Input.Field<Pagination, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      start: Input.Field<import("effect/DateTime").DateTime, "optional">
      end: Input.Field<import("effect/DateTime").DateTime, "optional">
      duration: Input.Field<import("effect/Duration").Duration | string, "optional">
      events: Input.Field<
        readonly Wire.Open<
          | "accepted"
          | "clicked"
          | "complained"
          | "delivered"
          | "email_validation"
          | "failed"
          | "list_member_upload_error"
          | "list_member_uploaded"
          | "list_uploaded"
          | "opened"
          | "rejected"
          | "stored"
          | "trapped"
          | "unique_clicked"
          | "unique_opened"
          | "unsubscribed"
        >[],
        "optional"
      >
      metricEvents: Input.Field<
        readonly Wire.Open<
          | "accepted"
          | "accepted_incoming"
          | "accepted_outgoing"
          | "bounced"
          | "clicked"
          | "complained"
          | "delayed_bounce"
          | "delayed_first_attempt"
          | "delivered"
          | "delivered_first_attempt"
          | "delivered_http"
          | "delivered_optimized"
          | "delivered_smtp"
          | "delivered_subsequent"
          | "delivered_two_plus_attempts"
          | "esp_block"
          | "failed"
          | "hard_bounces"
          | "opened"
          | "permanent_failed"
          | "permanent_failed_esp_block"
          | "permanent_failed_old"
          | "permanent_failed_optimized"
          | "processed"
          | "sent"
          | "soft_bounces"
          | "stored"
          | "suppressed_bounces"
          | "suppressed_complaints"
          | "suppressed_unsubscribed"
          | "temporary_failed"
          | "temporary_failed_esp_block"
          | "unique_clicked"
          | "unique_opened"
          | "unsubscribed"
          | "webhook_failure"
        >[],
        "optional"
      >
      filter: Input.Field<AnalyticsFilter, "optional">
      includeSubaccounts: Input.Field<boolean, "optional">
      includeTotals: Input.Field<boolean, "optional">
      pagination: Input.Field<Pagination, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare const LoggedEvent: Wire.Codec<Event>
export declare class LogsAggregates extends LogsAggregates_base {
}
declare const LogsAggregates_base: import("effect/Schema").Opaque<
  LogsAggregates,
  import("effect/Schema").Codec<
    Wire.Type<{
      all: Wire.Optional<Wire.Codec<number>>
      metrics: Wire.Optional<Wire.Codec<Counts>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class LogsReport extends LogsReport_base {
}
declare const LogsReport_base: import("effect/Schema").Opaque<
  LogsReport,
  import("effect/Schema").Codec<
    Wire.Type<{
      start: Wire.Optional<Timestamp.Timestamp>
      end: Wire.Optional<Timestamp.Timestamp>
      aggregates: Wire.Optional<typeof LogsAggregates>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export type MetricEventName = (string & {}) | (typeof metricEventNames)[number]
export declare class Pagination extends Pagination_base {
}
declare const Pagination_base: import("effect/Schema").Opaque<
  Pagination,
  import("effect/Schema").Codec<
    Wire.Type<{
      sort: Wire.Optional<Wire.Codec<Wire.Open<"timestamp:asc" | "timestamp:desc">>>
      limit: Wire.Optional<import("effect/Schema").Int>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export interface TailInput
  extends Omit<ListInput, "cursor" | "duration" | "end" | "includeTotals" | "pagination" | "start">, EventTail.Options
{
  readonly limit?: number | undefined
}
declare const eventNames: readonly [
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
]
export declare const list: Operation.Operation<
  ListInput,
  Page.Page<Event> & {} & {
    readonly start?: import("effect/DateTime").Utc | undefined
    readonly end?: import("effect/DateTime").Utc | undefined
    readonly aggregates?: LogsAggregates | undefined
  }
>
declare const metricEventNames: readonly [
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
]
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<Event> & LogsReport, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<Event, MailgunError, Mailgun>
export declare const tail: (input?: TailInput) => Stream.Stream<EventTail.TailedEvent, MailgunError, Mailgun>
