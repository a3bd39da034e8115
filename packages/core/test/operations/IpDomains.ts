import * as IpDomains from "@effect-mailgun/core/IpDomains"
import { row } from "./Row.ts"

const started = {
  what: "documented",
  body: { message: "started", reference_id: "61926093321d1cba88f3b95b" },
  value: { message: "started", referenceId: "61926093321d1cba88f3b95b" }
}

export const rows = [
  row(IpDomains.list, { line: "GET /v3/ips/1.2.3.4/domains?limit=2&skip=4&search=example" }, {
    what: "documented, but for the total",
    body: {
      items: [
        { ips: ["1.2.3.4", "5.6.7.8"], domain: "one.example.com" },
        { ips: ["1.2.3.4"], domain: "two.example.com" }
      ],
      total_count: 9
    },
    value: {
      items: [
        { ips: ["1.2.3.4", "5.6.7.8"], domain: "one.example.com" },
        { ips: ["1.2.3.4"], domain: "two.example.com" }
      ],
      unknown: [],
      totalCount: 9,
      first: "/v3/ips/1.2.3.4/domains?limit=2&skip=0&search=example",
      previous: "/v3/ips/1.2.3.4/domains?limit=2&skip=2&search=example",
      next: "/v3/ips/1.2.3.4/domains?limit=2&skip=6&search=example"
    }
  }),
  row(IpDomains.assignToAll, { line: "POST /v3/ips/1.2.3.4/domains" }, started),
  row(IpDomains.removeFromAll, { line: "DELETE /v3/ips/1.2.3.4/domains?alternative=5.6.7.8" }, started)
]
