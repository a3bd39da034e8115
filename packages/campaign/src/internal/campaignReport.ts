import type { MailgunInvalidInput } from "@effect-mailgun/core/MailgunError"
import * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as SqlClient from "effect/sql/SqlClient"
import * as Stream from "effect/Stream"
import { type CampaignNotFound, CampaignNotReady, type CampaignStoreFailed } from "../CampaignError.ts"
import type { DryRunEntry, ReportEntry } from "../CampaignReport.ts"
import { RecipientSourceFailed } from "../RecipientSourceFailed.ts"
import { type BatchPart, positionsOf } from "./batchDetail.ts"
import { readCampaign, storeFailed } from "./campaignProgress.ts"
import type { BatchRow } from "./campaignStore.ts"
import type { Definition } from "./definition.ts"
import { invalidReason } from "./invalidReason.ts"

/** Reads the recipients again, page by page, beside what is kept of each batch. */
export const report = <R>(
  definition: Definition<R>,
  id: string
): Stream.Stream<
  ReportEntry,
  CampaignNotFound | CampaignNotReady | CampaignStoreFailed | RecipientSourceFailed,
  SqlClient.SqlClient | R
> =>
  Stream.unwrap(Effect.gen(function*() {
    const { name } = definition
    const { campaign, store } = yield* readCampaign(name, id)
    if (campaign.isPurged) return yield* new CampaignNotReady({ name, id, state: "purged", action: "be reported on" })
    const source = yield* definition.recipients
    return Stream.paginate(0, (batch: number) =>
      Effect.gen(function*() {
        const row = yield* Effect.mapError(store.batch(campaign.key, batch), storeFailed)
        if (row === undefined) return [[], Option.none()] as const
        const page = yield* source.page(row.cursor, campaign.batchSize)
        if (page.recipients.length !== row.size) {
          const issue = `batch ${batch} had ${row.size} recipients, and has ${page.recipients.length}`
          return yield* new RecipientSourceFailed({ source: "its source", at: row.cursor, issue })
        }
        return [entriesOf(row, page.recipients), Option.some(batch + 1)] as const
      }))
  }))

const entriesOf = (row: BatchRow, recipients: ReadonlyArray<MessageBatch.Recipient>): ReadonlyArray<ReportEntry> => {
  const partAt = new Map<number, BatchPart>()
  for (const part of row.parts) for (const position of positionsOf(part)) partAt.set(position, part)
  return recipients.map((recipient, position) => {
    const part = partAt.get(position)
    return {
      recipient,
      batch: row.batch,
      outcome: part?.as ?? "not-sent",
      reason: part?.reason,
      messageId: part?.messageId
    }
  })
}

/** What each batch would be cut into. */
export const dryRun = <R>(
  definition: Definition<R>
): Stream.Stream<DryRunEntry, RecipientSourceFailed | MailgunInvalidInput, R> =>
  Stream.unwrap(Effect.map(definition.recipients, (source) =>
    Stream.paginate(
      { cursor: undefined as string | undefined, batch: 0 },
      ({ batch, cursor }) =>
        Effect.gen(function*() {
          const page = yield* source.page(cursor, definition.batchSize)
          const entries = yield* wouldSend(definition, batch, page.recipients)
          const next = page.next === undefined
            ? Option.none()
            // A page without recipients is no batch.
            : Option.some({ cursor: page.next, batch: batch + (page.recipients.length > 0 ? 1 : 0) })
          return [entries, next] as const
        })
    )))

const wouldSend = <R>(
  { message, missingVariables }: Definition<R>,
  batch: number,
  recipients: ReadonlyArray<MessageBatch.Recipient>
): Effect.Effect<ReadonlyArray<DryRunEntry>, MailgunInvalidInput> =>
  MessageBatch.chunks(message, recipients.map((recipient, position) => ({ ...recipient, recipient, position })), {
    missingVariables
  }).pipe(
    Stream.runCollect,
    Effect.map((items) =>
      items.flatMap((item) =>
        item.recipients.map(({ position, recipient }) => ({
          position,
          entry: {
            recipient,
            batch,
            wouldSend: item._tag === "Chunk",
            reason: item._tag === "Chunk" ? undefined : invalidReason(item)
          }
        }))
      ).toSorted((a, b) => a.position - b.position).map(({ entry }) => entry)
    )
  )
