/**
 * The Mailgun service: the key, the region, the retry policy, and the HTTP client that every operation goes through.
 *
 * **Example**
 *
 * ```ts
 * import { Mailgun, Messages } from "@effect-mailgun/core"
 * import { Effect, Layer, Redacted } from "effect"
 * import { FetchHttpClient } from "effect/http"
 *
 * const MailgunLive = Mailgun.layer({ apiKey: Redacted.make("key"), domain: "example.com", region: "eu" }).pipe(
 *   Layer.provide(FetchHttpClient.layer)
 * )
 *
 * const program = Messages.send({ from: "me@example.com", to: "ann@example.com", subject: "Hi", text: "Hello" }).pipe(
 *   Effect.provide(MailgunLive)
 * )
 * ```
 *
 * @since 0.1.0
 */
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as Hex from "effect/encoding/Hex"
import type * as Fiber from "effect/Fiber"
import { constTrue } from "effect/Function"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { type CallTelemetry, makeObserve } from "./internal/callTelemetry.ts"
import * as Interpreter from "./internal/interpreter.ts"
import { makePace } from "./internal/pace.ts"
import { apiOrigins, linkOrigins, normalizeBaseUrl, refusal, withoutSecrets } from "./internal/settings.ts"
import { CurrentOrigin } from "./internal/storageUrl.ts"
import { type MailgunError, MailgunInvalidInput } from "./MailgunError.ts"
import type * as Operation from "./Operation.ts"
import * as RetryPolicy from "./RetryPolicy.ts"

/**
 * What operations run on.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  /** Runs an operation. Operations call this themselves; it is what a stub replaces. */
  readonly run: <I, A>(operation: Operation.Operation<I, A>, input: I) => Effect.Effect<A, MailgunError>
  /** The HTTP client of the layer, transformed as its options say: for calls that no operation covers. */
  readonly httpClient: HttpClient.HttpClient
  /** Scheme, host and port of the API that the layer talks to. */
  readonly baseUrl: string
  /** The domain that operations use where their input names none. */
  readonly domain: string | undefined
}

/**
 * The Mailgun service.
 *
 * @category services
 * @since 0.1.0
 */
export class Mailgun extends Context.Service<Mailgun, Service>()("@effect-mailgun/core/Mailgun") {}

/**
 * Where the account's data lives. A domain of one region is unknown in the other.
 *
 * @category models
 * @since 0.1.0
 */
export type Region = "us" | "eu"

/**
 * What {@link layer} takes.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options {
  /** An account key, or a sending key of the domain. */
  readonly apiKey: Redacted.Redacted
  /** The domain of operations whose input names none. */
  readonly domain?: string | undefined
  /** Default `"us"`. */
  readonly region?: Region | undefined
  /** In place of the region's address: an emulator, a proxy. A version or a slash at its end is understood. */
  readonly baseUrl?: string | undefined
  /** The id of the subaccount to act for (`X-Mailgun-On-Behalf-Of`). */
  readonly subaccount?: string | undefined
  /** Default {@link RetryPolicy.standard}. */
  readonly retryPolicy?: RetryPolicy.RetryPolicy | undefined
  /** For one attempt, from the first byte sent to the last received. Default 30 seconds. */
  readonly timeout?: Duration.Input | undefined
  /** The most bytes that are read of one answer, unpacked; a longer one is `MailgunDecodeError`. Default 64 MiB. */
  readonly maxResponseBytes?: number | undefined
  /**
   * How many calls may begin in a time, over all that use the layer; retries count, and calls are spread evenly. The wait
   * is no part of the timeout. As many as there are unless given.
   */
  readonly rateLimit?: { readonly calls: number; readonly per: Duration.Input } | undefined
  readonly userAgent?: string | undefined
  /** Wraps the HTTP client: for logging, caching, or whatever else belongs there. */
  readonly transformClient?: ((client: HttpClient.HttpClient) => HttpClient.HttpClient) | undefined
}

/**
 * Makes the service from options and an `HttpClient`. Fails with `MailgunInvalidInput` where an option can't be.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = Effect.fnUntraced(function*(
  options: Options
): Effect.fn.Return<Service, MailgunInvalidInput, HttpClient.HttpClient> {
  const problem = refusal(options)
  if (problem !== undefined) return yield* new MailgunInvalidInput({ operation: "mailgun.layer", ...problem })
  const client = yield* HttpClient.HttpClient
  const httpClient = options.transformClient === undefined ? client : options.transformClient(client)
  const baseUrl = normalizeBaseUrl(options.baseUrl ?? apiOrigins[options.region ?? "us"])
  const credentials = Base64.encode(`api:${Redacted.value(options.apiKey)}`)
  const settings: Interpreter.Settings = {
    client: httpClient,
    clientContext,
    provide: (effect) => Effect.provideService(effect, Mailgun, service),
    // From a secure source: whoever writes the files that a message carries must not be able to guess it.
    boundary: `effect-mailgun-${Hex.encode(SecureRandom.randomBytesUnsafe(16))}`,
    baseUrl,
    origins: { baseUrl, others: linkOrigins },
    maxResponseBytes: options.maxResponseBytes ?? 64 * 1024 * 1024,
    pace: options.rateLimit === undefined
      ? undefined
      : makePace(options.rateLimit.calls, Duration.fromInputUnsafe(options.rateLimit.per)),
    withoutKey: withoutSecrets([Redacted.value(options.apiKey), credentials]),
    headers: {
      authorization: `Basic ${credentials}`,
      "user-agent": options.userAgent ?? "effect-mailgun/0.0.0"
    }
  }
  const retryPolicy = options.retryPolicy ?? RetryPolicy.standard
  const timeout = Duration.fromInputUnsafe(options.timeout ?? "30 seconds")
  const observe = makeObserve()

  /** A stored message is asked of the storage host that its address names. */
  const settingsFor = (
    origin: string | undefined,
    guard: Effect.Effect<void, MailgunError> | undefined
  ): Interpreter.Settings =>
    origin === undefined && guard === undefined ? settings : { ...settings, baseUrl: origin ?? baseUrl, guard }

  const callSettings = (
    fiber: Fiber.Fiber<unknown, unknown>,
    domain: string | undefined,
    telemetry: CallTelemetry
  ): Interpreter.CallSettings => ({
    domain,
    subaccount: fiber.getRef(CurrentSubaccount) ?? options.subaccount,
    retryPolicy: fiber.getRef(CurrentRetryPolicy) ?? retryPolicy,
    timeout: fiber.getRef(CurrentTimeout) ?? timeout,
    telemetry
  })

  const run: Service["run"] = (operation, input) =>
    Effect.withFiber((fiber) => {
      const settingsOfCall = settingsFor(fiber.getRef(CurrentOrigin), fiber.getRef(CurrentGuard))
      const domain = fiber.getRef(CurrentDomain) ?? options.domain
      return observe(fiber, operation, input, { baseUrl: settingsOfCall.baseUrl, domain }, (telemetry) =>
        Interpreter.run(operation, input, settingsOfCall, callSettings(fiber, domain, telemetry)))
    })
  const service: Service = { run, httpClient, baseUrl, domain: options.domain }
  return service
})

/** One span for each operation is enough; and no redirect is followed, since it would take the key along. */
const clientContext = Context.make(HttpClient.TracerDisabledWhen, constTrue).pipe(
  Context.add(FetchHttpClient.RequestInit, { redirect: "manual" })
)

/**
 * The service as a layer, over any `HttpClient`.
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (options: Options): Layer.Layer<Mailgun, MailgunInvalidInput, HttpClient.HttpClient> =>
  Layer.effect(Mailgun, make(options))

/**
 * Reads {@link Options} from the environment; what is given here takes precedence over it.
 *
 * **Details**
 *
 * `MAILGUN_API_KEY` (required), `MAILGUN_DOMAIN`, `MAILGUN_REGION` (`us` or `eu`), `MAILGUN_BASE_URL`,
 * `MAILGUN_SUBACCOUNT`, and `MAILGUN_TIMEOUT` (such as `10 seconds`).
 *
 * @category configuration
 * @since 0.1.0
 */
export const config = (given: Partial<Options> = {}): Config.Config<Options> =>
  Config.unwrap({
    apiKey: given.apiKey === undefined ? Config.Redacted("MAILGUN_API_KEY") : Config.succeed(given.apiKey),
    domain: optionalConfig(Config.NonEmptyString("MAILGUN_DOMAIN")),
    region: optionalConfig(Config.Literals(["us", "eu"], "MAILGUN_REGION")),
    baseUrl: optionalConfig(Config.NonEmptyString("MAILGUN_BASE_URL")),
    subaccount: optionalConfig(Config.NonEmptyString("MAILGUN_SUBACCOUNT")),
    timeout: optionalConfig(Config.Duration("MAILGUN_TIMEOUT"))
  }).pipe(Config.map((environment) => ({ ...environment, ...withoutUndefined(given) })))

const optionalConfig = <A>(self: Config.Config<A>): Config.Config<A | undefined> => Config.withDefault(self, undefined)

const withoutUndefined = (given: Partial<Options>): Partial<Options> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))

/**
 * The service from the environment, as {@link config} reads it. A missing variable fails with a ConfigError that names
 * it.
 *
 * **Example**
 *
 * ```ts
 * import { Mailgun, RetryPolicy } from "@effect-mailgun/core"
 *
 * const MailgunLive = Mailgun.layerConfig({ retryPolicy: RetryPolicy.none })
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layerConfig = (
  given: Partial<Options> = {}
): Layer.Layer<Mailgun, MailgunInvalidInput | Config.ConfigError, HttpClient.HttpClient> =>
  Layer.effect(Mailgun, Effect.flatMap(config(given), make))

/**
 * What answers for one operation in a test.
 *
 * @category testing
 * @since 0.1.0
 */
export interface Stub {
  /** The operation that is answered. */
  readonly operation: Operation.Any
  /** Answers it, from its checked input. */
  readonly run: (input: unknown) => Effect.Effect<unknown, MailgunError>
}

/**
 * Makes a {@link Stub}, typed by its operation.
 *
 * @category testing
 * @since 0.1.0
 */
export const stub = <I, A>(
  operation: Operation.Operation<I, A>,
  run: (input: I) => Effect.Effect<A, MailgunError>
): Stub => ({
  operation,
  // `layerStub` gives a stub the inputs of its own operation and no others.
  run: (input) => run(input as I)
})

/**
 * A Mailgun for tests that answers with stubs. An operation that has none is a defect which names it.
 *
 * **Example**
 *
 * ```ts
 * import { Mailgun, Messages } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const MailgunTest = Mailgun.layerStub(
 *   Mailgun.stub(Messages.send, () => Effect.succeed({ id: "<1@example.com>", message: "Queued. Thank you." }))
 * )
 * ```
 *
 * @category testing
 * @since 0.1.0
 */
export const layerStub = (...stubs: ReadonlyArray<Stub>): Layer.Layer<Mailgun> =>
  Layer.succeed(Mailgun, {
    baseUrl: "http://stub.invalid",
    domain: undefined,
    httpClient: HttpClient.make(() => Effect.die(new Error("A stubbed Mailgun has no HTTP client"))),
    run: <I, A>(operation: Operation.Operation<I, A>, input: I) => {
      const found = stubs.find((candidate) => candidate.operation === operation)
      return found === undefined
        ? Effect.die(new Error(`No stub for ${operation.name}`))
        // A stub is made with the output type of its operation, and was found by that operation.
        : found.run(input) as Effect.Effect<A, MailgunError>
    }
  })

const CurrentDomain = Context.Reference<string | undefined>("@effect-mailgun/core/Mailgun/CurrentDomain", {
  defaultValue: () => undefined
})

const CurrentSubaccount = Context.Reference<string | undefined>("@effect-mailgun/core/Mailgun/CurrentSubaccount", {
  defaultValue: () => undefined
})

const CurrentTimeout = Context.Reference<Duration.Duration | undefined>("@effect-mailgun/core/Mailgun/CurrentTimeout", {
  defaultValue: () => undefined
})

const CurrentGuard = Context.Reference<Effect.Effect<void, MailgunError> | undefined>(
  "@effect-mailgun/core/Mailgun/CurrentGuard",
  { defaultValue: () => undefined }
)

const CurrentRetryPolicy = Context.Reference<RetryPolicy.RetryPolicy | undefined>(
  "@effect-mailgun/core/Mailgun/CurrentRetryPolicy",
  { defaultValue: () => undefined }
)

/**
 * Another domain for a region of code, or for one call.
 *
 * **Example**
 *
 * ```ts
 * import { Bounces, Mailgun } from "@effect-mailgun/core"
 *
 * const bounces = Bounces.list().pipe(Mailgun.withDomain("example.org"))
 * ```
 *
 * @category regions
 * @since 0.1.0
 */
export const withDomain = (domain: string): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R> =>
  Effect.provideService(CurrentDomain, domain)

/**
 * Acts for a subaccount in a region of code, or for one call.
 *
 * **Example**
 *
 * ```ts
 * import { Domains, Mailgun } from "@effect-mailgun/core"
 *
 * const domains = Domains.list().pipe(Mailgun.withSubaccount("64e7a1d2c0ffee0011223344"))
 * ```
 *
 * @category regions
 * @since 0.1.0
 */
export const withSubaccount = (id: string): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R> =>
  Effect.provideService(CurrentSubaccount, id)

/**
 * Another retry policy for a region of code, or for one call.
 *
 * **Example**
 *
 * ```ts
 * import { Domains, Mailgun, RetryPolicy } from "@effect-mailgun/core"
 *
 * const domains = Domains.list().pipe(Mailgun.withRetryPolicy(RetryPolicy.none))
 * ```
 *
 * @category regions
 * @since 0.1.0
 */
export const withRetryPolicy = (
  policy: RetryPolicy.RetryPolicy
): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R> =>
  Effect.provideService(CurrentRetryPolicy, policy)

/**
 * Another timeout for one attempt, for a region of code or for one call.
 *
 * **Example**
 *
 * ```ts
 * import { Domains, Mailgun } from "@effect-mailgun/core"
 *
 * const domains = Domains.list().pipe(Mailgun.withTimeout("5 seconds"))
 * ```
 *
 * @category regions
 * @since 0.1.0
 */
export const withTimeout = (
  timeout: Duration.Input
): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R> =>
  Effect.provideService(CurrentTimeout, Duration.fromInputUnsafe(timeout))

/**
 * Looks once more right before each request of a region of code, or of one call: where the guard fails, the request is not
 * made, and the call fails with the guard's error.
 *
 * **Example**
 *
 * ```ts
 * import { Mailgun, MailgunError, Messages } from "@effect-mailgun/core"
 * import { Clock, Effect } from "effect"
 *
 * const sendBefore = (deadline: number, input: Messages.SendInput) =>
 *   Messages.send(input).pipe(
 *     Mailgun.withGuard(Effect.flatMap(Clock.currentTimeMillis, (now) =>
 *       now < deadline ? Effect.void : new MailgunError.MailgunInvalidInput({
 *         operation: "messages.send",
 *         field: "deadline",
 *         issue: "has passed"
 *       })))
 *   )
 * ```
 *
 * @category regions
 * @since 0.1.0
 */
export const withGuard = (
  guard: Effect.Effect<void, MailgunError>
): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R> => Effect.provideService(CurrentGuard, guard)
