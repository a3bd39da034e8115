import * as MessageLimits from "@effect-mailgun/core/MessageLimits"
import { row } from "./Row.ts"

const success = { what: "documented", body: { success: true }, value: { success: true } }

export const rows = [
  row(MessageLimits.get, { line: "GET /v5/accounts/limit/custom/monthly" }, {
    what: "documented",
    body: { limit: 10000, current: 0, period: "1m" },
    value: { limit: 10000, current: 0, period: "1m" }
  }),
  row(MessageLimits.update, { line: "PUT /v5/accounts/limit/custom/monthly?limit=10000" }, success),
  row(MessageLimits.delete, { line: "DELETE /v5/accounts/limit/custom/monthly" }, success),
  row(MessageLimits.enableAccount, { line: "PUT /v5/accounts/limit/custom/enable" }, success)
]
