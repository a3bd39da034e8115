import { BodyInPieces } from "@effect-mailgun/core/DirectClient"
import * as Cause from "effect/Cause"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Headers from "effect/http/Headers"
import type * as HttpBody from "effect/http/HttpBody"
import type { HttpClientRequest } from "effect/http/HttpClientRequest"
import * as Stream from "effect/Stream"
import { type Dispatcher, FormData } from "undici/index.js"

type Payload = NonNullable<Dispatcher.DispatchOptions["body"]>

/** A request body that is being pulled out of an effect Stream. */
export interface Upload {
  /** Stops the stream and answers when its finalizers have run. */
  readonly stopped: Effect.Effect<void>
  /** Stops the stream without waiting for its finalizers. */
  readonly abandon: () => void
}

/** A request's body in the form that undici takes, and the headers that belong to it. */
export interface Outgoing {
  readonly payload: Payload | null
  readonly headers: Headers.Headers
  readonly upload: Upload | undefined
}

/** The failure of a stream body on its way through undici, so that it can be told from a failure of the connection. */
export class UploadFailure extends Error {
  override readonly cause: unknown
  constructor(cause: unknown) {
    super("the request body failed")
    this.cause = cause
  }
}

/** The body of a request for undici, or `undefined` where a raw body is nothing that can be sent. */
export const encode = (request: HttpClientRequest, context: Context.Context<never>): Outgoing | undefined => {
  const { body, headers } = request
  switch (body._tag) {
    case "Empty":
      return { payload: null, headers, upload: undefined }
    case "Uint8Array":
      return { payload: bytesPayload(body), headers, upload: undefined }
    case "Raw": {
      const payload = body.body ?? null
      return payload === null || isPayload(payload) ? { payload, headers, upload: undefined } : undefined
    }
    case "FormData":
      // undici makes the boundary, and with it the content type.
      return { payload: formData(body.formData), headers: Headers.remove(headers, "content-type"), upload: undefined }
    default:
      return fromStream(body.stream, headers, context)
  }
}

/** From so many bytes on, it costs less to send pieces one after the other than to copy them into one array. */
const inPiecesFrom = 16 * 1024

/** A body that is at hand. */
export const bytesPayload = (body: HttpBody.Uint8Array): Payload => {
  const pieces: unknown = body instanceof BodyInPieces && body.contentLength >= inPiecesFrom ? body.pieces : undefined
  return isPayload(pieces) ? pieces : body.text ?? body.body
}

/** What undici sends: besides what its types say, any iterable of bytes, and Blobs. */
const isPayload = (value: unknown): value is Payload =>
  typeof value === "string" || value instanceof ArrayBuffer || value instanceof Blob ||
  (typeof value === "object" && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value))

/** undici sends only its own FormData. Files stay lazy: only the parts are copied. */
const formData = (source: globalThis.FormData): FormData => {
  const target = new FormData()
  for (const [name, value] of source) target.append(name, value)
  return target
}

/**
 * undici asks an async iterable for its next chunk when the socket has drained. It does not end one that has nothing to
 * give when the request is over, so the stream has to be stopped from here.
 */
const fromStream = (
  stream: Stream.Stream<Uint8Array, unknown>,
  headers: Headers.Headers,
  context: Context.Context<never>
): Outgoing | undefined => {
  const marked = Stream.catchCause(stream, (cause) => Stream.fail(new UploadFailure(Cause.squash(cause))))
  const iterator = Stream.toAsyncIterableWith(marked, context)[Symbol.asyncIterator]()
  const payload: unknown = { [Symbol.asyncIterator]: () => iterator }
  const stopped = Effect.promise(async () => {
    await iterator.return?.()
  })
  const upload = { stopped, abandon: () => void Effect.runForkWith(context)(stopped) }
  return isPayload(payload) ? { payload, headers, upload } : undefined
}
