import type { Domain } from "./domain.ts"
import { type Table, TableName } from "./table.ts"

/** Who may send by SMTP. */
export interface Credential {
  /** A whole address. */
  readonly login: string
  readonly password: string
  /** Epoch milliseconds. */
  readonly createdAt: number
}

const credentials = new TableName<Credential>("credentials")

/** The credentials of a domain by login, without those that come with the domain. */
export const credentialsOf = (domain: Domain): Table<Credential> => domain.tables.of(credentials)
