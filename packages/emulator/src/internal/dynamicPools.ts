import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Account } from "./account.ts"
import type { Domain } from "./domain.ts"
import { hex } from "./identifier.ts"
import { TableName } from "./table.ts"

/** The dynamic pools, and the fields that they are told under. */
export const fieldOfPool = {
  dynamic_good: "good_reputation",
  dynamic_poor: "poor_reputation",
  dynamic_new: "new_senders"
} as const

export type PoolName = keyof typeof fieldOfPool

export const poolNames: ReadonlyArray<PoolName> = ["dynamic_good", "dynamic_poor", "dynamic_new"]

/** The dynamic pools of an account, by name: all three of them, or none. */
export const dynamicPools = new TableName<
  { readonly id: string; readonly ips: ReadonlyArray<string> },
  PoolName
>("dynamicPools")

/** The account whose dynamic pools the domains of an account send from. */
export const owner = (account: Account): Account => account.parent ?? account

/** That a domain sends from a dynamic pool. */
export interface Enrollment {
  readonly pool: PoolName
  /** Whether it stays there, whatever its health. */
  readonly isOverridden: boolean
  /** Epoch milliseconds. */
  readonly registeredAt: number
}

export const enrollments = new TableName<Enrollment, "current">("enrollment")

export const enrollmentOf = ({ tables }: Domain): Enrollment | undefined => tables.of(enrollments).get("current")

/** What a domain's mail of the last while says of it. */
export interface Health {
  readonly pool: PoolName
  readonly bounceRate: number
  readonly complaintRate: number
  readonly processedCount: number
  readonly pools: { readonly [K in "bounceRate" | "complaintRate" | "processedCount"]: PoolName }
}

/** Of more bounces, or more complaints, is a domain poor; of fewer messages it is new. */
const mostBounces = 0.05
const mostComplaints = 0.001
const fewestMessages = 100

export const healthOf = (account: Account, domain: Domain): Health => {
  const count = { accepted: 0, delivered: 0, bounced: 0, complained: 0 }
  for (const { domain: from, json } of account.events.settled().toArray()) {
    if (from.name !== domain.name) continue
    if (json.event === "accepted") count.accepted += 1
    if (json.event === "delivered") count.delivered += 1
    if (json.event === "failed" && json["severity"] === "permanent") count.bounced += 1
    if (json.event === "complained") count.complained += 1
  }
  const bounceRate = count.accepted === 0 ? 0 : count.bounced / count.accepted
  const complaintRate = count.delivered === 0 ? 0 : count.complained / count.delivered
  const pools = {
    bounceRate: bounceRate > mostBounces ? "dynamic_poor" : "dynamic_good",
    complaintRate: complaintRate > mostComplaints ? "dynamic_poor" : "dynamic_good",
    processedCount: count.accepted < fewestMessages ? "dynamic_new" : "dynamic_good"
  } as const
  const worst = ["dynamic_poor", "dynamic_new"] as const
  const pool = worst.find((one) => Object.values(pools).includes(one)) ?? "dynamic_good"
  return { pool, bounceRate, complaintRate, processedCount: count.accepted, pools }
}

/** That a domain went from one dynamic pool into another. */
export interface Move {
  readonly id: string
  readonly accountId: string
  readonly accountName: string
  readonly domainId: string
  readonly domainName: string
  readonly newPool: PoolName
  readonly formerPool: PoolName | undefined
  readonly reason: string
  readonly initiatedBy: "system" | "user"
  readonly bounceRate: number
  readonly complaintRate: number
  readonly processedCount: number
  /** Epoch milliseconds. */
  readonly movedAt: number
}

/** The moves of an account's domains and of its subaccounts', by id. */
export const moves = new TableName<Move>("dynamicPoolMoves")

/** Has a domain send from a pool, and writes it down where that is another than before. */
export const move = Effect.fnUntraced(function*(
  account: Account,
  domain: Domain,
  to: { readonly pool: PoolName; readonly isOverridden: boolean },
  reason: string,
  initiatedBy: Move["initiatedBy"]
): Effect.fn.Return<void> {
  const former = enrollmentOf(domain)
  const movedAt = yield* Clock.currentTimeMillis
  domain.tables.of(enrollments).set("current", { ...to, registeredAt: former?.registeredAt ?? movedAt })
  if (former?.pool === to.pool) return
  const { bounceRate, complaintRate, processedCount } = healthOf(account, domain)
  const id = hex(yield* Random.Random, 24)
  owner(account).tables.of(moves).set(id, {
    id,
    accountId: account.id,
    accountName: account.name,
    domainId: domain.id,
    domainName: domain.name,
    newPool: to.pool,
    formerPool: former?.pool,
    reason,
    initiatedBy,
    bounceRate,
    complaintRate,
    processedCount,
    movedAt
  })
})

/** Moves the domains of an account, and of its subaccounts, to where their health has them belong. */
export const checkHealth = Effect.fnUntraced(function*(account: Account): Effect.fn.Return<void> {
  for (const one of owner(account).all) {
    for (const domain of one.domains.values()) {
      const enrollment = enrollmentOf(domain)
      if (enrollment === undefined || enrollment.isOverridden) continue
      const health = healthOf(one, domain)
      if (health.pool !== enrollment.pool) {
        yield* move(one, domain, { pool: health.pool, isOverridden: false }, reasonOf(health), "system")
      }
    }
  }
})

const wireNames = {
  bounceRate: "bounce_rate",
  complaintRate: "complaint_rate",
  processedCount: "processed_count"
} as const

const measures = ["bounceRate", "complaintRate", "processedCount"] as const

/** `bounce_rate in poor threshold`. */
export const reasonOf = ({ pool, pools }: Health): string => {
  const [first, ...others] = measures.filter((measure) => pools[measure] === pool)
  const threshold = `in ${pool.replace("dynamic_", "")} threshold`
  return first === undefined || others.length > 0
    ? `Multiple metrics ${threshold}`
    : `${wireNames[first]} ${threshold}`
}
