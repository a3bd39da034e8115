import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"

/** Waits until work of such a cost may begin. Where that is not at once, `onWait` is told first. */
export type Pace = (cost: number, onWait?: (millis: number) => Effect.Effect<void>) => Effect.Effect<void>

/**
 * Spreads work evenly over time: each turn waits until the work before it has had its share. The first turn is at once.
 */
export const makePace = (amount: number, per: Duration.Duration): Pace => {
  const millisEach = Duration.toMillis(per) / amount
  let freeAt = 0
  return (cost, onWait) =>
    Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const startAt = Math.max(now, freeAt)
      freeAt = startAt + cost * millisEach
      if (startAt <= now) return Effect.void
      const wait = Effect.sleep(Duration.millis(startAt - now))
      return onWait === undefined ? wait : Effect.andThen(onWait(startAt - now), wait)
    })
}
