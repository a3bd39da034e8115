import type * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Progress from "./Progress.ts"
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
export interface ExportProgress extends Progress.Progress {
  readonly export: Export
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
export interface ProgressOptions {
  readonly interval?: Duration.Input | undefined
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
export declare const progress: (
  input: ExportInput,
  { interval }?: ProgressOptions
) => Stream.Stream<ExportProgress, MailgunError, Mailgun>
