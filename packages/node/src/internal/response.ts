import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import { constVoid } from "effect/Function"
import * as Cookies from "effect/http/Cookies"
import * as Headers from "effect/http/Headers"
import * as HttpClientError from "effect/http/HttpClientError"
import type { HttpClientRequest } from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import * as UrlParams from "effect/http/UrlParams"
import * as Inspectable from "effect/Inspectable"
import * as Option from "effect/Option"
import { pipeArguments } from "effect/Pipeable"
import type * as Schema from "effect/Schema"
import type * as Socket from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import type { Exchange } from "./exchange.ts"
import { UploadFailure } from "./requestBody.ts"

type Failed = Effect.Effect<never, HttpClientError.HttpClientError>

/** An answer that the program has dropped without reading it would hold its connection for ever. */
const dropped = new FinalizationRegistry<Exchange>((exchange) => exchange.abort())

const byteOrderMark = 0xfeff

export class UndiciResponse extends Inspectable.Class implements HttpClientResponse.HttpClientResponse {
  readonly [HttpIncomingMessage.TypeId]: typeof HttpIncomingMessage.TypeId = HttpIncomingMessage.TypeId
  readonly [HttpClientResponse.TypeId]: typeof HttpClientResponse.TypeId = HttpClientResponse.TypeId
  readonly request: HttpClientRequest
  readonly url: string
  readonly status: number
  private readonly exchange: Exchange
  private cachedHeaders: Headers.Headers | undefined
  private cachedCookies: Cookies.Cookies | undefined
  private cachedText: string | undefined
  private cachedArrayBuffer: ArrayBuffer | undefined
  private cachedFormData: Promise<FormData> | undefined

  constructor(request: HttpClientRequest, url: string, exchange: Exchange) {
    super()
    this.request = request
    this.url = url
    this.status = exchange.status
    this.exchange = exchange
    if (!exchange.ended && exchange.failure === undefined) dropped.register(this, exchange)
  }

  get headers(): Headers.Headers {
    return this.cachedHeaders ??= Headers.fromInput(this.exchange.headers)
  }

  get cookies(): Cookies.Cookies {
    return this.cachedCookies ??= Cookies.fromSetCookie(this.exchange.headers["set-cookie"] ?? [])
  }

  get remoteAddress(): Option.Option<string> {
    return Option.none()
  }

  get text(): Effect.Effect<string, HttpClientError.HttpClientError> {
    return Effect.map(this.bytes, (bytes) => this.cachedText ??= decodeText(bytes))
  }

  get json(): Effect.Effect<Schema.Json, HttpClientError.HttpClientError> {
    return Effect.flatMap(this.text, (text) => {
      if (text === "") return Effect.succeed(null)
      try {
        const json: Schema.Json = JSON.parse(text)
        return Effect.succeed(json)
      } catch (cause) {
        return Effect.fail(this.decodeError({ cause }))
      }
    })
  }

  get urlParamsBody(): Effect.Effect<UrlParams.UrlParams, HttpClientError.HttpClientError> {
    return Effect.map(this.text, (text) =>
      // In a body a leading "?" is data; URLSearchParams would drop it as the mark of a query.
      UrlParams.fromInput(new URLSearchParams(text.startsWith("?") ? `%3F${text.slice(1)}` : text)))
  }

  get arrayBuffer(): Effect.Effect<ArrayBuffer, HttpClientError.HttpClientError> {
    return Effect.map(this.bytes, (bytes) => this.cachedArrayBuffer ??= new Uint8Array(bytes).buffer)
  }

  get formData(): Effect.Effect<FormData, HttpClientError.HttpClientError> {
    return Effect.flatMap(this.arrayBuffer, (body) =>
      Effect.tryPromise({
        try: () => this.cachedFormData ??= new Response(body, { headers: this.headers }).formData(),
        catch: (cause) => this.decodeError({ cause })
      }))
  }

  get stream(): Stream.Stream<Uint8Array, HttpClientError.HttpClientError> {
    return Stream.unwrap(Effect.suspend(() => {
      const { exchange } = this
      if (exchange.reader === "whole") {
        return Effect.map(this.bytes, (bytes) => bytes.length === 0 ? Stream.empty : Stream.succeed(bytes))
      }
      if (exchange.reader === "stream") return this.takenAsStream
      return Effect.as(
        Effect.acquireRelease(
          Effect.sync(() => {
            exchange.reader = "stream"
          }),
          () => Effect.sync(() => exchange.abort())
        ),
        Stream.fromPull(Effect.succeed(Effect.suspend(() => this.pull())))
      )
    }))
  }

  get upgrade(): Effect.Effect<Socket.Socket, HttpClientError.HttpClientError> {
    return Effect.fail(
      new HttpClientError.HttpClientError({
        reason: new HttpClientError.StatusCodeError({
          request: this.request,
          response: this,
          description: "this client does not hand over the connection of an HTTP upgrade"
        })
      })
    )
  }

  override toJSON(): unknown {
    return HttpIncomingMessage.inspect(this, {
      _id: "effect/http/HttpClientResponse",
      request: this.request.toJSON(),
      status: this.status
    })
  }

  pipe() {
    return pipeArguments(this, arguments)
  }

  /** The whole body. It stays in the exchange, so it can be asked for again. */
  private get bytes(): Effect.Effect<Buffer, HttpClientError.HttpClientError> {
    return Effect.withFiber((fiber) => {
      const { exchange } = this
      if (exchange.reader === "stream") return this.takenAsStream
      const limit = fiber.getRef(HttpIncomingMessage.MaxBodySize)
      exchange.reader = "whole"
      return exchange.until<Buffer, HttpClientError.HttpClientError>(() => {
        if (limit !== undefined && exchange.buffered > limit) {
          exchange.abort()
          return Effect.fail(this.decodeError({ description: `the body is larger than MaxBodySize, ${limit} bytes` }))
        }
        if (exchange.ended) return Effect.succeed(exchange.joined())
        return exchange.failure === undefined ? undefined : this.bodyError(exchange.failure.cause)
      }, () => exchange.resume())
    })
  }

  private pull(): Effect.Effect<
    readonly [Uint8Array, ...Array<Uint8Array>],
    HttpClientError.HttpClientError | Cause.Done
  > {
    const { exchange } = this
    return exchange.until<
      readonly [Uint8Array, ...Array<Uint8Array>],
      HttpClientError.HttpClientError | Cause.Done
    >(() => {
      const [first, ...rest] = exchange.take()
      if (first !== undefined) {
        exchange.resume()
        return Effect.succeed([first, ...rest])
      }
      if (exchange.ended) return Cause.done()
      return exchange.failure === undefined ? undefined : this.bodyError(exchange.failure.cause)
    }, constVoid)
  }

  private get takenAsStream(): Failed {
    return Effect.fail(this.decodeError({ description: "the body has already been read as a stream" }))
  }

  private bodyError(cause: unknown): Failed {
    return Effect.fail(bodyError(this.request, this, cause))
  }

  private decodeError(detail: ErrorDetail): HttpClientError.HttpClientError {
    return decodeError(this.request, this, detail)
  }
}

interface ErrorDetail {
  readonly cause?: unknown
  readonly description?: string
}

const decodeError = (
  request: HttpClientRequest,
  response: HttpClientResponse.HttpClientResponse,
  detail: ErrorDetail
): HttpClientError.HttpClientError =>
  new HttpClientError.HttpClientError({
    reason: new HttpClientError.DecodeError({ request, response, ...detail })
  })

/** Why there is no more of an answer's body. */
export const bodyError = (
  request: HttpClientRequest,
  response: HttpClientResponse.HttpClientResponse,
  cause: unknown
): HttpClientError.HttpClientError =>
  cause instanceof UploadFailure
    ? encodeError(request, { cause: cause.cause })
    : decodeError(request, response, { cause })

/** Without the mark that some put before UTF-8. */
export const decodeText = (bytes: Buffer): string => {
  const text = bytes.toString("utf8")
  return text.charCodeAt(0) === byteOrderMark ? text.slice(1) : text
}

/** The request's body can't be sent. */
export const encodeError = (
  request: HttpClientRequest,
  detail: ErrorDetail
): HttpClientError.HttpClientError =>
  new HttpClientError.HttpClientError({ reason: new HttpClientError.EncodeError({ request, ...detail }) })

/** Why there was no answer at all. */
export const requestError = (request: HttpClientRequest, cause: unknown): HttpClientError.HttpClientError =>
  cause instanceof UploadFailure
    ? encodeError(request, { cause: cause.cause })
    : new HttpClientError.HttpClientError({ reason: new HttpClientError.TransportError({ request, cause }) })
