import { Bounces } from "@effect-mailgun/core"
import { DateTime } from "effect"
import { row, same } from "./Row.ts"

const base = "https://api.mailgun.net/v3/example.com/bounces"

export const rows = [
  row(Bounces.list, { line: "GET /v3/example.com/bounces?limit=100" }, {
    what: "recorded",
    body: {
      items: [{
        address: "bob@example.com",
        code: "550",
        error: "5.1.1 The email account that you tried to reach does not exist",
        created_at: "Sun, 26 Jan 2025 07:29:04 UTC"
      }],
      paging: {
        previous: `${base}?page=previous&address=bob%40example.com&term=&limit=100`,
        first: `${base}?term=&limit=100`,
        next: `${base}?page=next&address=bob%40example.com&term=&limit=100`,
        last: `${base}?page=last&term=&limit=100`
      }
    },
    value: {
      items: [{
        address: "bob@example.com",
        code: "550",
        error: "5.1.1 The email account that you tried to reach does not exist",
        createdAt: DateTime.makeUnsafe("2025-01-26T07:29:04Z")
      }],
      unknown: [],
      previous: "/v3/example.com/bounces?page=previous&address=bob%40example.com&term=&limit=100",
      first: "/v3/example.com/bounces?term=&limit=100",
      next: "/v3/example.com/bounces?page=next&address=bob%40example.com&term=&limit=100",
      last: "/v3/example.com/bounces?page=last&term=&limit=100"
    }
  }),
  row(
    Bounces.get,
    { line: "GET /v3/example.com/bounces/ann%40example.com" },
    {
      what: "recorded",
      body: { address: "ann@example.com", code: "550", error: "", created_at: "Thu, 26 Mar 2026 12:59:15 UTC" },
      value: {
        address: "ann@example.com",
        code: "550",
        error: "",
        createdAt: DateTime.makeUnsafe("2026-03-26T12:59:15Z")
      }
    },
    {
      what: "with a numeric code, as older documentation shows it",
      body: { address: "ann@example.com", code: 550, error: null },
      value: { address: "ann@example.com", code: "550" }
    }
  ),
  row(Bounces.create, {
    line: "POST /v3/example.com/bounces",
    form: [["address", "ann@example.com"], ["code", "550"], ["error", "No such mailbox"]]
  }, same("recorded", { message: "Address has been added to the bounces table", address: "ann@example.com" })),
  row(Bounces.createMany, {
    line: "POST /v3/example.com/bounces",
    json: [{ address: "ann@example.com", code: "550" }, { address: "bob@example.com" }]
  }, same("documented", { message: "2 addresses have been added to the bounces table" })),
  row(
    Bounces.delete,
    { line: "DELETE /v3/example.com/bounces/ann%40example.com" },
    same("recorded", { message: "Bounced address has been removed", address: "ann@example.com" })
  ),
  row(
    Bounces.deleteAll,
    { line: "DELETE /v3/example.com/bounces" },
    same("recorded", { message: "Bounced addresses for this domain have been removed" })
  ),
  row(Bounces.import, {
    line: "POST /v3/example.com/bounces/import",
    parts: [["file", ["bounces.csv", "text/csv", "address,code\nann@example.com,550\n"]]]
  }, {
    what: "documented",
    status: 202,
    body: { message: "file uploaded successfully for processing. standby..." },
    value: { message: "file uploaded successfully for processing. standby..." }
  })
]
