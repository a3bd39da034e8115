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
export declare class Bounce extends Bounce_base {
}
declare const Bounce_base: Schema.Opaque<
  Bounce,
  Schema.Codec<
    Wire.Type<{
      address: Wire.Required<Schema.String>
      code: Wire.Optional<Wire.Codec<string>>
      error: Wire.Optional<Schema.String>
      createdAt: Wire.Optional<Timestamp.Timestamp>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & Schema.Opaque<
    CreateInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        address: Input.Field<string, "required">
        code: Input.Field<string, "optional">
        error: Input.Field<string, "optional">
        createdAt: Input.Field<import("effect/DateTime").DateTime, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      address: Input.Field<string, "required">
      code: Input.Field<string, "optional">
      error: Input.Field<string, "optional">
      createdAt: Input.Field<import("effect/DateTime").DateTime, "optional">
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
        bounces: Input.Field<readonly Bounce[], "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      bounces: Input.Field<readonly Bounce[], "required">
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
export declare const create: Operation.Operation<CreateInput, Acknowledgement>
export declare const createMany: Operation.Operation<CreateManyInput, Acknowledgement>
export declare const deleteAll: Operation.Operation<DeleteAllInput, Acknowledgement>
declare const delete_: Operation.Operation<AddressInput, Acknowledgement>
export declare const get: Operation.Operation<AddressInput, Bounce>
declare const import_: Operation.Operation<ImportInput, Acknowledgement>
export declare const list: Operation.Operation<ListInput, Page.Page<Bounce>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<Bounce>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<Bounce, MailgunError, Mailgun>
