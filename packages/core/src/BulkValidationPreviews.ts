/**
 * Previews of bulk validations, which Mailgun now calls list health previews: it samples a list, free of charge, and
 * says how healthy the whole of it is likely to be.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/validate/bulk_valid_preview
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import { Submitted } from "./BulkValidations.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import { ValidationSummary } from "./ValidationSummary.ts"
import * as Wire from "./Wire.ts"

/**
 * A preview.
 *
 * @category models
 * @since 0.1.0
 */
export class Preview extends Wire.Record<Preview>("BulkValidationPreview")({
  /** The name that was given to the list. */
  id: Wire.required("id", Schema.String),
  /** Whether the file could be read as a list. */
  valid: Wire.optional("valid", Wire.Boolean),
  status: Wire.optional("status", Wire.literals("preview_processing", "preview_complete")),
  /** Why it failed. */
  reason: Wire.optional("reason", Schema.String),
  /** How many addresses the list has. */
  quantity: Wire.optional("quantity", Wire.Number),
  createdAt: Wire.optional("created_at", Timestamp.timestamp({ encodeAs: "epoch-seconds" })),
  /** In percent of the addresses. */
  summary: Wire.optional("summary", ValidationSummary)
}) {}

/**
 * The input of {@link list}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("BulkValidationPreviewsListInput")({
  /** How many previews at most. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: Number.MAX_SAFE_INTEGER }))
}) {}

/**
 * All previews, as one page. Fails with `MailgunForbidden` where the account may not validate.
 *
 * `GET /v4/address/validate/preview`.
 *
 * **Example**
 *
 * ```ts
 * import { BulkValidationPreviews } from "@effect-mailgun/core"
 *
 * const previews = BulkValidationPreviews.list()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "bulkValidationPreviews.list",
  method: "GET",
  path: "/v4/address/validate/preview",
  input: ListInput,
  output: Page.single(Preview, { items: "previews" }),
  example: { limit: 500 }
})

/**
 * The input of {@link get}, {@link delete} and {@link promote}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class PreviewInput extends Input.Struct<PreviewInput>("BulkValidationPreviewsPreviewInput")({
  listId: Input.text("list_id", { nonEmpty: true })
}) {}

/**
 * A preview, as far as it has come. Fails with `MailgunNotFound` where there is none of this name.
 *
 * `GET /v4/address/validate/preview/{list_id}`.
 *
 * **Example**
 *
 * ```ts
 * import { BulkValidationPreviews } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const percentDeliverable = BulkValidationPreviews.get({ listId: "newsletter" }).pipe(
 *   Effect.map(({ summary }) => summary?.result?.deliverable)
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "bulkValidationPreviews.get",
  method: "GET",
  path: "/v4/address/validate/preview/{list_id}",
  input: PreviewInput,
  output: Wire.unwrapped("preview", Preview),
  example: { listId: "newsletter" }
})

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("BulkValidationPreviewsCreateInput")({
  /** A name of your own for the list, without `@`; no other preview may have it. */
  listId: Input.text("list_id", { nonEmpty: true }),
  /** CSV, plain or gzipped, of at most 25 MB, in UTF-8, with a header row; the column is `email` or `email_address`. */
  file: Input.file("file")
}) {}

/**
 * Uploads a list and has a sample of it validated in the background. Mailgun works on ten lists at a time and refuses
 * others. Fails with `MailgunBadRequest` then, or where the file has no column of addresses.
 *
 * `POST /v4/address/validate/preview/{list_id}`.
 *
 * **Example**
 *
 * ```ts
 * import { BulkValidationPreviews } from "@effect-mailgun/core"
 *
 * const program = BulkValidationPreviews.create({
 *   listId: "newsletter",
 *   file: { filename: "newsletter.csv", content: "email\nann@example.com\n" }
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "bulkValidationPreviews.create",
  method: "POST",
  path: "/v4/address/validate/preview/{list_id}",
  input: CreateInput,
  body: "multipart",
  output: Submitted,
  example: {
    listId: "newsletter",
    file: { filename: "newsletter.csv", content: "email\nann@example.com\n", contentType: "text/csv" }
  }
})

/**
 * Makes a preview into a bulk validation of the whole list, which then goes by the same name. Fails with
 * `MailgunNotFound` where there is none of this name, and with `MailgunBadRequest` where Mailgun works on ten lists
 * already.
 *
 * `PUT /v4/address/validate/preview/{list_id}`.
 *
 * **Example**
 *
 * ```ts
 * import { BulkValidationPreviews } from "@effect-mailgun/core"
 *
 * const program = BulkValidationPreviews.promote({ listId: "newsletter" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const promote = Operation.make({
  name: "bulkValidationPreviews.promote",
  method: "PUT",
  path: "/v4/address/validate/preview/{list_id}",
  input: PreviewInput,
  output: Wire.unwrapped("Response", Submitted),
  example: { listId: "newsletter" }
})

const delete_ = Operation.make({
  name: "bulkValidationPreviews.delete",
  method: "DELETE",
  path: "/v4/address/validate/preview/{list_id}",
  input: PreviewInput,
  output: Acknowledgement,
  example: { listId: "newsletter" }
})

export {
  /**
   * Deletes a preview. Fails with `MailgunNotFound` where there is none of this name.
   *
   * `DELETE /v4/address/validate/preview/{list_id}`.
   *
   * **Example**
   *
   * ```ts
   * import { BulkValidationPreviews } from "@effect-mailgun/core"
   *
   * const program = BulkValidationPreviews.delete({ listId: "newsletter" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
