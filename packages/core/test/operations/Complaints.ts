import * as Complaints from "@effect-mailgun/core/Complaints"
import { DateTime } from "effect"
import { row, same } from "./Row.ts"

const base = "https://api.mailgun.net/v3/example.com/complaints"

const uploaded = "file uploaded successfully for processing. standby..."

export const rows = [
  row(Complaints.list, { line: "GET /v3/example.com/complaints?limit=100&term=ali" }, {
    what: "recorded",
    body: {
      items: [{ address: "alice@example.com", created_at: "Sun, 26 Jan 2025 07:29:06 UTC" }],
      paging: {
        first: `${base}?limit=100&term=ali`,
        last: `${base}?page=last&limit=100&term=ali`,
        next: `${base}?page=next&address=alice%40example.com&limit=100&term=ali`,
        previous: `${base}?page=previous&address=alice%40example.com&limit=100&term=ali`
      }
    },
    value: {
      items: [{ address: "alice@example.com", createdAt: DateTime.makeUnsafe("2025-01-26T07:29:06Z") }],
      unknown: [],
      first: "/v3/example.com/complaints?limit=100&term=ali",
      last: "/v3/example.com/complaints?page=last&limit=100&term=ali",
      next: "/v3/example.com/complaints?page=next&address=alice%40example.com&limit=100&term=ali",
      previous: "/v3/example.com/complaints?page=previous&address=alice%40example.com&limit=100&term=ali"
    }
  }),
  row(
    Complaints.get,
    { line: "GET /v3/example.com/complaints/alice%40example.com" },
    {
      what: "documented",
      body: { address: "alice@example.com", created_at: "Thu, 11 Dec 2025 01:49:40 UTC" },
      value: { address: "alice@example.com", createdAt: DateTime.makeUnsafe("2025-12-11T01:49:40Z") }
    },
    {
      what: "recorded",
      body: { address: "integration-test-email@DOMAIN.TEST", created_at: "Fri, 08 Jan 2016 20:31:59 UTC" },
      value: {
        address: "integration-test-email@DOMAIN.TEST",
        createdAt: DateTime.makeUnsafe("2016-01-08T20:31:59Z")
      }
    }
  ),
  row(
    Complaints.create,
    {
      line: "POST /v3/example.com/complaints",
      form: [["address", "alice@example.com"], ["created_at", "Thu, 11 Dec 2025 01:49:40 +0000"]]
    },
    same("recorded", {
      address: "integration-test-email@DOMAIN.TEST",
      message: "Address has been added to the complaints table"
    })
  ),
  row(Complaints.createMany, {
    line: "POST /v3/example.com/complaints",
    json: [
      { address: "alice@example.com", created_at: "Thu, 11 Dec 2025 01:49:40 UTC" },
      { address: "bob@example.com" }
    ]
  }, same("documented", { message: "2 complaint addresses have been added to the complaints table" })),
  row(
    Complaints.delete,
    { line: "DELETE /v3/example.com/complaints/foo%40bar.com" },
    same("documented", { message: "Complaint addresses for this domain have been removed", address: "foo@bar.com" }),
    same("recorded", { address: "test1@example.com", message: "Spam complaint has been removed" }),
    {
      what: "recorded, without the address",
      body: "{\"message\":\"Spam complaint has been removed\"}\n",
      value: { message: "Spam complaint has been removed" }
    }
  ),
  row(
    Complaints.deleteAll,
    { line: "DELETE /v3/example.com/complaints" },
    same("documented", { message: "Complaint addresses for this domain have been removed" })
  ),
  row(Complaints.import, {
    line: "POST /v3/example.com/complaints/import",
    parts: [["file", ["complaints.csv", "text/csv", "address\nalice@example.com\n"]]]
  }, { what: "documented", status: 202, body: { message: uploaded }, value: { message: uploaded } })
]
