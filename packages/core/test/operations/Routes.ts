import * as Routes from "@effect-mailgun/core/Routes"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const documented = {
  body: {
    id: "4f3bad2335335426750048c6",
    priority: 0,
    description: "Sample route",
    expression: "match_recipient(\".*@samples.mailgun.org\")",
    actions: ["forward(\"http://myhost.com/messages/\")", "stop()"],
    created_at: "Wed, 15 Feb 2012 13:03:31 GMT"
  },
  value: {
    id: "4f3bad2335335426750048c6",
    priority: 0,
    description: "Sample route",
    expression: "match_recipient(\".*@samples.mailgun.org\")",
    actions: ["forward(\"http://myhost.com/messages/\")", "stop()"],
    createdAt: DateTime.makeUnsafe("2012-02-15T13:03:31Z")
  }
}

const recorded = {
  body: {
    actions: ["forward(\".*@\")", "stop()"],
    created_at: "Mon, 27 Jan 2025 18:13:42 GMT",
    description: "Integration Test Route",
    expression: "match_recipient(\"alice@\")",
    id: "6797ccd69440716211d9df05",
    priority: 10
  },
  value: {
    actions: ["forward(\".*@\")", "stop()"],
    createdAt: DateTime.makeUnsafe("2025-01-27T18:13:42Z"),
    description: "Integration Test Route",
    expression: "match_recipient(\"alice@\")",
    id: "6797ccd69440716211d9df05",
    priority: 10
  }
}

export const rows = [
  row(
    Routes.list,
    { line: "GET /v3/routes?limit=50&skip=0" },
    {
      what: "documented",
      body: { total_count: 1, items: [documented.body] },
      value: { items: [documented.value], unknown: [], totalCount: 1, first: "/v3/routes?limit=50&skip=0" }
    },
    {
      what: "documented, with more to come",
      body: { total_count: 266, items: [documented.body] },
      value: {
        items: [documented.value],
        unknown: [],
        totalCount: 266,
        first: "/v3/routes?limit=50&skip=0",
        next: "/v3/routes?limit=50&skip=1"
      }
    }
  ),
  row(
    Routes.get,
    { line: "GET /v3/routes/4f3bad2335335426750048c6" },
    { what: "documented", body: { route: documented.body }, value: documented.value },
    { what: "recorded", body: { route: recorded.body }, value: recorded.value }
  ),
  row(Routes.match, { line: "GET /v3/routes/match?address=ann%40example.com" }, {
    what: "documented",
    body: { route: documented.body },
    value: documented.value
  }),
  row(
    Routes.create,
    {
      line: "POST /v3/routes",
      form: [
        ["expression", "match_recipient(\"alice@\")"],
        ["action", "forward(\".*@\")"],
        ["action", "stop()"],
        ["priority", "10"],
        ["description", "Integration Test Route"]
      ]
    },
    {
      what: "documented",
      body: { message: "Route has been created", route: documented.body },
      value: documented.value
    },
    {
      what: "recorded",
      body: { message: "Route has been created", route: recorded.body },
      value: recorded.value
    }
  ),
  row(
    Routes.update,
    {
      line: "PUT /v3/routes/6797c62f6ee0a9fcb1ec5eee",
      form: [
        ["expression", "match_recipient(\"alice@\")"],
        ["action", "forward(\".*@\")"],
        ["priority", "10"],
        ["description", "Integration Test Route Update"]
      ]
    },
    {
      what: "documented",
      body: { message: "Route has been updated", route: documented.body },
      value: documented.value
    },
    {
      what: "recorded",
      body: {
        actions: ["forward(\".*@\")"],
        created_at: "Mon, 27 Jan 2025 17:45:19 GMT",
        description: "Integration Test Route Update",
        expression: "match_recipient(\"alice@\")",
        id: "6797c62f6ee0a9fcb1ec5eee",
        message: "Route has been updated",
        priority: 10
      },
      value: {
        actions: ["forward(\".*@\")"],
        createdAt: DateTime.makeUnsafe("2025-01-27T17:45:19Z"),
        description: "Integration Test Route Update",
        expression: "match_recipient(\"alice@\")",
        id: "6797c62f6ee0a9fcb1ec5eee",
        priority: 10
      }
    }
  ),
  row(Routes.delete, { line: "DELETE /v3/routes/4f3bad2335335426750048c6" }, {
    what: "documented",
    body: { message: "Route has been deleted", id: "4f3bad2335335426750048c6" },
    value: { message: "Route has been deleted", id: "4f3bad2335335426750048c6" }
  })
]
