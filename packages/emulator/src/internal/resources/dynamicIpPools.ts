import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { dynamicPools, enrollmentOf, fieldOfPool, type PoolName, poolNames } from "../dynamicPools.ts"
import { hex } from "../identifier.ts"
import { findDedicatedIp, poolsOf, refuse } from "../ips.ts"
import { isOnWarmup } from "../ipWarmup.ts"
import type { Resource } from "../resource.ts"

type Pools = { readonly [K in PoolName]: ReadonlyArray<string> }

const ipsOf = ({ tables }: Account, name: PoolName): ReadonlyArray<string> =>
  tables.of(dynamicPools).get(name)?.ips ?? []

const poolsNow = (account: Account): Pools => ({
  dynamic_good: ipsOf(account, "dynamic_good"),
  dynamic_poor: ipsOf(account, "dynamic_poor"),
  dynamic_new: ipsOf(account, "dynamic_new")
})

const byField = (pools: Pools): { readonly [field: string]: ReadonlyArray<string> } =>
  Object.fromEntries(poolNames.map((name) => [fieldOfPool[name], pools[name]]))

const list = ({ account }: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() =>
    Answer.json({
      ...byField(poolsNow(account)),
      pools: [...account.tables.of(dynamicPools)].map(([name, { id, ips }]) => ({
        account_id: account.id,
        enabled: true,
        id,
        ips,
        name
      }))
    })
  )

const setAll = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const form = yield* call.form
  const given = (name: PoolName): ReadonlyArray<string> => [...new Set(form.all(fieldOfPool[name]))]
  const pools: Pools = {
    dynamic_good: given("dynamic_good"),
    dynamic_poor: given("dynamic_poor"),
    dynamic_new: given("dynamic_new")
  }
  return Answer.json(byField(yield* keep(call.account, pools)))
})

/** Keeps the three pools, where each address is in one alone and each pool has one to send from. */
const keep = Effect.fnUntraced(function*(account: Account, pools: Pools): Effect.fn.Return<Pools, Answer.Answer> {
  const now = yield* Clock.currentTimeMillis
  const standard = new Set(poolsOf(account).flatMap(({ ips }) => ips))
  const all = poolNames.flatMap((name) => pools[name])
  for (const ip of all) {
    yield* findDedicatedIp(account, ip)
    if (standard.has(ip)) return yield* refuse(`IP ${ip} already belongs to an IP pool`)
  }
  const twice = all.find((ip, index) => all.indexOf(ip) !== index)
  if (twice !== undefined) return yield* refuse(`IP ${twice} can't be in multiple dynamic pools`)
  const idle = poolNames.find((name) => pools[name].every((ip) => isOnWarmup(account, ip, now)))
  if (idle !== undefined) return yield* refuse(`${fieldOfPool[idle]} must have at least 1 IP that is not warming`)
  const random = yield* Random.Random
  const table = account.tables.of(dynamicPools)
  for (const name of poolNames) table.set(name, { id: table.get(name)?.id ?? hex(random, 24), ips: pools[name] })
  return pools
})

const deleteAll = Effect.fnUntraced(function*({ account }: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const isUsed = account.all.some(({ domains }) =>
    [...domains.values()].some((domain) => enrollmentOf(domain) !== undefined)
  )
  if (isUsed) return yield* refuse("all domains must be removed from dynamic IP pools first")
  account.tables.of(dynamicPools).clear()
  return success
})

const success = Answer.json({ message: "success" })

const addIp = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  return yield* change(call, [call.path["ip"] ?? ""], [])
})

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const form = yield* call.form
  const [added, removed] = [form.all("add_ip"), form.all("remove_ip")]
  if (added.length + removed.length === 0) return yield* refuse("no changes requested")
  return yield* change(call, added, removed)
})

const change = Effect.fnUntraced(function*(
  { account, path }: Call,
  added: ReadonlyArray<string>,
  removed: ReadonlyArray<string>
): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const name = poolNames.find((one) => one === path["pool_name"])
  if (name === undefined) return yield* Effect.fail(Answer.message(404, "dynamic pool not found"))
  if (account.tables.of(dynamicPools).size === 0) return yield* notConfigured
  const pools = poolsNow(account)
  const foreign = removed.find((ip) => !pools[name].includes(ip))
  if (foreign !== undefined) return yield* refuse(`IP ${foreign} does not belong to the dynamic pool`)
  const left = pools[name].filter((ip) => !removed.includes(ip))
  yield* keep(account, { ...pools, [name]: [...new Set([...left, ...added])] })
  return success
})

export const notConfigured = refuse("dynamic IP pools are not configured for the account")

export const dynamicIpPools: Resource = {
  operations: {
    "dynamicIpPools.list": list,
    "dynamicIpPools.setAll": setAll,
    "dynamicIpPools.deleteAll": deleteAll,
    "dynamicIpPools.addIp": addIp,
    "dynamicIpPools.update": update
  }
}
