/**
 * The domains whose reputation Mailgun watches, for blocklists and spam traps (InboxReady, now Mailgun Optimize).
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/inboxready/api-reference/optimize/inboxready/domains
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const Instant = Timestamp.timestamp({ encodeAs: "epoch-seconds" })

/**
 * Whether a domain has been shown to be the account's own.
 *
 * @category models
 * @since 0.1.0
 */
export class Verification extends Wire.Record<Verification>("InboxReadyVerification")({
  /** The start of 1970 where it has not been verified. */
  verifiedAt: Wire.optional("verified_at", Instant),
  /** `"inbox_ready"`. Any text is possible. */
  status: Wire.optional("status", Schema.String)
}) {}

/**
 * A domain that is watched.
 *
 * @category models
 * @since 0.1.0
 */
export class InboxReadyDomain extends Wire.Record<InboxReadyDomain>("InboxReadyDomain")({
  /** Newer answers leave it out. */
  id: Wire.optional("ID", Schema.String),
  name: Wire.required("name", Schema.String),
  createdAt: Wire.optional("created_at", Instant),
  verified: Wire.optional("verified", Verification),
  /** Which services watch it: `spam_trap_monitoring`, `domain_blocklist_monitoring`. */
  services: Wire.optional("services", Schema.Record(Schema.String, Wire.Boolean)),
  /** What the TXT record that verifies the domain must have. */
  txtRecord: Wire.optional("txt_record", Schema.String)
}) {}

/**
 * A domain that has just been added.
 *
 * @category models
 * @since 0.1.0
 */
export class AddedDomain extends Wire.Record<AddedDomain>("InboxReadyAddedDomain")({
  domain: Wire.required("domain", InboxReadyDomain),
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("InboxReadyDomainsListInput")({
  /** Items a page. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: Number.MAX_SAFE_INTEGER })),
  /** Only this domain. The layer's own is not taken in its place. */
  domain: Input.optional(Input.text("domain", { nonEmpty: true })),
  includeSubaccounts: Input.optional(Input.trueFalse("include_subaccounts")),
  cursor: Input.cursor
}) {}

/**
 * One page of the domains that are watched. Fails with `MailgunForbidden` where the account may not watch domains.
 *
 * `GET /v1/inboxready/domains`.
 *
 * **Example**
 *
 * ```ts
 * import { InboxReadyDomains } from "@effect-mailgun/core"
 *
 * const firstTen = InboxReadyDomains.list({ limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "inboxReadyDomains.list",
  method: "GET",
  path: "/v1/inboxready/domains",
  input: ListInput,
  output: Page.byUrl(InboxReadyDomain),
  example: { limit: 10, includeSubaccounts: true }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<InboxReadyDomain>, MailgunError, Mailgun> = Page
  .pages(list)

/**
 * All domains that are watched, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { InboxReadyDomains } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const names = InboxReadyDomains.stream().pipe(Stream.map((domain) => domain.name), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<InboxReadyDomain, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link create} and {@link delete}. The domain must be named: the layer's own is not taken in its place.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DomainInput extends Input.Struct<DomainInput>("InboxReadyDomainsDomainInput")({
  domain: Input.text("domain", { nonEmpty: true })
}) {}

/**
 * Has a domain, or a subdomain, watched. Answers with the TXT record that verifies it. Fails with `MailgunBadRequest`
 * where the domain is not one, or is watched already.
 *
 * `POST /v1/inboxready/domains`.
 *
 * **Example**
 *
 * ```ts
 * import { InboxReadyDomains } from "@effect-mailgun/core"
 *
 * const program = InboxReadyDomains.create({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "inboxReadyDomains.create",
  method: "POST",
  path: "/v1/inboxready/domains",
  input: DomainInput,
  output: AddedDomain,
  example: { domain: "example.com" }
})

const delete_ = Operation.make({
  name: "inboxReadyDomains.delete",
  method: "DELETE",
  path: "/v1/inboxready/domains",
  input: DomainInput,
  output: Acknowledgement,
  example: { domain: "example.com" }
})

export {
  /**
   * Ends the watch over a domain. Fails with `MailgunNotFound` where it is not watched.
   *
   * `DELETE /v1/inboxready/domains`.
   *
   * **Example**
   *
   * ```ts
   * import { InboxReadyDomains } from "@effect-mailgun/core"
   *
   * const program = InboxReadyDomains.delete({ domain: "example.com" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
