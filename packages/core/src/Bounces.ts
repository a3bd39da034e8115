/**
 * The bounce list of a domain: addresses that Mailgun does not send to any more, because their servers refused for good.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/bounces
 * @since 0.1.0
 */
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
 * An address on the bounce list.
 *
 * @category models
 * @since 0.1.0
 */
export class Bounce extends Wire.Record<Bounce>("Bounce")({
  address: Wire.required("address", Schema.String),
  /** The SMTP code, as text: `"550"`. Any text is possible. */
  code: Wire.optional("code", Wire.Text),
  /** What the server said. */
  error: Wire.optional("error", Schema.String),
  createdAt: Wire.optional("created_at", CreatedAt)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("BouncesListInput")({
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
 * `GET /v3/{domain}/bounces`.
 *
 * **Example**
 *
 * ```ts
 * import { Bounces } from "@effect-mailgun/core"
 *
 * const firstTen = Bounces.list({ limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "bounces.list",
  method: "GET",
  path: "/v3/{domain}/bounces",
  input: ListInput,
  output: Page.byUrl(Bounce),
  example: { limit: 100 }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<Bounce>, MailgunError, Mailgun> = Page.pages(list)

/**
 * All bounces, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { Bounces } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const addresses = Bounces.stream().pipe(Stream.map((bounce) => bounce.address), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<Bounce, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link get} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class AddressInput extends Input.Struct<AddressInput>("BouncesAddressInput")({
  domain: Input.domain,
  address: Input.text("address", { nonEmpty: true })
}) {}

/**
 * The bounce of an address. Fails with `MailgunNotFound` where the address has not bounced.
 *
 * `GET /v3/{domain}/bounces/{address}`.
 *
 * **Example**
 *
 * ```ts
 * import { Bounces } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const hasBounced = Bounces.get({ address: "ann@example.com" }).pipe(
 *   Effect.as(true),
 *   Effect.catchTag("MailgunNotFound", () => Effect.succeed(false))
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "bounces.get",
  method: "GET",
  path: "/v3/{domain}/bounces/{address}",
  input: AddressInput,
  output: Bounce,
  example: { address: "ann@example.com" }
})

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("BouncesCreateInput")({
  domain: Input.domain,
  address: Input.text("address", { nonEmpty: true }),
  /** Mailgun's default is `"550"`. */
  code: Input.optional(Input.text("code")),
  error: Input.optional(Input.text("error")),
  /** Mailgun's default is now. */
  createdAt: Input.optional(Input.date("created_at"))
}) {}

/**
 * Puts an address on the list, or brings its entry up to date. Fails with `MailgunBadRequest` where the address or the
 * date is not one.
 *
 * `POST /v3/{domain}/bounces`.
 *
 * **Example**
 *
 * ```ts
 * import { Bounces } from "@effect-mailgun/core"
 *
 * const program = Bounces.create({ address: "ann@example.com", code: "550", error: "No such mailbox" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "bounces.create",
  method: "POST",
  path: "/v3/{domain}/bounces",
  input: CreateInput,
  output: Acknowledgement,
  idempotent: true,
  example: { address: "ann@example.com", code: "550", error: "No such mailbox" }
})

/**
 * The input of {@link createMany}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateManyInput extends Input.Struct<CreateManyInput>("BouncesCreateManyInput")({
  domain: Input.domain,
  /** From 1 to 1000 bounces. */
  bounces: Input.records(Bounce, { max: 1000 })
}) {}

/**
 * Puts up to a thousand addresses on the list in one call. Fails with `MailgunBadRequest` where there are more, or an
 * address or a date is not one.
 *
 * `POST /v3/{domain}/bounces`.
 *
 * **Example**
 *
 * ```ts
 * import { Bounces } from "@effect-mailgun/core"
 *
 * const program = Bounces.createMany({ bounces: [{ address: "ann@example.com" }, { address: "bob@example.com" }] })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const createMany = Operation.make({
  name: "bounces.createMany",
  method: "POST",
  path: "/v3/{domain}/bounces",
  input: CreateManyInput,
  body: "json",
  output: Acknowledgement,
  idempotent: true,
  example: { bounces: [{ address: "ann@example.com", code: "550" }, { address: "bob@example.com" }] }
})

const delete_ = Operation.make({
  name: "bounces.delete",
  method: "DELETE",
  path: "/v3/{domain}/bounces/{address}",
  input: AddressInput,
  output: Acknowledgement,
  example: { address: "ann@example.com" }
})

/**
 * The input of {@link deleteAll}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteAllInput extends Input.Struct<DeleteAllInput>("BouncesDeleteAllInput")({
  domain: Input.domain
}) {}

/**
 * Empties the list: Mailgun sends to all of these addresses again. Fails with `MailgunNotFound` where there is nothing
 * to remove, and with `MailgunBadRequest` where Mailgun refuses to empty it.
 *
 * `DELETE /v3/{domain}/bounces`.
 *
 * **Example**
 *
 * ```ts
 * import { Bounces } from "@effect-mailgun/core"
 *
 * const program = Bounces.deleteAll({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const deleteAll = Operation.make({
  name: "bounces.deleteAll",
  method: "DELETE",
  path: "/v3/{domain}/bounces",
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
export class ImportInput extends Input.Struct<ImportInput>("BouncesImportInput")({
  domain: Input.domain,
  /** CSV of at most 25 MB with a header row; the columns are `address`, `code`, `error` and `created_at`. */
  file: Input.file("file")
}) {}

const import_ = Operation.make({
  name: "bounces.import",
  method: "POST",
  path: "/v3/{domain}/bounces/import",
  input: ImportInput,
  body: "multipart",
  output: Acknowledgement,
  idempotent: true,
  example: {
    file: { filename: "bounces.csv", content: "address,code\nann@example.com,550\n", contentType: "text/csv" }
  }
})

export {
  /**
   * Takes an address off the list. Fails with `MailgunNotFound` where it is not on it, and with `MailgunBadRequest`
   * where it is not an address.
   *
   * `DELETE /v3/{domain}/bounces/{address}`.
   *
   * **Example**
   *
   * ```ts
   * import { Bounces } from "@effect-mailgun/core"
   *
   * const program = Bounces.delete({ address: "ann@example.com" })
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
   * `POST /v3/{domain}/bounces/import`.
   *
   * **Example**
   *
   * ```ts
   * import { Bounces } from "@effect-mailgun/core"
   *
   * const program = Bounces.import({ file: { filename: "bounces.csv", content: "address,code\nann@example.com,550\n" } })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  import_ as import
}
