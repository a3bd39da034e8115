import * as AlertThresholds from "@effect-mailgun/core/AlertThresholds"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const body = {
  id: "915ff385-0a9a-4087-86d5-6727ea7d9b49",
  parent_account_id: "12345",
  subaccount_id: "67890",
  name: "delivery rate",
  created_at: "2025-11-07T20:54:42.186243Z",
  updated_at: "2025-11-07T20:54:42.186243Z",
  last_checked: "2025-11-07T20:54:42.186243Z",
  alert_channels: ["email", "webhook", "slack"],
  metric: "delivered_rate",
  comparator: "<",
  limit: ".99",
  dimension: "subaccount",
  period: "1h"
}

const instant = DateTime.makeUnsafe("2025-11-07T20:54:42.186Z")

const value = {
  id: "915ff385-0a9a-4087-86d5-6727ea7d9b49",
  parentAccountId: "12345",
  subaccountId: "67890",
  name: "delivery rate",
  createdAt: instant,
  updatedAt: instant,
  lastCheckedAt: instant,
  alertChannels: ["email", "webhook", "slack"],
  metric: "delivered_rate",
  comparator: "<",
  limit: 0.99,
  dimension: "subaccount",
  period: "1h"
}

/** The documentation says that there is a `message`, and not which. */
const message = { what: "documented", body: { message: "success" }, value: { message: "success" } }

export const rows = [
  row(AlertThresholds.list, { line: "GET /v1/thresholds/alerts/send" }, {
    what: "documented",
    body: {
      items: [
        { ...body, name: "hard bounce rate", metric: "hard_bounce_rate" },
        {
          id: "734ff385-0a9a-4087-86d5-6727ea7d9c34",
          parent_account_id: "12345",
          subaccount_id: "67890",
          name: "complaint rate",
          created_at: "2025-11-07T20:54:42.186271Z",
          updated_at: "2025-11-07T20:54:42.186271Z",
          last_checked: "2025-11-07T20:54:42.186271Z",
          alert_channels: ["email"],
          metric: "complained_rate",
          comparator: ">",
          limit: ".01",
          dimension: "subaccount",
          period: "1h"
        }
      ],
      total: 2
    },
    value: {
      items: [
        { ...value, name: "hard bounce rate", metric: "hard_bounce_rate" },
        {
          id: "734ff385-0a9a-4087-86d5-6727ea7d9c34",
          parentAccountId: "12345",
          subaccountId: "67890",
          name: "complaint rate",
          createdAt: instant,
          updatedAt: instant,
          lastCheckedAt: instant,
          alertChannels: ["email"],
          metric: "complained_rate",
          comparator: ">",
          limit: 0.01,
          dimension: "subaccount",
          period: "1h"
        }
      ],
      unknown: [],
      totalCount: 2
    }
  }),
  row(AlertThresholds.get, { line: "GET /v1/thresholds/alerts/send/delivery%20rate" }, {
    what: "documented",
    body,
    value
  }),
  row(
    AlertThresholds.create,
    {
      line: "POST /v1/thresholds/alerts/send",
      json: {
        name: "delivery rate",
        metric: "delivered_rate",
        comparator: "<",
        limit: "0.99",
        dimension: "subaccount",
        filters: [{ dimension: "domain", comparator: "contains", values: ["example.com"] }],
        period: "1h",
        description: "Fewer than usual",
        alert_channels: ["email", "webhook", "slack"]
      }
    },
    { what: "documented", body, value },
    {
      what: "with filters and instants that have not been",
      body: {
        ...body,
        last_checked: "0001-01-01T00:00:00Z",
        filters: [{ dimension: "domain", comparator: "contains", values: ["example.com"] }]
      },
      value: {
        ...value,
        lastCheckedAt: DateTime.makeUnsafe("0001-01-01T00:00:00Z"),
        filters: [{ dimension: "domain", comparator: "contains", values: ["example.com"] }]
      }
    }
  ),
  row(AlertThresholds.update, {
    line: "PUT /v1/thresholds/alerts/send/hard%20bounce%20rate",
    json: {
      name: "hard bounce rate",
      metric: "hard_bounce_rate",
      comparator: "<",
      limit: "0.98",
      dimension: "subaccount",
      alert_channels: ["email", "webhook", "slack"],
      period: "1h"
    }
  }, message),
  row(AlertThresholds.delete, { line: "DELETE /v1/thresholds/alerts/send/delivery%20rate" }, message)
]
