/**
 * The domains that are enrolled in dynamic IP pools: Mailgun assigns each to a pool by its reputation.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/dynamic-ip-pools
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import { PoolName, Preview } from "./DynamicIpPoolHealth.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

/**
 * A domain that is enrolled.
 *
 * @category models
 * @since 0.1.0
 */
export class DynamicIpPoolDomain extends Wire.Record<DynamicIpPoolDomain>("DynamicIpPoolDomain")({
  id: Wire.optional("id", Schema.String),
  name: Wire.required("name", Schema.String),
  accountId: Wire.optional("account_id", Schema.String),
  accountName: Wire.optional("account_name", Schema.String),
  /** When it was enrolled; year 1 where Mailgun has not noted it. */
  registeredAt: Wire.optional("registered_at", Timestamp.timestamp({ encodeAs: "rfc3339" })),
  pool: Wire.optional("pool", PoolName),
  /** Whether its pool was chosen by {@link override}. */
  override: Wire.optional("override", Wire.Boolean),
  /** From 0 to 1. */
  bounceRate: Wire.optional("bounce_rate", Wire.Number),
  /** From 0 to 1. */
  complaintRate: Wire.optional("complaint_rate", Wire.Number),
  processedCount: Wire.optional("processed_count", Wire.Number)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("DynamicIpPoolDomainsListInput")({
  /** Items a page, from 1 to 100. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: 100 })),
  /** Only domains of the accounts with these ids. */
  accounts: Input.optional(Input.texts("account")),
  /** Only domains in the pools with these names. */
  pools: Input.optional(Input.texts("pool")),
  /** Mailgun's default is `"name"`. */
  sortBy: Input.optional(Input.literal("sort_by", "bounce_rate", "complaint_rate", "name")),
  /** Mailgun's default is `"ascending"`. */
  sortOrder: Input.optional(Input.literal("sort_order", "ascending", "descending")),
  cursor: Input.cursor
}) {}

/**
 * One page of the enrolled domains of the account and its subaccounts. Fails with `MailgunBadRequest` where `limit` or
 * the page is none that the list has.
 *
 * `GET /v1/dynamic_pools/domains`.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPoolDomains } from "@effect-mailgun/core"
 *
 * const worstTen = DynamicIpPoolDomains.list({ sortBy: "bounce_rate", sortOrder: "descending", limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "dynamicIpPoolDomains.list",
  method: "GET",
  path: "/v1/dynamic_pools/domains",
  input: ListInput,
  output: Page.byUrl(DynamicIpPoolDomain, { total: "total_items" }),
  example: {
    limit: 10,
    accounts: ["68d16780d1ffb196ac7b2cc9", "68d16780d1ffb196ac7b2ccb"],
    pools: "dynamic_good",
    sortBy: "bounce_rate",
    sortOrder: "descending"
  }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<DynamicIpPoolDomain>, MailgunError, Mailgun> = Page
  .pages(list)

/**
 * All enrolled domains, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPoolDomains } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const poor = DynamicIpPoolDomains.stream({ pools: "dynamic_poor" }).pipe(
 *   Stream.map((domain) => domain.name),
 *   Stream.runCollect
 * )
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<DynamicIpPoolDomain, MailgunError, Mailgun> = Page.stream(
  list
)

/**
 * A domain that can be enrolled.
 *
 * @category models
 * @since 0.1.0
 */
export class AssignableDomain extends Wire.Record<AssignableDomain>("AssignableDomain")({
  id: Wire.optional("id", Schema.String),
  name: Wire.required("name", Schema.String),
  accountId: Wire.optional("account_id", Schema.String)
}) {}

/**
 * The input of {@link listAssignable}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListAssignableInput extends Input.Struct<ListAssignableInput>("DynamicIpPoolDomainsListAssignableInput")({
  /** Domains of this subaccount in place of the account's own. */
  subaccountId: Input.optional(Input.text("subaccount_id")),
  /** A regular expression. */
  namePattern: Input.optional(Input.text("domain"))
}) {}

/**
 * The domains that are not enrolled, all on one page. Fails with `MailgunForbidden` where the account may not use
 * dynamic pools.
 *
 * `GET /v3/domains/dynamic_pools/assignable`.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPoolDomains } from "@effect-mailgun/core"
 *
 * const program = DynamicIpPoolDomains.listAssignable({ namePattern: "^news\\." })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const listAssignable = Operation.make({
  name: "dynamicIpPoolDomains.listAssignable",
  method: "GET",
  path: "/v3/domains/dynamic_pools/assignable",
  input: ListAssignableInput,
  output: Page.single(AssignableDomain),
  example: { subaccountId: "68d17866ba9d5506cbc2e26f", namePattern: "example" }
})

/**
 * The input of {@link enroll}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class EnrollInput extends Input.Struct<EnrollInput>("DynamicIpPoolDomainsEnrollInput")({
  domain: Input.domain,
  /** A dedicated address of the account, or `"shared"`. */
  replacementIp: Input.inQuery(Input.text("replacement_ip", { nonEmpty: true }))
}) {}

/**
 * Enrolls a domain. The account's dynamic pools must be there before. Fails with `MailgunBadRequest` where they are
 * not, and with `MailgunNotFound` where there is no such domain.
 *
 * `POST /v3/domains/{domain}/dynamic_pools`.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPoolDomains } from "@effect-mailgun/core"
 *
 * const program = DynamicIpPoolDomains.enroll({ domain: "example.com", replacementIp: "shared" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const enroll = Operation.make({
  name: "dynamicIpPoolDomains.enroll",
  method: "POST",
  path: "/v3/domains/{domain}/dynamic_pools",
  input: EnrollInput,
  output: Acknowledgement,
  idempotent: true,
  example: { replacementIp: "shared" }
})

/**
 * The input of {@link enrollAll}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class EnrollAllInput extends Input.Struct<EnrollAllInput>("DynamicIpPoolDomainsEnrollAllInput")({
  /** Mailgun's default is false. */
  includeSubaccounts: Input.optional(Input.inQuery(Input.trueFalse("include_subaccounts")))
}) {}

/**
 * Enrolls all domains of the account, in the background. Only a user of the parent account may. Fails with
 * `MailgunForbidden` for any other, and with `MailgunBadRequest` where the account has no dynamic pools.
 *
 * `POST /v3/domains/all/dynamic_pools/enroll`.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPoolDomains } from "@effect-mailgun/core"
 *
 * const program = DynamicIpPoolDomains.enrollAll({ includeSubaccounts: true })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const enrollAll = Operation.make({
  name: "dynamicIpPoolDomains.enrollAll",
  method: "POST",
  path: "/v3/domains/all/dynamic_pools/enroll",
  input: EnrollAllInput,
  output: Acknowledgement,
  idempotent: true,
  example: { includeSubaccounts: true }
})

/**
 * The input of {@link remove}: one of the replacements, and not both.
 *
 * @category inputs
 * @since 0.1.0
 */
export class RemoveInput extends Input.Struct<RemoveInput>("DynamicIpPoolDomainsRemoveInput")({
  domain: Input.domain,
  /** Dedicated addresses that are in no pool, or `"shared"`. */
  replacementIps: Input.optional(Input.texts("replacement_ip")),
  /** The id of a dedicated IP pool. */
  replacementPoolId: Input.optional(Input.text("replacement_pool_id", { nonEmpty: true }))
}) {}

/**
 * Takes a domain out of the dynamic pools, and gives it addresses or a dedicated IP pool of its own. Fails with
 * `MailgunBadRequest` where what it is to have is not the account's, and with `MailgunNotFound` where there is no such
 * domain.
 *
 * `DELETE /v3/domains/{domain}/dynamic_pools`.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPoolDomains } from "@effect-mailgun/core"
 *
 * const program = DynamicIpPoolDomains.remove({ domain: "example.com", replacementIps: ["192.0.2.1", "192.0.2.2"] })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const remove = Operation.make({
  name: "dynamicIpPoolDomains.remove",
  method: "DELETE",
  path: "/v3/domains/{domain}/dynamic_pools",
  input: RemoveInput,
  output: Acknowledgement,
  example: { replacementIps: ["1.2.3.4", "5.6.7.8"] },
  check: ({ replacementIps, replacementPoolId }) => {
    const hasIps = replacementIps !== undefined && replacementIps.length > 0
    if (hasIps === (replacementPoolId === undefined)) return undefined
    return { field: "replacementIps", issue: hasIps ? "can't be given together with replacementPoolId" : "is missing" }
  }
})

/**
 * The input of {@link preview} and {@link deleteOverride}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DomainInput extends Input.Struct<DomainInput>("DynamicIpPoolDomainsDomainInput")({
  domain: Input.domain
}) {}

/**
 * Checks the health of a domain, and says which pool it would be placed in. Changes nothing. Fails with
 * `MailgunNotFound` where there is no such domain.
 *
 * `GET /v1/dynamic_pools/domains/{domain}/preview`.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPoolDomains } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const pool = DynamicIpPoolDomains.preview({ domain: "example.com" }).pipe(Effect.map((preview) => preview.pool))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const preview = Operation.make({
  name: "dynamicIpPoolDomains.preview",
  method: "GET",
  path: "/v1/dynamic_pools/domains/{domain}/preview",
  input: DomainInput,
  output: Preview,
  example: {}
})

/**
 * The input of {@link override}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class OverrideInput extends Input.Struct<OverrideInput>("DynamicIpPoolDomainsOverrideInput")({
  domain: Input.domain,
  /** The name of a pool, such as `"dynamic_good"`. */
  pool: Input.text("pool", { nonEmpty: true })
}) {}

/**
 * Keeps a domain in a pool, whatever its health. Fails with `MailgunBadRequest` where there is no such pool.
 *
 * `PUT /v1/dynamic_pools/domains/{domain}/override`.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPoolDomains } from "@effect-mailgun/core"
 *
 * const program = DynamicIpPoolDomains.override({ domain: "example.com", pool: "dynamic_good" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const override = Operation.make({
  name: "dynamicIpPoolDomains.override",
  method: "PUT",
  path: "/v1/dynamic_pools/domains/{domain}/override",
  input: OverrideInput,
  output: Acknowledgement,
  example: { pool: "dynamic_good" }
})

/**
 * Lets Mailgun move a domain by its health again. Fails with `MailgunNotFound` where there is no such domain, or it is
 * not kept in a pool.
 *
 * `DELETE /v1/dynamic_pools/domains/{domain}/override`.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPoolDomains } from "@effect-mailgun/core"
 *
 * const program = DynamicIpPoolDomains.deleteOverride({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const deleteOverride = Operation.make({
  name: "dynamicIpPoolDomains.deleteOverride",
  method: "DELETE",
  path: "/v1/dynamic_pools/domains/{domain}/override",
  input: DomainInput,
  output: Acknowledgement,
  example: {}
})
