import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import { Preview } from "./DynamicIpPoolHealth.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class AssignableDomain extends AssignableDomain_base {
}
declare const AssignableDomain_base: Schema.Opaque<
  AssignableDomain,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Optional<Schema.String>
      name: Wire.Required<Schema.String>
      accountId: Wire.Optional<Schema.String>
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
export declare class DynamicIpPoolDomain extends DynamicIpPoolDomain_base {
}
declare const DynamicIpPoolDomain_base: Schema.Opaque<
  DynamicIpPoolDomain,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Optional<Schema.String>
      name: Wire.Required<Schema.String>
      accountId: Wire.Optional<Schema.String>
      accountName: Wire.Optional<Schema.String>
      registeredAt: Wire.Optional<Timestamp.Timestamp>
      pool: Wire.Optional<Wire.Codec<Wire.Open<"dynamic_good" | "dynamic_new" | "dynamic_poor">>>
      override: Wire.Optional<Wire.Codec<boolean>>
      bounceRate: Wire.Optional<Wire.Codec<number>>
      complaintRate: Wire.Optional<Wire.Codec<number>>
      processedCount: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class EnrollAllInput extends EnrollAllInput_base {
}
declare const EnrollAllInput_base:
  & Schema.Opaque<
    EnrollAllInput,
    Schema.Schema<
      Input.Type<{
        includeSubaccounts: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      includeSubaccounts: Input.Field<boolean, "optional">
    }
  }
export declare class EnrollInput extends EnrollInput_base {
}
declare const EnrollInput_base:
  & Schema.Opaque<
    EnrollInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        replacementIp: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      replacementIp: Input.Field<string, "required">
    }
  }
export declare class ListAssignableInput extends ListAssignableInput_base {
}
declare const ListAssignableInput_base:
  & Schema.Opaque<
    ListAssignableInput,
    Schema.Schema<
      Input.Type<{
        subaccountId: Input.Field<string, "optional">
        namePattern: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      subaccountId: Input.Field<string, "optional">
      namePattern: Input.Field<string, "optional">
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
        accounts: Input.Field<readonly string[] | string, "optional">
        pools: Input.Field<readonly string[] | string, "optional">
        sortBy: Input.Field<"bounce_rate" | "complaint_rate" | "name", "optional">
        sortOrder: Input.Field<"ascending" | "descending", "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      limit: Input.Field<number, "optional">
      accounts: Input.Field<readonly string[] | string, "optional">
      pools: Input.Field<readonly string[] | string, "optional">
      sortBy: Input.Field<"bounce_rate" | "complaint_rate" | "name", "optional">
      sortOrder: Input.Field<"ascending" | "descending", "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class OverrideInput extends OverrideInput_base {
}
declare const OverrideInput_base:
  & Schema.Opaque<
    OverrideInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        pool: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      pool: Input.Field<string, "required">
    }
  }
export declare class RemoveInput extends RemoveInput_base {
}
declare const RemoveInput_base:
  & Schema.Opaque<
    RemoveInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        replacementIps: Input.Field<readonly string[] | string, "optional">
        replacementPoolId: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      replacementIps: Input.Field<readonly string[] | string, "optional">
      replacementPoolId: Input.Field<string, "optional">
    }
  }
export declare const deleteOverride: Operation.Operation<DomainInput, Acknowledgement>
export declare const enroll: Operation.Operation<EnrollInput, Acknowledgement>
export declare const enrollAll: Operation.Operation<EnrollAllInput, Acknowledgement>
export declare const list: Operation.Operation<ListInput, Page.Page<DynamicIpPoolDomain>>
export declare const listAssignable: Operation.Operation<ListAssignableInput, Page.Page<AssignableDomain>>
export declare const override: Operation.Operation<OverrideInput, Acknowledgement>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<DynamicIpPoolDomain>, MailgunError, Mailgun>
export declare const preview: Operation.Operation<DomainInput, Preview>
export declare const remove: Operation.Operation<RemoveInput, Acknowledgement>
export declare const stream: (input?: ListInput) => Stream.Stream<DynamicIpPoolDomain, MailgunError, Mailgun>
