import * as Credentials from "@effect-mailgun/core/Credentials"
import { DateTime, Redacted } from "effect"
import { row } from "./Row.ts"

const note = "Please store your new password(s) now. You won't be able to see it anymore."

export const rows = [
  row(
    Credentials.list,
    { line: "GET /v3/domains/example.com/credentials?limit=10&skip=0" },
    {
      what: "documented",
      body: {
        items: [{
          mailbox: "someone@example.com",
          login: "someone@example.com",
          created_at: "Wed, 08 Mar 2023 23:34:57 +0000",
          size_bytes: null
        }],
        total_count: 1
      },
      value: {
        items: [{
          mailbox: "someone@example.com",
          login: "someone@example.com",
          createdAt: DateTime.makeUnsafe("2023-03-08T23:34:57Z")
        }],
        unknown: [],
        totalCount: 1,
        first: "/v3/domains/example.com/credentials?limit=10&skip=0"
      }
    },
    {
      what: "as older documentation shows it",
      body: {
        total_count: 1,
        items: [{
          size_bytes: 0,
          created_at: "Tue, 27 Sep 2011 20:24:22 GMT",
          mailbox: "user@samples.mailgun.org",
          login: "user@samples.mailgun.org"
        }]
      },
      value: {
        items: [{
          sizeBytes: 0,
          createdAt: DateTime.makeUnsafe("2011-09-27T20:24:22Z"),
          mailbox: "user@samples.mailgun.org",
          login: "user@samples.mailgun.org"
        }],
        unknown: [],
        totalCount: 1,
        first: "/v3/domains/example.com/credentials?limit=10&skip=0"
      }
    }
  ),
  row(
    Credentials.create,
    {
      line: "POST /v3/domains/example.com/credentials",
      form: [
        ["login", "ann@example.com"],
        ["login", "bob@example.com"],
        ["password", "correct horse"],
        ["password", "battery staple"]
      ]
    },
    {
      what: "documented",
      body: { message: "Created 1 credentials pair(s)" },
      value: { message: "Created 1 credentials pair(s)" }
    },
    {
      what: "recorded",
      body: {
        message: "Created 1 credentials pair(s)",
        note,
        credentials: {
          "test_login@integration-test.domain.invalid": "5859b4b37276175a5f43c00fa9c94028-3af52e3b-046db944"
        }
      },
      value: {
        message: "Created 1 credentials pair(s)",
        note,
        credentials: {
          "test_login@integration-test.domain.invalid": Redacted.make(
            "5859b4b37276175a5f43c00fa9c94028-3af52e3b-046db944"
          )
        }
      }
    }
  ),
  row(
    Credentials.update,
    {
      line: "PUT /v3/domains/example.com/credentials/ann%40example.com",
      form: [["password", "correct horse battery"]]
    },
    {
      what: "recorded",
      body: {
        message: "Password changed",
        note,
        credentials: {
          "test_login@integration-test.domain.invalid": "06cd2f97e409d2fc564ffa6cd835d620-3af52e3b-282ac1b9"
        }
      },
      value: {
        message: "Password changed",
        note,
        credentials: {
          "test_login@integration-test.domain.invalid": Redacted.make(
            "06cd2f97e409d2fc564ffa6cd835d620-3af52e3b-282ac1b9"
          )
        }
      }
    },
    { what: "documented", body: { message: "Password changed" }, value: { message: "Password changed" } }
  ),
  row(Credentials.delete, { line: "DELETE /v3/domains/example.com/credentials/ann%40example.com" }, {
    what: "recorded",
    body: { message: "Credentials have been deleted", spec: "test_login@integration-test.domain.invalid" },
    value: { message: "Credentials have been deleted", login: "test_login@integration-test.domain.invalid" }
  }),
  row(Credentials.deleteAll, { line: "DELETE /v3/domains/example.com/credentials" }, {
    what: "documented",
    body: { message: "All domain credentials have been deleted", count: 2 },
    value: { message: "All domain credentials have been deleted", count: 2 }
  })
]
