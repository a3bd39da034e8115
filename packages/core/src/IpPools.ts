/**
 * The dedicated IP pools of an account: sets of its dedicated addresses, for domains to send from. Mailgun has to enable
 * them for the account.
 *
 * Mailgun answers the same operations under `/v1/ip_pools` too.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/ip-pools
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import { StartedChange } from "./StartedChange.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

/**
 * When something was linked to a pool.
 *
 * @category models
 * @since 0.1.0
 */
export class IpPoolAssignment extends Wire.Record<IpPoolAssignment>("IpPoolAssignment")({
  linkedAt: Wire.optional("linked_at", Timestamp.timestamp({ encodeAs: "rfc3339" }))
}) {}

/**
 * What Mailgun notes about a pool.
 *
 * @category models
 * @since 0.1.0
 */
export class IpPoolMetadata extends Wire.Record<IpPoolMetadata>("IpPoolMetadata")({
  /** By the id of what was linked. */
  assignments: Wire.optional("assignments", Wire.lazy(() => Schema.Record(Schema.String, IpPoolAssignment)))
}) {}

/**
 * A dedicated IP pool.
 *
 * @category models
 * @since 0.1.0
 */
export class IpPool extends Wire.Record<IpPool>("IpPool")({
  poolId: Wire.required("pool_id", Schema.String),
  name: Wire.optional("name", Schema.String),
  description: Wire.optional("description", Schema.String),
  ips: Wire.optional("ips", Schema.Array(Schema.String)),
  /** Whether any domain sends from it. */
  isLinked: Wire.optional("is_linked", Wire.Boolean),
  /** Whether it is the parent account's. Such a pool can't be changed. */
  isInherited: Wire.optional("is_inherited", Wire.Boolean),
  /** The names of the domains that send from it. {@link list} leaves them out. */
  linkedDomains: Wire.optional("linked_domains", Schema.Array(Schema.String)),
  metadata: Wire.optional("metadata", IpPoolMetadata)
}) {}

/**
 * The input of {@link list}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("IpPoolsListInput")({}) {}

/**
 * All pools of the account, on one page. Fails with `MailgunForbidden` where the account may have no pools.
 *
 * `GET /v3/ip_pools`.
 *
 * **Example**
 *
 * ```ts
 * import { IpPools } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const unused = IpPools.list().pipe(Effect.map(({ items }) => items.filter((pool) => pool.isLinked === false)))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "ipPools.list",
  method: "GET",
  path: "/v3/ip_pools",
  input: ListInput,
  output: Page.single(IpPool, { items: "ip_pools" }),
  example: {}
})

/**
 * The input of {@link get}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class GetInput extends Input.Struct<GetInput>("IpPoolsGetInput")({
  poolId: Input.text("pool_id", { nonEmpty: true })
}) {}

/**
 * A pool, with the names of its domains. Fails with `MailgunNotFound` where there is no such pool.
 *
 * `GET /v3/ip_pools/{pool_id}`.
 *
 * **Example**
 *
 * ```ts
 * import { IpPools } from "@effect-mailgun/core"
 *
 * const program = IpPools.get({ poolId: "658041ae44842b99ee2eaa1b" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "ipPools.get",
  method: "GET",
  path: "/v3/ip_pools/{pool_id}",
  input: GetInput,
  output: Wire.unwrapped("details", IpPool),
  example: { poolId: "658041ae44842b99ee2eaa1b" }
})

/**
 * The id of a pool that was made.
 *
 * @category models
 * @since 0.1.0
 */
export class CreatedIpPool extends Wire.Record<CreatedIpPool>("CreatedIpPool")({
  poolId: Wire.required("pool_id", Schema.String),
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("IpPoolsCreateInput")({
  name: Input.text("name", { nonEmpty: true }),
  description: Input.text("description"),
  /** Dedicated addresses of the account. */
  ips: Input.optional(Input.texts("ip"))
}) {}

/**
 * Makes a pool. Fails with `MailgunForbidden` where the account may have no pools, and with `MailgunBadRequest` where
 * an address is not a dedicated one of the account.
 *
 * `POST /v3/ip_pools`.
 *
 * **Example**
 *
 * ```ts
 * import { IpPools } from "@effect-mailgun/core"
 *
 * const program = IpPools.create({
 *   name: "newsletters",
 *   description: "What goes to many",
 *   ips: ["192.0.2.1", "192.0.2.2"]
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "ipPools.create",
  method: "POST",
  path: "/v3/ip_pools",
  input: CreateInput,
  output: CreatedIpPool,
  example: { name: "newsletters", description: "What goes to many", ips: ["1.2.3.4", "5.6.7.8"] }
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("IpPoolsUpdateInput")({
  poolId: Input.text("pool_id", { nonEmpty: true }),
  name: Input.optional(Input.text("name", { nonEmpty: true })),
  description: Input.optional(Input.text("description")),
  /** Dedicated addresses of the account. */
  addIps: Input.optional(Input.texts("add_ip")),
  removeIps: Input.optional(Input.texts("remove_ip")),
  /** The ids, not the names, of domains that are to send from it. */
  linkDomainIds: Input.optional(Input.texts("link_domain")),
  /** The ids, not the names, of domains that are to send from it no more. */
  unlinkDomainIds: Input.optional(Input.texts("unlink_domain"))
}) {}

/**
 * Changes a pool; its domains follow in the background. Mailgun refuses a change that leaves everything as it is. Fails
 * with `MailgunBadRequest` then, or where the pool is the parent account's; with `MailgunNotFound` where there is no
 * such pool; with `MailgunForbidden` where the account may have no pools.
 *
 * `PATCH /v3/ip_pools/{pool_id}`.
 *
 * **Example**
 *
 * ```ts
 * import { IpPools } from "@effect-mailgun/core"
 *
 * const program = IpPools.update({ poolId: "658041ae44842b99ee2eaa1b", addIps: "192.0.2.3" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "ipPools.update",
  method: "PATCH",
  path: "/v3/ip_pools/{pool_id}",
  input: UpdateInput,
  output: StartedChange,
  example: {
    poolId: "658041ae44842b99ee2eaa1b",
    name: "news",
    addIps: ["1.2.3.4", "5.6.7.8"],
    removeIps: "9.10.11.12",
    linkDomainIds: ["68d17866ba9d5506cbc2e275"],
    unlinkDomainIds: ["68d17866ba9d5506cbc2e276"]
  }
})

/**
 * The input of {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteInput extends Input.Struct<DeleteInput>("IpPoolsDeleteInput")({
  poolId: Input.text("id", { nonEmpty: true }),
  /** A dedicated address that is in no other pool, for the domains of this one, or `"shared"`. */
  replacementIp: Input.optional(Input.text("ip", { nonEmpty: true })),
  /** A pool with at least one address, for the domains of this one. */
  replacementPoolId: Input.optional(Input.text("pool_id", { nonEmpty: true }))
}) {}

const delete_ = Operation.make({
  name: "ipPools.delete",
  method: "DELETE",
  // Mailgun knows this pool and its replacement both as `pool_id`; here only the replacement is.
  path: "/v3/ip_pools/{id}",
  input: DeleteInput,
  output: StartedChange,
  example: { poolId: "658041ae44842b99ee2eaa1b", replacementPoolId: "68d17866ba9d5506cbc2e274" },
  check: ({ replacementIp, replacementPoolId }) =>
    replacementIp !== undefined && replacementPoolId !== undefined
      ? { field: "replacementIp", issue: "can't be given together with replacementPoolId" }
      : undefined
})

/**
 * The input of {@link delegate} and {@link revokeDelegation}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DelegationInput extends Input.Struct<DelegationInput>("IpPoolsDelegationInput")({
  poolId: Input.text("pool_id", { nonEmpty: true }),
  subaccountId: Input.text("subaccount_id", { nonEmpty: true })
}) {}

/**
 * Lends a pool to a subaccount. Fails with `MailgunNotFound` where there is no such pool or subaccount, and with
 * `MailgunForbidden` where the account may have no pools.
 *
 * `PUT /v3/ip_pools/{pool_id}/delegate`.
 *
 * **Example**
 *
 * ```ts
 * import { IpPools } from "@effect-mailgun/core"
 *
 * const program = IpPools.delegate({
 *   poolId: "658041ae44842b99ee2eaa1b",
 *   subaccountId: "646d00a1b32c35364a2ad34f"
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const delegate = Operation.make({
  name: "ipPools.delegate",
  method: "PUT",
  path: "/v3/ip_pools/{pool_id}/delegate",
  input: DelegationInput,
  output: Acknowledgement,
  example: { poolId: "658041ae44842b99ee2eaa1b", subaccountId: "646d00a1b32c35364a2ad34f" }
})

/**
 * Takes a pool back from a subaccount. Fails with `MailgunNotFound` where there is no such pool or subaccount, and with
 * `MailgunForbidden` where the account may have no pools.
 *
 * `DELETE /v3/ip_pools/{pool_id}/delegate`.
 *
 * **Example**
 *
 * ```ts
 * import { IpPools } from "@effect-mailgun/core"
 *
 * const program = IpPools.revokeDelegation({
 *   poolId: "658041ae44842b99ee2eaa1b",
 *   subaccountId: "646d00a1b32c35364a2ad34f"
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const revokeDelegation = Operation.make({
  name: "ipPools.revokeDelegation",
  method: "DELETE",
  path: "/v3/ip_pools/{pool_id}/delegate",
  input: DelegationInput,
  // The subaccount is looked for in the body, although this is a DELETE.
  body: "multipart",
  output: StartedChange,
  example: { poolId: "658041ae44842b99ee2eaa1b", subaccountId: "646d00a1b32c35364a2ad34f" }
})

export {
  /**
   * Deletes a pool; its domains and subaccounts follow in the background. One of the replacements must be given unless
   * the pool has no address. The parent account's pool can't be replaced by an address. Fails with `MailgunBadRequest`
   * where that is not so; with `MailgunNotFound` where there is no such pool; with `MailgunForbidden` where the account
   * may have no pools.
   *
   * `DELETE /v3/ip_pools/{id}`.
   *
   * **Example**
   *
   * ```ts
   * import { IpPools } from "@effect-mailgun/core"
   *
   * const program = IpPools.delete({ poolId: "658041ae44842b99ee2eaa1b", replacementIp: "shared" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
