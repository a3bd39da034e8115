import type { Account } from "./account.ts"
import type { Domain } from "./domain.ts"
import { dynamicPools, enrollmentOf, owner } from "./dynamicPools.ts"
import { poolsOf, sendingOf } from "./ips.ts"

/** The addresses that a domain sends from: those of its pool, where it has one. */
export const effectiveIps = (account: Account, domain: Domain): ReadonlyArray<string> => {
  const enrollment = enrollmentOf(domain)
  if (enrollment !== undefined) return owner(account).tables.of(dynamicPools).get(enrollment.pool)?.ips ?? []
  const { ips, poolId } = sendingOf(domain)
  return poolId === undefined ? ips : poolsOf(account).find(({ id }) => id === poolId)?.ips ?? []
}
