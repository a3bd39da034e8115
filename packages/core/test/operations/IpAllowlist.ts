import * as IpAllowlist from "@effect-mailgun/core/IpAllowlist"
import { row } from "./Row.ts"

/** The documented answer with one address that has this description. */
const listWith = (description: string) => ({
  what: "documented",
  body: { addresses: [{ ip_address: "10.11.11.111", description }] },
  value: { items: [{ address: "10.11.11.111", description }], unknown: [] }
})

export const rows = [
  row(IpAllowlist.list, { line: "GET /v2/ip_whitelist" }, listWith("OnPrem Server")),
  row(IpAllowlist.create, {
    line: "POST /v2/ip_whitelist",
    form: [["address", "10.11.11.111"], ["description", "OnPrem Server"]]
  }, listWith("OnPrem Server")),
  row(IpAllowlist.update, {
    line: "PUT /v2/ip_whitelist",
    form: [["address", "10.11.11.111"], ["description", "OnPrem Server 1"]]
  }, listWith("OnPrem Server 1")),
  row(IpAllowlist.delete, { line: "DELETE /v2/ip_whitelist?address=10.11.11.111" }, {
    what: "documented",
    body: { addresses: [] },
    value: { items: [], unknown: [] }
  })
]
