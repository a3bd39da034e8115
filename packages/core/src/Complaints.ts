/**
 * The complaint list of a domain: addresses that Mailgun does not send to any more, because their owners marked a
 * message as spam.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/complaints
 * @since 0.1.0
 */
import * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const CreatedAt = Timestamp.timestamp({ encodeAs: "rfc2822-utc" })

/**
 * An address on the complaint list.
 *
 * @category models
 * @since 0.1.0
 */
export class Complaint extends Wire.Record<Complaint>("Complaint")({
  address: Wire.required("address", Schema.String),
  createdAt: Wire.optional("created_at", CreatedAt)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("ComplaintsListInput")({
  domain: Input.domain,
  /** Items a page, from 1 to 1000. Mailgun's default is 100. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: 1000 })),
  /** Only addresses that begin with this. */
  term: Input.optional(Input.text("term")),
  cursor: Input.cursor
}) {}

/**
 * One page of the list, in the order of the addresses. Fails with `MailgunBadRequest` where `limit` or the page is none
 * that the list has.
 *
 * `GET /v3/{domain}/complaints`.
 *
 * **Example**
 *
 * ```ts
 * import { Complaints } from "@effect-mailgun/core"
 *
 * const firstTen = Complaints.list({ limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "complaints.list",
  method: "GET",
  path: "/v3/{domain}/complaints",
  input: ListInput,
  output: Page.byUrl(Complaint),
  example: { limit: 100, term: "ali" }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<Complaint>, MailgunError, Mailgun> = Page.pages(list)

/**
 * All complaints, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { Complaints } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const addresses = Complaints.stream().pipe(Stream.map((complaint) => complaint.address), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<Complaint, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link get} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class AddressInput extends Input.Struct<AddressInput>("ComplaintsAddressInput")({
  domain: Input.domain,
  address: Input.text("address", { nonEmpty: true })
}) {}

/**
 * The complaint of an address. Fails with `MailgunNotFound` where there is none.
 *
 * `GET /v3/{domain}/complaints/{address}`.
 *
 * **Example**
 *
 * ```ts
 * import { Complaints } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const hasComplained = Complaints.get({ address: "alice@example.com" }).pipe(
 *   Effect.as(true),
 *   Effect.catchTag("MailgunNotFound", () => Effect.succeed(false))
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "complaints.get",
  method: "GET",
  path: "/v3/{domain}/complaints/{address}",
  input: AddressInput,
  output: Complaint,
  example: { address: "alice@example.com" }
})

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("ComplaintsCreateInput")({
  domain: Input.domain,
  address: Input.text("address", { nonEmpty: true }),
  /** Mailgun's default is now. */
  createdAt: Input.optional(Input.date("created_at"))
}) {}

/**
 * Puts an address on the list, or brings its entry up to date. Fails with `MailgunBadRequest` where the address or the
 * date is not one.
 *
 * `POST /v3/{domain}/complaints`.
 *
 * **Example**
 *
 * ```ts
 * import { Complaints } from "@effect-mailgun/core"
 *
 * const program = Complaints.create({ address: "alice@example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "complaints.create",
  method: "POST",
  path: "/v3/{domain}/complaints",
  input: CreateInput,
  output: Acknowledgement,
  idempotent: true,
  example: { address: "alice@example.com", createdAt: DateTime.makeUnsafe("2025-12-11T01:49:40Z") }
})

/**
 * The input of {@link createMany}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateManyInput extends Input.Struct<CreateManyInput>("ComplaintsCreateManyInput")({
  domain: Input.domain,
  /** From 1 to 1000 complaints. */
  complaints: Input.records(Complaint, { max: 1000 })
}) {}

/**
 * Puts up to a thousand addresses on the list in one call. Fails with `MailgunBadRequest` where there are more, or an
 * address or a date is not one.
 *
 * `POST /v3/{domain}/complaints`.
 *
 * **Example**
 *
 * ```ts
 * import { Complaints } from "@effect-mailgun/core"
 *
 * const program = Complaints.createMany({
 *   complaints: [{ address: "alice@example.com" }, { address: "bob@example.com" }]
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const createMany = Operation.make({
  name: "complaints.createMany",
  method: "POST",
  path: "/v3/{domain}/complaints",
  input: CreateManyInput,
  body: "json",
  output: Acknowledgement,
  idempotent: true,
  example: {
    complaints: [
      { address: "alice@example.com", createdAt: DateTime.makeUnsafe("2025-12-11T01:49:40Z") },
      { address: "bob@example.com" }
    ]
  }
})

const delete_ = Operation.make({
  name: "complaints.delete",
  method: "DELETE",
  path: "/v3/{domain}/complaints/{address}",
  input: AddressInput,
  output: Acknowledgement,
  example: { address: "foo@bar.com" }
})

/**
 * The input of {@link deleteAll}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteAllInput extends Input.Struct<DeleteAllInput>("ComplaintsDeleteAllInput")({
  domain: Input.domain
}) {}

/**
 * Empties the list: Mailgun sends to all of these addresses again. Fails with `MailgunBadRequest` where Mailgun refuses
 * to empty it.
 *
 * `DELETE /v3/{domain}/complaints`.
 *
 * **Example**
 *
 * ```ts
 * import { Complaints } from "@effect-mailgun/core"
 *
 * const program = Complaints.deleteAll({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const deleteAll = Operation.make({
  name: "complaints.deleteAll",
  method: "DELETE",
  path: "/v3/{domain}/complaints",
  input: DeleteAllInput,
  output: Acknowledgement,
  example: {}
})

/**
 * The input of {@link import}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ImportInput extends Input.Struct<ImportInput>("ComplaintsImportInput")({
  domain: Input.domain,
  /** CSV of at most 25 MB with a header row; the columns are `address` and `created_at`. */
  file: Input.file("file")
}) {}

const import_ = Operation.make({
  name: "complaints.import",
  method: "POST",
  path: "/v3/{domain}/complaints/import",
  input: ImportInput,
  body: "multipart",
  output: Acknowledgement,
  idempotent: true,
  example: {
    file: { filename: "complaints.csv", content: "address\nalice@example.com\n", contentType: "text/csv" }
  }
})

export {
  /**
   * Takes an address off the list. Fails with `MailgunNotFound` where it is not on it.
   *
   * `DELETE /v3/{domain}/complaints/{address}`.
   *
   * **Example**
   *
   * ```ts
   * import { Complaints } from "@effect-mailgun/core"
   *
   * const program = Complaints.delete({ address: "alice@example.com" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete,
  /**
   * Uploads a list as CSV; Mailgun works through it in the background. Fails with `MailgunBadRequest` where the file is
   * not CSV with a header, or is larger than 25 MB.
   *
   * `POST /v3/{domain}/complaints/import`.
   *
   * **Example**
   *
   * ```ts
   * import { Complaints } from "@effect-mailgun/core"
   *
   * const program = Complaints.import({
   *   file: { filename: "complaints.csv", content: "address\nalice@example.com\n" }
   * })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  import_ as import
}
