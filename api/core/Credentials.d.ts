import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
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
        domain: Input.Field<string, "optional">
        login: Input.Field<readonly string[] | string, "required">
        password: Input.Field<Redacted.Redacted<string> | readonly Redacted.Redacted<string>[], "optional">
        system: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      login: Input.Field<readonly string[] | string, "required">
      password: Input.Field<Redacted.Redacted<string> | readonly Redacted.Redacted<string>[], "optional">
      system: Input.Field<boolean, "optional">
    }
  }
export declare class Credential extends Credential_base {
}
export declare class CredentialDeleted extends CredentialDeleted_base {
}
declare const CredentialDeleted_base: Schema.Opaque<
  CredentialDeleted,
  Schema.Codec<
    Wire.Type<{
      message: Wire.Optional<Schema.String>
      login: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const Credential_base: Schema.Opaque<
  Credential,
  Schema.Codec<
    Wire.Type<{
      login: Wire.Required<Schema.String>
      mailbox: Wire.Optional<Schema.String>
      createdAt: Wire.Optional<Timestamp.Timestamp>
      sizeBytes: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class CredentialsChanged extends CredentialsChanged_base {
}
declare const CredentialsChanged_base: Schema.Opaque<
  CredentialsChanged,
  Schema.Codec<
    Wire.Type<{
      message: Wire.Optional<Schema.String>
      note: Wire.Optional<Schema.String>
      credentials: Wire.Optional<
        Wire.Codec<{
          readonly [x: string]: Redacted.Redacted<string>
        }>
      >
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class CredentialsDeleted extends CredentialsDeleted_base {
}
declare const CredentialsDeleted_base: Schema.Opaque<
  CredentialsDeleted,
  Schema.Codec<
    Wire.Type<{
      message: Wire.Optional<Schema.String>
      count: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
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
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        limit: Input.Field<number, "optional">
        skip: Input.Field<number, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      limit: Input.Field<number, "optional">
      skip: Input.Field<number, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class LoginInput extends LoginInput_base {
}
declare const LoginInput_base:
  & Schema.Opaque<
    LoginInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        login: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      login: Input.Field<string, "required">
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
        login: Input.Field<string, "required">
        password: Input.Field<Redacted.Redacted<string>, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      login: Input.Field<string, "required">
      password: Input.Field<Redacted.Redacted<string>, "optional">
    }
  }
export declare const create: Operation.Operation<CreateInput, CredentialsChanged>
export declare const deleteAll: Operation.Operation<DeleteAllInput, CredentialsDeleted>
declare const delete_: Operation.Operation<LoginInput, CredentialDeleted>
export declare const list: Operation.Operation<ListInput, Page.Page<Credential>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<Credential>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<Credential, MailgunError, Mailgun>
export declare const update: Operation.Operation<UpdateInput, CredentialsChanged>
