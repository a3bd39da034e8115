import * as Result from "effect/Result"
import type { Origins } from "../Operation.ts"

/**
 * The path and query of a paging link. A link to an origin that is not Mailgun's is refused: the key would go there.
 *
 * Mailgun writes absolute links, relative ones, and in places the bare word "next", which leads nowhere.
 */
export const cursorFromLink = (link: unknown, origins: Origins): Result.Result<string | undefined, string> => {
  if (typeof link !== "string" || link === "") return Result.succeed(undefined)
  if (link.startsWith("/") && !link.startsWith("//")) return Result.succeed(link)
  if (!link.includes("//")) return Result.succeed(undefined)
  for (const origin of [origins.baseUrl, ...origins.others]) {
    if (link.startsWith(`${origin}/`)) return Result.succeed(link.slice(origin.length))
  }
  return Result.fail("a paging link leads to another origin")
}

interface Neighbours {
  readonly next: string | undefined
  readonly previous: string | undefined
  readonly first: string | undefined
}

/** The cursors around a page that was read with `skip` and `limit`. */
export const neighbours = (target: string, page: {
  readonly count: number
  readonly totalCount: number | undefined
  readonly defaultLimit: number
}): Neighbours => {
  const queryStart = target.indexOf("?")
  const path = queryStart < 0 ? target : target.slice(0, queryStart)
  const query = new URLSearchParams(queryStart < 0 ? "" : target.slice(queryStart + 1))
  const skip = Number(query.get("skip") ?? 0)
  const limit = Number(query.get("limit") ?? page.defaultLimit)
  const at = (position: number): string => {
    const moved = new URLSearchParams(query)
    moved.set("skip", String(position))
    return `${path}?${moved.toString()}`
  }
  const read = skip + page.count
  const isLast = page.count === 0 || (page.totalCount !== undefined && read >= page.totalCount)
  return {
    next: isLast ? undefined : at(read),
    previous: skip === 0 ? undefined : at(Math.max(0, skip - limit)),
    first: at(0)
  }
}
