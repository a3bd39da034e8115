import * as Effect from "effect/Effect"
import { type Keeper, keepNothing } from "../InboundAttachment.ts"
import { type MailgunInboundError, MailgunInboundMalformed } from "../InboundError.ts"
import type { InboundMessage, Signature } from "../InboundMessage.ts"
import { signatureOf } from "./inboundFields.ts"
import { type IncomingRequest, readForm } from "./inboundForm.ts"
import { messageOf } from "./inboundMessage.ts"

/** How a mail is received. */
export interface ReceiveOptions<V, E, R, K> {
  readonly verify: (signature: Signature) => Effect.Effect<V, E, R>
  readonly attachments?: Keeper<K> | undefined
  readonly maxBodyBytes?: number | undefined
}

/** A mail, and what its signature was found to be. */
export interface Received<V> {
  readonly message: InboundMessage
  readonly verified: V
}

/** Twice what Mailgun takes as a message, since a form repeats headers and bodies, and 14 MiB for how it writes them. */
const defaultMaxBodyBytes = 64 * 1024 * 1024

/** Reads the mail of a request, and checks its signature once: before the first file where it is known by then. */
export const receive = <V, E, R, K>(
  request: IncomingRequest,
  options: ReceiveOptions<V, E, R, K>
): Effect.Effect<Received<V>, E | MailgunInboundError, R | K> =>
  Effect.gen(function*() {
    let isAsked = false
    let early: { readonly signature: Signature; readonly verified: V } | undefined
    const form = yield* readForm<E, R, K>(request, {
      maxBodyBytes: options.maxBodyBytes ?? defaultMaxBodyBytes,
      keep: options.attachments ?? keepNothing,
      beforeFile: (fields) => {
        if (isAsked) return Effect.void
        isAsked = true
        const signature = signatureOf({ fields, files: [] })
        // A signature that is not there yet may come behind the files.
        if (signature instanceof MailgunInboundMalformed) return Effect.void
        return Effect.map(options.verify(signature), (verified) => {
          early = { signature, verified }
        })
      }
    })
    const signature = signatureOf(form)
    if (signature instanceof MailgunInboundMalformed) return yield* signature
    if (early !== undefined && !isSame(early.signature, signature)) {
      return yield* new MailgunInboundMalformed({
        field: "signature",
        issue: "is another behind the files than before"
      })
    }
    const verified = early === undefined ? yield* options.verify(signature) : early.verified
    const message = messageOf(form, signature)
    return message instanceof Error ? yield* message : { message, verified }
  })

const isSame = (one: Signature, other: Signature): boolean =>
  one.timestamp === other.timestamp && one.token === other.token && one.signature === other.signature
