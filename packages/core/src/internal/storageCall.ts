import * as Effect from "effect/Effect"
import { Mailgun } from "../Mailgun.ts"
import { type MailgunError, MailgunInvalidInput } from "../MailgunError.ts"
import { CurrentOrigin, readStorageUrl, type StorageAddress } from "./storageUrl.ts"

/** Calls where a stored message is. The key goes there only where that is Mailgun's own or the configured address. */
export const callAt = Effect.fnUntraced(function*<A>(
  url: string,
  wanted: { readonly operation: string; readonly field: string; readonly isAttachment?: true },
  call: (address: StorageAddress) => Effect.Effect<A, MailgunError, Mailgun>
): Effect.fn.Return<A, MailgunError, Mailgun> {
  const { baseUrl } = yield* Mailgun
  const address = readStorageUrl(url, baseUrl)
  const { field, isAttachment = false, operation } = wanted
  if (typeof address === "string") return yield* new MailgunInvalidInput({ operation, field, issue: address })
  if ((address.attachment !== undefined) !== isAttachment) {
    const issue = isAttachment ? "must be the address of a file of a stored message" : "is the address of a file"
    return yield* new MailgunInvalidInput({ operation, field, issue })
  }
  return yield* Effect.provideService(
    call(address),
    CurrentOrigin,
    // A configured address may have a path of its own, and is where calls go by themselves.
    address.origin === new URL(baseUrl).origin ? undefined : address.origin
  )
})
