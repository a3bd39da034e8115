import * as DateTime from "effect/DateTime"
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
export declare class AddressInput extends AddressInput_base {
}
declare const AddressInput_base:
  & Schema.Opaque<
    AddressInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        address: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      address: Input.Field<string, "required">
    }
  }
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & Schema.Opaque<
    CreateInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        address: Input.Field<string, "required">
        tag: Input.Field<string, "optional">
        createdAt: Input.Field<DateTime.DateTime, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      address: Input.Field<string, "required">
      tag: Input.Field<string, "optional">
      createdAt: Input.Field<DateTime.DateTime, "optional">
    }
  }
export declare class CreateManyInput extends CreateManyInput_base {
}
declare const CreateManyInput_base:
  & Schema.Opaque<
    CreateManyInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        unsubscribes: Input.Field<readonly Unsubscribe[], "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      unsubscribes: Input.Field<readonly Unsubscribe[], "required">
    }
  }
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
export declare class DeleteInput extends DeleteInput_base {
}
declare const DeleteInput_base:
  & Schema.Opaque<
    DeleteInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        address: Input.Field<string, "required">
        tag: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      address: Input.Field<string, "required">
      tag: Input.Field<string, "optional">
    }
  }
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
export declare class Unsubscribe extends Unsubscribe_base {
}
declare const Unsubscribe_base: Schema.Opaque<
  Unsubscribe,
  Schema.Codec<
    Wire.Type<{
      address: Wire.Required<Schema.String>
      tags: Wire.Optional<Wire.Codec<readonly string[]>>
      createdAt: Wire.Optional<Timestamp.Timestamp>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const create: Operation.Operation<CreateInput, Acknowledgement>
export declare const createMany: Operation.Operation<CreateManyInput, Acknowledgement>
export declare const deleteAll: Operation.Operation<DeleteAllInput, Acknowledgement>
declare const delete_: Operation.Operation<DeleteInput, Acknowledgement>
export declare const get: Operation.Operation<AddressInput, Unsubscribe>
declare const import_: Operation.Operation<ImportInput, Acknowledgement>
export declare const list: Operation.Operation<ListInput, Page.Page<Unsubscribe>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<Unsubscribe>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<Unsubscribe, MailgunError, Mailgun>
