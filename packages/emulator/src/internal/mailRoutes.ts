import type { Account } from "./account.ts"
import { type Table, TableName } from "./table.ts"

/** What is to become of incoming mail. */
export interface MailRoute {
  readonly id: string
  /** The smaller it is, the earlier the route is tried. */
  readonly priority: number
  readonly description: string
  readonly expression: string
  readonly actions: ReadonlyArray<string>
  /** Epoch milliseconds. */
  readonly createdAt: number
}

const mailRoutes = new TableName<MailRoute>("mailRoutes")

/** The routes of an account, by id. */
export const mailRoutesOf = (account: Account): Table<MailRoute> => account.tables.of(mailRoutes)

/** In the order in which they are tried. */
export const inOrderOfPriority = (account: Account): ReadonlyArray<MailRoute> =>
  [...mailRoutesOf(account).values()].toSorted((a, b) => a.priority - b.priority)
