import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Resource } from "../resource.ts"
import { checkThresholds, type Hit } from "../thresholdHits.ts"
import * as WireDate from "../wireDate.ts"

const json = (account: Account, { threshold, ...hit }: Hit) => ({
  id: hit.id,
  name: threshold.name,
  created_at: WireDate.rfc3339(hit.createdAt),
  updated_at: WireDate.rfc3339(hit.updatedAt),
  triggered: hit.isTriggered,
  expires_at: WireDate.never,
  latest_value: hit.latestValue,
  metric: threshold.metric,
  comparator: threshold.comparator,
  limit: threshold.limit,
  parent_account_id: account.parent?.id ?? account.id,
  subaccount_id: account.parent === undefined ? undefined : account.id,
  dimension: threshold.dimension,
  dimension_value: hit.dimensionValue
})

const list = Effect.fnUntraced(function*({ account }: Call): Effect.fn.Return<Answer.Answer> {
  const hits = yield* checkThresholds(account, yield* Clock.currentTimeMillis)
  return Answer.json({ items: hits.map((hit) => json(account, hit)), total: hits.length })
})

export const thresholdHits: Resource = {
  operations: {
    "thresholdHits.list": list
  }
}
