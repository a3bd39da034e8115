/**
 * Validation of whole lists of addresses: upload a file, come back later for the results.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/validate/bulk-valid-ir
 * @since 0.1.0
 */
import type * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import { followValidation } from "./internal/validationProgress.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import type * as Progress from "./Progress.ts"
import * as Timestamp from "./Timestamp.ts"
import { ValidationDownloads, ValidationSummary } from "./ValidationSummary.ts"
import * as Wire from "./Wire.ts"

/**
 * A validation job.
 *
 * @category models
 * @since 0.1.0
 */
export class Job extends Wire.Record<Job>("BulkValidationJob")({
  /** The name that was given to the list. */
  id: Wire.required("id", Schema.String),
  status: Wire.optional(
    "status",
    Wire.literals("created", "processing", "completed", "uploading", "uploaded", "failed", "deleted")
  ),
  /** Why it failed. */
  reason: Wire.optional("reason", Schema.String),
  createdAt: Wire.optional("created_at", Timestamp.timestamp({ encodeAs: "epoch-seconds" })),
  /** How many addresses the list has. */
  quantity: Wire.optional("quantity", Wire.Number),
  /** How many of them have been validated, without duplicates. */
  recordsProcessed: Wire.optional("records_processed", Wire.Number),
  isPreview: Wire.optional("is_preview", Wire.Boolean),
  /** There once the status is `"uploaded"`. */
  downloadUrl: Wire.optional("download_url", ValidationDownloads),
  summary: Wire.optional("summary", ValidationSummary)
}) {}

/**
 * What Mailgun says when it has taken a list.
 *
 * @category models
 * @since 0.1.0
 */
export class Submitted extends Wire.Record<Submitted>("BulkValidationSubmitted")({
  id: Wire.optional("id", Schema.String),
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("BulkValidationsListInput")({
  /** Items a page. Mailgun's default is 500. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: Number.MAX_SAFE_INTEGER })),
  cursor: Input.cursor
}) {}

/**
 * One page of the jobs, the newest first. Fails with `MailgunForbidden` where the account may not validate.
 *
 * `GET /v4/address/validate/bulk`.
 *
 * **Example**
 *
 * ```ts
 * import { BulkValidations } from "@effect-mailgun/core"
 *
 * const newest = BulkValidations.list({ limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "bulkValidations.list",
  method: "GET",
  path: "/v4/address/validate/bulk",
  input: ListInput,
  output: Page.byUrl(Job, { items: "jobs", total: "total" }),
  example: { limit: 100 }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<Job>, MailgunError, Mailgun> = Page.pages(list)

/**
 * All jobs, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { BulkValidations } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const failed = BulkValidations.stream().pipe(Stream.filter((job) => job.status === "failed"), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<Job, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link get} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class JobInput extends Input.Struct<JobInput>("BulkValidationsJobInput")({
  listId: Input.text("list_id", { nonEmpty: true })
}) {}

/**
 * A job, as far as it has come. Fails with `MailgunNotFound` where there is none of this name.
 *
 * `GET /v4/address/validate/bulk/{list_id}`.
 *
 * **Example**
 *
 * ```ts
 * import { BulkValidations } from "@effect-mailgun/core"
 * import { Effect, Schedule } from "effect"
 *
 * const finished = BulkValidations.get({ listId: "newsletter" }).pipe(
 *   Effect.repeat({
 *     schedule: Schedule.spaced("30 seconds"),
 *     until: ({ status }) => status === "uploaded" || status === "failed"
 *   })
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "bulkValidations.get",
  method: "GET",
  path: "/v4/address/validate/bulk/{list_id}",
  input: JobInput,
  output: Job,
  example: { listId: "newsletter" }
})

/**
 * What {@link progress} takes beside its input.
 *
 * @category options
 * @since 0.1.0
 */
export interface ProgressOptions {
  /** Between two looks. Default 10 seconds. */
  readonly interval?: Duration.Input | undefined
}

/**
 * A job, and how far it is.
 *
 * @category models
 * @since 0.1.0
 */
export interface JobProgress extends Progress.Progress {
  readonly validation: Job
}

/**
 * Follows a job until it has ended; the last says how, by the status of its `validation`: `"uploaded"` where the results are
 * there. Addresses are counted as done; what came of them is in the summary. Fails as {@link get} does.
 *
 * **Example**
 *
 * ```ts
 * import { BulkValidations } from "@effect-mailgun/core"
 * import { Effect, Stream } from "effect"
 *
 * const program = BulkValidations.progress({ listId: "newsletter" }).pipe(
 *   Stream.runForEach(({ done, total, validation }) => Effect.log(`${validation.status}: ${done} of ${total}`))
 * )
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const progress = (
  input: JobInput,
  { interval = "10 seconds" }: ProgressOptions = {}
): Stream.Stream<JobProgress, MailgunError, Mailgun> => followValidation(get(input), interval)

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("BulkValidationsCreateInput")({
  /** A name of your own for the list, without `@`; no other job may have it. */
  listId: Input.text("list_id", { nonEmpty: true }),
  /** CSV, plain or gzipped, of at most 25 MB, in UTF-8, with a header row; the column is `email` or `email_address`. */
  file: Input.file("file")
}) {}

/**
 * Uploads a list and has it validated in the background. Mailgun works on five lists at a time and refuses others.
 * Fails with `MailgunBadRequest` then, or where the file has no column of addresses.
 *
 * `POST /v4/address/validate/bulk/{list_id}`.
 *
 * **Example**
 *
 * ```ts
 * import { BulkValidations } from "@effect-mailgun/core"
 *
 * const program = BulkValidations.create({
 *   listId: "newsletter",
 *   file: { filename: "newsletter.csv", content: "email\nann@example.com\n" }
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "bulkValidations.create",
  method: "POST",
  path: "/v4/address/validate/bulk/{list_id}",
  input: CreateInput,
  body: "multipart",
  output: Submitted,
  example: {
    listId: "newsletter",
    file: { filename: "newsletter.csv", content: "email\nann@example.com\n", contentType: "text/csv" }
  }
})

const delete_ = Operation.make({
  name: "bulkValidations.delete",
  method: "DELETE",
  path: "/v4/address/validate/bulk/{list_id}",
  input: JobInput,
  output: Acknowledgement,
  example: { listId: "newsletter" }
})

export {
  /**
   * Cancels a job that is running, or deletes the results of one that has finished. Fails with `MailgunNotFound` where
   * there is none of this name.
   *
   * `DELETE /v4/address/validate/bulk/{list_id}`.
   *
   * **Example**
   *
   * ```ts
   * import { BulkValidations } from "@effect-mailgun/core"
   *
   * const program = BulkValidations.delete({ listId: "newsletter" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
