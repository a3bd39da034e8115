import type * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import type * as Progress from "./Progress.ts"
import * as Timestamp from "./Timestamp.ts"
import { ValidationDownloads, ValidationSummary } from "./ValidationSummary.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class ListAddressInput extends ListAddressInput_base {
}
declare const ListAddressInput_base:
  & Schema.Opaque<
    ListAddressInput,
    Schema.Schema<
      Input.Type<{
        listAddress: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      listAddress: Input.Field<string, "required">
    }
  }
export interface ProgressOptions {
  readonly interval?: Duration.Input | undefined
}
export declare class Validation extends Validation_base {
}
export interface ValidationProgress extends Progress.Progress {
  readonly validation: Validation
}
export declare class ValidationSubmission extends ValidationSubmission_base {
}
declare const ValidationSubmission_base: Schema.Opaque<
  ValidationSubmission,
  Schema.Codec<
    Wire.Type<{
      message: Wire.Optional<Schema.String>
      id: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const Validation_base: Schema.Opaque<
  Validation,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Required<Schema.String>
      listId: Wire.Optional<Schema.String>
      status: Wire.Optional<Wire.Codec<Wire.Open<"canceled" | "processing" | "uploaded">>>
      reason: Wire.Optional<Schema.String>
      isPreview: Wire.Optional<Wire.Codec<boolean>>
      quantity: Wire.Optional<Wire.Codec<number>>
      recordsProcessed: Wire.Optional<Wire.Codec<number>>
      createdAt: Wire.Optional<Timestamp.Timestamp>
      startedAt: Wire.Optional<Timestamp.Timestamp>
      updatedAt: Wire.Optional<Timestamp.Timestamp>
      endedAt: Wire.Optional<Timestamp.Timestamp>
      downloadUrl: Wire.Optional<typeof ValidationDownloads>
      summary: Wire.Optional<typeof ValidationSummary>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const create: Operation.Operation<ListAddressInput, ValidationSubmission>
declare const delete_: Operation.Operation<ListAddressInput, Acknowledgement>
export declare const get: Operation.Operation<ListAddressInput, Validation>
export declare const progress: (
  input: ListAddressInput,
  { interval }?: ProgressOptions
) => Stream.Stream<ValidationProgress, MailgunError, Mailgun>
