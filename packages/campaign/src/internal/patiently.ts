import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"

const waits = Schedule.min([Schedule.exponential("200 millis"), Schedule.spaced("10 seconds")])

/**
 * Tries again for as long as the database can't be reached: what was sent is in it, so that nothing else can be done
 * without it.
 */
export const patiently = <A, E extends { readonly _tag: string }, R>(
  effect: Effect.Effect<A, E, R>
): Effect.Effect<A, Exclude<E, { readonly _tag: "SqlError" | "SendLedgerFailed" | "SchemaError" }>, R> =>
  effect.pipe(
    Effect.tapError((error) =>
      isDatabase(error) ? Effect.logWarning(`The database failed: ${describe(error)}`) : Effect.void
    ),
    Effect.retry({ while: (error) => isDatabase(error), schedule: waits }),
    Effect.catchIf(isDatabase, (error) => Effect.die(error))
  ) as Effect.Effect<A, Exclude<E, { readonly _tag: "SqlError" | "SendLedgerFailed" | "SchemaError" }>, R>

const isDatabase = (error: { readonly _tag: string }): boolean =>
  error._tag === "SqlError" || error._tag === "SendLedgerFailed"

const describe = (error: unknown): string => error instanceof Error ? error.message : String(error)
