/**
 * Counts of events by hour, day or month: the API that Metrics has replaced.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * **Details**
 *
 * Mailgun keeps hourly stats for two months, daily ones for a year, and monthly ones for good. All are in UTC.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/stats
 * @since 0.1.0
 */
import * as DateTime from "effect/DateTime"
import * as Input from "./Input.ts"
import { openText, openTexts } from "./internal/analytics.ts"
import * as Operation from "./Operation.ts"
import { EngagementByKey, StatsReport } from "./StatsReport.ts"
import * as Wire from "./Wire.ts"

const eventNames = [
  "accepted",
  "delivered",
  "failed",
  "opened",
  "clicked",
  "unsubscribed",
  "complained",
  "stored"
] as const

/** What every count over time can be asked for. */
const window = {
  /** One kind of event or many; only these are counted. */
  event: openTexts("event", eventNames),
  /** Mailgun's default is seven days ago. */
  start: Input.optional(Input.date("start")),
  /** Mailgun's default is now. */
  end: Input.optional(Input.date("end")),
  /** Mailgun's default is `"day"`. */
  resolution: Input.optional(Input.literal("resolution", "hour", "day", "month")),
  /** How far back from `end`, in place of `start`: `"24h"`, `"7d"`, or `"2m"` for two months. */
  duration: Input.optional(Input.period("duration"))
}

/**
 * The input of {@link getTotal}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class TotalInput extends Input.Struct<TotalInput>("StatsTotalInput")({
  domain: Input.domain,
  ...window
}) {}

/**
 * The counts of a domain. Fails with `MailgunBadRequest` where an event, the times or the resolution is not one that
 * Mailgun takes.
 *
 * `GET /v3/{domain}/stats/total`.
 *
 * **Example**
 *
 * ```ts
 * import { Stats } from "@effect-mailgun/core"
 *
 * const lastMonth = Stats.getTotal({ event: ["accepted", "delivered", "failed"], duration: "1m" })
 * ```
 *
 * @deprecated Use {@link Metrics.list} with a filter on `domain`.
 * @category operations
 * @since 0.1.0
 */
export const getTotal = Operation.make({
  name: "stats.getTotal",
  method: "GET",
  path: "/v3/{domain}/stats/total",
  input: TotalInput,
  output: StatsReport,
  example: { event: ["accepted", "delivered", "failed"], resolution: "month", duration: "2m" }
})

/**
 * The input of {@link getAccountTotal}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class AccountTotalInput extends Input.Struct<AccountTotalInput>("StatsAccountTotalInput")(window) {}

/**
 * The counts of an account, over all its domains. Fails with `MailgunBadRequest` where an event, the times or the
 * resolution is not one that Mailgun takes.
 *
 * `GET /v3/stats/total`.
 *
 * **Example**
 *
 * ```ts
 * import { Stats } from "@effect-mailgun/core"
 *
 * const lastWeek = Stats.getAccountTotal({ event: "delivered", duration: "7d" })
 * ```
 *
 * @deprecated Use {@link Metrics.list}.
 * @category operations
 * @since 0.1.0
 */
export const getAccountTotal = Operation.make({
  name: "stats.getAccountTotal",
  method: "GET",
  path: "/v3/stats/total",
  input: AccountTotalInput,
  output: StatsReport,
  example: { event: "delivered", duration: "7d" }
})

/**
 * The input of {@link getDomainTotals}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DomainTotalsInput extends Input.Struct<DomainTotalsInput>("StatsDomainTotalsInput")({
  event: window.event,
  /** Any instant of the hour, day or month that is asked for. */
  timestamp: Input.date("timestamp"),
  resolution: window.resolution,
  /** Mailgun describes it as a number of domains to skip, to go through many of them. */
  limit: Input.optional(Input.integer("limit", { min: 0, max: Number.MAX_SAFE_INTEGER }))
}) {}

/**
 * The counts of the account's domains in one hour, day or month. Fails with `MailgunBadRequest` where an event, the
 * time or the resolution is not one that Mailgun takes.
 *
 * `GET /v3/stats/total/domains`.
 *
 * **Example**
 *
 * ```ts
 * import { Stats } from "@effect-mailgun/core"
 * import { DateTime } from "effect"
 *
 * const april = Stats.getDomainTotals({
 *   event: "delivered",
 *   resolution: "month",
 *   timestamp: DateTime.makeUnsafe("2025-04-01T00:00:00Z")
 * })
 * ```
 *
 * @deprecated Use {@link Metrics.list} with the dimension `domain`.
 * @category operations
 * @since 0.1.0
 */
export const getDomainTotals = Operation.make({
  name: "stats.getDomainTotals",
  method: "GET",
  path: "/v3/stats/total/domains",
  input: DomainTotalsInput,
  output: StatsReport,
  example: {
    event: ["accepted", "delivered"],
    timestamp: DateTime.makeUnsafe("2012-04-01T00:00:00Z"),
    resolution: "month",
    limit: 10
  }
})

/**
 * The input of {@link getFiltered}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class FilteredInput extends Input.Struct<FilteredInput>("StatsFilteredInput")({
  ...window,
  /** A key and a value: `"domain:my.example.com"`. */
  filter: Input.optional(Input.text("filter")),
  group: Input.optional(
    openText("group", [
      "total",
      "time",
      "day",
      "month",
      "domain",
      "ip",
      "ip_pool",
      "provider",
      "tag",
      "country",
      "subaccount"
    ])
  )
}) {}

/**
 * The counts of an account, filtered and grouped. Fails with `MailgunBadRequest` where an event, the times, the filter
 * or the group is not one that Mailgun takes.
 *
 * `GET /v3/stats/filter`.
 *
 * **Example**
 *
 * ```ts
 * import { Stats } from "@effect-mailgun/core"
 *
 * const byProvider = Stats.getFiltered({ event: "opened", filter: "domain:my.example.com", group: "provider" })
 * ```
 *
 * @deprecated Use {@link Metrics.list} with a filter and dimensions.
 * @category operations
 * @since 0.1.0
 */
export const getFiltered = Operation.make({
  name: "stats.getFiltered",
  method: "GET",
  path: "/v3/stats/filter",
  input: FilteredInput,
  output: StatsReport,
  example: { event: ["opened", "clicked"], duration: "1m", filter: "domain:my.example.com", group: "provider" }
})

/**
 * The input of {@link getCountries}, {@link getDevices} and {@link getProviders}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DomainInput extends Input.Struct<DomainInput>("StatsDomainInput")({
  domain: Input.domain
}) {}

/**
 * What recipients of a domain's messages did, by their country: `{ us: { opened: 1, clicked: 1 } }`. Fails with
 * `MailgunBadRequest` where there is no such domain.
 *
 * `GET /v3/{domain}/aggregates/countries`.
 *
 * **Example**
 *
 * ```ts
 * import { Stats } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const openedInFrance = Stats.getCountries().pipe(Effect.map((countries) => countries["fr"]?.opened ?? 0))
 * ```
 *
 * @deprecated Use {@link Metrics.list} with the dimension `country`.
 * @category operations
 * @since 0.1.0
 */
export const getCountries = Operation.make({
  name: "stats.getCountries",
  method: "GET",
  path: "/v3/{domain}/aggregates/countries",
  input: DomainInput,
  output: Wire.unwrapped("countries", EngagementByKey),
  example: {}
})

/**
 * What recipients of a domain's messages did, by their kind of device: `desktop`, `mobile`, `tablet` or `unknown`.
 * Fails with `MailgunBadRequest` where there is no such domain.
 *
 * `GET /v3/{domain}/aggregates/devices`.
 *
 * **Example**
 *
 * ```ts
 * import { Stats } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const openedOnMobile = Stats.getDevices().pipe(Effect.map((devices) => devices["mobile"]?.opened ?? 0))
 * ```
 *
 * @deprecated Use {@link Metrics.list} with the dimension `device`.
 * @category operations
 * @since 0.1.0
 */
export const getDevices = Operation.make({
  name: "stats.getDevices",
  method: "GET",
  path: "/v3/{domain}/aggregates/devices",
  input: DomainInput,
  output: Wire.unwrapped("devices", EngagementByKey),
  example: {}
})

/**
 * What recipients of a domain's messages did, by their mail provider: `{ "gmail.com": { opened: 1, clicked: 2 } }`.
 * Fails with `MailgunBadRequest` where there is no such domain.
 *
 * `GET /v3/{domain}/aggregates/providers`.
 *
 * **Example**
 *
 * ```ts
 * import { Stats } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const providers = Stats.getProviders().pipe(Effect.map((counts) => Object.keys(counts)))
 * ```
 *
 * @deprecated Use {@link Metrics.list} with the dimension `recipient_provider`.
 * @category operations
 * @since 0.1.0
 */
export const getProviders = Operation.make({
  name: "stats.getProviders",
  method: "GET",
  path: "/v3/{domain}/aggregates/providers",
  input: DomainInput,
  output: Wire.unwrapped("providers", EngagementByKey),
  example: {}
})
