import { SendBudget } from "@effect-mailgun/campaign"
import { assert, describe, it } from "@effect/vitest"
import { Duration, Effect, Layer } from "effect"
import { MessageStorage, RunnerHealth, Runners, RunnerStorage, Sharding, ShardingConfig } from "effect/cluster"
import { RateLimiter } from "effect/persistence"
import { TestClock } from "effect/testing"

const rate: SendBudget.Rate = { recipients: 100, per: "1 second" }

const take = (recipients: number, key = "a") =>
  Effect.flatMap(SendBudget.SendBudget, (budget) => budget.take({ key, rate, recipients })).pipe(
    Effect.map(Duration.toMillis)
  )

describe("A budget", () => {
  it.effect("spreads its shares evenly over time", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual([yield* take(50), yield* take(50), yield* take(10)], [0, 500, 1000])
      yield* TestClock.adjust("3 seconds")
      assert.strictEqual(yield* take(10), 0)
    }))

  it.effect("has a rate for each key", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual([yield* take(100, "b"), yield* take(100, "c"), yield* take(1, "b")], [0, 0, 1000])
    }))

  it.effect("of effect's RateLimiter lets no more through than its rate", () =>
    Effect.gen(function*() {
      assert.strictEqual(yield* take(100, "d"), 0)
      assert.isAbove(yield* take(100, "d"), 0)
    }).pipe(Effect.provide(
      SendBudget.layerRateLimiter.pipe(
        Layer.provide(RateLimiter.layer),
        Layer.provide(RateLimiter.layerStoreMemory)
      )
    )))

  it.live("of a cluster is held by one entity for all who ask", () =>
    Effect.gen(function*() {
      const waits = yield* Effect.all(Array.from({ length: 5 }, () => take(100, "e")), { concurrency: 5 })
      const seconds = waits.toSorted((a, b) => a - b).map((wait) => Math.round(wait / 1000))
      assert.deepStrictEqual(seconds, [0, 1, 2, 3, 4])
    }).pipe(Effect.provide(
      SendBudget.layerCluster.pipe(Layer.provide(
        Sharding.layer.pipe(
          Layer.provide(Runners.layerNoop),
          Layer.provide(MessageStorage.layerMemory),
          Layer.provide(RunnerStorage.layerMemory),
          Layer.provide(RunnerHealth.layerNoop),
          Layer.provide(ShardingConfig.layer())
        )
      ))
    )))
})
