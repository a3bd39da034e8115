import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class AddIpInput extends AddIpInput_base {
}
declare const AddIpInput_base:
  & Schema.Opaque<
    AddIpInput,
    Schema.Schema<
      Input.Type<{
        pool: Input.Field<string, "required">
        ip: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      pool: Input.Field<string, "required">
      ip: Input.Field<string, "required">
    }
  }
export declare class DeleteAllInput extends DeleteAllInput_base {
}
declare const DeleteAllInput_base: Schema.Opaque<DeleteAllInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class DynamicIpPool extends DynamicIpPool_base {
}
declare const DynamicIpPool_base: Schema.Opaque<
  DynamicIpPool,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Optional<Schema.String>
      name: Wire.Required<Wire.Codec<Wire.Open<"dynamic_good" | "dynamic_new" | "dynamic_poor">>>
      accountId: Wire.Optional<Schema.String>
      enabled: Wire.Optional<Wire.Codec<boolean>>
      ips: Wire.Optional<Schema.$Array<Schema.String>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class DynamicIps extends DynamicIps_base {
}
declare const DynamicIps_base: Schema.Opaque<
  DynamicIps,
  Schema.Codec<
    Wire.Type<{
      goodReputation: Wire.Optional<Schema.$Array<Schema.String>>
      poorReputation: Wire.Optional<Schema.$Array<Schema.String>>
      newSenders: Wire.Optional<Schema.$Array<Schema.String>>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base: Schema.Opaque<ListInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class SetAllInput extends SetAllInput_base {
}
declare const SetAllInput_base:
  & Schema.Opaque<
    SetAllInput,
    Schema.Schema<
      Input.Type<{
        goodReputation: Input.Field<readonly string[] | string, "required">
        poorReputation: Input.Field<readonly string[] | string, "required">
        newSenders: Input.Field<readonly string[] | string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      goodReputation: Input.Field<readonly string[] | string, "required">
      poorReputation: Input.Field<readonly string[] | string, "required">
      newSenders: Input.Field<readonly string[] | string, "required">
    }
  }
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & Schema.Opaque<
    UpdateInput,
    Schema.Schema<
      Input.Type<{
        pool: Input.Field<string, "required">
        addIps: Input.Field<readonly string[] | string, "optional">
        removeIps: Input.Field<readonly string[] | string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      pool: Input.Field<string, "required">
      addIps: Input.Field<readonly string[] | string, "optional">
      removeIps: Input.Field<readonly string[] | string, "optional">
    }
  }
export declare const addIp: Operation.Operation<AddIpInput, Acknowledgement>
export declare const deleteAll: Operation.Operation<DeleteAllInput, Acknowledgement>
export declare const list: Operation.Operation<
  ListInput,
  Page.Page<DynamicIpPool> & {} & {
    readonly goodReputation?: readonly string[] | undefined
    readonly poorReputation?: readonly string[] | undefined
    readonly newSenders?: readonly string[] | undefined
    readonly message?: string | undefined
  }
>
export declare const setAll: Operation.Operation<SetAllInput, DynamicIps>
export declare const update: Operation.Operation<UpdateInput, Acknowledgement>
