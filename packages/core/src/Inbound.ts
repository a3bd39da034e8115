/**
 * Incoming mail, as Mailgun's routes hand it over: forwarded to a URL with its files, kept at Mailgun with a notification,
 * or raw.
 *
 * **Details**
 *
 * A form is read once, to its end, since Mailgun does not say in which order its fields come. The text of a mail is held
 * in memory; its files are not, unless `keepInMemory` asks for it.
 *
 * What a sender writes can't make a mail unreadable, as far as Mailgun passes it on as it came: spam results that are none
 * are left out, names repeat, and a header called `recipient` does not stand for Mailgun's own field. What only Mailgun
 * writes must have its documented shape, and is a `MailgunInboundMalformed` where it has not: `recipient`, the signature,
 * `message-headers`, `content-id-map`, `attachments`.
 *
 * **Example**
 *
 * ```ts
 * import { Inbound } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const InboundRoute = Inbound.route("/mail", (mail) => Effect.log(mail.subject))
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/receive-http
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import type { Keeper } from "./InboundAttachment.ts"
import type { MailgunInboundError } from "./InboundError.ts"
import type { InboundMessage, StoredMail } from "./InboundMessage.ts"
import { receive } from "./internal/inboundReceive.ts"
import { callAt } from "./internal/storageCall.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as StoredMessages from "./StoredMessages.ts"

export * from "./InboundAttachment.ts"
export * from "./InboundEndpoint.ts"
export * from "./InboundError.ts"
export * from "./InboundMessage.ts"

/**
 * What {@link parse} takes.
 *
 * @category options
 * @since 0.1.0
 */
export interface ParseOptions<K = never> {
  /** Where attached files are kept. Default `keepNothing`. */
  readonly attachments?: Keeper<K> | undefined
  /** Default 64 MiB. Mailgun takes mail of up to 25 MiB. */
  readonly maxBodyBytes?: number | undefined
}

/**
 * Reads the mail of a request, of effect's or of a fetch-style server. Does not check its signature, which stands in
 * `signature` as received: `route` and `toWebHandler` do.
 *
 * **Details**
 *
 * Takes urlencoded and multipart forms, of `forward()`, of `store(notify=)`, and of addresses that end in `mime`. Fails
 * with `MailgunInboundMalformed`, `MailgunInboundWrongEndpoint` where an event came, `MailgunInboundTooLarge`,
 * `MailgunInboundInterrupted` where the body broke off, or `MailgunInboundAttachmentFailed` where a file could not be kept.
 *
 * **Example**
 *
 * ```ts
 * import { Inbound } from "@effect-mailgun/core"
 *
 * const request = new Request("https://example.com/mail", {
 *   method: "POST",
 *   body: new URLSearchParams({
 *     recipient: "support@example.com",
 *     subject: "Hello",
 *     timestamp: "1700000000",
 *     token: "5a8ce0edb2dd8301dee6c2405",
 *     signature: "d2271d12299f6592d9d44cd9d250f0704e4674c30d79d07c47a66f95ce71cf55"
 *   })
 * })
 * const mail = Inbound.parse(request, { attachments: Inbound.keepInMemory })
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/receive-http
 * @category parsing
 * @since 0.1.0
 */
export const parse = <K = never>(
  request: HttpServerRequest.HttpServerRequest | Request,
  options: ParseOptions<K> = {}
): Effect.Effect<InboundMessage, MailgunInboundError, K> =>
  receive(
    HttpIncomingMessage.isHttpIncomingMessage(request) ? request : HttpServerRequest.fromWeb(request),
    { ...options, verify: () => Effect.void }
  ).pipe(Effect.map(({ message }) => message), Effect.withSpan("Inbound.parse"))

/**
 * Fetches the whole mail that a notification tells of, while Mailgun keeps it: for three days.
 *
 * **Details**
 *
 * The key of the layer goes to the address in the notification only where that is Mailgun's own (`*.api.mailgun.net`, over
 * https) or the configured one; with any other it fails with `MailgunInvalidInput`. Fails with `MailgunNotFound` where the
 * mail is not kept any more.
 *
 * **Example**
 *
 * ```ts
 * import { Inbound } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const handle = (mail: Inbound.InboundMessage) =>
 *   mail._tag === "Stored" ? Effect.asSome(Inbound.fetchStored(mail)) : Effect.succeedNone
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/storing-and-retrieving-messages
 * @category fetching
 * @since 0.1.0
 */
export const fetchStored = Effect.fn("Inbound.fetchStored")(function*(
  mail: Pick<StoredMail, "messageUrl">
): Effect.fn.Return<StoredMessages.StoredMessage, MailgunError, Mailgun> {
  return yield* callAt(
    mail.messageUrl,
    { operation: "inbound.fetchStored", field: "messageUrl" },
    ({ domain, storageKey }) => StoredMessages.get({ domain, storageKey })
  )
})
