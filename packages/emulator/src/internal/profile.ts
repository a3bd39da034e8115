import type { Account } from "./account.ts"
import { subaccounts } from "./subaccount.ts"
import { TableName } from "./table.ts"

/** What an account says of itself. */
export interface Profile {
  readonly name: string
  readonly inactiveSessionTimeout: number | undefined
  readonly absoluteSessionTimeout: number | undefined
  readonly logoutRedirectUrl: string | undefined
  /** Those that were switched on or off, by their wire names. */
  readonly features: { readonly [name: string]: boolean }
}

const profiles = new TableName<Profile, "current">("profiles")

export const profileOf = (account: Account): Profile => {
  const kept = account.tables.of(profiles).get("current") ?? {
    name: "My Account",
    inactiveSessionTimeout: undefined,
    absoluteSessionTimeout: undefined,
    logoutRedirectUrl: undefined,
    features: {}
  }
  // The name of a subaccount is its parent's to know.
  return { ...kept, name: account.subaccountRow?.name ?? kept.name }
}

export const changeProfile = (account: Account, changes: Partial<Profile>): void => {
  const profile = { ...profileOf(account), ...changes }
  account.tables.of(profiles).set("current", profile)
  const row = account.subaccountRow
  if (row !== undefined) account.parent?.tables.of(subaccounts).set(row.id, { ...row, name: profile.name })
}
