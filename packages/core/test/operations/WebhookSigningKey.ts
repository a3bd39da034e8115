import * as WebhookSigningKey from "@effect-mailgun/core/WebhookSigningKey"
import { Redacted } from "effect"
import { row } from "./Row.ts"

export const rows = [
  row(WebhookSigningKey.get, { line: "GET /v5/accounts/http_signing_key" }, {
    what: "documented",
    body: { http_signing_key: "key-55c5c5c5c55f55ca5cd5f55d5c555c55" },
    value: { signingKey: Redacted.make("key-55c5c5c5c55f55ca5cd5f55d5c555c55") }
  }),
  row(WebhookSigningKey.rotate, { line: "POST /v5/accounts/http_signing_key" }, {
    what: "documented",
    body: {
      message: "regenerated HTTP signing key for account",
      http_signing_key: "key-55c5c5c5c55f55ca5cd5f55d5c555c55"
    },
    value: {
      message: "regenerated HTTP signing key for account",
      signingKey: Redacted.make("key-55c5c5c5c55f55ca5cd5f55d5c555c55")
    }
  })
]
