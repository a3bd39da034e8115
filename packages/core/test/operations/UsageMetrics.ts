import * as UsageMetrics from "@effect-mailgun/core/UsageMetrics"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const counts = {
  processed_count: 3,
  email_validation_count: 50,
  email_validation_public_count: 55,
  email_validation_valid_count: 10,
  email_validation_single_count: 30,
  email_validation_bulk_count: 40,
  email_validation_list_count: 20,
  email_validation_mailgun_count: 40,
  email_validation_mailjet_count: 5,
  email_preview_count: 60,
  email_preview_failed_count: 16,
  link_validation_count: 5,
  link_validation_failed_count: 7,
  seed_test_count: 9,
  ip_blocklist_monitoring_count: 42,
  domain_blocklist_monitoring_count: 1001
}

const recordedCounts = {
  processed_count: 2,
  email_validation_count: 0,
  email_validation_public_count: 0,
  email_preview_count: 0,
  seed_test_count: 0
}

const time = "Wed, 01 Nov 2023 00:00:00 +0000"

const recordedTime = "Wed, 27 Nov 2024 00:00:00 +0000"

export const rows = [
  row(
    UsageMetrics.list,
    {
      line: "POST /v1/analytics/usage/metrics",
      json: {
        resolution: "month",
        duration: "1m",
        dimensions: ["time"],
        metrics: ["email_validation_count", "email_preview_count", "seed_test_count", "processed_count"],
        filter: { AND: [{ attribute: "subaccount", comparator: "=", values: [{ label: "12345", value: "12345" }] }] },
        include_subaccounts: true,
        include_aggregates: true
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
        items: [{ dimensions: [{ dimension: "time", value: time, display_value: time }], metrics: counts }],
        aggregates: { metrics: {} }
      },
      value: {
        start: DateTime.makeUnsafe("2023-11-14T02:56:50Z"),
        end: DateTime.makeUnsafe("2023-12-21T02:56:50Z"),
        resolution: "month",
        duration: "1m",
        aggregates: {},
        items: [{ dimensions: [{ dimension: "time", value: time, displayValue: time }], metrics: counts }],
        unknown: [],
        totalCount: 1000,
        next: "2",
        previous: "0"
      }
    },
    {
      what: "recorded",
      body: {
        start: "Tue, 29 Oct 2024 01:00:00 +0000",
        end: "Fri, 29 Nov 2024 01:00:00 +0000",
        resolution: "hour",
        duration: "1m",
        dimensions: ["time"],
        pagination: { sort: "", skip: 0, limit: 1500, total: 1 },
        items: [{
          dimensions: [{ dimension: "time", value: recordedTime, display_value: recordedTime }],
          metrics: recordedCounts
        }],
        aggregates: { metrics: { permanent_failed_count: 0, ...recordedCounts } }
      },
      value: {
        start: DateTime.makeUnsafe("2024-10-29T01:00:00Z"),
        end: DateTime.makeUnsafe("2024-11-29T01:00:00Z"),
        resolution: "hour",
        duration: "1m",
        dimensions: ["time"],
        aggregates: { permanent_failed_count: 0, ...recordedCounts },
        items: [{
          dimensions: [{ dimension: "time", value: recordedTime, displayValue: recordedTime }],
          metrics: recordedCounts
        }],
        unknown: [],
        totalCount: 1
      }
    }
  )
]
