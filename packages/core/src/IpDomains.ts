/**
 * The domains that send from an IP address of the account.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/ips
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import { StartedChange } from "./StartedChange.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

/**
 * A domain with its addresses.
 *
 * @category models
 * @since 0.1.0
 */
export class IpDomain extends Wire.Record<IpDomain>("IpDomain")({
  domain: Wire.required("domain", Schema.String),
  /** All addresses of the domain, not only the one that was asked about. */
  ips: Wire.optional("ips", Schema.Array(Schema.String)),
  linkedAt: Wire.optional("linked_at", Timestamp.timestamp({ encodeAs: "rfc3339" }))
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("IpDomainsListInput")({
  ip: Input.text("ip", { nonEmpty: true }),
  limit: Input.optional(Input.integer("limit", { min: 1, max: Number.MAX_SAFE_INTEGER })),
  skip: Input.optional(Input.integer("skip", { min: 0, max: Number.MAX_SAFE_INTEGER })),
  /** Words, of which the name of a domain must match one. */
  search: Input.optional(Input.text("search")),
  cursor: Input.cursor
}) {}

/**
 * One page of the domains that an address is assigned to, in the order of their ids. Fails with `MailgunBadRequest`
 * where the account does not have the address.
 *
 * `GET /v3/ips/{ip}/domains`.
 *
 * **Example**
 *
 * ```ts
 * import { IpDomains } from "@effect-mailgun/core"
 *
 * const firstTen = IpDomains.list({ ip: "192.0.2.1", limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "ipDomains.list",
  method: "GET",
  path: "/v3/ips/{ip}/domains",
  input: ListInput,
  output: Page.bySkip(IpDomain, { defaultLimit: 100 }),
  example: { ip: "1.2.3.4", limit: 2, skip: 4, search: "example" }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input: ListInput) => Stream.Stream<Page.Page<IpDomain>, MailgunError, Mailgun> = Page.pages(list)

/**
 * All domains, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { IpDomains } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const names = IpDomains.stream({ ip: "192.0.2.1" }).pipe(Stream.map(({ domain }) => domain), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input: ListInput) => Stream.Stream<IpDomain, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link assignToAll}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class AssignToAllInput extends Input.Struct<AssignToAllInput>("IpDomainsAssignToAllInput")({
  ip: Input.text("ip", { nonEmpty: true })
}) {}

/**
 * Assigns an address of the account to all of its domains, in the background. Fails with `MailgunBadRequest` where the
 * account does not have the address.
 *
 * `POST /v3/ips/{ip}/domains`.
 *
 * **Example**
 *
 * ```ts
 * import { IpDomains } from "@effect-mailgun/core"
 *
 * const program = IpDomains.assignToAll({ ip: "192.0.2.1" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const assignToAll = Operation.make({
  name: "ipDomains.assignToAll",
  method: "POST",
  path: "/v3/ips/{ip}/domains",
  input: AssignToAllInput,
  output: StartedChange,
  idempotent: true,
  example: { ip: "1.2.3.4" }
})

/**
 * The input of {@link removeFromAll}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class RemoveFromAllInput extends Input.Struct<RemoveFromAllInput>("IpDomainsRemoveFromAllInput")({
  ip: Input.text("ip", { nonEmpty: true }),
  /** The address that takes its place on each domain. */
  alternative: Input.optional(Input.text("alternative", { nonEmpty: true }))
}) {}

/**
 * Removes an address from all domains of the account, in the background. Fails with `MailgunBadRequest` where the
 * account does not have the address, or the one that is to replace it.
 *
 * `DELETE /v3/ips/{ip}/domains`.
 *
 * **Example**
 *
 * ```ts
 * import { IpDomains } from "@effect-mailgun/core"
 *
 * const program = IpDomains.removeFromAll({ ip: "192.0.2.1", alternative: "192.0.2.2" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const removeFromAll = Operation.make({
  name: "ipDomains.removeFromAll",
  method: "DELETE",
  path: "/v3/ips/{ip}/domains",
  input: RemoveFromAllInput,
  output: StartedChange,
  example: { ip: "1.2.3.4", alternative: "5.6.7.8" }
})
