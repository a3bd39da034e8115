import * as Allowlist from "@effect-mailgun/core/Allowlist"
import { DateTime } from "effect"
import { row, same } from "./Row.ts"

const base = "https://api.mailgun.net/v3/example.com/whitelists"

const uploaded = "file uploaded successfully for processing. standby..."

const entryBody = {
  type: "domain",
  value: "alice@example.com",
  createdAt: "Thu, 11 Dec 2025 01:49:40 UTC",
  reason: "why the record was created"
}

const entryValue = {
  type: "domain",
  value: "alice@example.com",
  createdAt: DateTime.makeUnsafe("2025-12-11T01:49:40Z"),
  reason: "why the record was created"
}

export const rows = [
  row(Allowlist.list, { line: "GET /v3/example.com/whitelists?limit=100&term=ali" }, {
    what: "documented",
    body: {
      items: [entryBody],
      paging: {
        previous: `${base}?page=previous&address=alice%40example.com&limit=100&term=ali`,
        first: `${base}?limit=100&term=ali`,
        next: `${base}?page=next&address=alice%40example.com&limit=100&term=ali`,
        last: `${base}?page=last&limit=100&term=ali`
      }
    },
    value: {
      items: [entryValue],
      unknown: [],
      previous: "/v3/example.com/whitelists?page=previous&address=alice%40example.com&limit=100&term=ali",
      first: "/v3/example.com/whitelists?limit=100&term=ali",
      next: "/v3/example.com/whitelists?page=next&address=alice%40example.com&limit=100&term=ali",
      last: "/v3/example.com/whitelists?page=last&limit=100&term=ali"
    }
  }),
  row(
    Allowlist.get,
    { line: "GET /v3/example.com/whitelists/alice%40example.com" },
    { what: "documented", body: entryBody, value: entryValue },
    {
      what: "without a date",
      body: { type: "address", value: "alice@example.com", createdAt: "", reason: "" },
      value: { type: "address", value: "alice@example.com", reason: "" }
    }
  ),
  row(
    Allowlist.create,
    { line: "POST /v3/example.com/whitelists", form: [["domain", "example.org"]] },
    same("documented", {
      message: "Address/Domain has been added to the allowlists table",
      type: "domain",
      value: "example.com"
    })
  ),
  row(
    Allowlist.delete,
    { line: "DELETE /v3/example.com/whitelists/example.com" },
    same("documented", { message: "Allowlist address/domain has been removed", value: "example.com" })
  ),
  row(
    Allowlist.deleteAll,
    { line: "DELETE /v3/example.com/whitelists" },
    same("documented", { message: "Allowlist addresses/domains for this domain have been removed" })
  ),
  row(Allowlist.import, {
    line: "POST /v3/example.com/whitelists/import",
    parts: [["file", ["allowlist.csv", "text/csv", "address,domain\nalice@example.com,\n,example.org\n"]]]
  }, { what: "documented", status: 202, body: { message: uploaded }, value: { message: uploaded } })
]
