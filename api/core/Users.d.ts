import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class Authentication extends Authentication_base {
}
declare const Authentication_base: Schema.Opaque<
  Authentication,
  Schema.Codec<
    Wire.Type<{
      method: Wire.Optional<Schema.String>
      priorMethod: Wire.Optional<Schema.String>
      priorDetails: Wire.Optional<Schema.$Record<Schema.String, Schema.Unknown>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class EmailDetails extends EmailDetails_base {
}
declare const EmailDetails_base: Schema.Opaque<
  EmailDetails,
  Schema.Codec<
    Wire.Type<{
      address: Wire.Optional<Schema.String>
      isValid: Wire.Optional<Wire.Codec<boolean>>
      reason: Wire.Optional<Schema.String>
      parts: Wire.Optional<typeof EmailParts>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class EmailParts extends EmailParts_base {
}
declare const EmailParts_base: Schema.Opaque<
  EmailParts,
  Schema.Codec<
    Wire.Type<{
      localPart: Wire.Optional<Schema.String>
      domain: Wire.Optional<Schema.String>
      displayName: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class GetInput extends GetInput_base {
}
declare const GetInput_base:
  & Schema.Opaque<
    GetInput,
    Schema.Schema<
      Input.Type<{
        userId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      userId: Input.Field<string, "required">
    }
  }
export declare class GetMeInput extends GetMeInput_base {
}
declare const GetMeInput_base: Schema.Opaque<GetMeInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        role: Input.Field<"admin" | "basic" | "billing" | "developer" | "support", "optional">
        limit: Input.Field<number, "optional">
        skip: Input.Field<number, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      role: Input.Field<"admin" | "basic" | "billing" | "developer" | "support", "optional">
      limit: Input.Field<number, "optional">
      skip: Input.Field<number, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class Preferences extends Preferences_base {
}
declare const Preferences_base: Schema.Opaque<
  Preferences,
  Schema.Codec<
    Wire.Type<{
      timeZone: Wire.Optional<Schema.String>
      timeFormat: Wire.Optional<Schema.String>
      programmingLanguage: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class User extends User_base {
}
declare const User_base: Schema.Opaque<
  User,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Required<Schema.String>
      name: Wire.Optional<Schema.String>
      email: Wire.Optional<Schema.String>
      emailDetails: Wire.Optional<typeof EmailDetails>
      role: Wire.Optional<Wire.Codec<Wire.Open<"admin" | "basic" | "billing" | "developer" | "support">>>
      accountId: Wire.Optional<Schema.String>
      activated: Wire.Optional<Wire.Codec<boolean>>
      isDisabled: Wire.Optional<Wire.Codec<boolean>>
      isMaster: Wire.Optional<Wire.Codec<boolean>>
      openedIp: Wire.Optional<Schema.String>
      metadata: Wire.Optional<Schema.$Record<Schema.String, Schema.Unknown>>
      twoFactorEnabled: Wire.Optional<Wire.Codec<boolean>>
      twoFactorActive: Wire.Optional<Wire.Codec<boolean>>
      twoFactorCreatedAt: Wire.Optional<Timestamp.Timestamp>
      passwordUpdatedAt: Wire.Optional<Timestamp.Timestamp>
      preferences: Wire.Optional<typeof Preferences>
      authentication: Wire.Optional<typeof Authentication>
      githubUserId: Wire.Optional<Schema.String>
      salesforceUserId: Wire.Optional<Schema.String>
      migrationStatus: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const get: Operation.Operation<GetInput, User>
export declare const getMe: Operation.Operation<GetMeInput, User>
export declare const list: Operation.Operation<ListInput, Page.Page<User>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<User>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<User, MailgunError, Mailgun>
