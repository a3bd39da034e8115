import type { Domain } from "./domain.ts"
import * as WireDate from "./wireDate.ts"

/** A domain as the API writes it. Fields without a value are left out. */
export const domainJson = (domain: Domain, withPassword: boolean): { readonly [field: string]: unknown } => {
  const { settings } = domain
  return {
    created_at: WireDate.gmt(domain.createdAt),
    id: domain.id,
    is_disabled: false,
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
export const detailsJson = (domain: Domain, withPassword: boolean): { readonly [field: string]: unknown } => ({
  domain: domainJson(domain, withPassword),
  receiving_dns_records: ["mxa.mailgun.org", "mxb.mailgun.org"].map((value) => ({
    ...observed(domain, `10 ${value}`),
    priority: "10",
    record_type: "MX",
    value
  })),
  sending_dns_records: [
    record(domain, "TXT", domain.name, "v=spf1 include:mailgun.org ~all"),
    record(domain, "TXT", `${domain.dkimSelector}._domainkey.${domain.name}`, `k=rsa; p=${publicKey(domain)}`),
    record(domain, "CNAME", `${domain.settings.webPrefix}.${domain.name}`, "mailgun.org")
  ]
})

const record = (domain: Domain, type: string, name: string, value: string): { readonly [field: string]: unknown } => ({
  ...observed(domain, value),
  name,
  record_type: type,
  value
})

const observed = (domain: Domain, value: string): { readonly [field: string]: unknown } =>
  domain.state === "active"
    ? { is_active: true, cached: [value], valid: "valid" }
    : { is_active: true, cached: [], valid: "unknown" }

/** No key that anybody could sign with, but one that differs from domain to domain. */
const publicKey = (domain: Domain): string => `MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCB${domain.id}`
