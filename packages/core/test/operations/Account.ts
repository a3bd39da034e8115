import * as Account from "@effect-mailgun/core/Account"
import { row } from "./Row.ts"

export const rows = [
  row(Account.update, {
    line: "PUT /v5/accounts?name=Example+Ltd&inactive_session_timeout=3600&absolute_session_timeout=86400" +
      "&logout_redirect_url=https%3A%2F%2Fexample.com%2Fbye"
  }, {
    what: "documented",
    body: { message: "Account info has been updated" },
    value: { message: "Account info has been updated" }
  }),
  row(Account.updateFeatures, {
    line: "PUT /v5/accounts/features",
    form: [["webhooks_redact_pii", `{"enabled":true}`], ["ai_insights", `{"enabled":false}`]]
  }, {
    what: "documented",
    body: { success: true },
    value: { success: true }
  }, {
    what: "as the tests of Mailgun's JavaScript SDK have it",
    body: { success: true, message: "Feature updated" },
    value: { success: true, message: "Feature updated" }
  }),
  row(Account.resendActivationEmail, { line: "POST /v5/accounts/resend_activation_email" }, {
    what: "documented",
    body: { success: true },
    value: { success: true }
  })
]
