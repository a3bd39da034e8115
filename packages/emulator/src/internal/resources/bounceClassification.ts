import * as BounceClassification from "@effect-mailgun/core/BounceClassification"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { type AnalyticsEvent, eventsOf, tagsOf } from "../analyticsEvent.ts"
import { compileFilter } from "../analyticsFilter.ts"
import { type AnalyticsQuery, readQuery } from "../analyticsQuery.ts"
import * as Answer from "../answer.ts"
import { type Classified, classify, entityOf } from "../bounceRules.ts"
import type { Call } from "../call.ts"
import { attribute } from "../eventAttribute.ts"
import { countsAs } from "../eventCounts.ts"
import { fieldsOf } from "../fields.ts"
import { type DimensionValue, groupBy, readNames, sortRows, timeValue } from "../metricTable.ts"
import { profileOf } from "../profile.ts"
import type { Resource } from "../resource.ts"
import { isWithin, readWindow, type TimeWindow } from "../timeWindow.ts"
import * as WireDate from "../wireDate.ts"

/** An event, and how it is understood where it is a failure. */
interface Item {
  readonly event: AnalyticsEvent
  readonly failure: Classified | undefined
}

/** What is known only of failures. */
const ofFailure: { readonly [name: string]: (failure: Classified) => string } = {
  "group-id": ({ rule }) => rule.group,
  criticality: ({ rule }) => rule.criticality,
  severity: ({ severity }) => severity,
  category: ({ rule }) => rule.category
}

const attributes = (name: string): ((item: Item) => ReadonlyArray<string>) | undefined => {
  const read = Object.hasOwn(ofFailure, name) ? ofFailure[name] : undefined
  if (read !== undefined) return ({ failure }) => failure === undefined ? [] : [read(failure)]
  if (name === "entity-name") return ({ event }) => [entityOf(event).name]
  if (name === "account.name") return ({ event }) => [profileOf(event.account).name]
  if (name === "tags") return ({ event }) => [tagsOf(event).join(", ")]
  const readEvent = attribute(name)
  return readEvent === undefined ? undefined : ({ event }) => readEvent(event)
}

type Count = (items: ReadonlyArray<Item>) => number

const failuresWith =
  (criticality: "CRITICAL" | "NON-CRITICAL", severity: "PERMANENT" | "TEMPORARY"): Count => (items) =>
    items.filter(({ failure }) => failure?.rule.criticality === criticality && failure.severity === severity).length

const delivered: Count = (items) => items.filter(({ event }) => countsAs("delivered_smtp", event)).length

/** In percent of what was delivered. */
const rate = (of: Count): Count => (items) => {
  const among = delivered(items)
  return among === 0 ? 0 : of(items) / among * 100
}

const criticalBounces = failuresWith("CRITICAL", "PERMANENT")
const otherBounces = failuresWith("NON-CRITICAL", "PERMANENT")
const criticalDelays = failuresWith("CRITICAL", "TEMPORARY")
const otherDelays = failuresWith("NON-CRITICAL", "TEMPORARY")

const metrics: { readonly [name in typeof BounceClassification.metrics[number]]: Count } = {
  critical_bounce_count: criticalBounces,
  non_critical_bounce_count: otherBounces,
  critical_delay_count: criticalDelays,
  non_critical_delay_count: otherDelays,
  classified_failures_count: (items) => items.filter(({ failure }) => failure !== undefined).length,
  delivered_smtp_count: delivered,
  critical_bounce_rate: rate(criticalBounces),
  non_critical_bounce_rate: rate(otherBounces),
  critical_delay_rate: rate(criticalDelays),
  non_critical_delay_rate: rate(otherDelays)
}

const maxLimit = 50

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const query = yield* readQuery(call)
  const now = yield* Clock.currentTimeMillis
  const window = yield* windowOf(query, now)
  const asked = yield* readNames(
    query,
    "dimensions",
    BounceClassification.dimensions,
    BounceClassification.dimensions.length
  )
  if (asked.includes("tag") && asked.includes("tags")) {
    return yield* Answer.refuse(400, "'tag' and 'tags' can't be used together")
  }
  const names = yield* readNames(query, "metrics", BounceClassification.metrics, BounceClassification.metrics.length)
  const holds = yield* compileFilter(query.filter, attributes)
  const items = eventsOf(query.accounts(call), now)
    .filter((event) => isWithin(window, event.at))
    .map((event): Item => ({ event, failure: classify(event) }))
    .filter((item) => (item.failure !== undefined || countsAs("delivered_smtp", item.event)) && holds(item))
  const chosen = Object.entries(metrics).filter(([name]) => names.length === 0 || names.includes(name))
  const order = query.paging("sort")
  const sort = typeof order === "string" ? order : ""
  const limit = yield* query.limit({ otherwise: 10, max: maxLimit })
  const skip = yield* query.skip
  const rows = yield* sortRows(
    groupBy(items, asked.map((name) => read(name, window))).map(({ counted, key }) => ({
      key,
      metrics: Object.fromEntries(chosen.map(([name, of]) => [name, of(counted)]))
    })),
    sort
  )
  return Answer.json({
    start: WireDate.numeric(window.start),
    end: WireDate.numeric(window.end),
    resolution: window.resolution,
    duration: `${Math.floor((window.end - window.start) / 3_600_000)}h0m0s`,
    dimensions: asked,
    pagination: { sort, skip, limit, total: rows.length },
    items: rows.slice(skip, skip + limit).map(({ key, metrics: values }) => ({
      ...Object.fromEntries(key.map(({ dimension, value }) => [dimension, value])),
      metrics: values
    }))
  })
})

const read = (name: string, { resolution }: TimeWindow) => (item: Item): ReadonlyArray<DimensionValue> =>
  name === "timestamp"
    ? [{ ...timeValue(item.event.at, resolution), dimension: name }]
    : (attributes(name)?.(item) ?? []).map((value) => ({ dimension: name, value, display: value, order: value }))

/** Durations are written as in Go here: `24h0m0s`, with `m` for minutes. */
const windowOf = Effect.fnUntraced(function*(
  query: AnalyticsQuery,
  now: number
): Effect.fn.Return<TimeWindow, Answer.Answer> {
  const { fields } = query
  const duration = fields.first("duration")
  const resolution = fields.first("resolution")
  if (resolution === "month") {
    return yield* Answer.refuse(400, "Invalid resolution 'month'. It can be any of: 'hour', 'day'")
  }
  const withoutDuration = fieldsOf((name) => name === "duration" ? [] : fields.all(name))
  const window = yield* readWindow(withoutDuration, now, { days: 7 })
  if (duration === undefined || duration === "") return window
  const found = /^(?=.)(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,8})s)?$/.exec(duration)
  if (found === null) return yield* Answer.refuse(400, `'${duration}' is not a valid duration`)
  const [hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0))
  const millis = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000
  return { ...window, start: window.end - millis }
})

export const bounceClassification: Resource = {
  operations: { "bounceClassification.list": list }
}
