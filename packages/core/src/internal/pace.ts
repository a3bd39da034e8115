import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"

/**
 * Spreads work evenly over time: each turn waits until the work before it has had its share. The first turn is at once.
 */
export const makePace = (
  amount: number,
  per: Duration.Duration
): (cost: number) => Effect.Effect<void> => {
  const millisEach = Duration.toMillis(per) / amount
  let freeAt = 0
  return (cost) =>
    Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const startAt = Math.max(now, freeAt)
      freeAt = startAt + cost * millisEach
      return startAt > now ? Effect.sleep(Duration.millis(startAt - now)) : Effect.void
    })
}
