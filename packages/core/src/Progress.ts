/**
 * How far long work is, as a Stream: for a bar in a terminal, a log, a page.
 *
 * **Details**
 *
 * One shape for all of it. {@link of} counts what a Stream gives: outcomes of a batch, chunks of an import, items of a list
 * that is exported, events of a tail. {@link watch} looks again and again at work that goes on elsewhere, as
 * `BulkValidations.progress`, `MailingListValidations.progress`, `Exports.progress` and the `progress` of a campaign do.
 *
 * **Example**
 *
 * ```ts
 * import { MessageBatch, Messages } from "@effect-mailgun/core"
 * import { Effect, Stream } from "effect"
 *
 * const recipients = [{ address: "ann@example.com" }, { address: "bob@example.com" }]
 *
 * const program = Messages.sendBatch({ from: "news@example.com", subject: "News", text: "Hello." }, recipients).pipe(
 *   MessageBatch.progress({ total: recipients.length }),
 *   Stream.runForEach(({ done, failed, total }) => Effect.log(`${done} of ${total}, ${failed} failed`))
 * )
 * ```
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import type * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { dual } from "effect/Function"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { fromMillis } from "./internal/instant.ts"

/**
 * What has been counted up to now.
 *
 * @category models
 * @since 0.1.0
 */
export interface Counts {
  /** All that is dealt with, well or not. */
  readonly done: number
  /** As many of these as failed. */
  readonly failed: number
  /** How many there are in all, where that is known. */
  readonly total: number | undefined
}

/**
 * What has been counted, and how fast it goes.
 *
 * @category models
 * @since 0.1.0
 */
export interface Progress extends Counts {
  /** How many are done in a second, over about the last ten; 0 until there is something to tell it by. */
  readonly rate: number
  /** When all are done at this rate; absent where nothing moves, all are done, or nobody knows how many there are. */
  readonly estimatedEnd: DateTime.Utc | undefined
}

/**
 * What {@link of} takes.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options<in A> {
  /** How many there are in all. */
  readonly total?: number | undefined
  /** How many were done by an earlier run. Default 0. */
  readonly startAt?: number | undefined
  /** What an item of the Stream counts for. Default: one that is done. */
  readonly count?: ((item: A) => { readonly done: number; readonly failed?: number | undefined }) | undefined
}

const one = { done: 1 }

/**
 * Counts what a Stream gives: first nothing, and then the sum after each of its chunks. It ends, and fails, as the Stream
 * does; to do something with the items, `Stream.tap` them before.
 *
 * **Example**
 *
 * ```ts
 * import { MailingListUploads, Progress } from "@effect-mailgun/core"
 * import { Effect, Stream } from "effect"
 *
 * const members = Array.from({ length: 2500 }, (_, number) => `member-${number}@example.com`)
 *
 * const program = Stream.fromIterable(members).pipe(
 *   Stream.grouped(1000),
 *   Stream.tap((chunk) => MailingListUploads.create({ listAddress: "news@example.com", members: chunk })),
 *   Progress.of({ total: members.length, count: (chunk: ReadonlyArray<string>) => ({ done: chunk.length }) }),
 *   Stream.runForEach(({ done, rate }) => Effect.log(`${done} uploaded, ${rate} a second`))
 * )
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const of: {
  <A>(options?: Options<A>): <E, R>(self: Stream.Stream<A, E, R>) => Stream.Stream<Progress, E, R>
  <A, E, R>(self: Stream.Stream<A, E, R>, options?: Options<A>): Stream.Stream<Progress, E, R>
} = dual(
  (args) => Stream.isStream(args[0]),
  <A, E, R>(
    self: Stream.Stream<A, E, R>,
    { count = () => one, startAt = 0, total }: Options<A> = {}
  ): Stream.Stream<Progress, E, R> => {
    const start: Counts = { done: startAt, failed: 0, total }
    const counts = Stream.mapAccumArray(self, () => start, (before, items) => {
      let { done, failed } = before
      for (const item of items) {
        const counted = count(item)
        done += counted.done
        failed += counted.failed ?? 0
      }
      const now: Counts = { done, failed, total }
      return [now, [now]]
    })
    return measure(Stream.concat(Stream.succeed(start), counts))
  }
)

/**
 * Looks at work again and again, at once and then after each interval, until it is done; that is the last. Fails where
 * looking fails.
 *
 * **Example**
 *
 * ```ts
 * import { BulkValidations, Progress } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const look = Effect.map(BulkValidations.get({ listId: "june" }), (job) => ({
 *   done: job.recordsProcessed ?? 0,
 *   failed: 0,
 *   total: job.quantity,
 *   status: job.status
 * }))
 *
 * const progress = Progress.watch(look, { interval: "10 seconds", until: ({ status }) => status === "uploaded" })
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const watch = <A extends Counts, E, R>(
  look: Effect.Effect<A, E, R>,
  options: { readonly interval: Duration.Input; readonly until: (looked: NoInfer<A>) => boolean }
): Stream.Stream<A & Progress, E, R> =>
  measure(Stream.takeUntil(Stream.fromEffectSchedule(look, Schedule.spaced(options.interval)), options.until))

interface Sample {
  readonly at: number
  readonly done: number
}

/** The rate is that between samples which lie at least a second apart, and of which so many are kept. */
const keptSamples = 10

/**
 * Adds the rate and the estimated end to counts that come one after the other, by the clock as they come.
 *
 * **Example**
 *
 * ```ts
 * import { Progress } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const program = Progress.measure(Stream.make(
 *   { done: 0, failed: 0, total: 2, name: "a" },
 *   { done: 2, failed: 1, total: 2, name: "b" }
 * )).pipe(Stream.runCollect)
 * ```
 *
 * @category combinators
 * @since 0.1.0
 */
export const measure = <A extends Counts, E, R>(self: Stream.Stream<A, E, R>): Stream.Stream<A & Progress, E, R> =>
  Stream.mapAccumEffect(
    self,
    (): ReadonlyArray<Sample> => [],
    (samples, counts) =>
      Effect.map(Clock.currentTimeMillis, (at) => {
        const rate = rateSince(samples[0], { at, done: counts.done })
        return [withSample(samples, { at, done: counts.done }), [{
          ...counts,
          rate,
          estimatedEnd: endOf(counts, rate, at)
        }]] as const
      })
  )

const withSample = (samples: ReadonlyArray<Sample>, sample: Sample): ReadonlyArray<Sample> => {
  const last = samples.at(-1)
  return last === undefined || sample.at - last.at >= 1000 ? [...samples.slice(1 - keptSamples), sample] : samples
}

const rateSince = (first: Sample | undefined, { at, done }: Sample): number =>
  first === undefined || at <= first.at ? 0 : Math.max(0, done - first.done) * 1000 / (at - first.at)

const endOf = ({ done, total }: Counts, rate: number, at: number): DateTime.Utc | undefined =>
  total === undefined || done >= total || rate <= 0 ? undefined : fromMillis(at + (total - done) / rate * 1000)
