/**
 * Where an emulator keeps what it knows, so that it is there again after a restart.
 *
 * **Example**
 *
 * ```ts
 * import { Emulator, EmulatorStorage } from "@effect-mailgun/emulator"
 * import { Effect, Layer } from "effect"
 *
 * const EmulatorKept = Layer.unwrap(
 *   Effect.map(EmulatorStorage.sqlite("mail.db"), (storage) => Emulator.layer({ storage }))
 * )
 * ```
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/**
 * Rows of plain data (anything that the structured clone algorithm takes) under a key, in tables whose names are paths
 * such as `domains/mail.example.com/bounces`. Every change is told as it happens, and before anybody is answered.
 *
 * @category models
 * @since 0.1.0
 */
export interface EmulatorStorage {
  /** The rows of a table, in the order in which their keys came. */
  readonly rows: (table: string) => Iterable<readonly [key: string, row: unknown]>
  /** Adds a row, or replaces the one with this key where it stands. */
  readonly set: (table: string, key: string, row: unknown) => void
  /** Takes a row away, where it is there. */
  readonly delete: (table: string, key: string) => void
  /** Empties a table; or, where the name is empty or ends in a slash, all tables whose names begin with it. */
  readonly clear: (table: string) => void
}

/**
 * A data file that can't be used: it can't be opened or made, another emulator has it, or it holds something else.
 *
 * @category errors
 * @since 0.1.0
 */
export class EmulatorStorageError extends Data.TaggedError("EmulatorStorageError")<{
  readonly path: string
  readonly reason: string
  readonly cause?: unknown
}> {
  override get message(): string {
    return `the data file ${this.path} can't be used: ${this.reason}`
  }
}

/**
 * Keeps everything in an SQLite file, which is made where there is none, until the scope closes. Fails with
 * {@link EmulatorStorageError}.
 *
 * **Details**
 *
 * It is Node's own `node:sqlite`, imported here and nowhere else. One emulator at a time can have a file. Every change is
 * written before anybody is answered, so that a process that is killed loses nothing that it said it had done; what was
 * on its way to a webhook then is posted again.
 *
 * **Example**
 *
 * ```ts
 * import { Emulator, EmulatorStorage } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const howManyAreKept = Effect.gen(function*() {
 *   const emulator = yield* Emulator.make({ storage: yield* EmulatorStorage.sqlite("mail.db") })
 *   return (yield* emulator.messages).length
 * }).pipe(Effect.scoped)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const sqlite = Effect.fn("EmulatorStorage.sqlite")(function*(
  path: string
): Effect.fn.Return<EmulatorStorage, EmulatorStorageError, Scope.Scope> {
  const { openSqlite } = yield* Effect.promise(() => import("./internal/sqliteStorage.ts"))
  return yield* openSqlite(path)
})
