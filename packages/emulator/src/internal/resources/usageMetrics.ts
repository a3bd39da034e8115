import { metrics as metricNames } from "@effect-mailgun/core/UsageMetrics"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Account } from "../account.ts"
import { eventsOf } from "../analyticsEvent.ts"
import { compileFilter } from "../analyticsFilter.ts"
import { readQuery } from "../analyticsQuery.ts"
import type * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { countsAs } from "../eventCounts.ts"
import { type DimensionValue, metricReport, readNames, timeValue } from "../metricTable.ts"
import { profileOf } from "../profile.ts"
import type { Resource } from "../resource.ts"
import { bucketOf, isWithin, readWindow } from "../timeWindow.ts"
import { type UsageMetric, usageOf } from "../usage.ts"

/** Something that was used, and how often. */
interface Used {
  readonly account: Account
  readonly metric: UsageMetric
  /** Epoch microseconds. */
  readonly at: number
  readonly count: number
}

/** What accounts used: what was written down, and the messages that were processed. */
const usedBy = (accounts: ReadonlyArray<Account>, now: number): ReadonlyArray<Used> => [
  ...accounts.flatMap((account) =>
    [...usageOf(account)].map(({ count, hour, metric }) => ({ account, metric, at: hour * 1000, count }))
  ),
  ...eventsOf(accounts, now).filter((event) => countsAs("processed", event)).map(({ account, at }) => ({
    account,
    metric: "processed_count" as const,
    at,
    count: 1
  }))
]

const attributes = (name: string) => name === "subaccount" ? ({ account }: Used) => [account.id] : undefined

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const query = yield* readQuery(call)
  const now = yield* Clock.currentTimeMillis
  const window = yield* readWindow(query.fields, now, { days: 7 })
  const dimensions = yield* readNames(query, "dimensions", ["time", "subaccount"], 2)
  const names = yield* readNames(query, "metrics", metricNames, metricNames.length)
  const holds = yield* compileFilter(query.filter, attributes)
  // An hour counts by its beginning.
  const wide = { ...window, start: bucketOf(window.start, "hour") }
  const used = usedBy(query.accounts(call), now).filter((one) => isWithin(wide, one.at) && holds(one))
  return yield* metricReport(query, window, used, {
    dimensions,
    read: (dimension) => dimension === "time" ? ({ at }: Used) => [timeValue(at, window.resolution)] : subaccountOf,
    metrics: (names.length === 0 ? metricNames : names).map((
      name
    ) => [name, (some: ReadonlyArray<Used>) => sum(name, some)])
  })
})

const sum = (name: string, used: ReadonlyArray<Used>): number =>
  used.reduce((total, { count, metric }) => metric === name ? total + count : total, 0)

const subaccountOf = ({ account }: Used): ReadonlyArray<DimensionValue> => [{
  dimension: "subaccount",
  value: account.id,
  display: profileOf(account).name,
  order: account.id
}]

export const usageMetrics: Resource = {
  operations: { "usageMetrics.list": list }
}
