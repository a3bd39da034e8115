import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
export { delete_ as delete }
export declare class AssignFields extends AssignFields_base {
}
declare const AssignFields_base:
  & Schema.Opaque<
    AssignFields,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        ip: Input.Field<string, "optional">
        poolId: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      ip: Input.Field<string, "optional">
      poolId: Input.Field<string, "optional">
    }
  }
export type AssignInput = Input.NotBoth<AssignFields, "ip", "poolId">
export declare const AssignInput: Input.Input<AssignInput>
export declare class DeleteFields extends DeleteFields_base {
}
declare const DeleteFields_base:
  & Schema.Opaque<
    DeleteFields,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        ip: Input.Field<string, "required">
        replacementIp: Input.Field<string, "optional">
        replacementPoolId: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      ip: Input.Field<string, "required">
      replacementIp: Input.Field<string, "optional">
      replacementPoolId: Input.Field<string, "optional">
    }
  }
export type DeleteInput = Input.NotBoth<DeleteFields, "replacementIp", "replacementPoolId">
export declare const DeleteInput: Input.Input<DeleteInput>
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
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
export declare const assign: Operation.Operation<AssignInput, Acknowledgement>
export declare const deleteFromPool: Operation.Operation<DeleteInput, Acknowledgement>
declare const delete_: Operation.Operation<DeleteInput, Acknowledgement>
export declare const list: Operation.Operation<ListInput, Page.Page<string>>
