import * as Effect from "effect/Effect"
import * as Random from "effect/Random"

/** The 256 bytes as hexadecimal text: `toString(16)` of a number takes four times as long. */
const hexOfBytes: ReadonlyArray<string> = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))

const hexOfByte = (byte: number): string => hexOfBytes[byte & 0xff] ?? ""

/** So many groups of 32 random bits, as hexadecimal text. */
export const randomHexUnsafe = (random: Random.Random, groups: number): string => {
  let text = ""
  for (let group = 0; group < groups; group++) {
    const bits = Math.floor(random.nextDoubleUnsafe() * 0x1_0000_0000)
    text += hexOfByte(bits >>> 24) + hexOfByte(bits >>> 16) + hexOfByte(bits >>> 8) + hexOfByte(bits)
  }
  return text
}

/** The same, from the random numbers of the program. */
export const randomHex = (groups: number): Effect.Effect<string> =>
  Effect.map(Random.Random, (random) => randomHexUnsafe(random, groups))
