import * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FiberSet from "effect/FiberSet"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import type { WebhookDelivery } from "../Activity.ts"
import type { Account } from "./account.ts"
import type { EmulatorClock } from "./emulatorClock.ts"
import type { LoggedEvent } from "./eventLog.ts"
import type { PostAnswer } from "./webhookPoster.ts"
import { eventTypeOf, urlsFor } from "./webhooks.ts"

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

/** What is posted, and how a receiver's answer is taken. */
export interface Post {
  readonly url: string
  readonly eventType: string
  readonly eventId: string
  readonly contentType: string
  readonly body: string | Uint8Array
}

/** A post that was made, as it is listed and as it can be made again. */
export interface LoggedPost {
  readonly delivery: WebhookDelivery
  readonly post: Post
}

/** Posts to the outside, in the background, until the scope closes. */
export interface WebhookDispatcher {
  /** Posts an event of an account to its webhooks, and to those of its parent. */
  readonly dispatch: (account: Account, event: LoggedEvent) => void
  /** Posts what is being written, and tries again as with webhooks. */
  readonly deliver: (url: string, eventType: string, eventId: string, write: Effect.Effect<Post>) => void
  /** Posts again what was posted before, once. */
  readonly replay: (post: Post) => Effect.Effect<WebhookDelivery>
  /** Ends every delivery that is under way. */
  readonly clear: Effect.Effect<void>
}

export const makeWebhookDispatcher = Effect.fnUntraced(function*(
  { changes, poster, webhookDeliveries }: Account,
  retryDelays: ReadonlyArray<Duration.Input>,
  clock: EmulatorClock
): Effect.fn.Return<WebhookDispatcher, never, Scope.Scope> {
  const fibers = yield* FiberSet.make<void>()
  const run = yield* FiberSet.runtime(fibers)()
  const slots = yield* Semaphore.make(maxConcurrent)
  let pending = 0

  const log = Effect.fnUntraced(function*(
    post: Post,
    attempt: number,
    answer: PostAnswer | undefined
  ): Effect.fn.Return<WebhookDelivery> {
    const { body, contentType, eventId, eventType, url } = post
    const delivery: WebhookDelivery = {
      id: String(webhookDeliveries.end + 1),
      url,
      eventType,
      eventId,
      attempt,
      contentType,
      body: typeof body === "string" ? body : new TextDecoder().decode(body.subarray(0, maxShownBytes)),
      status: answer?.status,
      answer: answer?.text,
      at: yield* DateTime.now
    }
    webhookDeliveries.append({ delivery, post })
    changes.publish({ type: "webhookDelivery", id: delivery.id })
    return delivery
  })

  const attempt = (post: Post, number: number): Effect.Effect<WebhookDelivery> =>
    Effect.flatMap(
      slots.withPermit(poster.post(post.url, post.body, post.contentType)),
      (answer) => log(post, number, answer)
    )

  const attemptAll = Effect.fnUntraced(function*(write: Effect.Effect<Post>): Effect.fn.Return<void> {
    // The request that made the event comes first.
    yield* Effect.yieldNow
    // Signed once: all attempts carry the same token, by which a receiver knows what it has had before.
    const post = yield* clock.outside(write)
    for (let number = 1;; number++) {
      const { status } = yield* attempt(post, number)
      const delay = isRetried(post.eventType, status) ? retryDelays[number - 1] : undefined
      if (delay === undefined) return
      yield* Effect.sleep(delay)
    }
  })

  const deliver: WebhookDispatcher["deliver"] = (url, eventType, eventId, write) => {
    if (pending === maxPending) {
      run(Effect.asVoid(log({ url, eventType, eventId, contentType: "", body: "" }, 0, undefined)))
      return
    }
    pending += 1
    run(Effect.ensuring(attemptAll(write), Effect.sync(() => pending -= 1)))
  }

  const dispatch = (account: Account, event: LoggedEvent): void => {
    const eventType = eventTypeOf(event.json)
    if (eventType === undefined) return
    const eventId = event.json.id
    for (const url of urlsFor(account, event.domain.name, eventType)) {
      deliver(
        url,
        eventType,
        eventId,
        Effect.map(
          poster.write(account.signingKeys, eventData(account, event)),
          (body) => ({ url, eventType, eventId, contentType: "application/json", body })
        )
      )
    }
  }

  return {
    dispatch,
    deliver,
    replay: (post) => attempt(post, 1),
    clear: FiberSet.clear(fibers)
  }
})

/** How much of a body is shown where it is not all text. */
const maxShownBytes = 100_000

/** Only 200 says that a webhook was taken, and 406 that it never will be. A lost `delivered` is not sent again. */
const isRetried = (eventType: string, status: number | undefined): boolean =>
  eventType !== "delivered" && status !== 200 && status !== 406

/** An event as webhooks tell it: with the account and the domain that it comes from. */
export const eventData = (account: Account, { domain, json }: LoggedEvent): { readonly [field: string]: unknown } => ({
  ...json,
  account: { id: account.id },
  domain: { name: domain.name }
})
