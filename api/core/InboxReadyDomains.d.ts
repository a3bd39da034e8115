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
export declare class AddedDomain extends AddedDomain_base {
}
declare const AddedDomain_base: Schema.Opaque<
  AddedDomain,
  Schema.Codec<
    Wire.Type<{
      domain: Wire.Required<typeof InboxReadyDomain>
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
export declare class InboxReadyDomain extends InboxReadyDomain_base {
}
declare const InboxReadyDomain_base: Schema.Opaque<
  InboxReadyDomain,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Optional<Schema.String>
      name: Wire.Required<Schema.String>
      createdAt: Wire.Optional<Timestamp.Timestamp>
      verified: Wire.Optional<typeof Verification>
      services: Wire.Optional<Schema.$Record<Schema.String, Wire.Codec<boolean>>>
      txtRecord: Wire.Optional<Schema.String>
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
        domain: Input.Field<string, "optional">
        includeSubaccounts: Input.Field<boolean, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      limit: Input.Field<number, "optional">
      domain: Input.Field<string, "optional">
      includeSubaccounts: Input.Field<boolean, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class Verification extends Verification_base {
}
declare const Verification_base: Schema.Opaque<
  Verification,
  Schema.Codec<
    Wire.Type<{
      verifiedAt: Wire.Optional<Timestamp.Timestamp>
      status: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const create: Operation.Operation<DomainInput, AddedDomain>
declare const delete_: Operation.Operation<DomainInput, Acknowledgement>
export declare const list: Operation.Operation<ListInput, Page.Page<InboxReadyDomain>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<InboxReadyDomain>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<InboxReadyDomain, MailgunError, Mailgun>
