import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Domain } from "../domain.ts"
import { hex } from "../identifier.ts"
import {
  changeIps,
  changeSending,
  findDedicatedIp,
  findOwnPool,
  findPool,
  type IpPool,
  ipPools as table,
  isInherited,
  linkedDomains,
  poolsOf,
  refuse,
  sendingOf,
  sharedIp
} from "../ips.ts"
import type { Resource } from "../resource.ts"
import { started } from "./ipDomains.ts"
import { pooledIps } from "./ips.ts"

const json = (account: Account, pool: IpPool) => ({
  pool_id: pool.id,
  name: pool.name,
  description: pool.description,
  ips: pool.ips,
  is_linked: ownLinkedDomains(account, pool).length > 0,
  is_inherited: isInherited(account, pool)
})

/** The domains of the account itself that send from a pool, by name. */
export const ownLinkedDomains = (account: Account, pool: IpPool): ReadonlyArray<Domain> =>
  [...account.domains.values()]
    .filter((domain) => sendingOf(domain).poolId === pool.id)
    .toSorted((a, b) => a.name < b.name ? -1 : 1)

const list = ({ account }: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() => Answer.json({ ip_pools: poolsOf(account).map((pool) => json(account, pool)), message: "success" }))

const get = Effect.fnUntraced(function*({ account, path }: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const pool = yield* findPool(account, path["pool_id"])
  const linked = ownLinkedDomains(account, pool).map(({ name }) => name)
  return Answer.json({
    details: { ...json(account, pool), linked_domains: linked.length === 0 ? undefined : linked },
    message: "success"
  })
})

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const form = yield* call.form
  const name = form.first("name") ?? ""
  if (name === "") return yield* refuse("name is missing")
  // Mailgun's own client sends the one for the other.
  const ips = yield* poolable(call.account, [...form.all("ip"), ...form.all("ips")])
  const id = hex(yield* Random.Random, 24)
  yield* setPool(call.account, { id, name, description: form.first("description") ?? "", ips, delegatedTo: [] }, ips)
  return Answer.json({ message: "success", pool_id: id })
})

/** Addresses that may go into a pool: dedicated ones, which are in no other. */
export const poolable = Effect.fnUntraced(function*(
  account: Account,
  given: ReadonlyArray<string>
): Effect.fn.Return<ReadonlyArray<string>, Answer.Answer> {
  const ips = [...new Set(given)]
  const pooled = pooledIps(account)
  for (const ip of ips) {
    yield* findDedicatedIp(account, ip)
    if (pooled.has(ip)) return yield* refuse(`IP ${ip} already belongs to an IP pool`)
  }
  return ips
})

/** Keeps a pool, of whose addresses some have come or gone. */
export const setPool = Effect.fnUntraced(
  function*(account: Account, pool: IpPool, changed: ReadonlyArray<string>): Effect.fn.Return<void> {
    account.tables.of(table).set(pool.id, pool)
    changeIps(account, changed, { poolChangedAt: yield* Clock.currentTimeMillis })
  }
)

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { account } = call
  const pool = yield* findOwnPool(account, call.path["pool_id"])
  const form = yield* call.form
  const added = yield* poolable(account, form.all("add_ip"))
  const removed = form.all("remove_ip")
  const foreign = removed.find((ip) => !pool.ips.includes(ip))
  if (foreign !== undefined) return yield* refuse(`IP ${foreign} does not belong to the IP pool`)
  const linked = yield* domainsById(account, form.all("link_domain"))
  const unlinked = yield* domainsById(account, form.all("unlink_domain"))
  const changed: IpPool = {
    ...pool,
    name: form.first("name") || pool.name,
    description: form.first("description") ?? pool.description,
    ips: [...pool.ips.filter((ip) => !removed.includes(ip)), ...added]
  }
  const isSame = changed.name === pool.name && changed.description === pool.description
    && added.length + removed.length + linked.length + unlinked.length === 0
  if (isSame) return yield* refuse("no changes requested")
  yield* setPool(account, changed, [...added, ...removed])
  for (const domain of linked) changeSending(domain, { ips: [], poolId: pool.id })
  for (const domain of unlinked) {
    if (sendingOf(domain).poolId === pool.id) changeSending(domain, { ips: [sharedIp], poolId: undefined })
  }
  const concernsDomains = added.length + removed.length + linked.length + unlinked.length > 0
  return concernsDomains ? yield* started : Answer.json({ message: "success" })
})

/** Domains by their ids, not by their names. */
const domainsById = (
  account: Account,
  ids: ReadonlyArray<string>
): Effect.Effect<ReadonlyArray<Domain>, Answer.Answer> =>
  Effect.forEach(ids, (id) => {
    const domain = [...account.domains.values()].find((one) => one.id === id)
    return domain === undefined ? refuse(`domain ${id} not found`) : Effect.succeed(domain)
  })

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { account } = call
  const pool = yield* findOwnPool(account, call.path["id"])
  const given = yield* call.parameters
  const sending = yield* replacement(account, pool, given.first("ip"), given.first("pool_id"))
  for (const domain of linkedDomains(account, pool)) changeSending(domain, sending)
  account.tables.of(table).delete(pool.id)
  changeIps(account, pool.ips, { poolChangedAt: yield* Clock.currentTimeMillis })
  return Answer.json({ message: "started" })
})

/** What the domains of a pool that goes away send from. */
const replacement = Effect.fnUntraced(function*(
  account: Account,
  pool: IpPool,
  ip: string | undefined,
  poolId: string | undefined
): Effect.fn.Return<{ readonly ips: ReadonlyArray<string>; readonly poolId: string | undefined }, Answer.Answer> {
  if (ip !== undefined && poolId !== undefined) return yield* refuse("'ip' and 'pool_id' can't be specified both")
  if (poolId !== undefined) {
    const other = yield* findPool(account, poolId)
    if (other.id === pool.id || other.ips.length === 0) return yield* refuse("the replacement IP pool has no IPs")
    return { ips: [], poolId: other.id }
  }
  if (ip === undefined && pool.ips.length > 0) return yield* refuse("either 'ip' or 'pool_id' must be specified")
  if (ip === undefined || ip === "shared") return { ips: [sharedIp], poolId: undefined }
  const { ip: address } = yield* findDedicatedIp(account, ip)
  if (pooledIps(account).has(address) && !pool.ips.includes(address)) {
    return yield* refuse(`IP ${address} already belongs to an IP pool`)
  }
  return { ips: [address], poolId: undefined }
})

const delegate = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const subaccount = call.account.subaccounts.get((yield* call.parameters).first("subaccount_id") ?? "")
  const pool = yield* findOwnPool(call.account, call.path["pool_id"])
  if (subaccount === undefined) return yield* accountNotFound
  lend(call.account, pool, subaccount)
  return Answer.json({ message: "success" })
})

const revokeDelegation = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const subaccount = call.account.subaccounts.get((yield* call.parameters).first("subaccount_id") ?? "")
  const pool = yield* findOwnPool(call.account, call.path["pool_id"])
  if (subaccount === undefined) return yield* accountNotFound
  takeBack(call.account, pool, subaccount)
  return Answer.json({ message: "success" })
})

export const accountNotFound: Effect.Effect<never, Answer.Answer> = Effect.fail(
  Answer.message(404, "account not found")
)

/** Lends a pool to a subaccount, in place of the one that it had. */
export const lend = (account: Account, pool: IpPool, subaccount: Account): void => {
  for (const other of account.tables.of(table).values()) {
    if (other.id !== pool.id && other.delegatedTo.includes(subaccount.id)) takeBack(account, other, subaccount)
  }
  account.tables.of(table).set(pool.id, { ...pool, delegatedTo: [...new Set([...pool.delegatedTo, subaccount.id])] })
}

/** Takes a pool from a subaccount and from its domains. */
export const takeBack = (account: Account, pool: IpPool, subaccount: Account): void => {
  account.tables.of(table).set(pool.id, {
    ...pool,
    delegatedTo: pool.delegatedTo.filter((id) => id !== subaccount.id)
  })
  for (const domain of subaccount.domains.values()) {
    if (sendingOf(domain).poolId === pool.id) changeSending(domain, { ips: [sharedIp], poolId: undefined })
  }
}

export const ipPools: Resource = {
  operations: {
    "ipPools.list": list,
    "ipPools.get": get,
    "ipPools.create": create,
    "ipPools.update": update,
    "ipPools.delete": delete_,
    "ipPools.delegate": delegate,
    "ipPools.revokeDelegation": revokeDelegation
  },
  aliases: {
    "ipPools.list": "/v1/ip_pools",
    "ipPools.get": "/v1/ip_pools/{pool_id}",
    "ipPools.create": "/v1/ip_pools",
    "ipPools.update": "/v1/ip_pools/{pool_id}",
    "ipPools.delete": "/v1/ip_pools/{id}",
    "ipPools.delegate": "/v1/ip_pools/{pool_id}/delegate",
    "ipPools.revokeDelegation": "/v1/ip_pools/{pool_id}/delegate"
  }
}
