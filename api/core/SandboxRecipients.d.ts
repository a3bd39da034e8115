import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & Schema.Opaque<
    CreateInput,
    Schema.Schema<
      Input.Type<{
        email: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      email: Input.Field<string, "required">
    }
  }
export declare class DeleteInput extends DeleteInput_base {
}
declare const DeleteInput_base:
  & Schema.Opaque<
    DeleteInput,
    Schema.Schema<
      Input.Type<{
        email: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      email: Input.Field<string, "required">
    }
  }
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base: Schema.Opaque<ListInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class SandboxRecipient extends SandboxRecipient_base {
}
declare const SandboxRecipient_base: Schema.Opaque<
  SandboxRecipient,
  Schema.Codec<
    Wire.Type<{
      email: Wire.Required<Schema.String>
      activated: Wire.Optional<Wire.Codec<boolean>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const create: Operation.Operation<CreateInput, SandboxRecipient>
declare const delete_: Operation.Operation<DeleteInput, Acknowledgement>
export declare const list: Operation.Operation<ListInput, Page.Page<SandboxRecipient>>
