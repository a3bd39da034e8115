import * as Duration from "effect/Duration"
import * as MutableList from "effect/MutableList"
import type { EventJson } from "../Emulator.ts"
import type { EventDelay } from "../EventDelay.ts"
import type { BoundedLog } from "./boundedLog.ts"

/** Which domain an event belongs to. One that is made again under the same name is another one. */
export interface EventDomain {
  readonly id: string
  readonly name: string
}

/** An event and the domain it belongs to. */
export interface LoggedEvent {
  readonly domain: EventDomain
  /** Epoch microseconds. */
  readonly at: number
  /** The key of the message, or of its copy, that it is about. */
  readonly key?: string | undefined
  readonly json: EventJson
}

/** An event that lies ahead, and the number under which the log has it. */
interface Upcoming {
  readonly event: LoggedEvent
  readonly number: number
}

/**
 * The events of all domains in the order of their timestamps. What will have happened a moment after now waits until
 * the log reaches that moment, or until somebody looks.
 */
export class EventLog {
  private readonly log: BoundedLog<LoggedEvent>
  private readonly upcoming = MutableList.make<Upcoming>()
  private next: Upcoming | undefined
  private latest = 0
  private listener: ((event: LoggedEvent) => void) | undefined
  private readonly delay: EventDelay | undefined

  constructor(log: BoundedLog<LoggedEvent>, delay?: EventDelay) {
    this.log = log
    this.delay = delay
    this.latest = log.at(log.end - 1)?.at ?? 0
  }

  /** Whether an event can be found at a time, in epoch milliseconds. */
  shows({ at, json }: LoggedEvent, millis: number): boolean {
    return this.delay === undefined || at / 1000 + Duration.toMillis(this.delay(json)) <= millis
  }

  /** Has every event told at once, also one that lies ahead. */
  listen(listener: (event: LoggedEvent) => void): void {
    this.listener = listener
  }

  /** The time to stamp an event with that happens now, in epoch microseconds: later than all that are logged. */
  stamp(millis: number): number {
    return Math.max(millis * 1000, this.latest + 1)
  }

  append(event: LoggedEvent): void {
    this.admit(event.at)
    this.write(event, this.log.announce(event))
    this.listener?.(event)
  }

  /** Takes an event that lies ahead. They must come in the order of their times. */
  appendLater(event: LoggedEvent): void {
    // It is written down at once, so that it is not lost with what it comes of.
    const upcoming = { event, number: this.log.announce(event) }
    if (this.next === undefined) this.next = upcoming
    else MutableList.append(this.upcoming, upcoming)
    this.listener?.(event)
  }

  /** Everything, with what lies ahead. */
  settled(): BoundedLog<LoggedEvent> {
    this.admit(Infinity)
    return this.log
  }

  clear(): void {
    MutableList.clear(this.upcoming)
    this.next = undefined
    this.log.clear()
  }

  private admit(until: number): void {
    while (this.next !== undefined && this.next.event.at <= until) {
      this.write(this.next.event, this.next.number)
      const taken = MutableList.take(this.upcoming)
      this.next = taken === MutableList.Empty ? undefined : taken
    }
  }

  private write(event: LoggedEvent, number: number): void {
    this.latest = Math.max(this.latest, event.at)
    this.log.append(event, number)
  }
}
