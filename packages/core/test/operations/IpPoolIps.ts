import * as IpPoolIps from "@effect-mailgun/core/IpPoolIps"
import { row } from "./Row.ts"

const pool = "/v3/ip_pools/658041ae44842b99ee2eaa1b"

const started = { what: "documented", body: { message: "started" }, value: { message: "started" } }

export const rows = [
  row(IpPoolIps.add, { line: `PUT ${pool}/ips/1.2.3.4` }, started),
  row(IpPoolIps.addMany, { line: `POST ${pool}/ips.json`, json: { ips: ["1.2.3.4", "5.6.7.8"] } }, started),
  row(IpPoolIps.delete, { line: `DELETE ${pool}/ips/1.2.3.4` }, started)
]
