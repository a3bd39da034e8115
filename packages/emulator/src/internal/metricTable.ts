import * as Effect from "effect/Effect"
import type { AnalyticsQuery } from "./analyticsQuery.ts"
import * as Answer from "./answer.ts"
import { bucketOf, type Resolution, type TimeWindow } from "./timeWindow.ts"
import * as WireDate from "./wireDate.ts"

/** One value of a dimension. */
export interface DimensionValue {
  readonly dimension: string
  readonly value: string
  /** As people know it. */
  readonly display: string
  /** What it is sorted by. */
  readonly order: string | number
}

type MetricValue = number | string

/** The hour, day or month of an instant in epoch microseconds, as a value of the dimension of time. */
export const timeValue = (micros: number, resolution: Resolution): DimensionValue => {
  const bucket = bucketOf(micros / 1000, resolution)
  const value = WireDate.numeric(bucket)
  return { dimension: "time", value, display: value, order: bucket }
}

/** What is counted under the same values of all dimensions. */
export interface MetricRow<A> {
  readonly key: ReadonlyArray<DimensionValue>
  readonly counted: ReadonlyArray<A>
}

/** Sorts things by their dimensions. One that has several values counts under each, one that has none under none. */
export const groupBy = <A>(
  all: ReadonlyArray<A>,
  dimensions: ReadonlyArray<(one: A) => ReadonlyArray<DimensionValue>>
): ReadonlyArray<MetricRow<A>> => {
  const rows = new Map<string, { readonly key: ReadonlyArray<DimensionValue>; readonly counted: Array<A> }>()
  for (const one of all) {
    const keys = dimensions.reduce<ReadonlyArray<ReadonlyArray<DimensionValue>>>(
      (before, read) => before.flatMap((key) => read(one).map((value) => [...key, value])),
      [[]]
    )
    for (const key of keys) {
      const name = JSON.stringify(key.map(({ value }) => value))
      const row = rows.get(name)
      if (row === undefined) rows.set(name, { key, counted: [one] })
      else row.counted.push(one)
    }
  }
  return [...rows.values()]
}

/** What was asked for, with unknown names refused. */
export const readNames = Effect.fnUntraced(function*(
  query: AnalyticsQuery,
  name: "dimensions" | "metrics",
  known: ReadonlyArray<string>,
  max: number
): Effect.fn.Return<ReadonlyArray<string>, Answer.Answer> {
  const names = yield* query.names(name)
  if (names.length > max) return yield* Answer.refuse(400, `'${name}' must have at most ${max} items`)
  const unknown = names.find((one) => !known.includes(one))
  return unknown === undefined ? names : yield* Answer.refuse(400, `'${unknown}' is not one of the ${name}`)
})

/** A row with its metrics worked out. */
export interface WorkedOut {
  readonly key: ReadonlyArray<DimensionValue>
  readonly metrics: { readonly [name: string]: MetricValue }
}

/** Sorts rows by a dimension or a metric, `time:asc`; else by the dimensions in their order. */
export const sortRows = (
  rows: ReadonlyArray<WorkedOut>,
  sort: string
): Effect.Effect<ReadonlyArray<WorkedOut>, Answer.Answer> => {
  if (sort === "") return Effect.succeed(rows.toSorted((a, b) => compareKeys(a.key, b.key)))
  const found = /^(.+):(asc|desc)$/.exec(sort)
  if (found === null) return Answer.refuse(400, `'${sort}' is not a valid sort`)
  const [, name = "", direction] = found
  const sign = direction === "asc" ? 1 : -1
  const order = ({ key, metrics }: WorkedOut): string | number =>
    key.find(({ dimension }) => dimension === name || (dimension === "time" && name === "timestamp"))?.order
      ?? Number(metrics[name] ?? 0)
  return Effect.succeed(
    rows.toSorted((a, b) => compare(order(a), order(b)) * sign || compareKeys(a.key, b.key))
  )
}

const compareKeys = (a: ReadonlyArray<DimensionValue>, b: ReadonlyArray<DimensionValue>): number => {
  for (const [index, value] of a.entries()) {
    const difference = compare(value.order, b[index]?.order ?? value.order)
    if (difference !== 0) return difference
  }
  return 0
}

const compare = (a: string | number, b: string | number): number => a < b ? -1 : a > b ? 1 : 0

/** The report that the Metrics APIs answer with. */
export const metricReport = Effect.fnUntraced(function*<A>(
  query: AnalyticsQuery,
  window: TimeWindow,
  counted: ReadonlyArray<A>,
  given: {
    readonly dimensions: ReadonlyArray<string>
    readonly read: (dimension: string) => (one: A) => ReadonlyArray<DimensionValue>
    readonly metrics: ReadonlyArray<readonly [name: string, of: (counted: ReadonlyArray<A>) => MetricValue]>
  }
): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { dimensions, metrics, read } = given
  const workOut = (some: ReadonlyArray<A>) => Object.fromEntries(metrics.map(([name, of]) => [name, of(some)]))
  const limit = yield* query.limit({ otherwise: dimensions.includes("time") ? 1500 : 10, max: 1500 })
  const skip = yield* query.skip
  const order = query.paging("sort")
  const sort = typeof order === "string" ? order : ""
  const rows = yield* sortRows(
    groupBy(counted, dimensions.map(read)).map(({ counted: some, key }) => ({ key, metrics: workOut(some) })),
    sort
  )
  return Answer.json({
    start: WireDate.numeric(window.start),
    end: WireDate.numeric(window.end),
    resolution: window.resolution,
    duration: window.duration,
    dimensions,
    pagination: { sort, skip, limit, total: rows.length },
    items: rows.slice(skip, skip + limit).map(({ key, metrics: values }) => ({
      dimensions: key.map(({ dimension, display, value }) => ({ dimension, value, display_value: display })),
      metrics: values
    })),
    aggregates: { metrics: query.flag("include_aggregates") ? workOut(counted) : {} }
  })
})
