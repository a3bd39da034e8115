import { SqliteClient } from "@effect-mailgun/campaign"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, describe, it } from "@effect/vitest"
import { Effect, FileSystem, Stream } from "effect"
import { SqlClient } from "effect/sql"

const Memory = SqliteClient.layer({ filename: ":memory:" })

const table = Effect.flatMap(
  SqlClient.SqlClient,
  (sql) => sql`CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)`
)

describe("SQLite", () => {
  it.effect("gives rows, values, and a stream of rows", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient.SqlClient
      yield* table
      yield* sql`INSERT INTO people ${sql.insert([{ id: 1, name: "Ann" }, { id: 2, name: "Bob" }])}`
      const all = sql`SELECT id, name FROM people ORDER BY id`
      assert.deepStrictEqual((yield* all).map((row) => ({ ...row })), [{ id: 1, name: "Ann" }, { id: 2, name: "Bob" }])
      assert.deepStrictEqual(yield* all.values, [[1, "Ann"], [2, "Bob"]])
      assert.strictEqual(yield* Stream.runCount(all.stream), 2)
    }).pipe(Effect.provide(Memory)))

  it.effect("undoes a transaction that fails, and keeps what is nested in one that does not", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient.SqlClient
      yield* table
      const add = (id: number) => sql`INSERT INTO people VALUES (${id}, ${`person ${id}`})`
      yield* Effect.ignore(sql.withTransaction(Effect.andThen(add(1), Effect.fail("no"))))
      yield* sql.withTransaction(
        Effect.andThen(add(2), Effect.ignore(sql.withTransaction(Effect.andThen(add(3), Effect.fail("no")))))
      )
      assert.deepStrictEqual(yield* sql`SELECT id FROM people`.values, [[2]])
    }).pipe(Effect.provide(Memory)))

  it.effect("tells a violated constraint from a statement that is none", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient.SqlClient
      yield* table
      yield* sql`INSERT INTO people VALUES (1, 'Ann')`
      const twice = yield* Effect.flip(sql`INSERT INTO people VALUES (2, 'Ann')`)
      assert.strictEqual(twice.reason._tag, "UniqueViolation")
      const wrong = yield* Effect.flip(sql`SELEKT 1`)
      assert.match(wrong.reason.message, /near "SELEKT": syntax error/)
    }).pipe(Effect.provide(Memory)))

  it.effect("is shared by those who open the same file", () =>
    Effect.gen(function*() {
      const files = yield* FileSystem.FileSystem
      const filename = `${yield* files.makeTempDirectoryScoped()}/shared.db`
      const open = SqliteClient.layer({ filename })
      yield* table.pipe(Effect.provide(open))
      const add = (id: number) =>
        Effect.flatMap(SqlClient.SqlClient, (sql) =>
          sql.withTransaction(sql`INSERT INTO people VALUES (${id}, ${`person ${id}`})`)).pipe(Effect.provide(open))
      yield* Effect.forEach(
        Array.from({ length: 20 }, (_, id) =>
          id),
        add,
        { concurrency: 5 }
      )
      const count = yield* Effect.flatMap(SqlClient.SqlClient, (sql) => sql`SELECT COUNT(*) FROM people`.values).pipe(
        Effect.provide(open)
      )
      assert.deepStrictEqual(count, [[20]])
    }).pipe(Effect.scoped, Effect.provide(NodeFileSystem.layer)))

  it.effect("that can't be opened fails with an error, not a defect", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(
        Effect.provide(table, SqliteClient.layer({ filename: "/no/such/folder/file.db" }))
      )
      assert.match(error.reason.message, /SQLite failed to open: unable to open database file/)
    }))
})
