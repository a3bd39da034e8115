import * as Effect from "effect/Effect"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { checkHealth, type Move, moves, owner } from "../dynamicPools.ts"
import { linkedPage } from "../paging.ts"
import type { Resource } from "../resource.ts"
import * as WireDate from "../wireDate.ts"

const json = (account: Account, move: Move) => ({
  id: move.id,
  owning_account_id: owner(account).id,
  account_id: move.accountId,
  account_name: move.accountName,
  domain_id: move.domainId,
  domain_name: move.domainName,
  new_band: move.newPool,
  prev_band: move.formerPool,
  reason: move.reason,
  bounce_rate: move.bounceRate,
  complaint_rate: move.complaintRate,
  processed_count: move.processedCount,
  initiated_by: move.initiatedBy,
  timestamp: WireDate.rfc3339Millis(move.movedAt)
})

/** The moves of an account's domains, and those of its subaccounts; newest first. */
const movesOf = Effect.fnUntraced(function*(account: Account): Effect.fn.Return<ReadonlyArray<Move>> {
  yield* checkHealth(account)
  return [...owner(account).tables.of(moves).values()].toReversed()
})

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { account, query } = call
  const before = yield* dateOf(call, "before")
  const after = yield* dateOf(call, "after")
  const all = query.flag("include_subaccounts") === true ? account.all : [account]
  const is = (name: string, value: string | undefined): boolean =>
    query.first(name) === undefined || query.first(name) === value
  const found = (yield* movesOf(account)).filter((move) =>
    all.some(({ id }) => id === move.accountId)
    && is("domain", move.domainName)
    && is("moved_to", move.newPool)
    && is("moved_from", move.formerPool)
    && (before === undefined || move.movedAt < before)
    && (after === undefined || move.movedAt > after)
  )
  const page = linkedPage(call, found, { otherwise: 10, max: 100 }, { limit: "Limit", page: "page" })
  return Answer.json({
    items: page.items.map((move) => json(account, move)),
    total_items: found.length,
    paging: { Next: page.next, Previous: page.previous, First: page.first, Last: page.last }
  })
})

const dateOf = ({ query }: Call, name: string): Effect.Effect<number | undefined, Answer.Answer> => {
  const text = query.first(name)
  if (text === undefined || text === "") return Effect.succeed(undefined)
  const millis = WireDate.parse(text)
  return millis === undefined
    ? Effect.fail(Answer.message(400, `invalid ${name}: ${text}`))
    : Effect.succeed(millis)
}

const listOfDomain = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const found = (yield* movesOf(call.account)).filter(({ domainId }) => domainId === domain.id)
  return Answer.json({ items: found.map((move) => json(call.account, move)), total_items: found.length })
})

export const dynamicIpPoolHistory: Resource = {
  operations: {
    "dynamicIpPoolHistory.list": list,
    "dynamicIpPoolHistory.listOfDomain": listOfDomain
  }
}
