import * as Effect from "effect/Effect"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { type IpPool, ipPools, refuse } from "../ips.ts"
import type { Resource } from "../resource.ts"
import { started } from "./ipDomains.ts"
import { accountNotFound, lend, takeBack } from "./ipPools.ts"

const list = ({ account }: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() => {
    const items = [...account.tables.of(ipPools).values()].flatMap(({ delegatedTo, id }) =>
      delegatedTo.map((subaccountId) => ({ pool_id: id, subaccount_id: subaccountId }))
    )
    return Answer.json({ items, total_count: items.length })
  })

const delegate = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const subaccount = yield* find(call)
  lend(call.account, yield* poolOf(call, (yield* call.parameters).first("pool_id")), subaccount)
  return yield* started
})

const revoke = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const subaccount = yield* find(call)
  const pool = yield* poolOf(call, call.query.first("pool_id"))
  if (!pool.delegatedTo.includes(subaccount.id)) return yield* invalid
  takeBack(call.account, pool, subaccount)
  return yield* started
})

const find = ({ account, path }: Call): Effect.Effect<Account, Answer.Answer> => {
  const subaccount = account.subaccounts.get(path["subaccountId"] ?? "")
  return subaccount === undefined ? accountNotFound : Effect.succeed(subaccount)
}

const poolOf = ({ account }: Call, id: string | undefined): Effect.Effect<IpPool, Answer.Answer> => {
  const pool = account.tables.of(ipPools).get(id ?? "")
  return pool === undefined ? invalid : Effect.succeed(pool)
}

const invalid = refuse("invalid request parameters")

export const subaccountIpPools: Resource = {
  operations: {
    "subaccountIpPools.list": list,
    "subaccountIpPools.delegate": delegate,
    "subaccountIpPools.revoke": revoke
  }
}
