import * as Mac from "effect/crypto/Mac"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Effect from "effect/Effect"
import * as Hex from "effect/encoding/Hex"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"

/** HMAC-SHA256 by one signing key, which is imported once. */
export interface Signer {
  /** The signature of a text, as lower-case hexadecimal. */
  readonly sign: (text: string) => Effect.Effect<string>
  /** Whether these bytes are the signature of a text; takes the same time for every wrong signature. */
  readonly verify: (text: string, signature: Uint8Array) => Effect.Effect<boolean>
}

/**
 * HMAC-SHA256 that answers at once: takes a key, and gives the function that signs a text with it, in lower-case
 * hexadecimal. WebCrypto does not, and costs several times as much.
 */
export type Hmac = (key: Uint8Array) => (text: string) => string

/** Makes the function that tells by an HMAC of the runtime's own whether a signature is that of a text. */
export const makeSyncVerify = (
  signingKey: Redacted.Redacted,
  hmac: Hmac
): (text: string, signature: string) => boolean => {
  const sign = hmac(encoder.encode(Redacted.value(signingKey)))
  return (text, signature) => isEqual(sign(text), signature)
}

/** Compares texts of one length in the same time wherever the first difference lies. */
const isEqual = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  return difference === 0
}

const MacLive = Mac.layerWebCrypto.pipe(Layer.provide(SecureRandom.layerWebCrypto))

const encoder = new TextEncoder()

/**
 * Makes a signer. WebCrypto refuses no key but an empty one, which the options of our callers exclude, so its errors are
 * defects.
 */
export const makeSigner = (signingKey: Redacted.Redacted): Effect.Effect<Signer> =>
  Effect.gen(function*() {
    const mac = yield* Mac.Mac
    const key = yield* Mac.key(Mac.hmacSha256, encoder.encode(Redacted.value(signingKey)))
    return {
      sign: (text: string) => Effect.orDie(Effect.map(mac.sign(key, encoder.encode(text)), Hex.encode)),
      verify: (text: string, signature: Uint8Array) => Effect.orDie(mac.verify(key, signature, encoder.encode(text)))
    }
  }).pipe(Effect.provide(MacLive), Effect.orDie)

/** What is wrong with a signing key, if anything is. The key itself never stands in the text. */
export const signingKeyIssue = (signingKey: unknown): string | undefined => {
  if (!Redacted.isRedacted(signingKey)) return "must be a Redacted text"
  const text = Redacted.value(signingKey)
  return typeof text === "string" && text.trim() !== "" ? undefined : "must be a Redacted text that is not empty"
}
