import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import * as Stream from "effect/Stream"
export interface DryRunEntry {
  readonly recipient: MessageBatch.Recipient
  readonly batch: number
  readonly wouldSend: boolean
  readonly reason: string | undefined
}
export interface ReportEntry {
  readonly recipient: MessageBatch.Recipient
  readonly batch: number
  readonly outcome: "accepted" | "given-up" | "invalid" | "not-sent" | "refused" | "suppressed" | "unknown"
  readonly reason: string | undefined
  readonly messageId: string | undefined
}
export declare const toCsv: <E, R>(report: Stream.Stream<ReportEntry, E, R>) => Stream.Stream<string, E, R>
