import * as Effect from "effect/Effect"
import type { StoredAttachment } from "../StoredMessage.ts"
import type { Header } from "./messageRow.ts"

/** What a message in RFC 5322 text says. */
export interface ParsedMime {
  /** Decoded, in their order. */
  readonly headers: ReadonlyArray<Header>
  readonly subject: string | undefined
  readonly text: string | undefined
  readonly html: string | undefined
  readonly attachments: ReadonlyArray<StoredAttachment>
}

/** Takes a message apart. What can't be parsed has no parts, but its headers are read. */
export const parseMime: (mime: Uint8Array) => Effect.Effect<ParsedMime> = Effect.fnUntraced(function*(mime) {
  // Imported by the first message that needs it, as most never do.
  const { decodeWords, default: PostalMime } = yield* Effect.promise(() => import("postal-mime"))
  const email = yield* Effect.option(
    Effect.tryPromise(() => PostalMime.parse(mime, { attachmentEncoding: "arraybuffer", maxHeadersSize: 8_000_000 }))
  )
  if (email._tag === "None") {
    return { headers: [], subject: undefined, text: undefined, html: undefined, attachments: [] }
  }
  const { attachments, headers, html, subject, text } = email.value
  return {
    headers: headers.map(({ originalKey, value }) => [originalKey, decodeWords(value)]),
    subject,
    text: text?.replaceAll(/\r?\n/g, "\r\n"),
    html: html?.replaceAll(/\r?\n/g, "\r\n"),
    attachments: attachments.map(({ content, contentId, disposition, filename, mimeType, related }, index) => ({
      filename: filename ?? `attachment-${index + 1}`,
      contentType: mimeType,
      content: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
      disposition: related === true || disposition === "inline" ? "inline" : "attachment",
      ...(contentId === undefined ? undefined : { contentId: contentId.replaceAll(/^<|>$/g, "") })
    }))
  }
})

/** The value of a header, whatever the case of its name. */
export const headerOf = (headers: ReadonlyArray<Header>, lowerCaseName: string): string | undefined =>
  headers.find(([name]) => name.toLowerCase() === lowerCaseName)?.[1]
