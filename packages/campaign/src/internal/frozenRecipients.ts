import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import type * as SqlError from "effect/sql/SqlError"
import type { Page, Service } from "../RecipientSource.ts"
import { RecipientSourceFailed } from "../RecipientSourceFailed.ts"
import { digest } from "./digest.ts"
import { createTables } from "./tables.ts"

const pageSize = 1000

interface Row {
  readonly recipients: string
  readonly next_cursor: string | null
  readonly chain: string
}

/** Copies a source, page by page, and gives the copy as a source. Each page's row carries a digest of all before it. */
export const freeze = Effect.fnUntraced(function*<E, R>(
  id: string,
  source: Effect.Effect<Service, E, R>
): Effect.fn.Return<Service, E | RecipientSourceFailed, R | SqlClient.SqlClient> {
  const failed = (error: SqlError.SqlError) =>
    new RecipientSourceFailed({ source: `the frozen copy ${id}`, at: undefined, issue: error.message })
  const sql = yield* Effect.mapError(createFrozenTable, failed)

  const row = (page: number) =>
    sql<Row>`SELECT recipients, next_cursor, chain FROM mailgun_campaign_recipients WHERE id = ${id} AND page = ${page}`
      .pipe(Effect.map(([found]) => found), Effect.mapError(failed))
  const lastRow = sql<Row & { readonly page: number }>`
    SELECT page, recipients, next_cursor, chain FROM mailgun_campaign_recipients
    WHERE id = ${id} ORDER BY page DESC LIMIT 1
  `.pipe(Effect.map(([found]) => found), Effect.mapError(failed))

  let last = yield* lastRow
  if (last === undefined || last.next_cursor !== null) {
    const live = yield* source
    while (last === undefined || last.next_cursor !== null) {
      const page: Page = yield* live.page(last?.next_cursor ?? undefined, pageSize)
      const recipients = JSON.stringify(page.recipients)
      const chain = digest(`${last?.chain ?? ""}${recipients}`)
      // Where two copy at once, the first one's page stands, and both go on from it.
      yield* sql`
        INSERT INTO mailgun_campaign_recipients (id, page, recipients, next_cursor, chain)
        VALUES (${id}, ${(last?.page ?? -1) + 1}, ${recipients}, ${page.next ?? null}, ${chain})
        ON CONFLICT (id, page) DO NOTHING
      `.pipe(Effect.mapError(failed))
      last = yield* lastRow
    }
  }
  const { chain } = last

  return {
    snapshot: Effect.succeed(chain),
    page: Effect.fnUntraced(function*(cursor, size) {
      const recipients: Array<MessageBatch.Recipient> = []
      let position = Number(cursor ?? 0)
      for (;;) {
        const found = yield* row(Math.floor(position / pageSize))
        if (found === undefined) return { recipients, next: undefined }
        // Written above, from recipients.
        const all = JSON.parse(found.recipients) as ReadonlyArray<MessageBatch.Recipient>
        const within = position % pageSize
        const taken = all.slice(within, within + size - recipients.length)
        recipients.push(...taken)
        position += taken.length
        const isEnd = found.next_cursor === null && within + taken.length >= all.length
        if (isEnd || recipients.length === size) return { recipients, next: isEnd ? undefined : String(position) }
      }
    })
  }
})

/** Removes a copy. */
export const removeFrozen = (id: string): Effect.Effect<void, SqlError.SqlError, SqlClient.SqlClient> =>
  Effect.flatMap(
    createFrozenTable,
    (sql) => Effect.asVoid(sql`DELETE FROM mailgun_campaign_recipients WHERE id = ${id}`)
  )

const createFrozenTable = createTables((sql) => [
  sql`CREATE TABLE IF NOT EXISTS mailgun_campaign_recipients (
    id TEXT NOT NULL,
    page INTEGER NOT NULL,
    recipients TEXT NOT NULL,
    next_cursor TEXT,
    chain TEXT NOT NULL,
    PRIMARY KEY (id, page)
  )`
])
