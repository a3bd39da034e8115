/**
 * What became of each recipient of a campaign, or what would.
 *
 * @since 0.1.0
 */
import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import * as Stream from "effect/Stream"
import { writeCsvRecord } from "./internal/csv.ts"

/**
 * What became of a recipient.
 *
 * @category models
 * @since 0.1.0
 */
export interface ReportEntry {
  readonly recipient: MessageBatch.Recipient
  /** The number of the batch, from 0. */
  readonly batch: number
  /**
   * - `"accepted"`: Mailgun took it; its events tell what became of it then.
   * - `"invalid"`: the recipient can't be sent to as they are. `"refused"`: Mailgun refused them.
   * - `"suppressed"`: they were on a suppression list.
   * - `"given-up"`, `"unknown"`: nobody knows whether Mailgun took it.
   * - `"not-sent"`: not yet, or never where the campaign was cancelled.
   */
  readonly outcome: "accepted" | "invalid" | "refused" | "suppressed" | "given-up" | "unknown" | "not-sent"
  readonly reason: string | undefined
  /** Without angle brackets. */
  readonly messageId: string | undefined
}

/**
 * What would become of a recipient.
 *
 * @category models
 * @since 0.1.0
 */
export interface DryRunEntry {
  readonly recipient: MessageBatch.Recipient
  /** The number of the batch, from 0. */
  readonly batch: number
  /** Whether they would be sent to. */
  readonly wouldSend: boolean
  /** Why not. */
  readonly reason: string | undefined
}

/**
 * A report as CSV with a header: `address`, `outcome`, `reason`, `message_id`, `batch`.
 *
 * **Example**
 *
 * ```ts
 * import { Campaign, CampaignReport, RecipientSource } from "@effect-mailgun/campaign"
 * import { Effect, FileSystem, Stream } from "effect"
 *
 * const newsletter = Campaign.make({
 *   name: "newsletter",
 *   message: { from: "news@example.com", subject: "News", text: "Hello." },
 *   recipients: RecipientSource.csv("subscribers.csv")
 * })
 *
 * const program = Effect.gen(function*() {
 *   const files = yield* FileSystem.FileSystem
 *   yield* newsletter.report({ id: "june-2026" }).pipe(
 *     CampaignReport.toCsv,
 *     Stream.encodeText,
 *     Stream.run(files.sink("report.csv"))
 *   )
 * })
 * ```
 *
 * @category combinators
 * @since 0.1.0
 */
export const toCsv = <E, R>(report: Stream.Stream<ReportEntry, E, R>): Stream.Stream<string, E, R> =>
  Stream.concat(
    Stream.succeed(writeCsvRecord(["address", "outcome", "reason", "message_id", "batch"])),
    Stream.map(report, ({ batch, messageId, outcome, reason, recipient }) =>
      writeCsvRecord([recipient.address, outcome, reason ?? "", messageId ?? "", String(batch)]))
  )
