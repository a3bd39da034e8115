/**
 * The domains that send from a dedicated IP pool.
 *
 * Mailgun answers the same operation under `/v1/ip_pools` too.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/ip-pools
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"

/**
 * A domain that sends from a pool.
 *
 * @category models
 * @since 0.1.0
 */
export class IpPoolDomain extends Wire.Record<IpPoolDomain>("IpPoolDomain")({
  /** What `IpPools.update` links and unlinks domains by. */
  id: Wire.optional("id", Schema.String),
  name: Wire.required("name", Schema.String)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("IpPoolDomainsListInput")({
  poolId: Input.text("pool_id", { nonEmpty: true }),
  /** Items a page, from 10 to 500. Mailgun's default is 10. */
  limit: Input.optional(Input.integer("limit", { min: 10, max: 500 })),
  cursor: Input.cursor
}) {}

/**
 * One page of the domains that send from a pool. Fails with `MailgunNotFound` where there is no such pool.
 *
 * `GET /v3/ip_pools/{pool_id}/domains`.
 *
 * **Example**
 *
 * ```ts
 * import { IpPoolDomains } from "@effect-mailgun/core"
 *
 * const firstHundred = IpPoolDomains.list({ poolId: "658041ae44842b99ee2eaa1b", limit: 100 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "ipPoolDomains.list",
  method: "GET",
  path: "/v3/ip_pools/{pool_id}/domains",
  input: ListInput,
  output: Page.byUrl(IpPoolDomain, { items: "domains" }),
  example: { poolId: "68d17866ba9d5506cbc2e274", limit: 100 }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input: ListInput) => Stream.Stream<Page.Page<IpPoolDomain>, MailgunError, Mailgun> = Page.pages(
  list
)

/**
 * All domains, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { IpPoolDomains } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const names = IpPoolDomains.stream({ poolId: "658041ae44842b99ee2eaa1b" }).pipe(
 *   Stream.map((domain) => domain.name),
 *   Stream.runCollect
 * )
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input: ListInput) => Stream.Stream<IpPoolDomain, MailgunError, Mailgun> = Page.stream(list)
