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
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & Schema.Opaque<
    CreateInput,
    Schema.Schema<
      Input.Type<{
        smtpPassword: Input.Field<import("effect/Redacted").Redacted<string>, "optional">
        spamAction: Input.Field<"block" | "disabled" | "tag", "optional">
        wildcard: Input.Field<boolean, "optional">
        requireTls: Input.Field<boolean, "optional">
        skipVerification: Input.Field<boolean, "optional">
        useAutomaticSenderSecurity: Input.Field<boolean, "optional">
        webPrefix: Input.Field<string, "optional">
        webScheme: Input.Field<"http" | "https", "optional">
        archiveTo: Input.Field<string, "optional">
        messageTtlSeconds: Input.Field<number, "optional">
        name: Input.Field<string, "required">
        forceDkimAuthority: Input.Field<boolean, "optional">
        forceRootDkimHost: Input.Field<boolean, "optional">
        dkimKeySize: Input.Field<"1024" | "2048", "optional">
        dkimSelector: Input.Field<string, "optional">
        dkimHostName: Input.Field<string, "optional">
        ips: Input.Field<readonly string[], "optional">
        poolId: Input.Field<string, "optional">
        encryptIncomingMessage: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      smtpPassword: Input.Field<import("effect/Redacted").Redacted<string>, "optional">
      spamAction: Input.Field<"block" | "disabled" | "tag", "optional">
      wildcard: Input.Field<boolean, "optional">
      requireTls: Input.Field<boolean, "optional">
      skipVerification: Input.Field<boolean, "optional">
      useAutomaticSenderSecurity: Input.Field<boolean, "optional">
      webPrefix: Input.Field<string, "optional">
      webScheme: Input.Field<"http" | "https", "optional">
      archiveTo: Input.Field<string, "optional">
      messageTtlSeconds: Input.Field<number, "optional">
      name: Input.Field<string, "required">
      forceDkimAuthority: Input.Field<boolean, "optional">
      forceRootDkimHost: Input.Field<boolean, "optional">
      dkimKeySize: Input.Field<"1024" | "2048", "optional">
      dkimSelector: Input.Field<string, "optional">
      dkimHostName: Input.Field<string, "optional">
      ips: Input.Field<readonly string[], "optional">
      poolId: Input.Field<string, "optional">
      encryptIncomingMessage: Input.Field<boolean, "optional">
    }
  }
export declare class DeleteInput extends DeleteInput_base {
}
declare const DeleteInput_base:
  & Schema.Opaque<
    DeleteInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "required">
    }
  }
export declare class Disabled extends Disabled_base {
}
declare const Disabled_base: Schema.Opaque<
  Disabled,
  Schema.Codec<
    Wire.Type<{
      code: Wire.Optional<Wire.Codec<string>>
      note: Wire.Optional<Schema.String>
      reason: Wire.Optional<Schema.String>
      permanently: Wire.Optional<Wire.Codec<boolean>>
      until: Wire.Optional<Timestamp.Timestamp>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class DnsRecord extends DnsRecord_base {
}
declare const DnsRecord_base: Schema.Opaque<
  DnsRecord,
  Schema.Codec<
    Wire.Type<{
      recordType: Wire.Required<Wire.Codec<Wire.Open<"CNAME" | "MX" | "TXT">>>
      name: Wire.Optional<Schema.String>
      value: Wire.Optional<Schema.String>
      priority: Wire.Optional<Wire.Codec<number>>
      valid: Wire.Optional<Wire.Codec<Wire.Open<"invalid" | "unknown" | "valid">>>
      isActive: Wire.Optional<Wire.Codec<boolean>>
      cached: Wire.Optional<Wire.Codec<readonly string[]>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class Domain extends Domain_base {
}
export declare class DomainDetails extends DomainDetails_base {
}
declare const DomainDetails_base: Schema.Opaque<
  DomainDetails,
  Schema.Codec<
    Wire.Type<{
      domain: Wire.Required<typeof Domain>
      receivingDnsRecords: Wire.Optional<Wire.Codec<readonly DnsRecord[]>>
      sendingDnsRecords: Wire.Optional<Wire.Codec<readonly DnsRecord[]>>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class DomainInput extends DomainInput_base {
}
declare const DomainInput_base:
  & Schema.Opaque<
    DomainInput,
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
declare const Domain_base: Schema.Opaque<
  Domain,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Optional<Schema.String>
      name: Wire.Required<Schema.String>
      state: Wire.Optional<Wire.Codec<Wire.Open<"active" | "disabled" | "unverified">>>
      type: Wire.Optional<Wire.Codec<Wire.Open<"custom" | "sandbox">>>
      createdAt: Wire.Optional<Timestamp.Timestamp>
      smtpLogin: Wire.Optional<Schema.String>
      smtpPassword: Wire.Optional<Wire.Codec<import("effect/Redacted").Redacted<string>>>
      spamAction: Wire.Optional<Wire.Codec<Wire.Open<"block" | "delete" | "disabled" | "tag">>>
      wildcard: Wire.Optional<Wire.Codec<boolean>>
      requireTls: Wire.Optional<Wire.Codec<boolean>>
      skipVerification: Wire.Optional<Wire.Codec<boolean>>
      isDisabled: Wire.Optional<Wire.Codec<boolean>>
      disabled: Wire.Optional<typeof Disabled>
      useAutomaticSenderSecurity: Wire.Optional<Wire.Codec<boolean>>
      webPrefix: Wire.Optional<Schema.String>
      webScheme: Wire.Optional<Wire.Codec<Wire.Open<"http" | "https">>>
      trackingHost: Wire.Optional<Schema.String>
      dkimHost: Wire.Optional<Schema.String>
      mailfromHost: Wire.Optional<Schema.String>
      archiveTo: Wire.Optional<Schema.String>
      subaccountId: Wire.Optional<Schema.String>
      encryptIncomingMessage: Wire.Optional<Wire.Codec<boolean>>
      messageTtlSeconds: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        limit: Input.Field<number, "optional">
        skip: Input.Field<number, "optional">
        state: Input.Field<"active" | "disabled" | "unverified", "optional">
        sort: Input.Field<"name" | "name:asc" | "name:desc", "optional">
        authority: Input.Field<string, "optional">
        search: Input.Field<string, "optional">
        includeSubaccounts: Input.Field<boolean, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      limit: Input.Field<number, "optional">
      skip: Input.Field<number, "optional">
      state: Input.Field<"active" | "disabled" | "unverified", "optional">
      sort: Input.Field<"name" | "name:asc" | "name:desc", "optional">
      authority: Input.Field<string, "optional">
      search: Input.Field<string, "optional">
      includeSubaccounts: Input.Field<boolean, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & Schema.Opaque<
    UpdateInput,
    Schema.Schema<
      Input.Type<{
        smtpPassword: Input.Field<import("effect/Redacted").Redacted<string>, "optional">
        spamAction: Input.Field<"block" | "disabled" | "tag", "optional">
        wildcard: Input.Field<boolean, "optional">
        requireTls: Input.Field<boolean, "optional">
        skipVerification: Input.Field<boolean, "optional">
        useAutomaticSenderSecurity: Input.Field<boolean, "optional">
        webPrefix: Input.Field<string, "optional">
        webScheme: Input.Field<"http" | "https", "optional">
        archiveTo: Input.Field<string, "optional">
        messageTtlSeconds: Input.Field<number, "optional">
        domain: Input.Field<string, "optional">
        mailfromHost: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      smtpPassword: Input.Field<import("effect/Redacted").Redacted<string>, "optional">
      spamAction: Input.Field<"block" | "disabled" | "tag", "optional">
      wildcard: Input.Field<boolean, "optional">
      requireTls: Input.Field<boolean, "optional">
      skipVerification: Input.Field<boolean, "optional">
      useAutomaticSenderSecurity: Input.Field<boolean, "optional">
      webPrefix: Input.Field<string, "optional">
      webScheme: Input.Field<"http" | "https", "optional">
      archiveTo: Input.Field<string, "optional">
      messageTtlSeconds: Input.Field<number, "optional">
      domain: Input.Field<string, "optional">
      mailfromHost: Input.Field<string, "optional">
    }
  }
export declare const create: Operation.Operation<CreateInput, DomainDetails>
declare const delete_: Operation.Operation<DeleteInput, Acknowledgement>
export declare const get: Operation.Operation<DomainInput, DomainDetails>
export declare const list: Operation.Operation<ListInput, Page.Page<Domain>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<Domain>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<Domain, MailgunError, Mailgun>
export declare const update: Operation.Operation<UpdateInput, DomainDetails>
export declare const verify: Operation.Operation<DomainInput, DomainDetails>
