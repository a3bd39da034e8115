/**
 * A short way past `HttpClient`: a client that fetches a whole answer by callbacks, with no effect in between.
 *
 * **Details**
 *
 * Operations take it where the client of their layer offers it and the request allows it, and `execute` otherwise. Both
 * ways give the same results; this one costs less. `UndiciHttpClient` of `@effect-mailgun/node` offers it. A client that
 * was transformed (`HttpClient.mapRequest`, `transformClient`) is another one, and does not.
 *
 * @since 0.1.0
 */
import type * as Headers from "effect/http/Headers"
import * as HttpBody from "effect/http/HttpBody"
import type * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import { concatenate } from "./internal/concatenate.ts"

/**
 * The property under which an `HttpClient` offers its {@link Exchange}.
 *
 * @category type ids
 * @since 0.1.0
 */
export const TypeId = "~@effect-mailgun/core/DirectClient"

/**
 * A body of bytes that are at hand in several pieces. To any client it is one array of bytes, which is made when it is asked
 * for; a client that knows of the pieces sends them as they are, and saves making it.
 *
 * **Example**
 *
 * ```ts
 * import { DirectClient } from "@effect-mailgun/core"
 *
 * const body = new DirectClient.BodyInPieces([new Uint8Array([1]), new Uint8Array([2, 3])], "application/octet-stream")
 *
 * body.contentLength // => 3
 * Array.from(body.body) // => [1, 2, 3]
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export class BodyInPieces extends HttpBody.Uint8Array {
  readonly pieces: ReadonlyArray<Uint8Array>
  private whole: Uint8Array | undefined

  constructor(pieces: ReadonlyArray<Uint8Array>, contentType: string) {
    super(undefined, contentType, pieces.reduce((bytes, piece) => bytes + piece.length, 0))
    this.pieces = pieces
  }

  override get body(): Uint8Array {
    return this.whole ??= concatenate(this.pieces)
  }
}

/**
 * An answer with its body.
 *
 * @category models
 * @since 0.1.0
 */
export interface Answer {
  readonly status: number
  readonly headers: Headers.Headers
  /** The body, or the beginning of it: as much as was wanted, or as came before it broke off. */
  readonly text: string
  /** Whether the body was no larger than wanted. */
  readonly isWhole: boolean
  /** Why the body broke off, where it did. */
  readonly failure: HttpClientError.HttpClientError | undefined
}

/**
 * What waits for an answer. One of its two callbacks is called, once, and neither after the request was aborted.
 *
 * @category models
 * @since 0.1.0
 */
export interface Listener {
  /** How many bytes of the body are wanted, by status. What lies beyond is not read, and the connection closed. */
  readonly wantedBytes: (status: number) => number
  /** Is called once, when the answer is there. */
  readonly onAnswer: (answer: Answer) => void
  /** Is called once, where no answer came. */
  readonly onFailure: (error: HttpClientError.HttpClientError) => void
}

/**
 * Starts a request and gives the function that aborts it; or `undefined`, with nothing started, where the request needs
 * `execute`, as one whose body is a stream does.
 *
 * @category models
 * @since 0.1.0
 */
export type Exchange = (request: HttpClientRequest.HttpClientRequest, listener: Listener) => (() => void) | undefined

/**
 * An `HttpClient` that offers the short way.
 *
 * @category models
 * @since 0.1.0
 */
export interface DirectClient extends HttpClient.HttpClient {
  readonly [TypeId]: Exchange
}

/**
 * Whether a client offers the short way.
 *
 * @category guards
 * @since 0.1.0
 */
export const isDirectClient = (client: HttpClient.HttpClient): client is DirectClient => TypeId in client

/**
 * The same client, offering the short way.
 *
 * **Example**
 *
 * ```ts
 * import { DirectClient } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 * import { Headers, HttpClient } from "effect/http"
 *
 * const stub = DirectClient.make(
 *   HttpClient.make(() => Effect.die("only by the short way")),
 *   (_request, listener) => {
 *     listener.onAnswer({ status: 200, headers: Headers.empty, text: "{}", isWhole: true, failure: undefined })
 *     return () => {}
 *   }
 * )
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (client: HttpClient.HttpClient, exchange: Exchange): DirectClient =>
  Object.assign(client, { [TypeId]: exchange })
