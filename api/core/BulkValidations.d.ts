import type * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import type * as Progress from "./Progress.ts"
import * as Timestamp from "./Timestamp.ts"
import { ValidationDownloads, ValidationSummary } from "./ValidationSummary.ts"
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
export declare class Job extends Job_base {
}
export declare class JobInput extends JobInput_base {
}
declare const JobInput_base:
  & Schema.Opaque<
    JobInput,
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
export interface JobProgress extends Progress.Progress {
  readonly validation: Job
}
declare const Job_base: Schema.Opaque<
  Job,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Required<Schema.String>
      status: Wire.Optional<
        Wire.Codec<Wire.Open<"completed" | "created" | "deleted" | "failed" | "processing" | "uploaded" | "uploading">>
      >
      reason: Wire.Optional<Schema.String>
      createdAt: Wire.Optional<Timestamp.Timestamp>
      quantity: Wire.Optional<Wire.Codec<number>>
      recordsProcessed: Wire.Optional<Wire.Codec<number>>
      isPreview: Wire.Optional<Wire.Codec<boolean>>
      downloadUrl: Wire.Optional<typeof ValidationDownloads>
      summary: Wire.Optional<typeof ValidationSummary>
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
        limit: Input.Field<number, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      limit: Input.Field<number, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export interface ProgressOptions {
  readonly interval?: Duration.Input | undefined
}
export declare class Submitted extends Submitted_base {
}
declare const Submitted_base: Schema.Opaque<
  Submitted,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Optional<Schema.String>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const create: Operation.Operation<CreateInput, Submitted>
declare const delete_: Operation.Operation<JobInput, Acknowledgement>
export declare const get: Operation.Operation<JobInput, Job>
export declare const list: Operation.Operation<ListInput, Page.Page<Job>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<Job>, MailgunError, Mailgun>
export declare const progress: (
  input: JobInput,
  { interval }?: ProgressOptions
) => Stream.Stream<JobProgress, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<Job, MailgunError, Mailgun>
