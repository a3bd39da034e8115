import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import * as Progress from "../Progress.ts"

interface Validation {
  readonly status?: string | undefined
  readonly quantity?: number | undefined
  readonly recordsProcessed?: number | undefined
}

/** After these, a validation changes no more. */
const ends = new Set(["uploaded", "failed", "deleted", "canceled"])

/** Looks at a validation until it has ended, however it did. */
export const followValidation = <V extends Validation, E, R>(
  look: Effect.Effect<V, E, R>,
  interval: Duration.Input
): Stream.Stream<Progress.Progress & { readonly validation: V }, E, R> =>
  Progress.watch(
    Effect.map(look, (validation) => ({
      done: validation.recordsProcessed ?? 0,
      failed: 0,
      total: validation.quantity,
      validation
    })),
    { interval, until: ({ validation: { status } }) => status !== undefined && ends.has(status) }
  )
