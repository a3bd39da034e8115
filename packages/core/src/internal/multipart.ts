import * as HttpBody from "effect/http/HttpBody"
import * as Stream from "effect/Stream"
import type { Attachment, Source } from "../Attachment.ts"

/** One part of a `multipart/form-data` body (RFC 7578). */
export type Part =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly file: Attachment }

const encoder = new TextEncoder()

/** Up to this many bytes, a body whose content is at hand goes out as one piece. */
const wholeBelow = 256 * 1024

/** Writes the body. Its Content-Length is known whenever the size of every part is. */
export const multipartBody = (parts: ReadonlyArray<Part>, boundary: string): HttpBody.HttpBody => {
  const pieces: Array<Uint8Array | Source> = []
  for (const part of parts) {
    pieces.push(encoder.encode(`--${boundary}\r\n${partHeaders(part)}\r\n\r\n`))
    pieces.push("file" in part ? fileContent(part.file) : encoder.encode(part.value))
    pieces.push(newline)
  }
  pieces.push(encoder.encode(`--${boundary}--\r\n`))

  const contentType = `multipart/form-data; boundary=${boundary}`
  const length = totalLength(pieces)
  if (length !== undefined && length <= wholeBelow && pieces.every((piece) => piece instanceof Uint8Array)) {
    return HttpBody.uint8Array(concatenate(pieces), contentType)
  }
  const stream = Stream.flatMap(
    Stream.fromIterable(pieces),
    (piece) => piece instanceof Uint8Array ? Stream.succeed(piece) : piece.stream
  )
  return HttpBody.stream(stream, contentType, length)
}

const newline = encoder.encode("\r\n")

const partHeaders = (part: Part): string => {
  if (!("file" in part)) return `Content-Disposition: form-data; name="${quoted(part.name)}"`
  const { content, contentType, filename } = part.file
  const type = contentType ??
    (content instanceof Blob && content.type !== "" ? content.type : "application/octet-stream")
  return `Content-Disposition: form-data; name="${quoted(part.name)}"; filename="${
    quoted(filename)
  }"\r\nContent-Type: ${type}`
}

/** The escapes that browsers use, and every parser of form data knows; CR and LF never come so far. */
const quoted = (text: string): string => text.replaceAll("\"", "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A")

const fileContent = (file: Attachment): Uint8Array | Source => {
  const { content } = file
  if (typeof content === "string") return encoder.encode(content)
  if (content instanceof Uint8Array) return content
  if (content instanceof Blob) {
    return {
      sizeBytes: content.size,
      stream: Stream.fromReadableStream({ evaluate: () => content.stream(), onError: (cause) => cause })
    }
  }
  return content
}

const totalLength = (pieces: ReadonlyArray<Uint8Array | Source>): number | undefined => {
  let total = 0
  for (const piece of pieces) {
    const length = piece instanceof Uint8Array ? piece.length : piece.sizeBytes
    if (length === undefined) return undefined
    total += length
  }
  return total
}

/** One array of bytes in place of many. */
export const concatenate = (pieces: ReadonlyArray<Uint8Array>): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let offset = 0
  for (const piece of pieces) {
    whole.set(piece, offset)
    offset += piece.length
  }
  return whole
}
