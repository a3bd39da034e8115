import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import * as SqlClient from "effect/sql/SqlClient"
import type * as SqlError from "effect/sql/SqlError"
import type * as Statement from "effect/sql/Statement"

/**
 * Creates what is not there yet. Several runners may come at once, for which PostgreSQL has no answer but an error, so it
 * is tried again.
 */
export const createTables = (
  statements: (sql: SqlClient.SqlClient) => ReadonlyArray<Statement.Statement<object>>
): Effect.Effect<SqlClient.SqlClient, SqlError.SqlError, SqlClient.SqlClient> =>
  Effect.flatMap(
    SqlClient.SqlClient,
    (sql) =>
      Effect.forEach(statements(sql), (statement) => statement, { discard: true }).pipe(
        Effect.retry({ times: 5, schedule: Schedule.exponential("50 millis") }),
        Effect.as(sql)
      )
  )
