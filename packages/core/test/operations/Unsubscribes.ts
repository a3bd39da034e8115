import * as Unsubscribes from "@effect-mailgun/core/Unsubscribes"
import { DateTime } from "effect"
import { row, same } from "./Row.ts"

const base = "https://api.mailgun.net/v3/example.com/unsubscribes"

const uploaded = "file uploaded successfully for processing. standby..."

export const rows = [
  row(Unsubscribes.list, { line: "GET /v3/example.com/unsubscribes?limit=100&term=ali" }, {
    what: "recorded",
    body: {
      items: [{ address: "alice@example.com", tags: ["*"], created_at: "Sun, 26 Jan 2025 07:29:46 UTC" }],
      paging: {
        first: `${base}?limit=100&term=ali`,
        last: `${base}?page=last&limit=100&term=ali`,
        next: `${base}?page=next&address=alice%40example.com&limit=100&term=ali`,
        previous: `${base}?page=previous&address=alice%40example.com&limit=100&term=ali`
      }
    },
    value: {
      items: [{
        address: "alice@example.com",
        tags: ["*"],
        createdAt: DateTime.makeUnsafe("2025-01-26T07:29:46Z")
      }],
      unknown: [],
      first: "/v3/example.com/unsubscribes?limit=100&term=ali",
      last: "/v3/example.com/unsubscribes?page=last&limit=100&term=ali",
      next: "/v3/example.com/unsubscribes?page=next&address=alice%40example.com&limit=100&term=ali",
      previous: "/v3/example.com/unsubscribes?page=previous&address=alice%40example.com&limit=100&term=ali"
    }
  }),
  row(
    Unsubscribes.get,
    { line: "GET /v3/example.com/unsubscribes/alice%40example.com" },
    {
      what: "documented",
      body: { address: "alice@example.com", tags: ["some tag"], created_at: "Thu, 11 Dec 2025 01:49:40 UTC" },
      value: {
        address: "alice@example.com",
        tags: ["some tag"],
        createdAt: DateTime.makeUnsafe("2025-12-11T01:49:40Z")
      }
    },
    {
      what: "recorded",
      body: {
        address: "integration-test-email@DOMAIN.TEST",
        tags: ["*"],
        created_at: "Fri, 08 Jan 2016 18:55:04 UTC"
      },
      value: {
        address: "integration-test-email@DOMAIN.TEST",
        tags: ["*"],
        createdAt: DateTime.makeUnsafe("2016-01-08T18:55:04Z")
      }
    }
  ),
  row(
    Unsubscribes.create,
    {
      line: "POST /v3/example.com/unsubscribes",
      form: [["address", "alice@example.com"], ["tag", "some tag"], ["created_at", "Thu, 11 Dec 2025 01:49:40 +0000"]]
    },
    same("recorded", {
      address: "integration-test-email@DOMAIN.TEST",
      message: "Address has been added to the unsubscribes table"
    })
  ),
  row(
    Unsubscribes.createMany,
    {
      line: "POST /v3/example.com/unsubscribes",
      json: [
        { address: "alice@example.com", tags: ["some tag"], created_at: "Thu, 11 Dec 2025 01:49:40 UTC" },
        { address: "bob@example.com", tags: ["*"] },
        { address: "carol@example.com" }
      ]
    },
    same("documented", { message: "4 addresses have been added to the unsubscribes table" })
  ),
  row(
    Unsubscribes.delete,
    { line: "DELETE /v3/example.com/unsubscribes/foo%40bar.com?tag=some+tag" },
    same("documented", { message: "Unsubscribe event has been removed", address: "foo@bar.com" }),
    {
      what: "recorded, without the address",
      body: "{\"message\":\"Unsubscribe event has been removed\"}\n",
      value: { message: "Unsubscribe event has been removed" }
    }
  ),
  row(
    Unsubscribes.deleteAll,
    { line: "DELETE /v3/example.com/unsubscribes" },
    same("documented", { message: "Unsubscribe addresses for this domain have been removed" })
  ),
  row(Unsubscribes.import, {
    line: "POST /v3/example.com/unsubscribes/import",
    parts: [["file", ["unsubscribes.csv", "text/csv", "address,tags\nalice@example.com,*\n"]]]
  }, { what: "documented", status: 202, body: { message: uploaded }, value: { message: uploaded } })
]
