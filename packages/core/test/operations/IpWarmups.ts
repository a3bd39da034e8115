import * as IpWarmups from "@effect-mailgun/core/IpWarmups"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const newYear = DateTime.makeUnsafe("2025-01-01T00:00:00Z")
const yearOne = DateTime.makeUnsafe("0001-01-01T00:00:00Z")

const success = { what: "documented", body: { message: "success" }, value: { message: "success" } }

export const rows = [
  row(
    IpWarmups.list,
    { line: "GET /v3/ip_warmups?limit=100" },
    {
      what: "documented",
      body: {
        items: [
          {
            ip: "1.0.0.1",
            sent_within_stage: "0%",
            throttle: 78,
            stage_number: 3,
            stage_start_volume: 14000,
            stage_start_time: "2025-01-01T00:00:00Z",
            stage_volume_limit: 4000
          },
          {
            ip: "1.0.0.2",
            sent_within_stage: "25%",
            throttle: 90,
            stage_number: 4,
            stage_start_volume: 10000,
            stage_start_time: "2025-01-01T00:00:00Z",
            stage_volume_limit: 8000
          }
        ],
        paging: { first: "first", next: "next" }
      },
      value: {
        items: [
          {
            ip: "1.0.0.1",
            sentWithinStagePercent: 0,
            throttle: 78,
            stageNumber: 3,
            stageStartVolume: 14000,
            stageStartedAt: newYear,
            stageVolumeLimit: 4000
          },
          {
            ip: "1.0.0.2",
            sentWithinStagePercent: 25,
            throttle: 90,
            stageNumber: 4,
            stageStartVolume: 10000,
            stageStartedAt: newYear,
            stageVolumeLimit: 8000
          }
        ],
        unknown: []
      }
    },
    {
      what: "with links",
      body: { items: [], paging: { next: "https://api.mailgun.net/v3/ip_warmups?page=next&limit=100" } },
      value: { items: [], unknown: [], next: "/v3/ip_warmups?page=next&limit=100" }
    }
  ),
  row(IpWarmups.get, { line: "GET /v3/ip_warmups/1.0.0.1" }, {
    what: "documented",
    body: {
      details: {
        sent_within_stage: "20%",
        throttle: 78,
        start_volume: 10000,
        stage: 2,
        stage_limit: 4000,
        hourly_limit: 100,
        stage_started_at: "2025-01-01T00:00:00Z",
        hour_started_at: "2025-01-01T00:00:00Z",
        plan_started_at: "2025-01-01T00:00:00Z",
        plan_last_updated_at: "2025-01-01T00:00:00Z",
        total_stages: 15,
        stage_history: [
          { first_updated_at: "0001-01-01T00:00:00Z", completed_at: "2025-06-03T21:33:55.000000123Z", limit: 1000 },
          { first_updated_at: "0001-01-01T00:00:00Z", completed_at: "2025-06-04T18:11:20.000000456Z", limit: 2000 },
          { first_updated_at: "0001-01-01T00:00:00Z", completed_at: "2025-06-04T14:22:17.000000789Z", limit: 4000 }
        ]
      }
    },
    value: {
      sentWithinStagePercent: 20,
      throttle: 78,
      startVolume: 10000,
      stageNumber: 2,
      stageVolumeLimit: 4000,
      hourlyLimit: 100,
      stageStartedAt: newYear,
      hourStartedAt: newYear,
      planStartedAt: newYear,
      planLastUpdatedAt: newYear,
      totalStages: 15,
      stageHistory: [
        { firstUpdatedAt: yearOne, completedAt: DateTime.makeUnsafe("2025-06-03T21:33:55Z"), limit: 1000 },
        { firstUpdatedAt: yearOne, completedAt: DateTime.makeUnsafe("2025-06-04T18:11:20Z"), limit: 2000 },
        { firstUpdatedAt: yearOne, completedAt: DateTime.makeUnsafe("2025-06-04T14:22:17Z"), limit: 4000 }
      ]
    }
  }),
  row(IpWarmups.create, { line: "POST /v3/ip_warmups/1.0.0.1" }, success),
  row(IpWarmups.delete, { line: "DELETE /v3/ip_warmups/1.0.0.1" }, success)
]
