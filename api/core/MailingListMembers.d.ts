import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & Schema.Opaque<
    CreateInput,
    Schema.Schema<
      Input.Type<{
        name: Input.Field<string, "optional">
        vars: Input.Field<{
          readonly [name: string]: unknown
        }, "optional">
        subscribed: Input.Field<boolean, "optional">
        listAddress: Input.Field<string, "required">
        address: Input.Field<string, "required">
        upsert: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      name: Input.Field<string, "optional">
      vars: Input.Field<{
        readonly [name: string]: unknown
      }, "optional">
      subscribed: Input.Field<boolean, "optional">
      listAddress: Input.Field<string, "required">
      address: Input.Field<string, "required">
      upsert: Input.Field<boolean, "optional">
    }
  }
export declare class ListBySkipInput extends ListBySkipInput_base {
}
declare const ListBySkipInput_base:
  & Schema.Opaque<
    ListBySkipInput,
    Schema.Schema<
      Input.Type<{
        listAddress: Input.Field<string, "required">
        address: Input.Field<string, "optional">
        subscribed: Input.Field<boolean, "optional">
        limit: Input.Field<number, "optional">
        skip: Input.Field<number, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      listAddress: Input.Field<string, "required">
      address: Input.Field<string, "optional">
      subscribed: Input.Field<boolean, "optional">
      limit: Input.Field<number, "optional">
      skip: Input.Field<number, "optional">
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
        listAddress: Input.Field<string, "required">
        subscribed: Input.Field<boolean, "optional">
        limit: Input.Field<number, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      listAddress: Input.Field<string, "required">
      subscribed: Input.Field<boolean, "optional">
      limit: Input.Field<number, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class Member extends Member_base {
}
export declare class MemberDeletion extends MemberDeletion_base {
}
declare const MemberDeletion_base: Schema.Opaque<
  MemberDeletion,
  Schema.Codec<
    Wire.Type<{
      message: Wire.Optional<Schema.String>
      address: Wire.Optional<Wire.Codec<string>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class MemberInput extends MemberInput_base {
}
declare const MemberInput_base:
  & Schema.Opaque<
    MemberInput,
    Schema.Schema<
      Input.Type<{
        listAddress: Input.Field<string, "required">
        address: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      listAddress: Input.Field<string, "required">
      address: Input.Field<string, "required">
    }
  }
declare const Member_base: Schema.Opaque<
  Member,
  Schema.Codec<
    Wire.Type<{
      address: Wire.Required<Schema.String>
      name: Wire.Optional<Schema.String>
      subscribed: Wire.Optional<Wire.Codec<boolean>>
      vars: Wire.Optional<Schema.$Record<Schema.String, Schema.Unknown>>
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
        vars: Input.Field<{
          readonly [name: string]: unknown
        }, "optional">
        subscribed: Input.Field<boolean, "optional">
        listAddress: Input.Field<string, "required">
        address: Input.Field<string, "required">
        newAddress: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      name: Input.Field<string, "optional">
      vars: Input.Field<{
        readonly [name: string]: unknown
      }, "optional">
      subscribed: Input.Field<boolean, "optional">
      listAddress: Input.Field<string, "required">
      address: Input.Field<string, "required">
      newAddress: Input.Field<string, "optional">
    }
  }
export declare const create: Operation.Operation<CreateInput, Member>
declare const delete_: Operation.Operation<MemberInput, MemberDeletion>
export declare const get: Operation.Operation<MemberInput, Member>
export declare const list: Operation.Operation<ListInput, Page.Page<Member>>
export declare const listBySkip: Operation.Operation<ListBySkipInput, Page.Page<Member>>
export declare const pages: (input: ListInput) => Stream.Stream<Page.Page<Member>, MailgunError, Mailgun>
export declare const stream: (input: ListInput) => Stream.Stream<Member, MailgunError, Mailgun>
export declare const update: Operation.Operation<UpdateInput, Member>
