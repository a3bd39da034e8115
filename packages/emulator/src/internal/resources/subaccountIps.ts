import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { ipsOf, makeIp, refuse } from "../ips.ts"
import type { Resource } from "../resource.ts"
import { accountNotFound } from "./ipPools.ts"
import { pooledIps } from "./ips.ts"

/** Gives a dedicated address to a subaccount; its parent keeps it too. */
const link = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const subaccount = call.account.subaccounts.get(call.path["subaccountId"] ?? "")
  if (subaccount === undefined) return yield* accountNotFound
  const address = (yield* call.parameters).first("ip") ?? ""
  if (ipsOf(call.account).get(address)?.dedicated !== true || pooledIps(call.account).has(address)) {
    return yield* refuse("invalid request parameters")
  }
  ipsOf(subaccount).set(address, makeIp(address, true, yield* Clock.currentTimeMillis))
  return Answer.json({ message: "success" })
})

export const subaccountIps: Resource = {
  operations: {
    "subaccountIps.link": link
  }
}
