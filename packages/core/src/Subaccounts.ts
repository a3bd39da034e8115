/**
 * The subaccounts of an account. `Mailgun.withSubaccount` makes any call on behalf of one.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/subaccounts
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
import { Features } from "./SubaccountFeatures.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const Instant = Timestamp.timestamp({ encodeAs: "rfc2822-gmt" })

/**
 * A subaccount.
 *
 * @category models
 * @since 0.1.0
 */
export class Subaccount extends Wire.Record<Subaccount>("Subaccount")({
  id: Wire.required("id", Schema.String),
  name: Wire.optional("name", Schema.String),
  status: Wire.optional("status", Wire.literals("open", "disabled", "closed")),
  createdAt: Wire.optional("created_at", Instant),
  updatedAt: Wire.optional("updated_at", Instant),
  features: Wire.optional("features", Features)
}) {}

const output = Wire.unwrapped("subaccount", Subaccount)

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("SubaccountsListInput")({
  /** The order of the names. */
  sort: Input.optional(Input.literal("sort", "asc", "desc")),
  /** Part of a name. */
  filter: Input.optional(Input.text("filter")),
  /** Items a page, from 1 to 1000. Mailgun's default is 10. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: 1000 })),
  skip: Input.optional(Input.integer("skip", { min: 0, max: Number.MAX_SAFE_INTEGER })),
  /** Only those that are enabled, or only those that are disabled. */
  enabled: Input.optional(Input.trueFalse("enabled")),
  /** Whether closed ones come too. */
  closed: Input.optional(Input.trueFalse("closed")),
  cursor: Input.cursor
}) {}

/**
 * One page of the account's subaccounts, by name. Fails with `MailgunBadRequest` where `limit`, `skip` or `sort` is not
 * allowed.
 *
 * `GET /v5/accounts/subaccounts`.
 *
 * **Example**
 *
 * ```ts
 * import { Subaccounts } from "@effect-mailgun/core"
 *
 * const disabled = Subaccounts.list({ enabled: false })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "subaccounts.list",
  method: "GET",
  path: "/v5/accounts/subaccounts",
  input: ListInput,
  output: Page.bySkip(Subaccount, { items: "subaccounts", total: "total", defaultLimit: 10 }),
  example: { sort: "asc", filter: "my", limit: 50, skip: 0, enabled: true, closed: false }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<Subaccount>, MailgunError, Mailgun> = Page.pages(
  list
)

/**
 * All subaccounts, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { Subaccounts } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const ids = Subaccounts.stream({ limit: 1000 }).pipe(Stream.map((subaccount) => subaccount.id), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<Subaccount, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link get} and {@link enable}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class SubaccountInput extends Input.Struct<SubaccountInput>("SubaccountsSubaccountInput")({
  subaccountId: Input.text("subaccount_id", { nonEmpty: true })
}) {}

/**
 * A subaccount. Fails with `MailgunNotFound` where there is none with this id.
 *
 * `GET /v5/accounts/subaccounts/{subaccount_id}`.
 *
 * **Example**
 *
 * ```ts
 * import { Subaccounts } from "@effect-mailgun/core"
 *
 * const subaccount = Subaccounts.get({ subaccountId: "64e7a1d2c0ffee0011223344" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "subaccounts.get",
  method: "GET",
  path: "/v5/accounts/subaccounts/{subaccount_id}",
  input: SubaccountInput,
  output,
  example: { subaccountId: "123" }
})

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("SubaccountsCreateInput")({
  name: Input.text("name", { nonEmpty: true })
}) {}

/**
 * Makes a subaccount. Fails with `MailgunBadRequest` where Mailgun refuses the name, or the account has as many
 * subaccounts as it may have.
 *
 * `POST /v5/accounts/subaccounts`.
 *
 * **Example**
 *
 * ```ts
 * import { Subaccounts } from "@effect-mailgun/core"
 *
 * const program = Subaccounts.create({ name: "My subaccount" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "subaccounts.create",
  method: "POST",
  path: "/v5/accounts/subaccounts",
  input: CreateInput,
  output,
  example: { name: "My subaccount" }
})

/**
 * The input of {@link disable}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DisableInput extends Input.Struct<DisableInput>("SubaccountsDisableInput")({
  subaccountId: Input.text("subaccount_id", { nonEmpty: true }),
  reason: Input.optional(Input.inQuery(Input.text("reason"))),
  note: Input.optional(Input.inQuery(Input.text("note")))
}) {}

/**
 * Stops a subaccount from sending. Fails with `MailgunNotFound` where there is no such subaccount, and with
 * `MailgunBadRequest` where it is disabled already.
 *
 * `POST /v5/accounts/subaccounts/{subaccount_id}/disable`.
 *
 * **Example**
 *
 * ```ts
 * import { Subaccounts } from "@effect-mailgun/core"
 *
 * const program = Subaccounts.disable({ subaccountId: "64e7a1d2c0ffee0011223344", reason: "Invoice overdue" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const disable = Operation.make({
  name: "subaccounts.disable",
  method: "POST",
  path: "/v5/accounts/subaccounts/{subaccount_id}/disable",
  input: DisableInput,
  output,
  idempotent: true,
  example: { subaccountId: "123", reason: "Invoice overdue", note: "Since May" }
})

/**
 * Lets a subaccount send again. Fails with `MailgunNotFound` where there is no such subaccount, and with
 * `MailgunBadRequest` where the account has as many subaccounts as it may have.
 *
 * `POST /v5/accounts/subaccounts/{subaccount_id}/enable`.
 *
 * **Example**
 *
 * ```ts
 * import { Subaccounts } from "@effect-mailgun/core"
 *
 * const program = Subaccounts.enable({ subaccountId: "64e7a1d2c0ffee0011223344" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const enable = Operation.make({
  name: "subaccounts.enable",
  method: "POST",
  path: "/v5/accounts/subaccounts/{subaccount_id}/enable",
  input: SubaccountInput,
  output,
  idempotent: true,
  example: { subaccountId: "123" }
})

/**
 * The input of {@link delete}, which has no fields: the call's own subaccount is what is deleted.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteInput extends Input.Struct<DeleteInput>("SubaccountsDeleteInput")({
  /** Must be named: the layer's own subaccount is not taken in its place. */
  subaccountId: Input.subaccount
}) {}

const delete_ = Operation.make({
  name: "subaccounts.delete",
  method: "DELETE",
  path: "/v5/accounts/subaccounts",
  input: DeleteInput,
  output: Acknowledgement,
  example: { subaccountId: "64e7a1d2c0ffee0011223344" }
})

export {
  /**
   * Deletes a subaccount. Mailgun takes its id from the header `X-Mailgun-On-Behalf-Of` alone. Fails with
   * `MailgunBadRequest` where there is no such subaccount, and with `MailgunForbidden` where the key may not delete it.
   *
   * `DELETE /v5/accounts/subaccounts`.
   *
   * **Example**
   *
   * ```ts
   * import { Subaccounts } from "@effect-mailgun/core"
   *
   * const program = Subaccounts.delete({ subaccountId: "64e7a1d2c0ffee0011223344" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
