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
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import type * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as HttpServerRequest from "effect/http/HttpServerRequest"
import type * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import type * as Scope from "effect/Scope"
import type { EmulatorStorage } from "./EmulatorStorage.ts"
import type { EventDelay } from "./EventDelay.ts"
import type { ConnectionDropped, Fault } from "./Fault.ts"
import { Account, identities } from "./internal/account.ts"
import { canonical } from "./internal/address.ts"
import { addOwnKey } from "./internal/apiKey.ts"
import { makeApplication } from "./internal/application.ts"
import { makeDomainRow } from "./internal/domain.ts"
import { hex } from "./internal/identifier.ts"
import { asTaken, copiesTo, storedMessage } from "./internal/messageCopy.ts"
import type { MessageRow } from "./internal/messageRow.ts"
import { logOutcome } from "./internal/outcomeEvents.ts"
import { Tables } from "./internal/table.ts"
import { defaultRetryDelays, makeWebhookDispatcher } from "./internal/webhookDispatcher.ts"
import { makeWebhookPoster } from "./internal/webhookPoster.ts"
import { MessageNotKept, type Outcome } from "./Outcome.ts"
import type { StoredMessage } from "./StoredMessage.ts"

export type { StoredAttachment, StoredMessage } from "./StoredMessage.ts"

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
 * An attempt to post an event to a webhook.
 *
 * @category models
 * @since 0.1.0
 */
export interface WebhookDelivery {
  readonly url: string
  /** What the webhook is set for: `"delivered"`, `"permanent_fail"`. */
  readonly eventType: string
  /** The `id` of the event. */
  readonly eventId: string
  /** From 1. It is 0 where no attempt was made, since 10,000 deliveries were under way. */
  readonly attempt: number
  /** Of the answer; absent where none came within a minute. */
  readonly status: number | undefined
  /** When the answer came. */
  readonly at: DateTime.Utc
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
  /** The messages that are kept, as they came, also those of subaccounts, newest last. */
  readonly messages: Effect.Effect<ReadonlyArray<StoredMessage>>
  /**
   * What an address got, newest last: of a batch its own copies, with their placeholders replaced.
   */
  readonly inbox: (address: string) => Effect.Effect<ReadonlyArray<StoredMessage>>
  /** The events of all domains, also those of subaccounts, newest last. */
  readonly events: Effect.Effect<ReadonlyArray<EventJson>>
  /** The requests that came, newest last. */
  readonly requests: Effect.Effect<ReadonlyArray<RequestRecord>>
  /** The attempts to post events to webhooks, newest last. */
  readonly webhookDeliveries: Effect.Effect<ReadonlyArray<WebhookDelivery>>
  /** The key that webhooks are signed with, as it is now. */
  readonly webhookSigningKey: Effect.Effect<string>
  /**
   * Has something happen to a message, by its Message-Id: logs the event, and posts it to webhooks. Answers with the
   * event.
   */
  readonly report: (messageId: string, outcome: Outcome) => Effect.Effect<EventJson, MessageNotKept>
  /** Has the next requests fail, in the order in which it was asked for. */
  readonly failNext: (fault: Fault) => Effect.Effect<void>
  /** Makes everything as it was at the beginning. Webhooks that are under way end. */
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
  /** What webhooks are posted with. Default: fetch. */
  readonly httpClient?: HttpClient.HttpClient | undefined
  /** Where everything is kept over restarts. Default: nowhere, it ends with the emulator. */
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
export const make = Effect.fnUntraced(function*(options: Options = {}): Effect.fn.Return<Service, never, Scope.Scope> {
  const domains = options.domains ?? ["sandbox.example.com"]
  const tables = new Tables(options.storage)
  const account = new Account({
    id: tables.of(identities).get("id") ?? hex(yield* Random.Random, 24),
    apiKey: options.apiKey ?? "key-emulator",
    webhookSigningKey: options.webhookSigningKey ?? "key-webhook-signing",
    poster: yield* makeWebhookPoster(options.httpClient),
    maxMessages: options.maxMessages ?? 10_000,
    maxEvents: options.maxEvents ?? 50_000,
    eventDelay: options.eventDelay,
    maxRequests: options.maxRequests ?? 1_000,
    maxWebhookDeliveries: options.maxWebhookDeliveries ?? 1_000,
    users: options.users ?? [{ name: "Owner", email: "owner@example.com" }],
    ips: options.ips ?? ["192.0.2.1", "192.0.2.2", "192.0.2.3"],
    enforceIpAllowlist: options.enforceIpAllowlist ?? false
  }, tables)
  const webhooks = yield* makeWebhookDispatcher(account, options.webhookRetryDelays ?? defaultRetryDelays)
  account.listen(webhooks.dispatch)
  const addDomains = Effect.gen(function*() {
    const createdAt = yield* Clock.currentTimeMillis
    const random = yield* Random.Random
    for (const name of domains) {
      if (account.domain(name) === undefined) {
        account.addDomain(makeDomainRow(random, { name, createdAt, state: "active" }))
      }
    }
  })
  const begin = Effect.andThen(addDomains, addOwnKey(account))
  yield* begin
  return {
    apiKey: account.apiKey,
    domain: domains[0],
    messages: Effect.sync(() => messagesOf(account).map(asTaken)),
    inbox: Effect.fn("Emulator.inbox")((address: string) => Effect.sync(() => inboxOf(account, address))),
    events: Effect.sync(() =>
      inOrder(account.all.map(({ events }) => events.settled().toArray()), ({ at }) => at).map(({ json }) => json)
    ),
    requests: Effect.sync(() => account.requests.toArray()),
    webhookDeliveries: Effect.sync(() => account.webhookDeliveries.toArray()),
    webhookSigningKey: Effect.sync(() => account.webhookSigningKey),
    report: Effect.fn("Emulator.report")(function*(messageId, outcome) {
      const owner = account.all.find(({ messages }) => messages.withId(messageId) !== undefined) ?? account
      const row = owner.messages.withId(messageId)
      const wanted = outcome.recipient ?? row?.recipients[0] ?? ""
      const copy = row === undefined ? undefined : copiesTo(row, wanted)[0]
      const recipient = copy?.recipients.find((one) => canonical(one) === canonical(wanted))
      if (copy === undefined || recipient === undefined) {
        return yield* new MessageNotKept({ messageId, recipient: outcome.recipient })
      }
      const now = yield* Clock.currentTimeMillis
      return logOutcome(owner, copy, outcome, recipient, yield* Random.Random, now)
    }),
    failNext: Effect.fn("Emulator.failNext")((fault: Fault) => Effect.sync(() => account.faults.add(fault))),
    clear: Effect.andThen(webhooks.clear, Effect.andThen(Effect.sync(() => account.clear()), begin)),
    httpApp: makeApplication(account)
  }
})

const messagesOf = (account: Account): ReadonlyArray<MessageRow> =>
  inOrder(account.all.map(({ messages }) => messages.all()), ({ receivedAt }) => receivedAt)

const inboxOf = (account: Account, address: string): ReadonlyArray<StoredMessage> =>
  messagesOf(account).flatMap((row) => copiesTo(row, address)).map((copy) => storedMessage(copy))

/** What several accounts have, by time; each of them has its own in that order already. */
const inOrder = <A>(
  ofAccounts: ReadonlyArray<ReadonlyArray<A>>,
  time: (one: A) => number
): ReadonlyArray<A> => {
  const [only = []] = ofAccounts
  return ofAccounts.length < 2 ? only : ofAccounts.flat().toSorted((a, b) => time(a) - time(b))
}

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
