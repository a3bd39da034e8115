import { Domains } from "@effect-mailgun/core"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const domainBody = {
  created_at: "Mon, 24 Feb 2025 22:44:03 GMT",
  id: "67bcf7a3d1d3a4e6f2b0c9aa",
  is_disabled: false,
  name: "example.com",
  require_tls: false,
  skip_verification: false,
  smtp_login: "postmaster@example.com",
  spam_action: "disabled",
  state: "active",
  type: "custom",
  use_automatic_sender_security: true,
  web_prefix: "email",
  web_scheme: "http",
  wildcard: false
}

const domainValue = {
  createdAt: DateTime.makeUnsafe("2025-02-24T22:44:03Z"),
  id: "67bcf7a3d1d3a4e6f2b0c9aa",
  isDisabled: false,
  name: "example.com",
  requireTls: false,
  skipVerification: false,
  smtpLogin: "postmaster@example.com",
  spamAction: "disabled",
  state: "active",
  type: "custom",
  useAutomaticSenderSecurity: true,
  webPrefix: "email",
  webScheme: "http",
  wildcard: false
}

const recordsBody = {
  receiving_dns_records: [
    { is_active: true, cached: [], priority: "10", record_type: "MX", valid: "valid", value: "mxa.mailgun.org" }
  ],
  sending_dns_records: [{
    is_active: true,
    cached: ["v=spf1 include:mailgun.org ~all"],
    name: "example.com",
    record_type: "TXT",
    valid: "valid",
    value: "v=spf1 include:mailgun.org ~all"
  }]
}

const recordsValue = {
  receivingDnsRecords: [
    { isActive: true, cached: [], priority: 10, recordType: "MX", valid: "valid", value: "mxa.mailgun.org" }
  ],
  sendingDnsRecords: [{
    isActive: true,
    cached: ["v=spf1 include:mailgun.org ~all"],
    name: "example.com",
    recordType: "TXT",
    valid: "valid",
    value: "v=spf1 include:mailgun.org ~all"
  }]
}

/** The documented answer of an operation that gives a domain and its records. */
const details = (message?: string) => ({
  what: "recorded",
  body: { domain: domainBody, ...recordsBody, ...(message === undefined ? {} : { message }) },
  value: { domain: domainValue, ...recordsValue, ...(message === undefined ? {} : { message }) }
})

export const rows = [
  row(Domains.list, { line: "GET /v4/domains?limit=10&state=active" }, {
    what: "recorded",
    body: { total_count: 1, items: [domainBody] },
    value: { items: [domainValue], unknown: [], totalCount: 1, first: "/v4/domains?limit=10&state=active&skip=0" }
  }),
  row(Domains.get, { line: "GET /v4/domains/example.com" }, details()),
  row(Domains.create, {
    line: "POST /v4/domains",
    form: [["name", "mail.example.com"], ["spam_action", "tag"]]
  }, details("Domain DNS records have been created")),
  row(
    Domains.update,
    { line: "PUT /v4/domains/example.com", form: [["require_tls", "true"]] },
    details("Domain has been updated")
  ),
  row(Domains.verify, { line: "PUT /v4/domains/example.com/verify" }, details("Domain DNS records have been updated")),
  row(Domains.delete, { line: "DELETE /v3/domains/old.example.com" }, {
    what: "recorded",
    body: { message: "Domain will be deleted in the background" },
    value: { message: "Domain will be deleted in the background" }
  })
]
