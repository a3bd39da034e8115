/**
 * The dynamic IP pools of an account: sets of its dedicated addresses, between which Mailgun moves the domains that are
 * enrolled by their reputation. Mailgun has to enable them for the account.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/dynamic-ip-pools
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import { PoolName } from "./DynamicIpPoolHealth.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"

/**
 * A dynamic IP pool.
 *
 * @category models
 * @since 0.1.0
 */
export class DynamicIpPool extends Wire.Record<DynamicIpPool>("DynamicIpPool")({
  id: Wire.optional("id", Schema.String),
  name: Wire.required("name", PoolName),
  accountId: Wire.optional("account_id", Schema.String),
  enabled: Wire.optional("enabled", Wire.Boolean),
  ips: Wire.optional("ips", Schema.Array(Schema.String))
}) {}

/**
 * The addresses of each pool.
 *
 * @category models
 * @since 0.1.0
 */
export class DynamicIps extends Wire.Record<DynamicIps>("DynamicIps")({
  /** The addresses of the pool `dynamic_good`. */
  goodReputation: Wire.optional("good_reputation", Schema.Array(Schema.String)),
  /** The addresses of the pool `dynamic_poor`. */
  poorReputation: Wire.optional("poor_reputation", Schema.Array(Schema.String)),
  /** The addresses of the pool `dynamic_new`. */
  newSenders: Wire.optional("new_senders", Schema.Array(Schema.String)),
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * The input of {@link list}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("DynamicIpPoolsListInput")({}) {}

/**
 * The account's dynamic pools, all on one page, which also has the addresses of each by its reputation. Fails with
 * `MailgunForbidden` where the account may not use dynamic pools.
 *
 * `GET /v3/dynamic_pools`.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPools } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const good = DynamicIpPools.list().pipe(Effect.map((page) => page.goodReputation ?? []))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "dynamicIpPools.list",
  method: "GET",
  path: "/v3/dynamic_pools",
  input: ListInput,
  output: Page.single(DynamicIpPool, { items: "pools", with: DynamicIps }),
  example: {}
})

/** At least one address: a pool must have one. */
const someIps = (key: string) => {
  const ips = Input.texts(key)
  return Input.field(key, ips.schema, {
    check: (value) =>
      Array.isArray(value) && value.length === 0 ? Input.complaint("must not be empty") : ips.check(value),
    write: (sink, value) => ips.write(sink, value)
  })
}

/**
 * The input of {@link setAll}: dedicated addresses of the account, each in one pool, and in each pool one at least that
 * is not on warm-up.
 *
 * @category inputs
 * @since 0.1.0
 */
export class SetAllInput extends Input.Struct<SetAllInput>("DynamicIpPoolsSetAllInput")({
  goodReputation: someIps("good_reputation"),
  poorReputation: someIps("poor_reputation"),
  newSenders: someIps("new_senders")
}) {}

/**
 * Makes the dynamic pools, or replaces all addresses in them. Fails with `MailgunBadRequest` where an address is not a
 * dedicated one of the account, or a pool would have none that is not on warm-up.
 *
 * `POST /v3/dynamic_pools/all`.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPools } from "@effect-mailgun/core"
 *
 * const program = DynamicIpPools.setAll({
 *   goodReputation: ["192.0.2.1", "192.0.2.2"],
 *   poorReputation: "192.0.2.3",
 *   newSenders: "192.0.2.4"
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const setAll = Operation.make({
  name: "dynamicIpPools.setAll",
  method: "POST",
  path: "/v3/dynamic_pools/all",
  input: SetAllInput,
  output: DynamicIps,
  idempotent: true,
  example: { goodReputation: ["1.0.0.1", "1.0.0.2"], poorReputation: ["1.0.0.3"], newSenders: "1.0.0.4" }
})

/**
 * The input of {@link deleteAll}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteAllInput extends Input.Struct<DeleteAllInput>("DynamicIpPoolsDeleteAllInput")({}) {}

/**
 * Removes the dynamic pools from the account. No domain may still be enrolled, of the account or of its subaccounts.
 * Dedicated IP pools stay as they are. Fails with `MailgunBadRequest` where a domain is enrolled.
 *
 * `DELETE /v3/dynamic_pools/all`.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPools } from "@effect-mailgun/core"
 *
 * const program = DynamicIpPools.deleteAll()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const deleteAll = Operation.make({
  name: "dynamicIpPools.deleteAll",
  method: "DELETE",
  path: "/v3/dynamic_pools/all",
  input: DeleteAllInput,
  output: Acknowledgement,
  example: {}
})

/**
 * The input of {@link addIp}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class AddIpInput extends Input.Struct<AddIpInput>("DynamicIpPoolsAddIpInput")({
  /** The name of a pool, such as `"dynamic_good"`. */
  pool: Input.text("pool_name", { nonEmpty: true }),
  /** A dedicated address of the account. */
  ip: Input.text("ip", { nonEmpty: true })
}) {}

/**
 * Adds an address to a pool. Fails with `MailgunBadRequest` where the address is not a dedicated one of the account,
 * and with `MailgunNotFound` where there is no such pool.
 *
 * `POST /v3/dynamic_pools/{pool_name}/{ip}`.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPools } from "@effect-mailgun/core"
 *
 * const program = DynamicIpPools.addIp({ pool: "dynamic_good", ip: "192.0.2.5" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const addIp = Operation.make({
  name: "dynamicIpPools.addIp",
  method: "POST",
  path: "/v3/dynamic_pools/{pool_name}/{ip}",
  input: AddIpInput,
  output: Acknowledgement,
  idempotent: true,
  example: { pool: "dynamic_good", ip: "1.0.0.5" }
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("DynamicIpPoolsUpdateInput")({
  /** The name of a pool, such as `"dynamic_good"`. */
  pool: Input.text("pool_name", { nonEmpty: true }),
  /** Dedicated addresses of the account that are in no other dynamic pool. */
  addIps: Input.optional(Input.texts("add_ip")),
  removeIps: Input.optional(Input.texts("remove_ip"))
}) {}

/**
 * Adds addresses to a pool, removes some, or both. One that is not on warm-up must remain. Fails with
 * `MailgunBadRequest` where none would, or an address is in another pool, and with `MailgunNotFound` where there is no
 * such pool.
 *
 * `PATCH /v3/dynamic_pools/{pool_name}`.
 *
 * **Example**
 *
 * ```ts
 * import { DynamicIpPools } from "@effect-mailgun/core"
 *
 * const program = DynamicIpPools.update({ pool: "dynamic_good", addIps: "192.0.2.5", removeIps: "192.0.2.1" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "dynamicIpPools.update",
  method: "PATCH",
  path: "/v3/dynamic_pools/{pool_name}",
  input: UpdateInput,
  output: Acknowledgement,
  example: { pool: "dynamic_good", addIps: ["1.0.0.5", "1.0.0.6"], removeIps: "1.0.0.1" }
})
