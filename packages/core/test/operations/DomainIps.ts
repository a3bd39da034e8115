import * as DomainIps from "@effect-mailgun/core/DomainIps"
import { row } from "./Row.ts"

const success = { what: "documented", body: { message: "success" }, value: { message: "success" } }

export const rows = [
  row(DomainIps.list, { line: "GET /v3/domains/example.com/ips" }, {
    what: "documented",
    body: { items: ["192.161.0.1", "192.168.0.2"], total_count: 2 },
    value: { items: ["192.161.0.1", "192.168.0.2"], unknown: [], totalCount: 2 }
  }),
  row(DomainIps.assign, { line: "POST /v3/domains/example.com/ips", form: [["ip", "192.0.2.1"]] }, success),
  row(DomainIps.delete, { line: "DELETE /v3/domains/example.com/ips/ip_pool?ip=shared" }, success),
  row(DomainIps.deleteFromPool, {
    line: "DELETE /v3/domains/example.com/pool/ip_pool?pool_id=60140bc1fee3e84dec5abeeb"
  }, success)
]
