import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FiberSet from "effect/FiberSet"
import * as Random from "effect/Random"
import type * as Scope from "effect/Scope"
import type { Options, Service } from "../Emulator.ts"
import { MessageNotKept, type Outcome } from "../Outcome.ts"
import * as Rule from "../Rule.ts"
import { type MessageQuery, NoMessage, type StoredMessage } from "../StoredMessage.ts"
import { Account, identities } from "./account.ts"
import { canonical } from "./address.ts"
import { addOwnKey } from "./apiKey.ts"
import { makeApplication } from "./application.ts"
import { makeControlApplication } from "./controlApplication.ts"
import { dkimKeyPairs } from "./dkimKeyPair.ts"
import { signed } from "./dkimSignature.ts"
import { makeDomainRow } from "./domain.ts"
import { EmulatorClock } from "./emulatorClock.ts"
import type { LoggedEvent } from "./eventLog.ts"
import { hex } from "./identifier.ts"
import { makeInbox } from "./inbox.ts"
import { asTaken, copiesOf, copiesTo, type MessageCopy, storedMessage } from "./messageCopy.ts"
import type { MessageRow } from "./messageRow.ts"
import { fits } from "./messageSearch.ts"
import { mimeOf } from "./mimeComposer.ts"
import { Outbox } from "./outbox.ts"
import { logOutcome } from "./outcomeEvents.ts"
import { requestRecord } from "./requestRow.ts"
import { makeSeededRandom } from "./seededRandom.ts"
import { Tables } from "./table.ts"
import { deliveredContent } from "./trackedContent.ts"
import { defaultRetryDelays, makeWebhookDispatcher } from "./webhookDispatcher.ts"
import { deliveryOf } from "./webhookPost.ts"
import { makeWebhookPoster } from "./webhookPoster.ts"

export const makeEmulator = Effect.fnUntraced(
  function*(options: Options): Effect.fn.Return<Service, never, Scope.Scope> {
    const tables = new Tables(options.storage)
    const clock = new EmulatorClock(yield* Clock.Clock, tables, {
      now: options.startTime === undefined ? undefined : DateTime.toEpochMillis(DateTime.makeUnsafe(options.startTime)),
      isFrozen: options.isFrozen
    })
    const seed = options.seed
    const random = seed === undefined
      ? yield* Random.Random
      : yield* makeSeededRandom(seed, tables)
    // With a seed of its own, chance is the emulator's; else it is that of whoever asks.
    const own = Context.make(Clock.Clock, clock).pipe((context) =>
      seed === undefined ? context : Context.add(context, Random.Random, random)
    )
    const within = Effect.provideContext(own)
    return yield* within(makeWithin(options, tables, clock, random, within))
  }
)

type Within = <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>

const makeWithin = Effect.fnUntraced(function*(
  options: Options,
  tables: Tables,
  clock: EmulatorClock,
  ownRandom: typeof Random.Random["Service"],
  within: Within
): Effect.fn.Return<Service, never, Scope.Scope> {
  const domains = options.domains ?? ["sandbox.example.com"]
  const account = new Account({
    id: tables.of(identities).get("id") ?? hex(ownRandom, 24),
    apiKey: options.apiKey ?? "key-emulator",
    webhookSigningKey: options.webhookSigningKey ?? "key-webhook-signing",
    poster: yield* makeWebhookPoster(options.httpClient, clock),
    maxMessages: options.maxMessages ?? 10_000,
    maxEvents: options.maxEvents ?? 50_000,
    eventDelay: options.eventDelay,
    maxRequests: options.maxRequests ?? 1_000,
    maxWebhookDeliveries: options.maxWebhookDeliveries ?? 1_000,
    users: options.users ?? [{ name: "Owner", email: "owner@example.com" }],
    ips: options.ips ?? ["192.0.2.1", "192.0.2.2", "192.0.2.3"],
    enforceIpAllowlist: options.enforceIpAllowlist ?? false,
    keyPairs: options.dkim === true ? yield* dkimKeyPairs : undefined,
    timeZoneOf: options.timeZoneOf,
    rules: options.rules ?? Rule.standard
  }, tables)
  const webhooks = yield* makeWebhookDispatcher(account, options.webhookRetryDelays ?? defaultRetryDelays, clock)
  account.listen(webhooks.dispatch)
  const prospects = yield* FiberSet.make<void>()
  const run = yield* FiberSet.runtime(prospects)()
  const inBackground = (effect: Effect.Effect<void>): void => {
    run(effect)
  }
  const inbox = makeInbox(account, webhooks, clock, inBackground, options.origin ?? "http://mailgun.localhost")
  const outbox = new Outbox(account, inbox, inBackground)
  account.post(outbox)
  // What lies a moment ahead is not lost when it ends.
  yield* Effect.addFinalizer(() => Effect.sync(() => account.all.forEach(({ events }) => events.settled())))
  const addDomains = Effect.sync(() => {
    for (const name of domains) {
      if (account.domain(name) === undefined) {
        const createdAt = clock.currentTimeMillisUnsafe()
        account.addDomain(makeDomainRow(ownRandom, { name, createdAt, state: "active" }))
      }
    }
  })
  const begin = Effect.andThen(addDomains, addOwnKey(account))
  yield* begin
  outbox.resume()
  webhooks.resume()
  inbox.resume()

  const find = (key: string): { readonly owner: Account; readonly copy: MessageCopy } | undefined => {
    for (const owner of account.all) {
      const copy = owner.messages.copy(key)
      if (copy !== undefined) return { owner, copy }
    }
    return undefined
  }

  const kept = Effect.fnUntraced(function*(key: string) {
    return find(key) ?? (yield* new MessageNotKept({ messageId: key, recipient: undefined }))
  })

  const happen = Effect.fnUntraced(function*(owner: Account, copy: MessageCopy, outcome: Outcome, recipient: string) {
    const now = yield* Clock.currentTimeMillis
    return logOutcome(owner, copy, outcome, recipient, yield* Random.Random, now)
  })

  const search = (query: MessageQuery): ReadonlyArray<StoredMessage> =>
    messagesOf(account).flatMap((row) => receivedBy(row, query.recipient)).filter((message) => fits(message, query))

  const tellTime = Effect.sync(() => account.changes.publish({ type: "time" }))

  const firstFitting = (query: MessageQuery): Effect.Effect<StoredMessage> =>
    Effect.callback((resume) => {
      const look = (messages: ReadonlyArray<StoredMessage>): void => {
        const found = messages.findLast((message) => fits(message, query))
        if (found !== undefined) resume(Effect.succeed(found))
      }
      const stop = account.changes.listen((change) => {
        const row = change.type === "message" ? find(change.key)?.copy.row : undefined
        if (row !== undefined) look(receivedBy(row, query.recipient))
      })
      look(search(query))
      return Effect.sync(stop)
    })

  const service: Omit<Service, "httpApp"> = {
    apiKey: account.apiKey,
    domain: domains[0],
    messages: Effect.sync(() => messagesOf(account).map(asTaken)),
    inbox: Effect.fn("Emulator.inbox")((address: string) => Effect.sync(() => search({ recipient: address }))),
    search: Effect.fn("Emulator.search")((query: MessageQuery) => Effect.sync(() => search(query))),
    awaitMessage: Effect.fn("Emulator.awaitMessage")(function*(query, { timeout = "10 seconds" } = {}) {
      const found = yield* firstFitting(query).pipe(
        Effect.timeoutOption(timeout),
        // Whoever waits does so by their own clock.
        Effect.provideService(Clock.Clock, clock.base)
      )
      return found._tag === "Some" ? found.value : yield* new NoMessage({ query })
    }),
    message: Effect.fn("Emulator.message")(function*(key) {
      return received((yield* kept(key)).copy)
    }),
    copies: Effect.fn("Emulator.copies")(function*(key) {
      return copiesOf((yield* kept(key)).copy.row).map((copy) => received(copy))
    }),
    source: Effect.fn("Emulator.source")(function*(key) {
      const { copy, owner } = yield* kept(key)
      const mime = yield* mimeOf(copy, deliveredContent(copy, copy.recipients[0] ?? ""))
      return yield* signed(owner, copy.row, mime)
    }),
    eventsOf: Effect.fn("Emulator.eventsOf")(function*(key) {
      const { copy, owner } = yield* kept(key)
      const isWhole = copy.key === copy.row.key
      return owner.events.settled().toArray().filter((event) =>
        event.key === copy.key || (isWhole && event.key?.startsWith(copy.row.key))
      ).map(({ json }) => json)
    }),
    delete: Effect.fn("Emulator.delete")(function*(key) {
      const { copy, owner } = yield* kept(key)
      owner.messages.delete(copy.row.key)
      account.changes.publish({ type: "message", key: copy.row.key })
    }),
    receive: Effect.fn("Emulator.receive")((mime, envelope) => within(inbox.receive(mime, envelope))),
    events: Effect.sync(() => eventsOf(account).map(({ json }) => json)),
    requests: Effect.sync(() => account.requests.toArray().map(requestRecord)),
    webhookDeliveries: Effect.sync(() => account.webhookDeliveries.toArray().map(deliveryOf)),
    replayWebhook: Effect.fn("Emulator.replayWebhook")((id) =>
      Effect.suspend(() => {
        const found = account.webhookDeliveries.toArray().find((one) => one.id === id)
        return found === undefined ? Effect.undefined : within(webhooks.replay(found.post))
      })
    ),
    webhookSigningKey: Effect.sync(() => account.webhookSigningKey),
    report: Effect.fn("Emulator.report")(function*(messageId, outcome) {
      const byKey = find(messageId)
      const owner = byKey?.owner ?? account.all.find(({ messages }) => messages.withId(messageId) !== undefined) ??
        account
      const row = byKey?.copy.row ?? owner.messages.withId(messageId)
      const wanted = outcome.recipient ?? byKey?.copy.recipients[0] ?? row?.recipients[0] ?? ""
      const copies = byKey !== undefined && byKey.copy.key !== row?.key
        ? [byKey.copy]
        : row === undefined
        ? []
        : copiesTo(row, wanted)
      const copy = copies[0]
      const recipient = copy?.recipients.find((one) => canonical(one) === canonical(wanted))
      if (copy === undefined || recipient === undefined) {
        return yield* new MessageNotKept({ messageId, recipient: outcome.recipient })
      }
      return yield* within(happen(owner, copy, outcome, recipient))
    }),
    failNext: Effect.fn("Emulator.failNext")((fault) => Effect.sync(() => account.faults.add(fault))),
    faults: Effect.sync(() => account.faults.all()),
    clearFaults: Effect.sync(() => account.faults.clear()),
    rules: Effect.sync(() => account.rules.all()),
    addRule: Effect.fn("Emulator.addRule")((rule) => Effect.sync(() => account.rules.add(rule))),
    removeRule: Effect.fn("Emulator.removeRule")((id) => Effect.sync(() => account.rules.remove(id))),
    clearRules: Effect.sync(() => account.rules.clear()),
    now: Effect.sync(() => DateTime.makeUnsafe(clock.currentTimeMillisUnsafe())),
    isFrozen: Effect.sync(() => clock.isFrozen),
    advance: Effect.fn("Emulator.advance")((duration: Duration.Input) =>
      Effect.andThen(clock.advance(duration), tellTime)
    ),
    freeze: Effect.suspend(() => Effect.andThen(clock.freeze, tellTime)),
    resume: Effect.suspend(() => Effect.andThen(clock.resume, tellTime)),
    changes: account.changes.changes,
    clear: within(
      Effect.andThen(
        Effect.andThen(webhooks.clear, FiberSet.clear(prospects)),
        Effect.andThen(
          Effect.sync(() => {
            account.clear()
            clock.keep()
          }),
          Effect.andThen(begin, Effect.sync(() => account.changes.publish({ type: "clear" })))
        )
      )
    )
  }
  const control = yield* makeControlApplication(service, account)
  return { ...service, httpApp: within(makeApplication(account, clock, control)) }
})

const messagesOf = (account: Account): ReadonlyArray<MessageRow> =>
  inOrder(account.all.map(({ messages }) => messages.all()), ({ receivedAt }) => receivedAt)

const eventsOf = (account: Account): ReadonlyArray<LoggedEvent> =>
  inOrder(account.all.map(({ events }) => events.settled().toArray()), ({ at }) => at)

const received = (copy: MessageCopy, address = copy.recipients[0] ?? ""): StoredMessage =>
  storedMessage(copy, deliveredContent(copy, address))

/** A message as somebody got it; as it was taken, where nobody in particular is asked about. */
const receivedBy = (row: MessageRow, address: string | undefined): ReadonlyArray<StoredMessage> =>
  address === undefined ? [asTaken(row)] : copiesTo(row, address).map((copy) => received(copy, address))

/** What several accounts have, by time; each of them has its own in that order already. */
const inOrder = <A>(
  ofAccounts: ReadonlyArray<ReadonlyArray<A>>,
  time: (one: A) => number
): ReadonlyArray<A> => {
  const [only = []] = ofAccounts
  return ofAccounts.length < 2 ? only : ofAccounts.flat().toSorted((a, b) => time(a) - time(b))
}
