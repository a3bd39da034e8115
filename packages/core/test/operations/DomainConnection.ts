import * as DomainConnection from "@effect-mailgun/core/DomainConnection"
import { row } from "./Row.ts"

const message = "Domain connection settings have been updated, may take 10 minutes to fully propagate"

export const rows = [
  row(
    DomainConnection.get,
    { line: "GET /v3/domains/example.com/connection" },
    {
      what: "recorded",
      body: { require_tls: false, skip_verification: false },
      value: { requireTls: false, skipVerification: false }
    },
    {
      what: "documented",
      body: { connection: { require_tls: false, skip_verification: false } },
      value: { requireTls: false, skipVerification: false }
    }
  ),
  row(
    DomainConnection.update,
    {
      line: "PUT /v3/domains/example.com/connection",
      form: [["require_tls", "true"], ["skip_verification", "true"]]
    },
    {
      what: "recorded",
      body: { message, require_tls: true, skip_verification: true },
      value: { message, requireTls: true, skipVerification: true }
    },
    {
      what: "documented",
      body: { message, "require-tls": true, "skip-verification": false },
      value: { message, requireTls: true, skipVerification: false }
    }
  )
]
