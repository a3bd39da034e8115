import * as SubaccountIps from "@effect-mailgun/core/SubaccountIps"
import { row } from "./Row.ts"

export const rows = [
  row(SubaccountIps.link, {
    line: "PUT /v5/accounts/subaccounts/68d17866ba9d5506cbc2e279/ip",
    form: [["ip", "192.0.2.1"]]
  }, {
    what: "documented",
    body: { message: "success" },
    value: { message: "success" }
  })
]
