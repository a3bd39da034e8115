/**
 * A Mailgun on your own machine: it takes messages, keeps them, tells what became of them, and answers as Mailgun does,
 * down to its error texts and dates. No mail is sent anywhere; webhooks are really posted.
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
import * as Context from "effect/Context"
import type * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as HttpServerRequest from "effect/http/HttpServerRequest"
import type * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import type { Change, EventJson, RequestRecord, WebhookDelivery } from "./Activity.ts"
import type { EmulatorStorage } from "./EmulatorStorage.ts"
import type { EventDelay } from "./EventDelay.ts"
import type { ConnectionDropped, Fault } from "./Fault.ts"
import type { Envelope, InboundResult } from "./Inbound.ts"
import { makeEmulator } from "./internal/makeEmulator.ts"
import type { MessageNotKept, Outcome } from "./Outcome.ts"
import type { ListedRule, Rule } from "./Rule.ts"
import type { MessageQuery, NoMessage, StoredMessage } from "./StoredMessage.ts"

export type { Change, EventJson, RequestRecord, WebhookDelivery } from "./Activity.ts"
export type { MessageQuery, StoredAttachment, StoredMessage } from "./StoredMessage.ts"

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
  /** The messages that are kept, as they came, also those of subaccounts, newest last. */
  readonly messages: Effect.Effect<ReadonlyArray<StoredMessage>>
  /**
   * What an address got, newest last: of a batch or a mailing list its own copies, with placeholders replaced and links
   * tracked.
   */
  readonly inbox: (address: string) => Effect.Effect<ReadonlyArray<StoredMessage>>
  /** The messages that fit, newest last; those to a recipient as they got them. */
  readonly search: (query: MessageQuery) => Effect.Effect<ReadonlyArray<StoredMessage>>
  /**
   * The newest message that fits; waits until there is one. The time to wait is real, not the emulator's. Default 10
   * seconds.
   */
  readonly awaitMessage: (
    query: MessageQuery,
    options?: { readonly timeout?: Duration.Input | undefined }
  ) => Effect.Effect<StoredMessage, NoMessage>
  /** A message, or a copy of one, by its storage key, as its recipient got it. */
  readonly message: (key: string) => Effect.Effect<StoredMessage, MessageNotKept>
  /** All copies of a message. One that is no batch and went to no mailing list has one. */
  readonly copies: (key: string) => Effect.Effect<ReadonlyArray<StoredMessage>, MessageNotKept>
  /** The MIME of a message, or of a copy, as its first recipient got it. */
  readonly source: (key: string) => Effect.Effect<Uint8Array, MessageNotKept>
  /** What became of a message, or of a copy, oldest first. */
  readonly eventsOf: (key: string) => Effect.Effect<ReadonlyArray<EventJson>, MessageNotKept>
  /** Forgets a message with all its copies. */
  readonly delete: (key: string) => Effect.Effect<void, MessageNotKept>
  /** Takes a message from the outside: runs the routes for each recipient, and passes it on to mailing lists. */
  readonly receive: (
    mime: string | Uint8Array,
    envelope?: Envelope
  ) => Effect.Effect<ReadonlyArray<InboundResult>>
  /** The events of all domains, also those of subaccounts, newest last. */
  readonly events: Effect.Effect<ReadonlyArray<EventJson>>
  /** The requests that came, newest last. */
  readonly requests: Effect.Effect<ReadonlyArray<RequestRecord>>
  /** The attempts to post events to webhooks, and messages to where routes forward them, newest last. */
  readonly webhookDeliveries: Effect.Effect<ReadonlyArray<WebhookDelivery>>
  /** Posts again, once, what was posted before, by its id; undefined where that is not kept. */
  readonly replayWebhook: (id: string) => Effect.Effect<WebhookDelivery | undefined>
  /** The key that webhooks are signed with, as it is now. */
  readonly webhookSigningKey: Effect.Effect<string>
  /**
   * Has something happen to a message, by its Message-Id or its storage key: logs the event, and posts it to webhooks.
   * Answers with the event.
   */
  readonly report: (messageId: string, outcome: Outcome) => Effect.Effect<EventJson, MessageNotKept>
  /** Has the next requests fail, in the order in which it was asked for. */
  readonly failNext: (fault: Fault) => Effect.Effect<void>
  /** The failures that are still to come. */
  readonly faults: Effect.Effect<ReadonlyArray<Fault>>
  readonly clearFaults: Effect.Effect<void>
  /** The rules about what becomes of messages; the first that fits holds. */
  readonly rules: Effect.Effect<ReadonlyArray<ListedRule>>
  /** Adds a rule, before those that are there. */
  readonly addRule: (rule: Rule) => Effect.Effect<ListedRule>
  /** Whether there was one. */
  readonly removeRule: (id: string) => Effect.Effect<boolean>
  /** Removes all rules, also those that were there from the beginning. */
  readonly clearRules: Effect.Effect<void>
  /** The emulator's time. */
  readonly now: Effect.Effect<DateTime.Utc>
  readonly isFrozen: Effect.Effect<boolean>
  /**
   * Has time move on: scheduled mail goes out, webhooks are tried again, steps of rules are taken, each at its own moment
   * and in order. Returns when all of it is done. Frozen time moves too, and stands still again.
   */
  readonly advance: (duration: Duration.Input) => Effect.Effect<void>
  /** Has time stand still. */
  readonly freeze: Effect.Effect<void>
  /** Has time go on from where it stands. */
  readonly resume: Effect.Effect<void>
  /** What happens from now on. Who is more than 1,000 changes behind misses the oldest. */
  readonly changes: Stream.Stream<Change>
  /** Makes everything as it was at the beginning, but for the time. Webhooks that are under way end. */
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
 * A user of the account.
 *
 * @category options
 * @since 0.1.0
 */
export interface UserOptions {
  readonly name: string
  readonly email: string
  /** Default `"admin"`. */
  readonly role?: "basic" | "billing" | "support" | "developer" | "admin" | undefined
}

/**
 * What {@link layer} takes.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options {
  /** A key that may do everything. More can be made by the API. Default `"key-emulator"`. */
  readonly apiKey?: string | undefined
  /** The users of the account, which is the first one's. Default: one, `owner@example.com`. */
  readonly users?: ReadonlyArray<UserOptions> | undefined
  /** The dedicated IP addresses of the account. Default `192.0.2.1`, `192.0.2.2` and `192.0.2.3`. */
  readonly ips?: ReadonlyArray<string> | undefined
  /**
   * Whether requests from addresses outside of the IP allowlist are refused, once it has any entries. Default `false`.
   * Requests that never went over a socket have no address, and are let in.
   */
  readonly enforceIpAllowlist?: boolean | undefined
  /** The domains that exist, verified, from the beginning. Default `["sandbox.example.com"]`. */
  readonly domains?: readonly [string, ...ReadonlyArray<string>] | undefined
  /** How many messages are kept, of the account and of each subaccount. Default 10,000. */
  readonly maxMessages?: number | undefined
  /** How many events are kept, of the account and of each subaccount. Default 50,000. */
  readonly maxEvents?: number | undefined
  /**
   * How long after its timestamp an event can be found by the Events and the Logs API. Default: at once. Webhooks are
   * posted at once all the same.
   */
  readonly eventDelay?: EventDelay | undefined
  /** How many requests are kept in the log. Default 1,000. */
  readonly maxRequests?: number | undefined
  /** How many attempts to post to webhooks are kept in the log. Default 1,000. */
  readonly maxWebhookDeliveries?: number | undefined
  /** What webhooks are signed with until it is rotated. Default `"key-webhook-signing"`. */
  readonly webhookSigningKey?: string | undefined
  /**
   * How long to wait before each further attempt to post to a webhook that answered with neither 200 nor 406. Default 5,
   * 10 and 15 minutes, 1, 2 and 4 hours. Like Mailgun, the emulator tries only once with `delivered`.
   */
  readonly webhookRetryDelays?: ReadonlyArray<Duration.Input> | undefined
  /**
   * What becomes of messages. Default: `Rule.standard`; `[]` has all of them delivered. After a restart, the rules of the
   * storage hold.
   */
  readonly rules?: ReadonlyArray<Rule> | undefined
  /**
   * Whether mail is signed by DKIM, with real keys, whose public ones the API shows as DNS records. `o:dkim=no` has a
   * message go without. Default `false`: to make the keys takes time.
   */
  readonly dkim?: boolean | undefined
  /**
   * The time zone of a recipient (`"Europe/Paris"`), which `o:time-zone-localize` goes by. Default: who clicked a link before
   * is in `America/Los_Angeles`, where the clicks come from; of others it is not known, and they get mail at once.
   */
  readonly timeZoneOf?: ((recipient: string) => string | undefined) | undefined
  /** The time at which it begins. Default: that of the clock. After a restart, the time of the storage goes on. */
  readonly startTime?: DateTime.DateTime.Input | undefined
  /** Whether time stands still until it is moved. Default `false`. */
  readonly isFrozen?: boolean | undefined
  /** Makes ids, and faults with a probability, the same each time. Default: the `Random` of whoever asks. */
  readonly seed?: string | number | undefined
  /** The beginning of links to incoming mail, which came by no request. Default `"http://mailgun.localhost"`. */
  readonly origin?: string | undefined
  /** What webhooks are posted with. Default: fetch. */
  readonly httpClient?: HttpClient.HttpClient | undefined
  /**
   * Where everything is kept over restarts: what the API holds, events, the logs of requests and of webhook deliveries,
   * what is still to be posted or delivered, rules, faults, the time. Default: nowhere, it ends with the emulator.
   */
  readonly storage?: EmulatorStorage | undefined
}

/**
 * Makes an emulator that nobody can reach yet. It posts to webhooks until the scope closes.
 *
 * **Example**
 *
 * ```ts
 * import { Emulator, EmulatorTest } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const page = Emulator.make({ apiKey: "key-mine" }).pipe(
 *   Effect.map(EmulatorTest.makeHttpClient),
 *   Effect.flatMap((client) => client.get("https://api.mailgun.net/")),
 *   Effect.flatMap(({ text }) => text),
 *   Effect.scoped
 * )
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (options: Options = {}): Effect.Effect<Service, never, Scope.Scope> => makeEmulator(options)

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
