import * as Effect from "effect/Effect"
import * as Random from "effect/Random"

/** So many groups of 32 random bits, as hexadecimal text. */
export const randomHex = (groups: number): Effect.Effect<string> =>
  Effect.map(
    Effect.replicateEffect(Random.nextIntBetween(0, 0x1_0000_0000), groups),
    (values) => values.map((value) => value.toString(16).padStart(8, "0")).join("")
  )
