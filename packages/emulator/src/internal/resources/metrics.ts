import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { type AnalyticsEvent, eventsOf } from "../analyticsEvent.ts"
import { compileEventFilter } from "../analyticsFilter.ts"
import { readQuery } from "../analyticsQuery.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { attribute } from "../eventAttribute.ts"
import { metric } from "../eventCounts.ts"
import { type DimensionValue, metricReport, readNames, timeValue } from "../metricTable.ts"
import { profileOf } from "../profile.ts"
import type { Resource } from "../resource.ts"
import { isWithin, readWindow } from "../timeWindow.ts"

const dimensions = [
  "time",
  "domain",
  "tag",
  "subaccount",
  "ip",
  "ip_pool",
  "recipient_domain",
  "recipient_provider",
  "country",
  "device",
  "bot"
]

const maxDimensions = 3
const maxMetrics = 10

/** What is counted where nobody says what. */
const usualMetrics = ["accepted_count", "delivered_count", "failed_count", "opened_count", "clicked_count"]

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const query = yield* readQuery(call)
  const now = yield* Clock.currentTimeMillis
  const window = yield* readWindow(query.fields, now, { days: 7 })
  const asked = yield* readNames(query, "dimensions", dimensions, maxDimensions)
  const holds = yield* compileEventFilter(query.filter)
  const events = eventsOf(query.accounts(call), now).filter((event) => isWithin(window, event.at) && holds(event))
  const names = yield* query.names("metrics")
  if (names.length > maxMetrics) return yield* Answer.refuse(400, `'metrics' must have at most ${maxMetrics} items`)
  const metrics = yield* Effect.forEach(names.length === 0 ? usualMetrics : names, (name) => {
    const of = metric(name)
    return of === undefined
      ? Answer.refuse(400, `'${name}' is not one of the metrics`)
      : Effect.succeed([name, of] as const)
  })
  return yield* metricReport(query, window, events, {
    dimensions: asked,
    read: (dimension) =>
      dimension === "time" ? ({ at }: AnalyticsEvent) => [timeValue(at, window.resolution)] : valuesOf(dimension),
    metrics
  })
})

const valuesOf = (dimension: string) => {
  const read = attribute(dimension) ?? (() => [])
  return (event: AnalyticsEvent): ReadonlyArray<DimensionValue> =>
    read(event).map((value) => ({
      dimension,
      value,
      display: dimension === "subaccount" ? profileOf(event.account).name : value,
      order: value
    }))
}

export const metrics: Resource = {
  operations: { "metrics.list": list }
}
