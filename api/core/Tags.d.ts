import type * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import { MetricValues } from "./Metrics.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import type * as UsageMetrics from "./UsageMetrics.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class DeleteInput extends DeleteInput_base {
}
declare const DeleteInput_base:
  & Schema.Opaque<
    DeleteInput,
    Schema.Schema<
      Input.Type<{
        tag: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      tag: Input.Field<string, "required">
    }
  }
export declare class LimitInput extends LimitInput_base {
}
declare const LimitInput_base: Schema.Opaque<LimitInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        tag: Input.Field<string, "optional">
        includeSubaccounts: Input.Field<boolean, "optional">
        includeMetrics: Input.Field<boolean, "optional">
        pagination: Input.Field<Pagination, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      tag: Input.Field<string, "optional">
      includeSubaccounts: Input.Field<boolean, "optional">
      includeMetrics: Input.Field<boolean, "optional">
      pagination: Input.Field<Pagination, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class Pagination extends Pagination_base {
}
declare const Pagination_base: Schema.Opaque<
  Pagination,
  Schema.Codec<
    Wire.Type<{
      sort: Wire.Optional<Wire.Codec<Wire.Open<"lastseen:asc" | "lastseen:desc">>>
      limit: Wire.Optional<Schema.Int>
      skip: Wire.Optional<Schema.Int>
      includeTotal: Wire.Optional<Schema.Boolean>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class Tag extends Tag_base {
}
export declare class TagLimit extends TagLimit_base {
}
declare const TagLimit_base: Schema.Opaque<
  TagLimit,
  Schema.Codec<
    Wire.Type<{
      limit: Wire.Optional<Wire.Codec<number>>
      count: Wire.Optional<Wire.Codec<number>>
      limitReached: Wire.Optional<Wire.Codec<boolean>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export type TagMetrics = MetricValues & UsageMetrics.MetricValues
declare const Tag_base: Schema.Opaque<
  Tag,
  Schema.Codec<
    Wire.Type<{
      tag: Wire.Required<Schema.String>
      description: Wire.Optional<Schema.String>
      accountId: Wire.Optional<Schema.String>
      accountName: Wire.Optional<Schema.String>
      parentAccountId: Wire.Optional<Schema.String>
      firstSeen: Wire.Optional<Wire.Codec<DateTime.Utc | undefined>>
      lastSeen: Wire.Optional<Wire.Codec<DateTime.Utc | undefined>>
      metrics: Wire.Optional<Wire.Codec<TagMetrics>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & Schema.Opaque<
    UpdateInput,
    Schema.Schema<
      Input.Type<{
        tag: Input.Field<string, "required">
        description: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      tag: Input.Field<string, "required">
      description: Input.Field<string, "required">
    }
  }
declare const delete_: Operation.Operation<DeleteInput, Acknowledgement>
export declare const getLimit: Operation.Operation<LimitInput, TagLimit>
export declare const list: Operation.Operation<ListInput, Page.Page<Tag>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<Tag>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<Tag, MailgunError, Mailgun>
export declare const update: Operation.Operation<UpdateInput, Acknowledgement>
