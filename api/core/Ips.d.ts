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
export {}
export declare class GetInput extends GetInput_base {
}
declare const GetInput_base:
  & Schema.Opaque<
    GetInput,
    Schema.Schema<
      Input.Type<{
        ip: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      ip: Input.Field<string, "required">
    }
  }
export declare class Ip extends Ip_base {
}
export declare class IpAllowance extends IpAllowance_base {
}
declare const IpAllowance_base: Schema.Opaque<
  IpAllowance,
  Schema.Codec<
    Wire.Type<{
      dedicated: Wire.Optional<Wire.Codec<number>>
      shared: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class IpDetails extends IpDetails_base {
}
declare const IpDetails_base: Schema.Opaque<
  IpDetails,
  Schema.Codec<
    Wire.Type<{
      ip: Wire.Required<Schema.String>
      parentAccountId: Wire.Optional<Schema.String>
      accountId: Wire.Optional<Schema.String>
      poolIds: Wire.Optional<Schema.$Array<Schema.String>>
      dedicated: Wire.Optional<Wire.Codec<boolean>>
      createdAt: Wire.Optional<Timestamp.Timestamp>
      poolLastModifiedAt: Wire.Optional<Timestamp.Timestamp>
      domainsLastModifiedAt: Wire.Optional<Timestamp.Timestamp>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class IpListDetails extends IpListDetails_base {
}
declare const IpListDetails_base: Schema.Opaque<
  IpListDetails,
  Schema.Codec<
    Wire.Type<{
      details: Wire.Optional<Wire.Codec<readonly IpStatus[]>>
      assignableToPools: Wire.Optional<Schema.$Array<Schema.String>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class IpStatus extends IpStatus_base {
}
declare const IpStatus_base: Schema.Opaque<
  IpStatus,
  Schema.Codec<
    Wire.Type<{
      ip: Wire.Required<Schema.String>
      isOnWarmup: Wire.Optional<Wire.Codec<boolean>>
      dedicated: Wire.Optional<Wire.Codec<boolean>>
      enabled: Wire.Optional<Wire.Codec<boolean>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const Ip_base: Schema.Opaque<
  Ip,
  Schema.Codec<
    Wire.Type<{
      ip: Wire.Required<Schema.String>
      dedicated: Wire.Optional<Wire.Codec<boolean>>
      rdns: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ListDetailsInput extends ListDetailsInput_base {
}
declare const ListDetailsInput_base:
  & Schema.Opaque<
    ListDetailsInput,
    Schema.Schema<
      Input.Type<{
        limit: Input.Field<number, "optional">
        skip: Input.Field<number, "optional">
        poolId: Input.Field<string, "optional">
        domainId: Input.Field<string, "optional">
        subaccountId: Input.Field<string, "optional">
        ip: Input.Field<string, "optional">
        sortBy: Input.Field<string, "optional">
        sortOrder: Input.Field<"ascending" | "descending", "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      limit: Input.Field<number, "optional">
      skip: Input.Field<number, "optional">
      poolId: Input.Field<string, "optional">
      domainId: Input.Field<string, "optional">
      subaccountId: Input.Field<string, "optional">
      ip: Input.Field<string, "optional">
      sortBy: Input.Field<string, "optional">
      sortOrder: Input.Field<"ascending" | "descending", "optional">
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
        dedicated: Input.Field<boolean, "optional">
        enabled: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      dedicated: Input.Field<boolean, "optional">
      enabled: Input.Field<boolean, "optional">
    }
  }
export declare class PlaceIntoBandInput extends PlaceIntoBandInput_base {
}
declare const PlaceIntoBandInput_base:
  & Schema.Opaque<
    PlaceIntoBandInput,
    Schema.Schema<
      Input.Type<{
        ip: Input.Field<string, "required">
        band: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      ip: Input.Field<string, "required">
      band: Input.Field<string, "required">
    }
  }
export declare class RequestInput extends RequestInput_base {
}
declare const RequestInput_base: Schema.Opaque<RequestInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare const get: Operation.Operation<GetInput, Ip>
export declare const getAllowance: Operation.Operation<RequestInput, IpAllowance>
export declare const list: Operation.Operation<
  ListInput,
  Page.Page<string> & {} & {
    readonly details?: readonly IpStatus[] | undefined
    readonly assignableToPools?: readonly string[] | undefined
  }
>
export declare const listDetails: Operation.Operation<ListDetailsInput, Page.Page<IpDetails>>
export declare const pagesOfDetails: (
  input?: ListDetailsInput
) => Stream.Stream<Page.Page<IpDetails>, MailgunError, Mailgun>
export declare const placeIntoBand: Operation.Operation<PlaceIntoBandInput, Acknowledgement>
export declare const request: Operation.Operation<RequestInput, Acknowledgement>
export declare const streamDetails: (input?: ListDetailsInput) => Stream.Stream<IpDetails, MailgunError, Mailgun>
