import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import type { MetricValues as ValuesOf } from "./MetricValues.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"
export {}
type AnsweredMetric = "delivered_subsequent_count" | "esp_block_count" | "fail_rate" | "stored_count"
export type Dimension = (string & {}) | (typeof dimensions)[number]
export declare class DimensionValue extends DimensionValue_base {
}
declare const DimensionValue_base: Schema.Opaque<
  DimensionValue,
  Schema.Codec<
    Wire.Type<{
      dimension: Wire.Required<
        Wire.Codec<
          Wire.Open<
            | "bot"
            | "country"
            | "device"
            | "domain"
            | "ip"
            | "ip_pool"
            | "recipient_domain"
            | "recipient_provider"
            | "subaccount"
            | "tag"
            | "time"
          >
        >
      >
      value: Wire.Optional<Wire.Codec<string>>
      displayValue: Wire.Optional<Wire.Codec<string>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        start: Input.Field<import("effect/DateTime").DateTime, "optional">
        end: Input.Field<import("effect/DateTime").DateTime, "optional">
        resolution: Input.Field<"day" | "hour" | "month", "optional">
        duration: Input.Field<import("effect/Duration").Duration | string, "optional">
        filter: Input.Field<import("./AnalyticsFilter.ts").AnalyticsFilter, "optional">
        includeSubaccounts: Input.Field<boolean, "optional">
        includeAggregates: Input.Field<boolean, "optional">
        dimensions: Input.Field<
          readonly Wire.Open<
            | "bot"
            | "country"
            | "device"
            | "domain"
            | "ip"
            | "ip_pool"
            | "recipient_domain"
            | "recipient_provider"
            | "subaccount"
            | "tag"
            | "time"
          >[],
          "optional"
        >
        metrics: Input.Field<
          readonly Wire.Open<
            | "accepted_count"
            | "accepted_incoming_count"
            | "accepted_outgoing_count"
            | "bounce_rate"
            | "bounced_count"
            | "clicked_count"
            | "clicked_rate"
            | "complained_count"
            | "complained_rate"
            | "delayed_bounce_count"
            | "delayed_first_attempt_count"
            | "delayed_first_attempt_rate"
            | "delayed_rate"
            | "delivered_count"
            | "delivered_first_attempt_count"
            | "delivered_http_count"
            | "delivered_optimized_count"
            | "delivered_rate"
            | "delivered_smtp_count"
            | "delivered_two_plus_attempts_count"
            | "failed_count"
            | "hard_bounces_count"
            | "opened_count"
            | "opened_rate"
            | "permanent_fail_rate"
            | "permanent_failed_count"
            | "permanent_failed_esp_block_count"
            | "permanent_failed_old_count"
            | "permanent_failed_optimized_count"
            | "processed_count"
            | "rate_limit_count"
            | "sent_count"
            | "soft_bounces_count"
            | "suppressed_bounces_count"
            | "suppressed_complaints_count"
            | "suppressed_unsubscribed_count"
            | "temporary_fail_rate"
            | "temporary_failed_count"
            | "temporary_failed_esp_block_count"
            | "unique_clicked_count"
            | "unique_clicked_rate"
            | "unique_opened_count"
            | "unique_opened_rate"
            | "unsubscribed_count"
            | "unsubscribed_rate"
            | "webhook_count"
          >[],
          "optional"
        >
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
      resolution: Input.Field<"day" | "hour" | "month", "optional">
      duration: Input.Field<import("effect/Duration").Duration | string, "optional">
      filter: Input.Field<import("./AnalyticsFilter.ts").AnalyticsFilter, "optional">
      includeSubaccounts: Input.Field<boolean, "optional">
      includeAggregates: Input.Field<boolean, "optional">
      dimensions: Input.Field<
        readonly Wire.Open<
          | "bot"
          | "country"
          | "device"
          | "domain"
          | "ip"
          | "ip_pool"
          | "recipient_domain"
          | "recipient_provider"
          | "subaccount"
          | "tag"
          | "time"
        >[],
        "optional"
      >
      metrics: Input.Field<
        readonly Wire.Open<
          | "accepted_count"
          | "accepted_incoming_count"
          | "accepted_outgoing_count"
          | "bounce_rate"
          | "bounced_count"
          | "clicked_count"
          | "clicked_rate"
          | "complained_count"
          | "complained_rate"
          | "delayed_bounce_count"
          | "delayed_first_attempt_count"
          | "delayed_first_attempt_rate"
          | "delayed_rate"
          | "delivered_count"
          | "delivered_first_attempt_count"
          | "delivered_http_count"
          | "delivered_optimized_count"
          | "delivered_rate"
          | "delivered_smtp_count"
          | "delivered_two_plus_attempts_count"
          | "failed_count"
          | "hard_bounces_count"
          | "opened_count"
          | "opened_rate"
          | "permanent_fail_rate"
          | "permanent_failed_count"
          | "permanent_failed_esp_block_count"
          | "permanent_failed_old_count"
          | "permanent_failed_optimized_count"
          | "processed_count"
          | "rate_limit_count"
          | "sent_count"
          | "soft_bounces_count"
          | "suppressed_bounces_count"
          | "suppressed_complaints_count"
          | "suppressed_unsubscribed_count"
          | "temporary_fail_rate"
          | "temporary_failed_count"
          | "temporary_failed_esp_block_count"
          | "unique_clicked_count"
          | "unique_clicked_rate"
          | "unique_opened_count"
          | "unique_opened_rate"
          | "unsubscribed_count"
          | "unsubscribed_rate"
          | "webhook_count"
        >[],
        "optional"
      >
      pagination: Input.Field<Pagination, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export type Metric = (string & {}) | (typeof metrics)[number]
export type MetricValues = ValuesOf<(typeof metrics)[number] | AnsweredMetric>
export declare const MetricValues: Wire.Codec<MetricValues>
export declare class MetricsItem extends MetricsItem_base {
}
declare const MetricsItem_base: Schema.Opaque<
  MetricsItem,
  Schema.Codec<
    Wire.Type<{
      dimensions: Wire.Optional<Wire.Codec<readonly DimensionValue[]>>
      metrics: Wire.Optional<Wire.Codec<MetricValues>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class MetricsReport extends MetricsReport_base {
}
declare const MetricsReport_base: Schema.Opaque<
  MetricsReport,
  Schema.Codec<
    Wire.Type<{
      start: Wire.Optional<import("./Timestamp.ts").Timestamp>
      end: Wire.Optional<import("./Timestamp.ts").Timestamp>
      resolution: Wire.Optional<Wire.Codec<Wire.Open<"day" | "hour" | "month">>>
      duration: Wire.Optional<Schema.String>
      dimensions: Wire.Optional<
        Schema.$Array<
          Wire.Codec<
            Wire.Open<
              | "bot"
              | "country"
              | "device"
              | "domain"
              | "ip"
              | "ip_pool"
              | "recipient_domain"
              | "recipient_provider"
              | "subaccount"
              | "tag"
              | "time"
            >
          >
        >
      >
      aggregates: Wire.Optional<Wire.Codec<MetricValues>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class Pagination extends Pagination_base {
}
declare const Pagination_base: Schema.Opaque<
  Pagination,
  Schema.Codec<
    Wire.Type<{
      sort: Wire.Optional<Schema.String>
      limit: Wire.Optional<Schema.Int>
      skip: Wire.Optional<Schema.Int>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const dimensions: readonly [
  "time",
  "domain",
  "tag",
  "subaccount",
  "ip",
  "ip_pool",
  "recipient_domain",
  "recipient_provider",
  "country",
  "device",
  "bot"
]
export declare const list: Operation.Operation<
  ListInput,
  Page.Page<MetricsItem> & {} & {
    readonly start?: import("effect/DateTime").Utc | undefined
    readonly end?: import("effect/DateTime").Utc | undefined
    readonly resolution?: Wire.Open<"day" | "hour" | "month"> | undefined
    readonly duration?: string | undefined
    readonly dimensions?:
      | readonly Wire.Open<
        | "bot"
        | "country"
        | "device"
        | "domain"
        | "ip"
        | "ip_pool"
        | "recipient_domain"
        | "recipient_provider"
        | "subaccount"
        | "tag"
        | "time"
      >[]
      | undefined
    readonly aggregates?: MetricValues | undefined
  }
>
declare const metrics: readonly [
  "accepted_count",
  "accepted_incoming_count",
  "accepted_outgoing_count",
  "processed_count",
  "sent_count",
  "delivered_count",
  "delivered_smtp_count",
  "delivered_http_count",
  "delivered_optimized_count",
  "delivered_first_attempt_count",
  "delivered_two_plus_attempts_count",
  "delayed_first_attempt_count",
  "opened_count",
  "unique_opened_count",
  "clicked_count",
  "unique_clicked_count",
  "unsubscribed_count",
  "complained_count",
  "failed_count",
  "temporary_failed_count",
  "temporary_failed_esp_block_count",
  "permanent_failed_count",
  "permanent_failed_esp_block_count",
  "permanent_failed_optimized_count",
  "permanent_failed_old_count",
  "rate_limit_count",
  "webhook_count",
  "bounced_count",
  "hard_bounces_count",
  "soft_bounces_count",
  "delayed_bounce_count",
  "suppressed_bounces_count",
  "suppressed_unsubscribed_count",
  "suppressed_complaints_count",
  "delivered_rate",
  "opened_rate",
  "unique_opened_rate",
  "clicked_rate",
  "unique_clicked_rate",
  "unsubscribed_rate",
  "complained_rate",
  "bounce_rate",
  "permanent_fail_rate",
  "temporary_fail_rate",
  "delayed_rate",
  "delayed_first_attempt_rate"
]
export declare const pages: (
  input?: ListInput
) => Stream.Stream<Page.Page<MetricsItem> & MetricsReport, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<MetricsItem, MailgunError, Mailgun>
