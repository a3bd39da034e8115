/**
 * The IP addresses that an account sends from.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/ips
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

const Instant = Timestamp.timestamp({ encodeAs: "rfc3339" })

/**
 * How an address stands.
 *
 * @category models
 * @since 0.1.0
 */
export class IpStatus extends Wire.Record<IpStatus>("IpStatus")({
  ip: Wire.required("ip", Schema.String),
  /** Absent where it is not. */
  isOnWarmup: Wire.optional("is_on_warmup", Wire.Boolean),
  dedicated: Wire.optional("dedicated", Wire.Boolean),
  enabled: Wire.optional("enabled", Wire.Boolean)
}) {}

/**
 * What a list of addresses has beside them.
 *
 * @category models
 * @since 0.1.0
 */
export class IpListDetails extends Wire.Record<IpListDetails>("IpListDetails")({
  details: Wire.optional("details", Wire.list(IpStatus)),
  /** Which addresses can go into a dedicated IP pool; only accounts that can have such pools get it. */
  assignableToPools: Wire.optional("assignable_to_pools", Schema.Array(Schema.String))
}) {}

/**
 * The input of {@link list}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("IpsListInput")({
  /** Only dedicated addresses. */
  dedicated: Input.optional(Input.trueFalse("dedicated")),
  /** Only enabled addresses. */
  enabled: Input.optional(Input.trueFalse("enabled"))
}) {}

/**
 * The account's addresses, all on one page, which also says how they stand and which can go into pools. Fails with
 * `MailgunForbidden` where the key's role may not see addresses.
 *
 * `GET /v3/ips`.
 *
 * **Example**
 *
 * ```ts
 * import { Ips } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const addresses = Ips.list({ dedicated: true }).pipe(Effect.map((page) => page.items))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "ips.list",
  method: "GET",
  path: "/v3/ips",
  input: ListInput,
  output: Page.single(Schema.String, { with: IpListDetails }),
  example: { dedicated: true, enabled: true }
})

/**
 * An address as {@link listDetails} shows it.
 *
 * @category models
 * @since 0.1.0
 */
export class IpDetails extends Wire.Record<IpDetails>("IpDetails")({
  ip: Wire.required("address", Schema.String),
  parentAccountId: Wire.optional("parent_account_id", Schema.String),
  /** The account or subaccount that has it. */
  accountId: Wire.optional("account_id", Schema.String),
  poolIds: Wire.optional("pool_ids", Schema.Array(Schema.String)),
  dedicated: Wire.optional("dedicated", Wire.Boolean),
  createdAt: Wire.optional("created_at", Instant),
  poolLastModifiedAt: Wire.optional("pool_last_modified_at", Instant),
  domainsLastModifiedAt: Wire.optional("domains_last_modified_at", Instant)
}) {}

/**
 * The input of {@link listDetails}, {@link pagesOfDetails} and {@link streamDetails}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListDetailsInput extends Input.Struct<ListDetailsInput>("IpsListDetailsInput")({
  limit: Input.optional(Input.integer("limit", { min: 1, max: Number.MAX_SAFE_INTEGER })),
  skip: Input.optional(Input.integer("skip", { min: 0, max: Number.MAX_SAFE_INTEGER })),
  /** The id of a pool, `"any"` or `"none"`. */
  poolId: Input.optional(Input.text("pool_id")),
  /** The id of a domain, `"any"` or `"none"`. */
  domainId: Input.optional(Input.text("domain_id")),
  /** The id of a subaccount, `"any"` or `"none"`. */
  subaccountId: Input.optional(Input.text("subaccount_id")),
  /** Part of an address. */
  ip: Input.optional(Input.text("ip")),
  /** The wire name of the field to sort by. */
  sortBy: Input.optional(Input.text("sort_by")),
  sortOrder: Input.optional(Input.literal("sort_order", "ascending", "descending")),
  cursor: Input.cursor
}) {}

/**
 * One page of the addresses of the account and its subaccounts, with their pools and dates. Mailgun has to enable it
 * for the account. Fails with `MailgunForbidden` where it has not.
 *
 * `GET /v3/ips/details/all`.
 *
 * **Example**
 *
 * ```ts
 * import { Ips } from "@effect-mailgun/core"
 *
 * const withoutPool = Ips.listDetails({ poolId: "none", limit: 50 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const listDetails = Operation.make({
  name: "ips.listDetails",
  method: "GET",
  path: "/v3/ips/details/all",
  input: ListDetailsInput,
  output: Page.bySkip(IpDetails, { defaultLimit: 100 }),
  example: { limit: 50, skip: 10, poolId: "none", subaccountId: "any", ip: "10.0.", sortOrder: "descending" }
})

/**
 * All pages of {@link listDetails}, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pagesOfDetails: (
  input?: ListDetailsInput
) => Stream.Stream<Page.Page<IpDetails>, MailgunError, Mailgun> = Page.pages(listDetails)

/**
 * All addresses of {@link listDetails}, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { Ips } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const accounts = Ips.streamDetails().pipe(Stream.map((details) => [details.ip, details.accountId]), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const streamDetails: (input?: ListDetailsInput) => Stream.Stream<IpDetails, MailgunError, Mailgun> = Page.stream(
  listDetails
)

/**
 * An address of the account.
 *
 * @category models
 * @since 0.1.0
 */
export class Ip extends Wire.Record<Ip>("Ip")({
  ip: Wire.required("ip", Schema.String),
  dedicated: Wire.optional("dedicated", Wire.Boolean),
  /** The host name that the address resolves to. */
  rdns: Wire.optional("rdns", Schema.String)
}) {}

/**
 * The input of {@link get}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class GetInput extends Input.Struct<GetInput>("IpsGetInput")({
  ip: Input.text("ip", { nonEmpty: true })
}) {}

/**
 * An address, by itself. Fails with `MailgunNotFound` where the account has no such address.
 *
 * `GET /v3/ips/{ip}`.
 *
 * **Example**
 *
 * ```ts
 * import { Ips } from "@effect-mailgun/core"
 *
 * const program = Ips.get({ ip: "192.0.2.1" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "ips.get",
  method: "GET",
  path: "/v3/ips/{ip}",
  input: GetInput,
  output: Ip,
  example: { ip: "1.2.3.4" }
})

/**
 * The input of {@link placeIntoBand}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class PlaceIntoBandInput extends Input.Struct<PlaceIntoBandInput>("IpsPlaceIntoBandInput")({
  /** A dedicated address of the account. */
  ip: Input.text("ip", { nonEmpty: true }),
  band: Input.text("ip_band", { nonEmpty: true })
}) {}

/**
 * Places a dedicated address into a dedicated IP band. Mailgun has to enable these bands for the account. Fails with
 * `MailgunForbidden` where it has not, and with `MailgunBadRequest` where the address is not a dedicated one of the
 * account.
 *
 * `POST /v3/ips/{ip}/ip_band`.
 *
 * **Example**
 *
 * ```ts
 * import { Ips } from "@effect-mailgun/core"
 *
 * const program = Ips.placeIntoBand({ ip: "192.0.2.1", band: "newsletters" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const placeIntoBand = Operation.make({
  name: "ips.placeIntoBand",
  method: "POST",
  path: "/v3/ips/{ip}/ip_band",
  input: PlaceIntoBandInput,
  output: Acknowledgement,
  idempotent: true,
  example: { ip: "1.2.3.4", band: "newsletters" }
})

/**
 * How many more addresses the plan allows.
 *
 * @category models
 * @since 0.1.0
 */
export class IpAllowance extends Wire.Record<IpAllowance>("IpAllowance")({
  dedicated: Wire.optional("dedicated", Wire.Number),
  /** Deprecated by Mailgun: not to be used. */
  shared: Wire.optional("shared", Wire.Number)
}) {}

/**
 * The input of {@link getAllowance} and {@link request}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class RequestInput extends Input.Struct<RequestInput>("IpsRequestInput")({}) {}

/**
 * How many more addresses the plan allows. Mailgun keeps this for clients that have it already. Fails with
 * `MailgunForbidden` where the key's role may not see what the account is billed for.
 *
 * `GET /v3/ips/request/new`.
 *
 * **Example**
 *
 * ```ts
 * import { Ips } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const dedicated = Ips.getAllowance().pipe(Effect.map((allowance) => allowance.dedicated ?? 0))
 * ```
 *
 * @deprecated Use {@link request}, which Mailgun refuses where the plan allows no more.
 * @category operations
 * @since 0.1.0
 */
export const getAllowance = Operation.make({
  name: "ips.getAllowance",
  method: "GET",
  path: "/v3/ips/request/new",
  input: RequestInput,
  output: Wire.unwrapped("allowed", IpAllowance),
  example: {}
})

/**
 * Adds a new dedicated address to the account, and to its bill. Mailgun refuses where the plan allows no more. Fails
 * with `MailgunForbidden` then.
 *
 * `POST /v3/ips/request/new`.
 *
 * **Example**
 *
 * ```ts
 * import { Ips } from "@effect-mailgun/core"
 *
 * const program = Ips.request()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const request = Operation.make({
  name: "ips.request",
  method: "POST",
  path: "/v3/ips/request/new",
  input: RequestInput,
  output: Acknowledgement,
  example: {}
})
