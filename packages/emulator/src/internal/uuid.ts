import type * as Random from "effect/Random"
import { hex } from "./identifier.ts"

/** An id of the form of a UUID of version 4. */
export const uuid = (random: typeof Random.Random["Service"]): string => {
  const digits = hex(random, 32)
  const variant = "89ab"[Math.floor(random.nextDoubleUnsafe() * 4)]
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${
    digits.slice(20)
  }`
}
