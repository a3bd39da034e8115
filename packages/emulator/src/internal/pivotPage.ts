import { canonical } from "./address.ts"
import type { Call } from "./call.ts"
import { limitOf } from "./paging.ts"

/** How one list is paged. */
export interface Paging<A> {
  /** What entries are sorted by and pages are read from. */
  readonly key: (entry: A) => string
  /** The parameter that carries the key of the entry beside the page. */
  readonly pivot: string
  /** What links call the page before. Both words are understood. */
  readonly previous: "previous" | "prev"
  readonly limit: { readonly otherwise: number; readonly max: number }
  /** Parameters that links repeat after the limit. */
  readonly kept?: ReadonlyArray<readonly [name: string, value: string]>
}

/** What a page of a list looks like. */
export interface PivotPage {
  readonly items: ReadonlyArray<unknown>
  readonly paging: { readonly previous: string; readonly first: string; readonly last: string; readonly next: string }
}

/**
 * A page of a list that is read from a pivot: with `address` for one, `page=next&address=` is what comes after the
 * address, `page=previous&address=` what comes before it, `page=last` the end. The entries come in the order of their
 * keys, without regard to case.
 */
export const pivotPage = <A>(
  call: Call,
  entries: ReadonlyArray<A>,
  paging: Paging<A>,
  json: (entry: A) => unknown
): PivotPage => {
  const { query } = call
  const limit = limitOf(query, paging.limit)
  const items = select(entries, paging, query.first("page"), query.first(paging.pivot), limit)

  const kept = [["limit", String(limit)] as const, ...paging.kept ?? []].map(parameter)
  const link = (...own: ReadonlyArray<readonly [string, string]>): string =>
    `${call.origin}${call.pathname}?${[...own.map(parameter), ...kept].join("&")}`
  const first = link()
  const [head, tail] = [items[0], items.at(-1)]
  return {
    items: items.map(json),
    paging: head === undefined || tail === undefined
      ? { previous: first, first, last: first, next: first }
      : {
        previous: link(["page", paging.previous], [paging.pivot, paging.key(head)]),
        first,
        last: link(["page", "last"]),
        next: link(["page", "next"], [paging.pivot, paging.key(tail)])
      }
  }
}

const parameter = ([name, value]: readonly [string, string]): string => `${name}=${encodeURIComponent(value)}`

const select = <A>(
  entries: ReadonlyArray<A>,
  { key }: Paging<A>,
  page: string | undefined,
  pivot: string | undefined,
  limit: number
): ReadonlyArray<A> => {
  if (page === "last") return entries.slice(-limit)
  if (pivot === undefined || (page !== "next" && page !== "previous" && page !== "prev")) {
    return entries.slice(0, limit)
  }
  if (page === "next") {
    const start = countUpTo(entries, (entry) => canonical(key(entry)) <= canonical(pivot))
    return entries.slice(start, start + limit)
  }
  const end = countUpTo(entries, (entry) => canonical(key(entry)) < canonical(pivot))
  return entries.slice(Math.max(0, end - limit), end)
}

/** How many entries at the beginning hold to the condition; a binary search, since entries are in order. */
const countUpTo = <A>(entries: ReadonlyArray<A>, holds: (entry: A) => boolean): number => {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = entries[middle]
    if (entry !== undefined && holds(entry)) low = middle + 1
    else high = middle
  }
  return low
}
