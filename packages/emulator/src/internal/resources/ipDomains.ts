import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Domain } from "../domain.ts"
import { effectiveIps } from "../domainIps.ts"
import { enrollmentOf } from "../dynamicPools.ts"
import { hex } from "../identifier.ts"
import { changeIps, changeSending, findIp, sendingOf } from "../ips.ts"
import { skipPage } from "../paging.ts"
import type { Resource } from "../resource.ts"

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { account, query } = call
  const { ip } = yield* findIp(account, call.path["ip"])
  const words = (query.first("search") ?? "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "")
  const found = [...account.domains.values()]
    .map((domain) => ({ ips: effectiveIps(account, domain), domain: domain.name }))
    .filter(({ domain, ips }) =>
      ips.includes(ip) && (words.length === 0 || words.some((word) => domain.includes(word)))
    )
  return Answer.json(skipPage(found, query, { otherwise: 100, max: 1000 }))
})

/** What is done in the background at Mailgun is done at once here; the answer is the same. */
export const started: Effect.Effect<Answer.Answer> = Effect.map(
  Random.Random,
  (random) => Answer.json({ message: "started", reference_id: hex(random, 24) })
)

/** The domains whose addresses are their own, not those of a pool. */
const changeable = ({ account }: Call): ReadonlyArray<Domain> =>
  [...account.domains.values()].filter((domain) =>
    sendingOf(domain).poolId === undefined && enrollmentOf(domain) === undefined
  )

const assignToAll = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { ip } = yield* findIp(call.account, call.path["ip"])
  for (const domain of changeable(call)) {
    changeSending(domain, { ips: [...new Set([...sendingOf(domain).ips, ip])] })
  }
  changeIps(call.account, [ip], { domainsChangedAt: yield* Clock.currentTimeMillis })
  return yield* started
})

const removeFromAll = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { ip } = yield* findIp(call.account, call.path["ip"])
  const given = call.query.first("alternative")
  const alternative = given === undefined || given === "" ? [] : [(yield* findIp(call.account, given)).ip]
  for (const domain of changeable(call)) {
    const { ips } = sendingOf(domain)
    if (!ips.includes(ip)) continue
    changeSending(domain, { ips: [...new Set([...ips.filter((one) => one !== ip), ...alternative])] })
  }
  changeIps(call.account, [ip, ...alternative], { domainsChangedAt: yield* Clock.currentTimeMillis })
  return yield* started
})

export const ipDomains: Resource = {
  operations: {
    "ipDomains.list": list,
    "ipDomains.assignToAll": assignToAll,
    "ipDomains.removeFromAll": removeFromAll
  }
}
