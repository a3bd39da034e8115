import * as DateTime from "effect/DateTime"
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
export declare class DynamicIpPoolMove extends DynamicIpPoolMove_base {
}
declare const DynamicIpPoolMove_base: Schema.Opaque<
  DynamicIpPoolMove,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Required<Schema.String>
      owningAccountId: Wire.Optional<Schema.String>
      accountId: Wire.Optional<Schema.String>
      accountName: Wire.Optional<Schema.String>
      domainId: Wire.Optional<Schema.String>
      domainName: Wire.Optional<Schema.String>
      newPool: Wire.Optional<Wire.Codec<Wire.Open<"dynamic_good" | "dynamic_new" | "dynamic_poor">>>
      previousPool: Wire.Optional<Wire.Codec<Wire.Open<"dynamic_good" | "dynamic_new" | "dynamic_poor">>>
      reason: Wire.Optional<Schema.String>
      bounceRate: Wire.Optional<Wire.Codec<number>>
      complaintRate: Wire.Optional<Wire.Codec<number>>
      processedCount: Wire.Optional<Wire.Codec<number>>
      initiatedBy: Wire.Optional<Schema.String>
      timestamp: Wire.Optional<Timestamp.Timestamp>
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
        includeSubaccounts: Input.Field<boolean, "optional">
        domainName: Input.Field<string, "optional">
        before: Input.Field<DateTime.DateTime, "optional">
        after: Input.Field<DateTime.DateTime, "optional">
        movedTo: Input.Field<string, "optional">
        movedFrom: Input.Field<string, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      limit: Input.Field<number, "optional">
      includeSubaccounts: Input.Field<boolean, "optional">
      domainName: Input.Field<string, "optional">
      before: Input.Field<DateTime.DateTime, "optional">
      after: Input.Field<DateTime.DateTime, "optional">
      movedTo: Input.Field<string, "optional">
      movedFrom: Input.Field<string, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class ListOfDomainInput extends ListOfDomainInput_base {
}
declare const ListOfDomainInput_base:
  & Schema.Opaque<
    ListOfDomainInput,
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
export declare const list: Operation.Operation<ListInput, Page.Page<DynamicIpPoolMove>>
export declare const listOfDomain: Operation.Operation<ListOfDomainInput, Page.Page<DynamicIpPoolMove>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<DynamicIpPoolMove>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<DynamicIpPoolMove, MailgunError, Mailgun>
