import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import { DimensionValue, Pagination } from "./Metrics.ts"
import type { MetricValues as ValuesOf } from "./MetricValues.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"
export {}
export type Dimension = (string & {}) | (typeof dimensions)[number]
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
        dimensions: Input.Field<readonly Wire.Open<"subaccount" | "time">[], "optional">
        metrics: Input.Field<
          readonly Wire.Open<
            | "accessibility_count"
            | "accessibility_failed_count"
            | "archived_count"
            | "domain_blocklist_monitoring_count"
            | "email_preview_count"
            | "email_preview_failed_count"
            | "email_validation_bulk_count"
            | "email_validation_count"
            | "email_validation_list_count"
            | "email_validation_mailgun_count"
            | "email_validation_mailjet_count"
            | "email_validation_public_count"
            | "email_validation_single_count"
            | "email_validation_valid_count"
            | "image_validation_count"
            | "image_validation_failed_count"
            | "ip_blocklist_monitoring_count"
            | "link_validation_count"
            | "link_validation_failed_count"
            | "processed_count"
            | "seed_test_count"
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
      dimensions: Input.Field<readonly Wire.Open<"subaccount" | "time">[], "optional">
      metrics: Input.Field<
        readonly Wire.Open<
          | "accessibility_count"
          | "accessibility_failed_count"
          | "archived_count"
          | "domain_blocklist_monitoring_count"
          | "email_preview_count"
          | "email_preview_failed_count"
          | "email_validation_bulk_count"
          | "email_validation_count"
          | "email_validation_list_count"
          | "email_validation_mailgun_count"
          | "email_validation_mailjet_count"
          | "email_validation_public_count"
          | "email_validation_single_count"
          | "email_validation_valid_count"
          | "image_validation_count"
          | "image_validation_failed_count"
          | "ip_blocklist_monitoring_count"
          | "link_validation_count"
          | "link_validation_failed_count"
          | "processed_count"
          | "seed_test_count"
        >[],
        "optional"
      >
      pagination: Input.Field<Pagination, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export type Metric = (string & {}) | (typeof metrics)[number]
export type MetricValues = ValuesOf<(typeof metrics)[number]>
export declare const MetricValues: Wire.Codec<MetricValues>
export declare class UsageMetricsItem extends UsageMetricsItem_base {
}
declare const UsageMetricsItem_base: Schema.Opaque<
  UsageMetricsItem,
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
export declare class UsageMetricsReport extends UsageMetricsReport_base {
}
declare const UsageMetricsReport_base: Schema.Opaque<
  UsageMetricsReport,
  Schema.Codec<
    Wire.Type<{
      start: Wire.Optional<import("./Timestamp.ts").Timestamp>
      end: Wire.Optional<import("./Timestamp.ts").Timestamp>
      resolution: Wire.Optional<Wire.Codec<Wire.Open<"day" | "hour" | "month">>>
      duration: Wire.Optional<Schema.String>
      dimensions: Wire.Optional<Schema.$Array<Wire.Codec<Wire.Open<"subaccount" | "time">>>>
      aggregates: Wire.Optional<Wire.Codec<MetricValues>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const dimensions: readonly [
  "time",
  "subaccount"
]
export declare const list: Operation.Operation<
  ListInput,
  Page.Page<UsageMetricsItem> & {} & {
    readonly start?: import("effect/DateTime").Utc | undefined
    readonly end?: import("effect/DateTime").Utc | undefined
    readonly resolution?: Wire.Open<"day" | "hour" | "month"> | undefined
    readonly duration?: string | undefined
    readonly dimensions?: readonly Wire.Open<"subaccount" | "time">[] | undefined
    readonly aggregates?: MetricValues | undefined
  }
>
export declare const metrics: readonly [
  "processed_count",
  "archived_count",
  "email_validation_count",
  "email_validation_public_count",
  "email_validation_valid_count",
  "email_validation_single_count",
  "email_validation_bulk_count",
  "email_validation_list_count",
  "email_validation_mailgun_count",
  "email_validation_mailjet_count",
  "email_preview_count",
  "email_preview_failed_count",
  "link_validation_count",
  "link_validation_failed_count",
  "image_validation_count",
  "image_validation_failed_count",
  "accessibility_count",
  "accessibility_failed_count",
  "seed_test_count",
  "ip_blocklist_monitoring_count",
  "domain_blocklist_monitoring_count"
]
export declare const pages: (
  input?: ListInput
) => Stream.Stream<Page.Page<UsageMetricsItem> & UsageMetricsReport, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<UsageMetricsItem, MailgunError, Mailgun>
