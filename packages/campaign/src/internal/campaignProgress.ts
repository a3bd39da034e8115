import * as Progress from "@effect-mailgun/core/Progress"
import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
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

/** A status with what is done of it. What is unknown may yet be sent again. */
const readCounts = (name: string, id: string) =>
  Effect.map(readStatus(name, id), (status) => ({
    ...status,
    done: status.accepted + status.failed + status.suppressed
  }))

export const followProgress = (
  name: string,
  id: string,
  interval: Duration.Input
): Stream.Stream<CampaignProgress, CampaignNotFound | CampaignStoreFailed, SqlClient.SqlClient> =>
  Stream.map(
    Progress.watch(readCounts(name, id), { interval, until: isEnded }),
    (progress) => isEnded(progress) ? { ...progress, estimatedEnd: undefined } : progress
  )
