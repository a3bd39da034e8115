import * as Effect from "effect/Effect"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { findPool } from "../ips.ts"
import { linkedPage } from "../paging.ts"
import type { Resource } from "../resource.ts"
import { ownLinkedDomains } from "./ipPools.ts"

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const pool = yield* findPool(call.account, call.path["pool_id"])
  const { first, items, next } = linkedPage(call, ownLinkedDomains(call.account, pool), { otherwise: 10, max: 500 })
  return Answer.json({ paging: { first, next }, domains: items.map(({ id, name }) => ({ id, name })) })
})

export const ipPoolDomains: Resource = {
  operations: {
    "ipPoolDomains.list": list
  },
  aliases: {
    "ipPoolDomains.list": "/v1/ip_pools/{pool_id}/domains"
  }
}
