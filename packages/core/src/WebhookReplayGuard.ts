/**
 * Remembers the tokens of webhooks, so that each is handled once: Mailgun sends again what was not answered in time, and
 * anyone who got hold of a webhook could send it again.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import type * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import type * as Scope from "effect/Scope"
import * as KeyValueGuard from "./internal/keyValueGuard.ts"
import * as MemoryGuard from "./internal/memoryGuard.ts"
import { type MailgunWebhookGuardFailed, MailgunWebhookInProgress, MailgunWebhookReplayed } from "./WebhookError.ts"

/**
 * A token, and how long it matters. A verified signature is one.
 *
 * @category models
 * @since 0.1.0
 */
export interface Claim {
  readonly token: string
  /** The last instant at which the token must be remembered; after it the signature is too old anyway. */
  readonly expiresAt: DateTime.Utc
}

/**
 * What became of a claim: `"claimed"`, it is the caller's to handle; `"in-progress"`, another has claimed it and not
 * settled it yet; `"done"`, it was handled.
 *
 * @category models
 * @since 0.1.0
 */
export type ClaimResult = "claimed" | "in-progress" | "done"

/**
 * What remembers tokens. An implementation of one's own claims in one step, as by SQL's `INSERT ... ON CONFLICT` or
 * Redis's `SET ... NX`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  /** Claims a token, so that no other may. */
  readonly claim: (claim: Claim) => Effect.Effect<ClaimResult, MailgunWebhookGuardFailed>
  /** Settles a claim: the webhook was handled, and must not be again. */
  readonly complete: (claim: Claim) => Effect.Effect<void, MailgunWebhookGuardFailed>
  /** Gives a claim back: the webhook was not handled, and the same token may come again. */
  readonly forget: (claim: Claim) => Effect.Effect<void, MailgunWebhookGuardFailed>
}

/**
 * The service that remembers tokens.
 *
 * @category services
 * @since 0.1.0
 */
export class WebhookReplayGuard
  extends Context.Service<WebhookReplayGuard, Service>()("@effect-mailgun/core/WebhookReplayGuard")
{}

/**
 * Runs an effect for a token that was not handled before. The token is forgotten where the effect fails or is
 * interrupted, so that Mailgun's next attempt is handled.
 *
 * **Details**
 *
 * Fails with `MailgunWebhookReplayed` where the token was handled, with `MailgunWebhookInProgress` where it is being
 * handled, and with `MailgunWebhookGuardFailed` where the guard can't tell; the effect is not run then. Where the guard
 * fails after the effect has run, that is logged, and the outcome stays the effect's own.
 *
 * **Example**
 *
 * ```ts
 * import { Webhook, WebhookReplayGuard } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const handle = (body: string) =>
 *   Webhook.receive(body).pipe(
 *     Effect.flatMap((delivery) => WebhookReplayGuard.once(delivery, Effect.log(delivery.event.event)))
 *   )
 * ```
 *
 * @category combinators
 * @since 0.1.0
 */
export const once = Effect.fn("WebhookReplayGuard.once")(<A, E, R>(
  claim: Claim,
  effect: Effect.Effect<A, E, R>
): Effect.Effect<
  A,
  E | MailgunWebhookReplayed | MailgunWebhookInProgress | MailgunWebhookGuardFailed,
  R | WebhookReplayGuard
> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.gen(function*() {
      const guard = yield* WebhookReplayGuard
      const result = yield* guard.claim(claim)
      if (result === "done") return yield* new MailgunWebhookReplayed({ token: claim.token })
      if (result === "in-progress") return yield* new MailgunWebhookInProgress({ token: claim.token })
      const exit = yield* Effect.exit(restore(effect))
      const settle = Exit.isSuccess(exit) ? guard.complete(claim) : guard.forget(claim)
      yield* Effect.catchCause(settle, (cause) => Effect.logWarning("The replay guard could not settle a claim", cause))
      return yield* exit
    })
  )
)

/**
 * What {@link layerMemory} takes.
 *
 * @category options
 * @since 0.1.0
 */
export interface MemoryOptions {
  /** How many tokens are remembered at most; beyond it the oldest is forgotten. Default 100,000, about 20 MB. */
  readonly capacity?: number | undefined
}

/**
 * Makes a guard that remembers tokens in memory.
 *
 * @category constructors
 * @since 0.1.0
 */
export const makeMemory = (options: MemoryOptions = {}): Effect.Effect<Service> =>
  Effect.sync(() => MemoryGuard.make(Math.max(1, options.capacity ?? 100_000)))

/**
 * A guard that remembers tokens in memory, until their signatures expire: for one process, and until it ends.
 *
 * **Example**
 *
 * ```ts
 * import { WebhookReplayGuard } from "@effect-mailgun/core"
 *
 * const ReplayGuardLive = WebhookReplayGuard.layerMemory({ capacity: 10_000 })
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layerMemory = (options: MemoryOptions = {}): Layer.Layer<WebhookReplayGuard> =>
  Layer.effect(WebhookReplayGuard, makeMemory(options))

/**
 * What {@link layerKeyValueStore} takes.
 *
 * @category options
 * @since 0.1.0
 */
export interface KeyValueStoreOptions {
  /** What every key of the guard begins with. Default `"mailgun-webhook/"`. */
  readonly prefix?: string | undefined
  /**
   * How long a claim holds that was never settled, since its process died. Default 2 minutes; it must be more than a
   * handler takes, and less than the 5 minutes after which Mailgun sends again.
   */
  readonly lease?: Duration.Input | undefined
  /** How often expired tokens are removed. Default 1 hour. */
  readonly sweepEvery?: Duration.Input | undefined
}

/**
 * Makes a guard that remembers tokens in effect's `KeyValueStore`, and removes what has expired until its scope closes.
 *
 * @category constructors
 * @since 0.1.0
 */
export const makeKeyValueStore = Effect.fnUntraced(function*(
  options: KeyValueStoreOptions = {}
): Effect.fn.Return<Service, never, KeyValueStore.KeyValueStore | Scope.Scope> {
  const store = yield* KeyValueStore.KeyValueStore
  const guard = KeyValueGuard.make(
    KeyValueStore.prefix(store, options.prefix ?? "mailgun-webhook/"),
    options.lease ?? "2 minutes"
  )
  yield* guard.sweep.pipe(
    Effect.catchCause((cause) => Effect.logWarning("The replay guard could not remove expired tokens", cause)),
    Effect.delay(options.sweepEvery ?? "1 hour"),
    Effect.forever,
    Effect.forkScoped
  )
  return guard
})

/**
 * A guard that remembers tokens in effect's `KeyValueStore`: on disk, in SQL, or wherever that keeps them.
 *
 * **Gotchas**
 *
 * A `KeyValueStore` can't claim in one step. Within a process no token is handled twice; two processes on one store could
 * both claim a token that reaches them within the same few milliseconds.
 *
 * **Example**
 *
 * ```ts
 * import { WebhookReplayGuard } from "@effect-mailgun/core"
 * import { Layer } from "effect"
 * import { KeyValueStore } from "effect/persistence"
 *
 * const ReplayGuardLive = WebhookReplayGuard.layerKeyValueStore().pipe(Layer.provide(KeyValueStore.layerMemory))
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layerKeyValueStore = (
  options: KeyValueStoreOptions = {}
): Layer.Layer<WebhookReplayGuard, never, KeyValueStore.KeyValueStore> =>
  Layer.effect(WebhookReplayGuard, makeKeyValueStore(options))
