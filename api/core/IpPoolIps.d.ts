import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import { StartedChange } from "./StartedChange.ts"
export { delete_ as delete }
export declare class AddManyInput extends AddManyInput_base {
}
declare const AddManyInput_base:
  & Schema.Opaque<
    AddManyInput,
    Schema.Schema<
      Input.Type<{
        poolId: Input.Field<string, "required">
        ips: Input.Field<readonly string[], "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      poolId: Input.Field<string, "required">
      ips: Input.Field<readonly string[], "required">
    }
  }
export declare class IpInput extends IpInput_base {
}
declare const IpInput_base:
  & Schema.Opaque<
    IpInput,
    Schema.Schema<
      Input.Type<{
        poolId: Input.Field<string, "required">
        ip: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      poolId: Input.Field<string, "required">
      ip: Input.Field<string, "required">
    }
  }
export declare const add: Operation.Operation<IpInput, StartedChange>
export declare const addMany: Operation.Operation<AddManyInput, StartedChange>
declare const delete_: Operation.Operation<IpInput, StartedChange>
