import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
export {}
export declare class LinkInput extends LinkInput_base {
}
declare const LinkInput_base:
  & import("effect/Schema").Opaque<
    LinkInput,
    import("effect/Schema").Schema<
      Input.Type<{
        subaccountId: Input.Field<string, "required">
        ip: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      subaccountId: Input.Field<string, "required">
      ip: Input.Field<string, "required">
    }
  }
export declare const link: Operation.Operation<LinkInput, Acknowledgement>
