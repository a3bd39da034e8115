/**
 * How a campaign stands.
 *
 * @since 0.1.0
 */
import type * as Progress from "@effect-mailgun/core/Progress"
import type * as DateTime from "effect/DateTime"

/**
 * What a campaign is doing.
 *
 * **Details**
 *
 * - `"planning"`: it counts its recipients and cuts them into batches. Nothing is sent.
 * - `"awaiting-approval"`: it is planned, and waits for `approve`.
 * - `"scheduled"`: it waits for its time.
 * - `"running"`: it sends. At its end it waits for what is unknown to be settled.
 * - `"paused"`: by `pause`, or since Mailgun refused the key, the domain or the message: `reason` says why.
 * - `"cancelled"`, `"finished"`, `"failed"`: it has ended. It failed where its recipients could not be read before
 *   anything was sent, or where a defect ended it: `reason` says why.
 *
 * @category models
 * @since 0.1.0
 */
export type State =
  | "planning"
  | "awaiting-approval"
  | "scheduled"
  | "running"
  | "paused"
  | "cancelled"
  | "finished"
  | "failed"

/**
 * How many recipients were not sent to for one reason.
 *
 * @category models
 * @since 0.1.0
 */
export interface FailureCount {
  readonly reason: string
  readonly recipients: number
}

/**
 * How a campaign stands. All numbers are of recipients, unless they are named otherwise.
 *
 * @category models
 * @since 0.1.0
 */
export interface CampaignStatus {
  readonly name: string
  readonly id: string
  readonly state: State
  /** Why it is paused or has failed. */
  readonly reason: string | undefined
  /** All of them, once it is planned. */
  readonly total: number
  readonly batches: number
  /** Mailgun took the message for them. */
  readonly accepted: number
  /** They can't be sent to, or Mailgun refused them. */
  readonly failed: number
  /** They were on a suppression list, and not sent to. */
  readonly suppressed: number
  /** Nobody knows, yet or for ever, whether Mailgun took the message for them. */
  readonly unknown: number
  /** They were not sent to yet; in the end, only where it was cancelled. */
  readonly remaining: number
  /** Why recipients failed, the most frequent reason first. */
  readonly failures: ReadonlyArray<FailureCount>
  /** Until when Mailgun has asked all of it to wait. */
  readonly slowedUntil: DateTime.Utc | undefined
  readonly createdAt: DateTime.Utc
  /** When the first batch might go out. */
  readonly startedAt: DateTime.Utc | undefined
  readonly endedAt: DateTime.Utc | undefined
}

/**
 * A status, and how far and how fast it is, in the shape of all long work: done are the recipients of whom it is known
 * what came of them, accepted, failed or suppressed. One who is unknown may yet be sent to again.
 *
 * @category models
 * @since 0.1.0
 */
export interface CampaignProgress extends CampaignStatus, Progress.Progress {
  readonly failed: number
  readonly total: number
}

/**
 * Whether a campaign has ended, one way or another.
 *
 * @category guards
 * @since 0.1.0
 */
export const isEnded = ({ state }: Pick<CampaignStatus, "state">): boolean =>
  state === "cancelled" || state === "finished" || state === "failed"
