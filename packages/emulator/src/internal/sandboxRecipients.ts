import type { Account } from "./account.ts"
import { canonical } from "./address.ts"
import type { Domain } from "./domain.ts"
import { type Table, TableName } from "./table.ts"

/** Somebody whom the sandbox domains of an account may write to. */
export interface SandboxRecipient {
  readonly email: string
  /** Whether the mail that asks for consent was answered. */
  readonly activated: boolean
}

/** Most recipients of an account. */
export const maxSandboxRecipients = 5

const sandboxRecipients = new TableName<SandboxRecipient>("sandboxRecipients")

/** By address. */
export const sandboxRecipientsOf = (account: Account): Table<SandboxRecipient> => account.tables.of(sandboxRecipients)

/** Why a domain may not write to these recipients; undefined where it may. */
export const sandboxRefusal = (
  account: Account,
  domain: Domain,
  recipients: ReadonlyArray<string>
): string | undefined => {
  if (domain.type !== "sandbox") return undefined
  const allowed = sandboxRecipientsOf(account)
  return recipients.every((recipient) => allowed.get(canonical(recipient))?.activated === true)
    ? undefined
    : `Domain ${domain.name} is not allowed to send: Sandbox subdomains are for test purposes only. `
      + "Please add your own domain or add the address to authorized recipients in Account Settings."
}
