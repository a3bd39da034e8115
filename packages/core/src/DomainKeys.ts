/**
 * The DKIM keys that messages are signed with, and the domain that is the authority for them.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * **Details**
 *
 * A key is known by its signing domain and its selector. It is used once it is active, and it can be made active once
 * its DNS record is there. A signing domain can have three.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domain-keys
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import { DnsRecord } from "./Domains.ts"
import * as Input from "./Input.ts"
import { secret } from "./internal/secret.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"

/**
 * A DKIM key, without its private half, which Mailgun never shows.
 *
 * @category models
 * @since 0.1.0
 */
export class DomainKey extends Wire.Record<DomainKey>("DomainKey")({
  signingDomain: Wire.required("signing_domain", Schema.String),
  selector: Wire.required("selector", Schema.String),
  /** The record to set; its `valid` may be in capitals here. */
  dnsRecord: Wire.optional("dns_record", DnsRecord)
}) {}

/**
 * What Mailgun says when it has made a key active or inactive. As a rule it says no more than the `message`.
 *
 * @category models
 * @since 0.1.0
 */
export class DomainKeyState extends Wire.Record<DomainKeyState>("DomainKeyState")({
  message: Wire.optional("message", Schema.String),
  authority: Wire.optional("authority", Schema.String),
  selector: Wire.optional("selector", Schema.String),
  active: Wire.optional("active", Wire.Boolean)
}) {}

/**
 * What became of a change of DKIM authority, and the DNS records that the domain needs now.
 *
 * @category models
 * @since 0.1.0
 */
export class DkimAuthority extends Wire.Record<DkimAuthority>("DkimAuthority")({
  /** Whether it is another authority than before. */
  changed: Wire.optional("changed", Wire.Boolean),
  sendingDnsRecords: Wire.optional("sending_dns_records", Wire.list(DnsRecord)),
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("DomainKeysListInput")({
  /** Items a page, from 1 to 100. Mailgun's default is 10. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: 100 })),
  /** Only keys of this signing domain. */
  signingDomain: Input.optional(Input.text("signing_domain")),
  /** Only keys with this selector. */
  selector: Input.optional(Input.text("selector")),
  cursor: Input.cursor
}) {}

/**
 * One page of the keys of all domains. Fails with `MailgunNotFound` where the account has no such signing domain.
 *
 * `GET /v1/dkim/keys`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainKeys } from "@effect-mailgun/core"
 *
 * const keys = DomainKeys.list({ signingDomain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "domainKeys.list",
  method: "GET",
  path: "/v1/dkim/keys",
  input: ListInput,
  output: Page.byUrl(DomainKey),
  example: { limit: 20, signingDomain: "example.com", selector: "s1" }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<DomainKey>, MailgunError, Mailgun> = Page.pages(list)

/**
 * All keys of all domains, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { DomainKeys } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const selectors = DomainKeys.stream().pipe(Stream.map((key) => key.selector), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<DomainKey, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link listForDomain}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DomainInput extends Input.Struct<DomainInput>("DomainKeysDomainInput")({
  /** The domain that is the authority for the keys. */
  domain: Input.domain
}) {}

/**
 * All keys of one domain, active or not, in one page. Fails with `MailgunNotFound` where there is no such domain.
 *
 * `GET /v4/domains/{domain}/keys`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainKeys } from "@effect-mailgun/core"
 *
 * const keys = DomainKeys.listForDomain({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const listForDomain = Operation.make({
  name: "domainKeys.listForDomain",
  method: "GET",
  path: "/v4/domains/{domain}/keys",
  input: DomainInput,
  output: Page.single(DomainKey),
  example: {}
})

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("DomainKeysCreateInput")({
  signingDomain: Input.text("signing_domain", { nonEmpty: true }),
  selector: Input.text("selector", { nonEmpty: true }),
  /** The size of the key that Mailgun makes. */
  bits: Input.optional(Input.literal("bits", "1024", "2048")),
  /** A private key of your own, as PEM: RSA, PKCS #1. Its public half must be in the DNS already. */
  pem: Input.optional(secret("pem"))
}) {}

/**
 * Makes a key, or takes in one of your own. Answers with the DNS record to set. Fails with `MailgunBadRequest` where
 * the domain has three keys, or one of this selector, or the key is not one.
 *
 * `POST /v1/dkim/keys`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainKeys } from "@effect-mailgun/core"
 *
 * const program = DomainKeys.create({ signingDomain: "example.com", selector: "s1", bits: "2048" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "domainKeys.create",
  method: "POST",
  path: "/v1/dkim/keys",
  input: CreateInput,
  output: DomainKey,
  example: { signingDomain: "example.com", selector: "s1", bits: "2048" }
})

/**
 * The input of {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteInput extends Input.Struct<DeleteInput>("DomainKeysDeleteInput")({
  signingDomain: Input.text("signing_domain", { nonEmpty: true }),
  selector: Input.text("selector", { nonEmpty: true })
}) {}

const delete_ = Operation.make({
  name: "domainKeys.delete",
  method: "DELETE",
  path: "/v1/dkim/keys",
  input: DeleteInput,
  output: Acknowledgement,
  example: { signingDomain: "example.com", selector: "s1" }
})

/**
 * The input of {@link activate} and {@link deactivate}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class SelectorInput extends Input.Struct<SelectorInput>("DomainKeysSelectorInput")({
  /** The domain that is the authority for the key. */
  domain: Input.domain,
  selector: Input.text("selector", { nonEmpty: true })
}) {}

/**
 * Has messages signed with a key. Its DNS record must be valid. Fails with `MailgunNotFound` where there is no such key.
 *
 * `PUT /v4/domains/{domain}/keys/{selector}/activate`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainKeys } from "@effect-mailgun/core"
 *
 * const program = DomainKeys.activate({ domain: "example.com", selector: "s1" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const activate = Operation.make({
  name: "domainKeys.activate",
  method: "PUT",
  path: "/v4/domains/{domain}/keys/{selector}/activate",
  input: SelectorInput,
  output: DomainKeyState,
  example: { selector: "s1" }
})

/**
 * Has messages no longer signed with a key. Fails with `MailgunNotFound` where there is no such key.
 *
 * `PUT /v4/domains/{domain}/keys/{selector}/deactivate`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainKeys } from "@effect-mailgun/core"
 *
 * const program = DomainKeys.deactivate({ domain: "example.com", selector: "s1" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const deactivate = Operation.make({
  name: "domainKeys.deactivate",
  method: "PUT",
  path: "/v4/domains/{domain}/keys/{selector}/deactivate",
  input: SelectorInput,
  output: DomainKeyState,
  example: { selector: "s1" }
})

/**
 * The input of {@link updateAuthority}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateAuthorityInput extends Input.Struct<UpdateAuthorityInput>("DomainKeysUpdateAuthorityInput")({
  domain: Input.domain,
  /** Whether the domain is its own authority, or has that of the root domain on the same account. */
  self: Input.trueFalse("self")
}) {}

/**
 * Changes which domain is the DKIM authority. The DNS records change with it, and until they are set delivery suffers.
 * Fails with `MailgunNotFound` where there is no such domain.
 *
 * `PUT /v3/domains/{domain}/dkim_authority`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainKeys } from "@effect-mailgun/core"
 *
 * const program = DomainKeys.updateAuthority({ domain: "mail.example.com", self: true })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const updateAuthority = Operation.make({
  name: "domainKeys.updateAuthority",
  method: "PUT",
  path: "/v3/domains/{domain}/dkim_authority",
  input: UpdateAuthorityInput,
  output: DkimAuthority,
  example: { self: true }
})

/**
 * The input of {@link updateSelector}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateSelectorInput extends Input.Struct<UpdateSelectorInput>("DomainKeysUpdateSelectorInput")({
  domain: Input.domain,
  /** The new selector; it must differ from those of the domain's other keys. */
  dkimSelector: Input.text("dkim_selector", { nonEmpty: true })
}) {}

/**
 * Gives the domain's key another selector. Its DNS record moves with it. Fails with `MailgunNotFound` where there is no
 * such domain.
 *
 * `PUT /v3/domains/{domain}/dkim_selector`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainKeys } from "@effect-mailgun/core"
 *
 * const program = DomainKeys.updateSelector({ domain: "example.com", dkimSelector: "mailo1" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const updateSelector = Operation.make({
  name: "domainKeys.updateSelector",
  method: "PUT",
  path: "/v3/domains/{domain}/dkim_selector",
  input: UpdateSelectorInput,
  output: Acknowledgement,
  example: { dkimSelector: "mailo1" }
})

export {
  /**
   * Deletes a key, for good. Fails with `MailgunNotFound` where there is no such key, and with `MailgunBadRequest` where
   * it is the last active one.
   *
   * `DELETE /v1/dkim/keys`.
   *
   * **Example**
   *
   * ```ts
   * import { DomainKeys } from "@effect-mailgun/core"
   *
   * const program = DomainKeys.delete({ signingDomain: "example.com", selector: "s1" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
