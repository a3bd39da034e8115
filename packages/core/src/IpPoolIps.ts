/**
 * The addresses in a dedicated IP pool. The domains that send from the pool, and the subaccounts that it is lent to,
 * follow a change in the background.
 *
 * Mailgun answers the same operations under `/v1/ip_pools` too.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/ip-pools
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import { StartedChange } from "./StartedChange.ts"

/**
 * The input of {@link add} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class IpInput extends Input.Struct<IpInput>("IpPoolIpsIpInput")({
  poolId: Input.text("pool_id", { nonEmpty: true }),
  ip: Input.text("ip", { nonEmpty: true })
}) {}

/**
 * Adds a dedicated address of the account, which is in no other pool. Fails with `MailgunBadRequest` where it is, or
 * the pool is the parent account's; with `MailgunNotFound` where there is no such pool; with `MailgunForbidden` where
 * the account may have no pools.
 *
 * `PUT /v3/ip_pools/{pool_id}/ips/{ip}`.
 *
 * **Example**
 *
 * ```ts
 * import { IpPoolIps } from "@effect-mailgun/core"
 *
 * const program = IpPoolIps.add({ poolId: "658041ae44842b99ee2eaa1b", ip: "192.0.2.1" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const add = Operation.make({
  name: "ipPoolIps.add",
  method: "PUT",
  path: "/v3/ip_pools/{pool_id}/ips/{ip}",
  input: IpInput,
  output: StartedChange,
  example: { poolId: "658041ae44842b99ee2eaa1b", ip: "1.2.3.4" }
})

/**
 * The input of {@link addMany}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class AddManyInput extends Input.Struct<AddManyInput>("IpPoolIpsAddManyInput")({
  poolId: Input.text("pool_id", { nonEmpty: true }),
  ips: Input.value("ips", Schema.Array(Schema.String))
}) {}

/**
 * Adds dedicated addresses of the account, which are in no other pool. Fails with `MailgunBadRequest` where one is, or
 * the pool is the parent account's; with `MailgunNotFound` where there is no such pool; with `MailgunForbidden` where
 * the account may have no pools.
 *
 * `POST /v3/ip_pools/{pool_id}/ips.json`.
 *
 * **Example**
 *
 * ```ts
 * import { IpPoolIps } from "@effect-mailgun/core"
 *
 * const program = IpPoolIps.addMany({ poolId: "658041ae44842b99ee2eaa1b", ips: ["192.0.2.1", "192.0.2.2"] })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const addMany = Operation.make({
  name: "ipPoolIps.addMany",
  method: "POST",
  path: "/v3/ip_pools/{pool_id}/ips.json",
  input: AddManyInput,
  body: "json",
  output: StartedChange,
  idempotent: true,
  example: { poolId: "658041ae44842b99ee2eaa1b", ips: ["1.2.3.4", "5.6.7.8"] }
})

const delete_ = Operation.make({
  name: "ipPoolIps.delete",
  method: "DELETE",
  path: "/v3/ip_pools/{pool_id}/ips/{ip}",
  input: IpInput,
  output: StartedChange,
  example: { poolId: "658041ae44842b99ee2eaa1b", ip: "1.2.3.4" }
})

export {
  /**
   * Takes an address out of the pool. It stays with the account. Fails with `MailgunBadRequest` where the pool is the
   * parent account's; with `MailgunNotFound` where there is no such pool, or the address is not in it; with
   * `MailgunForbidden` where the account may have no pools.
   *
   * `DELETE /v3/ip_pools/{pool_id}/ips/{ip}`.
   *
   * **Example**
   *
   * ```ts
   * import { IpPoolIps } from "@effect-mailgun/core"
   *
   * const program = IpPoolIps.delete({ poolId: "658041ae44842b99ee2eaa1b", ip: "192.0.2.1" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
