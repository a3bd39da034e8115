import * as Effect from "effect/Effect"
import { isIP } from "node:net"
import type { Account } from "./account.ts"
import * as Answer from "./answer.ts"
import type { Domain } from "./domain.ts"
import { type Table, TableName } from "./table.ts"

/** An address that an account may send from. */
export interface Ip {
  readonly ip: string
  /** Whether nobody else sends from it. */
  readonly dedicated: boolean
  /** Epoch milliseconds, like the others; 0 where it has been there from the beginning. */
  readonly createdAt: number
  readonly poolChangedAt: number | undefined
  readonly domainsChangedAt: number | undefined
  readonly band: string | undefined
}

const ips = new TableName<Ip>("ips")

/** What domains send from that have no address of their own. */
export const sharedIp = "198.51.100.1"

export const makeIp = (ip: string, dedicated: boolean, createdAt: number): Ip => ({
  ip,
  dedicated,
  createdAt,
  poolChangedAt: undefined,
  domainsChangedAt: undefined,
  band: undefined
})

/** The addresses of an account. A subaccount has the shared one, and those that its parent gives it. */
export const ipsOf = (account: Account): Table<Ip> => {
  const table = account.tables.of(ips)
  if (table.size === 0) {
    table.set(sharedIp, makeIp(sharedIp, false, 0))
    if (account.parent === undefined) {
      for (const ip of account.settings.ips) table.set(ip, makeIp(ip, true, 0))
    }
  }
  return table
}

export const changeIps = (account: Account, addresses: Iterable<string>, changes: Partial<Ip>): void => {
  const table = ipsOf(account)
  for (const address of addresses) {
    const row = table.get(address)
    if (row !== undefined) table.set(address, { ...row, ...changes })
  }
}

export const ipNotFound: Effect.Effect<never, Answer.Answer> = Effect.fail(Answer.message(404, "IP not found"))

/** An address of the account. */
export const findIp = (account: Account, address: string | undefined): Effect.Effect<Ip, Answer.Answer> => {
  const row = ipsOf(account).get(address ?? "")
  if (row !== undefined) return Effect.succeed(row)
  return isIP(address ?? "") === 0 ? refuse(`invalid IP address: ${address ?? ""}`) : ipNotFound
}

/** A dedicated address of the account. */
export const findDedicatedIp = (account: Account, address: string | undefined): Effect.Effect<Ip, Answer.Answer> =>
  Effect.flatMap(
    findIp(account, address),
    (row) => row.dedicated ? Effect.succeed(row) : refuse(`IP ${row.ip} is not dedicated`)
  )

export const refuse = (text: string): Effect.Effect<never, Answer.Answer> => Effect.fail(Answer.message(400, text))

/** Dedicated addresses under a name. */
export interface IpPool {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly ips: ReadonlyArray<string>
  /** The ids of the subaccounts that may send from it too. */
  readonly delegatedTo: ReadonlyArray<string>
}

/** The pools of an account, by id. */
export const ipPools = new TableName<IpPool>("ipPools")

/** The pools of an account, and the one that its parent lends it. */
export const poolsOf = (account: Account): ReadonlyArray<IpPool> => [
  ...account.tables.of(ipPools).values(),
  ...inheritedPools(account)
]

const inheritedPools = ({ id, parent }: Account): ReadonlyArray<IpPool> =>
  parent === undefined
    ? []
    : [...parent.tables.of(ipPools).values()].filter(({ delegatedTo }) => delegatedTo.includes(id))

export const isInherited = ({ tables }: Account, pool: IpPool): boolean => !tables.of(ipPools).has(pool.id)

const poolNotFound: Effect.Effect<never, Answer.Answer> = Effect.fail(Answer.message(404, "IP pool not found"))

export const findPool = (account: Account, id: string | undefined): Effect.Effect<IpPool, Answer.Answer> => {
  const pool = poolsOf(account).find((one) => one.id === id)
  return pool === undefined ? poolNotFound : Effect.succeed(pool)
}

/** A pool that the account may change. */
export const findOwnPool = (account: Account, id: string | undefined): Effect.Effect<IpPool, Answer.Answer> =>
  Effect.flatMap(
    findPool(account, id),
    (pool) => isInherited(account, pool) ? refuse("IP pool is inherited from the parent account") : Effect.succeed(pool)
  )

/** What a domain sends from: addresses of its own, a pool, or whichever dynamic pool its health earns it. */
export interface Sending {
  readonly ips: ReadonlyArray<string>
  readonly poolId: string | undefined
}

const sending = new TableName<Sending, "current">("sending")

const fromSharedIp: Sending = { ips: [sharedIp], poolId: undefined }

export const sendingOf = ({ tables }: Domain): Sending => tables.of(sending).get("current") ?? fromSharedIp

export const changeSending = (domain: Domain, changes: Partial<Sending>): void =>
  domain.tables.of(sending).set("current", { ...sendingOf(domain), ...changes })

/** The domains that send from a pool, of its account and of those that it is delegated to. */
export const linkedDomains = (account: Account, { id }: IpPool): ReadonlyArray<Domain> =>
  account.all.flatMap(({ domains }) => [...domains.values()]).filter((domain) => sendingOf(domain).poolId === id)
