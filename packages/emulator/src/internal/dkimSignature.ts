import * as Effect from "effect/Effect"
import type { Account } from "./account.ts"
import { authorityOf, keysOf, secondaryKey } from "./domainKeys.ts"
import type { MessageRow } from "./messageRow.ts"

/**
 * The MIME of a message with its DKIM signature (RFC 6376), by the first active key of the domain's authority, and by the
 * key that `o:secondary-dkim` names; as it is where the emulator signs nothing, or the message is not to be signed.
 */
export const signed = Effect.fnUntraced(
  function*(account: Account, row: MessageRow, mime: Uint8Array): Effect.fn.Return<Uint8Array> {
    const domain = account.domain(row.domain)
    if (domain?.keyPairs === undefined || row.direction === "incoming" || isDeclined(row)) return mime
    const authority = authorityOf(account, domain)
    const primary = [...keysOf(authority).values()].find(({ active }) => active)
    const secondary = secondaryKey(account, row.parameters["o:secondary-dkim"]?.[0] ?? "")
    const keys = [{ domain: authority, key: primary }, ...(secondary === undefined ? [] : [secondary])]
    // Imported by the first message that is signed.
    const { default: Dkim } = yield* Effect.promise(() => import("nodemailer/lib/dkim"))
    const signer = new Dkim({
      keys: keys.flatMap(({ domain: { name }, key }) =>
        key?.privateKey === undefined
          ? []
          : [{ domainName: name, keySelector: key.selector, privateKey: key.privateKey }]
      )
    })
    const chunks: ReadonlyArray<Uint8Array> = yield* Effect.promise(() => signer.sign(Buffer.from(mime)).toArray())
    return Buffer.concat(chunks)
  }
)

const isDeclined = ({ parameters }: MessageRow): boolean => /^(?:no|false)$/i.test(parameters["o:dkim"]?.[0] ?? "")
