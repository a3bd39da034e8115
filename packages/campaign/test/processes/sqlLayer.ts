import * as SqliteClient from "@effect-mailgun/campaign/SqliteClient"
import * as PgClient from "@effect/sql-pg/PgClient"
import type * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type * as SqlClient from "effect/sql/SqlClient"
import type * as SqlError from "effect/sql/SqlError"

/** A PostgreSQL database by its URL, or a SQLite file by its path. */
export const sqlLayer = (database: string): Layer.Layer<SqlClient.SqlClient, SqlError.SqlError> =>
  database.startsWith("postgres:")
    ? PgClient.layer({ url: Redacted.make(database) })
    : SqliteClient.layer({ filename: database })
