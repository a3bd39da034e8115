/**
 * What Mailgun has moved between dynamic IP pools: one record for each time that a domain came to another pool.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/dynamic-ip-pools
 * @since 0.1.0
 */
import * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { PoolName } from "./DynamicIpPoolHealth.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Rfc2822 from "./Rfc2822.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

/**
 * A move of a domain.
 *
 * @category models
 * @since 0.1.0
 */
export class DynamicIpPoolMove extends Wire.Record<DynamicIpPoolMove>("DynamicIpPoolMove")({
  id: Wire.required("id", Schema.String),
  /** The account that has the pools. */
  owningAccountId: Wire.optional("owning_account_id", Schema.String),
  /** The account or subaccount that has the domain. */
  accountId: Wire.optional("account_id", Schema.String),
  accountName: Wire.optional("account_name", Schema.String),
  domainId: Wire.optional("domain_id", Schema.String),
  domainName: Wire.optional("domain_name", Schema.String),
  newPool: Wire.optional("new_band", PoolName),
  previousPool: Wire.optional("prev_band", PoolName),
  /** In words. */
  reason: Wire.optional("reason", Schema.String),
  /** From 0 to 1. */
  bounceRate: Wire.optional("bounce_rate", Wire.Number),
  /** From 0 to 1. */
  complaintRate: Wire.optional("complaint_rate", Wire.Number),
  processedCount: Wire.optional("processed_count", Wire.Number),
  initiatedBy: Wire.optional("initiated_by", Schema.String),
  timestamp: Wire.optional("timestamp", Timestamp.timestamp({ encodeAs: "rfc3339" }))
}) {}

/** A date as Mailgun reads it here: RFC 1123 with a zone that has a name. */
const namedZoneDate = (key: string) => {
  const date = Input.date(key)
  return Input.field(key, date.schema, {
    check: date.check,
    write: (sink, value) => sink.text(key, Rfc2822.format(value, "GMT"))
  })
}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("DynamicIpPoolHistoryListInput")({
  /** Items a page, from 1 to 100. */
  limit: Input.optional(Input.integer("Limit", { min: 1, max: 100 })),
  includeSubaccounts: Input.optional(Input.trueFalse("include_subaccounts")),
  /** Only moves of this domain. The layer's own is not taken in its place. */
  domainName: Input.optional(Input.text("domain")),
  before: Input.optional(namedZoneDate("before")),
  after: Input.optional(namedZoneDate("after")),
  /** Only moves to the pool of this name, such as `"dynamic_poor"`. */
  movedTo: Input.optional(Input.text("moved_to")),
  /** Only moves from the pool of this name. */
  movedFrom: Input.optional(Input.text("moved_from")),
  cursor: Input.cursor
}) {}

/**
 * One page of the moves of all domains of the account. Fails with `MailgunBadRequest` where a filter is not one, or
 * `limit` or the page is none that the list has.
 *
 * `GET /v1/dynamic_pools/history`.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPoolHistory } from "@effect-mailgun/core"
 *
 * const lastTen = DynamicIpPoolHistory.list({ movedTo: "dynamic_poor", limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "dynamicIpPoolHistory.list",
  method: "GET",
  path: "/v1/dynamic_pools/history",
  input: ListInput,
  output: Page.byUrl(DynamicIpPoolMove, { total: "total_items" }),
  example: {
    limit: 10,
    includeSubaccounts: true,
    domainName: "test.com",
    before: DateTime.makeUnsafe("2025-09-22T15:13:04Z"),
    after: DateTime.makeUnsafe("2025-09-01T00:00:00Z"),
    movedTo: "dynamic_good",
    movedFrom: "dynamic_poor"
  }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<DynamicIpPoolMove>, MailgunError, Mailgun> = Page
  .pages(list)

/**
 * All moves, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPoolHistory } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const reasons = DynamicIpPoolHistory.stream({ movedTo: "dynamic_poor" }).pipe(
 *   Stream.map(({ domainName, reason }) => ({ domainName, reason })),
 *   Stream.runCollect
 * )
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<DynamicIpPoolMove, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link listOfDomain}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListOfDomainInput extends Input.Struct<ListOfDomainInput>("DynamicIpPoolHistoryListOfDomainInput")({
  domain: Input.domain
}) {}

const moves: Operation.Output<Page.Page<DynamicIpPoolMove>> = Page.single(DynamicIpPoolMove, { total: "total_items" })

/** Mailgun documents a single move as the whole answer, and its clients read a list of them, bare or as `items`. */
const asItems = (json: unknown): unknown => {
  if (Array.isArray(json)) return { items: json }
  return Wire.isJsonObject(json) && "id" in json ? { items: [json] } : json
}

/**
 * The moves of one domain, all on one page. Fails with `MailgunNotFound` where there is no such domain.
 *
 * `GET /v1/dynamic_pools/domains/{domain}/history`.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPoolHistory } from "@effect-mailgun/core"
 *
 * const program = DynamicIpPoolHistory.listOfDomain({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const listOfDomain = Operation.make({
  name: "dynamicIpPoolHistory.listOfDomain",
  method: "GET",
  path: "/v1/dynamic_pools/domains/{domain}/history",
  input: ListOfDomainInput,
  output: { ...moves, decode: (json, asked) => moves.decode(asItems(json), asked) },
  example: {}
})
