import * as Effect from "effect/Effect"
import type { AnalyticsEvent } from "./analyticsEvent.ts"
import * as Answer from "./answer.ts"
import { attribute } from "./eventAttribute.ts"
import { isJsonObject } from "./jsonObject.ts"
import * as WireDate from "./wireDate.ts"

/** Whether an item is to be counted. */
export type Filter<A> = (item: A) => boolean

/** The values of an attribute by its name; undefined where there is no such attribute. */
export type Attributes<A> = (name: string) => ((item: A) => ReadonlyArray<string>) | undefined

type Comparison = (value: string, wanted: string) => boolean

const isSame: Comparison = (value, wanted) => value.toLowerCase() === wanted.toLowerCase()
const contains: Comparison = (value, wanted) => value.toLowerCase().includes(wanted.toLowerCase())
const isLess: Comparison = (value, wanted) => quantity(value) < quantity(wanted)
const isMore: Comparison = (value, wanted) => quantity(value) > quantity(wanted)

/** A number as it is, a date by its time. */
const quantity = (text: string): number => WireDate.parse(text) ?? Number(text)

const comparators: { readonly [name: string]: { readonly compare: Comparison; readonly isNegated: boolean } } = {
  "=": { compare: isSame, isNegated: false },
  "!=": { compare: isSame, isNegated: true },
  contains: { compare: contains, isNegated: false },
  "not contains": { compare: contains, isNegated: true },
  "<": { compare: isLess, isNegated: false },
  ">": { compare: isMore, isNegated: false }
}

/** Compiles a filter of the analytics APIs: conditions that must all hold, each with one of its values. */
export const compileFilter = Effect.fnUntraced(function*<A>(
  filter: unknown,
  attributes: Attributes<A>
): Effect.fn.Return<Filter<A>, Answer.Answer> {
  if (filter === undefined || filter === null) return () => true
  const conditions = isJsonObject(filter) ? filter["AND"] ?? [] : undefined
  if (!Array.isArray(conditions)) return yield* invalid("'AND' must be a list")
  const compiled = yield* Effect.forEach(conditions, (condition: unknown) => compileCondition(condition, attributes))
  return (item) => compiled.every((holds) => holds(item))
})

/** Compiles a filter on events. */
export const compileEventFilter = (filter: unknown): Effect.Effect<Filter<AnalyticsEvent>, Answer.Answer> =>
  compileFilter(filter, attribute)

const compileCondition = Effect.fnUntraced(function*<A>(
  condition: unknown,
  attributes: Attributes<A>
): Effect.fn.Return<Filter<A>, Answer.Answer> {
  if (!isJsonObject(condition)) return yield* invalid("a condition must be an object")
  const { attribute: name, comparator, values } = condition
  const read = typeof name === "string" ? attributes(name) : undefined
  if (read === undefined) return yield* invalid(`unknown attribute '${String(name)}'`)
  const chosen = typeof comparator === "string" ? comparators[comparator] : undefined
  if (chosen === undefined) return yield* invalid(`unknown comparator '${String(comparator)}'`)
  if (!Array.isArray(values)) return yield* invalid("'values' must be a list")
  const wanted: Array<string> = []
  for (const value of values) {
    const text: unknown = isJsonObject(value) ? value["value"] : undefined
    if (typeof text !== "string") return yield* invalid("a value must be an object with a 'value'")
    wanted.push(text)
  }
  const { compare, isNegated } = chosen
  return (item) => read(item).some((value) => wanted.some((one) => compare(value, one))) !== isNegated
})

const invalid = (why: string): Effect.Effect<never, Answer.Answer> => Answer.refuse(400, `invalid filter: ${why}`)
