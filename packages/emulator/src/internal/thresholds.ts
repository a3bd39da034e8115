import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Account } from "./account.ts"
import * as Answer from "./answer.ts"
import { uuid } from "./identifier.ts"
import { fieldOf, listOf, objectOf, textOf } from "./jsonBody.ts"
import { type Table, TableName } from "./table.ts"
import * as WireDate from "./wireDate.ts"

export const comparators = ["=", "!=", "<", "<=", ">", ">="]
const filterComparators = [...comparators, "contains", "not contains"]
export const dimensions = ["domain", "ip", "ip_pool", "recipient_provider", "subaccount"]

/** What thresholds watch, by their kinds. */
export const metrics = {
  alerts: ["hard_bounce_rate", "temporary_fail_rate", "delivered_rate", "complained_rate"],
  limits: ["email_preview_success_count", "seed_test_count"]
} as const

export type Kind = keyof typeof metrics

/** What narrows a threshold down. */
export interface Filter {
  readonly dimension: string
  readonly comparator: string
  readonly values: ReadonlyArray<string>
}

/** What a threshold is set to. */
interface Settings {
  readonly name: string
  readonly metric: string
  readonly comparator: string
  /** A number, as it was given. */
  readonly limit: string
  readonly dimension: string
  readonly filters: ReadonlyArray<Filter> | undefined
  readonly period: string | undefined
  readonly description: string | undefined
  /** Of an alert alone. */
  readonly alertChannels: ReadonlyArray<string> | undefined
}

/** A measure that must not be gone beyond, or fallen short of. */
export interface Threshold extends Settings {
  readonly id: string
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly updatedAt: number | undefined
  readonly checkedAt: number | undefined
}

const tables = {
  alerts: new TableName<Threshold>("alertThresholds"),
  limits: new TableName<Threshold>("limitThresholds")
}

/** The thresholds of an account, by name. */
export const thresholdsOf = (account: Account, kind: Kind): Table<Threshold> => account.tables.of(tables[kind])

const instant = (millis: number | undefined): string => millis === undefined ? WireDate.never : WireDate.rfc3339(millis)

export const thresholdJson = (account: Account, threshold: Threshold) => ({
  id: threshold.id,
  parent_account_id: account.parent?.id ?? account.id,
  subaccount_id: account.parent === undefined ? undefined : account.id,
  name: threshold.name,
  created_at: WireDate.rfc3339(threshold.createdAt),
  updated_at: instant(threshold.updatedAt),
  last_checked: instant(threshold.checkedAt),
  alert_channels: threshold.alertChannels,
  metric: threshold.metric,
  comparator: threshold.comparator,
  limit: threshold.limit,
  dimension: threshold.dimension,
  filters: threshold.filters,
  period: threshold.period,
  description: threshold.description
})

const refuse = (text: string): Effect.Effect<never, Answer.Answer> => Effect.fail(Answer.message(400, text))

const oneOf = (
  field: string,
  value: string | undefined,
  known: ReadonlyArray<string>
): Effect.Effect<string, Answer.Answer> =>
  value !== undefined && known.includes(value)
    ? Effect.succeed(value)
    : refuse(`${field} must be one of ${known.join(", ")}`)

const settingsOf = Effect.fnUntraced(
  function*(body: unknown, kind: Kind): Effect.fn.Return<Settings, Answer.Answer> {
    const json = yield* objectOf(body)
    const name = textOf(json, "name")
    if (name === undefined || name === "") return yield* refuse("name is required")
    const limit = textOf(json, "limit") ?? ""
    if (limit.trim() === "" || !Number.isFinite(Number(limit))) return yield* refuse("limit must be a number")
    const period = textOf(json, "period")
    if (period !== undefined && periodMillis(period) === undefined) return yield* refuse(`invalid period: ${period}`)
    const alertChannels = kind === "alerts" ? listOf(json, "alert_channels") : undefined
    for (const channel of alertChannels ?? []) yield* oneOf("alert_channels", channel, ["email", "slack", "webhook"])
    return {
      name,
      metric: yield* oneOf("metric", textOf(json, "metric"), metrics[kind]),
      comparator: yield* oneOf("comparator", textOf(json, "comparator"), comparators),
      limit,
      dimension: yield* oneOf("dimension", textOf(json, "dimension"), dimensions),
      filters: yield* filtersOf(fieldOf(json, "filters")),
      period,
      description: textOf(json, "description"),
      alertChannels
    }
  }
)

const filtersOf = (given: unknown): Effect.Effect<ReadonlyArray<Filter> | undefined, Answer.Answer> => {
  if (given === undefined || given === null) return Effect.succeed(undefined)
  if (!Array.isArray(given)) return refuse("filters must be a list")
  return Effect.forEach(
    given,
    Effect.fnUntraced(function*(one: unknown): Effect.fn.Return<Filter, Answer.Answer> {
      const json = yield* objectOf(one)
      return {
        dimension: yield* oneOf("filters.dimension", textOf(json, "dimension"), dimensions),
        comparator: yield* oneOf("filters.comparator", textOf(json, "comparator"), filterComparators),
        values: listOf(json, "values") ?? []
      }
    })
  )
}

const unitMillis: { readonly [unit: string]: number } = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  M: 2_592_000_000
}

/** `1h`, `7d`, `1M` for a month of thirty days. */
export const periodMillis = (period: string): number | undefined => {
  const [, count, unit = ""] = /^(\d{1,4})([mhdwM])$/.exec(period) ?? []
  const millis = unitMillis[unit]
  return count === undefined || millis === undefined ? undefined : Number(count) * millis
}

export const createThreshold = Effect.fnUntraced(
  function*(account: Account, kind: Kind, body: unknown): Effect.fn.Return<Threshold, Answer.Answer> {
    const settings = yield* settingsOf(body, kind)
    const table = thresholdsOf(account, kind)
    if (table.has(settings.name)) return yield* refuse(`threshold '${settings.name}' already exists`)
    const createdAt = yield* Clock.currentTimeMillis
    const threshold: Threshold = {
      ...settings,
      id: uuid(yield* Random.Random),
      createdAt,
      updatedAt: undefined,
      checkedAt: undefined
    }
    table.set(threshold.name, threshold)
    return threshold
  }
)

export const findThreshold = (
  account: Account,
  kind: Kind,
  name: string | undefined
): Effect.Effect<Threshold, Answer.Answer> => {
  const threshold = thresholdsOf(account, kind).get(name ?? "")
  return threshold === undefined
    ? Effect.fail(Answer.message(404, "threshold not found"))
    : Effect.succeed(threshold)
}

export const updateThreshold = Effect.fnUntraced(
  function*(
    account: Account,
    kind: Kind,
    former: Threshold,
    body: unknown
  ): Effect.fn.Return<Threshold, Answer.Answer> {
    const settings = yield* settingsOf(body, kind)
    const table = thresholdsOf(account, kind)
    if (settings.name !== former.name && table.has(settings.name)) {
      return yield* refuse(`threshold '${settings.name}' already exists`)
    }
    const updatedAt = yield* Clock.currentTimeMillis
    if (settings.name !== former.name) table.delete(former.name)
    const changed = { ...former, ...settings, updatedAt }
    table.set(changed.name, changed)
    return changed
  }
)
