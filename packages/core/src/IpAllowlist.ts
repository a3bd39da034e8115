/**
 * The IP allowlist of an account: the addresses from which its keys may be used. While the list is empty, that is from
 * anywhere.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/ip-allowlist
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"

/**
 * An address, or a range of them, on the allowlist.
 *
 * @category models
 * @since 0.1.0
 */
export class AllowedIp extends Wire.Record<AllowedIp>("AllowedIp")({
  /** An address, or a range such as `"192.0.2.0/24"`. */
  address: Wire.required("ip_address", Schema.String),
  description: Wire.optional("description", Schema.String)
}) {}

/** Every operation answers with the list as it is afterwards. */
const wholeList = Page.single(AllowedIp, { items: "addresses" })

/**
 * The input of {@link list}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("IpAllowlistListInput")({}) {}

/**
 * The whole list, on one page. Fails with `MailgunForbidden` where the key may not see it.
 *
 * `GET /v2/ip_whitelist`.
 *
 * **Example**
 *
 * ```ts
 * import { IpAllowlist } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const addresses = IpAllowlist.list().pipe(Effect.map((page) => page.items.map(({ address }) => address)))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "ipAllowlist.list",
  method: "GET",
  path: "/v2/ip_whitelist",
  input: ListInput,
  output: wholeList,
  example: {}
})

/**
 * The input of {@link create} and {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class EntryInput extends Input.Struct<EntryInput>("IpAllowlistEntryInput")({
  /** An address, or a range such as `"192.0.2.0/24"`. */
  address: Input.text("address", { nonEmpty: true }),
  /** Mailgun's default is none, also for {@link update}. */
  description: Input.optional(Input.text("description"))
}) {}

/**
 * Puts an address on the list, and answers with the list. Fails with `MailgunBadRequest` where it is neither an address
 * nor a range. The first entry shuts out every other address, this machine's too.
 *
 * `POST /v2/ip_whitelist`.
 *
 * **Example**
 *
 * ```ts
 * import { IpAllowlist } from "@effect-mailgun/core"
 *
 * const program = IpAllowlist.create({ address: "192.0.2.1", description: "Office" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "ipAllowlist.create",
  method: "POST",
  path: "/v2/ip_whitelist",
  input: EntryInput,
  output: wholeList,
  example: { address: "10.11.11.111", description: "OnPrem Server" }
})

/**
 * Changes the description of an address, and answers with the list. Fails with `MailgunBadRequest` where the address is
 * not on it.
 *
 * `PUT /v2/ip_whitelist`.
 *
 * **Example**
 *
 * ```ts
 * import { IpAllowlist } from "@effect-mailgun/core"
 *
 * const program = IpAllowlist.update({ address: "192.0.2.1", description: "Old office" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "ipAllowlist.update",
  method: "PUT",
  path: "/v2/ip_whitelist",
  input: EntryInput,
  output: wholeList,
  example: { address: "10.11.11.111", description: "OnPrem Server 1" }
})

/**
 * The input of {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteInput extends Input.Struct<DeleteInput>("IpAllowlistDeleteInput")({
  address: Input.text("address", { nonEmpty: true })
}) {}

const delete_ = Operation.make({
  name: "ipAllowlist.delete",
  method: "DELETE",
  path: "/v2/ip_whitelist",
  input: DeleteInput,
  output: wholeList,
  example: { address: "10.11.11.111" }
})

export {
  /**
   * Takes an address off the list, and answers with the list. Fails with `MailgunBadRequest` where the address is not
   * on it.
   *
   * `DELETE /v2/ip_whitelist`.
   *
   * **Example**
   *
   * ```ts
   * import { IpAllowlist } from "@effect-mailgun/core"
   *
   * const program = IpAllowlist.delete({ address: "192.0.2.1" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
