import * as Metrics from "@effect-mailgun/core/Metrics"
import { DateTime } from "effect"
import { row } from "./Row.ts"

export const rows = [
  row(
    Metrics.list,
    {
      line: "POST /v1/analytics/metrics",
      json: {
        resolution: "month",
        duration: "1m",
        dimensions: ["time"],
        metrics: ["accepted_count", "delivered_count", "clicked_rate", "opened_rate"],
        filter: {
          AND: [{ attribute: "domain", comparator: "=", values: [{ label: "example.com", value: "example.com" }] }]
        },
        include_subaccounts: true,
        include_aggregates: true,
        pagination: { sort: "time:asc", limit: 100 }
      }
    },
    {
      what: "documented",
      body: {
        start: "Mon, 13 Nov 2023 20:56:50 -0600",
        end: "Wed, 20 Dec 2023 20:56:50 -0600",
        resolution: "month",
        duration: "1m",
        pagination: { sort: "timestamp:asc", skip: 1, limit: 10, total: 1000 },
        items: [
          {
            dimensions: [{
              dimension: "time",
              value: "Wed, 01 Nov 2023 00:00:00 +0000",
              display_value: "Wed, 01 Nov 2023 00:00:00 +0000"
            }],
            metrics: {
              accepted_incoming_count: 10,
              accepted_outgoing_count: 30,
              accepted_count: 40,
              delivered_smtp_count: 40,
              delivered_http_count: 20,
              delivered_optimized_count: 0,
              delivered_count: 60,
              opened_count: 55,
              clicked_count: 50,
              clicked_rate: "0.8300"
            }
          },
          {
            dimensions: [{
              dimension: "time",
              value: "Fri, 01 Dec 2023 00:00:00 +0000",
              display_value: "Fri, 01 Dec 2023 00:00:00 +0000"
            }],
            metrics: { accepted_incoming_count: 10, stored_count: null, clicked_rate: "0.8300" }
          }
        ],
        aggregates: { metrics: {} }
      },
      value: {
        start: DateTime.makeUnsafe("2023-11-14T02:56:50Z"),
        end: DateTime.makeUnsafe("2023-12-21T02:56:50Z"),
        resolution: "month",
        duration: "1m",
        aggregates: {},
        items: [
          {
            dimensions: [{
              dimension: "time",
              value: "Wed, 01 Nov 2023 00:00:00 +0000",
              displayValue: "Wed, 01 Nov 2023 00:00:00 +0000"
            }],
            metrics: {
              accepted_incoming_count: 10,
              accepted_outgoing_count: 30,
              accepted_count: 40,
              delivered_smtp_count: 40,
              delivered_http_count: 20,
              delivered_optimized_count: 0,
              delivered_count: 60,
              opened_count: 55,
              clicked_count: 50,
              clicked_rate: 0.83
            }
          },
          {
            dimensions: [{
              dimension: "time",
              value: "Fri, 01 Dec 2023 00:00:00 +0000",
              displayValue: "Fri, 01 Dec 2023 00:00:00 +0000"
            }],
            metrics: { accepted_incoming_count: 10, clicked_rate: 0.83 }
          }
        ],
        unknown: [],
        totalCount: 1000,
        next: "3",
        previous: "0"
      }
    },
    {
      what: "recorded",
      body: {
        start: "Fri, 01 Nov 2024 01:00:00 +0000",
        end: "Sun, 01 Dec 2024 01:00:00 +0000",
        resolution: "hour",
        duration: "1m",
        dimensions: ["time"],
        pagination: { sort: "", skip: 0, limit: 1500, total: 1 },
        items: [{
          dimensions: [{
            dimension: "time",
            value: "Wed, 27 Nov 2024 12:00:00 +0000",
            display_value: "Wed, 27 Nov 2024 12:00:00 +0000"
          }],
          metrics: { accepted_count: 1, delivered_count: 1, opened_rate: "0.0000", clicked_rate: "0.0000" }
        }],
        aggregates: {
          metrics: { accepted_count: 3, delivered_count: 3, opened_rate: "0.0000", clicked_rate: "0.0000" }
        }
      },
      value: {
        start: DateTime.makeUnsafe("2024-11-01T01:00:00Z"),
        end: DateTime.makeUnsafe("2024-12-01T01:00:00Z"),
        resolution: "hour",
        duration: "1m",
        dimensions: ["time"],
        aggregates: { accepted_count: 3, delivered_count: 3, opened_rate: 0, clicked_rate: 0 },
        items: [{
          dimensions: [{
            dimension: "time",
            value: "Wed, 27 Nov 2024 12:00:00 +0000",
            displayValue: "Wed, 27 Nov 2024 12:00:00 +0000"
          }],
          metrics: { accepted_count: 1, delivered_count: 1, opened_rate: 0, clicked_rate: 0 }
        }],
        unknown: [],
        totalCount: 1
      }
    }
  )
]
