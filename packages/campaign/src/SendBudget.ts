/**
 * How fast recipients go out, spread evenly over time: for each campaign, and for each sending domain over all campaigns.
 *
 * **Details**
 *
 * Within one process it needs nothing. The cluster engines bring a budget that all runners share, held by a cluster
 * entity for each key; {@link layerRateLimiter} holds it in Redis, by effect's `RateLimiter`.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Entity from "effect/cluster/Entity"
import type * as Sharding from "effect/cluster/Sharding"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as RateLimiter from "effect/persistence/RateLimiter"
import * as Rpc from "effect/rpc/Rpc"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"

/**
 * So many recipients in a time.
 *
 * **Example**
 *
 * ```ts
 * import type { SendBudget } from "@effect-mailgun/campaign"
 *
 * const drip: SendBudget.Rate = { recipients: 5000, per: "1 hour" }
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export interface Rate {
  readonly recipients: number
  readonly per: Duration.Input
}

/**
 * A share of a rate.
 *
 * @category models
 * @since 0.1.0
 */
export interface Share {
  /** What the rate is for; one key has one rate. */
  readonly key: string
  readonly rate: Rate
  /** How many recipients are to go out. */
  readonly recipients: number
}

/**
 * What gives out shares.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  /** Takes a share, and says how long to wait for it. */
  readonly take: (share: Share) => Effect.Effect<Duration.Duration>
}

/** One after the other: each share begins when those before it have had their time. */
const makePaces = (): Service => {
  const freeAt = new Map<string, number>()
  return {
    take: ({ key, rate, recipients }) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const startAt = Math.max(now, freeAt.get(key) ?? now)
        freeAt.set(key, startAt + recipients * millisEach(rate))
        return Duration.millis(startAt - now)
      })
  }
}

const millisEach = ({ per, recipients }: Rate): number => Duration.toMillis(Duration.fromInputUnsafe(per)) / recipients

/**
 * The budget that campaigns draw on; one of its own for each process unless a layer gives another.
 *
 * @category services
 * @since 0.1.0
 */
export const SendBudget: Context.Reference<Service> = Context.Reference<Service>(
  "@effect-mailgun/campaign/SendBudget",
  { defaultValue: makePaces }
)

/** What the entity is asked: not kept, since an answer that comes late is of no use. */
const Take = Rpc.make("Take", {
  payload: { recipients: Schema.Finite, millisEach: Schema.Finite },
  success: Schema.Finite
})

const BudgetEntity = Entity.make("MailgunSendBudget", [Take])

const entityLayer = BudgetEntity.toLayer(
  Effect.sync(() => {
    let freeAt = 0
    return BudgetEntity.of({
      Take: ({ payload }) =>
        Effect.map(Clock.currentTimeMillis, (now) => {
          const startAt = Math.max(now, freeAt)
          freeAt = startAt + payload.recipients * payload.millisEach
          return startAt - now
        })
    })
  }),
  // Forgetting where the budget stands would let a burst through.
  { maxIdleTime: "1 day" }
)

/** While an entity moves to another runner, nobody answers for it. */
const whileItMoves = Schedule.min([Schedule.exponential("100 millis"), Schedule.spaced("2 seconds")])

/**
 * A budget that all runners of a cluster share, without Redis: one entity holds that of a key, on one of them.
 *
 * **Gotchas**
 *
 * Where that runner dies, the budget begins anew on another: one share for each campaign may go out early.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerCluster: Layer.Layer<never, never, Sharding.Sharding> = Layer.effect(
  SendBudget,
  Effect.map(BudgetEntity.client, (client): Service => ({
    take: ({ key, rate, recipients }) =>
      client(key).Take({ recipients, millisEach: millisEach(rate) }).pipe(
        Effect.timeout("5 seconds"),
        Effect.retry(whileItMoves),
        Effect.orDie,
        Effect.map(Duration.millis)
      )
  }))
).pipe(Layer.provideMerge(entityLayer))

/**
 * A budget that is held by effect's `RateLimiter`: in Redis, where its store is that. A share waits for its part of the
 * rate, by a token bucket, which lets one full measure through at the beginning.
 *
 * **Example**
 *
 * ```ts
 * import { SendBudget } from "@effect-mailgun/campaign"
 * import { NodeRedis } from "@effect/platform-node"
 * import { Layer } from "effect"
 * import { RateLimiter } from "effect/persistence"
 *
 * const BudgetLive = SendBudget.layerRateLimiter.pipe(
 *   Layer.provide(RateLimiter.layer),
 *   Layer.provide(RateLimiter.layerStoreRedis()),
 *   Layer.provide(NodeRedis.layer({ url: "redis://127.0.0.1:6379" }))
 * )
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layerRateLimiter: Layer.Layer<never, never, RateLimiter.RateLimiter> = Layer.effect(
  SendBudget,
  Effect.map(RateLimiter.RateLimiter, (limiter): Service => ({
    take: ({ key, rate, recipients }) =>
      limiter.consume({
        key: `mailgun-campaign/${key}`,
        algorithm: "token-bucket",
        onExceeded: "delay",
        window: rate.per,
        limit: rate.recipients,
        tokens: Math.min(recipients, rate.recipients)
      }).pipe(Effect.orDie, Effect.map(({ delay }) => delay))
  }))
)
