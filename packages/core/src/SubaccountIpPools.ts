/**
 * The dedicated IP pools that an account has delegated to its subaccounts, one to each at most.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/subaccounts
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"

/**
 * A subaccount, and the pool that it has.
 *
 * @category models
 * @since 0.1.0
 */
export class SubaccountIpPool extends Wire.Record<SubaccountIpPool>("SubaccountIpPool")({
  subaccountId: Wire.required("subaccount_id", Schema.String),
  poolId: Wire.optional("pool_id", Schema.String)
}) {}

/**
 * Mailgun's word that it has begun. What it does then may still fail.
 *
 * @category models
 * @since 0.1.0
 */
export class Started extends Wire.Record<Started>("SubaccountIpPoolStarted")({
  message: Wire.optional("message", Schema.String),
  /** For Mailgun's support. */
  referenceId: Wire.optional("reference_id", Schema.String)
}) {}

/**
 * The input of {@link list}, which has no fields.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("SubaccountIpPoolsListInput")({}) {}

/**
 * All subaccounts that have a pool of the account's, on one page. Fails with `MailgunNotFound` where the account is not
 * known.
 *
 * `GET /v5/accounts/subaccounts/ip_pools/all`.
 *
 * **Example**
 *
 * ```ts
 * import { SubaccountIpPools } from "@effect-mailgun/core"
 *
 * const delegated = SubaccountIpPools.list()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "subaccountIpPools.list",
  method: "GET",
  path: "/v5/accounts/subaccounts/ip_pools/all",
  input: ListInput,
  output: Page.single(SubaccountIpPool),
  example: {}
})

/**
 * The input of {@link delegate} and {@link revoke}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class PoolInput extends Input.Struct<PoolInput>("SubaccountIpPoolsPoolInput")({
  subaccountId: Input.text("subaccountId", { nonEmpty: true }),
  poolId: Input.text("pool_id", { nonEmpty: true })
}) {}

/**
 * Gives a pool to a subaccount, in place of the one that it had. Answers when it has begun, not when it is done. Fails
 * with `MailgunNotFound` where there is no such subaccount, and with `MailgunBadRequest` where the pool is not the
 * account's.
 *
 * `PUT /v5/accounts/subaccounts/{subaccountId}/ip_pool`.
 *
 * **Example**
 *
 * ```ts
 * import { SubaccountIpPools } from "@effect-mailgun/core"
 *
 * const program = SubaccountIpPools.delegate({
 *   subaccountId: "64e7a1d2c0ffee0011223344",
 *   poolId: "68d17866ba9d5506cbc2e277"
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const delegate = Operation.make({
  name: "subaccountIpPools.delegate",
  method: "PUT",
  path: "/v5/accounts/subaccounts/{subaccountId}/ip_pool",
  input: PoolInput,
  output: Started,
  example: { subaccountId: "68d17866ba9d5506cbc2e279", poolId: "68d17866ba9d5506cbc2e277" }
})

/**
 * Takes a pool from a subaccount, and from all of its domains. Answers when it has begun, not when it is done. Fails
 * with `MailgunNotFound` where there is no such subaccount, and with `MailgunBadRequest` where it has no pool.
 *
 * `DELETE /v5/accounts/subaccounts/{subaccountId}/ip_pool`.
 *
 * **Example**
 *
 * ```ts
 * import { SubaccountIpPools } from "@effect-mailgun/core"
 *
 * const program = SubaccountIpPools.revoke({
 *   subaccountId: "64e7a1d2c0ffee0011223344",
 *   poolId: "68d17866ba9d5506cbc2e277"
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const revoke = Operation.make({
  name: "subaccountIpPools.revoke",
  method: "DELETE",
  path: "/v5/accounts/subaccounts/{subaccountId}/ip_pool",
  input: PoolInput,
  output: Started,
  example: { subaccountId: "68d17866ba9d5506cbc2e279", poolId: "68d17866ba9d5506cbc2e277" }
})
