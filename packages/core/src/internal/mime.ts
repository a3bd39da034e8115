import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Attachment from "../Attachment.ts"
import * as Input from "../Input.ts"
import { concatenate } from "./concatenate.ts"

type MimeMessage = Attachment.Content

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
        : Input.complaint("must be text, bytes, a Blob, { open } for a source, or { stream }"),
    write: (sink, value) => sink.file(key, asFile(value))
  })

/** What is looked at of a message for its headers. */
const headBytes = 64 * 1024

/** The Message-Id of a message, without angle brackets, where it has one that can be read before it is sent. */
export const messageIdOf = (message: MimeMessage): Effect.Effect<string | undefined> =>
  Effect.map(headOf(message), (head) => {
    const line = unfoldedHeaders(head).find((header) => /^message-id:/i.test(header)) ?? ""
    const start = line.indexOf("<")
    const end = line.indexOf(">", start)
    return start >= 0 && end > start ? line.slice(start + 1, end) : undefined
  })

const headOf = (message: MimeMessage): Effect.Effect<string> => {
  if (typeof message === "string") return Effect.succeed(message.slice(0, headBytes))
  if (message instanceof Uint8Array) return Effect.sync(() => decode(message.subarray(0, headBytes)))
  if (message instanceof Blob) {
    return Effect.tryPromise(() => message.slice(0, headBytes).text()).pipe(Effect.orElseSucceed(() => ""))
  }
  // A stream that is there only once must be kept for the send.
  return "open" in message ? headOfSource(message) : Effect.succeed("")
}

/** Where the source fails, the send itself says so. */
const headOfSource = (source: Attachment.Source): Effect.Effect<string> =>
  Effect.suspend(() => {
    const chunks: Array<Uint8Array> = []
    let read = 0
    return source.open().pipe(
      Stream.takeUntil((chunk) => (read += chunk.length) >= headBytes),
      Stream.runForEach((chunk) => Effect.sync(() => chunks.push(chunk))),
      Effect.ignore,
      Effect.map(() => decode(concatenate(chunks).subarray(0, headBytes)))
    )
  })

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

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
