import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { type AnalyticsEvent, eventsOf } from "../analyticsEvent.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { attribute } from "../eventAttribute.ts"
import { fieldsOf } from "../fields.ts"
import type { Resource } from "../resource.ts"
import { askedEvents, type Audience, engagement, statsReport } from "../statsReport.ts"
import { bucketOf, readWindow, type TimeWindow } from "../timeWindow.ts"

const week = { days: 7 }

const eventsOfAccount = (call: Call): Effect.Effect<ReadonlyArray<AnalyticsEvent>> =>
  Effect.map(Clock.currentTimeMillis, (now) => eventsOf([call.account], now))

const eventsOfDomain = Effect.fnUntraced(function*(
  call: Call
): Effect.fn.Return<ReadonlyArray<AnalyticsEvent>, Answer.Answer> {
  const { id } = yield* call.domain
  return (yield* eventsOfAccount(call)).filter(({ domainId }) => domainId === id)
})

const getTotal = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  return yield* total(call, yield* eventsOfDomain(call))
})

const getAccountTotal = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  return yield* total(call, yield* eventsOfAccount(call))
})

const total = Effect.fnUntraced(function*(
  call: Call,
  events: ReadonlyArray<AnalyticsEvent>
): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const asked = yield* askedEvents(call.query)
  const window = yield* readWindow(call.query, yield* Clock.currentTimeMillis, week)
  return Answer.json(yield* statsReport(events, asked, window))
})

/** One item for each domain, of the hour, day or month around a timestamp. */
const getDomainTotals = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const asked = yield* askedEvents(call.query)
  const timestamp = call.query.first("timestamp")
  if (timestamp === undefined) return yield* Answer.refuse(400, "Missing mandatory parameter: timestamp")
  const window = yield* readWindow(
    fieldsOf((name) => name === "end" ? [timestamp] : name === "resolution" ? call.query.all(name) : []),
    yield* Clock.currentTimeMillis,
    { days: 0 }
  )
  const events = yield* eventsOfAccount(call)
  const skip = Number(call.query.first("limit") ?? 0) || 0
  const reports = yield* Effect.forEach(
    [...call.account.domains.values()].slice(skip),
    (domain) =>
      Effect.map(
        statsReport(events.filter(({ domainId }) => domainId === domain.id), asked, window),
        (report) => ({ domain: domain.name, report })
      )
  )
  const empty = yield* statsReport([], asked, window)
  return Answer.json({
    ...empty,
    stats: reports.flatMap(({ domain, report }) => items(report).map((item) => ({ domain, ...item })))
  })
})

const items = (report: { readonly [name: string]: unknown }): ReadonlyArray<object> => {
  const { stats } = report
  return Array.isArray(stats) ? stats : []
}

const groups = new Set([
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

/** Totals of the account for one value of a key, split by time or by what `group` names. */
const getFiltered = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { query } = call
  const asked = yield* askedEvents(query)
  const group = query.first("group") || "time"
  if (!groups.has(group)) return yield* Answer.refuse(400, `'${group}' is not a supported group`)
  const window = yield* readWindow(
    group === "day" || group === "month"
      ? fieldsOf((name) => name === "resolution" ? [group] : query.all(name))
      : query,
    yield* Clock.currentTimeMillis,
    week
  )
  const filter = query.first("filter")
  const colon = filter?.indexOf(":") ?? -1
  const [key, value] = filter === undefined ? [] : [filter.slice(0, Math.max(0, colon)), filter.slice(colon + 1)]
  const holds = key === undefined || value === undefined ? () => true : having(key, value)
  if (holds === undefined) return yield* Answer.refuse(400, `'${filter}' is not a supported filter`)
  const events = (yield* eventsOfAccount(call)).filter(holds)
  const report = yield* statsReport(events, asked, window)
  const type = key === undefined ? undefined : { type: { type: key, key: value } }
  if (group === "time" || group === "day" || group === "month") return Answer.json({ ...report, ...type })
  return Answer.json({ ...report, ...type, stats: yield* grouped(events, asked, window, group) })
})

const having = (key: string, value: string): ((event: AnalyticsEvent) => boolean) | undefined => {
  const read = attribute(key)
  return read === undefined
    ? undefined
    : (event) => read(event).some((one) => one.toLowerCase() === value.toLowerCase())
}

/** One item for each value of a key, over the whole window. */
const grouped = Effect.fnUntraced(function*(
  events: ReadonlyArray<AnalyticsEvent>,
  asked: ReadonlyArray<string>,
  window: TimeWindow,
  group: string
): Effect.fn.Return<ReadonlyArray<object>, Answer.Answer> {
  const { resolution } = window
  const [from, to] = [bucketOf(window.start, resolution), bucketOf(window.end, resolution)]
  const read = group === "total" ? () => ["total"] : attribute(group) ?? (() => [])
  const byKey = new Map<string, Array<AnalyticsEvent>>(group === "total" ? [["total", []]] : [])
  for (const event of events) {
    const bucket = bucketOf(event.at / 1000, resolution)
    if (bucket < from || bucket > to) continue
    // All of the window counts as its beginning.
    const moved = { ...event, at: from * 1000 }
    for (const key of read(event)) byKey.set(key, [...byKey.get(key) ?? [], moved])
  }
  const whole = { ...window, start: from, end: from }
  const parts = yield* Effect.forEach(
    [...byKey].toSorted(([a], [b]) => a < b ? -1 : 1),
    ([key, within]) =>
      Effect.map(
        statsReport(within, asked, whole),
        (report) => items(report).map((item) => group === "total" ? item : { ...item, [group]: key })
      )
  )
  return parts.flat()
})

const aggregates = (name: string, audience: Audience) =>
  Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
    return Answer.json({ [name]: engagement(yield* eventsOfDomain(call), audience) })
  })

export const stats: Resource = {
  operations: {
    "stats.getTotal": getTotal,
    "stats.getAccountTotal": getAccountTotal,
    "stats.getDomainTotals": getDomainTotals,
    "stats.getFiltered": getFiltered,
    "stats.getCountries": aggregates("countries", "country"),
    "stats.getDevices": aggregates("devices", "device"),
    "stats.getProviders": aggregates("providers", "provider")
  }
}
