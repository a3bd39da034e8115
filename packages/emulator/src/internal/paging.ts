import type { Call } from "./call.ts"
import type { Form } from "./form.ts"

/** How many items a page is to have: what the query says, within bounds. */
export const limitOf = (
  query: Form,
  bounds: { readonly otherwise: number; readonly max: number },
  name = "limit"
): number => {
  const asked = Number(query.first(name) || bounds.otherwise)
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, bounds.max) : bounds.otherwise
}

/** How many items are to be left out before the page. */
export const skipOf = (query: Form): number => {
  const asked = Number(query.first("skip") ?? 0)
  return Number.isInteger(asked) && asked > 0 ? asked : 0
}

/** A page of a list that is read by skipping what was read. */
export const skipPage = <A>(
  all: ReadonlyArray<A>,
  query: Form,
  bounds: { readonly otherwise: number; readonly max: number }
): { readonly total_count: number; readonly items: ReadonlyArray<A> } => {
  const skip = skipOf(query)
  return { total_count: all.length, items: all.slice(skip, skip + limitOf(query, bounds)) }
}

/** A page of a list that is read by following links, and the links. */
export interface LinkedPage<A> {
  readonly items: ReadonlyArray<A>
  readonly first: string
  readonly previous: string
  readonly next: string
  readonly last: string
}

/** A page of a list whose links say where they begin: `page=20`. The page after the last one is empty. */
export const linkedPage = <A>(
  call: Call,
  all: ReadonlyArray<A>,
  bounds: { readonly otherwise: number; readonly max: number },
  names: { readonly limit: string; readonly page: string } = { limit: "limit", page: "page" }
): LinkedPage<A> => {
  const limit = limitOf(call.query, bounds, names.limit)
  const asked = Number(call.query.first(names.page) ?? 0)
  const start = Number.isSafeInteger(asked) && asked > 0 ? asked : 0
  const link = (page: number): string => {
    const parameters = new URLSearchParams()
    for (const [name, values] of call.query.entries()) {
      for (const value of values) if (name !== names.page) parameters.append(name, value)
    }
    if (!parameters.has(names.limit)) parameters.append(names.limit, String(limit))
    parameters.append(names.page, String(page))
    return `${call.origin}${call.pathname}?${parameters}`
  }
  return {
    items: all.slice(start, start + limit),
    first: link(0),
    previous: link(Math.max(0, start - limit)),
    next: link(Math.min(start + limit, Math.max(start, all.length))),
    last: link(Math.max(0, all.length - limit))
  }
}
