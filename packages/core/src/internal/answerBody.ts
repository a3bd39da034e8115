import * as Effect from "effect/Effect"
import type * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Stream from "effect/Stream"
import { concatenate } from "./concatenate.ts"

/** An answer's body. Of one that is larger than its bound only the beginning was read. */
export interface BodyText {
  readonly text: string
  readonly isWhole: boolean
}

/**
 * The body as text, with no more of it in memory than the bound. What lies beyond stays on the wire, and the connection
 * is closed.
 */
export const boundedText = (
  response: HttpClientResponse.HttpClientResponse,
  maxBytes: number
): Effect.Effect<BodyText, HttpClientError.HttpClientError> =>
  isKnownToFit(response, maxBytes)
    ? Effect.map(response.text, (text) => ({ text, isWhole: true }))
    : Effect.map(beginning(response, maxBytes + 1), (bytes) => ({
      text: new TextDecoder().decode(bytes.subarray(0, maxBytes)),
      isWhole: bytes.length <= maxBytes
    }))

/** A length counts the bytes on the wire, which a client may unpack to any number. */
const isKnownToFit = ({ headers, status }: HttpClientResponse.HttpClientResponse, maxBytes: number): boolean =>
  status === 204 || (headers["content-encoding"] === undefined && Number(headers["content-length"]) <= maxBytes)

/** Reads until there are so many bytes, or the body ends; the last chunk may bring more. */
const beginning = (
  response: HttpClientResponse.HttpClientResponse,
  bytes: number
): Effect.Effect<Uint8Array, HttpClientError.HttpClientError> =>
  Effect.suspend(() => {
    const chunks: Array<Uint8Array> = []
    return Effect.map(collect(response, bytes, chunks), () => concatenate(chunks))
  })

/** As much text as came before there were so many bytes, or the body ended or broke off. */
export const readableText = (response: HttpClientResponse.HttpClientResponse, bytes: number): Effect.Effect<string> =>
  Effect.suspend(() => {
    const chunks: Array<Uint8Array> = []
    return collect(response, bytes, chunks).pipe(
      Effect.ignore,
      Effect.map(() => new TextDecoder().decode(concatenate(chunks).subarray(0, bytes)))
    )
  })

const collect = (
  response: HttpClientResponse.HttpClientResponse,
  bytes: number,
  chunks: Array<Uint8Array>
): Effect.Effect<void, HttpClientError.HttpClientError> => {
  let read = 0
  return response.stream.pipe(
    Stream.takeUntil((chunk) => (read += chunk.length) >= bytes),
    Stream.runForEach((chunk) => Effect.sync(() => chunks.push(chunk))),
    Effect.catchIf(({ reason }) => reason._tag === "EmptyBodyError", () => Effect.void)
  )
}
