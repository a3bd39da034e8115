import { BlockList, isIP } from "node:net"
import type { Account } from "./account.ts"
import { TableName } from "./table.ts"

/** Addresses and ranges of them, with what is said of each. */
export const allowedIps = new TableName<{ readonly description: string }>("ipAllowlist")

const familyOf = (address: string): "ipv4" | "ipv6" => isIP(address) === 6 ? "ipv6" : "ipv4"

/** Splits an address, or a range such as `10.0.0.0/8`; undefined where it is neither. */
const parse = (text: string): { readonly address: string; readonly bits: number } | undefined => {
  const [address = "", suffix, ...rest] = text.split("/")
  const version = isIP(address)
  const most = version === 6 ? 128 : 32
  const bits = suffix === undefined ? most : /^\d{1,3}$/.test(suffix) ? Number(suffix) : Number.NaN
  return version === 0 || rest.length > 0 || !(bits <= most) ? undefined : { address, bits }
}

/** Whether a text is an address or a range of addresses. */
export const isIpOrRange = (text: string): boolean => parse(text) !== undefined

/** Whether an account lets in requests from an address: all of them, as long as its list is empty. */
export const isLetIn = (account: Account, remoteAddress: string): boolean => {
  const entries = account.tables.of(allowedIps)
  if (entries.size === 0) return true
  // A server that listens on IPv6 sees callers by IPv4 as `::ffff:10.0.0.1`.
  const caller = remoteAddress.replace(/^::ffff:(?=\d+\.)/i, "")
  const allowed = new BlockList()
  for (const text of entries.keys()) {
    const range = parse(text)
    if (range !== undefined) allowed.addSubnet(range.address, range.bits, familyOf(range.address))
  }
  return isIP(caller) !== 0 && allowed.check(caller, familyOf(caller))
}
