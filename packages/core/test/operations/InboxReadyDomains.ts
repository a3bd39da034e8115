import * as InboxReadyDomains from "@effect-mailgun/core/InboxReadyDomains"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const path = "/v1/inboxready/domains"
const link = (page: string) => `${path}?limit=10&page=${page}`

const domain = (verifiedAt: number) => ({
  body: {
    ID: "<ID>",
    created_at: 123456789,
    name: "example.com",
    verified: { verified_at: verifiedAt, status: "inbox_ready" },
    services: { spam_trap_monitoring: true, domain_blocklist_monitoring: true },
    txt_record: "<HASHED TXT RECORD KEY>"
  },
  value: {
    id: "<ID>",
    createdAt: DateTime.makeUnsafe("1973-11-29T21:33:09Z"),
    name: "example.com",
    verified: { verifiedAt: DateTime.makeUnsafe(verifiedAt * 1000), status: "inbox_ready" },
    services: { spam_trap_monitoring: true, domain_blocklist_monitoring: true },
    txtRecord: "<HASHED TXT RECORD KEY>"
  }
})

const verified = domain(123456789)
const unverified = domain(0)

export const rows = [
  row(InboxReadyDomains.list, { line: `GET ${path}?limit=10&include_subaccounts=true` }, {
    what: "documented",
    body: {
      items: [verified.body],
      paging: {
        previous: `https://api.mailgun.net${link("previous")}`,
        first: `https://api.mailgun.net${link("first")}`,
        next: `https://api.mailgun.net${link("next")}`,
        last: `https://api.mailgun.net${link("last")}`
      }
    },
    value: {
      items: [verified.value],
      unknown: [],
      previous: link("previous"),
      first: link("first"),
      next: link("next"),
      last: link("last")
    }
  }),
  row(InboxReadyDomains.create, { line: `POST ${path}`, form: [["domain", "example.com"]] }, {
    what: "documented",
    body: { domain: unverified.body },
    value: { domain: unverified.value }
  }, {
    what: "with a message, as newer documentation shows it",
    body: {
      message: "The domain has been added",
      domain: { name: "domain.tld", verified: {}, services: {}, txt_record: "IR-hashed-txt-record-key" }
    },
    value: {
      message: "The domain has been added",
      domain: { name: "domain.tld", verified: {}, services: {}, txtRecord: "IR-hashed-txt-record-key" }
    }
  }),
  row(InboxReadyDomains.delete, { line: `DELETE ${path}?domain=example.com` }, {
    what: "documented",
    body: { message: "example.com has been removed from InboxReady" },
    value: { message: "example.com has been removed from InboxReady" }
  })
]
