import type { Account } from "./account.ts"
import type { DkimKeyPair } from "./dkimKeyPair.ts"
import type { Domain } from "./domain.ts"
import { type Table, TableName } from "./table.ts"

/** A key that mail of a domain is signed with. */
export interface DomainKey extends DkimKeyPair {
  readonly selector: string
  /** Whether mail is signed with it. */
  readonly active: boolean
  /** Whether its DNS record was found. */
  readonly verified: boolean
}

/** Most keys that a domain can have. */
export const maxKeys = 3

const domainKeys = new TableName<DomainKey>("domainKeys")
const authorities = new TableName<string, "current">("dkimAuthority")

/** The keys of a domain, by selector. Every domain has one from the beginning. */
export const keysOf = (domain: Domain): Table<DomainKey> => {
  const keys = domain.tables.of(domainKeys)
  if (keys.size === 0) {
    const selector = domain.dkimSelector
    keys.set(selector, {
      selector,
      ...newKeyPair(domain, domain.id),
      active: true,
      verified: domain.state === "active"
    })
  }
  if (domain.keyPairs !== undefined) {
    for (const key of keys.values()) {
      // It was made when nothing was signed.
      if (key.privateKey === undefined) keys.set(key.selector, { ...key, ...newKeyPair(domain, domain.id) })
    }
  }
  return keys
}

/** Where nothing is signed, no key that anybody could sign with, but one that differs from others by its id. */
export const newKeyPair = ({ keyPairs }: Domain, id: string, bits: 1024 | 2048 = 1024): DkimKeyPair =>
  keyPairs?.make(bits) ?? { publicKey: `MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCB${id}`, privateKey: undefined }

/** Takes it that the DNS records of all keys were found. */
export const verifyKeys = (domain: Domain): void => {
  const keys = keysOf(domain)
  for (const key of keys.values()) keys.set(key.selector, { ...key, verified: true })
}

/** The domain whose keys sign the mail of a domain: by default its own. */
export const authorityOf = (account: Account, domain: Domain): Domain =>
  account.domain(domain.tables.of(authorities).get("current") ?? domain.name) ?? domain

/** The active key that `signing_domain/selector` names. */
export const secondaryKey = (
  account: Account,
  name: string
): { readonly domain: Domain; readonly key: DomainKey } | undefined => {
  const [signingDomain = "", selector = ""] = name.split("/")
  const domain = account.domain(signingDomain)
  const key = domain === undefined ? undefined : keysOf(domain).get(selector)
  return domain !== undefined && key?.active === true ? { domain, key } : undefined
}

/** Whether another domain has its mail signed with the keys of this one. */
export const isAuthority = (account: Account, domain: Domain): boolean =>
  [...account.domains.values()].some((other) => other !== domain && authorityOf(account, other) === domain)

/** Puts a domain under an authority: itself, or the nearest domain above it that the account has. */
export const changeAuthority = (account: Account, domain: Domain, self: boolean): boolean => {
  const before = authorityOf(account, domain)
  const authority = self ? domain : domainAbove(account, domain) ?? domain
  domain.tables.of(authorities).set("current", authority.name)
  return authority !== before
}

const domainAbove = (account: Account, { name }: Domain): Domain | undefined => {
  for (let dot = name.indexOf("."); dot >= 0; dot = name.indexOf(".", dot + 1)) {
    const found = account.domain(name.slice(dot + 1))
    if (found !== undefined) return found
  }
  return undefined
}
