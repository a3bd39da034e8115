/**
 * Mail as a route of Mailgun hands it over: forwarded with its files, kept at Mailgun with a notification, or raw.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/receive-http
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import type { InboundAttachment } from "./InboundAttachment.ts"
import type { StoredAttachment } from "./StoredMessages.ts"

/**
 * What proves that a post is Mailgun's, exactly as received.
 *
 * @category models
 * @since 0.1.0
 */
export interface Signature {
  /** Seconds since 1970, as text. */
  readonly timestamp: string
  /** Unlike that of any other post: what makes a handler idempotent. */
  readonly token: string
  /** Lower-case hex of an HMAC-SHA256. */
  readonly signature: string
}

/**
 * A header. Mailgun takes some apart (`["multipart/mixed", { "boundary": "x" }]` for a Content-Type), and
 * {@link header} writes them as text again.
 *
 * @category models
 * @since 0.1.0
 */
export type Header = readonly [name: string, value: string | ReadonlyArray<Schema.Json>]

/**
 * What Mailgun's spam filter found, where the domain has it on. What says something else than is documented is left out:
 * where the filter is off, these headers are the sender's own words.
 *
 * @category models
 * @since 0.1.0
 */
export interface SpamResults {
  /** `X-Mailgun-Sflag`. */
  readonly isSpam: boolean | undefined
  /** `X-Mailgun-Sscore`. The higher, the more like spam. */
  readonly score: number | undefined
  /** `X-Mailgun-Dkim-Check-Result`. */
  readonly dkim: "Pass" | "Fail" | undefined
  /** `X-Mailgun-Spf`. */
  readonly spf: "Pass" | "Neutral" | "Fail" | "SoftFail" | undefined
}

/**
 * Which file the HTML means by a Content-Id. Neither side of this is unique: two files may come with the same, or empty, id.
 *
 * @category models
 * @since 0.1.0
 */
export interface ContentId {
  /** Without angle brackets. */
  readonly contentId: string
  /** The `field` of a forwarded file, or the `url` of a stored one. */
  readonly attachment: string
}

/**
 * A text part that is neither the plain text nor the HTML.
 *
 * @category models
 * @since 0.1.0
 */
export interface TextPart {
  /** Of the media type `text/...`: `calendar` for example. */
  readonly subtype: string
  readonly text: string
}

/**
 * What every mail has, in whichever form it comes.
 *
 * @category models
 * @since 0.1.0
 */
export interface Envelope {
  readonly signature: Signature
  /** The address that the mail was sent to: the envelope's, which no header of the mail need show. */
  readonly recipient: string
  /** The envelope's sender; empty in a bounce. */
  readonly sender: string | undefined
  /** The header From: name and address. */
  readonly from: string | undefined
  readonly subject: string | undefined
  /** All fields of the form in their order, by Mailgun's names, each header of the mail among them. */
  readonly fields: ReadonlyArray<readonly [name: string, value: string]>
}

/**
 * A mail that Mailgun has taken apart.
 *
 * @category models
 * @since 0.1.0
 */
export interface ParsedMail extends Envelope {
  readonly bodyPlain: string | undefined
  /** The HTML part, or the first of several. */
  readonly bodyHtml: string | undefined
  /** All HTML parts. */
  readonly htmlParts: ReadonlyArray<string>
  /** The text without what it quotes, and without its signature. */
  readonly strippedText: string | undefined
  readonly strippedSignature: string | undefined
  readonly strippedHtml: string | undefined
  readonly otherTextParts: ReadonlyArray<TextPart>
  /** All headers in their order; names may repeat. */
  readonly headers: ReadonlyArray<Header>
  readonly contentIds: ReadonlyArray<ContentId>
  readonly spam: SpamResults
}

/**
 * What `forward("https://...")` posts.
 *
 * @category models
 * @since 0.1.0
 */
export interface ForwardedMail extends ParsedMail {
  readonly _tag: "Forwarded"
  readonly attachments: ReadonlyArray<InboundAttachment>
}

/**
 * What `store(notify="https://...")` posts: the mail itself stays at Mailgun for three days.
 *
 * @category models
 * @since 0.1.0
 */
export interface StoredMail extends ParsedMail {
  readonly _tag: "Stored"
  readonly domain: string | undefined
  /** Where the whole mail is, for `Inbound.fetchStored`. */
  readonly messageUrl: string
  readonly attachments: ReadonlyArray<StoredAttachment>
}

/**
 * What is posted to an address whose text ends in `mime`.
 *
 * @category models
 * @since 0.1.0
 */
export interface MimeMail extends Envelope {
  readonly _tag: "Mime"
  /** The whole message, headers and all (RFC 5322). */
  readonly bodyMime: string
}

/**
 * A mail, in one of the forms that Mailgun posts.
 *
 * @category models
 * @since 0.1.0
 */
export type InboundMessage = ForwardedMail | StoredMail | MimeMail

/**
 * The first header of a name, in whatever case, as text.
 *
 * **Example**
 *
 * ```ts
 * import { Inbound } from "@effect-mailgun/core"
 *
 * const headers: ReadonlyArray<Inbound.Header> = [["Message-Id", "<1@example.com>"]]
 * Inbound.header({ headers }, "message-id") // => "<1@example.com>"
 * ```
 *
 * @category headers
 * @since 0.1.0
 */
export const header = (mail: Pick<ParsedMail, "headers">, name: string): string | undefined =>
  headerValues(mail, name)[0]

/**
 * All headers of a name, in whatever case, as text.
 *
 * **Example**
 *
 * ```ts
 * import { Inbound } from "@effect-mailgun/core"
 *
 * const headers: ReadonlyArray<Inbound.Header> = [["Received", "from b"], ["Received", "from a"]]
 * Inbound.headerValues({ headers }, "received") // => ["from b", "from a"]
 * ```
 *
 * @category headers
 * @since 0.1.0
 */
export const headerValues = (mail: Pick<ParsedMail, "headers">, name: string): ReadonlyArray<string> => {
  const wanted = name.toLowerCase()
  return mail.headers.filter((each) => each[0].toLowerCase() === wanted).map((each) => headerText(each[1]))
}

const headerText = (value: string | ReadonlyArray<Schema.Json>): string =>
  typeof value === "string" ? value : value.flatMap(headerPieces).join("; ")

/** A parameter that is itself a list or an object has no text. */
const headerPieces = (piece: Schema.Json): ReadonlyArray<string> =>
  isNested(piece)
    ? Object.entries(piece).flatMap(([name, value]) => isNested(value) ? [] : [`${name}=${JSON.stringify(value)}`])
    : [String(piece)]

const isNested = (json: Schema.Json): json is Exclude<Schema.Json, string | number | boolean | null> =>
  typeof json === "object" && json !== null
