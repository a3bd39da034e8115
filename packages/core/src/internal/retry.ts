import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Pull from "effect/Pull"
import * as Schedule from "effect/Schedule"
import type { MailgunError } from "../MailgunError.ts"
import type { RetryPolicy } from "../RetryPolicy.ts"

/** Whether doing a call twice does no more than doing it once. */
export type Safety = "safe" | "unsafe"

/** Makes attempt after attempt, as the policy and the safety of the call allow. Costs nothing until one fails. */
export const retry = <A, R>(
  attempt: (number: number) => Effect.Effect<A, MailgunError, R>,
  policy: RetryPolicy,
  safety: Safety
): Effect.Effect<A, MailgunError, R> =>
  Effect.catchIf(
    attempt(1),
    (error) => mayRepeat(policy, safety, error),
    (error) => repeat(attempt, policy, safety, error)
  )

const mayRepeat = (policy: RetryPolicy, safety: Safety, error: MailgunError): boolean =>
  policy.attempts > 1 && policy.retryable(error) &&
  (safety === "safe" || policy.repeatUnsafe || wasNotCarriedOut(error))

/** Whether Mailgun provably did not do what was asked. */
export const wasNotCarriedOut = (error: MailgunError): boolean =>
  error._tag === "MailgunRateLimited" || (error._tag === "MailgunTransportError" && !error.mayHaveBeenSent)

const repeat = Effect.fnUntraced(function*<A, R>(
  attempt: (number: number) => Effect.Effect<A, MailgunError, R>,
  policy: RetryPolicy,
  safety: Safety,
  firstError: MailgunError
): Effect.fn.Return<A, MailgunError, R> {
  const clock = yield* Clock.Clock
  const started = clock.currentTimeMillisUnsafe()
  const step = yield* Schedule.toStep(policy.schedule)
  let error = firstError
  for (let number = 2; number <= policy.attempts && mayRepeat(policy, safety, error); number++) {
    const now = clock.currentTimeMillisUnsafe()
    const scheduled = yield* step(now, error).pipe(
      Effect.map(([, delay]) => Math.min(Duration.toMillis(delay), Duration.toMillis(policy.maxDelay))),
      Pull.catchDone(() => Effect.undefined)
    )
    const delay = waitFor(policy, error, now, scheduled)
    if (delay === undefined || now + delay - started > Duration.toMillis(policy.budget)) {
      return yield* error
    }
    yield* Effect.sleep(Duration.millis(delay))
    const outcome = yield* Effect.result(attempt(number))
    if (outcome._tag === "Success") return outcome.success
    error = outcome.failure
  }
  return yield* error
})

/** The wait in milliseconds, or `undefined` where it would be too long or the schedule has ended. */
const waitFor = (
  policy: RetryPolicy,
  error: MailgunError,
  now: number,
  scheduled: number | undefined
): number | undefined => {
  if (scheduled === undefined) return undefined
  const retryAt = "retryAt" in error ? error.retryAt : undefined
  if (retryAt === undefined) return scheduled
  const asked = retryAt.epochMilliseconds - now
  // A time that has passed says nothing of how long to wait.
  if (asked <= 0) return scheduled
  return asked <= Duration.toMillis(policy.maxRetryAfter) ? asked : undefined
}
