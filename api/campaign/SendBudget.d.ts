import type * as Sharding from "effect/cluster/Sharding"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as RateLimiter from "effect/persistence/RateLimiter"
export interface Rate {
  readonly recipients: number
  readonly per: Duration.Input
}
export declare const SendBudget: Context.Reference<Service>
export interface Service {
  readonly take: (share: Share) => Effect.Effect<Duration.Duration>
}
export interface Share {
  readonly key: string
  readonly rate: Rate
  readonly recipients: number
}
export declare const layerCluster: Layer.Layer<never, never, Sharding.Sharding>
export declare const layerRateLimiter: Layer.Layer<never, never, RateLimiter.RateLimiter>
