import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import { Submitted } from "./BulkValidations.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import { ValidationSummary } from "./ValidationSummary.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & Schema.Opaque<
    CreateInput,
    Schema.Schema<
      Input.Type<{
        listId: Input.Field<string, "required">
        file: Input.Field<import("./Attachment.ts").Attachment, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      listId: Input.Field<string, "required">
      file: Input.Field<import("./Attachment.ts").Attachment, "required">
    }
  }
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        limit: Input.Field<number, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      limit: Input.Field<number, "optional">
    }
  }
export declare class Preview extends Preview_base {
}
export declare class PreviewInput extends PreviewInput_base {
}
declare const PreviewInput_base:
  & Schema.Opaque<
    PreviewInput,
    Schema.Schema<
      Input.Type<{
        listId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      listId: Input.Field<string, "required">
    }
  }
declare const Preview_base: Schema.Opaque<
  Preview,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Required<Schema.String>
      valid: Wire.Optional<Wire.Codec<boolean>>
      status: Wire.Optional<Wire.Codec<Wire.Open<"preview_complete" | "preview_processing">>>
      reason: Wire.Optional<Schema.String>
      quantity: Wire.Optional<Wire.Codec<number>>
      createdAt: Wire.Optional<Timestamp.Timestamp>
      summary: Wire.Optional<typeof ValidationSummary>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const create: Operation.Operation<CreateInput, Submitted>
declare const delete_: Operation.Operation<PreviewInput, Acknowledgement>
export declare const get: Operation.Operation<PreviewInput, Preview>
export declare const list: Operation.Operation<ListInput, Page.Page<Preview>>
export declare const promote: Operation.Operation<PreviewInput, Submitted>
