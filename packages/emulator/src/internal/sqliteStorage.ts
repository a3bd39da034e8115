import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { DatabaseSync } from "node:sqlite"
import { deserialize, serialize } from "node:v8"
import { type EmulatorStorage, EmulatorStorageError } from "../EmulatorStorage.ts"

/** Which form the rows have; a file with another one is refused. */
const version = 1

/** Tells our files from other databases ("mail" in ASCII). */
const applicationId = 0x6d61696c

/** An emulator that was killed leaves a file that is whole; one that the machine took along may lack the last changes. */
const setUp = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${version};
  CREATE TABLE IF NOT EXISTS rows (
    position INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    key TEXT NOT NULL,
    row BLOB NOT NULL,
    UNIQUE (path, key)
  ) STRICT;
`

export const openSqlite = Effect.fnUntraced(function*(
  path: string
): Effect.fn.Return<EmulatorStorage, EmulatorStorageError, Scope.Scope> {
  const database = yield* Effect.acquireRelease(
    Effect.try({
      try: () => new DatabaseSync(path),
      catch: (cause) => new EmulatorStorageError({ path, reason: reasonOf(cause), cause })
    }),
    (opened) => Effect.sync(() => opened.close())
  )
  return yield* Effect.try({
    try: () => {
      const problem = problemOf(database)
      if (problem !== undefined) throw new Error(problem)
      database.exec(setUp)
      return makeStorage(database)
    },
    catch: (cause) => new EmulatorStorageError({ path, reason: reasonOf(cause), cause })
  })
})

const reasonOf = (cause: unknown): string => {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return reason === "database is locked" ? "another process has it open" : reason
}

/** Why a database is none of ours; undefined where it is, and where it is empty. */
const problemOf = (database: DatabaseSync): string | undefined => {
  const tables = database.prepare("SELECT count(*) AS count FROM sqlite_schema").get()?.["count"]
  if (tables === 0) return undefined
  if (database.prepare("PRAGMA application_id").get()?.["application_id"] !== applicationId) {
    return "it is a database of something else"
  }
  const found = database.prepare("PRAGMA user_version").get()?.["user_version"]
  return found === version ? undefined : `it has version ${String(found)}, and this emulator reads version ${version}`
}

const makeStorage = (database: DatabaseSync): EmulatorStorage => {
  const select = database.prepare("SELECT key, row FROM rows WHERE path = ? ORDER BY position")
  const upsert = database.prepare(
    "INSERT INTO rows (path, key, row) VALUES (?, ?, ?) ON CONFLICT (path, key) DO UPDATE SET row = excluded.row"
  )
  const remove = database.prepare("DELETE FROM rows WHERE path = ? AND key = ?")
  const removeTable = database.prepare("DELETE FROM rows WHERE path = ?")
  const removeScope = database.prepare("DELETE FROM rows WHERE substr(path, 1, ?) = ?")
  return {
    *rows(path) {
      for (const { key, row } of select.iterate(path)) {
        if (typeof key === "string" && row instanceof Uint8Array) yield [key, deserialize(row)]
      }
    },
    set: (path, key, row) => {
      upsert.run(path, key, serialize(row))
    },
    delete: (path, key) => {
      remove.run(path, key)
    },
    clear: (path) => {
      if (path === "" || path.endsWith("/")) removeScope.run(path.length, path)
      else removeTable.run(path)
    }
  }
}
