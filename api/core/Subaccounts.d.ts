import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import { Features } from "./SubaccountFeatures.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & Schema.Opaque<
    CreateInput,
    Schema.Schema<
      Input.Type<{
        name: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      name: Input.Field<string, "required">
    }
  }
export declare class DeleteInput extends DeleteInput_base {
}
declare const DeleteInput_base:
  & Schema.Opaque<
    DeleteInput,
    Schema.Schema<
      Input.Type<{
        subaccountId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      subaccountId: Input.Field<string, "required">
    }
  }
export declare class DisableInput extends DisableInput_base {
}
declare const DisableInput_base:
  & Schema.Opaque<
    DisableInput,
    Schema.Schema<
      Input.Type<{
        subaccountId: Input.Field<string, "required">
        reason: Input.Field<string, "optional">
        note: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      subaccountId: Input.Field<string, "required">
      reason: Input.Field<string, "optional">
      note: Input.Field<string, "optional">
    }
  }
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        sort: Input.Field<"asc" | "desc", "optional">
        filter: Input.Field<string, "optional">
        limit: Input.Field<number, "optional">
        skip: Input.Field<number, "optional">
        enabled: Input.Field<boolean, "optional">
        closed: Input.Field<boolean, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      sort: Input.Field<"asc" | "desc", "optional">
      filter: Input.Field<string, "optional">
      limit: Input.Field<number, "optional">
      skip: Input.Field<number, "optional">
      enabled: Input.Field<boolean, "optional">
      closed: Input.Field<boolean, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class Subaccount extends Subaccount_base {
}
export declare class SubaccountInput extends SubaccountInput_base {
}
declare const SubaccountInput_base:
  & Schema.Opaque<
    SubaccountInput,
    Schema.Schema<
      Input.Type<{
        subaccountId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      subaccountId: Input.Field<string, "required">
    }
  }
declare const Subaccount_base: Schema.Opaque<
  Subaccount,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Required<Schema.String>
      name: Wire.Optional<Schema.String>
      status: Wire.Optional<Wire.Codec<Wire.Open<"closed" | "disabled" | "open">>>
      createdAt: Wire.Optional<Timestamp.Timestamp>
      updatedAt: Wire.Optional<Timestamp.Timestamp>
      features: Wire.Optional<typeof Features>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const create: Operation.Operation<CreateInput, Subaccount>
declare const delete_: Operation.Operation<DeleteInput, Acknowledgement>
export declare const disable: Operation.Operation<DisableInput, Subaccount>
export declare const enable: Operation.Operation<SubaccountInput, Subaccount>
export declare const get: Operation.Operation<SubaccountInput, Subaccount>
export declare const list: Operation.Operation<ListInput, Page.Page<Subaccount>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<Subaccount>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<Subaccount, MailgunError, Mailgun>
