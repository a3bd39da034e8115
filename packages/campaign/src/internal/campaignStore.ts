import * as Arr from "effect/Array"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import * as SqlClient from "effect/sql/SqlClient"
import type * as SqlError from "effect/sql/SqlError"
import type { State } from "../CampaignStatus.ts"
import { type BatchPart, countOf, decodeDetail, encodeDetail } from "./batchDetail.ts"
import { createTables } from "./tables.ts"

/** A campaign, as it is kept. Times are epoch milliseconds. */
export interface CampaignRow {
  /** Follows from all that makes it this campaign and no other. */
  readonly key: string
  readonly name: string
  readonly id: string
  readonly batchSize: number
  readonly snapshot: string
  /** As JSON. */
  readonly parameters: string
  /** The engine's, of each run. */
  readonly executionIds: ReadonlyArray<string>
  /** 0 for the first run, then one more for each retry of what failed. */
  readonly run: number
  readonly state: State
  readonly reason: string | undefined
  readonly total: number
  readonly batches: number
  readonly slowedUntil: number
  /** How often in a row Mailgun asked to wait, or failed. */
  readonly slowings: number
  readonly createdAt: number
  readonly startedAt: number | undefined
  readonly endedAt: number | undefined
  readonly isPurged: boolean
}

export interface BatchRow {
  readonly batch: number
  readonly cursor: string | undefined
  readonly next: string | undefined
  readonly size: number
  /** The last run that has finished with it; none while the first has not. */
  readonly run: number | undefined
  readonly parts: ReadonlyArray<BatchPart>
}

export interface Totals {
  readonly accepted: number
  readonly failed: number
  readonly suppressed: number
  readonly unknown: number
}

/** As the database has it. PostgreSQL gives large integers, and sums, as text. */
interface RawCampaign {
  readonly campaign_key: string
  readonly name: string
  readonly id: string
  readonly batch_size: number
  readonly snapshot: string
  readonly parameters: string
  readonly execution_ids: string
  readonly run: number
  readonly state: State
  readonly reason: string | null
  readonly total: number | string
  readonly batches: number
  readonly slowed_until: number | string
  readonly slowings: number
  readonly created_at: number | string
  readonly started_at: number | string | null
  readonly ended_at: number | string | null
  readonly is_purged: number
}

interface RawBatch {
  readonly batch: number
  readonly cursor_text: string | null
  readonly next_cursor: string | null
  readonly size: number
  readonly run: number | null
  readonly detail: string | null
}

export type StoreError = SqlError.SqlError | Schema.SchemaError

const createCampaignTables = createTables((sql) => [
  sql`CREATE TABLE IF NOT EXISTS mailgun_campaigns (
    campaign_key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    id TEXT NOT NULL,
    batch_size INTEGER NOT NULL,
    snapshot TEXT NOT NULL,
    parameters TEXT NOT NULL,
    execution_ids TEXT NOT NULL,
    run INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    total BIGINT NOT NULL,
    batches INTEGER NOT NULL,
    slowed_until BIGINT NOT NULL,
    slowings INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    started_at BIGINT,
    ended_at BIGINT,
    is_purged INTEGER NOT NULL,
    UNIQUE (name, id)
  )`,
  sql`CREATE TABLE IF NOT EXISTS mailgun_campaign_batches (
    campaign_key TEXT NOT NULL,
    batch INTEGER NOT NULL,
    cursor_text TEXT,
    next_cursor TEXT,
    size INTEGER NOT NULL,
    run INTEGER,
    accepted INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    suppressed INTEGER NOT NULL,
    unknown INTEGER NOT NULL,
    detail TEXT,
    PRIMARY KEY (campaign_key, batch)
  )`,
  sql`CREATE TABLE IF NOT EXISTS mailgun_campaign_suppressions (
    campaign_key TEXT NOT NULL,
    address TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (campaign_key, address)
  )`
])

/** Databases that have the tables, as far as this process knows. */
const prepared = new WeakMap<SqlClient.SqlClient, CampaignStore>()

/** What campaigns keep, in the database at hand. */
export const campaignStore: Effect.Effect<CampaignStore, SqlError.SqlError, SqlClient.SqlClient> = Effect.gen(
  function*() {
    const sql = yield* SqlClient.SqlClient
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const store = makeStore(yield* createCampaignTables)
    prepared.set(sql, store)
    return store
  }
)

export type CampaignStore = ReturnType<typeof makeStore>

const makeStore = (sql: SqlClient.SqlClient) => {
  const get = (key: string) =>
    Effect.map(
      sql<RawCampaign>`SELECT * FROM mailgun_campaigns WHERE campaign_key = ${key}`,
      ([row]) => row === undefined ? undefined : campaignOf(row)
    )

  const find = (name: string, id: string) =>
    Effect.map(
      sql<RawCampaign>`SELECT * FROM mailgun_campaigns WHERE name = ${name} AND id = ${id}`,
      ([row]) => row === undefined ? undefined : campaignOf(row)
    )

  /** Adds a campaign, unless there is one of the same name and id; gives the one that there is. */
  const create = Effect.fnUntraced(function*(
    row: Pick<CampaignRow, "key" | "name" | "id" | "batchSize" | "snapshot" | "parameters"> & {
      readonly executionId: string
    }
  ) {
    const now = yield* Clock.currentTimeMillis
    yield* sql`
      INSERT INTO mailgun_campaigns (
        campaign_key, name, id, batch_size, snapshot, parameters, execution_ids, run, state, total, batches,
        slowed_until, slowings, created_at, is_purged
      ) VALUES (
        ${row.key}, ${row.name}, ${row.id}, ${row.batchSize}, ${row.snapshot}, ${row.parameters}, ${row.executionId}, 0,
        'planning', 0, 0, 0, 0, ${now}, 0
      ) ON CONFLICT DO NOTHING
    `
    return yield* find(row.name, row.id)
  })

  /** Moves a campaign from one of some states to another; tells whether it was in one of them. */
  const move = (key: string, from: ReadonlyArray<State>, to: State, reason?: string) =>
    Effect.map(
      sql`
        UPDATE mailgun_campaigns SET state = ${to}, reason = ${reason ?? null}
        WHERE campaign_key = ${key} AND ${sql.in("state", from)} RETURNING campaign_key
      `,
      (rows) => rows.length > 0
    )

  const stamp = Effect.fnUntraced(function*(key: string, column: "started_at" | "ended_at") {
    const now = yield* Clock.currentTimeMillis
    yield* sql`UPDATE mailgun_campaigns SET ${sql(column)} = ${now} WHERE campaign_key = ${key} AND ${
      sql(column)
    } IS NULL`
  })

  /** Begins another run of a campaign that has ended, unless somebody else was faster. */
  const beginRun = (key: string, run: number, executionId: string) =>
    Effect.map(
      sql`
        UPDATE mailgun_campaigns
        SET run = ${run}, execution_ids = execution_ids || ${` ${executionId}`}, state = 'running', reason = NULL, ended_at = NULL
        WHERE campaign_key = ${key} AND run = ${run - 1} AND is_purged = 0 RETURNING campaign_key
      `,
      (rows) => rows.length > 0
    )

  const setPlan = (key: string, total: number, batches: number) =>
    Effect.asVoid(sql`UPDATE mailgun_campaigns SET total = ${total}, batches = ${batches} WHERE campaign_key = ${key}`)

  /** Slows a campaign down; many that fail at the same time, having seen as many slowings before, count once. */
  const slow = (key: string, slowings: number, until: number) =>
    Effect.asVoid(sql`
      UPDATE mailgun_campaigns SET slowings = ${slowings + 1}, slowed_until = ${until}
      WHERE campaign_key = ${key} AND slowings = ${slowings}
    `)

  const quicken = (key: string) =>
    Effect.asVoid(sql`UPDATE mailgun_campaigns SET slowings = 0 WHERE campaign_key = ${key} AND slowings > 0`)

  const lastPlanned = (key: string) =>
    Effect.map(
      sql<{ readonly batch: number; readonly next_cursor: string | null }>`
        SELECT batch, next_cursor FROM mailgun_campaign_batches WHERE campaign_key = ${key} ORDER BY batch DESC LIMIT 1
      `,
      ([row]) => row === undefined ? undefined : { batch: row.batch, next: row.next_cursor ?? undefined }
    )

  const addBatch = (key: string, batch: number, cursor: string | undefined, next: string | undefined, size: number) =>
    Effect.asVoid(sql`
      INSERT INTO mailgun_campaign_batches
        (campaign_key, batch, cursor_text, next_cursor, size, accepted, failed, suppressed, unknown)
      VALUES (${key}, ${batch}, ${cursor ?? null}, ${next ?? null}, ${size}, 0, 0, 0, 0)
      ON CONFLICT DO NOTHING
    `)

  const planned = (key: string) =>
    Effect.map(
      sql<{ readonly total: number | string | null; readonly batches: number | string }>`
        SELECT SUM(size) AS total, COUNT(*) AS batches FROM mailgun_campaign_batches WHERE campaign_key = ${key}
      `,
      ([row]) => ({ total: Number(row?.total ?? 0), batches: Number(row?.batches ?? 0) })
    )

  const batch = Effect.fnUntraced(
    function*(key: string, number: number): Effect.fn.Return<BatchRow | undefined, StoreError> {
      const [row] = yield* sql<RawBatch>`
      SELECT batch, cursor_text, next_cursor, size, run, detail FROM mailgun_campaign_batches
      WHERE campaign_key = ${key} AND batch = ${number}
    `
      return row === undefined ? undefined : {
        batch: row.batch,
        cursor: row.cursor_text ?? undefined,
        next: row.next_cursor ?? undefined,
        size: row.size,
        run: row.run ?? undefined,
        parts: row.detail === null ? [] : yield* decodeDetail(row.detail)
      }
    }
  )

  /**
   * Records what became of a batch in a run, and whether the run has finished with it. Where it had before, nothing
   * changes: one who was frozen meanwhile knows less.
   */
  const recordBatch = (
    key: string,
    number: number,
    parts: ReadonlyArray<BatchPart>,
    { isFinished, run }: { readonly isFinished: boolean; readonly run: number }
  ) =>
    Effect.asVoid(sql`
      UPDATE mailgun_campaign_batches SET
        detail = ${encodeDetail(parts)},
        accepted = ${countOf(parts, "accepted")},
        failed = ${countOf(parts, "invalid", "refused")},
        suppressed = ${countOf(parts, "suppressed")},
        unknown = ${countOf(parts, "unknown", "given-up")},
        run = ${isFinished ? run : null}
      WHERE campaign_key = ${key} AND batch = ${number} AND (run IS NULL OR run < ${run})
    `)

  const totals = (key: string) =>
    Effect.map(
      sql<{ readonly [Name in keyof Totals]: number | string | null }>`
        SELECT SUM(accepted) AS accepted, SUM(failed) AS failed, SUM(suppressed) AS suppressed, SUM(unknown) AS unknown
        FROM mailgun_campaign_batches WHERE campaign_key = ${key}
      `,
      ([row]): Totals => ({
        accepted: Number(row?.accepted ?? 0),
        failed: Number(row?.failed ?? 0),
        suppressed: Number(row?.suppressed ?? 0),
        unknown: Number(row?.unknown ?? 0)
      })
    )

  /** How many recipients failed for each reason. */
  const failures = Effect.fnUntraced(function*(key: string): Effect.fn.Return<ReadonlyMap<string, number>, StoreError> {
    const rows = yield* sql<{ readonly detail: string }>`
      SELECT detail FROM mailgun_campaign_batches WHERE campaign_key = ${key} AND failed > 0
    `
    const counts = new Map<string, number>()
    for (const { detail } of rows) {
      for (const part of yield* decodeDetail(detail)) {
        if (part.as !== "invalid" && part.as !== "refused") continue
        const reason = part.reason ?? ""
        counts.set(reason, (counts.get(reason) ?? 0) + countOf([part], part.as))
      }
    }
    return counts
  })

  /** The batches that a run has not finished: in the first one all others, in a later one those with failures. */
  const openBatches = (key: string, run: number) =>
    Effect.map(
      sql<{ readonly batch: number }>`
        SELECT batch FROM mailgun_campaign_batches WHERE campaign_key = ${key}
        AND (run IS NULL OR (failed > 0 AND run < ${run})) ORDER BY batch
      `,
      (rows) => rows.map((row) => row.batch)
    )

  const addSuppressions = (key: string, addresses: Arr.NonEmptyReadonlyArray<string>, reason: string) =>
    Effect.asVoid(sql`
      INSERT INTO mailgun_campaign_suppressions ${
      sql.insert(Arr.map(addresses, (address) => ({ campaign_key: key, address: address.toLowerCase(), reason })))
    } ON CONFLICT DO NOTHING
    `)

  /** Why some of these addresses must not be sent to, by address in lower case. */
  const suppressed = (key: string, addresses: ReadonlyArray<string>) =>
    Effect.map(
      addresses.length === 0
        ? Effect.succeed([])
        : sql<{ readonly address: string; readonly reason: string }>`
          SELECT address, reason FROM mailgun_campaign_suppressions
          WHERE campaign_key = ${key} AND ${sql.in("address", addresses.map((address) => address.toLowerCase()))}
        `,
      (rows) => new Map(rows.map(({ address, reason }) => [address, reason]))
    )

  const list = Effect.map(
    sql<RawCampaign>`SELECT * FROM mailgun_campaigns WHERE is_purged = 0 ORDER BY created_at`,
    (rows) => rows.map(campaignOf)
  )

  /** Removes all but the campaign's own row, which keeps it from being sent again. */
  const purge = (key: string) =>
    Effect.all([
      sql`DELETE FROM mailgun_campaign_batches WHERE campaign_key = ${key}`,
      sql`DELETE FROM mailgun_campaign_suppressions WHERE campaign_key = ${key}`,
      sql`UPDATE mailgun_campaigns SET is_purged = 1 WHERE campaign_key = ${key}`
    ], { discard: true }).pipe(sql.withTransaction)

  return {
    get,
    find,
    create,
    move,
    stamp,
    beginRun,
    setPlan,
    slow,
    quicken,
    lastPlanned,
    addBatch,
    planned,
    batch,
    recordBatch,
    totals,
    failures,
    openBatches,
    addSuppressions,
    suppressed,
    list,
    purge
  }
}

const campaignOf = (row: RawCampaign): CampaignRow => ({
  key: row.campaign_key,
  name: row.name,
  id: row.id,
  batchSize: row.batch_size,
  snapshot: row.snapshot,
  parameters: row.parameters,
  executionIds: row.execution_ids.split(" "),
  run: row.run,
  state: row.state,
  reason: row.reason ?? undefined,
  total: Number(row.total),
  batches: row.batches,
  slowedUntil: Number(row.slowed_until),
  slowings: row.slowings,
  createdAt: Number(row.created_at),
  startedAt: row.started_at === null ? undefined : Number(row.started_at),
  endedAt: row.ended_at === null ? undefined : Number(row.ended_at),
  isPurged: row.is_purged === 1
})
