/**
 * The unsubscribe list of a domain: addresses that Mailgun does not send to any more, or not under certain tags,
 * because their owners asked for it.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/unsubscribe
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
 * An address on the unsubscribe list.
 *
 * @category models
 * @since 0.1.0
 */
export class Unsubscribe extends Wire.Record<Unsubscribe>("Unsubscribe")({
  address: Wire.required("address", Schema.String),
  /** The tags that the address takes no messages of; `["*"]` is all messages of the domain. */
  tags: Wire.optional("tags", Wire.Strings),
  createdAt: Wire.optional("created_at", CreatedAt)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("UnsubscribesListInput")({
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
 * `GET /v3/{domain}/unsubscribes`.
 *
 * **Example**
 *
 * ```ts
 * import { Unsubscribes } from "@effect-mailgun/core"
 *
 * const firstTen = Unsubscribes.list({ limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "unsubscribes.list",
  method: "GET",
  path: "/v3/{domain}/unsubscribes",
  input: ListInput,
  output: Page.byUrl(Unsubscribe),
  example: { limit: 100, term: "ali" }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<Unsubscribe>, MailgunError, Mailgun> = Page.pages(
  list
)

/**
 * All unsubscribes, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { Unsubscribes } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const addresses = Unsubscribes.stream().pipe(Stream.map((unsubscribe) => unsubscribe.address), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<Unsubscribe, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link get}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class AddressInput extends Input.Struct<AddressInput>("UnsubscribesAddressInput")({
  domain: Input.domain,
  address: Input.text("address", { nonEmpty: true })
}) {}

/**
 * The unsubscribe of an address. Fails with `MailgunNotFound` where the address is not on the list.
 *
 * `GET /v3/{domain}/unsubscribes/{address}`.
 *
 * **Example**
 *
 * ```ts
 * import { Unsubscribes } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const hasUnsubscribed = Unsubscribes.get({ address: "alice@example.com" }).pipe(
 *   Effect.as(true),
 *   Effect.catchTag("MailgunNotFound", () => Effect.succeed(false))
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "unsubscribes.get",
  method: "GET",
  path: "/v3/{domain}/unsubscribes/{address}",
  input: AddressInput,
  output: Unsubscribe,
  example: { address: "alice@example.com" }
})

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("UnsubscribesCreateInput")({
  domain: Input.domain,
  address: Input.text("address", { nonEmpty: true }),
  /** The tag to take no messages of. Mailgun's default is `"*"`: all messages of the domain. */
  tag: Input.optional(Input.text("tag", { nonEmpty: true })),
  /** Mailgun's default is now. */
  createdAt: Input.optional(Input.date("created_at"))
}) {}

/**
 * Puts an address on the list, or brings its entry up to date. It takes one tag; {@link createMany} takes more. Fails
 * with `MailgunBadRequest` where the address, the tag or the date is not one.
 *
 * `POST /v3/{domain}/unsubscribes`.
 *
 * **Example**
 *
 * ```ts
 * import { Unsubscribes } from "@effect-mailgun/core"
 *
 * const program = Unsubscribes.create({ address: "alice@example.com", tag: "newsletter" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "unsubscribes.create",
  method: "POST",
  path: "/v3/{domain}/unsubscribes",
  input: CreateInput,
  output: Acknowledgement,
  idempotent: true,
  example: {
    address: "alice@example.com",
    tag: "some tag",
    createdAt: DateTime.makeUnsafe("2025-12-11T01:49:40Z")
  }
})

/**
 * The input of {@link createMany}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateManyInput extends Input.Struct<CreateManyInput>("UnsubscribesCreateManyInput")({
  domain: Input.domain,
  /** From 1 to 1000 unsubscribes. */
  unsubscribes: Input.records(Unsubscribe, { max: 1000 })
}) {}

/**
 * Puts up to a thousand addresses on the list in one call. Fails with `MailgunBadRequest` where there are more, or an
 * address or a date is not one.
 *
 * `POST /v3/{domain}/unsubscribes`.
 *
 * **Example**
 *
 * ```ts
 * import { Unsubscribes } from "@effect-mailgun/core"
 *
 * const program = Unsubscribes.createMany({
 *   unsubscribes: [{ address: "alice@example.com", tags: ["newsletter"] }, { address: "bob@example.com" }]
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const createMany = Operation.make({
  name: "unsubscribes.createMany",
  method: "POST",
  path: "/v3/{domain}/unsubscribes",
  input: CreateManyInput,
  body: "json",
  output: Acknowledgement,
  idempotent: true,
  example: {
    unsubscribes: [
      {
        address: "alice@example.com",
        tags: ["some tag"],
        createdAt: DateTime.makeUnsafe("2025-12-11T01:49:40Z")
      },
      { address: "bob@example.com", tags: ["*"] },
      { address: "carol@example.com" }
    ]
  }
})

/**
 * The input of {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteInput extends Input.Struct<DeleteInput>("UnsubscribesDeleteInput")({
  domain: Input.domain,
  address: Input.text("address", { nonEmpty: true }),
  /** Only this tag is sent to the address again. Without it the address comes off the list. */
  tag: Input.optional(Input.text("tag", { nonEmpty: true }))
}) {}

const delete_ = Operation.make({
  name: "unsubscribes.delete",
  method: "DELETE",
  path: "/v3/{domain}/unsubscribes/{address}",
  input: DeleteInput,
  output: Acknowledgement,
  example: { address: "foo@bar.com", tag: "some tag" }
})

/**
 * The input of {@link deleteAll}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteAllInput extends Input.Struct<DeleteAllInput>("UnsubscribesDeleteAllInput")({
  domain: Input.domain
}) {}

/**
 * Empties the list: Mailgun sends to all of these addresses again, though their owners asked it not to. Fails with
 * `MailgunNotFound` where there is nothing to remove, and with `MailgunBadRequest` where Mailgun refuses to empty it.
 *
 * `DELETE /v3/{domain}/unsubscribes`.
 *
 * **Example**
 *
 * ```ts
 * import { Unsubscribes } from "@effect-mailgun/core"
 *
 * const program = Unsubscribes.deleteAll({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const deleteAll = Operation.make({
  name: "unsubscribes.deleteAll",
  method: "DELETE",
  path: "/v3/{domain}/unsubscribes",
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
export class ImportInput extends Input.Struct<ImportInput>("UnsubscribesImportInput")({
  domain: Input.domain,
  /** CSV of at most 25 MB with a header row; the columns are `address`, `tags` and `created_at`. */
  file: Input.file("file")
}) {}

const import_ = Operation.make({
  name: "unsubscribes.import",
  method: "POST",
  path: "/v3/{domain}/unsubscribes/import",
  input: ImportInput,
  body: "multipart",
  output: Acknowledgement,
  idempotent: true,
  example: {
    file: { filename: "unsubscribes.csv", content: "address,tags\nalice@example.com,*\n", contentType: "text/csv" }
  }
})

export {
  /**
   * Takes an address off the list, or one tag off its entry. Fails with `MailgunNotFound` where the address, or the
   * tag, is not on it, and with `MailgunBadRequest` where it is not an address.
   *
   * `DELETE /v3/{domain}/unsubscribes/{address}`.
   *
   * **Example**
   *
   * ```ts
   * import { Unsubscribes } from "@effect-mailgun/core"
   *
   * const program = Unsubscribes.delete({ address: "alice@example.com" })
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
   * `POST /v3/{domain}/unsubscribes/import`.
   *
   * **Example**
   *
   * ```ts
   * import { Unsubscribes } from "@effect-mailgun/core"
   *
   * const program = Unsubscribes.import({
   *   file: { filename: "unsubscribes.csv", content: "address,tags\nalice@example.com,*\n" }
   * })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  import_ as import
}
