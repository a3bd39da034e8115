import type * as Progress from "@effect-mailgun/core/Progress"
import type * as DateTime from "effect/DateTime"
export interface CampaignProgress extends CampaignStatus, Progress.Progress {
  readonly failed: number
  readonly total: number
}
export interface CampaignStatus {
  readonly name: string
  readonly id: string
  readonly state: State
  readonly reason: string | undefined
  readonly total: number
  readonly batches: number
  readonly accepted: number
  readonly failed: number
  readonly suppressed: number
  readonly unknown: number
  readonly remaining: number
  readonly failures: ReadonlyArray<FailureCount>
  readonly slowedUntil: DateTime.Utc | undefined
  readonly createdAt: DateTime.Utc
  readonly startedAt: DateTime.Utc | undefined
  readonly endedAt: DateTime.Utc | undefined
}
export interface FailureCount {
  readonly reason: string
  readonly recipients: number
}
export type State =
  | "awaiting-approval"
  | "cancelled"
  | "failed"
  | "finished"
  | "paused"
  | "planning"
  | "running"
  | "scheduled"
export declare const isEnded: ({ state }: Pick<CampaignStatus, "state">) => boolean
