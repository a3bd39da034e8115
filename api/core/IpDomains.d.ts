import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import { StartedChange } from "./StartedChange.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class AssignToAllInput extends AssignToAllInput_base {
}
declare const AssignToAllInput_base:
  & Schema.Opaque<
    AssignToAllInput,
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
export declare class IpDomain extends IpDomain_base {
}
declare const IpDomain_base: Schema.Opaque<
  IpDomain,
  Schema.Codec<
    Wire.Type<{
      domain: Wire.Required<Schema.String>
      ips: Wire.Optional<Schema.$Array<Schema.String>>
      linkedAt: Wire.Optional<Timestamp.Timestamp>
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
        ip: Input.Field<string, "required">
        limit: Input.Field<number, "optional">
        skip: Input.Field<number, "optional">
        search: Input.Field<string, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      ip: Input.Field<string, "required">
      limit: Input.Field<number, "optional">
      skip: Input.Field<number, "optional">
      search: Input.Field<string, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class RemoveFromAllInput extends RemoveFromAllInput_base {
}
declare const RemoveFromAllInput_base:
  & Schema.Opaque<
    RemoveFromAllInput,
    Schema.Schema<
      Input.Type<{
        ip: Input.Field<string, "required">
        alternative: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      ip: Input.Field<string, "required">
      alternative: Input.Field<string, "optional">
    }
  }
export declare const assignToAll: Operation.Operation<AssignToAllInput, StartedChange>
export declare const list: Operation.Operation<ListInput, Page.Page<IpDomain>>
export declare const pages: (input: ListInput) => Stream.Stream<Page.Page<IpDomain>, MailgunError, Mailgun>
export declare const removeFromAll: Operation.Operation<RemoveFromAllInput, StartedChange>
export declare const stream: (input: ListInput) => Stream.Stream<IpDomain, MailgunError, Mailgun>
