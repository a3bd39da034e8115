import type { Form } from "./form.ts"

/** How many items a page is to have: what the query says, within bounds. */
export const limitOf = (query: Form, bounds: { readonly otherwise: number; readonly max: number }): number => {
  const asked = Number(query.first("limit") || bounds.otherwise)
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
