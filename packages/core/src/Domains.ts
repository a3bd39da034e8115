/**
 * The sending domains of an account, and the DNS records that they need.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domains
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import { Secret, secret } from "./internal/secret.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const Instant = Timestamp.timestamp({ encodeAs: "rfc2822-gmt" })

/**
 * Why and until when Mailgun has disabled a domain.
 *
 * @category models
 * @since 0.1.0
 */
export class Disabled extends Wire.Record<Disabled>("DomainDisabled")({
  code: Wire.optional("code", Wire.Text),
  note: Wire.optional("note", Schema.String),
  reason: Wire.optional("reason", Schema.String),
  permanently: Wire.optional("permanently", Wire.Boolean),
  until: Wire.optional("until", Instant)
}) {}

/**
 * A domain. Everything but its name may be missing: Mailgun leaves out what is false or empty, and older answers lack
 * newer fields.
 *
 * @category models
 * @since 0.1.0
 */
export class Domain extends Wire.Record<Domain>("Domain")({
  id: Wire.optional("id", Schema.String),
  name: Wire.required("name", Schema.String),
  state: Wire.optional("state", Wire.literals("active", "unverified", "disabled")),
  type: Wire.optional("type", Wire.literals("custom", "sandbox")),
  createdAt: Wire.optional("created_at", Instant),
  smtpLogin: Wire.optional("smtp_login", Schema.String),
  /** Only older answers have it. */
  smtpPassword: Wire.optional("smtp_password", Secret),
  /** What happens to incoming spam. */
  spamAction: Wire.optional("spam_action", Wire.literals("disabled", "block", "tag", "delete")),
  /** Whether the domain takes mail for its subdomains. */
  wildcard: Wire.optional("wildcard", Wire.Boolean),
  requireTls: Wire.optional("require_tls", Wire.Boolean),
  skipVerification: Wire.optional("skip_verification", Wire.Boolean),
  isDisabled: Wire.optional("is_disabled", Wire.Boolean),
  disabled: Wire.optional("disabled", Disabled),
  useAutomaticSenderSecurity: Wire.optional("use_automatic_sender_security", Wire.Boolean),
  webPrefix: Wire.optional("web_prefix", Schema.String),
  webScheme: Wire.optional("web_scheme", Wire.literals("http", "https")),
  trackingHost: Wire.optional("tracking_host", Schema.String),
  dkimHost: Wire.optional("dkim_host", Schema.String),
  mailfromHost: Wire.optional("mailfrom_host", Schema.String),
  archiveTo: Wire.optional("archive_to", Schema.String),
  subaccountId: Wire.optional("subaccount_id", Schema.String),
  encryptIncomingMessage: Wire.optional("encrypt_incoming_message", Wire.Boolean),
  /** How long messages are kept, in seconds. */
  messageTtlSeconds: Wire.optional("message_ttl", Wire.Number)
}) {}

/**
 * A DNS record that a domain needs.
 *
 * @category models
 * @since 0.1.0
 */
export class DnsRecord extends Wire.Record<DnsRecord>("DnsRecord")({
  recordType: Wire.required("record_type", Wire.literals("MX", "TXT", "CNAME")),
  /** Absent from MX records, which stand at the domain itself. */
  name: Wire.optional("name", Schema.String),
  value: Wire.optional("value", Schema.String),
  priority: Wire.optional("priority", Wire.Number),
  valid: Wire.optional("valid", Wire.literals("valid", "invalid", "unknown")),
  isActive: Wire.optional("is_active", Wire.Boolean),
  /** What Mailgun last saw at that name. */
  cached: Wire.optional("cached", Wire.Strings)
}) {}

/**
 * A domain with its DNS records.
 *
 * @category models
 * @since 0.1.0
 */
export class DomainDetails extends Wire.Record<DomainDetails>("DomainDetails")({
  domain: Wire.required("domain", Domain),
  receivingDnsRecords: Wire.optional("receiving_dns_records", Wire.list(DnsRecord)),
  sendingDnsRecords: Wire.optional("sending_dns_records", Wire.list(DnsRecord)),
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("DomainsListInput")({
  /** Items a page, from 1 to 1000. Mailgun's default is 100. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: 1000 })),
  skip: Input.optional(Input.integer("skip", { min: 0, max: Number.MAX_SAFE_INTEGER })),
  state: Input.optional(Input.literal("state", "active", "unverified", "disabled")),
  sort: Input.optional(Input.literal("sort", "name", "name:asc", "name:desc")),
  /** Only domains with this DKIM authority. */
  authority: Input.optional(Input.text("authority")),
  /** Part of a name. */
  search: Input.optional(Input.text("search")),
  includeSubaccounts: Input.optional(Input.trueFalse("include_subaccounts")),
  cursor: Input.cursor
}) {}

/**
 * One page of the account's domains. Fails with `MailgunBadRequest` where `limit` or `sort` is not allowed.
 *
 * `GET /v4/domains`.
 *
 * **Example**
 *
 * ```ts
 * import { Domains } from "@effect-mailgun/core"
 *
 * const unverified = Domains.list({ state: "unverified" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "domains.list",
  method: "GET",
  path: "/v4/domains",
  input: ListInput,
  output: Page.bySkip(Domain, { defaultLimit: 100 }),
  example: { limit: 10, state: "active" }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<Domain>, MailgunError, Mailgun> = Page.pages(list)

/**
 * All domains, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { Domains } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const names = Domains.stream().pipe(Stream.map((domain) => domain.name), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<Domain, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link get} and {@link verify}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DomainInput extends Input.Struct<DomainInput>("DomainsDomainInput")({
  domain: Input.domain
}) {}

/**
 * A domain and its DNS records. Fails with `MailgunNotFound` where there is no such domain.
 *
 * `GET /v4/domains/{domain}`.
 *
 * **Example**
 *
 * ```ts
 * import { Domains } from "@effect-mailgun/core"
 *
 * const details = Domains.get({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "domains.get",
  method: "GET",
  path: "/v4/domains/{domain}",
  input: DomainInput,
  output: DomainDetails,
  example: {}
})

/** What a domain can be given when it is made, and later. */
const settings = {
  /** From 5 to 32 characters. */
  smtpPassword: Input.optional(secret("smtp_password")),
  spamAction: Input.optional(Input.literal("spam_action", "disabled", "block", "tag")),
  /** Takes mail for subdomains too. */
  wildcard: Input.optional(Input.trueFalse("wildcard")),
  requireTls: Input.optional(Input.trueFalse("require_tls")),
  skipVerification: Input.optional(Input.trueFalse("skip_verification")),
  useAutomaticSenderSecurity: Input.optional(Input.trueFalse("use_automatic_sender_security")),
  webPrefix: Input.optional(Input.text("web_prefix")),
  webScheme: Input.optional(Input.literal("web_scheme", "http", "https")),
  /** A URL that gets a copy of each delivered message. */
  archiveTo: Input.optional(Input.text("archive_to")),
  /** How long messages are kept, in seconds. */
  messageTtlSeconds: Input.optional(Input.integer("message_ttl", { min: 0, max: Number.MAX_SAFE_INTEGER }))
}

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("DomainsCreateInput")({
  /** The new domain. */
  name: Input.text("name", { nonEmpty: true }),
  ...settings,
  forceDkimAuthority: Input.optional(Input.trueFalse("force_dkim_authority")),
  forceRootDkimHost: Input.optional(Input.trueFalse("force_root_dkim_host")),
  dkimKeySize: Input.optional(Input.literal("dkim_key_size", "1024", "2048")),
  dkimSelector: Input.optional(Input.text("dkim_selector")),
  dkimHostName: Input.optional(Input.text("dkim_host_name")),
  /** The account's own IP addresses to send from. */
  ips: Input.optional(Input.commaList("ips")),
  poolId: Input.optional(Input.text("pool_id")),
  encryptIncomingMessage: Input.optional(Input.trueFalse("encrypt_incoming_message"))
}) {}

/**
 * Adds a domain. Answers with the DNS records to set. Fails with `MailgunBadRequest` where somebody has the domain
 * already, or the password has not 5 to 32 characters.
 *
 * `POST /v4/domains`.
 *
 * **Example**
 *
 * ```ts
 * import { Domains } from "@effect-mailgun/core"
 *
 * const program = Domains.create({ name: "mail.example.com", spamAction: "tag" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "domains.create",
  method: "POST",
  path: "/v4/domains",
  input: CreateInput,
  output: DomainDetails,
  example: { name: "mail.example.com", spamAction: "tag" }
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("DomainsUpdateInput")({
  domain: Input.domain,
  ...settings,
  mailfromHost: Input.optional(Input.text("mailfrom_host"))
}) {}

/**
 * Changes the settings that are given, and leaves the others. Fails with `MailgunNotFound` where there is no such
 * domain.
 *
 * `PUT /v4/domains/{domain}`.
 *
 * **Example**
 *
 * ```ts
 * import { Domains } from "@effect-mailgun/core"
 *
 * const program = Domains.update({ domain: "example.com", requireTls: true })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "domains.update",
  method: "PUT",
  path: "/v4/domains/{domain}",
  input: UpdateInput,
  output: DomainDetails,
  example: { requireTls: true }
})

/**
 * Has Mailgun look at the DNS records now. It takes ten such calls a second. Fails with `MailgunRateLimited` where
 * there are more, and with `MailgunNotFound` where there is no such domain.
 *
 * `PUT /v4/domains/{domain}/verify`.
 *
 * **Example**
 *
 * ```ts
 * import { Domains } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const isActive = Domains.verify({ domain: "example.com" }).pipe(
 *   Effect.map(({ domain }) => domain.state === "active")
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const verify = Operation.make({
  name: "domains.verify",
  method: "PUT",
  path: "/v4/domains/{domain}/verify",
  input: DomainInput,
  output: DomainDetails,
  example: {}
})

/**
 * The input of {@link delete}. The domain must be named: the layer's own is not taken in its place.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteInput extends Input.Struct<DeleteInput>("DomainsDeleteInput")({
  domain: Input.text("domain", { nonEmpty: true })
}) {}

const delete_ = Operation.make({
  name: "domains.delete",
  method: "DELETE",
  path: "/v3/domains/{domain}",
  input: DeleteInput,
  output: Acknowledgement,
  example: { domain: "old.example.com" }
})

export {
  /**
   * Removes a domain, with all that belongs to it, in the background. Fails with `MailgunNotFound` where there is no
   * such domain.
   *
   * `DELETE /v3/domains/{domain}`.
   *
   * **Example**
   *
   * ```ts
   * import { Domains } from "@effect-mailgun/core"
   *
   * const program = Domains.delete({ domain: "old.example.com" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
