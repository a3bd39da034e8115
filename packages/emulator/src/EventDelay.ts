/**
 * How late events can be found. At Mailgun they reach the storage behind the Events and the Logs API out of order, some of
 * them minutes after they happened; by default the emulator shows them at once.
 *
 * **Example**
 *
 * ```ts
 * import { EmulatorTest, EventDelay } from "@effect-mailgun/emulator"
 *
 * const MailgunTest = EmulatorTest.layer({ eventDelay: EventDelay.upTo("20 minutes") })
 * ```
 *
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import * as Hash from "effect/Hash"
import type { EventJson } from "./Emulator.ts"

/**
 * How long after its timestamp an event can be found. It is asked each time that somebody looks, so it must answer the
 * same for the same event.
 *
 * @category models
 * @since 0.1.0
 */
export type EventDelay = (event: EventJson) => Duration.Input

/**
 * A delay of each event's own, between none and the longest. It is drawn from the event's id, which the emulator draws
 * from `Random`: with the same seed there, every event is as late again.
 *
 * **Example**
 *
 * ```ts
 * import { Events } from "@effect-mailgun/core"
 * import { EmulatorTest, EventDelay } from "@effect-mailgun/emulator"
 * import { Effect, Random } from "effect"
 *
 * const program = Events.list().pipe(
 *   Effect.provide(EmulatorTest.layer({ eventDelay: EventDelay.upTo("20 minutes") })),
 *   Random.withSeed("late")
 * )
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const upTo = (longest: Duration.Input): EventDelay => {
  const millis = Duration.toMillis(longest)
  return ({ id }) => Duration.millis(Math.floor((Hash.string(id) >>> 0) / 2 ** 32 * millis))
}
