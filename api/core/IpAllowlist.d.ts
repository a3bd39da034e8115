import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class AllowedIp extends AllowedIp_base {
}
declare const AllowedIp_base: Schema.Opaque<
  AllowedIp,
  Schema.Codec<
    Wire.Type<{
      address: Wire.Required<Schema.String>
      description: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class DeleteInput extends DeleteInput_base {
}
declare const DeleteInput_base:
  & Schema.Opaque<
    DeleteInput,
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
export declare class EntryInput extends EntryInput_base {
}
declare const EntryInput_base:
  & Schema.Opaque<
    EntryInput,
    Schema.Schema<
      Input.Type<{
        address: Input.Field<string, "required">
        description: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      address: Input.Field<string, "required">
      description: Input.Field<string, "optional">
    }
  }
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base: Schema.Opaque<ListInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare const create: Operation.Operation<EntryInput, Page.Page<AllowedIp>>
declare const delete_: Operation.Operation<DeleteInput, Page.Page<AllowedIp>>
export declare const list: Operation.Operation<ListInput, Page.Page<AllowedIp>>
export declare const update: Operation.Operation<EntryInput, Page.Page<AllowedIp>>
