import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { eventsOf } from "../analyticsEvent.ts"
import * as Answer from "../answer.ts"
import { allRules, type Classified, classify, entities } from "../bounceRules.ts"
import type { Call } from "../call.ts"
import * as Fields from "../fields.ts"
import { limitOf, skipOf } from "../paging.ts"
import type { Resource } from "../resource.ts"

/** All failures that are known of the account and, where it asks for that, of its subaccounts. */
const failures = Effect.fnUntraced(function*(
  call: Call
): Effect.fn.Return<ReadonlyArray<Classified>, Answer.Answer> {
  const withSubaccounts = (yield* Fields.yesNo(call.query, "include_subaccounts")) ?? false
  const accounts = withSubaccounts ? call.account.all : [call.account]
  return eventsOf(accounts, yield* Clock.currentTimeMillis).flatMap((event) => classify(event) ?? [])
})

/** How many there are of each key, the most first, with one of each as an example. */
const tally = (
  found: ReadonlyArray<Classified>,
  keyOf: (one: Classified) => string
): ReadonlyArray<{ readonly one: Classified; readonly bounced: { readonly total: number } }> => {
  const byKey = new Map<string, Array<Classified>>()
  for (const one of found) byKey.set(keyOf(one), [...byKey.get(keyOf(one)) ?? [], one])
  return [...byKey.values()]
    .flatMap((all) => all.slice(0, 1).map((one) => ({ one, bounced: { total: all.length } })))
    .toSorted((a, b) => b.bounced.total - a.bounced.total)
}

const listEntities = (): Effect.Effect<Answer.Answer> =>
  Effect.sync(() => Answer.json(Object.fromEntries(entities.map(({ id, name }) => [id, { name }]))))

const listRules = (): Effect.Effect<Answer.Answer> =>
  Effect.sync(() =>
    Answer.json(Object.fromEntries(allRules.map(([id, entity, rule]) => [id, {
      entity_id: entity.id,
      class: rule.category,
      "sample-text": rule.sample,
      explanation: rule.explanation,
      "short-explanation": rule.short
    }])))
  )

const listDomains = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { query } = call
  const asked = query.first("query")
  const wanted = asked === undefined ? undefined : /^domain\.name:(.+)$/.exec(asked)?.[1]
  if (asked !== undefined && wanted === undefined) return yield* Answer.refuse(400, `invalid query '${asked}'`)
  const all = tally(yield* failures(call), ({ event }) => event.domain)
    .filter(({ one }) => wanted === undefined || one.event.domain === wanted.toLowerCase())
  const skip = skipOf(query)
  return Answer.json({
    items: all.slice(skip, skip + limitOf(query, { otherwise: 10, max: 1000 })).map(({ bounced, one }) => ({
      domain: { name: one.event.domain },
      bounced
    })),
    total: all.length
  })
})

const failuresOfDomain = Effect.fnUntraced(function*(
  call: Call
): Effect.fn.Return<ReadonlyArray<Classified>, Answer.Answer> {
  const name = (call.path["domain"] ?? "").toLowerCase()
  return (yield* failures(call)).filter(({ event }) => event.domain === name)
})

const listDomainEntities = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const all = tally(yield* failuresOfDomain(call), ({ entity }) => entity.id)
  return Answer.json({
    items: all.map(({ bounced, one: { entity } }) => ({
      "entity-id": entity.id,
      "entity-name": entity.name,
      bounced
    }))
  })
})

const listEntityRules = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const entityId = call.path["entity-id"]
  const found = (yield* failuresOfDomain(call)).filter(({ entity }) => entity.id === entityId)
  return Answer.json({
    items: tally(found, ({ ruleId, severity }) => `${ruleId} ${severity}`).map(({ bounced, one }) => ({
      "rule-id": one.ruleId,
      category: one.rule.category,
      severity: one.severity,
      "sample-text": one.rule.sample,
      explanation: one.rule.explanation,
      bounced
    }))
  })
})

/** Mailgun has taken this one away. */
const listEvents = (): Effect.Effect<Answer.Answer> =>
  Effect.succeed(Answer.message(410, "This endpoint is gone: use POST /v1/analytics/logs"))

const groups: { readonly [name: string]: (one: Classified) => { readonly [field: string]: unknown } } = {
  "subaccount.id": ({ event }) => ({ subaccount: { id: event.account.id } }),
  "domain.name": ({ event }) => ({ domain: { name: event.domain } }),
  "entity-id": ({ entity }) => ({ "entity-id": entity.id }),
  "rule-id": ({ rule, ruleId }) => ({ "rule-id": ruleId, "short-explanation": rule.short })
}

const listStats = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { query } = call
  const names = (query.first("group") ?? "domain.name").split(",").map((name) => name.trim())
  const unknown = names.find((name) => !Object.hasOwn(groups, name))
  if (unknown !== undefined) return yield* Answer.refuse(400, `invalid group '${unknown}'`)
  const fieldsOf = (one: Classified) => Object.assign({}, ...names.map((name) => groups[name]?.(one)))
  const all = tally(yield* failures(call), (one) => JSON.stringify(fieldsOf(one)))
  return Answer.json({
    items: all.slice(0, limitOf(query, { otherwise: 100, max: 1000 })).map(({ bounced, one }) => ({
      ...fieldsOf(one),
      bounced
    })),
    _duration: "0s"
  })
})

export const bounceClassificationV1: Resource = {
  operations: {
    "bounceClassification.listEntities": listEntities,
    "bounceClassification.listRules": listRules,
    "bounceClassification.listDomains": listDomains,
    "bounceClassification.listDomainEntities": listDomainEntities,
    "bounceClassification.listEntityRules": listEntityRules,
    "bounceClassification.listEvents": listEvents,
    "bounceClassification.listStats": listStats
  }
}
