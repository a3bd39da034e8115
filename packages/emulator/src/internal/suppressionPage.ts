import { canonical } from "./address.ts"
import type { Call } from "./call.ts"
import { limitOf } from "./paging.ts"

/**
 * A page of a suppression list, which is read from a pivot: `page=next&address=` is what comes after the address,
 * `page=previous&address=` what comes before it, `page=last` the end.
 */
export const suppressionPage = <A extends { readonly address: string }>(
  call: Call,
  entries: ReadonlyArray<A>,
  json: (entry: A) => unknown
): { readonly items: ReadonlyArray<unknown>; readonly paging: { readonly [name: string]: string } } => {
  const { query } = call
  const limit = limitOf(query, { otherwise: 100, max: 1000 })
  const term = query.first("term") ?? ""
  const listed = term === "" ? entries : entries.filter(({ address }) => canonical(address).startsWith(canonical(term)))
  const items = select(listed, query.first("page"), query.first("address"), limit)

  const link = (page: string | undefined, pivot?: string): string =>
    `${call.origin}${call.pathname}?${page === undefined ? "" : `page=${page}&`}${
      pivot === undefined ? "" : `address=${encodeURIComponent(pivot)}&`
    }limit=${limit}&term=${encodeURIComponent(term)}`
  const first = link(undefined)
  const [head, tail] = [items[0], items.at(-1)]
  return {
    items: items.map(json),
    paging: head === undefined || tail === undefined
      ? { previous: first, first, last: first, next: first }
      : { previous: link("previous", head.address), first, last: link("last"), next: link("next", tail.address) }
  }
}

const select = <A extends { readonly address: string }>(
  listed: ReadonlyArray<A>,
  page: string | undefined,
  pivot: string | undefined,
  limit: number
): ReadonlyArray<A> => {
  if (page === "last") return listed.slice(-limit)
  if (pivot === undefined || (page !== "next" && page !== "previous")) return listed.slice(0, limit)
  if (page === "next") {
    const start = countUpTo(listed, (address) => address <= canonical(pivot))
    return listed.slice(start, start + limit)
  }
  const end = countUpTo(listed, (address) => address < canonical(pivot))
  return listed.slice(Math.max(0, end - limit), end)
}

/** How many entries at the beginning hold to the condition; a binary search, since entries are in order. */
const countUpTo = (
  listed: ReadonlyArray<{ readonly address: string }>,
  holds: (address: string) => boolean
): number => {
  let low = 0
  let high = listed.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = listed[middle]
    if (entry !== undefined && holds(canonical(entry.address))) low = middle + 1
    else high = middle
  }
  return low
}
