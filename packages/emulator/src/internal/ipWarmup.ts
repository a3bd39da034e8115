import type { Account } from "./account.ts"
import { effectiveIps } from "./domainIps.ts"
import { TableName } from "./table.ts"

/** That an address is made known to the world little by little. */
export interface Warmup {
  readonly ip: string
  /** Epoch milliseconds. */
  readonly startedAt: number
}

/** The warm-ups of an account, by address. */
export const warmups = new TableName<Warmup>("ipWarmups")

export const totalStages = 15

/** A stage lasts a day. */
const stageMillis = 86_400_000

/** How many messages the first stage has; each further one has twice as many. */
export const firstLimit = 1_000

export const limitOf = (stage: number): number => firstLimit * 2 ** (stage - 1)

/** Which stage a warm-up has come to, from 1; beyond the last one it is over. */
export const stageOf = ({ startedAt }: Warmup, now: number): number => 1 + Math.floor((now - startedAt) / stageMillis)

/** When a stage begins, in epoch milliseconds. */
export const startOf = ({ startedAt }: Warmup, stage: number): number => startedAt + (stage - 1) * stageMillis

/** The warm-ups that are going on. */
export const inFlight = ({ tables }: Account, now: number): ReadonlyArray<Warmup> =>
  [...tables.of(warmups).values()].filter((warmup) => stageOf(warmup, now) <= totalStages)

export const isOnWarmup = (account: Account, ip: string, now: number): boolean =>
  inFlight(account, now).some((warmup) => warmup.ip === ip)

/** How much of a stage's messages the domains of the address have sent since it began: `"25%"`. */
export const sentWithin = (account: Account, { ip }: Warmup, stage: { number: number; startedAt: number }): string => {
  const names = new Set(
    [...account.domains.values()].filter((domain) => effectiveIps(account, domain).includes(ip)).map(({ name }) => name)
  )
  const sent = account.messages.all().filter(({ domain, receivedAt }) =>
    names.has(domain) && receivedAt >= stage.startedAt
  )
  const count = sent.reduce((sum, { recipients }) => sum + recipients.length, 0)
  return `${Math.min(100, Math.floor(100 * count / limitOf(stage.number)))}%`
}
