import * as Schema from "effect/Schema"
import * as Attachment from "../Attachment.ts"
import * as Input from "../Input.ts"

type MimeMessage = Attachment.Attachment["content"]

/** Mailgun takes a message only as a file, so it goes under a name. */
const asFile = (content: MimeMessage): Attachment.Attachment => ({
  filename: "message.mime",
  content,
  contentType: "message/rfc822"
})

const isMimeMessage = (value: unknown): value is MimeMessage =>
  Attachment.complaint({ filename: "message.mime", content: value }) === undefined

/** A message as RFC 5322 text. */
export const mimeFile = (key: string): Input.Field<MimeMessage, "required"> =>
  Input.field(key, Schema.declare(isMimeMessage, { expected: "a MIME message" }), {
    check: (value) =>
      isMimeMessage(value)
        ? undefined
        : Input.complaint("must be text, bytes, a Blob, or a source with a stream and a size"),
    write: (sink, value) => sink.file(key, asFile(value))
  })

const headerEnd = 64 * 1024

/** The Message-Id of a message whose text is at hand, without angle brackets. */
export const messageIdOf = (message: MimeMessage): string | undefined => {
  if (typeof message !== "string" && !(message instanceof Uint8Array)) return undefined
  const head = typeof message === "string"
    ? message.slice(0, headerEnd)
    : new TextDecoder().decode(message.subarray(0, headerEnd))
  for (const line of unfoldedHeaders(head)) {
    if (!line.toLowerCase().startsWith("message-id:")) continue
    const start = line.indexOf("<")
    const end = line.indexOf(">", start)
    return start >= 0 && end > start ? line.slice(start + 1, end) : undefined
  }
  return undefined
}

/** Header lines up to the blank one, with folded ones joined (RFC 5322 section 2.2.3). */
const unfoldedHeaders = (head: string): ReadonlyArray<string> => {
  const lines: Array<string> = []
  for (const line of head.split("\n")) {
    const text = line.endsWith("\r") ? line.slice(0, -1) : line
    if (text === "") break
    if (text.startsWith(" ") || text.startsWith("\t")) lines.push(`${lines.pop() ?? ""}${text}`)
    else lines.push(text)
  }
  return lines
}
