import * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Filter } from "./InboxPlacement.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import { SeedList } from "./SeedList.ts"
export { delete_ as delete }
export declare class AddressInput extends AddressInput_base {
}
declare const AddressInput_base:
  & Schema.Opaque<
    AddressInput,
    Schema.Schema<
      Input.Type<{
        address: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      address: Input.Field<string, "required">
    }
  }
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & Schema.Opaque<
    CreateInput,
    Schema.Schema<
      Input.Type<{
        name: Input.Field<string, "optional">
        providerFilter: Input.Field<readonly string[] | string, "optional">
        seedFilter: Input.Field<string, "optional">
        sendingDomains: Input.Field<readonly string[] | string, "optional">
        remoteId: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      name: Input.Field<string, "optional">
      providerFilter: Input.Field<readonly string[] | string, "optional">
      seedFilter: Input.Field<string, "optional">
      sendingDomains: Input.Field<readonly string[] | string, "optional">
      remoteId: Input.Field<string, "optional">
    }
  }
export declare class EmptyInput extends EmptyInput_base {
}
declare const EmptyInput_base: Schema.Opaque<EmptyInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class ListAttributeValuesInput extends ListAttributeValuesInput_base {
}
declare const ListAttributeValuesInput_base:
  & Schema.Opaque<
    ListAttributeValuesInput,
    Schema.Schema<
      Input.Type<{
        timeAfter: Input.Field<DateTime.DateTime, "optional">
        timeBefore: Input.Field<DateTime.DateTime, "optional">
        sort: Input.Field<string, "optional">
        ascending: Input.Field<boolean, "optional">
        offset: Input.Field<number, "optional">
        limit: Input.Field<number, "optional">
        attribute: Input.Field<string, "required">
        name: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      timeAfter: Input.Field<DateTime.DateTime, "optional">
      timeBefore: Input.Field<DateTime.DateTime, "optional">
      sort: Input.Field<string, "optional">
      ascending: Input.Field<boolean, "optional">
      offset: Input.Field<number, "optional">
      limit: Input.Field<number, "optional">
      attribute: Input.Field<string, "required">
      name: Input.Field<string, "optional">
    }
  }
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        timeAfter: Input.Field<DateTime.DateTime, "optional">
        timeBefore: Input.Field<DateTime.DateTime, "optional">
        sort: Input.Field<string, "optional">
        ascending: Input.Field<boolean, "optional">
        offset: Input.Field<number, "optional">
        limit: Input.Field<number, "optional">
        name: Input.Field<string, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      timeAfter: Input.Field<DateTime.DateTime, "optional">
      timeBefore: Input.Field<DateTime.DateTime, "optional">
      sort: Input.Field<string, "optional">
      ascending: Input.Field<boolean, "optional">
      offset: Input.Field<number, "optional">
      limit: Input.Field<number, "optional">
      name: Input.Field<string, "optional">
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
        name: Input.Field<string, "optional">
        providerFilter: Input.Field<readonly string[] | string, "optional">
        seedFilter: Input.Field<string, "optional">
        sendingDomains: Input.Field<readonly string[] | string, "optional">
        address: Input.Field<string, "required">
        regen: Input.Field<boolean, "optional">
        shuffle: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      name: Input.Field<string, "optional">
      providerFilter: Input.Field<readonly string[] | string, "optional">
      seedFilter: Input.Field<string, "optional">
      sendingDomains: Input.Field<readonly string[] | string, "optional">
      address: Input.Field<string, "required">
      regen: Input.Field<boolean, "optional">
      shuffle: Input.Field<boolean, "optional">
    }
  }
export declare const create: Operation.Operation<CreateInput, SeedList>
declare const delete_: Operation.Operation<AddressInput, import("./Acknowledgement.ts").Acknowledgement>
export declare const get: Operation.Operation<AddressInput, SeedList>
export declare const list: Operation.Operation<ListInput, Page.Page<SeedList>>
export declare const listAttributeValues: Operation.Operation<ListAttributeValuesInput, Page.Page<string>>
export declare const listAttributes: Operation.Operation<EmptyInput, Page.Page<string>>
export declare const listFilters: Operation.Operation<EmptyInput, Page.Page<Filter>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<SeedList>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<SeedList, MailgunError, Mailgun>
export declare const update: Operation.Operation<UpdateInput, SeedList>
