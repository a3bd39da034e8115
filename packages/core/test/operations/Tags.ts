import * as Tags from "@effect-mailgun/core/Tags"
import { DateTime } from "effect"
import { row } from "./Row.ts"

export const rows = [
  row(
    Tags.list,
    {
      line: "POST /v1/analytics/tags",
      json: {
        include_subaccounts: true,
        include_metrics: true,
        tag: "tag",
        pagination: { sort: "lastseen:desc", limit: 10, include_total: true }
      }
    },
    {
      what: "documented",
      body: {
        items: [
          {
            account_id: "12345",
            parent_account_id: "12345",
            tag: "tag1",
            description: "tag used to identify campaign 1",
            first_seen: {},
            last_seen: {},
            metrics: {},
            account_name: "account1"
          },
          {
            account_id: "67890",
            parent_account_id: "12345",
            tag: "tag2",
            description: "tag used to identify campaign 2",
            first_seen: {},
            last_seen: {},
            metrics: {},
            account_name: "account2"
          }
        ],
        pagination: { sort: "lastseen:desc", limit: 10, total: 2 }
      },
      value: {
        items: [
          {
            accountId: "12345",
            parentAccountId: "12345",
            tag: "tag1",
            description: "tag used to identify campaign 1",
            metrics: {},
            accountName: "account1"
          },
          {
            accountId: "67890",
            parentAccountId: "12345",
            tag: "tag2",
            description: "tag used to identify campaign 2",
            metrics: {},
            accountName: "account2"
          }
        ],
        unknown: [],
        totalCount: 2
      }
    },
    {
      what: "recorded",
      body: {
        items: [{
          account_id: "test",
          parent_account_id: "test",
          tag: "test1",
          description: "",
          first_seen: "Wed, 28 Jan 2026 18:27:11 +0000",
          last_seen: "Wed, 28 Jan 2026 18:00:00 +0000",
          metrics: {},
          account_name: "Alex Lebedev"
        }],
        pagination: { sort: "lastseen:desc", limit: 10 }
      },
      value: {
        items: [{
          accountId: "test",
          parentAccountId: "test",
          tag: "test1",
          description: "",
          firstSeen: DateTime.makeUnsafe("2026-01-28T18:27:11Z"),
          lastSeen: DateTime.makeUnsafe("2026-01-28T18:00:00Z"),
          metrics: {},
          accountName: "Alex Lebedev"
        }],
        unknown: [],
        next: "1"
      }
    }
  ),
  row(Tags.update, {
    line: "PUT /v1/analytics/tags",
    json: { tag: "name-of-tag-to-update", description: "updated tag description" }
  }, {
    what: "recorded",
    body: { message: "Tag updated" },
    value: { message: "Tag updated" }
  }),
  row(Tags.delete, { line: "DELETE /v1/analytics/tags", json: { tag: "name-of-tag-to-delete" } }, {
    what: "recorded",
    body: { message: "Tag deleted" },
    value: { message: "Tag deleted" }
  }),
  row(Tags.getLimit, { line: "GET /v1/analytics/tags/limits" }, {
    what: "recorded",
    body: { limit: 100000, count: 1, limit_reached: false },
    value: { limit: 100000, count: 1, limitReached: false }
  })
]
