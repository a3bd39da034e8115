/**
 * Failures to order in advance: what the next requests are to meet in place of an answer of the emulator's own.
 *
 * **Example**
 *
 * ```ts
 * import { Emulator, type Fault } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const busy: Fault.Fault = { operation: "messages.send", times: 2, status: 503, body: { message: "Busy" } }
 * const flaky: Fault.Fault = { times: Infinity, probability: 0.2, delay: "2 seconds", drop: "after" }
 * const halfAnAnswer: Fault.Fault = { operation: "events.list", truncateTo: 20 }
 *
 * const program = Effect.gen(function*() {
 *   const emulator = yield* Emulator.Emulator
 *   for (const fault of [busy, flaky, halfAnAnswer]) yield* emulator.failNext(fault)
 * })
 * ```
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import type * as Duration from "effect/Duration"

/**
 * What some requests are to meet.
 *
 * @category models
 * @since 0.1.0
 */
export type Fault = FaultyAnswer | DroppedConnection | SpoiledAnswer

/**
 * Which requests a {@link Fault} is for, and how long they wait.
 *
 * @category models
 * @since 0.1.0
 */
export interface FaultScope {
  /** The name of an operation: `"messages.send"`. Default: any request. */
  readonly operation?: string | undefined
  /** How many requests; `Infinity` is all of them until the faults are cleared. Default 1. */
  readonly times?: number | undefined
  /**
   * How likely it is that a request meets it, from 0 to 1. Default 1. The emulator's `seed` has it be the same ones each
   * time.
   */
  readonly probability?: number | undefined
  /** How long the request waits first, in the emulator's time. */
  readonly delay?: Duration.Input | undefined
}

/**
 * An answer of your choice.
 *
 * @category models
 * @since 0.1.0
 */
export interface FaultyAnswer extends FaultScope {
  readonly drop?: false | undefined
  readonly status: number
  /** Text and bytes go out as they are, anything else as JSON. Default: no body. */
  readonly body?: unknown
  readonly headers?: { readonly [name: string]: string } | undefined
  /** Default: what suits the body. */
  readonly contentType?: string | undefined
  /** Whether the request is carried out all the same. Default `false`. */
  readonly hasEffect?: boolean | undefined
}

/**
 * No answer: the connection ends, before the request is carried out (`true` or `"before"`) or after it.
 *
 * @category models
 * @since 0.1.0
 */
export interface DroppedConnection extends FaultScope {
  readonly drop: true | "before" | "after"
  readonly status?: undefined
}

/**
 * The emulator's own answer, but late, slow, or not as it should be. The request is carried out.
 *
 * @category models
 * @since 0.1.0
 */
export interface SpoiledAnswer extends FaultScope {
  readonly drop?: false | undefined
  readonly status?: undefined
  /** How many bytes of the body are left. */
  readonly truncateTo?: number | undefined
  /** Whether the body is replaced by as many random bytes. */
  readonly garble?: boolean | undefined
  /** How long the body takes, which comes in ten parts, in the emulator's time. */
  readonly slowBody?: Duration.Input | undefined
}

/**
 * The connection is to end without an answer. Whoever serves the emulator's `httpApp` does so.
 *
 * @category errors
 * @since 0.1.0
 */
export class ConnectionDropped extends Data.TaggedError("ConnectionDropped") {}
