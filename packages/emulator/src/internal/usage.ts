import type { Account } from "./account.ts"
import { TableName } from "./table.ts"

/** What is counted of an account besides its mail, by the names of Mailgun's usage metrics. */
export const usageMetrics = [
  "processed_count",
  "archived_count",
  "email_validation_count",
  "email_validation_public_count",
  "email_validation_valid_count",
  "email_validation_single_count",
  "email_validation_bulk_count",
  "email_validation_list_count",
  "email_validation_mailgun_count",
  "email_validation_mailjet_count",
  "email_preview_count",
  "email_preview_failed_count",
  "link_validation_count",
  "link_validation_failed_count",
  "image_validation_count",
  "image_validation_failed_count",
  "accessibility_count",
  "accessibility_failed_count",
  "seed_test_count",
  "ip_blocklist_monitoring_count",
  "domain_blocklist_monitoring_count"
] as const

export type UsageMetric = typeof usageMetrics[number]

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
