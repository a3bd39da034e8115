import * as Effect from "effect/Effect"
import { type Content, contentOf, headersOf, type MessageCopy } from "./messageCopy.ts"
import type { Header } from "./messageRow.ts"

/**
 * The MIME of a copy, as it goes to a recipient. It is composed when somebody asks for it, and comes out the same each
 * time. Ready-made MIME stays as it came, unless the copy says something else than it did.
 */
export const mimeOf: (
  copy: MessageCopy,
  content?: Content,
  added?: ReadonlyArray<Header>
) => Effect.Effect<Uint8Array> = Effect.fnUntraced(function*(copy, content = contentOf(copy), added = []) {
  const { row } = copy
  if (row.mime !== undefined && row.template === undefined && added.length === 0 && isUnchanged(row, content)) {
    return row.mime
  }
  // Imported by the first message that somebody looks at, as most are only sent.
  const { default: MailComposer } = yield* Effect.promise(() => import("nodemailer/lib/mail-composer"))
  const headers = [...added, ...headersOf(copy, content)].filter(([name]) => !isOfTheBody(name))
  const composer = new MailComposer({
    headers: headers.map(([key, value]) => ({ key, value })),
    text: content.text,
    html: content.html,
    amp: content.ampHtml,
    attachments: row.attachments.map(({ content: bytes, contentId, contentType, disposition, filename }) => ({
      filename,
      contentType,
      content: Buffer.from(bytes),
      contentDisposition: disposition,
      ...(disposition === "inline" ? { cid: contentId ?? filename } : undefined)
    })),
    // By chance it would be another one each time.
    baseBoundary: copy.key,
    normalizeHeaderKey: (key) => key,
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true
  })
  return yield* Effect.promise(() => composer.compile().build())
})

const isUnchanged = (row: Content, content: Content): boolean =>
  row === content ||
  (row.text === content.text && row.html === content.html && row.ampHtml === content.ampHtml &&
    row.subject === content.subject && row.from === content.from &&
    row.headers.every(([, value], index) => value === content.headers[index]?.[1]))

/** What the parts themselves decide. */
const isOfTheBody = (name: string): boolean => /^(?:mime-version|content-.*)$/i.test(name)
