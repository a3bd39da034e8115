import * as DomainKeys from "@effect-mailgun/core/DomainKeys"
import { row } from "./Row.ts"

const documentedKeys = {
  body: [
    {
      signing_domain: "authority.domain.tld",
      selector: "s1",
      dns_record: {
        is_active: true,
        cached: ["cached dns value"],
        name: "s1._domainkey.authority.domain.tld",
        record_type: "TXT",
        valid: "VALID",
        value: "expected dns value"
      }
    },
    {
      signing_domain: "authority.domain.tld",
      selector: "s2",
      dns_record: {
        cached: ["cached dns value"],
        name: "s2._domainkey.authority.domain.tld",
        record_type: "TXT",
        valid: "UNKNOWN",
        value: "expected dns value"
      }
    }
  ],
  value: [
    {
      signingDomain: "authority.domain.tld",
      selector: "s1",
      dnsRecord: {
        isActive: true,
        cached: ["cached dns value"],
        name: "s1._domainkey.authority.domain.tld",
        recordType: "TXT",
        valid: "VALID",
        value: "expected dns value"
      }
    },
    {
      signingDomain: "authority.domain.tld",
      selector: "s2",
      dnsRecord: {
        cached: ["cached dns value"],
        name: "s2._domainkey.authority.domain.tld",
        recordType: "TXT",
        valid: "UNKNOWN",
        value: "expected dns value"
      }
    }
  ]
}

export const rows = [
  row(
    DomainKeys.list,
    { line: "GET /v1/dkim/keys?limit=20&signing_domain=example.com&selector=s1" },
    {
      what: "documented",
      body: {
        items: documentedKeys.body,
        paging: {
          previous: "/v1/dkim/keys?page=<previous_page_token>",
          first: "/v1/dkim/keys",
          next: "/v1/dkim/keys?page=<encoded_page_token>",
          last: "/v1/dkim/keys?page=<last_page_token>"
        }
      },
      value: {
        items: documentedKeys.value,
        unknown: [],
        previous: "/v1/dkim/keys?page=<previous_page_token>",
        first: "/v1/dkim/keys",
        next: "/v1/dkim/keys?page=<encoded_page_token>",
        last: "/v1/dkim/keys?page=<last_page_token>"
      }
    },
    {
      what: "without DNS records and paging",
      body: { items: [{ selector: "s1", signing_domain: "example.com" }], paging: null },
      value: { items: [{ selector: "s1", signingDomain: "example.com" }], unknown: [] }
    }
  ),
  row(
    DomainKeys.listForDomain,
    { line: "GET /v4/domains/example.com/keys" },
    {
      what: "documented",
      body: { items: documentedKeys.body },
      value: { items: documentedKeys.value, unknown: [] }
    },
    {
      what: "recorded",
      body: {
        items: [{
          signing_domain: "integration-test.domain.invalid",
          selector: "mailo1",
          dns_record: {
            is_active: false,
            cached: [],
            name: "mailo1._domainkey.integration-test.domain.invalid",
            record_type: "TXT",
            valid: "unknown",
            value: "k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQD9rVPILouDJkj47mEjLdzL"
          }
        }]
      },
      value: {
        items: [{
          signingDomain: "integration-test.domain.invalid",
          selector: "mailo1",
          dnsRecord: {
            isActive: false,
            cached: [],
            name: "mailo1._domainkey.integration-test.domain.invalid",
            recordType: "TXT",
            valid: "unknown",
            value: "k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQD9rVPILouDJkj47mEjLdzL"
          }
        }],
        unknown: []
      }
    }
  ),
  row(
    DomainKeys.create,
    {
      line: "POST /v1/dkim/keys",
      form: [["signing_domain", "example.com"], ["selector", "s1"], ["bits", "2048"]]
    },
    {
      what: "documented",
      body: {
        signing_domain: "example.com",
        selector: "s1",
        dns_record: {
          cached: [],
          name: "s1._domainkey.example.com",
          record_type: "TXT",
          valid: "unknown",
          value: "k=rsa; p=<public_key>"
        }
      },
      value: {
        signingDomain: "example.com",
        selector: "s1",
        dnsRecord: {
          cached: [],
          name: "s1._domainkey.example.com",
          recordType: "TXT",
          valid: "unknown",
          value: "k=rsa; p=<public_key>"
        }
      }
    }
  ),
  row(DomainKeys.delete, { line: "DELETE /v1/dkim/keys?signing_domain=example.com&selector=s1" }, {
    what: "documented",
    body: { message: "success" },
    value: { message: "success" }
  }),
  row(
    DomainKeys.activate,
    { line: "PUT /v4/domains/example.com/keys/s1/activate" },
    {
      what: "documented",
      body: {
        message: "domain key activated",
        authority: "authority.domain.tld",
        selector: "selector",
        active: true
      },
      value: {
        message: "domain key activated",
        authority: "authority.domain.tld",
        selector: "selector",
        active: true
      }
    },
    {
      what: "recorded",
      body: { message: "domain key activated" },
      value: { message: "domain key activated" }
    }
  ),
  row(
    DomainKeys.deactivate,
    { line: "PUT /v4/domains/example.com/keys/s1/deactivate" },
    {
      what: "documented",
      body: {
        message: "domain key deactivated",
        authority: "authority.domain.tld",
        selector: "selector",
        active: true
      },
      value: {
        message: "domain key deactivated",
        authority: "authority.domain.tld",
        selector: "selector",
        active: true
      }
    },
    {
      what: "recorded",
      body: { message: "domain key deactivated" },
      value: { message: "domain key deactivated" }
    }
  ),
  row(
    DomainKeys.updateAuthority,
    { line: "PUT /v3/domains/example.com/dkim_authority", form: [["self", "true"]] },
    {
      what: "recorded",
      body: {
        message: "Domain DKIM authority has not been changed",
        sending_dns_records: [
          {
            is_active: true,
            cached: [],
            name: "integration-test.domain.invalid",
            record_type: "TXT",
            valid: "unknown",
            value: "v=spf1 include:mailgun.org ~all"
          },
          {
            is_active: true,
            cached: [],
            name: "email.integration-test.domain.invalid",
            record_type: "CNAME",
            valid: "unknown",
            value: "mailgun.org"
          }
        ],
        changed: false
      },
      value: {
        message: "Domain DKIM authority has not been changed",
        sendingDnsRecords: [
          {
            isActive: true,
            cached: [],
            name: "integration-test.domain.invalid",
            recordType: "TXT",
            valid: "unknown",
            value: "v=spf1 include:mailgun.org ~all"
          },
          {
            isActive: true,
            cached: [],
            name: "email.integration-test.domain.invalid",
            recordType: "CNAME",
            valid: "unknown",
            value: "mailgun.org"
          }
        ],
        changed: false
      }
    }
  ),
  row(
    DomainKeys.updateSelector,
    { line: "PUT /v3/domains/example.com/dkim_selector", form: [["dkim_selector", "mailo1"]] },
    { what: "recorded", body: { message: "DKIM selector changed" }, value: { message: "DKIM selector changed" } }
  )
]
