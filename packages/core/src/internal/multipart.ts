import * as HttpBody from "effect/http/HttpBody"
import * as Stream from "effect/Stream"
import { type Attachment, type Content, maxMessageBytes, type OneTimeStream, type Source } from "../Attachment.ts"
import { BodyInPieces } from "../DirectClient.ts"
import { checkedContent, type FilePlace } from "./checkedContent.ts"

/** One part of a `multipart/form-data` body (RFC 7578). */
export type Part =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly file: Attachment }

/** A body of which some content may be there only once. */
export class OneTimeBody extends HttpBody.Stream {
  /** Whether that content has begun to be read, so that the body can't be sent again. */
  readonly isSpent: () => boolean

  constructor(
    stream: Stream.Stream<Uint8Array, unknown>,
    contentType: string,
    contentLength: number | undefined,
    isSpent: () => boolean
  ) {
    super(stream, contentType, contentLength)
    this.isSpent = isSpent
  }
}

/** Up to this many bytes, a body whose content is at hand is one of bytes and not a Stream. */
const wholeBelow = 256 * 1024

/** Writes the body. Its Content-Length is known whenever the size of every part is. */
export const multipartBody = (parts: ReadonlyArray<Part>, boundary: string): HttpBody.HttpBody => {
  const writer = new Writer()
  const counts = new Map<string, number>()
  for (const part of parts) {
    if ("value" in part) {
      writer.text(`--${boundary}\r\n${disposition(part.name)}\r\n\r\n${part.value}\r\n`)
      continue
    }
    const index = counts.get(part.name) ?? 0
    counts.set(part.name, index + 1)
    writer.text(`--${boundary}\r\n${fileHeaders(part.name, part.file)}\r\n\r\n`)
    writer.content(part.file.content, { key: part.name, index })
    writer.text("\r\n")
  }
  writer.text(`--${boundary}--\r\n`)
  return writer.end(`multipart/form-data; boundary=${boundary}`)
}

const encoder = new TextEncoder()

/** Gathers what a body is made of: bytes at hand, and streams. Text that stands together is encoded together. */
class Writer {
  private readonly pieces: Array<Uint8Array | Stream.Stream<Uint8Array, unknown>> = []
  private pending = ""
  private length: number | undefined = 0
  private isWhole = true
  private isOneTime = false
  private spent = false

  text(text: string): void {
    this.pending += text
  }

  content(content: Content, place: FilePlace): void {
    if (typeof content === "string") return this.text(content)
    if (content instanceof Uint8Array) return this.bytes(content)
    this.flush()
    this.isWhole = false
    const sizeBytes = content instanceof Blob ? content.size : content.sizeBytes
    this.length = sizeBytes === undefined || this.length === undefined ? undefined : this.length + sizeBytes
    this.pieces.push(checkedContent(this.open(content), place, { sizeBytes, maxBytes: maxMessageBytes }))
  }

  private open(content: Blob | Source | OneTimeStream): Stream.Stream<Uint8Array, unknown> {
    if (content instanceof Blob) {
      return Stream.fromReadableStream({ evaluate: () => content.stream(), onError: (cause) => cause })
    }
    if ("open" in content) return Stream.suspend(content.open)
    this.isOneTime = true
    return Stream.suspend(() => {
      this.spent = true
      return content.stream
    })
  }

  private bytes(bytes: Uint8Array): void {
    this.flush()
    this.pieces.push(bytes)
    if (this.length !== undefined) this.length += bytes.length
  }

  private flush(): void {
    const text = this.pending
    this.pending = ""
    if (text !== "") this.bytes(encoder.encode(text))
  }

  end(contentType: string): HttpBody.HttpBody {
    this.flush()
    const { length, pieces } = this
    if (this.isWhole && length !== undefined && length <= wholeBelow) {
      return new BodyInPieces(pieces.filter(isBytes), contentType)
    }
    const stream = Stream.flatMap(
      Stream.fromIterable(pieces),
      (piece) => isBytes(piece) ? Stream.succeed(piece) : piece
    )
    return this.isOneTime
      ? new OneTimeBody(stream, contentType, length, () => this.spent)
      : HttpBody.stream(stream, contentType, length)
  }
}

const isBytes = (piece: Uint8Array | Stream.Stream<Uint8Array, unknown>): piece is Uint8Array =>
  piece instanceof Uint8Array

const disposition = (name: string): string => `Content-Disposition: form-data; name="${quoted(name)}"`

const fileHeaders = (name: string, { content, contentType, filename }: Attachment): string => {
  const type = contentType ??
    (content instanceof Blob && content.type !== "" ? content.type : "application/octet-stream")
  return `${disposition(name)}; filename="${quoted(filename)}"\r\nContent-Type: ${type}`
}

/** The escapes that browsers use, and every parser of form data knows; CR and LF never come so far. */
const quoted = (text: string): string => text.replaceAll("\"", "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A")
