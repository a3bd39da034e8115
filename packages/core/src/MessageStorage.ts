/**
 * Stored messages by their address, which events, webhooks and notifications carry: it leads to the storage host that
 * has the message, which is not the API's own host.
 *
 * **Details**
 *
 * The key of the layer goes there only where that is a host of Mailgun's (`*.api.mailgun.net`, over https) or the
 * configured one. Any other address fails with `MailgunInvalidInput`, and nothing is sent. Mailgun keeps messages for
 * some days; then they fail with `MailgunNotFound`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/storing-and-retrieving-messages
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { callAt } from "./internal/storageCall.ts"
import { getAttachment } from "./internal/storedAttachment.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import type { MessageAccepted } from "./MessageAccepted.ts"
import * as StoredMessages from "./StoredMessages.ts"

/**
 * Where a message is stored: the `storage` of an event, or an address by itself.
 *
 * @category models
 * @since 0.1.0
 */
export type Place = string | { readonly urls?: ReadonlyArray<string> | undefined }

/** The first address of several, which all lead to the same message. */
const urlOf = (place: Place): string => typeof place === "string" ? place : place.urls?.[0] ?? ""

const at = (name: string) => ({ operation: `messages.${name}`, field: "storage" })

/**
 * A stored message, taken apart.
 *
 * **Example**
 *
 * ```ts
 * import { type Event, Messages } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const textOf = ({ storage = {} }: Event.DeliveredEvent) =>
 *   Effect.map(Messages.getStored(storage), (message) => message.bodyPlain)
 * ```
 *
 * @category stored messages
 * @since 0.1.0
 */
export const getStored = (place: Place): Effect.Effect<StoredMessages.StoredMessage, MailgunError, Mailgun> =>
  callAt(urlOf(place), at("getStored"), ({ domain, storageKey }) => StoredMessages.get({ domain, storageKey }))

/**
 * A stored message as the MIME text that it is.
 *
 * **Example**
 *
 * ```ts
 * import { Messages } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const url = "https://storage-us-east4.api.mailgun.net/v3/domains/example.com/messages/BAABAgDMYHqy0v5PT2I4"
 *
 * const program = Messages.getStoredMime(url).pipe(Effect.map(({ bodyMime }) => bodyMime))
 * ```
 *
 * @category stored messages
 * @since 0.1.0
 */
export const getStoredMime = (place: Place): Effect.Effect<StoredMessages.StoredMime, MailgunError, Mailgun> =>
  callAt(urlOf(place), at("getStoredMime"), ({ domain, storageKey }) => StoredMessages.getMime({ domain, storageKey }))

/**
 * Sends a stored message again, to whom you say. It can't be given a Message-Id, so it is not repeated by itself: fails
 * with `MailgunSendOutcomeUnknown` where it is not known whether Mailgun took it.
 *
 * **Example**
 *
 * ```ts
 * import { type Event, Messages } from "@effect-mailgun/core"
 *
 * const again = ({ storage = {} }: Event.FailedEvent) => Messages.resend(storage, { to: "bob@example.org" })
 * ```
 *
 * @category stored messages
 * @since 0.1.0
 */
export const resend = (
  place: Place,
  options: Pick<StoredMessages.ResendInput, "to">
): Effect.Effect<MessageAccepted, MailgunError, Mailgun> =>
  callAt(
    urlOf(place),
    at("resend"),
    ({ domain, storageKey }) => StoredMessages.resend({ domain, storageKey, to: options.to })
  )

/**
 * A file of a stored message, by the `url` that the message has for it, as a Stream of its bytes. Nothing is asked for
 * before the Stream runs, and the file is never in memory as a whole.
 *
 * **Details**
 *
 * What fails before the first byte is repeated as the retry policy says; an answer that breaks off later fails the Stream
 * with `MailgunTransportError`.
 *
 * **Example**
 *
 * ```ts
 * import { Messages } from "@effect-mailgun/core"
 * import { Effect, FileSystem, Stream } from "effect"
 *
 * const save = Effect.fnUntraced(function*(url: string) {
 *   const fileSystem = yield* FileSystem.FileSystem
 *   yield* Messages.getStoredAttachment(url).pipe(Stream.run(fileSystem.sink("attachment.bin")))
 * })
 * ```
 *
 * @category stored messages
 * @since 0.1.0
 */
export const getStoredAttachment = (url: string): Stream.Stream<Uint8Array, MailgunError, Mailgun> =>
  Stream.unwrap(
    callAt(
      url,
      { operation: "messages.getStoredAttachment", field: "url", isAttachment: true },
      ({ attachment = "", domain, storageKey }) => getAttachment({ domain, storageKey, attachment })
    )
  )
