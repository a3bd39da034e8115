/**
 * effect's `HttpClient` directly on undici's dispatcher: one pool of keep-alive connections for each origin, and
 * nothing between the request and the socket that costs time on every call.
 *
 * **Details**
 *
 * The effect resumes at the response headers. The body is buffered up to 64 KiB ahead of its reader; `text`, `json`,
 * `arrayBuffer`, `urlParamsBody` and `formData` read it whole and may be asked for again, honour
 * `HttpIncomingMessage.MaxBodySize`, and answer at once when all of it is there; `stream` reads it with back-pressure,
 * once, and is empty when the body is. Interrupting a request, the wait for a body, or a stream that has not ended
 * closes the connection.
 *
 * A request that never got an answer fails with an `HttpClientError` whose reason is a `TransportError`; an answer that
 * breaks off fails its readers with a `DecodeError`; both carry undici's error, with its `code`, as the `cause`. A
 * failing stream as the request body is an `EncodeError` with that failure as the `cause`. A URL that can't be parsed,
 * or is neither `http:` nor `https:`, is an `InvalidUrlError`.
 *
 * **Gotchas**
 *
 * This client makes no span and sends no `traceparent`: the operation above it is the one to trace. It has no timeout
 * but the one for connecting: use `Effect.timeout`. It does not see `HttpClient.withScope`: closing that scope does not
 * abort the request. Without `compression` it asks for no content encoding, and leaves a body that comes encoded anyway
 * as it is.
 *
 * @since 0.1.0
 */
import * as DirectClient from "@effect-mailgun/core/DirectClient"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import type { HttpClientRequest } from "effect/http/HttpClientRequest"
import type { HttpClientResponse } from "effect/http/HttpClientResponse"
import * as Url from "effect/http/Url"
import * as UrlParams from "effect/http/UrlParams"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
// By its file, since Bun has something of its own under the name, which can't send.
import {
  Agent,
  type buildConnector,
  type Dispatcher,
  EnvHttpProxyAgent,
  interceptors,
  ProxyAgent
} from "undici/index.js"
import { DirectExchange } from "./internal/directExchange.ts"
import { Exchange } from "./internal/exchange.ts"
import { bytesPayload, encode } from "./internal/requestBody.ts"
import { encodeError, requestError, UndiciResponse } from "./internal/response.ts"

/**
 * How the pool of connections is set up.
 *
 * **Example** (A small pool behind a proxy of one's own)
 *
 * ```ts
 * import type * as UndiciHttpClient from "@effect-mailgun/node/UndiciHttpClient"
 *
 * const options: UndiciHttpClient.Options = {
 *   connections: 8,
 *   keepAliveTimeout: "20 seconds",
 *   proxy: "http://proxy.internal:3128"
 * }
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  /** Most connections to one origin; further requests wait for one of them. Default: 128. */
  readonly connections?: number | undefined
  /**
   * Most requests on one connection at a time. Default: 1. With more, an aborted request takes the others on its
   * connection down with it.
   */
  readonly pipelining?: number | undefined
  /**
   * How long an idle connection is kept, unless the server's `keep-alive` header says otherwise. Default: 30 seconds.
   */
  readonly keepAliveTimeout?: Duration.Input | undefined
  /** How long connecting, with the TLS handshake, may take. Default: 10 seconds. */
  readonly connectTimeout?: Duration.Input | undefined
  /**
   * The proxy to go through: its URL (`http:`, `https:` or `socks5:`, with `user:password@` where it wants them);
   * `"environment"` for the one that `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` (or their lower-case forms, which win)
   * of the `ConfigProvider` ask for, if they ask for one; or `false` for none. Default: `"environment"`.
   */
  readonly proxy?: string | URL | false | undefined
  /** How to speak TLS with the server and with an `https:` proxy: `ca`, `cert`, `key`, `rejectUnauthorized`, ... */
  readonly tls?: buildConnector.BuildOptions | undefined
  /** Most bytes of one response body, unpacked; a longer one breaks off with an error. Default: no bound. */
  readonly maxResponseBytes?: number | undefined
  /**
   * Asks for answers that are packed with gzip or Brotli, and unpacks them no faster than they are read. undici warns
   * once that its unpacking is experimental. Default: `false`.
   */
  readonly compression?: boolean | undefined
}

/**
 * Makes an `HttpClient` with a pool of its own. Closing the scope closes its connections; requests that are still in
 * flight fail.
 *
 * **Details**
 *
 * Fails with a `ConfigError` when the proxy is not a URL that undici can use, or the environment can't be read.
 *
 * **Example** (A client for the length of a scope)
 *
 * ```ts
 * import * as UndiciHttpClient from "@effect-mailgun/node/UndiciHttpClient"
 * import * as Effect from "effect/Effect"
 *
 * const program = Effect.gen(function*() {
 *   const client = yield* UndiciHttpClient.make({ connections: 8 })
 *   const response = yield* client.get("http://127.0.0.1:8025/v3/domains")
 *   return yield* response.json
 * }).pipe(
 *   Effect.scoped,
 *   Effect.catchTag("HttpClientError", (error) => Effect.succeed(error.message))
 * )
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make: (
  options?: Options
) => Effect.Effect<HttpClient.HttpClient, Config.ConfigError, Scope.Scope> = Effect.fnUntraced(
  function*(options: Options = {}) {
    const proxy = yield* proxyFrom(options.proxy ?? "environment")
    const dispatcher = yield* Effect.acquireRelease(
      Effect.sync(() => makeDispatcher(options, proxy)),
      (pool) => Effect.promise(() => pool.destroy())
    )
    return makeWithDispatcher(dispatcher)
  }
)

/**
 * Makes an `HttpClient` on an undici `Dispatcher` of one's own: an agent with interceptors, a `MockAgent`, HTTP/2
 * without TLS. Whoever made the dispatcher closes it.
 *
 * **Example** (An agent over a unix socket)
 *
 * ```ts
 * import * as UndiciHttpClient from "@effect-mailgun/node/UndiciHttpClient"
 * import { Agent } from "undici"
 *
 * const client = UndiciHttpClient.makeWithDispatcher(new Agent({ connect: { socketPath: "/run/mail.sock" } }))
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const makeWithDispatcher = (dispatcher: Dispatcher): HttpClient.HttpClient => {
  const target = makeTargets()
  const execute = (
    request: HttpClientRequest
  ): Effect.Effect<HttpClientResponse, HttpClientError.HttpClientError> =>
    Effect.withFiber((fiber) => {
      if (request.headers.upgrade !== undefined) return upgradeRefused(request)
      const found = target(request)
      if (Result.isFailure(found)) return Effect.fail(found.failure)
      const { origin, path } = found.success
      const outgoing = encode(request, fiber.context)
      if (outgoing === undefined) return Effect.fail(encodeError(request, { description: notABody }))
      const { headers, payload, upload } = outgoing
      const exchange = new Exchange(upload)
      const send = () => start(dispatcher, { origin, path, method: request.method, headers, body: payload }, exchange)
      return exchange.until<HttpClientResponse, HttpClientError.HttpClientError>(() => {
        if (exchange.status > 0) return Effect.succeed(new UndiciResponse(request, origin + path, exchange))
        return exchange.failure === undefined ? undefined : Effect.fail(requestError(request, exchange.failure.cause))
      }, send)
    })
  const client = HttpClient.makeWith<HttpClientError.HttpClientError, never, HttpClientError.HttpClientError, never>(
    (request) => Effect.flatMap(request, execute),
    Effect.succeed
  )
  return DirectClient.make(client, (request, listener) => {
    const { body, headers, method } = request
    if ((body._tag !== "Empty" && body._tag !== "Uint8Array") || headers.upgrade !== undefined) return undefined
    const found = target(request)
    if (Result.isFailure(found)) return undefined
    const { origin, path } = found.success
    const payload = body._tag === "Empty" ? null : bytesPayload(body)
    const exchange = new DirectExchange(request, origin + path, listener)
    start(dispatcher, { origin, path, method, headers, body: payload }, exchange)
    return () => exchange.abort()
  })
}

/** Without undici's own timeouts; what it refuses at once is an error of the exchange. */
const start = (
  dispatcher: Dispatcher,
  options: Dispatcher.DispatchOptions,
  exchange: Exchange | DirectExchange
): void => {
  try {
    dispatcher.dispatch({ ...options, headersTimeout: 0, bodyTimeout: 0 }, exchange)
  } catch (cause) {
    exchange.onResponseError(undefined, cause)
  }
}

/**
 * Provides `HttpClient` with a pool of its own, which is closed with the layer. See `make` for the errors.
 *
 * **Example** (Any program that uses HttpClient)
 *
 * ```ts
 * import * as UndiciHttpClient from "@effect-mailgun/node/UndiciHttpClient"
 * import * as Effect from "effect/Effect"
 * import * as HttpClient from "effect/http/HttpClient"
 *
 * const status = HttpClient.get("http://127.0.0.1:8025/v3/domains").pipe(
 *   Effect.map((response) => `status ${response.status}`),
 *   Effect.catchTag("HttpClientError", (error) => Effect.succeed(error.message)),
 *   Effect.provide(UndiciHttpClient.layer({ connectTimeout: "2 seconds" }))
 * )
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (options?: Options): Layer.Layer<HttpClient.HttpClient, Config.ConfigError> =>
  Layer.effect(HttpClient.HttpClient)(make(options))

/**
 * Provides `HttpClient` on an undici `Dispatcher` of one's own, which stays open when the layer closes.
 *
 * **Example** (Answers without a network)
 *
 * ```ts
 * import * as UndiciHttpClient from "@effect-mailgun/node/UndiciHttpClient"
 * import * as Effect from "effect/Effect"
 * import * as HttpClient from "effect/http/HttpClient"
 * import { MockAgent } from "undici"
 *
 * const agent = new MockAgent()
 * agent.get("https://api.mailgun.net").intercept({ path: "/v3/domains" }).reply(200, { total_count: 0 })
 *
 * const program = HttpClient.get("https://api.mailgun.net/v3/domains").pipe(
 *   Effect.flatMap((response) => response.json),
 *   Effect.provide(UndiciHttpClient.layerDispatcher(agent))
 * )
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layerDispatcher = (dispatcher: Dispatcher): Layer.Layer<HttpClient.HttpClient> =>
  Layer.succeed(HttpClient.HttpClient)(makeWithDispatcher(dispatcher))

interface Proxy {
  /** For every request. */
  readonly url?: string
  /** For the requests that the environment wants to go through a proxy. */
  readonly environment?: { readonly httpProxy: string; readonly httpsProxy: string; readonly noProxy: string }
}

const makeDispatcher = (options: Options, proxy: Proxy): Dispatcher => {
  const plain = plainDispatcher(options, proxy)
  return options.compression === true
    ? plain.compose(
      interceptors.decompress({ skipErrorResponses: false, maxSize: options.maxResponseBytes ?? 0 }),
      askForPacked
    )
    : plain
}

const askForPacked: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) =>
  dispatch({ ...options, headers: { ...options.headers, "accept-encoding": "gzip, br" } }, handler)

const plainDispatcher = (options: Options, proxy: Proxy): Dispatcher => {
  const pool: Agent.Options = {
    connections: options.connections ?? 128,
    pipelining: options.pipelining ?? 1,
    keepAliveTimeout: millis(options.keepAliveTimeout ?? "30 seconds"),
    connectTimeout: millis(options.connectTimeout ?? "10 seconds"),
    maxResponseSize: options.maxResponseBytes ?? -1,
    ...(options.tls === undefined ? undefined : { connect: options.tls })
  }
  // A connection through a proxy takes its TLS settings from here and not from `connect`.
  const tls = options.tls === undefined ? undefined : { requestTls: options.tls, proxyTls: options.tls }
  if (proxy.url !== undefined) return new ProxyAgent({ ...pool, ...tls, uri: proxy.url })
  if (proxy.environment !== undefined) return new EnvHttpProxyAgent({ ...pool, ...tls, ...proxy.environment })
  return new Agent(pool)
}

/** undici takes neither zero nor what does not fit a timer. */
const millis = (duration: Duration.Input): number =>
  Math.min(Math.max(Math.ceil(Duration.toMillis(duration)), 1), 2 ** 31 - 1)

const proxyFrom = Effect.fnUntraced(
  function*(proxy: string | URL | false): Effect.fn.Return<Proxy, Config.ConfigError> {
    if (proxy === false) return {}
    if (proxy !== "environment") return { url: yield* proxyUrl(String(proxy)) }
    const environment = yield* proxyVariables
    const httpProxy = yield* proxyUrl(environment.httpProxy)
    const httpsProxy = yield* proxyUrl(environment.httpsProxy)
    // Empty text, and not absence, keeps undici from looking into the environment of the process itself.
    return httpProxy === "" && httpsProxy === "" ? {} : { environment: { ...environment, httpProxy, httpsProxy } }
  }
)

const variable = (name: string): Config.Config<string> =>
  Config.String(name.toLowerCase()).pipe(
    Config.orElse(() => Config.String(name)),
    Config.option,
    Config.map(Option.getOrElse(() => ""))
  )

const proxyVariables = Config.all({
  httpProxy: variable("HTTP_PROXY"),
  httpsProxy: variable("HTTPS_PROXY"),
  noProxy: variable("NO_PROXY")
})

const proxyProtocols = ["http:", "https:", "socks5:", "socks:"]

/** The URL of a proxy in full; `host:port` alone, as other programs allow it, is a proxy that speaks http. */
const proxyUrl = (text: string): Effect.Effect<string, Config.ConfigError> => {
  if (text === "") return Effect.succeed(text)
  const url = Url.fromString(text.includes("://") ? text : `http://${text}`)
  return Result.isSuccess(url) && proxyProtocols.includes(url.success.protocol)
    ? Effect.succeed(url.success.href)
    // The text itself may hold a password.
    : Effect.fail(
      new Config.ConfigError(
        new ConfigProvider.SourceError({ message: "the proxy must be an http:, https: or socks5: URL" })
      )
    )
}

interface Target {
  readonly origin: string
  readonly path: string
}

/** Splits URLs as undici wants them, and remembers the last of them: most programs call few. */
const makeTargets = () => {
  const known = new Map<string, Target>()
  return (request: HttpClientRequest): Result.Result<Target, HttpClientError.HttpClientError> => {
    let target = known.get(request.url)
    if (target === undefined) {
      const url = Url.make(request.url, UrlParams.empty, undefined)
      if (Result.isFailure(url)) return Result.fail(invalidUrl(request, { cause: url.failure }))
      const { origin, pathname, protocol, search } = url.success
      if (protocol !== "http:" && protocol !== "https:") {
        return Result.fail(invalidUrl(request, { description: `unsupported protocol ${protocol}` }))
      }
      target = { origin, path: pathname + search }
      if (known.size >= 256) known.clear()
      known.set(request.url, target)
    }
    if (request.urlParams.params.length === 0) return Result.succeed(target)
    const { origin, path } = target
    return Result.succeed({
      origin,
      path: `${path}${path.includes("?") ? "&" : "?"}${UrlParams.toString(request.urlParams)}`
    })
  }
}

const invalidUrl = (
  request: HttpClientRequest,
  detail: { readonly cause?: unknown; readonly description?: string }
): HttpClientError.HttpClientError =>
  new HttpClientError.HttpClientError({ reason: new HttpClientError.InvalidUrlError({ request, ...detail }) })

const notABody = "a raw body must be text, bytes, a Blob, or an iterable or stream of bytes"

const upgradeRefused = (request: HttpClientRequest): Effect.Effect<never, HttpClientError.HttpClientError> =>
  Effect.fail(
    new HttpClientError.HttpClientError({
      reason: new HttpClientError.TransportError({
        request,
        description: "this client can't send an HTTP upgrade request"
      })
    })
  )
