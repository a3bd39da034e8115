import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete, import_ as import }
export declare class AllowlistAcknowledgement extends AllowlistAcknowledgement_base {
}
declare const AllowlistAcknowledgement_base: Schema.Opaque<
  AllowlistAcknowledgement,
  Schema.Codec<
    Wire.Type<{
      message: Wire.Optional<Schema.String>
      type: Wire.Optional<Wire.Codec<Wire.Open<"address" | "domain">>>
      value: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class AllowlistEntry extends AllowlistEntry_base {
}
declare const AllowlistEntry_base: Schema.Opaque<
  AllowlistEntry,
  Schema.Codec<
    Wire.Type<{
      value: Wire.Required<Schema.String>
      type: Wire.Optional<Wire.Codec<Wire.Open<"address" | "domain">>>
      reason: Wire.Optional<Schema.String>
      createdAt: Wire.Optional<Timestamp.Timestamp>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class CreateFields extends CreateFields_base {
}
declare const CreateFields_base:
  & Schema.Opaque<
    CreateFields,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        address: Input.Field<string, "optional">
        allowedDomain: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      address: Input.Field<string, "optional">
      allowedDomain: Input.Field<string, "optional">
    }
  }
export type CreateInput = Input.NotBoth<CreateFields, "address", "allowedDomain">
export declare const CreateInput: Input.Input<CreateInput>
export declare class DeleteAllInput extends DeleteAllInput_base {
}
declare const DeleteAllInput_base:
  & Schema.Opaque<
    DeleteAllInput,
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
export declare const EntryType: Wire.Codec<Wire.Open<"address" | "domain">>
export declare class ImportInput extends ImportInput_base {
}
declare const ImportInput_base:
  & Schema.Opaque<
    ImportInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        file: Input.Field<import("./Attachment.ts").Attachment, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      file: Input.Field<import("./Attachment.ts").Attachment, "required">
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
        term: Input.Field<string, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      limit: Input.Field<number, "optional">
      term: Input.Field<string, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class ValueInput extends ValueInput_base {
}
declare const ValueInput_base:
  & Schema.Opaque<
    ValueInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        value: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      value: Input.Field<string, "required">
    }
  }
export declare const create: Operation.Operation<CreateInput, AllowlistAcknowledgement>
export declare const deleteAll: Operation.Operation<DeleteAllInput, Acknowledgement>
declare const delete_: Operation.Operation<ValueInput, AllowlistAcknowledgement>
export declare const get: Operation.Operation<ValueInput, AllowlistEntry>
declare const import_: Operation.Operation<ImportInput, Acknowledgement>
export declare const list: Operation.Operation<ListInput, Page.Page<AllowlistEntry>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<AllowlistEntry>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<AllowlistEntry, MailgunError, Mailgun>
