import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { dynamicPools } from "../dynamicPools.ts"
import type { Form } from "../form.ts"
import { changeIps, findDedicatedIp, findIp, type Ip, ipsOf, makeIp, poolsOf, refuse, sendingOf } from "../ips.ts"
import { isOnWarmup } from "../ipWarmup.ts"
import { skipPage } from "../paging.ts"
import type { Resource } from "../resource.ts"
import * as WireDate from "../wireDate.ts"

const list = Effect.fnUntraced(function*({ account, query }: Call): Effect.fn.Return<Answer.Answer> {
  const now = yield* Clock.currentTimeMillis
  const found = [...ipsOf(account).values()].filter(({ dedicated }) => dedicated || query.flag("dedicated") !== true)
  const pooled = pooledIps(account)
  return Answer.json({
    assignable_to_pools: found.filter(({ dedicated, ip }) => dedicated && !pooled.has(ip)).map(({ ip }) => ip),
    details: found.map(({ dedicated, ip }) => ({
      ip,
      dedicated,
      enabled: true,
      is_on_warmup: isOnWarmup(account, ip, now) ? true : undefined
    })),
    items: found.map(({ ip }) => ip),
    total_count: found.length
  })
})

/** The addresses that are in a pool already, dedicated or dynamic. */
export const pooledIps = (account: Account): ReadonlySet<string> =>
  new Set([
    ...poolsOf(account).flatMap(({ ips }) => ips),
    ...[...account.tables.of(dynamicPools).values()].flatMap(({ ips }) => ips)
  ])

const listDetails = ({ account, query }: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() => {
    const all = query.first("subaccount_id") === undefined
      ? [account]
      : account.all.filter(({ id, parent }) => parent !== undefined && matches(query, "subaccount_id", [id]))
    const found = (query.first("subaccount_id") === "none" ? [account] : all).flatMap((one) =>
      [...ipsOf(one).values()].map((row) => ({ json: detailsJson(one, row), domainIds: domainsFrom(one, row.ip) }))
    )
    const listed = found.filter(({ domainIds, json }) =>
      json.address.includes(query.first("ip") ?? "")
      && matches(query, "pool_id", json.pool_ids)
      && matches(query, "domain_id", domainIds)
    )
    return Answer.json(
      skipPage(sorted(listed.map(({ json }) => json), query), query, { otherwise: 100, max: 1000 })
    )
  })

/** The ids of the domains that send from an address of their own. */
const domainsFrom = ({ domains }: Account, ip: string): ReadonlyArray<string> =>
  [...domains.values()].filter((domain) => sendingOf(domain).ips.includes(ip)).map(({ id }) => id)

const detailsJson = (account: Account, row: Ip) => ({
  address: row.ip,
  parent_account_id: account.parent?.id,
  account_id: account.id,
  pool_ids: poolsOf(account).filter(({ ips }) => ips.includes(row.ip)).map(({ id }) => id),
  dedicated: row.dedicated,
  created_at: WireDate.rfc3339(row.createdAt),
  pool_last_modified_at: changedAt(row.poolChangedAt),
  domains_last_modified_at: changedAt(row.domainsChangedAt)
})

const changedAt = (millis: number | undefined): string =>
  millis === undefined ? WireDate.never : WireDate.rfc3339(millis)

/** Whether one of the ids is asked for: by itself, as any at all, or as none. */
const matches = (query: Form, name: string, ids: ReadonlyArray<string>): boolean => {
  const wanted = query.first(name)
  if (wanted === undefined || wanted === "") return true
  if (wanted === "any") return ids.length > 0
  return wanted === "none" ? ids.length === 0 : ids.includes(wanted)
}

const sorted = <A extends object>(rows: ReadonlyArray<A>, query: Form): ReadonlyArray<A> => {
  const by = query.first("sort_by") ?? "address"
  const key = (row: A): string => String(Reflect.get(row, by))
  const ascending = rows.toSorted((a, b) => key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
  return query.first("sort_order") === "descending" ? ascending.toReversed() : ascending
}

const get = Effect.fnUntraced(function*({ account, path }: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { dedicated, ip } = yield* findIp(account, path["ip"])
  return Answer.json({ dedicated, ip, rdns: `ip${ip.replace(/[.:]/g, "-")}.mailgun.net` })
})

const placeIntoBand = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { ip } = yield* findDedicatedIp(call.account, call.path["ip"])
  const band = (yield* call.form).first("ip_band") ?? ""
  if (band === "") return yield* refuse("ip_band is missing")
  changeIps(call.account, [ip], { band })
  return Answer.json({ message: "success" })
})

/** Most dedicated addresses of an account. */
const maxDedicated = 10

const allowance = (account: Account): number =>
  Math.max(0, maxDedicated - [...ipsOf(account).values()].filter(({ dedicated }) => dedicated).length)

const getAllowance = ({ account }: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() => Answer.json({ allowed: { dedicated: allowance(account), shared: 0 } }))

const request = Effect.fnUntraced(function*({ account }: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  if (allowance(account) === 0) return yield* Effect.fail(Answer.message(403, "No more IPs allowed"))
  const table = ipsOf(account)
  let number = 1
  while (table.has(`203.0.113.${number}`)) number += 1
  const ip = `203.0.113.${number}`
  table.set(ip, makeIp(ip, true, yield* Clock.currentTimeMillis))
  return Answer.json({ message: "success" })
})

export const ips: Resource = {
  operations: {
    "ips.list": list,
    "ips.listDetails": listDetails,
    "ips.get": get,
    "ips.placeIntoBand": placeIntoBand,
    "ips.getAllowance": getAllowance,
    "ips.request": request
  }
}
