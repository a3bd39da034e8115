/**
 * The emulator for tests: everything in one line, with no socket and no port.
 *
 * **Example**
 *
 * ```ts
 * import { Messages } from "@effect-mailgun/core"
 * import { Emulator, EmulatorTest } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const test = Effect.gen(function*() {
 *   yield* Messages.send({ from: "ann@example.com", to: "bob@example.com", subject: "Welcome", text: "Hello." })
 *   const emulator = yield* Emulator.Emulator
 *   const [message] = yield* emulator.inbox("bob@example.com")
 *   return message?.subject === "Welcome"
 * }).pipe(Effect.provide(EmulatorTest.layer()))
 * ```
 *
 * @since 0.1.0
 */
import * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Emulator from "./Emulator.ts"

/**
 * What {@link layer} takes: the emulator's options, and those of the client that concern how it calls.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options
  extends Emulator.Options, Pick<Mailgun.Options, "retryPolicy" | "subaccount" | "timeout" | "transformClient">
{}

/** Any address would do, since the requests never leave the process. */
const baseUrl = "http://mailgun.localhost"

/**
 * Makes an `HttpClient` whose requests an emulator answers, whatever host they are for.
 *
 * **Example**
 *
 * ```ts
 * import { Emulator, EmulatorTest } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const frontPage = Effect.gen(function*() {
 *   const client = EmulatorTest.makeHttpClient(yield* Emulator.make())
 *   const response = yield* client.get("https://api.mailgun.net/")
 *   return yield* response.text
 * }).pipe(Effect.scoped)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const makeHttpClient = (emulator: Emulator.Service): HttpClient.HttpClient =>
  HttpClient.makeWith<
    HttpClientError.HttpClientError,
    never,
    HttpClientError.HttpClientError,
    never
  >(
    Effect.flatMap((request) =>
      Effect.flatMap(encodeForm(request), (encoded) =>
        emulator.httpApp.pipe(
          Effect.provideService(
            HttpServerRequest.HttpServerRequest,
            HttpServerRequest.fromClientRequest(encoded)
          ),
          Effect.mapBoth({
            onSuccess: (response) => HttpServerResponse.toClientResponse(response, { request }),
            onFailure: () => dropped(request)
          })
        ))
    ),
    Effect.succeed
  )

/** `FormData` gets its boundary only when it is written. */
const encodeForm = (
  request: HttpClientRequest.HttpClientRequest
): Effect.Effect<HttpClientRequest.HttpClientRequest, HttpClientError.HttpClientError> => {
  const { body } = request
  if (body._tag !== "FormData") return Effect.succeed(request)
  const written = new Response(body.formData)
  return Effect.tryPromise({
    try: () => written.arrayBuffer(),
    catch: (cause) =>
      new HttpClientError.HttpClientError({ reason: new HttpClientError.EncodeError({ request, cause }) })
  }).pipe(
    Effect.map((buffer) =>
      HttpClientRequest.setBody(
        request,
        HttpBody.uint8Array(new Uint8Array(buffer), written.headers.get("content-type") ?? undefined)
      )
    )
  )
}

const dropped = (request: HttpClientRequest.HttpClientRequest): HttpClientError.HttpClientError =>
  new HttpClientError.HttpClientError({
    reason: new HttpClientError.TransportError({
      request,
      description: "the emulator dropped the connection",
      cause: Object.assign(new Error("socket hang up"), { code: "ECONNRESET" })
    })
  })

/**
 * An `HttpClient` without a socket, over an emulator.
 *
 * **Example**
 *
 * ```ts
 * import { Emulator, EmulatorTest } from "@effect-mailgun/emulator"
 * import { Layer } from "effect"
 *
 * const HttpClientTest = EmulatorTest.layerHttpClient.pipe(Layer.provideMerge(Emulator.layer()))
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layerHttpClient: Layer.Layer<HttpClient.HttpClient, never, Emulator.Emulator> = Layer.effect(
  HttpClient.HttpClient,
  Effect.map(Emulator.Emulator, makeHttpClient)
)

/**
 * Mailgun over an emulator of its own, with the emulator's key and first domain.
 *
 * **Example**
 *
 * ```ts
 * import { RetryPolicy } from "@effect-mailgun/core"
 * import { EmulatorTest } from "@effect-mailgun/emulator"
 *
 * const MailgunTest = EmulatorTest.layer({ domains: ["mail.example.com"], retryPolicy: RetryPolicy.none })
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (
  options: Options = {}
): Layer.Layer<Mailgun.Mailgun | HttpClient.HttpClient | Emulator.Emulator> =>
  layerMailgun(options).pipe(
    // A key or a domain that no client can use is a mistake in the test itself.
    Layer.orDie,
    Layer.provideMerge(layerHttpClient),
    Layer.provideMerge(Emulator.layer(options))
  )

const layerMailgun = ({ retryPolicy, subaccount, timeout, transformClient }: Options) =>
  Layer.unwrap(
    Effect.map(Emulator.Emulator, ({ apiKey, domain }) =>
      Mailgun.layer({
        apiKey: Redacted.make(apiKey),
        domain,
        baseUrl,
        retryPolicy,
        subaccount,
        timeout,
        transformClient
      }))
  )
