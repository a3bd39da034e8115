import * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { AnalyticsFilter } from "./AnalyticsFilter.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import type { MetricValues as ValuesOf } from "./MetricValues.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class BounceClassificationItem extends BounceClassificationItem_base {
}
declare const BounceClassificationItem_base: Schema.Opaque<
  BounceClassificationItem,
  Schema.Codec<
    Wire.Type<{
      accountId: Wire.Optional<Schema.String>
      accountName: Wire.Optional<Schema.String>
      entityName: Wire.Optional<Schema.String>
      recipientProvider: Wire.Optional<Schema.String>
      recipientDomain: Wire.Optional<Schema.String>
      domain: Wire.Optional<Schema.String>
      ipPoolId: Wire.Optional<Schema.String>
      ipPoolName: Wire.Optional<Schema.String>
      sendingIp: Wire.Optional<Schema.String>
      timestamp: Wire.Optional<Timestamp.Timestamp>
      tags: Wire.Optional<Wire.Codec<readonly string[]>>
      tag: Wire.Optional<Schema.String>
      criticality: Wire.Optional<Wire.Codec<Wire.Open<"CRITICAL" | "NON-CRITICAL">>>
      severity: Wire.Optional<Wire.Codec<Wire.Open<"PERMANENT" | "TEMPORARY">>>
      category: Wire.Optional<Wire.Codec<Wire.Open<"BOUNCE" | "ESPBLOCK" | "GENERIC" | "GREYLISTED">>>
      groupId: Wire.Optional<Schema.String>
      sampleText: Wire.Optional<Schema.String>
      explanation: Wire.Optional<Schema.String>
      metrics: Wire.Optional<Wire.Codec<MetricValues>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class BounceClassificationReport extends BounceClassificationReport_base {
}
declare const BounceClassificationReport_base: Schema.Opaque<
  BounceClassificationReport,
  Schema.Codec<
    Wire.Type<{
      start: Wire.Optional<Timestamp.Timestamp>
      end: Wire.Optional<Timestamp.Timestamp>
      resolution: Wire.Optional<Wire.Codec<Wire.Open<"day" | "hour">>>
      duration: Wire.Optional<Schema.String>
      dimensions: Wire.Optional<
        Schema.$Array<
          Wire.Codec<
            Wire.Open<
              | "account.name"
              | "category"
              | "criticality"
              | "domain.name"
              | "entity-name"
              | "envelope.i-ip-pool-name"
              | "envelope.sending-ip"
              | "group-id"
              | "recipient-domain"
              | "severity"
              | "tag"
              | "tags"
              | "timestamp"
            >
          >
        >
      >
    }>,
    unknown,
    never,
    never
  >,
  {}
>
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
        resolution: Input.Field<"day" | "hour", "optional">
        duration: Input.Field<Duration.Duration | string, "optional">
        dimensions: Input.Field<
          readonly Wire.Open<
            | "account.name"
            | "category"
            | "criticality"
            | "domain.name"
            | "entity-name"
            | "envelope.i-ip-pool-name"
            | "envelope.sending-ip"
            | "group-id"
            | "recipient-domain"
            | "severity"
            | "tag"
            | "tags"
            | "timestamp"
          >[],
          "optional"
        >
        metrics: Input.Field<
          readonly Wire.Open<
            | "classified_failures_count"
            | "critical_bounce_count"
            | "critical_bounce_rate"
            | "critical_delay_count"
            | "critical_delay_rate"
            | "delivered_smtp_count"
            | "non_critical_bounce_count"
            | "non_critical_bounce_rate"
            | "non_critical_delay_count"
            | "non_critical_delay_rate"
          >[],
          "optional"
        >
        filter: Input.Field<AnalyticsFilter, "optional">
        includeSubaccounts: Input.Field<boolean, "optional">
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
      resolution: Input.Field<"day" | "hour", "optional">
      duration: Input.Field<Duration.Duration | string, "optional">
      dimensions: Input.Field<
        readonly Wire.Open<
          | "account.name"
          | "category"
          | "criticality"
          | "domain.name"
          | "entity-name"
          | "envelope.i-ip-pool-name"
          | "envelope.sending-ip"
          | "group-id"
          | "recipient-domain"
          | "severity"
          | "tag"
          | "tags"
          | "timestamp"
        >[],
        "optional"
      >
      metrics: Input.Field<
        readonly Wire.Open<
          | "classified_failures_count"
          | "critical_bounce_count"
          | "critical_bounce_rate"
          | "critical_delay_count"
          | "critical_delay_rate"
          | "delivered_smtp_count"
          | "non_critical_bounce_count"
          | "non_critical_bounce_rate"
          | "non_critical_delay_count"
          | "non_critical_delay_rate"
        >[],
        "optional"
      >
      filter: Input.Field<AnalyticsFilter, "optional">
      includeSubaccounts: Input.Field<boolean, "optional">
      pagination: Input.Field<Pagination, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export type Metric = (string & {}) | (typeof metrics)[number]
export type MetricValues = ValuesOf<(typeof metrics)[number]>
export declare const MetricValues: Wire.Codec<MetricValues>
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
export declare const dimensions: readonly [
  "entity-name",
  "domain.name",
  "envelope.sending-ip",
  "account.name",
  "envelope.i-ip-pool-name",
  "tags",
  "tag",
  "recipient-domain",
  "group-id",
  "criticality",
  "severity",
  "category",
  "timestamp"
]
export declare const list: Operation.Operation<
  ListInput,
  Page.Page<BounceClassificationItem> & {} & {
    readonly start?: import("effect/DateTime").Utc | undefined
    readonly end?: import("effect/DateTime").Utc | undefined
    readonly resolution?: Wire.Open<"day" | "hour"> | undefined
    readonly duration?: string | undefined
    readonly dimensions?:
      | readonly Wire.Open<
        | "account.name"
        | "category"
        | "criticality"
        | "domain.name"
        | "entity-name"
        | "envelope.i-ip-pool-name"
        | "envelope.sending-ip"
        | "group-id"
        | "recipient-domain"
        | "severity"
        | "tag"
        | "tags"
        | "timestamp"
      >[]
      | undefined
  }
>
export declare const metrics: readonly [
  "critical_bounce_count",
  "non_critical_bounce_count",
  "critical_delay_count",
  "non_critical_delay_count",
  "classified_failures_count",
  "delivered_smtp_count",
  "critical_bounce_rate",
  "non_critical_bounce_rate",
  "critical_delay_rate",
  "non_critical_delay_rate"
]
export declare const pages: (
  input?: ListInput
) => Stream.Stream<Page.Page<BounceClassificationItem> & BounceClassificationReport, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<BounceClassificationItem, MailgunError, Mailgun>
