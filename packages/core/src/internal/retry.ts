import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Pull from "effect/Pull"
import * as Schedule from "effect/Schedule"
import type { MailgunError } from "../MailgunError.ts"
import type { RetryPolicy } from "../RetryPolicy.ts"

/** Whether doing a call twice does no more than doing it once. */
export type Safety = "safe" | "unsafe"

/** How a call is repeated. */
export interface Repetition<out A> {
  readonly policy: RetryPolicy
  readonly safety: Safety
  /** Looks, before an attempt that could do a thing twice, whether it was done already; then its result is this. */
  readonly verify: Effect.Effect<Option.Option<A>, MailgunError> | undefined
}

/** Makes attempt after attempt, as the policy and the safety of the call allow. Costs nothing until one fails. */
export const retry = <A>(
  attempt: (number: number) => Effect.Effect<A, MailgunError>,
  repetition: Repetition<A>
): Effect.Effect<A, MailgunError> =>
  Effect.catchIf(
    attempt(1),
    (error) => mayRepeat(repetition, error),
    (error) => repeat(attempt, repetition, error)
  )

const mayRepeat = <A>({ policy, safety }: Repetition<A>, error: MailgunError): boolean =>
  policy.attempts > 1 && policy.retryable(error) &&
  (safety === "safe" || policy.repeatUnsafe || wasNotCarriedOut(error))

/** Whether Mailgun provably did not do what was asked. */
export const wasNotCarriedOut = (error: MailgunError): boolean =>
  error._tag === "MailgunRateLimited" || (error._tag === "MailgunTransportError" && !error.mayHaveBeenSent)

const repeat = Effect.fnUntraced(function*<A>(
  attempt: (number: number) => Effect.Effect<A, MailgunError>,
  repetition: Repetition<A>,
  firstError: MailgunError
): Effect.fn.Return<A, MailgunError> {
  const { policy, verify } = repetition
  const clock = yield* Clock.Clock
  const started = clock.currentTimeMillisUnsafe()
  const step = yield* Schedule.toStep(policy.schedule)
  let error = firstError
  for (let number = 2; number <= policy.attempts && mayRepeat(repetition, error); number++) {
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
    if (verify !== undefined && !wasNotCarriedOut(error)) {
      const found = yield* Effect.option(verify)
      // Where nothing can be seen, the first failure says more than the one of looking.
      if (Option.isNone(found)) return yield* error
      if (Option.isSome(found.value)) return found.value.value
    }
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
