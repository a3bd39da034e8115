import * as SubaccountMessageLimits from "@effect-mailgun/core/SubaccountMessageLimits"
import { row } from "./Row.ts"

const path = "/v5/accounts/subaccounts/123/limit/custom/monthly"

const success = { what: "documented", body: { success: true }, value: { success: true } }

export const rows = [
  row(SubaccountMessageLimits.get, { line: `GET ${path}` }, {
    what: "documented",
    body: { limit: 10000, current: 0, period: "1m" },
    value: { limit: 10000, current: 0, period: "1m" }
  }),
  row(SubaccountMessageLimits.update, { line: `PUT ${path}?limit=10000` }, success),
  row(SubaccountMessageLimits.delete, { line: `DELETE ${path}` }, success)
]
