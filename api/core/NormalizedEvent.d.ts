import type * as DateTime from "effect/DateTime"
import type { Event } from "./Event.ts"
import type { UserVariables } from "./EventDetails.ts"
export type EventType =
  | "bounced"
  | "clicked"
  | "complained"
  | "deferred"
  | "delivered"
  | "inbound"
  | "opened"
  | "queued"
  | "rejected"
  | "unknown"
  | "unsubscribed"
export interface NormalizedEvent {
  readonly type: EventType
  readonly id: string | undefined
  readonly timestamp: DateTime.Utc | undefined
  readonly messageId: string | undefined
  readonly recipient: string | undefined
  readonly rejectReason: RejectReason | undefined
  readonly smtpCode: number | undefined
  readonly smtpText: string | undefined
  readonly description: string | undefined
  readonly tags: ReadonlyArray<string>
  readonly metadata: UserVariables
  readonly clickUrl: string | undefined
  readonly userAgent: string | undefined
  readonly raw: Event
}
export type RejectReason = "blocked" | "bounced" | "invalid" | "other" | "spam" | "timed_out" | "unsubscribed"
export declare const normalize: (event: Event) => NormalizedEvent
