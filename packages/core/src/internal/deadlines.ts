import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"

/** Something that must have happened by a time of the clock, in milliseconds of its steady time. */
export interface Deadline {
  readonly at: number
  readonly onMissed: () => void
}

/**
 * The deadlines of the calls that may all take equally long. They fall due in the order in which they were set, so one
 * fiber, which sleeps until the first of them, serves them all: a call that ends in time costs no timer of its own.
 */
export class Deadlines {
  private readonly clock: Clock.Clock
  private readonly millis: number
  private readonly open = new Set<Deadline>()
  private sleeper: Fiber.Fiber<void> | undefined

  constructor(clock: Clock.Clock, millis: number) {
    this.clock = clock
    this.millis = millis
  }

  set(onMissed: () => void): Deadline {
    const deadline: Deadline = { at: this.now() + this.millis, onMissed }
    this.open.add(deadline)
    this.sleeper ??= Effect.runFork(this.sleep(this.millis))
    return deadline
  }

  drop(deadline: Deadline): void {
    this.open.delete(deadline)
    if (this.open.size > 0) return
    // A timer for nothing would keep the process alive.
    this.sleeper?.interruptUnsafe()
    this.sleeper = undefined
  }

  private now(): number {
    return Number(this.clock.monotonicTimeNanosUnsafe()) / 1e6
  }

  private sleep(millis: number): Effect.Effect<void> {
    return Effect.flatMap(this.clock.sleep(Duration.millis(Math.ceil(millis))), () => this.wake())
  }

  private wake(): Effect.Effect<void> {
    const now = this.now()
    for (const deadline of this.open) {
      if (deadline.at > now) return this.sleep(deadline.at - now)
      this.open.delete(deadline)
      deadline.onMissed()
    }
    this.sleeper = undefined
    return Effect.void
  }
}

const byClock = new WeakMap<Clock.Clock, Map<number, Deadlines>>()

/** The deadlines by a clock that are so many milliseconds ahead. */
export const deadlinesOf = (clock: Clock.Clock, millis: number): Deadlines => {
  let byMillis = byClock.get(clock)
  if (byMillis === undefined) byClock.set(clock, byMillis = new Map())
  let deadlines = byMillis.get(millis)
  if (deadlines === undefined) byMillis.set(millis, deadlines = new Deadlines(clock, millis))
  return deadlines
}
