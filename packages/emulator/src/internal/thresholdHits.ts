import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Account } from "./account.ts"
import { effectiveIps } from "./domainIps.ts"
import type { LoggedEvent } from "./eventLog.ts"
import { uuid } from "./identifier.ts"
import { sendingOf } from "./ips.ts"
import { TableName } from "./table.ts"
import { type Filter, type Kind, periodMillis, type Threshold, thresholdsOf } from "./thresholds.ts"

/** That a measure went beyond its threshold. */
export interface Hit {
  readonly id: string
  readonly threshold: Threshold
  /** Which domain, address, pool, provider or subaccount it was. */
  readonly dimensionValue: string
  readonly latestValue: string
  readonly isTriggered: boolean
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly updatedAt: number
}

/** The hits of an account, by threshold and dimension. */
const hits = new TableName<Hit>("thresholdHits")

/** The tests of seed lists and the email previews of an account, which limits count; by id. */
const countedUses = new TableName<{ readonly metric: string; readonly at: number }>("countedUses")

/** Counts a use of what a limit counts. */
export const countUse = ({ tables }: Account, metric: string, id: string, at: number): void =>
  tables.of(countedUses).set(id, { metric, at })

/** Measures again, and gives the hits that there are or were. */
export const checkThresholds = Effect.fnUntraced(
  function*(account: Account, now: number): Effect.fn.Return<ReadonlyArray<Hit>> {
    const table = account.tables.of(hits)
    const random = yield* Random.Random
    for (const kind of ["alerts", "limits"] as const) {
      for (const threshold of thresholdsOf(account, kind).values()) {
        thresholdsOf(account, kind).set(threshold.name, { ...threshold, checkedAt: now })
        for (const [dimensionValue, value] of measure(account, kind, threshold, now)) {
          const key = `${threshold.id}/${dimensionValue}`
          const former = table.get(key)
          const isTriggered = compare(value, threshold.comparator, Number(threshold.limit))
          if (former === undefined && !isTriggered) continue
          table.set(key, {
            id: former?.id ?? uuid(random),
            threshold,
            dimensionValue,
            latestValue: String(value),
            isTriggered,
            createdAt: former?.createdAt ?? now,
            updatedAt: now
          })
        }
      }
    }
    return [...table.values()]
  }
)

const compare = (value: number, comparator: string, limit: number): boolean => {
  switch (comparator) {
    case "<":
      return value < limit
    case "<=":
      return value <= limit
    case ">":
      return value > limit
    case ">=":
      return value >= limit
    case "!=":
      return value !== limit
    default:
      return value === limit
  }
}

/** What a threshold's metric is, for each value of its dimension that anything happened to. */
const measure = (account: Account, kind: Kind, threshold: Threshold, now: number): ReadonlyMap<string, number> => {
  const since = now - (periodMillis(threshold.period ?? "1d") ?? 0)
  return kind === "limits" ? uses(account, threshold, since) : rates(account, threshold, since, now)
}

const uses = (account: Account, { metric }: Threshold, since: number): ReadonlyMap<string, number> =>
  new Map(account.all.map((one) => {
    const counted = [...one.tables.of(countedUses).values()].filter((use) => use.metric === metric && use.at >= since)
    return [one.id, counted.length] as const
  }))

/** What an event counts as, of those that are compared. */
const countedAs = ({ json }: LoggedEvent): string =>
  json.event === "failed" ? `${json.event}/${String(json["severity"])}` : json.event

const ratios: { readonly [metric: string]: readonly [event: string, of: string] } = {
  hard_bounce_rate: ["failed/permanent", "accepted"],
  temporary_fail_rate: ["failed/temporary", "accepted"],
  delivered_rate: ["delivered", "accepted"],
  complained_rate: ["complained", "delivered"]
}

const rates = (account: Account, threshold: Threshold, since: number, now: number): ReadonlyMap<string, number> => {
  const [wanted, whole] = ratios[threshold.metric] ?? []
  const counts = new Map<string, { wanted: number; whole: number }>()
  for (const one of account.all) {
    for (const event of one.events.settled().toArray()) {
      const counted = countedAs(event)
      const millis = event.at / 1000
      if (millis < since || millis > now || (counted !== wanted && counted !== whole)) continue
      if (!(threshold.filters ?? []).every((filter) => passes(one, event, filter))) continue
      for (const value of valuesOf(one, event, threshold.dimension)) {
        const count = counts.get(value) ?? { wanted: 0, whole: 0 }
        if (counted === wanted) count.wanted += 1
        else count.whole += 1
        counts.set(value, count)
      }
    }
  }
  return new Map(
    [...counts].filter(([, count]) => count.whole > 0).map(([value, count]) => [value, count.wanted / count.whole])
  )
}

/** What an event has for a dimension. */
const valuesOf = (
  account: Account,
  { domain: { name }, json }: LoggedEvent,
  dimension: string
): ReadonlyArray<string> => {
  // It may have gone since.
  const domain = account.domain(name)
  switch (dimension) {
    case "domain":
      return [name]
    case "ip":
      return domain === undefined ? [] : effectiveIps(account, domain)
    case "ip_pool": {
      const poolId = domain === undefined ? undefined : sendingOf(domain).poolId
      return poolId === undefined ? [] : [poolId]
    }
    case "recipient_provider":
      return [json["recipient-provider"], json["recipient-domain"]].filter((value) => typeof value === "string").slice(
        0,
        1
      )
    default:
      return [account.id]
  }
}

const passes = (account: Account, event: LoggedEvent, { comparator, dimension, values }: Filter): boolean => {
  const own = dimension === "subaccount" ? [account.id, account.name] : valuesOf(account, event, dimension)
  const matches = (test: (value: string, wanted: string) => boolean): boolean =>
    own.some((value) => values.some((wanted) => test(value, wanted)))
  switch (comparator) {
    case "contains":
      return matches((value, wanted) => value.includes(wanted))
    case "not contains":
      return !matches((value, wanted) => value.includes(wanted))
    case "!=":
      return !matches((value, wanted) => value === wanted)
    default:
      return matches((value, wanted) => value === wanted)
  }
}
