import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class ApiKey extends ApiKey_base {
}
declare const ApiKey_base: Schema.Opaque<
  ApiKey,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Required<Schema.String>
      description: Wire.Optional<Schema.String>
      kind: Wire.Optional<Wire.Codec<Wire.Open<"domain" | "user" | "web">>>
      role: Wire.Optional<Wire.Codec<Wire.Open<"admin" | "basic" | "developer" | "sending">>>
      createdAt: Wire.Optional<Timestamp.Timestamp>
      updatedAt: Wire.Optional<Timestamp.Timestamp>
      expiresAt: Wire.Optional<Timestamp.Timestamp>
      isDisabled: Wire.Optional<Wire.Codec<boolean>>
      disabledReason: Wire.Optional<Schema.String>
      domainName: Wire.Optional<Schema.String>
      requestor: Wire.Optional<Schema.String>
      userName: Wire.Optional<Schema.String>
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
        role: Input.Field<"admin" | "basic" | "developer" | "sending", "required">
        kind: Input.Field<"domain" | "user" | "web", "optional">
        domainName: Input.Field<string, "optional">
        description: Input.Field<string, "optional">
        expirationSeconds: Input.Field<number, "optional">
        userId: Input.Field<string, "optional">
        userName: Input.Field<string, "optional">
        email: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      role: Input.Field<"admin" | "basic" | "developer" | "sending", "required">
      kind: Input.Field<"domain" | "user" | "web", "optional">
      domainName: Input.Field<string, "optional">
      description: Input.Field<string, "optional">
      expirationSeconds: Input.Field<number, "optional">
      userId: Input.Field<string, "optional">
      userName: Input.Field<string, "optional">
      email: Input.Field<string, "optional">
    }
  }
export declare class CreatedApiKey extends CreatedApiKey_base {
}
declare const CreatedApiKey_base: Schema.Opaque<
  CreatedApiKey,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Required<Schema.String>
      description: Wire.Optional<Schema.String>
      kind: Wire.Optional<Wire.Codec<Wire.Open<"domain" | "user" | "web">>>
      role: Wire.Optional<Wire.Codec<Wire.Open<"admin" | "basic" | "developer" | "sending">>>
      createdAt: Wire.Optional<Timestamp.Timestamp>
      updatedAt: Wire.Optional<Timestamp.Timestamp>
      expiresAt: Wire.Optional<Timestamp.Timestamp>
      isDisabled: Wire.Optional<Wire.Codec<boolean>>
      disabledReason: Wire.Optional<Schema.String>
      domainName: Wire.Optional<Schema.String>
      requestor: Wire.Optional<Schema.String>
      userName: Wire.Optional<Schema.String>
      secret: Wire.Required<Wire.Codec<import("effect/Redacted").Redacted<string>>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class DeleteInput extends DeleteInput_base {
}
declare const DeleteInput_base:
  & Schema.Opaque<
    DeleteInput,
    Schema.Schema<
      Input.Type<{
        keyId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      keyId: Input.Field<string, "required">
    }
  }
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        domainName: Input.Field<string, "optional">
        kind: Input.Field<"domain" | "user" | "web", "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domainName: Input.Field<string, "optional">
      kind: Input.Field<"domain" | "user" | "web", "optional">
    }
  }
export declare class PublicApiKey extends PublicApiKey_base {
}
declare const PublicApiKey_base: Schema.Opaque<
  PublicApiKey,
  Schema.Codec<
    Wire.Type<{
      key: Wire.Required<Schema.String>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class RotatePublicKeyInput extends RotatePublicKeyInput_base {
}
declare const RotatePublicKeyInput_base: Schema.Opaque<RotatePublicKeyInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare const create: Operation.Operation<CreateInput, CreatedApiKey>
declare const delete_: Operation.Operation<DeleteInput, Acknowledgement>
export declare const list: Operation.Operation<ListInput, Page.Page<ApiKey>>
export declare const rotatePublicKey: Operation.Operation<RotatePublicKeyInput, PublicApiKey>
