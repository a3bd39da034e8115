import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class IpPoolDomain extends IpPoolDomain_base {
}
declare const IpPoolDomain_base: Schema.Opaque<
  IpPoolDomain,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Optional<Schema.String>
      name: Wire.Required<Schema.String>
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
        poolId: Input.Field<string, "required">
        limit: Input.Field<number, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      poolId: Input.Field<string, "required">
      limit: Input.Field<number, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare const list: Operation.Operation<ListInput, Page.Page<IpPoolDomain>>
export declare const pages: (input: ListInput) => Stream.Stream<Page.Page<IpPoolDomain>, MailgunError, Mailgun>
export declare const stream: (input: ListInput) => Stream.Stream<IpPoolDomain, MailgunError, Mailgun>
