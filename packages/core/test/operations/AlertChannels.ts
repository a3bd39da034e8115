import * as AlertChannels from "@effect-mailgun/core/AlertChannels"
import { Redacted } from "effect"
import { row } from "./Row.ts"

/** As the tests of Mailgun's Java SDK have it; the documentation says that there is a `message`, and not which. */
const says = (message: string) => ({
  what: "as the tests of Mailgun's Java SDK have it",
  body: { message },
  value: { message }
})

export const rows = [
  row(AlertChannels.testEmail, {
    line: "POST /v1/alerts/email/test",
    json: { event_type: "ip_listed", emails: ["ann@example.com"] }
  }, says("email sent")),
  row(AlertChannels.testSlack, {
    line: "POST /v1/alerts/slack/test",
    json: { event_type: "ip_listed", channel_ids: ["C1", "C2"] }
  }, says("slack sent")),
  row(AlertChannels.testWebhook, {
    line: "POST /v1/alerts/webhooks/test",
    json: { event_type: "ip_listed", url: "https://example.com/alerts" }
  }, says("webhook queued")),
  row(AlertChannels.rotateSigningKey, { line: "PUT /v1/alerts/settings/webhooks/signing_key" }, {
    what: "as the tests of Mailgun's Java SDK have it",
    body: { signing_key: "whsec_rotated" },
    value: { signingKey: Redacted.make("whsec_rotated") }
  })
]
