/**
 * The validation of a mailing list: a job that looks at the address of every member, and sums up what it found.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/validate/openapi-validate-final/bulk-validations
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
import type * as Progress from "./Progress.ts"
import * as Timestamp from "./Timestamp.ts"
import { ValidationDownloads, ValidationSummary } from "./ValidationSummary.ts"
import * as Wire from "./Wire.ts"

const Instant = Timestamp.timestamp({ encodeAs: "epoch-seconds" })

/**
 * What Mailgun says when it has taken the job.
 *
 * @category models
 * @since 0.1.0
 */
export class ValidationSubmission extends Wire.Record<ValidationSubmission>("MailingListValidationSubmission")({
  message: Wire.optional("message", Schema.String),
  /** The address of the list; an id of the job's own in older answers. */
  id: Wire.optional("id", Schema.String)
}) {}

/**
 * The validation of a mailing list, as it stands.
 *
 * @category models
 * @since 0.1.0
 */
export class Validation extends Wire.Record<Validation>("MailingListValidation")({
  /** The address of the list; an id of the job's own in older answers, which have the address in `listId`. */
  id: Wire.required("id", Schema.String),
  listId: Wire.optional("list_id", Schema.String),
  /** `"uploaded"` is the end of it: the results are there. */
  status: Wire.optional("status", Wire.literals("processing", "uploaded", "canceled")),
  reason: Wire.optional("reason", Schema.String),
  isPreview: Wire.optional("is_preview", Wire.Boolean),
  /** How many addresses there are to look at. */
  quantity: Wire.optional("quantity", Wire.Number),
  /** How many were looked at, each address once. */
  recordsProcessed: Wire.optional("records_processed", Wire.Number),
  createdAt: Wire.optional("created_at", Instant),
  /** Only older answers have this one and the next two. */
  startedAt: Wire.optional("started_at", Instant),
  updatedAt: Wire.optional("updated_at", Instant),
  endedAt: Wire.optional("ended_at", Instant),
  downloadUrl: Wire.optional("download_url", ValidationDownloads),
  summary: Wire.optional("summary", ValidationSummary)
}) {}

/**
 * The input of {@link create}, {@link get} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListAddressInput extends Input.Struct<ListAddressInput>("MailingListValidationsListAddressInput")({
  listAddress: Input.text("list_address", { nonEmpty: true })
}) {}

/**
 * Starts the validation of all members of a list. Fails with `MailgunNotFound` where there is no such list, and with
 * `MailgunBadRequest` where Mailgun works on as many lists as it may.
 *
 * `POST /v3/lists/{list_address}/validate`.
 *
 * **Example**
 *
 * ```ts
 * import { MailingListValidations } from "@effect-mailgun/core"
 *
 * const program = MailingListValidations.create({ listAddress: "developers@example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "mailingListValidations.create",
  method: "POST",
  path: "/v3/lists/{list_address}/validate",
  input: ListAddressInput,
  output: ValidationSubmission,
  example: { listAddress: "listname@yourdomain.com" }
})

/**
 * How far the validation of a list is, and what it found. Fails with `MailgunNotFound` where none was started.
 *
 * `GET /v3/lists/{list_address}/validate`.
 *
 * **Example**
 *
 * ```ts
 * import { MailingListValidations } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const undeliverable = MailingListValidations.get({ listAddress: "developers@example.com" }).pipe(
 *   Effect.map((validation) => validation.summary?.result?.undeliverable)
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "mailingListValidations.get",
  method: "GET",
  path: "/v3/lists/{list_address}/validate",
  input: ListAddressInput,
  output: Validation,
  example: { listAddress: "listname@yourdomain.com" }
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
 * The validation of a list, and how far it is.
 *
 * @category models
 * @since 0.1.0
 */
export interface ValidationProgress extends Progress.Progress {
  readonly validation: Validation
}

/**
 * Follows the validation of a list until it has ended; the last says how, by the status of its `validation`. Addresses are
 * counted as done; what came of them is in the summary. Fails as {@link get} does.
 *
 * **Example**
 *
 * ```ts
 * import { MailingListValidations } from "@effect-mailgun/core"
 * import { Effect, Stream } from "effect"
 *
 * const program = MailingListValidations.progress({ listAddress: "developers@example.com" }).pipe(
 *   Stream.runForEach(({ done, total }) => Effect.log(`${done} of ${total}`))
 * )
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const progress = (
  input: ListAddressInput,
  { interval = "10 seconds" }: ProgressOptions = {}
): Stream.Stream<ValidationProgress, MailgunError, Mailgun> => followValidation(get(input), interval)

const delete_ = Operation.make({
  name: "mailingListValidations.delete",
  method: "DELETE",
  path: "/v3/lists/{list_address}/validate",
  input: ListAddressInput,
  output: Acknowledgement,
  example: { listAddress: "listname@yourdomain.com" }
})

export {
  /**
   * Cancels the validation of a list. Fails with `MailgunNotFound` where none was started.
   *
   * `DELETE /v3/lists/{list_address}/validate`.
   *
   * **Example**
   *
   * ```ts
   * import { MailingListValidations } from "@effect-mailgun/core"
   *
   * const program = MailingListValidations.delete({ listAddress: "developers@example.com" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
