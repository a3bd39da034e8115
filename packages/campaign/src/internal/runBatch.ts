import * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as MailgunError from "@effect-mailgun/core/MailgunError"
import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import { RecipientSourceFailed } from "../RecipientSourceFailed.ts"
import { SendBudget } from "../SendBudget.ts"
import type { SendChanged, SendLedger, SendLedgerFailed } from "../SendLedger.ts"
import { attemptBatch, type AttemptResult } from "./attemptBatch.ts"
import { type BatchPart, partsOf, type Positioned, positionsOf, replaced } from "./batchDetail.ts"
import { type BatchRow, type CampaignRow, type CampaignStore, campaignStore, type StoreError } from "./campaignStore.ts"
import type { Definition } from "./definition.ts"

/** Which batch of which run of which campaign. */
export interface BatchId {
  readonly key: string
  readonly run: number
  readonly batch: number
}

/** A batch is done, or some of its requests can be settled only later, or the campaign was cancelled. */
export type BatchEnd = "done" | "unsettled" | "cancelled"

type Recipient = MessageBatch.Recipient & Positioned

/** How often a campaign that stands still looks whether it may go on. */
const gateInterval = Duration.seconds(1)

/** How often Mailgun may fail in a row before somebody should look. */
const maxSlowings = 20

/**
 * Sends a batch, as soon as the campaign may, and writes down what became of it. Whatever ends it, running it again goes
 * on from there. With `settles`, it stays until nothing of it is unknown that can still be known.
 */
export const runBatch = Effect.fnUntraced(function*<R>(
  definition: Definition<R>,
  id: BatchId,
  options: { readonly settles: boolean }
): Effect.fn.Return<
  BatchEnd,
  StoreError | SendLedgerFailed,
  SqlClient.SqlClient | SendLedger | Mailgun.Mailgun | R
> {
  const store = yield* campaignStore
  for (;;) {
    const campaign = yield* passGate(store, id.key)
    if (campaign === undefined) return "cancelled"
    const row = yield* store.batch(id.key, id.batch)
    if (row === undefined || (row.run !== undefined && row.run >= id.run)) return "done"

    const ready = yield* Effect.result(recipientsOf(definition, campaign, row, id))
    if (ready._tag === "Failure") {
      yield* pause(store, id.key, ready.failure.message)
      continue
    }
    const { suppressed, toSend } = ready.success
    yield* awaitTurn(definition, id, toSend.length)
    // It may have been paused or cancelled while it waited for its turn.
    if ((yield* passGate(store, id.key)) === undefined) return "cancelled"

    const attempt = yield* Effect.result(attemptBatch({
      key: ledgerKey(campaign, id),
      group: id.key,
      message: definition.message,
      recipients: toSend,
      missingVariables: definition.missingVariables,
      settle: definition.settle
    }))
    if (attempt._tag === "Failure") {
      const error = attempt.failure
      if (error._tag === "SendLedgerFailed") return yield* error
      yield* meet(store, campaign, error)
      continue
    }

    const result = attempt.success
    const parts = [...suppressed, ...partsOf(result)]
    if (result.unknown.length === 0 || result.unknown.every(({ obstacle }) => obstacle?.isForEver)) {
      yield* store.recordBatch(id.key, id.batch, replaced(row.parts, parts), {
        run: id.run,
        isFinished: true
      })
      yield* afterwards(store, campaign, result, toSend.length)
      return "done"
    }
    // What a retry replaces stays as it was until the retry is done: it says whom to send to.
    if (id.run === 0) yield* store.recordBatch(id.key, id.batch, parts, { run: 0, isFinished: false })
    yield* meetUnknown(store, campaign, result)
    if (!options.settles) return "unsettled"
    const now = yield* Clock.currentTimeMillis
    yield* Effect.sleep(Duration.millis(Math.max(0, ...result.unknown.map(({ settleAt }) => settleAt - now))))
  }
})

/** Waits until the campaign may go on, and gives it; nothing where it was cancelled. */
export const whenOpen = (key: string) => Effect.flatMap(campaignStore, (store) => passGate(store, key))

/** Waits for as long as the campaign stands still. Gives it as it is then, or nothing where it was cancelled. */
const passGate = Effect.fnUntraced(function*(store: CampaignStore, key: string) {
  for (;;) {
    const campaign = yield* store.get(key)
    if (campaign === undefined || campaign.state === "cancelled") return undefined
    const now = yield* Clock.currentTimeMillis
    if (campaign.state !== "paused" && campaign.slowedUntil <= now) return campaign
    const untilThen = campaign.state === "paused" ? Infinity : campaign.slowedUntil - now
    yield* Effect.sleep(Duration.millis(Math.min(untilThen, Duration.toMillis(gateInterval))))
  }
})

/** The recipients of a batch, as far as this run is to send to them. */
const recipientsOf = Effect.fnUntraced(function*<R>(
  definition: Definition<R>,
  campaign: CampaignRow,
  row: BatchRow,
  id: BatchId
): Effect.fn.Return<
  { readonly toSend: ReadonlyArray<Recipient>; readonly suppressed: ReadonlyArray<BatchPart> },
  RecipientSourceFailed | StoreError,
  SqlClient.SqlClient | R
> {
  const source = yield* definition.recipients
  const page = yield* source.page(row.cursor, campaign.batchSize)
  if (page.recipients.length !== row.size) {
    const issue = `batch ${id.batch} had ${row.size} recipients when it was planned, and has ${page.recipients.length}`
    return yield* new RecipientSourceFailed({ source: "its source", at: row.cursor, issue })
  }
  const all = page.recipients.map((recipient, position) => ({ ...recipient, position }))
  if (id.run > 0) {
    const refused = new Set(row.parts.filter(({ as }) => as === "refused").flatMap(positionsOf))
    return { toSend: all.filter(({ position }) => refused.has(position)), suppressed: [] }
  }
  if (!definition.checksSuppressions) return { toSend: all, suppressed: [] }

  const store = yield* campaignStore
  const reasons = yield* store.suppressed(id.key, all.map(({ address }) => address))
  const reasonOf = ({ address }: Recipient) => reasons.get(address.toLowerCase())
  return {
    toSend: all.filter((recipient) => reasonOf(recipient) === undefined),
    suppressed: all.flatMap((recipient): ReadonlyArray<BatchPart> => {
      const reason = reasonOf(recipient)
      return reason === undefined
        ? []
        : [{ as: "suppressed", reason, at: [[recipient.position, recipient.position]] }]
    })
  }
})

/** The key of a batch in the ledger, from which its Message-Ids follow. */
const ledgerKey = ({ id: campaignId, name }: CampaignRow, { batch, key, run }: BatchId): string =>
  `${name}/${campaignId}/${key.slice(0, 8)}/${batch}${run === 0 ? "" : `/retry-${run}`}`

const awaitTurn = Effect.fnUntraced(function*<R>(
  { domainRate, message, rate }: Definition<R>,
  { key }: BatchId,
  recipients: number
) {
  const budget = yield* SendBudget
  if (rate !== undefined) yield* Effect.sleep(yield* budget.take({ key: `campaign/${key}`, rate, recipients }))
  if (domainRate === undefined) return
  const { domain } = yield* Mailgun.Mailgun
  yield* Effect.sleep(
    yield* budget.take({ key: `domain/${message.domain ?? domain ?? ""}`, rate: domainRate, recipients })
  )
})

/** Has a campaign stand still until somebody resumes it. */
export const pauseFor = (key: string, reason: string) =>
  Effect.flatMap(campaignStore, (store) => pause(store, key, reason))

const pause = Effect.fnUntraced(function*(store: CampaignStore, key: string, reason: string) {
  if (yield* store.move(key, ["planning", "running"], "paused", reason)) {
    yield* Effect.logWarning(`Campaign paused: ${reason}`)
  }
})

/** Nothing was sent: the whole campaign slows down where that may pass, and stands still where it can't. */
const meet = (store: CampaignStore, campaign: CampaignRow, error: MailgunError.MailgunError | SendChanged) =>
  error._tag === "SendChanged" || !MailgunError.isRetryable(error)
    ? pause(store, campaign.key, error.message)
    : slowDown(store, campaign, error)

const meetUnknown = <R>(store: CampaignStore, campaign: CampaignRow, { unknown }: AttemptResult<R>) => {
  const refusal = unknown.find(({ obstacle }) =>
    obstacle?.error !== undefined && !MailgunError.isRetryable(obstacle.error)
  )
  if (refusal?.obstacle !== undefined) return pause(store, campaign.key, refusal.obstacle.reason)
  return unknown.some(({ wasSent }) => wasSent) ? slowDown(store, campaign, undefined) : Effect.void
}

/** Twice as long each time, up to a minute; or as long as Mailgun asks. */
const slowDown = (
  store: CampaignStore,
  { key, slowings }: CampaignRow,
  error: MailgunError.MailgunError | undefined
) =>
  slowings >= maxSlowings
    ? pause(store, key, `it failed ${slowings} times in a row: ${error?.message ?? "no answer came"}`)
    : Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const asked = error !== undefined && "retryAt" in error ? error.retryAt?.epochMilliseconds : undefined
      const own = now + Math.min(60_000, 500 * 2 ** slowings)
      return store.slow(key, slowings, asked !== undefined && asked > now ? asked : own)
    })

const afterwards = Effect.fnUntraced(function*<R>(
  store: CampaignStore,
  campaign: CampaignRow,
  result: AttemptResult<R>,
  recipients: number
) {
  if (campaign.slowings > 0) yield* store.quicken(campaign.key)
  const refused = result.failed.filter(({ why }) => why === "refused")
  const refusedCount = refused.reduce((sum, part) => sum + part.recipients.length, 0)
  // Where nobody at all was taken, it is hardly on account of the recipients.
  if (recipients > 1 && refusedCount === recipients) {
    yield* pause(store, campaign.key, `Mailgun refused everybody in a batch: ${refused[0]?.reason ?? ""}`)
  }
})
