import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { Service } from "../Emulator.ts"
import type { Outcome } from "../Outcome.ts"
import type { Account } from "./account.ts"
import type { Answer } from "./answer.ts"
import { linksOf } from "./messageSearch.ts"

const prefix = "/emulator/track/"

export const isTrackingPath = (pathname: string): boolean => pathname.startsWith(prefix)

/** Answers the links and the pixel of tracked messages, and logs what they tell. */
export const trackingAnswer = Effect.fnUntraced(function*(
  service: Pick<Service, "report">,
  account: Account,
  pathname: string,
  search: string
): Effect.fn.Return<Answer> {
  const [what = "", key = ""] = pathname.slice(prefix.length).split("/")
  const query = new URLSearchParams(search)
  const recipient = query.get("recipient") ?? undefined
  const url = query.get("url") ?? ""
  const copy = account.all.flatMap(({ messages }) => messages.copy(key) ?? [])[0]
  if (copy === undefined) return notFound
  // Else anybody could have it lead anywhere.
  if (
    what === "click" && !linksOf({ html: copy.row.html, text: copy.row.text }).includes(url) &&
    copy.row.batch === undefined
  ) {
    return notFound
  }
  const outcome = outcomeOf(what, recipient, url, copy.row.tags)
  if (outcome === undefined) return notFound
  const found = yield* Effect.exit(service.report(key, outcome))
  if (found._tag === "Failure") return notFound
  if (what === "click") return HttpServerResponse.empty({ status: 302, headers: { location: url } })
  return what === "open" ? pixel : HttpServerResponse.text("You have been unsubscribed.", { contentType: "text/plain" })
})

const outcomeOf = (
  what: string,
  recipient: string | undefined,
  url: string,
  tags: ReadonlyArray<string>
): Outcome | undefined => {
  switch (what) {
    case "open":
      return { event: "opened", recipient }
    case "click":
      return /^https?:\/\//i.test(url) ? { event: "clicked", url, recipient } : undefined
    case "unsubscribe":
    case "unsubscribe-list":
      return { event: "unsubscribed", recipient }
    case "unsubscribe-tag":
      return { event: "unsubscribed", recipient, tag: tags[0] }
    default:
      return undefined
  }
}

const notFound: Answer = HttpServerResponse.text("Not Found", { status: 404, contentType: "text/plain" })

/** A transparent GIF of one pixel. */
const pixel: Answer = HttpServerResponse.uint8Array(
  Uint8Array.from(
    atob("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"),
    (character) => character.charCodeAt(0)
  ),
  { contentType: "image/gif", headers: { "cache-control": "no-store" } }
)
