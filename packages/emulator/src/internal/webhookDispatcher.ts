import * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FiberSet from "effect/FiberSet"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import type { Account } from "./account.ts"
import type { LoggedEvent } from "./eventLog.ts"
import { type EventType, eventTypeOf, urlsFor } from "./webhooks.ts"

/** Mailgun's waits before each further attempt. */
export const defaultRetryDelays: ReadonlyArray<Duration.Input> = [
  "5 minutes",
  "10 minutes",
  "15 minutes",
  "1 hour",
  "2 hours",
  "4 hours"
]

/** How many deliveries may be on their way or wait for another attempt. */
const maxPending = 10_000

/** How many posts may be waiting for their answers. */
const maxConcurrent = 64

/** One event on its way to one URL. */
interface Delivery {
  readonly account: Account
  readonly url: string
  readonly eventType: EventType
  readonly event: LoggedEvent
}

/** Posts the events of an account and its subaccounts to their webhooks, in the background, until the scope closes. */
export interface WebhookDispatcher {
  readonly dispatch: (account: Account, event: LoggedEvent) => void
  /** Ends every delivery that is under way. */
  readonly clear: Effect.Effect<void>
}

export const makeWebhookDispatcher = Effect.fnUntraced(function*(
  { poster, webhookDeliveries }: Account,
  retryDelays: ReadonlyArray<Duration.Input>
): Effect.fn.Return<WebhookDispatcher, never, Scope.Scope> {
  const fibers = yield* FiberSet.make<void>()
  const run = yield* FiberSet.runtime(fibers)()
  const slots = yield* Semaphore.make(maxConcurrent)
  let pending = 0

  const log = Effect.fnUntraced(function*(
    { event, eventType, url }: Delivery,
    attempt: number,
    status: number | undefined
  ): Effect.fn.Return<void> {
    webhookDeliveries.append({ url, eventType, eventId: event.json.id, attempt, status, at: yield* DateTime.now })
  })

  const deliver = Effect.fnUntraced(function*(delivery: Delivery): Effect.fn.Return<void> {
    const { account, event, eventType, url } = delivery
    // The request that made the event comes first.
    yield* Effect.yieldNow
    // Signed once: all attempts carry the same token, by which a receiver knows what it has had before.
    const body = yield* poster.write(account.signingKeys, eventData(account, event))
    for (let attempt = 1;; attempt++) {
      const status = yield* slots.withPermit(poster.post(url, body))
      yield* log(delivery, attempt, status)
      const delay = isRetried(eventType, status) ? retryDelays[attempt - 1] : undefined
      if (delay === undefined) return
      yield* Effect.sleep(delay)
    }
  })

  const dispatch = (account: Account, event: LoggedEvent): void => {
    const eventType = eventTypeOf(event.json)
    if (eventType === undefined) return
    for (const url of urlsFor(account, event.domain.name, eventType)) {
      const delivery = { account, url, eventType, event }
      if (pending === maxPending) {
        run(log(delivery, 0, undefined))
        continue
      }
      pending += 1
      run(Effect.ensuring(deliver(delivery), Effect.sync(() => pending -= 1)))
    }
  }

  return { dispatch, clear: FiberSet.clear(fibers) }
})

/** Only 200 says that a webhook was taken, and 406 that it never will be. A lost `delivered` is not sent again. */
const isRetried = (eventType: EventType, status: number | undefined): boolean =>
  eventType !== "delivered" && status !== 200 && status !== 406

/** An event as webhooks tell it: with the account and the domain that it comes from. */
export const eventData = (account: Account, { domain, json }: LoggedEvent): { readonly [field: string]: unknown } => ({
  ...json,
  account: { id: account.id },
  domain: { name: domain.name }
})
