import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import { type AnalyticsEvent, eventsOf } from "../analyticsEvent.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Domain } from "../domain.ts"
import { pivotPage } from "../pivotPage.ts"
import type { Resource } from "../resource.ts"
import { askedEvents, type Audience, engagement, keyOf as audienceKey, statsReport } from "../statsReport.ts"
import { carries, describeTag, forgetTag, keyOf, maxDomainTags, type Tag, tagsOfDomain } from "../tagRegistry.ts"
import { readWindow } from "../timeWindow.ts"

interface OfDomain {
  readonly domain: Domain
  readonly events: ReadonlyArray<AnalyticsEvent>
  readonly tags: ReadonlyArray<Tag>
}

const ofDomain = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<OfDomain, Answer.Answer> {
  const domain = yield* call.domain
  const events = eventsOf([call.account], yield* Clock.currentTimeMillis)
  return { domain, events: events.filter(({ domainId }) => domainId === domain.id), tags: tagsOfDomain(domain, events) }
})

/** The tag in the query, or in the path of older clients. */
const named = (call: Call, { tags }: OfDomain): Effect.Effect<Tag, Answer.Answer> => {
  const wanted = call.path["tag"] ?? call.query.first("tag") ?? ""
  if (wanted === "") return Answer.refuse(400, "Missing mandatory parameter: tag")
  const tag = tags.find((one) => keyOf(one.tag) === keyOf(wanted))
  return tag === undefined ? Answer.refuse(404, "tag not found") : Effect.succeed(tag)
}

const iso = (micros: number): string => DateTime.formatIso(DateTime.makeUnsafe(Math.floor(micros / 1000)))

const json = ({ description, firstSeen, lastSeen, tag }: Tag): { readonly [field: string]: unknown } => ({
  tag,
  description,
  "first-seen": iso(firstSeen),
  "last-seen": iso(lastSeen)
})

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { tags } = yield* ofDomain(call)
  const prefix = call.query.first("prefix") ?? ""
  return Answer.json(pivotPage(call, tags.filter(({ tag }) => keyOf(tag).startsWith(keyOf(prefix))), {
    key: ({ tag }) => tag,
    pivot: "tag",
    previous: "prev",
    limit: { otherwise: 100, max: 1000 },
    kept: prefix === "" ? [] : [["prefix", prefix]]
  }, json))
})

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  return Answer.json(json(yield* named(call, yield* ofDomain(call))))
})

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const found = yield* ofDomain(call)
  const { tag } = yield* named(call, found)
  const description = call.query.first("description") ?? (yield* call.form).first("description") ?? ""
  describeTag(found.domain, tag, description)
  return Answer.json({ message: "Tag updated" })
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const found = yield* ofDomain(call)
  forgetTag(found.domain, yield* named(call, found))
  return Answer.json({ message: "Tag deleted" })
})

const audiences = ["country", "device", "provider"] as const

const getStats = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { query } = call
  const found = yield* ofDomain(call)
  const { description, tag } = yield* named(call, found)
  const asked = yield* askedEvents(query)
  const window = yield* readWindow(query, yield* Clock.currentTimeMillis, { days: 7 })
  const events = found.events.filter((event) =>
    carries(event, tag) && audiences.every((audience) => {
      const wanted = query.first(audience)
      return wanted === undefined || audienceKey(audience, event) === wanted.toLowerCase()
    })
  )
  return Answer.json({ tag, description, ...yield* statsReport(events, asked, window) })
})

const getAggregates = (given?: Audience) =>
  Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
    const found = yield* ofDomain(call)
    const { tag } = yield* named(call, found)
    const type = given ?? call.query.first("type") ?? ""
    const audience = audiences.find((one) => one === type)
    if (audience === undefined) {
      return yield* Answer.refuse(400, `Invalid type '${type}'. It can be any of: 'country', 'device', 'provider'`)
    }
    const events = found.events.filter((event) => carries(event, tag))
    return Answer.json({ tag, [audience]: engagement(events, audience) })
  })

const getLimit = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { domain, tags } = yield* ofDomain(call)
  return Answer.json({ id: domain.id, limit: maxDomainTags, count: tags.length })
})

/** Older clients have the tag in the path. */
const path = "/v3/{domain}/tags/{tag}"

export const domainTags: Resource = {
  operations: {
    "domainTags.list": list,
    "domainTags.get": get,
    "domainTags.update": update,
    "domainTags.delete": delete_,
    "domainTags.getStats": getStats,
    "domainTags.getAggregates": getAggregates(),
    "domainTags.getLimit": getLimit
  },
  aliases: {
    "domainTags.get": path,
    "domainTags.update": path,
    "domainTags.delete": path,
    "domainTags.getStats": `${path}/stats`,
    "domainTags.getAggregates": `${path}/stats/aggregates`
  },
  routes: [
    ["countries", "country"] as const,
    ["devices", "device"] as const,
    ["providers", "provider"] as const
  ].map(([name, audience]) => ({
    name: "domainTags.getAggregates",
    method: "GET",
    path: `${path}/stats/aggregates/${name}`,
    handle: getAggregates(audience)
  }))
}
