import type { Account } from "./account.ts"
import { cnameOf } from "./dkimRotation.ts"
import type { Domain } from "./domain.ts"
import { authorityOf, type DomainKey, keysOf } from "./domainKeys.ts"
import * as WireDate from "./wireDate.ts"

/** A domain as the API writes it. Fields without a value are left out. */
export const domainJson = (domain: Domain, withPassword: boolean): { readonly [field: string]: unknown } => {
  const { settings } = domain
  return {
    created_at: WireDate.gmt(domain.createdAt),
    id: domain.id,
    is_disabled: domain.state === "disabled",
    name: domain.name,
    require_tls: settings.requireTls,
    skip_verification: settings.skipVerification,
    smtp_login: `postmaster@${domain.name}`,
    smtp_password: withPassword ? settings.smtpPassword : undefined,
    spam_action: settings.spamAction,
    state: domain.state,
    type: domain.type,
    tracking_host: `${settings.webPrefix}.${domain.name}`,
    use_automatic_sender_security: settings.useAutomaticSenderSecurity,
    web_prefix: settings.webPrefix,
    web_scheme: settings.webScheme,
    wildcard: settings.wildcard,
    archive_to: settings.archiveTo,
    mailfrom_host: settings.mailfromHost,
    encrypt_incoming_message: settings.encryptIncomingMessage,
    message_ttl: settings.messageTtlSeconds
  }
}

/** A domain and the DNS records that it needs, which are valid once it has been verified. */
export const detailsJson = (
  account: Account,
  domain: Domain,
  withPassword: boolean
): { readonly [field: string]: unknown } => ({
  domain: domainJson(domain, withPassword),
  receiving_dns_records: ["mxa.mailgun.org", "mxb.mailgun.org"].map((value) => ({
    ...observed(domain.state === "active", `10 ${value}`),
    priority: "10",
    record_type: "MX",
    value
  })),
  sending_dns_records: sendingRecordsJson(account, domain)
})

/** The DNS records that a domain needs to send. */
export const sendingRecordsJson = (
  account: Account,
  domain: Domain
): ReadonlyArray<{ readonly [field: string]: unknown }> => [
  record(domain, "TXT", domain.name, "v=spf1 include:mailgun.org ~all"),
  ...dkimRecords(authorityOf(account, domain)),
  record(domain, "CNAME", `${domain.settings.webPrefix}.${domain.name}`, "mailgun.org")
]

const dkimRecords = (domain: Domain): ReadonlyArray<{ readonly [field: string]: unknown }> =>
  domain.settings.useAutomaticSenderSecurity
    ? ["pdk1", "pdk2"].map((selector) => {
      const { name, value } = cnameOf(domain, selector)
      return record(domain, "CNAME", name, value)
    })
    : [...keysOf(domain).values()].filter(({ active }) => active).map((key) => keyRecordJson(domain, key))

/** The DNS record of a key. */
export const keyRecordJson = (domain: Domain, key: DomainKey): { readonly [field: string]: unknown } => {
  const value = `k=rsa; p=${key.publicKey}`
  return {
    ...observed(key.verified, value),
    is_active: key.active,
    name: `${key.selector}._domainkey.${domain.name}`,
    record_type: "TXT",
    value
  }
}

const record = (domain: Domain, type: string, name: string, value: string): { readonly [field: string]: unknown } => ({
  ...observed(domain.state === "active", value),
  name,
  record_type: type,
  value
})

const observed = (isFound: boolean, value: string): { readonly [field: string]: unknown } =>
  isFound
    ? { is_active: true, cached: [value], valid: "valid" }
    : { is_active: true, cached: [], valid: "unknown" }
