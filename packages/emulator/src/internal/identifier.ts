import type * as Random from "effect/Random"
import * as WireDate from "./wireDate.ts"

type Source = typeof Random.Random["Service"]

const word = (random: Source): number => Math.floor(random.nextDoubleUnsafe() * 0x1_0000_0000)

/** Hexadecimal digits, a multiple of eight. */
export const hex = (random: Source, digits: number): string => {
  let text = ""
  while (text.length < digits) text += word(random).toString(16).padStart(8, "0")
  return text
}

/** The id of an API key: `f2153fd0-f1277777`. */
export const keyId = (random: Source): string => `${hex(random, 8)}-${hex(random, 8)}`

/** The secret of an API key, in the form of today's. */
export const keySecret = (random: Source): string => `${hex(random, 32)}-${keyId(random)}`

/** An id of the form of a UUID of version 4. */
export const uuid = (random: Source): string => {
  const digits = hex(random, 32)
  const variant = "89ab"[Math.floor(random.nextDoubleUnsafe() * 4)]
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${
    digits.slice(20)
  }`
}

/** A Message-Id without angle brackets, in the form of today's: `20111114174239.0123456789abcdef@example.com`. */
export const messageId = (random: Source, millis: number, domain: string): string =>
  `${WireDate.compact(millis)}.${hex(random, 16)}@${domain}`

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

/** Characters that a URL takes as they are; a word of 32 bits makes five. */
const urlSafe = (random: Source, length: number): string => {
  let text = ""
  let bits = 0
  for (let index = 0; index < length; index++) {
    bits = index % 5 === 0 ? word(random) : bits >>> 6
    text += alphabet[bits & 63]
  }
  return text
}

/** An event's id. */
export const eventId = (random: Source): string => urlSafe(random, 22)

/** The key under which a message is stored. */
export const storageKey = (random: Source): string => urlSafe(random, 32)
