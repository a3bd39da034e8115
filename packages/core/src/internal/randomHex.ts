import * as Effect from "effect/Effect"
import * as Random from "effect/Random"

/** So many groups of 32 random bits, as hexadecimal text. */
export const randomHex = (groups: number): Effect.Effect<string> =>
  Effect.map(Random.Random, (random) => {
    let text = ""
    for (let group = 0; group < groups; group++) {
      text += Math.floor(random.nextDoubleUnsafe() * 0x1_0000_0000).toString(16).padStart(8, "0")
    }
    return text
  })
