import * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Filter } from "./InboxPlacement.ts"
import { InboxPlacementResult } from "./InboxPlacementResult.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
export { delete_ as delete }
export declare class EmptyInput extends EmptyInput_base {
}
declare const EmptyInput_base: Schema.Opaque<EmptyInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class GetInput extends GetInput_base {
}
declare const GetInput_base:
  & Schema.Opaque<
    GetInput,
    Schema.Schema<
      Input.Type<{
        resultId: Input.Field<string, "required">
        provider: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      resultId: Input.Field<string, "required">
      provider: Input.Field<string, "optional">
    }
  }
export declare class ListAttributeValuesInput extends ListAttributeValuesInput_base {
}
declare const ListAttributeValuesInput_base:
  & Schema.Opaque<
    ListAttributeValuesInput,
    Schema.Schema<
      Input.Type<{
        timeAfter: Input.Field<DateTime.DateTime, "optional">
        timeBefore: Input.Field<DateTime.DateTime, "optional">
        sort: Input.Field<string, "optional">
        ascending: Input.Field<boolean, "optional">
        offset: Input.Field<number, "optional">
        limit: Input.Field<number, "optional">
        sender: Input.Field<string, "optional">
        subject: Input.Field<string, "optional">
        provider: Input.Field<string, "optional">
        targetEmail: Input.Field<string, "optional">
        attribute: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      timeAfter: Input.Field<DateTime.DateTime, "optional">
      timeBefore: Input.Field<DateTime.DateTime, "optional">
      sort: Input.Field<string, "optional">
      ascending: Input.Field<boolean, "optional">
      offset: Input.Field<number, "optional">
      limit: Input.Field<number, "optional">
      sender: Input.Field<string, "optional">
      subject: Input.Field<string, "optional">
      provider: Input.Field<string, "optional">
      targetEmail: Input.Field<string, "optional">
      attribute: Input.Field<string, "required">
    }
  }
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        timeAfter: Input.Field<DateTime.DateTime, "optional">
        timeBefore: Input.Field<DateTime.DateTime, "optional">
        sort: Input.Field<string, "optional">
        ascending: Input.Field<boolean, "optional">
        offset: Input.Field<number, "optional">
        limit: Input.Field<number, "optional">
        sender: Input.Field<string, "optional">
        subject: Input.Field<string, "optional">
        provider: Input.Field<string, "optional">
        targetEmail: Input.Field<string, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      timeAfter: Input.Field<DateTime.DateTime, "optional">
      timeBefore: Input.Field<DateTime.DateTime, "optional">
      sort: Input.Field<string, "optional">
      ascending: Input.Field<boolean, "optional">
      offset: Input.Field<number, "optional">
      limit: Input.Field<number, "optional">
      sender: Input.Field<string, "optional">
      subject: Input.Field<string, "optional">
      provider: Input.Field<string, "optional">
      targetEmail: Input.Field<string, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class ResultInput extends ResultInput_base {
}
declare const ResultInput_base:
  & Schema.Opaque<
    ResultInput,
    Schema.Schema<
      Input.Type<{
        resultId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      resultId: Input.Field<string, "required">
    }
  }
declare const delete_: Operation.Operation<ResultInput, import("./Acknowledgement.ts").Acknowledgement>
export declare const get: Operation.Operation<GetInput, InboxPlacementResult>
export declare const list: Operation.Operation<ListInput, Page.Page<InboxPlacementResult>>
export declare const listAttributeValues: Operation.Operation<ListAttributeValuesInput, Page.Page<string>>
export declare const listAttributes: Operation.Operation<EmptyInput, Page.Page<string>>
export declare const listFilters: Operation.Operation<EmptyInput, Page.Page<Filter>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<InboxPlacementResult>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<InboxPlacementResult, MailgunError, Mailgun>
