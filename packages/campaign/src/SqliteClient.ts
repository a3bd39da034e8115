/**
 * effect's `SqlClient` over the SQLite that is built into Node: a database that needs no server and no driver.
 *
 * **Example**
 *
 * ```ts
 * import { SqliteClient } from "@effect-mailgun/campaign"
 * import { Effect } from "effect"
 * import { SqlClient } from "effect/sql"
 *
 * const program = Effect.gen(function*() {
 *   const sql = yield* SqlClient.SqlClient
 *   return yield* sql<{ readonly sum: number }>`SELECT 1 + 1 AS sum`
 * }).pipe(Effect.provide(SqliteClient.layer({ filename: ":memory:" })))
 * ```
 *
 * @see https://nodejs.org/api/sqlite.html
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Reactivity from "effect/reactivity/Reactivity"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import * as SqlClient from "effect/sql/SqlClient"
import type { Connection } from "effect/sql/SqlConnection"
import * as SqlError from "effect/sql/SqlError"
import * as Statement from "effect/sql/Statement"
import * as Stream from "effect/Stream"
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite"

/**
 * What {@link layer} takes.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options {
  /** The path of the database file, which is made where there is none; `":memory:"` for one that ends with the layer. */
  readonly filename: string
  /** How long a statement waits for another process that is writing. Default 5 seconds. */
  readonly busyTimeout?: Duration.Input | undefined
}

/**
 * Opens a database until the scope closes. Fails with an `SqlError` where the file can't be opened.
 *
 * **Details**
 *
 * Several processes of one machine may use the same file: it is in WAL mode, and a transaction takes the write lock when
 * it begins, so that it never fails half-way for want of it. What a statement has written survives the end of the
 * process; a power cut may take the last moments.
 *
 * **Gotchas**
 *
 * Statements run in the thread that asks for them, one at a time.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = Effect.fnUntraced(function*(
  options: Options
): Effect.fn.Return<SqlClient.SqlClient, SqlError.SqlError, Scope.Scope | Reactivity.Reactivity> {
  const database = yield* Effect.acquireRelease(
    attempt("open", () => open(options)),
    (opened) => Effect.sync(() => opened.close())
  )
  const connection = connect(database)
  const acquirers = SqlClient.makeSqliteAcquirers({
    connection: Effect.succeed(connection),
    semaphore: yield* Semaphore.make(1),
    isTransaction: () => database.isTransaction
  })
  return yield* SqlClient.make({
    ...acquirers,
    compiler: Statement.makeCompilerSqlite(),
    driver: "node-sqlite",
    beginTransaction: "BEGIN IMMEDIATE",
    spanAttributes: [["db.system.name", "sqlite"]]
  })
})

const open = ({ busyTimeout = "5 seconds", filename }: Options): DatabaseSync => {
  const database = new DatabaseSync(filename, {
    timeout: Math.ceil(Duration.toMillis(Duration.fromInputUnsafe(busyTimeout)))
  })
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
  return database
}

const attempt = <A>(operation: string, run: () => A): Effect.Effect<A, SqlError.SqlError> =>
  Effect.try({ try: run, catch: (cause) => sqlError(operation, cause) })

const sqlError = (operation: string, cause: unknown): SqlError.SqlError => {
  // Node has the number as `errcode`, and effect looks for `errno`.
  if (cause instanceof Error && "errcode" in cause) Object.assign(cause, { errno: cause.errcode })
  const message = `SQLite failed to ${operation}${cause instanceof Error ? `: ${cause.message}` : ""}`
  return new SqlError.SqlError({ reason: SqlError.classifySqliteError(cause, { message, operation }) })
}

const maxPrepared = 200

const connect = (database: DatabaseSync): Connection => {
  const prepared = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    if (prepared.size >= maxPrepared) prepared.clear()
    const statement = database.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }

  // effect passes no other values to a SQLite dialect than those that it takes.
  const valuesOf = (parameters: ReadonlyArray<unknown>) => parameters as ReadonlyArray<SQLInputValue>

  const rows = (sql: string, parameters: ReadonlyArray<unknown>) =>
    attempt("execute", () => {
      const statement = prepare(sql)
      statement.setReturnArrays(false)
      return statement.all(...valuesOf(parameters))
    })
  const values = (sql: string, parameters: ReadonlyArray<unknown>) =>
    attempt("execute", () => {
      const statement = prepare(sql)
      statement.setReturnArrays(true)
      // Rows are arrays where arrays are asked for, which the types of node:sqlite do not tell.
      return statement.all(...valuesOf(parameters)) as unknown as ReadonlyArray<ReadonlyArray<unknown>>
    })
  const execute: Connection["execute"] = (sql, parameters, transformRows) =>
    transformRows === undefined ? rows(sql, parameters) : Effect.map(rows(sql, parameters), transformRows)

  return {
    execute,
    executeUnprepared: execute,
    executeRaw: (sql, parameters) =>
      attempt("execute", () => {
        const statement = prepare(sql)
        if (statement.columns().length === 0) return statement.run(...valuesOf(parameters))
        statement.setReturnArrays(false)
        return statement.all(...valuesOf(parameters))
      }),
    executeValues: values,
    executeValuesUnprepared: values,
    executeStream: (sql, parameters, transformRows) =>
      Stream.fromIterableEffect(execute(sql, parameters, transformRows))
  }
}

/**
 * A `SqlClient` on a SQLite file.
 *
 * **Example**
 *
 * ```ts
 * import { SqliteClient } from "@effect-mailgun/campaign"
 *
 * const SqlLive = SqliteClient.layer({ filename: "campaigns.db" })
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (options: Options): Layer.Layer<SqlClient.SqlClient, SqlError.SqlError> =>
  Layer.effect(SqlClient.SqlClient, make(options)).pipe(Layer.provide(Reactivity.layer))
