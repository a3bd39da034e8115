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
export { delete_ as delete }
export declare class AddressInput extends AddressInput_base {
}
declare const AddressInput_base:
  & Schema.Opaque<
    AddressInput,
    Schema.Schema<
      Input.Type<{
        address: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
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
        name: Input.Field<string, "optional">
        description: Input.Field<string, "optional">
        accessLevel: Input.Field<"everyone" | "members" | "readonly", "optional">
        replyPreference: Input.Field<"list" | "sender", "optional">
        address: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      name: Input.Field<string, "optional">
      description: Input.Field<string, "optional">
      accessLevel: Input.Field<"everyone" | "members" | "readonly", "optional">
      replyPreference: Input.Field<"list" | "sender", "optional">
      address: Input.Field<string, "required">
    }
  }
export declare class ListBySkipInput extends ListBySkipInput_base {
}
declare const ListBySkipInput_base:
  & Schema.Opaque<
    ListBySkipInput,
    Schema.Schema<
      Input.Type<{
        limit: Input.Field<number, "optional">
        skip: Input.Field<number, "optional">
        address: Input.Field<string, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      limit: Input.Field<number, "optional">
      skip: Input.Field<number, "optional">
      address: Input.Field<string, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        limit: Input.Field<number, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      limit: Input.Field<number, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class MailingList extends MailingList_base {
}
declare const MailingList_base: Schema.Opaque<
  MailingList,
  Schema.Codec<
    Wire.Type<{
      address: Wire.Required<Schema.String>
      name: Wire.Optional<Schema.String>
      description: Wire.Optional<Schema.String>
      accessLevel: Wire.Optional<Wire.Codec<Wire.Open<"everyone" | "members" | "readonly">>>
      replyPreference: Wire.Optional<Wire.Codec<Wire.Open<"list" | "sender">>>
      createdAt: Wire.Optional<Timestamp.Timestamp>
      membersCount: Wire.Optional<Wire.Codec<number>>
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
        name: Input.Field<string, "optional">
        description: Input.Field<string, "optional">
        accessLevel: Input.Field<"everyone" | "members" | "readonly", "optional">
        replyPreference: Input.Field<"list" | "sender", "optional">
        address: Input.Field<string, "required">
        newAddress: Input.Field<string, "optional">
        listId: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      name: Input.Field<string, "optional">
      description: Input.Field<string, "optional">
      accessLevel: Input.Field<"everyone" | "members" | "readonly", "optional">
      replyPreference: Input.Field<"list" | "sender", "optional">
      address: Input.Field<string, "required">
      newAddress: Input.Field<string, "optional">
      listId: Input.Field<string, "optional">
    }
  }
export declare const create: Operation.Operation<CreateInput, MailingList>
declare const delete_: Operation.Operation<AddressInput, Acknowledgement>
export declare const get: Operation.Operation<AddressInput, MailingList>
export declare const list: Operation.Operation<ListInput, Page.Page<MailingList>>
export declare const listBySkip: Operation.Operation<ListBySkipInput, Page.Page<MailingList>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<MailingList>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<MailingList, MailgunError, Mailgun>
export declare const update: Operation.Operation<UpdateInput, MailingList>
