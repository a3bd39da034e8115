/**
 * Exports: any list of the API as one CSV file, made in the background and kept for 24 hours.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/en/latest/api-export.html
 * @since 0.1.0
 */
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Progress from "./Progress.ts"
import * as Wire from "./Wire.ts"

const status = Wire.literals("requested", "processing", "complete")

/**
 * An export.
 *
 * @category models
 * @since 0.1.0
 */
export class Export extends Wire.Record<Export>("Export")({
  id: Wire.required("id", Schema.String),
  /** It can be downloaded once it is `"complete"`. */
  status: Wire.optional("status", status),
  /** What is exported. */
  url: Wire.optional("url", Schema.String)
}) {}

/**
 * What Mailgun says when it has taken a request for an export: the export, or no more than a message.
 *
 * @category models
 * @since 0.1.0
 */
export class RequestedExport extends Wire.Record<RequestedExport>("RequestedExport")({
  id: Wire.optional("id", Schema.String),
  status: Wire.optional("status", status),
  url: Wire.optional("url", Schema.String),
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * The input of {@link list}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("ExportsListInput")({
  /** Only exports of this URL. */
  url: Input.optional(Input.text("url"))
}) {}

/**
 * The exports of the last 24 hours, as one page. Fails with `MailgunForbidden` where the key's role may not export.
 *
 * `GET /v3/exports`.
 *
 * **Example**
 *
 * ```ts
 * import { Exports } from "@effect-mailgun/core"
 *
 * const exports = Exports.list()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "exports.list",
  method: "GET",
  path: "/v3/exports",
  input: ListInput,
  output: Page.single(Export),
  example: { url: "/v3/domains" }
})

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("ExportsCreateInput")({
  /** The list to export, from the version on: `"/v3/domains"`, `"/v3/example.com/bounces"`. */
  url: Input.text("url", { nonEmpty: true })
}) {}

/**
 * Asks for an export of a list. Mailgun refuses it where an export of the same URL is still being made. Fails with
 * `MailgunBadRequest` then, or where no list is at that URL.
 *
 * `POST /v3/exports`.
 *
 * **Example**
 *
 * ```ts
 * import { Exports } from "@effect-mailgun/core"
 *
 * const program = Exports.create({ url: "/v3/example.com/bounces" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "exports.create",
  method: "POST",
  path: "/v3/exports",
  input: CreateInput,
  output: RequestedExport,
  example: { url: "/v3/domains" }
})

/**
 * The input of {@link get} and {@link getDownloadUrl}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ExportInput extends Input.Struct<ExportInput>("ExportsExportInput")({
  id: Input.text("id", { nonEmpty: true })
}) {}

/**
 * An export, as far as it has come. Fails with `MailgunNotFound` where there is none of this id, or not any more.
 *
 * `GET /v3/exports/{id}`.
 *
 * **Example**
 *
 * ```ts
 * import { Exports } from "@effect-mailgun/core"
 * import { Effect, Schedule } from "effect"
 *
 * const complete = Exports.get({ id: "57b2085d7cedb2684815e08c" }).pipe(
 *   Effect.repeat({ schedule: Schedule.spaced("5 seconds"), until: ({ status }) => status === "complete" })
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "exports.get",
  method: "GET",
  path: "/v3/exports/{id}",
  input: ExportInput,
  output: Export,
  example: { id: "57b2085d7cedb2684815e08c" }
})

/**
 * What {@link progress} takes beside its input.
 *
 * @category options
 * @since 0.1.0
 */
export interface ProgressOptions {
  /** Between two looks. Default 5 seconds. */
  readonly interval?: Duration.Input | undefined
}

/**
 * An export, and how far it is: one that is done, once it can be fetched.
 *
 * @category models
 * @since 0.1.0
 */
export interface ExportProgress extends Progress.Progress {
  readonly export: Export
}

/**
 * Follows an export until its file can be fetched. Fails as {@link get} does.
 *
 * **Example**
 *
 * ```ts
 * import { Exports } from "@effect-mailgun/core"
 * import { Effect, Stream } from "effect"
 *
 * const complete = Exports.progress({ id: "57b2085d7cedb2684815e08c" }).pipe(
 *   Stream.tap((progress) => Effect.log(`${progress.export.status}`)),
 *   Stream.runDrain
 * )
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const progress = (
  input: ExportInput,
  { interval = "5 seconds" }: ProgressOptions = {}
): Stream.Stream<ExportProgress, MailgunError, Mailgun> =>
  Progress.watch(
    Effect.map(get(input), (found) => ({
      done: found.status === "complete" ? 1 : 0,
      failed: 0,
      total: 1,
      export: found
    })),
    { interval, until: ({ done }) => done === 1 }
  )

/**
 * Where the file of a finished export can be fetched for a while, without a key. Fails with `MailgunNotFound` where
 * there is no export of this id, or not any more.
 *
 * `GET /v3/exports/{id}/download_url`.
 *
 * **Example**
 *
 * ```ts
 * import { Exports } from "@effect-mailgun/core"
 *
 * const url = Exports.getDownloadUrl({ id: "57b2085d7cedb2684815e08c" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const getDownloadUrl = Operation.make({
  name: "exports.getDownloadUrl",
  method: "GET",
  path: "/v3/exports/{id}/download_url",
  input: ExportInput,
  output: Operation.location,
  example: { id: "57b2085d7cedb2684815e08c" }
})
