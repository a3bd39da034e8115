import type * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import type { MessageAccepted } from "./MessageAccepted.ts"
import * as StoredMessages from "./StoredMessages.ts"
export type Place = string | {
  readonly urls?: ReadonlyArray<string> | undefined
}
export declare const getStored: (place: Place) => Effect.Effect<StoredMessages.StoredMessage, MailgunError, Mailgun>
export declare const getStoredAttachment: (url: string) => Stream.Stream<Uint8Array, MailgunError, Mailgun>
export declare const getStoredMime: (place: Place) => Effect.Effect<StoredMessages.StoredMime, MailgunError, Mailgun>
export declare const resend: (
  place: Place,
  options: Pick<StoredMessages.ResendInput, "to">
) => Effect.Effect<MessageAccepted, MailgunError, Mailgun>
