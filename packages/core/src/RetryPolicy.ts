/**
 * When a failed call is made again, as a value: how often, after what wait, and for which failures.
 *
 * **Details**
 *
 * A policy never makes an unsafe call safe. `GET`, `PUT` and `DELETE`, and the operations that Mailgun treats as upserts,
 * are repeated after any failure that may pass: a rate limit, a 5xx, a broken connection. Other `POST`s are repeated
 * only where Mailgun provably did not carry them out: after 420 and 429, and where the request never left.
 * `Messages.send` is repeated as its own `guarantee` says.
 *
 * Where Mailgun names the time to come back (Retry-After in seconds or as a date, an exhausted limit's `X-*-Reset`, or
 * the "try again after" text), that time is waited for instead of the schedule's.
 *
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import * as MailgunError from "./MailgunError.ts"

/**
 * A retry policy. Made by {@link make}, or one of {@link standard} and {@link none}.
 *
 * @category models
 * @since 0.1.0
 */
export interface RetryPolicy {
  /** The waits between attempts, where Mailgun does not name one itself. */
  readonly schedule: Schedule.Schedule<unknown, MailgunError.MailgunError>
  /** How many requests in all, the first included. */
  readonly attempts: number
  /** The longest wait that the schedule may ask for. */
  readonly maxDelay: Duration.Duration
  /** The longest wait that Mailgun may ask for; when it asks for more, the call fails at once and says until when. */
  readonly maxRetryAfter: Duration.Duration
  /** The longest time from the first failure to the start of the last request. */
  readonly budget: Duration.Duration
  /** Which failures are worth another attempt. */
  readonly retryable: (error: MailgunError.MailgunError) => boolean
  /** Whether calls that are not safe to repeat are repeated all the same, at the risk of doing a thing twice. */
  readonly repeatUnsafe: boolean
}

/**
 * What {@link make} takes; everything has the value of {@link standard} unless given.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options {
  readonly schedule?: Schedule.Schedule<unknown, MailgunError.MailgunError> | undefined
  readonly attempts?: number | undefined
  readonly maxDelay?: Duration.Input | undefined
  readonly maxRetryAfter?: Duration.Input | undefined
  readonly budget?: Duration.Input | undefined
  /** Which failures are worth another attempt. */
  readonly retryable?: ((error: MailgunError.MailgunError) => boolean) | undefined
  readonly repeatUnsafe?: boolean | undefined
}

/**
 * Exponential waits with full jitter: each is a random part of twice the wait before it, so that clients which failed
 * together do not come back together.
 *
 * **Example**
 *
 * ```ts
 * import { RetryPolicy } from "@effect-mailgun/core"
 *
 * const patient = RetryPolicy.make({ schedule: RetryPolicy.fullJitter("2 seconds"), attempts: 10 })
 * ```
 *
 * @category schedules
 * @since 0.1.0
 */
export const fullJitter = (base: Duration.Input): Schedule.Schedule<Duration.Duration> =>
  Schedule.modifyDelay(
    Schedule.exponential(base),
    ({ duration }) => Effect.map(Random.next, (part) => Duration.millis(Duration.toMillis(duration) * part))
  )

/**
 * Makes a policy.
 *
 * **Example**
 *
 * ```ts
 * import { RetryPolicy } from "@effect-mailgun/core"
 * import { Schedule } from "effect"
 *
 * const everySecond = RetryPolicy.make({ schedule: Schedule.spaced("1 second"), attempts: 5, budget: "1 minute" })
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (options: Options = {}): RetryPolicy => ({
  schedule: options.schedule ?? fullJitter("500 millis"),
  attempts: options.attempts ?? 4,
  maxDelay: Duration.fromInputUnsafe(options.maxDelay ?? "20 seconds"),
  maxRetryAfter: Duration.fromInputUnsafe(options.maxRetryAfter ?? "1 minute"),
  budget: Duration.fromInputUnsafe(options.budget ?? "2 minutes"),
  retryable: options.retryable ?? MailgunError.isRetryable,
  repeatUnsafe: options.repeatUnsafe ?? false
})

/**
 * The default: at most 4 requests within 2 minutes, exponential waits with full jitter from 500 ms and at most 20 s,
 * and at most a minute where Mailgun names the wait.
 *
 * @category policies
 * @since 0.1.0
 */
export const standard: RetryPolicy = make()

/**
 * Never repeats a call.
 *
 * @category policies
 * @since 0.1.0
 */
export const none: RetryPolicy = make({ attempts: 1 })
