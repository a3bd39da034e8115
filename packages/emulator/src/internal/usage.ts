import type * as UsageMetrics from "@effect-mailgun/core/UsageMetrics"
import type { Account } from "./account.ts"
import { TableName } from "./table.ts"

/** What is counted of an account besides its mail. */
export type UsageMetric = typeof UsageMetrics.metrics[number]

/** How often something was used within an hour. */
export interface Usage {
  readonly metric: UsageMetric
  /** When the hour begins, in epoch milliseconds. */
  readonly hour: number
  readonly count: number
}

const usages = new TableName<Usage>("usage")

const hourMillis = 3_600_000

/** Notes that something was used. */
export const recordUsage = (account: Account, metric: UsageMetric, now: number, times = 1): void => {
  const table = account.tables.of(usages)
  const hour = Math.floor(now / hourMillis) * hourMillis
  const key = `${hour} ${metric}`
  table.set(key, { metric, hour, count: (table.get(key)?.count ?? 0) + times })
}

/** Notes that addresses were validated: by one call, in bulk, or those of a list. */
export const recordValidations = (account: Account, kind: "single" | "bulk" | "list", now: number, times = 1): void => {
  if (times === 0) return
  recordUsage(account, "email_validation_count", now, times)
  recordUsage(account, `email_validation_${kind}_count`, now, times)
  recordUsage(account, "email_validation_mailgun_count", now, times)
}

export const usageOf = (account: Account): Iterable<Usage> => account.tables.of(usages).values()
