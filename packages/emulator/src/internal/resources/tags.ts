import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Account } from "../account.ts"
import { type AnalyticsEvent, eventsOf } from "../analyticsEvent.ts"
import { readLenientQuery, readQuery } from "../analyticsQuery.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Domain } from "../domain.ts"
import { metric } from "../eventCounts.ts"
import { profileOf } from "../profile.ts"
import type { Resource } from "../resource.ts"
import { carries, describeTag, forgetTag, keyOf, maxAccountTags, type Tag, tagsOfDomain } from "../tagRegistry.ts"
import * as WireDate from "../wireDate.ts"

/** A tag of a domain, of which other domains may have their own. */
interface OfDomain {
  readonly domain: Domain
  readonly tag: Tag
}

/** A tag over all domains of an account. */
interface OfAccount extends Tag {
  readonly account: Account
  readonly parts: ReadonlyArray<OfDomain>
}

const tagsOfAccount = (account: Account, events: ReadonlyArray<AnalyticsEvent>): ReadonlyArray<OfAccount> => {
  const found = new Map<string, OfAccount>()
  for (const domain of account.domains.values()) {
    for (const tag of tagsOfDomain(domain, events)) {
      const key = keyOf(tag.tag)
      const before = found.get(key)
      found.set(key, {
        account,
        tag: before?.tag ?? tag.tag,
        description: before?.description || tag.description,
        firstSeen: Math.min(before?.firstSeen ?? Infinity, tag.firstSeen),
        lastSeen: Math.max(before?.lastSeen ?? 0, tag.lastSeen),
        parts: [...before?.parts ?? [], { domain, tag }]
      })
    }
  }
  return [...found.values()]
}

const now = (call: Call): Effect.Effect<ReadonlyArray<OfAccount>> =>
  Effect.map(
    Clock.currentTimeMillis,
    (millis) => tagsOfAccount(call.account, eventsOf([call.account], millis))
  )

const maxLimit = 1000
const maxLimitWithMetrics = 20

/** What is told of each tag where metrics are asked for. */
const metricNames = [
  "accepted_count",
  "delivered_count",
  "failed_count",
  "opened_count",
  "unique_opened_count",
  "clicked_count",
  "unique_clicked_count",
  "unsubscribed_count",
  "complained_count",
  "delivered_rate",
  "opened_rate",
  "clicked_rate"
]

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const query = yield* readLenientQuery(call)
  const withMetrics = query.flag("include_metrics")
  const limit = yield* query.limit({ otherwise: 10, max: withMetrics ? maxLimitWithMetrics : maxLimit })
  const skip = yield* query.skip
  const sort = query.paging("sort") ?? "lastseen:desc"
  if (sort !== "lastseen:asc" && sort !== "lastseen:desc") {
    return yield* Answer.refuse(400, "pagination 'sort' must be 'lastseen:asc' or 'lastseen:desc'")
  }
  const prefix = keyOf(query.fields.first("tag") ?? "")
  const millis = yield* Clock.currentTimeMillis
  const found = query.accounts(call).flatMap((account) => {
    const events = eventsOf([account], millis)
    return tagsOfAccount(account, events)
      .filter(({ tag }) => keyOf(tag).startsWith(prefix))
      .map((tag) => ({ tag, events }))
  })
  const direction = sort === "lastseen:asc" ? 1 : -1
  const sorted = found.toSorted((a, b) => (a.tag.lastSeen - b.tag.lastSeen) * direction)
  return Answer.json({
    items: sorted.slice(skip, skip + limit).map(({ events, tag }) =>
      json(tag, withMetrics ? metricsOf(events.filter((event) => carries(event, tag.tag))) : {})
    ),
    pagination: {
      sort,
      limit,
      ...(skip === 0 ? undefined : { skip }),
      ...(query.paging("include_total") === true ? { total: found.length } : undefined)
    }
  })
})

const json = (
  { account, description, firstSeen, lastSeen, tag }: OfAccount,
  metrics: { readonly [name: string]: unknown }
): { readonly [field: string]: unknown } => ({
  account_id: account.id,
  parent_account_id: (account.parent ?? account).id,
  account_name: profileOf(account).name,
  tag,
  description,
  first_seen: WireDate.numeric(firstSeen / 1000),
  last_seen: WireDate.numeric(lastSeen / 1000),
  metrics
})

const metricsOf = (events: ReadonlyArray<AnalyticsEvent>): { readonly [name: string]: unknown } =>
  Object.fromEntries(metricNames.map((name) => [name, metric(name)?.(events)]))

/** The tag that a body names. */
const named = Effect.fnUntraced(function*(
  call: Call,
  tag: string | undefined
): Effect.fn.Return<OfAccount, Answer.Answer> {
  if (tag === undefined || tag === "") return yield* Answer.refuse(400, "'tag' is required")
  const found = (yield* now(call)).find((one) => keyOf(one.tag) === keyOf(tag))
  return found ?? (yield* Answer.refuse(404, "tag not found"))
})

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { fields } = yield* readQuery(call)
  const { parts } = yield* named(call, fields.first("tag"))
  for (const { domain, tag } of parts) describeTag(domain, tag.tag, fields.first("description") ?? "")
  return Answer.json({ message: "Tag updated" })
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { fields } = yield* readQuery(call)
  const { parts } = yield* named(call, fields.first("tag"))
  for (const { domain, tag } of parts) forgetTag(domain, tag)
  return Answer.json({ message: "Tag deleted" })
})

const getLimit = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer> {
  const count = (yield* now(call)).length
  return Answer.json({ limit: maxAccountTags, count, limit_reached: count >= maxAccountTags })
})

export const tags: Resource = {
  operations: {
    "tags.list": list,
    "tags.update": update,
    "tags.delete": delete_,
    "tags.getLimit": getLimit
  }
}
