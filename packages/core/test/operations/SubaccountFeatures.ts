import * as SubaccountFeatures from "@effect-mailgun/core/SubaccountFeatures"
import { row } from "./Row.ts"

export const rows = [
  row(SubaccountFeatures.update, {
    line: "PUT /v5/accounts/subaccounts/123/features",
    form: [["validations", `{"enabled":true}`], ["validations_bulk", `{"enabled":false}`]]
  }, {
    what: "documented",
    body: { features: { validations: { enabled: true } } },
    value: { validations: { enabled: true } }
  })
]
