import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import { Success } from "./Success.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class EmptyInput extends EmptyInput_base {
}
declare const EmptyInput_base: Schema.Opaque<EmptyInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class MessageLimit extends MessageLimit_base {
}
declare const MessageLimit_base: Schema.Opaque<
  MessageLimit,
  Schema.Codec<
    Wire.Type<{
      limit: Wire.Required<Wire.Codec<number>>
      current: Wire.Optional<Wire.Codec<number>>
      period: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & Schema.Opaque<
    UpdateInput,
    Schema.Schema<
      Input.Type<{
        limit: Input.Field<number, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      limit: Input.Field<number, "required">
    }
  }
declare const delete_: Operation.Operation<EmptyInput, Success>
export declare const enableAccount: Operation.Operation<EmptyInput, Success>
export declare const get: Operation.Operation<EmptyInput, MessageLimit>
export declare const update: Operation.Operation<UpdateInput, Success>
