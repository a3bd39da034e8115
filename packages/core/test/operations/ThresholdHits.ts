import * as ThresholdHits from "@effect-mailgun/core/ThresholdHits"
import { DateTime } from "effect"
import { row } from "./Row.ts"

export const rows = [
  row(ThresholdHits.list, { line: "GET /v1/thresholds/hits" }, {
    what: "documented",
    body: {
      items: [{
        id: "915ff385-0a9a-4087-86d5-6727ea7d9b49",
        name: "hard bounce rate",
        created_at: "2025-11-07T20:54:42.186307Z",
        updated_at: "2025-11-07T20:54:42.186307Z",
        triggered: true,
        expires_at: "0001-01-01T00:00:00Z",
        latest_value: "10",
        metric: "hard_bounce_rate",
        comparator: "<",
        limit: "2100",
        parent_account_id: "12345",
        subaccount_id: "67890",
        dimension: "subaccount"
      }],
      total: 2
    },
    value: {
      items: [{
        id: "915ff385-0a9a-4087-86d5-6727ea7d9b49",
        name: "hard bounce rate",
        createdAt: DateTime.makeUnsafe("2025-11-07T20:54:42.186Z"),
        updatedAt: DateTime.makeUnsafe("2025-11-07T20:54:42.186Z"),
        triggered: true,
        expiresAt: DateTime.makeUnsafe("0001-01-01T00:00:00Z"),
        latestValue: 10,
        metric: "hard_bounce_rate",
        comparator: "<",
        limit: 2100,
        parentAccountId: "12345",
        subaccountId: "67890",
        dimension: "subaccount"
      }],
      unknown: [],
      totalCount: 2
    }
  })
]
