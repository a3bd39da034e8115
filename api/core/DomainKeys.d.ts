import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import { DnsRecord } from "./Domains.ts"
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
        signingDomain: Input.Field<string, "required">
        selector: Input.Field<string, "required">
        bits: Input.Field<"1024" | "2048", "optional">
        pem: Input.Field<import("effect/Redacted").Redacted<string>, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      signingDomain: Input.Field<string, "required">
      selector: Input.Field<string, "required">
      bits: Input.Field<"1024" | "2048", "optional">
      pem: Input.Field<import("effect/Redacted").Redacted<string>, "optional">
    }
  }
export declare class DeleteInput extends DeleteInput_base {
}
declare const DeleteInput_base:
  & Schema.Opaque<
    DeleteInput,
    Schema.Schema<
      Input.Type<{
        signingDomain: Input.Field<string, "required">
        selector: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      signingDomain: Input.Field<string, "required">
      selector: Input.Field<string, "required">
    }
  }
export declare class DkimAuthority extends DkimAuthority_base {
}
declare const DkimAuthority_base: Schema.Opaque<
  DkimAuthority,
  Schema.Codec<
    Wire.Type<{
      changed: Wire.Optional<Wire.Codec<boolean>>
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
export declare class DomainKey extends DomainKey_base {
}
export declare class DomainKeyState extends DomainKeyState_base {
}
declare const DomainKeyState_base: Schema.Opaque<
  DomainKeyState,
  Schema.Codec<
    Wire.Type<{
      message: Wire.Optional<Schema.String>
      authority: Wire.Optional<Schema.String>
      selector: Wire.Optional<Schema.String>
      active: Wire.Optional<Wire.Codec<boolean>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const DomainKey_base: Schema.Opaque<
  DomainKey,
  Schema.Codec<
    Wire.Type<{
      signingDomain: Wire.Required<Schema.String>
      selector: Wire.Required<Schema.String>
      dnsRecord: Wire.Optional<typeof DnsRecord>
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
        signingDomain: Input.Field<string, "optional">
        selector: Input.Field<string, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      limit: Input.Field<number, "optional">
      signingDomain: Input.Field<string, "optional">
      selector: Input.Field<string, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class SelectorInput extends SelectorInput_base {
}
declare const SelectorInput_base:
  & Schema.Opaque<
    SelectorInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        selector: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      selector: Input.Field<string, "required">
    }
  }
export declare class UpdateAuthorityInput extends UpdateAuthorityInput_base {
}
declare const UpdateAuthorityInput_base:
  & Schema.Opaque<
    UpdateAuthorityInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        self: Input.Field<boolean, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      self: Input.Field<boolean, "required">
    }
  }
export declare class UpdateSelectorInput extends UpdateSelectorInput_base {
}
declare const UpdateSelectorInput_base:
  & Schema.Opaque<
    UpdateSelectorInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        dkimSelector: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      dkimSelector: Input.Field<string, "required">
    }
  }
export declare const activate: Operation.Operation<SelectorInput, DomainKeyState>
export declare const create: Operation.Operation<CreateInput, DomainKey>
export declare const deactivate: Operation.Operation<SelectorInput, DomainKeyState>
declare const delete_: Operation.Operation<DeleteInput, Acknowledgement>
export declare const list: Operation.Operation<ListInput, Page.Page<DomainKey>>
export declare const listForDomain: Operation.Operation<DomainInput, Page.Page<DomainKey>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<DomainKey>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<DomainKey, MailgunError, Mailgun>
export declare const updateAuthority: Operation.Operation<UpdateAuthorityInput, DkimAuthority>
export declare const updateSelector: Operation.Operation<UpdateSelectorInput, Acknowledgement>
