import * as Duration from "effect/Duration"
import * as Schedule from "effect/Schedule"
import * as MailgunError from "./MailgunError.ts"
export interface Options {
  readonly schedule?: Schedule.Schedule<unknown, MailgunError.MailgunError> | undefined
  readonly attempts?: number | undefined
  readonly maxDelay?: Duration.Input | undefined
  readonly maxRetryAfter?: Duration.Input | undefined
  readonly budget?: Duration.Input | undefined
  readonly retryable?: ((error: MailgunError.MailgunError) => boolean) | undefined
  readonly repeatUnsafe?: boolean | undefined
}
export interface RetryPolicy {
  readonly schedule: Schedule.Schedule<unknown, MailgunError.MailgunError>
  readonly attempts: number
  readonly maxDelay: Duration.Duration
  readonly maxRetryAfter: Duration.Duration
  readonly budget: Duration.Duration
  readonly retryable: (error: MailgunError.MailgunError) => boolean
  readonly repeatUnsafe: boolean
}
export declare const fullJitter: (base: Duration.Input) => Schedule.Schedule<Duration.Duration>
export declare const make: (options?: Options) => RetryPolicy
export declare const none: RetryPolicy
export declare const standard: RetryPolicy
