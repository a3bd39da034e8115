import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import type { Target } from "./targets.ts"

/** Tries so many inputs of one target. Gives what was found, with a token that replays it, or nothing. */
export const fuzz = <A>(
  { holds, inputs }: Target<A>,
  options: { readonly runs: number; readonly seed: string }
): Effect.Effect<string | undefined> =>
  Effect.map(
    Arbitrary.checkEffect(inputs, (input) => whole(holds, input), { ...options, maxShrinks: 300 }),
    Arbitrary.formatCheckFailure
  )

/** An exception, or a defect, is a failure of the property. */
const whole = <A>(holds: Target<A>["holds"], input: A): Effect.Effect<boolean, unknown> =>
  Effect.suspend(() => {
    const answer = holds(input)
    return Effect.isEffect(answer) ? answer : Effect.succeed(answer)
  }).pipe(Effect.catchCause((cause) => Effect.fail(cause)))
