/**
 * The IP addresses that a domain sends from: its pool of single addresses, or one of the account's IP pools (a DIPP).
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/ips
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"

/**
 * The input of {@link list}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("DomainIpsListInput")({
  domain: Input.domain
}) {}

/**
 * The addresses that a domain sends from, in one page. Fails with `MailgunNotFound` where there is no such domain.
 *
 * `GET /v3/domains/{domain}/ips`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainIps } from "@effect-mailgun/core"
 *
 * const addresses = DomainIps.list({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "domainIps.list",
  method: "GET",
  path: "/v3/domains/{domain}/ips",
  input: ListInput,
  output: Page.single(Schema.String),
  example: {}
})

/**
 * The fields of {@link AssignInput}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class AssignFields extends Input.Struct<AssignFields>("DomainIpsAssignInput")({
  domain: Input.domain,
  /** A dedicated address of the account. */
  ip: Input.optional(Input.text("ip", { nonEmpty: true })),
  /** One of the account's IP pools. */
  poolId: Input.optional(Input.text("pool_id", { nonEmpty: true }))
}) {}

/**
 * The input of {@link assign}: an address, or a pool.
 *
 * @category inputs
 * @since 0.1.0
 */
export type AssignInput = Input.NotBoth<AssignFields, "ip", "poolId">

/**
 * Describes {@link AssignInput}.
 *
 * @category inputs
 * @since 0.1.0
 */
export const AssignInput: Input.Input<AssignInput> = Input.notBoth(AssignFields, "ip", "poolId")

const assignComplaint = ({ ip, poolId }: AssignFields): Input.FieldComplaint | undefined => {
  if (ip === undefined && poolId === undefined) {
    return { field: "ip", issue: "is missing, and so is poolId: one is needed" }
  }
  return ip !== undefined && poolId !== undefined
    ? { field: "poolId", issue: "can't be combined with ip" }
    : undefined
}

/**
 * Adds an address to those that a domain sends from, or links the domain to an IP pool. Fails with `MailgunBadRequest`
 * where the address or the pool is not the account's, and with `MailgunNotFound` where there is no such domain.
 *
 * `POST /v3/domains/{domain}/ips`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainIps } from "@effect-mailgun/core"
 *
 * const program = DomainIps.assign({ domain: "example.com", ip: "192.0.2.1" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const assign = Operation.make({
  name: "domainIps.assign",
  method: "POST",
  path: "/v3/domains/{domain}/ips",
  input: AssignInput,
  output: Acknowledgement,
  check: assignComplaint,
  example: { ip: "192.0.2.1" }
})

/**
 * The fields of {@link DeleteInput}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteFields extends Input.Struct<DeleteFields>("DomainIpsDeleteInput")({
  domain: Input.domain,
  /**
   * An address; `"all"`, after which the domain has none to send from; or `"ip_pool"`, which unlinks the IP pool that the
   * domain is linked to.
   */
  ip: Input.text("address", { nonEmpty: true }),
  /** An address to send from in place of the pool that is unlinked, or `"shared"`. */
  replacementIp: Input.optional(Input.text("ip", { nonEmpty: true })),
  /** An IP pool to send from in place of the one that is unlinked. */
  replacementPoolId: Input.optional(Input.text("pool_id", { nonEmpty: true }))
}) {}

/**
 * The input of {@link delete} and {@link deleteFromPool}.
 *
 * @category inputs
 * @since 0.1.0
 */
export type DeleteInput = Input.NotBoth<DeleteFields, "replacementIp", "replacementPoolId">

/**
 * Describes {@link DeleteInput}.
 *
 * @category inputs
 * @since 0.1.0
 */
export const DeleteInput: Input.Input<DeleteInput> = Input.notBoth(DeleteFields, "replacementIp", "replacementPoolId")

const deleteComplaint = (
  { replacementIp, replacementPoolId }: DeleteFields
): Input.FieldComplaint | undefined =>
  replacementIp !== undefined && replacementPoolId !== undefined
    ? { field: "replacementPoolId", issue: "can't be combined with replacementIp" }
    : undefined

const delete_ = Operation.make({
  name: "domainIps.delete",
  method: "DELETE",
  path: "/v3/domains/{domain}/ips/{address}",
  input: DeleteInput,
  output: Acknowledgement,
  check: deleteComplaint,
  example: { ip: "ip_pool", replacementIp: "shared" }
})

/**
 * Does what {@link delete} does, by another path that Mailgun has for it. Fails with `MailgunBadRequest` and
 * `MailgunNotFound` where {@link delete} does.
 *
 * `DELETE /v3/domains/{domain}/pool/{address}`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainIps } from "@effect-mailgun/core"
 *
 * const program = DomainIps.deleteFromPool({ domain: "example.com", ip: "192.0.2.1" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const deleteFromPool = Operation.make({
  name: "domainIps.deleteFromPool",
  method: "DELETE",
  path: "/v3/domains/{domain}/pool/{address}",
  input: DeleteInput,
  output: Acknowledgement,
  check: deleteComplaint,
  example: { ip: "ip_pool", replacementPoolId: "60140bc1fee3e84dec5abeeb" }
})

export {
  /**
   * Takes an address from those that a domain sends from, or unlinks its IP pool. While it is linked to one, its single
   * addresses can't be changed. Fails with `MailgunBadRequest` then, and with `MailgunNotFound` where there is no such
   * domain, or it does not send from the address.
   *
   * `DELETE /v3/domains/{domain}/ips/{address}`.
   *
   * **Example**
   *
   * ```ts
   * import { DomainIps } from "@effect-mailgun/core"
   *
   * const one = DomainIps.delete({ domain: "example.com", ip: "192.0.2.1" })
   * const pool = DomainIps.delete({ domain: "example.com", ip: "ip_pool", replacementIp: "shared" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
