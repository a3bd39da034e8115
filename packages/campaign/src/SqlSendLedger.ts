/**
 * The send ledger in a PostgreSQL or SQLite database, for as many processes as use that database.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import type * as SqlClient from "effect/sql/SqlClient"
import type * as SqlError from "effect/sql/SqlError"
import { createTables } from "./internal/tables.ts"
import {
  type ClaimResult,
  Outcome,
  type Send,
  SendChanged,
  SendLedger,
  SendLedgerFailed,
  type Service
} from "./SendLedger.ts"

const OutcomeJson = Schema.fromJsonString(Outcome)

const encodeOutcome = Schema.encodeSync(OutcomeJson)

const decodeOutcome = Schema.decodeUnknownEffect(OutcomeJson)

/** PostgreSQL gives large integers as text. */
interface Row {
  readonly fingerprint: string
  readonly attempt: number | string
  readonly claimed_at: number | string | null
  readonly first_claimed_at: number | string
  readonly outcome: string | null
}

/**
 * Makes a ledger in the table `mailgun_sends`, which it creates where there is none.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make: Effect.Effect<Service, SqlError.SqlError, SqlClient.SqlClient> = Effect.gen(function*() {
  const sql = yield* createTables((client) => [
    client`CREATE TABLE IF NOT EXISTS mailgun_sends (
      send_key TEXT PRIMARY KEY,
      send_group TEXT NOT NULL,
      message_id TEXT NOT NULL,
      recipients INTEGER NOT NULL,
      fingerprint TEXT NOT NULL,
      attempt INTEGER NOT NULL,
      first_claimed_at BIGINT NOT NULL,
      claimed_at BIGINT,
      outcome TEXT
    )`,
    client`CREATE INDEX IF NOT EXISTS mailgun_sends_group ON mailgun_sends (send_group)`
  ])

  const row = (key: string) =>
    Effect.map(
      sql<Row>`
        SELECT fingerprint, attempt, claimed_at, first_claimed_at, outcome FROM mailgun_sends WHERE send_key = ${key}
      `,
      ([found]) => found
    )

  const claim: Service["claim"] = Effect.fnUntraced(function*(
    send: Send
  ): Effect.fn.Return<ClaimResult, SendChanged | SendLedgerFailed | SqlError.SqlError | Schema.SchemaError> {
    const now = yield* Clock.currentTimeMillis
    const { fingerprint, group, key, messageId, recipients } = send
    const inserted = yield* sql`
      INSERT INTO mailgun_sends
        (send_key, send_group, message_id, recipients, fingerprint, attempt, first_claimed_at, claimed_at)
      VALUES (${key}, ${group}, ${messageId}, ${recipients}, ${fingerprint}, 1, ${now}, ${now})
      ON CONFLICT (send_key) DO NOTHING
      RETURNING attempt
    `
    if (inserted.length > 0) return { _tag: "Claimed", attempt: 1 }

    const found = yield* row(key)
    if (found === undefined) return yield* claim(send)
    if (found.fingerprint !== fingerprint) return yield* new SendChanged({ key })
    if (found.outcome !== null) return { _tag: "Settled", outcome: yield* decodeOutcome(found.outcome) }
    const attempt = Number(found.attempt)
    if (found.claimed_at !== null) {
      const { claimed_at, first_claimed_at } = found
      return { _tag: "Unsettled", attempt, claimedAt: Number(claimed_at), firstClaimedAt: Number(first_claimed_at) }
    }

    const reclaimed = yield* sql`
      UPDATE mailgun_sends SET attempt = attempt + 1, claimed_at = ${now}, first_claimed_at = ${now}
      WHERE send_key = ${key} AND attempt = ${attempt} AND claimed_at IS NULL AND outcome IS NULL
      RETURNING attempt
    `
    return reclaimed.length > 0 ? { _tag: "Claimed", attempt: attempt + 1 } : yield* claim(send)
  }, Effect.catchTag(["SqlError", "SchemaError"], failed))

  return {
    claim,
    takeOver: Effect.fnUntraced(function*(key, attempt) {
      const now = yield* Clock.currentTimeMillis
      const taken = yield* sql`
        UPDATE mailgun_sends SET attempt = attempt + 1, claimed_at = ${now}
        WHERE send_key = ${key} AND attempt = ${attempt} AND claimed_at IS NOT NULL AND outcome IS NULL
        RETURNING attempt
      `
      return taken.length > 0 ? attempt + 1 : undefined
    }, Effect.catch(failed)),
    settle: Effect.fnUntraced(function*(key, attempt, outcome) {
      const mayBeLate = outcome._tag === "Accepted" ? 1 : 0
      const settled = yield* sql`
        UPDATE mailgun_sends SET outcome = ${encodeOutcome(outcome)}
        WHERE send_key = ${key} AND outcome IS NULL AND (attempt = ${attempt} OR 1 = ${mayBeLate})
        RETURNING attempt
      `
      if (settled.length > 0) return outcome
      const found = yield* row(key)
      return found === undefined || found.outcome === null ? undefined : yield* decodeOutcome(found.outcome)
    }, Effect.catch(failed)),
    release: (key, attempt) =>
      sql`
        UPDATE mailgun_sends SET claimed_at = NULL
        WHERE send_key = ${key} AND attempt = ${attempt} AND outcome IS NULL
      `.pipe(Effect.asVoid, Effect.catch(failed)),
    forget: (group) =>
      sql`DELETE FROM mailgun_sends WHERE send_group = ${group}`.pipe(Effect.asVoid, Effect.catch(failed))
  }
})

const failed = (error: Error): Effect.Effect<never, SendLedgerFailed> =>
  Effect.fail(new SendLedgerFailed({ detail: error.message }))

/**
 * The ledger as a layer, over any PostgreSQL or SQLite `SqlClient`.
 *
 * **Example**
 *
 * ```ts
 * import { SqliteClient, SqlSendLedger } from "@effect-mailgun/campaign"
 * import { Layer } from "effect"
 *
 * const LedgerLive = SqlSendLedger.layer.pipe(Layer.provide(SqliteClient.layer({ filename: "sends.db" })))
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layer: Layer.Layer<SendLedger, SqlError.SqlError, SqlClient.SqlClient> = Layer.effect(SendLedger, make)
