import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import { EngagementByKey, StatsReport } from "./StatsReport.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class AggregatesInput extends AggregatesInput_base {
}
declare const AggregatesInput_base:
  & Schema.Opaque<
    AggregatesInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        tag: Input.Field<string, "required">
        type: Input.Field<"country" | "device" | "provider", "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      tag: Input.Field<string, "required">
      type: Input.Field<"country" | "device" | "provider", "required">
    }
  }
export declare class DomainTag extends DomainTag_base {
}
export declare class DomainTagLimit extends DomainTagLimit_base {
}
declare const DomainTagLimit_base: Schema.Opaque<
  DomainTagLimit,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Optional<Schema.String>
      limit: Wire.Optional<Wire.Codec<number>>
      count: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const DomainTag_base: Schema.Opaque<
  DomainTag,
  Schema.Codec<
    Wire.Type<{
      tag: Wire.Required<Schema.String>
      description: Wire.Optional<Schema.String>
      firstSeen: Wire.Optional<Timestamp.Timestamp>
      lastSeen: Wire.Optional<Timestamp.Timestamp>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class LimitInput extends LimitInput_base {
}
declare const LimitInput_base:
  & Schema.Opaque<
    LimitInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
    }
  }
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        limit: Input.Field<number, "optional">
        prefix: Input.Field<string, "optional">
        page: Input.Field<"first" | "last" | "next" | "prev", "optional">
        tag: Input.Field<string, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      limit: Input.Field<number, "optional">
      prefix: Input.Field<string, "optional">
      page: Input.Field<"first" | "last" | "next" | "prev", "optional">
      tag: Input.Field<string, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class StatsInput extends StatsInput_base {
}
declare const StatsInput_base:
  & Schema.Opaque<
    StatsInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        tag: Input.Field<string, "required">
        event: Input.Field<
          | Wire.Open<
            "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
          >
          | readonly Wire.Open<
            "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
          >[],
          "required"
        >
        start: Input.Field<import("effect/DateTime").DateTime, "optional">
        end: Input.Field<import("effect/DateTime").DateTime, "optional">
        resolution: Input.Field<"day" | "hour" | "month", "optional">
        duration: Input.Field<import("effect/Duration").Duration | string, "optional">
        provider: Input.Field<string, "optional">
        device: Input.Field<Wire.Open<"desktop" | "mobile" | "tablet" | "unknown">, "optional">
        country: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      tag: Input.Field<string, "required">
      event: Input.Field<
        | Wire.Open<
          "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
        >
        | readonly Wire.Open<
          "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
        >[],
        "required"
      >
      start: Input.Field<import("effect/DateTime").DateTime, "optional">
      end: Input.Field<import("effect/DateTime").DateTime, "optional">
      resolution: Input.Field<"day" | "hour" | "month", "optional">
      duration: Input.Field<import("effect/Duration").Duration | string, "optional">
      provider: Input.Field<string, "optional">
      device: Input.Field<Wire.Open<"desktop" | "mobile" | "tablet" | "unknown">, "optional">
      country: Input.Field<string, "optional">
    }
  }
export declare class TagAggregates extends TagAggregates_base {
}
declare const TagAggregates_base: Schema.Opaque<
  TagAggregates,
  Schema.Codec<
    Wire.Type<{
      tag: Wire.Optional<Schema.String>
      countries: Wire.Optional<Wire.Codec<EngagementByKey>>
      devices: Wire.Optional<Wire.Codec<EngagementByKey>>
      providers: Wire.Optional<Wire.Codec<EngagementByKey>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class TagInput extends TagInput_base {
}
declare const TagInput_base:
  & Schema.Opaque<
    TagInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        tag: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      tag: Input.Field<string, "required">
    }
  }
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & Schema.Opaque<
    UpdateInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        tag: Input.Field<string, "required">
        description: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      tag: Input.Field<string, "required">
      description: Input.Field<string, "optional">
    }
  }
declare const delete_: Operation.Operation<TagInput, Acknowledgement>
export declare const get: Operation.Operation<TagInput, DomainTag>
export declare const getAggregates: Operation.Operation<AggregatesInput, TagAggregates>
export declare const getLimit: Operation.Operation<LimitInput, DomainTagLimit>
export declare const getStats: Operation.Operation<StatsInput, StatsReport>
export declare const list: Operation.Operation<ListInput, Page.Page<DomainTag>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<DomainTag>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<DomainTag, MailgunError, Mailgun>
export declare const update: Operation.Operation<UpdateInput, Acknowledgement>
