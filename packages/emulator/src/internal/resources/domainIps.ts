import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Domain } from "../domain.ts"
import { effectiveIps } from "../domainIps.ts"
import { enrollmentOf } from "../dynamicPools.ts"
import type { Form } from "../form.ts"
import {
  changeIps,
  changeSending,
  findIp,
  findPool,
  ipNotFound,
  refuse,
  type Sending,
  sendingOf,
  sharedIp
} from "../ips.ts"
import type { Resource } from "../resource.ts"

const success = Answer.json({ message: "success" })

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const items = effectiveIps(call.account, yield* call.knownDomain)
  return Answer.json({ items, total_count: items.length })
})

const assign = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const form = yield* call.parameters
  const poolId = form.first("pool_id")
  if ((form.first("ip") === undefined) === (poolId === undefined)) {
    return yield* refuse("Either 'ip' or 'pool_id' must be specified, but not both")
  }
  if (poolId !== undefined) {
    yield* notDynamic(domain)
    changeSending(domain, { ips: [], poolId: (yield* findPool(call.account, poolId)).id })
    return success
  }
  yield* notPooled(domain)
  const { ip } = yield* findIp(call.account, form.first("ip"))
  yield* setIps(call.account, domain, [...new Set([...sendingOf(domain).ips, ip])])
  return success
})

const setIps = Effect.fnUntraced(
  function*(account: Account, domain: Domain, ips: ReadonlyArray<string>): Effect.fn.Return<void> {
    const domainsChangedAt = yield* Clock.currentTimeMillis
    changeIps(account, new Set([...sendingOf(domain).ips, ...ips]), { domainsChangedAt })
    changeSending(domain, { ips, poolId: undefined })
  }
)

const notDynamic = (domain: Domain): Effect.Effect<void, Answer.Answer> =>
  enrollmentOf(domain) === undefined ? Effect.void : refuse("Domain is enrolled in dynamic IP pools")

/** Addresses of a domain that is linked to a pool are the pool's to have. */
const notPooled = (domain: Domain): Effect.Effect<void, Answer.Answer> =>
  sendingOf(domain).poolId === undefined
    ? notDynamic(domain)
    : refuse("Domain IPs can't be changed while an IP pool is linked to the domain")

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const address = call.path["address"] ?? ""
  if (address === "ip_pool") {
    if (sendingOf(domain).poolId === undefined) return yield* refuse("Domain is not linked to an IP pool")
    changeSending(domain, yield* replacement(call.account, call.query))
    return success
  }
  yield* notPooled(domain)
  const { ips } = sendingOf(domain)
  if (address !== "all" && !ips.includes(address)) return yield* ipNotFound
  yield* setIps(call.account, domain, address === "all" ? [] : ips.filter((ip) => ip !== address))
  return success
})

/** What a query names in place of a pool: an address, or another pool. */
const replacement = Effect.fnUntraced(
  function*(account: Account, query: Form): Effect.fn.Return<Sending, Answer.Answer> {
    const given = query.first("ip")
    const poolId = query.first("pool_id")
    if ((given === undefined) === (poolId === undefined)) {
      return yield* refuse("Either 'ip' or 'pool_id' must be specified, but not both")
    }
    if (poolId !== undefined) return { ips: [], poolId: (yield* findPool(account, poolId)).id }
    return { ips: [given === "shared" ? sharedIp : (yield* findIp(account, given)).ip], poolId: undefined }
  }
)

export const domainIps: Resource = {
  operations: {
    "domainIps.list": list,
    "domainIps.assign": assign,
    "domainIps.delete": delete_,
    "domainIps.deleteFromPool": delete_
  }
}
