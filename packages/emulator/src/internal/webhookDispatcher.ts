import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FiberSet from "effect/FiberSet"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import type { WebhookDelivery } from "../Activity.ts"
import type { Account } from "./account.ts"
import type { EmulatorClock } from "./emulatorClock.ts"
import type { LoggedEvent } from "./eventLog.ts"
import type { WrittenForm } from "./inboundForm.ts"
import { TableName } from "./table.ts"
import { deliveryOf, type Letter, type LoggedPost, type Post, written } from "./webhookPost.ts"
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

/** A post that is to be made, or made again. */
interface PendingPost extends Pick<Post, "url" | "eventType" | "eventId"> {
  readonly accountId: string
  /** Until it is written. */
  readonly letter: Letter | undefined
  /** What came of the letter. */
  readonly form: WrittenForm | undefined
  /** How many attempts were made. */
  readonly attempts: number
  /** When the next one is made, in epoch milliseconds. */
  readonly due: number
}

const pendingPosts = new TableName<PendingPost>("pendingPosts")

/** Posts to the outside, in the background, until the scope closes. */
export interface WebhookDispatcher {
  /** Posts an event of an account to its webhooks, and to those of its parent. */
  readonly dispatch: (account: Account, event: LoggedEvent) => void
  /** Writes and posts a letter of an account, and tries again where it is not taken. */
  readonly deliver: (account: Account, url: string, letter: Letter) => void
  /** Posts again what was posted before, once. */
  readonly replay: (post: Post) => Effect.Effect<WebhookDelivery>
  /** Goes on with what was left to post before a restart. */
  readonly resume: () => void
  /** Ends every delivery that is under way. */
  readonly clear: Effect.Effect<void>
}

export const makeWebhookDispatcher = Effect.fnUntraced(function*(
  root: Account,
  retryDelays: ReadonlyArray<Duration.Input>,
  clock: EmulatorClock
): Effect.fn.Return<WebhookDispatcher, never, Scope.Scope> {
  const fibers = yield* FiberSet.make<void>()
  const run = yield* FiberSet.runtime(fibers)()
  const slots = yield* Semaphore.make(maxConcurrent)
  const { changes, poster, webhookDeliveries } = root
  const pending = root.tables.of(pendingPosts)
  let newest = [...pending.keys()].reduce((most, id) => Math.max(most, Number(id)), 0)

  const log = Effect.fnUntraced(function*(
    post: Post,
    attempt: number,
    answer: PostAnswer | undefined
  ): Effect.fn.Return<WebhookDelivery> {
    const entry: LoggedPost = {
      id: String(webhookDeliveries.end + 1),
      attempt,
      status: answer?.status,
      answer: answer?.text,
      at: yield* Clock.currentTimeMillis,
      post
    }
    webhookDeliveries.append(entry)
    changes.publish({ type: "webhookDelivery", id: entry.id })
    return deliveryOf(entry)
  })

  const attempt = (post: Post, number: number): Effect.Effect<WebhookDelivery> =>
    Effect.flatMap(
      slots.withPermit(poster.post(post.url, post.body, post.contentType)),
      (answer) => log(post, number, answer)
    )

  /** Makes the attempts that are left, each when it is due, unless somebody forgets it meanwhile. */
  const follow = Effect.fnUntraced(function*(id: string, given: PendingPost): Effect.fn.Return<void> {
    // The request that made the event comes first.
    yield* Effect.yieldNow
    let next = given
    const account = root.all.find(({ id: own }) => own === next.accountId)
    if (next.letter !== undefined && account !== undefined) {
      const form = yield* clock.outside(written(account, next.letter))
      // Signed once: all attempts carry the same token, by which a receiver knows what it has had before.
      next = { ...next, letter: undefined, form }
      pending.set(id, next)
    }
    while (next.form !== undefined) {
      const { attempts, due, eventId, eventType, form, url } = next
      const wait = due - (yield* Clock.currentTimeMillis)
      if (wait > 0) yield* Effect.sleep(wait)
      const { status } = yield* attempt({ url, eventType, eventId, ...form }, attempts + 1)
      const delay = isRetried(eventType, status) ? retryDelays[attempts] : undefined
      if (delay === undefined) break
      const now = yield* Clock.currentTimeMillis
      next = { ...next, attempts: attempts + 1, due: now + Duration.toMillis(Duration.fromInputUnsafe(delay)) }
      pending.set(id, next)
    }
    pending.delete(id)
  })

  const add = (post: Omit<PendingPost, "form" | "attempts" | "due">): void => {
    if (pending.size >= maxPending) {
      const { eventId, eventType, url } = post
      run(Effect.asVoid(log({ url, eventType, eventId, contentType: "", body: "" }, 0, undefined)))
      return
    }
    const id = String(++newest)
    const first: PendingPost = { ...post, form: undefined, attempts: 0, due: 0 }
    pending.set(id, first)
    run(follow(id, first))
  }

  const deliver: WebhookDispatcher["deliver"] = (account, url, letter) => {
    const [eventType, eventId] = letter._tag === "Event"
      ? [eventTypeOf(letter.event.json), letter.event.json.id]
      : ["route", letter.row.id]
    if (eventType !== undefined) add({ url, eventType, eventId, accountId: account.id, letter })
  }

  const dispatch = (account: Account, event: LoggedEvent): void => {
    const eventType = eventTypeOf(event.json)
    if (eventType === undefined) return
    for (const url of urlsFor(account, event.domain.name, eventType)) deliver(account, url, { _tag: "Event", event })
  }

  return {
    dispatch,
    deliver,
    replay: (post) => attempt(post, 1),
    resume: () => {
      for (const [id, post] of pending) run(follow(id, post))
    },
    clear: FiberSet.clear(fibers)
  }
})

/** Only 200 says that a webhook was taken, and 406 that it never will be. A lost `delivered` is not sent again. */
const isRetried = (eventType: string, status: number | undefined): boolean =>
  eventType !== "delivered" && status !== 200 && status !== 406
