import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

/** What mail is signed with, and what the signature is checked with. */
export interface DkimKeyPair {
  /** In base64, as a DNS record has it. */
  readonly publicKey: string
  /** In PEM; absent where nothing is signed. */
  readonly privateKey: string | undefined
}

/** Makes and reads RSA keys. */
export interface DkimKeyPairs {
  readonly make: (bits: 1024 | 2048) => DkimKeyPair
  /** Undefined where it is no private key in PEM. */
  readonly read: (pem: string) => DkimKeyPair | undefined
}

/** Imported only where mail is signed. */
export const dkimKeyPairs: Effect.Effect<DkimKeyPairs> = Effect.map(
  Effect.promise(() => import("node:crypto")),
  ({ createPrivateKey, createPublicKey, generateKeyPairSync }) => {
    const pairOf = (privateKey: string): DkimKeyPair => ({
      privateKey,
      publicKey: createPublicKey(privateKey).export({ type: "spki", format: "der" }).toString("base64")
    })
    return {
      make: (bits) => {
        const { privateKey } = generateKeyPairSync("rsa", {
          modulusLength: bits,
          publicKeyEncoding: { type: "spki", format: "pem" },
          privateKeyEncoding: { type: "pkcs8", format: "pem" }
        })
        return pairOf(privateKey)
      },
      read: (pem) => {
        const pair = Result.try(() => createPrivateKey(pem).asymmetricKeyType === "rsa" ? pairOf(pem) : undefined)
        return Result.getOrUndefined(pair)
      }
    }
  }
)
