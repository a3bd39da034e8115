import * as LimitThresholds from "@effect-mailgun/core/LimitThresholds"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const body = {
  id: "915ff385-0a9a-4087-86d5-6727ea7d9b49",
  parent_account_id: "12345",
  subaccount_id: "67890",
  name: "email preview",
  created_at: "2026-02-01T10:30:00Z",
  updated_at: "2026-02-03T14:15:00Z",
  last_checked: "2026-02-04T16:00:00Z",
  metric: "email_preview_success_count",
  comparator: ">=",
  limit: "2100",
  dimension: "subaccount",
  period: "1M"
}

const value = {
  id: "915ff385-0a9a-4087-86d5-6727ea7d9b49",
  parentAccountId: "12345",
  subaccountId: "67890",
  name: "email preview",
  createdAt: DateTime.makeUnsafe("2026-02-01T10:30:00Z"),
  updatedAt: DateTime.makeUnsafe("2026-02-03T14:15:00Z"),
  lastCheckedAt: DateTime.makeUnsafe("2026-02-04T16:00:00Z"),
  metric: "email_preview_success_count",
  comparator: ">=",
  limit: 2100,
  dimension: "subaccount",
  period: "1M"
}

const never = DateTime.makeUnsafe("0001-01-01T00:00:00Z")

/** The documentation says that there is a `message`, and not which. */
const message = { what: "documented", body: { message: "success" }, value: { message: "success" } }

export const rows = [
  row(LimitThresholds.list, { line: "GET /v1/thresholds/limits" }, {
    what: "documented",
    body: {
      items: [
        body,
        { ...body, id: "734ff385-0a9a-4087-86d5-6727ea7d9c34", name: "email preview strict", limit: "1000" }
      ],
      total: 2
    },
    value: {
      items: [
        value,
        { ...value, id: "734ff385-0a9a-4087-86d5-6727ea7d9c34", name: "email preview strict", limit: 1000 }
      ],
      unknown: [],
      totalCount: 2
    }
  }),
  row(LimitThresholds.get, { line: "GET /v1/thresholds/limits/email%20preview" }, { what: "documented", body, value }),
  row(LimitThresholds.create, {
    line: "POST /v1/thresholds/limits",
    json: {
      name: "email preview",
      metric: "email_preview_success_count",
      comparator: ">=",
      limit: "2100",
      dimension: "subaccount",
      filters: [{ dimension: "subaccount", comparator: "=", values: ["My subaccount"] }],
      period: "1M",
      description: "What the plan has"
    }
  }, {
    what: "documented",
    body: { ...body, updated_at: "0001-01-01T00:00:00Z", last_checked: "0001-01-01T00:00:00Z" },
    value: { ...value, updatedAt: never, lastCheckedAt: never }
  }),
  row(LimitThresholds.update, {
    line: "PUT /v1/thresholds/limits/email%20preview",
    json: {
      name: "email preview strict",
      metric: "email_preview_success_count",
      comparator: ">=",
      limit: "1000",
      dimension: "subaccount",
      period: "1M"
    }
  }, message),
  row(LimitThresholds.delete, { line: "DELETE /v1/thresholds/limits/email%20preview" }, message)
]
