import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base: Schema.Opaque<ListInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class PoolInput extends PoolInput_base {
}
declare const PoolInput_base:
  & Schema.Opaque<
    PoolInput,
    Schema.Schema<
      Input.Type<{
        subaccountId: Input.Field<string, "required">
        poolId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      subaccountId: Input.Field<string, "required">
      poolId: Input.Field<string, "required">
    }
  }
export declare class Started extends Started_base {
}
declare const Started_base: Schema.Opaque<
  Started,
  Schema.Codec<
    Wire.Type<{
      message: Wire.Optional<Schema.String>
      referenceId: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class SubaccountIpPool extends SubaccountIpPool_base {
}
declare const SubaccountIpPool_base: Schema.Opaque<
  SubaccountIpPool,
  Schema.Codec<
    Wire.Type<{
      subaccountId: Wire.Required<Schema.String>
      poolId: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const delegate: Operation.Operation<PoolInput, Started>
export declare const list: Operation.Operation<ListInput, Page.Page<SubaccountIpPool>>
export declare const revoke: Operation.Operation<PoolInput, Started>
