import * as Input from "./Input.ts"
import { MessageLimit } from "./MessageLimits.ts"
import * as Operation from "./Operation.ts"
import { Success } from "./Success.ts"
export { delete_ as delete }
export declare class SubaccountInput extends SubaccountInput_base {
}
declare const SubaccountInput_base:
  & import("effect/Schema").Opaque<
    SubaccountInput,
    import("effect/Schema").Schema<
      Input.Type<{
        subaccountId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      subaccountId: Input.Field<string, "required">
    }
  }
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & import("effect/Schema").Opaque<
    UpdateInput,
    import("effect/Schema").Schema<
      Input.Type<{
        subaccountId: Input.Field<string, "required">
        limit: Input.Field<number, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      subaccountId: Input.Field<string, "required">
      limit: Input.Field<number, "required">
    }
  }
declare const delete_: Operation.Operation<SubaccountInput, Success>
export declare const get: Operation.Operation<SubaccountInput, MessageLimit>
export declare const update: Operation.Operation<UpdateInput, Success>
