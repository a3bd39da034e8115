import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type * as SqlClient from "effect/sql/SqlClient"
import * as Stream from "effect/Stream"
import { CampaignNotFound, CampaignStoreFailed } from "../CampaignError.ts"
import { type CampaignProgress, type CampaignStatus, isEnded } from "../CampaignStatus.ts"
import { type CampaignRow, type CampaignStore, campaignStore } from "./campaignStore.ts"

export const storeFailed = (error: { readonly message: string }): CampaignStoreFailed =>
  new CampaignStoreFailed({ detail: error.message })

/** Reads a campaign, which must be there. */
export const readCampaign = Effect.fnUntraced(function*(
  name: string,
  id: string
): Effect.fn.Return<
  { readonly store: CampaignStore; readonly campaign: CampaignRow },
  CampaignNotFound | CampaignStoreFailed,
  SqlClient.SqlClient
> {
  const store = yield* Effect.mapError(campaignStore, storeFailed)
  const campaign = yield* Effect.mapError(store.find(name, id), storeFailed)
  return campaign === undefined ? yield* new CampaignNotFound({ name, id }) : { store, campaign }
})

export const readStatus = Effect.fnUntraced(function*(
  name: string,
  id: string
): Effect.fn.Return<CampaignStatus, CampaignNotFound | CampaignStoreFailed, SqlClient.SqlClient> {
  const { campaign, store } = yield* readCampaign(name, id)
  const { key, reason, state, total } = campaign
  const totals = yield* Effect.mapError(store.totals(key), storeFailed)
  const failures = totals.failed === 0
    ? new Map<string, number>()
    : yield* Effect.mapError(store.failures(key), storeFailed)
  const now = yield* Clock.currentTimeMillis
  const { accepted, failed, suppressed, unknown } = totals
  return {
    name,
    id,
    state,
    reason,
    total,
    batches: campaign.batches,
    accepted,
    failed,
    suppressed,
    unknown,
    remaining: Math.max(0, total - accepted - failed - suppressed - unknown),
    failures: Array.from(failures, ([text, recipients]) => ({ reason: text, recipients }))
      .toSorted((a, b) => b.recipients - a.recipients),
    slowedUntil: campaign.slowedUntil > now ? DateTime.makeUnsafe(campaign.slowedUntil) : undefined,
    createdAt: DateTime.makeUnsafe(campaign.createdAt),
    startedAt: campaign.startedAt === undefined ? undefined : DateTime.makeUnsafe(campaign.startedAt),
    endedAt: campaign.endedAt === undefined ? undefined : DateTime.makeUnsafe(campaign.endedAt)
  }
})

interface Sample {
  readonly at: number
  readonly done: number
}

/** The rate is that of the last so many looks. */
const rateSamples = 10

export const followProgress = (
  name: string,
  id: string,
  interval: Duration.Input
): Stream.Stream<CampaignProgress, CampaignNotFound | CampaignStoreFailed, SqlClient.SqlClient> =>
  Stream.fromEffectSchedule(
    Effect.zip(readStatus(name, id), Clock.currentTimeMillis),
    Schedule.spaced(interval)
  ).pipe(
    Stream.mapAccum((): ReadonlyArray<Sample> => [], (samples, [status, at]) => {
      const recent = [...samples.slice(1 - rateSamples), { at, done: doneOf(status) }]
      return [recent, [withRate(status, recent)]] as const
    }),
    Stream.takeUntil(isEnded)
  )

/** What is unknown may yet be sent again. */
const doneOf = ({ accepted, failed, suppressed }: CampaignStatus): number => accepted + failed + suppressed

const withRate = (status: CampaignStatus, samples: ReadonlyArray<Sample>): CampaignProgress => {
  const first = samples[0]
  const last = samples.at(-1)
  const seconds = first === undefined || last === undefined ? 0 : (last.at - first.at) / 1000
  const rate = first === undefined || last === undefined || seconds <= 0
    ? 0
    : Math.max(0, last.done - first.done) / seconds
  const left = status.total - doneOf(status)
  return {
    ...status,
    rate,
    estimatedEnd: rate > 0 && last !== undefined && !isEnded(status)
      ? DateTime.makeUnsafe(last.at + left / rate * 1000)
      : undefined
  }
}
