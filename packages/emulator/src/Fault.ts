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
 *
 * const program = Effect.gen(function*() {
 *   const emulator = yield* Emulator.Emulator
 *   yield* emulator.failNext(busy)
 *   yield* emulator.failNext({ drop: true })
 * })
 * ```
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"

/**
 * What some requests are to meet in place of an answer of the emulator's own. Such a request has no effect.
 *
 * @category models
 * @since 0.1.0
 */
export type Fault = FaultyAnswer | DroppedConnection

/**
 * Which requests a {@link Fault} is for.
 *
 * @category models
 * @since 0.1.0
 */
export interface FaultScope {
  /** The name of an operation: `"messages.send"`. Default: any request. */
  readonly operation?: string | undefined
  /** How many requests. Default 1. */
  readonly times?: number | undefined
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
}

/**
 * No answer: the connection ends.
 *
 * @category models
 * @since 0.1.0
 */
export interface DroppedConnection extends FaultScope {
  readonly drop: true
  readonly status?: undefined
}

/**
 * The connection is to end without an answer. Whoever serves the emulator's `httpApp` does so.
 *
 * @category errors
 * @since 0.1.0
 */
export class ConnectionDropped extends Data.TaggedError("ConnectionDropped") {}
