import * as Effect from "effect/Effect"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { findOwnPool, refuse } from "../ips.ts"
import { bodyFields } from "../jsonBody.ts"
import type { Resource } from "../resource.ts"
import { poolable, setPool } from "./ipPools.ts"

const started = Answer.json({ message: "started" })

const addAll = Effect.fnUntraced(
  function*(call: Call, given: ReadonlyArray<string>): Effect.fn.Return<Answer.Answer, Answer.Answer> {
    const pool = yield* findOwnPool(call.account, call.path["pool_id"])
    const added = yield* poolable(call.account, given)
    yield* setPool(call.account, { ...pool, ips: [...pool.ips, ...added] }, added)
    return started
  }
)

const add = (call: Call): Effect.Effect<Answer.Answer, Answer.Answer> => addAll(call, [call.path["ip"] ?? ""])

const addMany = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const ips = (yield* bodyFields(call)).all("ips")
  if (ips.length === 0) return yield* refuse("'ips' must be a list of IPs")
  return yield* addAll(call, ips)
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const pool = yield* findOwnPool(call.account, call.path["pool_id"])
  const ip = call.path["ip"] ?? ""
  if (!pool.ips.includes(ip)) return yield* refuse(`IP ${ip} does not belong to the IP pool`)
  yield* setPool(call.account, { ...pool, ips: pool.ips.filter((one) => one !== ip) }, [ip])
  return started
})

export const ipPoolIps: Resource = {
  operations: {
    "ipPoolIps.add": add,
    "ipPoolIps.addMany": addMany,
    "ipPoolIps.delete": delete_
  },
  aliases: {
    "ipPoolIps.add": "/v1/ip_pools/{pool_id}/ips/{ip}",
    "ipPoolIps.addMany": "/v1/ip_pools/{pool_id}/ips.json",
    "ipPoolIps.delete": "/v1/ip_pools/{pool_id}/ips/{ip}"
  }
}
