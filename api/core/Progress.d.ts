import type * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
export interface Counts {
  readonly done: number
  readonly failed: number
  readonly total: number | undefined
}
export interface Options<in A> {
  readonly total?: number | undefined
  readonly startAt?: number | undefined
  readonly count?:
    | ((item: A) => {
      readonly done: number
      readonly failed?: number | undefined
    })
    | undefined
}
export interface Progress extends Counts {
  readonly rate: number
  readonly estimatedEnd: DateTime.Utc | undefined
}
export declare const measure: <A extends Counts, E, R>(
  self: Stream.Stream<A, E, R>
) => Stream.Stream<A & Progress, E, R>
export declare const of: {
  <A>(options?: Options<A>): <E, R>(self: Stream.Stream<A, E, R>) => Stream.Stream<Progress, E, R>
  <A, E, R>(self: Stream.Stream<A, E, R>, options?: Options<A>): Stream.Stream<Progress, E, R>
}
export declare const watch: <A extends Counts, E, R>(look: Effect.Effect<A, E, R>, options: {
  readonly interval: Duration.Input
  readonly until: (looked: NoInfer<A>) => boolean
}) => Stream.Stream<A & Progress, E, R>
