/**
 * A Mailgun on your own machine: it takes messages, keeps them, tells what became of them, and answers as Mailgun does,
 * down to its error texts and dates. Nothing is sent anywhere.
 *
 * **Details**
 *
 * This module is the emulator itself, without a way to reach it: `EmulatorTest` puts it behind an `HttpClient` with no
 * socket, `EmulatorServer` behind a port. Its time is the `Clock`, its randomness `Random`.
 *
 * **Example**
 *
 * ```ts
 * import { Messages } from "@effect-mailgun/core"
 * import { Emulator, EmulatorTest } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function*() {
 *   yield* Messages.send({ from: "ann@example.com", to: "bob@example.com", subject: "Hello", text: "Hello, Bob." })
 *   const emulator = yield* Emulator.Emulator
 *   const [message] = yield* emulator.inbox("bob@example.com")
 *   return message?.subject
 * }).pipe(Effect.provide(EmulatorTest.layer()))
 * ```
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import type * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import type * as HttpServerRequest from "effect/http/HttpServerRequest"
import type * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import type { ConnectionDropped, Fault } from "./Fault.ts"
import { Account, makeDomain } from "./internal/account.ts"
import { makeApplication } from "./internal/application.ts"

/**
 * A file of a message.
 *
 * @category models
 * @since 0.1.0
 */
export interface StoredAttachment {
  readonly filename: string
  readonly contentType: string
  readonly content: Uint8Array
  /** `"inline"` files are those that the HTML names as `cid:` and the file name. */
  readonly disposition: "attachment" | "inline"
}

/**
 * A message that the emulator took.
 *
 * @category models
 * @since 0.1.0
 */
export interface StoredMessage {
  /** The Message-Id, with angle brackets. */
  readonly id: string
  /** The key under which the API gives it back. */
  readonly storageKey: string
  readonly domain: string
  readonly from: string
  /** As they were given: `"Bob <bob@example.com>"`. */
  readonly to: ReadonlyArray<string>
  readonly cc: ReadonlyArray<string>
  readonly bcc: ReadonlyArray<string>
  /** The bare addresses of `to`, `cc` and `bcc`, each of them once. */
  readonly recipients: ReadonlyArray<string>
  readonly subject: string | undefined
  /** Of ready-made MIME, only where the whole message is plain text. */
  readonly text: string | undefined
  /** Of ready-made MIME, only where the whole message is HTML. */
  readonly html: string | undefined
  /** All fields of the form, by their wire names. */
  readonly parameters: { readonly [name: string]: ReadonlyArray<string> }
  /** Those that were uploaded beside the message; parts of ready-made MIME are not taken apart. */
  readonly attachments: ReadonlyArray<StoredAttachment>
  /** The text of a message that came as ready-made MIME. */
  readonly mime: Uint8Array | undefined
  readonly receivedAt: DateTime.Utc
}

/**
 * An event as the API gives it out.
 *
 * @category models
 * @since 0.1.0
 */
export interface EventJson {
  readonly event: string
  readonly id: string
  /** Epoch seconds, with microseconds. */
  readonly timestamp: number
  readonly [field: string]: unknown
}

/**
 * A request that the emulator got.
 *
 * @category models
 * @since 0.1.0
 */
export interface RequestRecord {
  readonly method: string
  /** As it came, without the query. */
  readonly path: string
  /** Absent where the connection was dropped. */
  readonly status: number | undefined
  /** Absent where the path leads to none. */
  readonly operation: string | undefined
}

/**
 * What the emulator offers beside its HTTP API.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  readonly apiKey: string
  /** The first of the domains that it was made with. */
  readonly domain: string
  /** The messages that are kept, newest last. */
  readonly messages: Effect.Effect<ReadonlyArray<StoredMessage>>
  /** The messages to an address, newest last. */
  readonly inbox: (address: string) => Effect.Effect<ReadonlyArray<StoredMessage>>
  /** The events of all domains, newest last. */
  readonly events: Effect.Effect<ReadonlyArray<EventJson>>
  /** The requests that came, newest last. */
  readonly requests: Effect.Effect<ReadonlyArray<RequestRecord>>
  /** Has the next requests fail, in the order in which it was asked for. */
  readonly failNext: (fault: Fault) => Effect.Effect<void>
  /** Makes everything as it was at the beginning. */
  readonly clear: Effect.Effect<void>
  /** The HTTP API. */
  readonly httpApp: Effect.Effect<
    HttpServerResponse.HttpServerResponse,
    ConnectionDropped,
    HttpServerRequest.HttpServerRequest
  >
}

/**
 * The emulator.
 *
 * **Example**
 *
 * ```ts
 * import { Emulator } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const subjects = Emulator.Emulator.use(({ inbox }) => inbox("bob@example.com")).pipe(
 *   Effect.map((messages) => messages.map(({ subject }) => subject))
 * )
 * ```
 *
 * @category services
 * @since 0.1.0
 */
export class Emulator extends Context.Service<Emulator, Service>()("@effect-mailgun/emulator/Emulator") {}

/**
 * What {@link layer} takes.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options {
  /** The only key that it lets in. Default `"key-emulator"`. */
  readonly apiKey?: string | undefined
  /** The domains that exist, verified, from the beginning. Default `["sandbox.example.com"]`. */
  readonly domains?: readonly [string, ...ReadonlyArray<string>] | undefined
  /** How many messages are kept. Default 10,000. */
  readonly maxMessages?: number | undefined
  /** How many events are kept. Default 50,000. */
  readonly maxEvents?: number | undefined
  /** How many requests are kept in the log. Default 1,000. */
  readonly maxRequests?: number | undefined
}

/**
 * Makes an emulator that nobody can reach yet.
 *
 * **Example**
 *
 * ```ts
 * import { Emulator, EmulatorTest } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const client = Effect.map(Emulator.make({ apiKey: "key-mine" }), EmulatorTest.makeHttpClient)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = Effect.fnUntraced(function*(options: Options = {}): Effect.fn.Return<Service> {
  const domains = options.domains ?? ["sandbox.example.com"]
  const account = new Account({
    apiKey: options.apiKey ?? "key-emulator",
    maxMessages: options.maxMessages ?? 10_000,
    maxEvents: options.maxEvents ?? 50_000,
    maxRequests: options.maxRequests ?? 1_000
  })
  const addDomains = Effect.gen(function*() {
    const createdAt = yield* Clock.currentTimeMillis
    const random = yield* Random.Random
    for (const name of domains) account.addDomain(makeDomain(random, { name, createdAt, state: "active" }))
  })
  yield* addDomains
  return {
    apiKey: account.apiKey,
    domain: domains[0],
    messages: Effect.sync(() => account.messages.all()),
    inbox: Effect.fn("Emulator.inbox")((address: string) => Effect.sync(() => account.messages.to(address))),
    events: Effect.sync(() => account.events.settled().toArray().map(({ json }) => json)),
    requests: Effect.sync(() => account.requests.toArray()),
    failNext: Effect.fn("Emulator.failNext")((fault: Fault) => Effect.sync(() => account.faults.add(fault))),
    clear: Effect.andThen(Effect.sync(() => account.clear()), addDomains),
    httpApp: makeApplication(account)
  }
})

/**
 * The emulator as a layer.
 *
 * **Example**
 *
 * ```ts
 * import { Emulator, EmulatorTest } from "@effect-mailgun/emulator"
 * import { Layer } from "effect"
 *
 * const HttpClientTest = EmulatorTest.layerHttpClient.pipe(
 *   Layer.provideMerge(Emulator.layer({ domains: ["mail.example.com"] }))
 * )
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (options?: Options): Layer.Layer<Emulator> => Layer.effect(Emulator, make(options))
