import type * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { type Table, TableName, type Tables } from "./table.ts"

/** How far the time is from that of the clock below, and where it stands still; both in milliseconds. */
interface KeptTime {
  readonly offset: number
  readonly stoppedAt: number | undefined
}

const keptTime = new TableName<KeptTime, "now">("time")

/** Somebody who waits. */
interface Sleeper {
  /** Epoch milliseconds. */
  readonly due: number
  /** Wakes them to look at the clock. */
  bell: Deferred.Deferred<void>
}

/**
 * The time that the emulator goes by: that of the clock it stands on, unless it is moved or stopped. All that waits in the
 * emulator waits by it.
 */
export class EmulatorClock implements Clock.Clock {
  /** What it stands on. */
  readonly base: Clock.Clock
  private offset = 0
  private stoppedAt: number | undefined
  private readonly sleepers = new Set<Sleeper>()
  /** How much of what others wait for is under way outside of the emulator: posts that were not answered. */
  private underway = 0
  private quiet: Deferred.Deferred<void> | undefined

  private readonly kept: Table<KeptTime, "now">

  /** What a clock on the same tables was told before goes before what is given. */
  constructor(
    base: Clock.Clock,
    tables: Tables,
    start?: { readonly now?: number | undefined; readonly isFrozen?: boolean | undefined }
  ) {
    this.base = base
    this.kept = tables.of(keptTime)
    const before = this.kept.get("now")
    if (before !== undefined) {
      this.offset = before.offset
      this.stoppedAt = before.stoppedAt
      return
    }
    if (start?.now !== undefined) this.offset = start.now - base.currentTimeMillisUnsafe()
    if (start?.isFrozen === true) this.stoppedAt = this.currentTimeMillisUnsafe()
    if (this.offset !== 0 || this.isFrozen) this.keep()
  }

  /** Writes down what it was told. */
  keep(): void {
    this.kept.set("now", { offset: this.offset, stoppedAt: this.stoppedAt })
  }

  get isFrozen(): boolean {
    return this.stoppedAt !== undefined
  }

  currentTimeMillisUnsafe(): number {
    return this.stoppedAt ?? this.base.currentTimeMillisUnsafe() + this.offset
  }

  readonly currentTimeMillis: Effect.Effect<number> = Effect.sync(() => this.currentTimeMillisUnsafe())

  currentTimeNanosUnsafe(): bigint {
    return this.stoppedAt === undefined
      ? this.base.currentTimeNanosUnsafe() + BigInt(Math.round(this.offset)) * 1_000_000n
      : BigInt(Math.round(this.stoppedAt)) * 1_000_000n
  }

  readonly currentTimeNanos: Effect.Effect<bigint> = Effect.sync(() => this.currentTimeNanosUnsafe())

  monotonicTimeNanosUnsafe(): bigint {
    return this.base.monotonicTimeNanosUnsafe()
  }

  readonly monotonicTimeNanos: Effect.Effect<bigint> = Effect.sync(() => this.monotonicTimeNanosUnsafe())

  sleep(duration: Duration.Duration): Effect.Effect<void> {
    return Effect.suspend(() => {
      const due = this.currentTimeMillisUnsafe() + Duration.toMillis(duration)
      const sleeper: Sleeper = { due, bell: Deferred.makeUnsafe() }
      this.sleepers.add(sleeper)
      return Effect.ensuring(this.sleepUntil(sleeper), Effect.sync(() => this.sleepers.delete(sleeper)))
    })
  }

  private sleepUntil(sleeper: Sleeper): Effect.Effect<void> {
    return Effect.suspend(() => {
      const left = sleeper.due - this.currentTimeMillisUnsafe()
      if (left <= 0) return Effect.void
      const rung = Deferred.await(sleeper.bell)
      const waited = this.isFrozen || left === Infinity
        ? rung
        : Effect.raceFirst(rung, this.base.sleep(Duration.millis(left)))
      return Effect.flatMap(waited, () => this.sleepUntil(sleeper))
    })
  }

  /** Has time move on by as much, and all that waits for a moment on the way happen at that moment, in order. */
  readonly advance: (duration: Duration.Input) => Effect.Effect<void> = Effect.fnUntraced(
    function*(this: EmulatorClock, duration: Duration.Input) {
      const target = this.currentTimeMillisUnsafe() + Math.max(0, Duration.toMillis(Duration.fromInputUnsafe(duration)))
      yield* this.settle
      for (;;) {
        let next = Infinity
        for (const { due } of this.sleepers) next = Math.min(next, due)
        if (next > target) break
        this.moveTo(Math.max(next, this.currentTimeMillisUnsafe()))
        this.ring((due) => due <= next)
        yield* this.settle
      }
      this.moveTo(Math.max(target, this.currentTimeMillisUnsafe()))
      // The others have less left to wait.
      this.ring()
      yield* this.settle
    }.bind(this)
  )

  readonly freeze: Effect.Effect<void> = Effect.sync(() => {
    this.stoppedAt ??= this.currentTimeMillisUnsafe()
    this.keep()
    this.ring()
  })

  /** Goes on from where it was stopped. */
  readonly resume: Effect.Effect<void> = Effect.sync(() => {
    if (this.stoppedAt === undefined) return
    this.offset = this.stoppedAt - this.base.currentTimeMillisUnsafe()
    this.stoppedAt = undefined
    this.keep()
    this.ring()
  })

  /** Does something with the world outside, for which time waits when it is moved. */
  outside<A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> {
    return Effect.suspend(() => {
      this.underway += 1
      return Effect.ensuring(
        effect,
        Effect.sync(() => {
          this.underway -= 1
          if (this.underway > 0 || this.quiet === undefined) return
          Deferred.doneUnsafe(this.quiet, Effect.void)
          this.quiet = undefined
        })
      )
    })
  }

  private moveTo(millis: number): void {
    if (this.stoppedAt === undefined) this.offset += millis - this.currentTimeMillisUnsafe()
    else this.stoppedAt = millis
    this.keep()
  }

  private ring(whom: (due: number) => boolean = () => true): void {
    for (const sleeper of this.sleepers) {
      if (!whom(sleeper.due)) continue
      const { bell } = sleeper
      sleeper.bell = Deferred.makeUnsafe()
      Deferred.doneUnsafe(bell, Effect.void)
    }
  }

  /** Until those who were woken wait again, or have done what they woke for. */
  private readonly settle: Effect.Effect<void> = Effect.gen({ self: this }, function*() {
    do {
      if (this.underway > 0) {
        this.quiet ??= Deferred.makeUnsafe()
        yield* Deferred.await(this.quiet)
      }
      for (let turn = 0; turn < settlingTurns; turn++) yield* Effect.yieldNow
    } while (this.underway > 0)
  })
}

/** A fiber that was woken starts others, which take a few turns each to get to where they wait. */
const settlingTurns = 20
