/**
 * The allowlist of a domain: addresses and domains that never come onto its bounce list. Mailgun's paths call it
 * whitelists.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/allowlist
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
 * What an entry of the allowlist is.
 *
 * @category models
 * @since 0.1.0
 */
export const EntryType = Wire.literals("address", "domain")

/**
 * An address or a domain on the allowlist.
 *
 * @category models
 * @since 0.1.0
 */
export class AllowlistEntry extends Wire.Record<AllowlistEntry>("AllowlistEntry")({
  /** The address or the domain. */
  value: Wire.required("value", Schema.String),
  type: Wire.optional("type", EntryType),
  reason: Wire.optional("reason", Schema.String),
  createdAt: Wire.optional("createdAt", CreatedAt)
}) {}

/**
 * What Mailgun says when an entry has come onto the list, or gone.
 *
 * @category models
 * @since 0.1.0
 */
export class AllowlistAcknowledgement extends Wire.Record<AllowlistAcknowledgement>("AllowlistAcknowledgement")({
  message: Wire.optional("message", Schema.String),
  type: Wire.optional("type", EntryType),
  /** The address or the domain. */
  value: Wire.optional("value", Schema.String)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("AllowlistListInput")({
  domain: Input.domain,
  /** Items a page, from 1 to 1000. Mailgun's default is 100. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: 1000 })),
  /** Only entries that begin with this. */
  term: Input.optional(Input.text("term")),
  cursor: Input.cursor
}) {}

/**
 * One page of the list, in the order of the entries' values. Fails with `MailgunBadRequest` where `limit` or the page
 * is none that the list has.
 *
 * `GET /v3/{domain}/whitelists`.
 *
 * **Example**
 *
 * ```ts
 * import { Allowlist } from "@effect-mailgun/core"
 *
 * const firstTen = Allowlist.list({ limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "allowlist.list",
  method: "GET",
  path: "/v3/{domain}/whitelists",
  input: ListInput,
  output: Page.byUrl(AllowlistEntry),
  example: { limit: 100, term: "ali" }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<AllowlistEntry>, MailgunError, Mailgun> = Page.pages(
  list
)

/**
 * All entries, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { Allowlist } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const domains = Allowlist.stream().pipe(
 *   Stream.filter((entry) => entry.type === "domain"),
 *   Stream.map((entry) => entry.value),
 *   Stream.runCollect
 * )
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<AllowlistEntry, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link get} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ValueInput extends Input.Struct<ValueInput>("AllowlistValueInput")({
  domain: Input.domain,
  /** The address or the domain on the list. */
  value: Input.text("value", { nonEmpty: true })
}) {}

/**
 * The entry of an address or a domain. Fails with `MailgunNotFound` where it is not on the list.
 *
 * `GET /v3/{domain}/whitelists/{value}`.
 *
 * **Example**
 *
 * ```ts
 * import { Allowlist } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const isAllowed = Allowlist.get({ value: "alice@example.com" }).pipe(
 *   Effect.as(true),
 *   Effect.catchTag("MailgunNotFound", () => Effect.succeed(false))
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "allowlist.get",
  method: "GET",
  path: "/v3/{domain}/whitelists/{value}",
  input: ValueInput,
  output: AllowlistEntry,
  example: { value: "alice@example.com" }
})

/**
 * The fields of {@link CreateInput}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateFields extends Input.Struct<CreateFields>("AllowlistCreateInput")({
  // Mailgun takes the allowed domain under the key `domain` too, so the sending domain has another one in the path.
  domain: Input.domainAs("domain_name"),
  /** The address to allow. */
  address: Input.optional(Input.text("address", { nonEmpty: true })),
  /** The domain to allow, in place of an address. */
  allowedDomain: Input.optional(Input.text("domain", { nonEmpty: true }))
}) {}

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export type CreateInput = Input.NotBoth<CreateFields, "address", "allowedDomain">

/**
 * Describes {@link CreateInput}.
 *
 * @category inputs
 * @since 0.1.0
 */
export const CreateInput: Input.Input<CreateInput> = Input.notBoth(CreateFields, "address", "allowedDomain")

/**
 * Puts an address or a domain on the list. Fails with `MailgunBadRequest` where neither an address nor a domain is
 * given, or it is not one.
 *
 * `POST /v3/{domain_name}/whitelists`.
 *
 * **Example**
 *
 * ```ts
 * import { Allowlist } from "@effect-mailgun/core"
 *
 * const program = Allowlist.create({ allowedDomain: "example.org" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "allowlist.create",
  method: "POST",
  path: "/v3/{domain_name}/whitelists",
  input: CreateInput,
  output: AllowlistAcknowledgement,
  idempotent: true,
  check: ({ address, allowedDomain }) => {
    if (address === undefined && allowedDomain === undefined) {
      return { field: "address", issue: "is missing: give it or `allowedDomain`" }
    }
    // Mailgun would take the address and drop the domain without a word.
    return address !== undefined && allowedDomain !== undefined
      ? { field: "allowedDomain", issue: "can't stand beside `address`" }
      : undefined
  },
  example: { allowedDomain: "example.org" }
})

const delete_ = Operation.make({
  name: "allowlist.delete",
  method: "DELETE",
  path: "/v3/{domain}/whitelists/{value}",
  input: ValueInput,
  output: AllowlistAcknowledgement,
  example: { value: "example.com" }
})

/**
 * The input of {@link deleteAll}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteAllInput extends Input.Struct<DeleteAllInput>("AllowlistDeleteAllInput")({
  domain: Input.domain
}) {}

/**
 * Empties the list: all of these addresses can come onto the bounce list again. Fails with `MailgunBadRequest` where
 * Mailgun refuses to empty it.
 *
 * `DELETE /v3/{domain}/whitelists`.
 *
 * **Example**
 *
 * ```ts
 * import { Allowlist } from "@effect-mailgun/core"
 *
 * const program = Allowlist.deleteAll({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const deleteAll = Operation.make({
  name: "allowlist.deleteAll",
  method: "DELETE",
  path: "/v3/{domain}/whitelists",
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
export class ImportInput extends Input.Struct<ImportInput>("AllowlistImportInput")({
  domain: Input.domain,
  /** CSV of at most 25 MB with a header row. The columns are `address` and `domain`; each row has one of them blank. */
  file: Input.file("file")
}) {}

const import_ = Operation.make({
  name: "allowlist.import",
  method: "POST",
  path: "/v3/{domain}/whitelists/import",
  input: ImportInput,
  body: "multipart",
  output: Acknowledgement,
  idempotent: true,
  example: {
    file: {
      filename: "allowlist.csv",
      content: "address,domain\nalice@example.com,\n,example.org\n",
      contentType: "text/csv"
    }
  }
})

export {
  /**
   * Takes an address or a domain off the list. Fails with `MailgunNotFound` where it is not on it.
   *
   * `DELETE /v3/{domain}/whitelists/{value}`.
   *
   * **Example**
   *
   * ```ts
   * import { Allowlist } from "@effect-mailgun/core"
   *
   * const program = Allowlist.delete({ value: "alice@example.com" })
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
   * `POST /v3/{domain}/whitelists/import`.
   *
   * **Example**
   *
   * ```ts
   * import { Allowlist } from "@effect-mailgun/core"
   *
   * const program = Allowlist.import({
   *   file: { filename: "allowlist.csv", content: "address,domain\nalice@example.com,\n,example.org\n" }
   * })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  import_ as import
}
