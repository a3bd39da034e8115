/**
 * Files that travel with a message.
 *
 * @since 0.1.0
 */
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { utf8Length } from "./internal/utf8.ts"

/**
 * Content that is opened when it is sent, and opened afresh for every attempt, so that a retry sends the whole again.
 *
 * **Example**
 *
 * ```ts
 * import type { Attachment } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const report: Attachment.Source = {
 *   open: () => Stream.make("name;total\n", "Ann;17\n").pipe(Stream.encodeText)
 * }
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export interface Source {
  /** The bytes from the beginning. A retry opens the source again. */
  readonly open: () => Stream.Stream<Uint8Array, unknown>
  /** Bytes that each stream gives. Where it is not known the request goes out without a Content-Length. */
  readonly sizeBytes?: number | undefined
}

/**
 * Content that may be there only once. A send that has begun to read it is not repeated: it fails with the error of its
 * attempt, or with `MailgunSendOutcomeUnknown`, as its guarantee says. Where the content can be had again, {@link Source}
 * makes it safe to retry.
 *
 * @category models
 * @since 0.1.0
 */
export interface OneTimeStream {
  readonly stream: Stream.Stream<Uint8Array, unknown>
  /** Bytes that the stream gives. Where it is not known the request goes out without a Content-Length. */
  readonly sizeBytes?: number | undefined
}

/**
 * What a file holds. Text is sent as UTF-8.
 *
 * **Details**
 *
 * A stream that fails, or gives another number of bytes than its `sizeBytes`, breaks the request off: the send fails with
 * `MailgunInvalidInput`, which names the file, and Mailgun has not got a whole message.
 *
 * @category models
 * @since 0.1.0
 */
export type Content = string | Uint8Array | Blob | Source | OneTimeStream

/**
 * A file: its name, its content, and its media type.
 *
 * **Details**
 *
 * The file name is required, since Mailgun silently drops a part without one. An inline image is referred to in HTML by
 * its file name: `<img src="cid:logo.png">`.
 *
 * **Example**
 *
 * ```ts
 * import type { Attachment } from "@effect-mailgun/core"
 *
 * const notes: Attachment.Attachment = { filename: "notes.txt", content: "Hello", contentType: "text/plain" }
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export interface Attachment {
  readonly filename: string
  readonly content: Content
  /** The media type; `application/octet-stream`, or the Blob's own type, unless given. */
  readonly contentType?: string | undefined
}

/**
 * The most that Mailgun takes in one message, in bytes.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/send-attachments
 * @category limits
 * @since 0.1.0
 */
export const maxMessageBytes = 25 * 1024 * 1024

/**
 * Describes {@link Attachment} where a Schema is wanted, as in an operation's input.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Attachment: Schema.Schema<Attachment> = Schema.declare(
  (u): u is Attachment => complaint(u) === undefined,
  { expected: "an attachment" }
)

/**
 * What is wrong with an attachment, and where in it, if anything is.
 *
 * @category checks
 * @since 0.1.0
 */
export const complaint = (value: unknown): { readonly at: string; readonly issue: string } | undefined => {
  if (!Predicate.isObject(value)) return { at: "", issue: "must be { filename, content }" }
  const { content, contentType, filename } = value
  if (typeof filename !== "string" || filename === "") {
    return { at: ".filename", issue: "is missing: Mailgun silently drops a file without a name" }
  }
  if (hasControlCharacter(filename)) return { at: ".filename", issue: "must not have control characters" }
  if (filename.includes("\\")) return { at: ".filename", issue: "must not have a backslash" }
  if (!filename.isWellFormed()) return { at: ".filename", issue: "must be well-formed text" }
  if (!isContent(content)) {
    return { at: ".content", issue: "must be text, bytes, a Blob, { open } for a source, or { stream }" }
  }
  if (Predicate.isObject(content) && "sizeBytes" in content && !isSize(content.sizeBytes)) {
    return { at: ".content.sizeBytes", issue: "must be a whole number from 0 up" }
  }
  if (typeof content === "string" && !content.isWellFormed()) {
    return { at: ".content", issue: "must be well-formed text (it has half of a surrogate pair)" }
  }
  if (contentType === undefined) return undefined
  if (typeof contentType !== "string") return { at: ".contentType", issue: "must be text" }
  return isVisibleAscii(contentType) ? undefined : { at: ".contentType", issue: "must be ASCII on one line" }
}

const isContent = (content: unknown): boolean =>
  typeof content === "string" || content instanceof Uint8Array || content instanceof Blob ||
  (Predicate.isObject(content) && (Stream.isStream(content["stream"]) !== (typeof content["open"] === "function")))

const isSize = (size: unknown): boolean =>
  size === undefined || (typeof size === "number" && Number.isSafeInteger(size) && size >= 0)

/**
 * How many bytes a content is, where that is known without opening it. Text counts as UTF-8.
 *
 * **Example**
 *
 * ```ts
 * import * as Attachment from "@effect-mailgun/core/Attachment"
 *
 * Attachment.sizeBytes("grüße") // => 7
 * ```
 *
 * @category sizes
 * @since 0.1.0
 */
export const sizeBytes = (content: Content): number | undefined => {
  if (typeof content === "string") return utf8Length(content)
  if (content instanceof Uint8Array) return content.length
  return content instanceof Blob ? content.size : content.sizeBytes
}

const hasControlCharacter = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 32 || code === 127) return true
  }
  return false
}

const isVisibleAscii = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 32 || code > 126) return false
  }
  return true
}
