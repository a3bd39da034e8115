import * as SandboxRecipients from "@effect-mailgun/core/SandboxRecipients"
import { row } from "./Row.ts"

export const rows = [
  row(SandboxRecipients.list, { line: "GET /v5/sandbox/auth_recipients" }, {
    what: "documented",
    body: { recipients: [{ email: "test_recipient@sandbox.com", activated: true }] },
    value: { items: [{ email: "test_recipient@sandbox.com", activated: true }], unknown: [] }
  }),
  row(SandboxRecipients.create, { line: "POST /v5/sandbox/auth_recipients?email=ann%40example.com" }, {
    what: "documented",
    body: { recipient: { email: "test_recipient@sandbox.com", activated: false } },
    value: { email: "test_recipient@sandbox.com", activated: false }
  }, {
    what: "with a limit, as the tests of Mailgun's JavaScript SDK have it",
    body: { limit: 100, recipient: { email: "newrecipient@example.com", activated: false } },
    value: { email: "newrecipient@example.com", activated: false }
  }),
  row(SandboxRecipients.delete, { line: "DELETE /v5/sandbox/auth_recipients/ann%40example.com" }, {
    what: "documented",
    body: { message: "Sandbox recipient deleted." },
    value: { message: "Sandbox recipient deleted." }
  })
]
