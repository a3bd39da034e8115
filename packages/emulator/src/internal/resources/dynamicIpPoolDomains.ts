import * as Effect from "effect/Effect"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import { notPermitted } from "../authorization.ts"
import type { Call } from "../call.ts"
import type { Domain } from "../domain.ts"
import {
  checkHealth,
  dynamicPools,
  enrollmentOf,
  enrollments,
  healthOf,
  move,
  owner,
  poolNames,
  reasonOf
} from "../dynamicPools.ts"
import type { Form } from "../form.ts"
import { changeSending, findIp, findPool, refuse, sharedIp } from "../ips.ts"
import { linkedPage } from "../paging.ts"
import { matcherOf } from "../pattern.ts"
import type { Resource } from "../resource.ts"
import * as WireDate from "../wireDate.ts"
import { notConfigured } from "./dynamicIpPools.ts"
import { pooledIps } from "./ips.ts"

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer> {
  const { account, query } = call
  yield* checkHealth(account)
  const [accounts, pools] = [query.all("account"), query.all("pool")]
  const found = account.all
    .filter(({ id }) => accounts.length === 0 || accounts.includes(id))
    .flatMap((one) => [...one.domains.values()].flatMap((domain) => enrolled(one, domain)))
    .filter(({ pool }) => pools.length === 0 || pools.includes(pool))
  const page = linkedPage(call, sorted(found, query), { otherwise: 10, max: 100 })
  return Answer.json({
    items: page.items,
    total_items: found.length,
    paging: { Next: page.next, Previous: page.previous, First: page.first, Last: page.last }
  })
})

const enrolled = (account: Account, domain: Domain) => {
  const enrollment = enrollmentOf(domain)
  if (enrollment === undefined) return []
  const { bounceRate, complaintRate, processedCount } = healthOf(account, domain)
  return [{
    id: domain.id,
    account_id: account.id,
    account_name: account.name,
    name: domain.name,
    registered_at: WireDate.rfc3339(enrollment.registeredAt),
    pool: enrollment.pool,
    override: enrollment.isOverridden,
    bounce_rate: bounceRate,
    complaint_rate: complaintRate,
    processed_count: processedCount
  }]
}

type Enrolled = ReturnType<typeof enrolled>[number]

const sorted = (rows: ReadonlyArray<Enrolled>, query: Form): ReadonlyArray<Enrolled> => {
  const given = query.first("sort_by")
  const by = given === "bounce_rate" || given === "complaint_rate" ? given : "name"
  const ascending = rows.toSorted((a, b) => a[by] < b[by] ? -1 : a[by] > b[by] ? 1 : 0)
  return query.first("sort_order") === "descending" ? ascending.toReversed() : ascending
}

const listAssignable = Effect.fnUntraced(
  function*({ account, query }: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
    const id = query.first("subaccount_id")
    const of = id === undefined || id === account.id ? account : account.subaccounts.get(id)
    if (of === undefined) return yield* Effect.fail(Answer.message(404, "account not found"))
    const matches = yield* matcherOf(query.first("domain") ?? "")
    if (matches === undefined) return yield* refuse(`invalid domain: ${query.first("domain") ?? ""}`)
    const items = [...of.domains.values()]
      .filter((domain) => enrollmentOf(domain) === undefined && matches(domain.name))
      .map((domain) => ({ account_id: of.id, id: domain.id, name: domain.name }))
    return Answer.json({ items })
  }
)

const success = Answer.json({ message: "success" })

const enroll = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  if (owner(call.account).tables.of(dynamicPools).size === 0) return yield* notConfigured
  const form = yield* call.parameters
  const ips = yield* replacementIps(call.account, form)
  if (ips.length === 0) return yield* refuse("replacement_ip is missing")
  if (enrollmentOf(domain) !== undefined) return yield* refuse("domain is already enrolled in dynamic IP pools")
  changeSending(domain, { ips, poolId: undefined })
  yield* begin(call.account, domain)
  return success
})

/** Has a domain send from the pool that its health speaks for. */
const begin = (account: Account, domain: Domain): Effect.Effect<void> =>
  Effect.suspend(() => {
    const health = healthOf(account, domain)
    return move(account, domain, { pool: health.pool, isOverridden: false }, reasonOf(health), "user")
  })

/** The addresses that a request names in place of a pool: any of the account's that are in none, or `shared`. */
const replacementIps = (
  account: Account,
  form: Form
): Effect.Effect<ReadonlyArray<string>, Answer.Answer> =>
  Effect.forEach(form.all("replacement_ip"), (given) => {
    if (given === "shared") return Effect.succeed(sharedIp)
    return Effect.flatMap(findIp(account, given), ({ ip }) =>
      pooledIps(account).has(ip) ? refuse(`IP ${ip} already belongs to an IP pool`) : Effect.succeed(ip))
  })

const enrollAll = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { account } = call
  if (account.parent !== undefined) return yield* Effect.fail(notPermitted)
  if (account.tables.of(dynamicPools).size === 0) return yield* notConfigured
  const form = yield* call.parameters
  for (const one of form.flag("include_subaccounts") === true ? account.all : [account]) {
    for (const domain of one.domains.values()) {
      if (enrollmentOf(domain) === undefined) yield* begin(one, domain)
    }
  }
  return Answer.json({ message: "started" })
})

const remove = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* enrolledDomain(call)
  const ips = yield* replacementIps(call.account, call.query)
  const poolId = call.query.first("replacement_pool_id")
  if ((ips.length === 0) === (poolId === undefined)) {
    return yield* refuse("Either 'replacement_ip' or 'replacement_pool_id' must be specified, but not both")
  }
  changeSending(domain, {
    ips,
    poolId: poolId === undefined ? undefined : (yield* findPool(call.account, poolId)).id
  })
  domain.tables.of(enrollments).delete("current")
  return success
})

const enrolledDomain = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Domain, Answer.Answer> {
  const domain = yield* call.knownDomain
  return enrollmentOf(domain) === undefined
    ? yield* refuse("domain is not enrolled in dynamic IP pools")
    : domain
})

const preview = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const health = healthOf(call.account, yield* call.knownDomain)
  return Answer.json({
    pool: health.pool,
    results: {
      bounce_rate: { value: health.bounceRate, band: health.pools.bounceRate },
      complaint_rate: { value: health.complaintRate, band: health.pools.complaintRate },
      processed_count: { value: health.processedCount, band: health.pools.processedCount }
    }
  })
})

const override = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* enrolledDomain(call)
  const given = (yield* call.parameters).first("pool") ?? ""
  const pool = poolNames.find((name) => name === given)
  if (pool === undefined) return yield* Effect.fail(Answer.json({ Field: "pool", Value: given }, 400))
  yield* move(call.account, domain, { pool, isOverridden: true }, "override", "user")
  return success
})

const deleteOverride = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* enrolledDomain(call)
  const enrollment = enrollmentOf(domain)
  if (enrollment !== undefined) domain.tables.of(enrollments).set("current", { ...enrollment, isOverridden: false })
  yield* checkHealth(call.account)
  return success
})

export const dynamicIpPoolDomains: Resource = {
  operations: {
    "dynamicIpPoolDomains.list": list,
    "dynamicIpPoolDomains.listAssignable": listAssignable,
    "dynamicIpPoolDomains.enroll": enroll,
    "dynamicIpPoolDomains.enrollAll": enrollAll,
    "dynamicIpPoolDomains.remove": remove,
    "dynamicIpPoolDomains.preview": preview,
    "dynamicIpPoolDomains.override": override,
    "dynamicIpPoolDomains.deleteOverride": deleteOverride
  }
}
