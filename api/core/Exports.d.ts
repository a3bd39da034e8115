import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & Schema.Opaque<
    CreateInput,
    Schema.Schema<
      Input.Type<{
        url: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      url: Input.Field<string, "required">
    }
  }
export declare class Export extends Export_base {
}
export declare class ExportInput extends ExportInput_base {
}
declare const ExportInput_base:
  & Schema.Opaque<
    ExportInput,
    Schema.Schema<
      Input.Type<{
        id: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      id: Input.Field<string, "required">
    }
  }
declare const Export_base: Schema.Opaque<
  Export,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Required<Schema.String>
      status: Wire.Optional<Wire.Codec<Wire.Open<"complete" | "processing" | "requested">>>
      url: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        url: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      url: Input.Field<string, "optional">
    }
  }
export declare class RequestedExport extends RequestedExport_base {
}
declare const RequestedExport_base: Schema.Opaque<
  RequestedExport,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Optional<Schema.String>
      status: Wire.Optional<Wire.Codec<Wire.Open<"complete" | "processing" | "requested">>>
      url: Wire.Optional<Schema.String>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const create: Operation.Operation<CreateInput, RequestedExport>
export declare const get: Operation.Operation<ExportInput, Export>
export declare const getDownloadUrl: Operation.Operation<ExportInput, string>
export declare const list: Operation.Operation<ListInput, Page.Page<Export>>
