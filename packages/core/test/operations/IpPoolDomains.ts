import * as IpPoolDomains from "@effect-mailgun/core/IpPoolDomains"
import { row } from "./Row.ts"

const path = "/v3/ip_pools/68d17866ba9d5506cbc2e274/domains"

export const rows = [
  row(
    IpPoolDomains.list,
    { line: `GET ${path}?limit=100` },
    {
      what: "documented, with insecure links",
      body: {
        paging: {
          first: `http://api.mailgun.net${path}?page=eyJj...`,
          next: `http://api.mailgun.net${path}?page=eyJj...`
        },
        domains: [
          { id: "68d17866ba9d5506cbc2e275", name: "example1.com" },
          { id: "68d17866ba9d5506cbc2e276", name: "example2.com" }
        ]
      },
      value: {
        items: [
          { id: "68d17866ba9d5506cbc2e275", name: "example1.com" },
          { id: "68d17866ba9d5506cbc2e276", name: "example2.com" }
        ],
        unknown: [],
        first: `${path}?page=eyJj...`,
        next: `${path}?page=eyJj...`
      }
    },
    {
      what: "with secure links, as the JavaScript client has it",
      body: {
        domains: [{ id: "1", name: "example.com" }],
        paging: {
          first: `https://api.mailgun.net${path}?page=first`,
          next: `https://api.mailgun.net${path}?page=next`
        }
      },
      value: {
        items: [{ id: "1", name: "example.com" }],
        unknown: [],
        first: `${path}?page=first`,
        next: `${path}?page=next`
      }
    }
  )
]
