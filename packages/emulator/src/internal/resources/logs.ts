import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Base64Url from "effect/encoding/Base64Url"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type AnalyticsEvent, eventsOf, valueAt } from "../analyticsEvent.ts"
import { compileEventFilter } from "../analyticsFilter.ts"
import { type AnalyticsQuery, readQuery } from "../analyticsQuery.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { count, type Counter, countsAs, isCounter } from "../eventCounts.ts"
import { isJsonObject } from "../jsonObject.ts"
import type { Resource } from "../resource.ts"
import { isWithin, readWindow } from "../timeWindow.ts"
import * as WireDate from "../wireDate.ts"

/** Where in a listing a page lies. It stands beside an event, so that new ones don't move it. */
const Place = Schema.Struct({
  way: Schema.Literals(["onwards", "backwards"]),
  /** The event beside the page; absent at either end of the listing. */
  beside: Schema.optionalKey(Schema.Struct({ at: Schema.Finite, id: Schema.String }))
})

type Place = typeof Place.Type

const decodePlace = Schema.decodeUnknownOption(Schema.fromJsonString(Place))

const tokenOf = (place: Place): string => Base64Url.encode(JSON.stringify(place))

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const query = yield* readQuery(call)
  const now = yield* Clock.currentTimeMillis
  const window = yield* readWindow(query.fields, now, { days: 1 })
  const names = new Set(yield* query.names("events"))
  const counters = yield* Effect.forEach(
    yield* query.names("metric_events"),
    (name) => isCounter(name) ? Effect.succeed(name) : Answer.refuse(400, `'${name}' is not one of the metric events`)
  )
  const holds = yield* compileEventFilter(query.filter)
  const sort = query.paging("sort") ?? "timestamp:desc"
  if (sort !== "timestamp:asc" && sort !== "timestamp:desc") {
    return yield* Answer.refuse(400, "pagination 'sort' must be 'timestamp:asc' or 'timestamp:desc'")
  }
  const found = eventsOf(query.accounts(call), now).filter((event) =>
    isWithin(window, event.at)
    && (names.size === 0 || namesOf(event).some((name) => names.has(name)))
    && (counters.length === 0 || counters.some((counter) => countsAs(counter, event)))
    && holds(event)
  )
  const listed = sort === "timestamp:asc" ? found : found.toReversed()
  const limit = yield* query.limit({ otherwise: 100, max: 100 })
  const { end, start } = bounds(listed, yield* placeOf(query), limit, sort === "timestamp:asc")
  return Answer.json({
    start: WireDate.unzoned(window.start),
    end: WireDate.unzoned(window.end),
    items: listed.slice(start, end).map(json),
    pagination: {
      ...links(listed, start, end),
      ...(query.flag("include_totals") ? { total: listed.length } : undefined)
    },
    aggregates: query.flag("include_totals") ? aggregates(listed, counters) : {}
  })
})

/** The names under which an event can be asked for. */
const namesOf = ({ isUnique, json: { event } }: AnalyticsEvent): ReadonlyArray<string> =>
  isUnique ? [event, `unique_${event}`] : [event]

const aggregates = (
  events: ReadonlyArray<AnalyticsEvent>,
  counters: ReadonlyArray<Counter>
): { readonly [field: string]: unknown } => ({
  all: events.length,
  metrics: Object.fromEntries(counters.map((counter) => [counter, count(counter, events)]))
})

const placeOf = (query: AnalyticsQuery): Effect.Effect<Place, Answer.Answer> => {
  const token = query.paging("token")
  if (token === undefined || token === null || token === "") return Effect.succeed({ way: "onwards" })
  const decoded = typeof token === "string" ? Base64Url.decodeString(token) : undefined
  const place = decoded === undefined || Result.isFailure(decoded) ? Option.none() : decodePlace(decoded.success)
  return Option.isNone(place) ? Answer.refuse(400, "invalid pagination token") : Effect.succeed(place.value)
}

interface Bounds {
  readonly start: number
  readonly end: number
}

const bounds = (
  listed: ReadonlyArray<AnalyticsEvent>,
  { beside, way }: Place,
  limit: number,
  isAscending: boolean
): Bounds => {
  const found = beside === undefined
    ? undefined
    : listed.findIndex(({ at, json: { id } }) => at === beside.at && id === beside.id)
  // An event that is not there any more was older than all that are.
  const index = found !== -1 ? found : isAscending ? -1 : listed.length
  if (way === "onwards") {
    const start = index === undefined ? 0 : index + 1
    return { start, end: start + limit }
  }
  const end = Math.max(0, index ?? listed.length)
  return { start: Math.max(0, end - limit), end }
}

/** Tokens of the pages around this one, where there are any. */
const links = (
  listed: ReadonlyArray<AnalyticsEvent>,
  start: number,
  end: number
): { readonly [name: string]: string } => {
  const [first, last] = [listed[start], listed[Math.min(end, listed.length) - 1]]
  const hasPrevious = first !== undefined && start > 0
  const hasNext = last !== undefined && end < listed.length
  if (!hasPrevious && !hasNext) return {}
  return {
    ...(hasPrevious ? { previous: tokenOf({ way: "backwards", beside: besideOf(first) }) } : undefined),
    first: tokenOf({ way: "onwards" }),
    ...(hasNext ? { next: tokenOf({ way: "onwards", beside: besideOf(last) }) } : undefined),
    last: tokenOf({ way: "backwards" })
  }
}

const besideOf = (event: AnalyticsEvent): { readonly at: number; readonly id: string } => ({
  at: event.at,
  id: event.json.id
})

/** An event as logs have it. */
const json = ({ account, at: micros, domain, json: event }: AnalyticsEvent): { readonly [field: string]: unknown } => {
  const { timestamp: _, "user-variables": variables, storage, ...rest } = event
  return {
    ...rest,
    "@timestamp": DateTime.formatIso(DateTime.makeUnsafe(Math.floor(micros / 1000))),
    account: { id: account.id, ...(account.parent === undefined ? undefined : { "parent-id": account.parent.id }) },
    domain: { name: domain },
    ...(variables === undefined ? undefined : { "user-variables": JSON.stringify(variables) }),
    ...(isJsonObject(storage) ? { storage: { ...storage, url: [valueAt(event, "storage", "url")] } } : undefined)
  }
}

export const logs: Resource = {
  operations: { "logs.list": list }
}
