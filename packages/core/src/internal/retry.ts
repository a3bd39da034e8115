import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Pull from "effect/Pull"
import * as Schedule from "effect/Schedule"
import { isServerError, type MailgunError } from "../MailgunError.ts"
import type { RetryPolicy } from "../RetryPolicy.ts"
import type { CallTelemetry } from "./callTelemetry.ts"

/**
 * Whether doing a call twice does no more than doing it once. What must be done only `"once"` no policy repeats, unless it
 * was not done at all.
 */
export type Safety = "safe" | "unsafe" | "once"

/** How a call is repeated. */
export interface Repetition<out A> {
  readonly policy: RetryPolicy
  readonly safety: Safety
  /** Looks, before an attempt that could do a thing twice, whether it was done already; then its result is this. */
  readonly verify: Effect.Effect<Option.Option<A>, MailgunError> | undefined
  /** Whether what the call sends can't be had again. */
  readonly isSpent: () => boolean
  readonly telemetry: Pick<CallTelemetry, "inSpan" | "retries">
}

/** Makes attempt after attempt, as the policy and the safety of the call allow. Costs nothing until one fails. */
export const retry = <A>(
  attempt: (number: number) => Effect.Effect<A, MailgunError>,
  repetition: Repetition<A>
): Effect.Effect<A, MailgunError> =>
  Effect.catch(attempt(1), (error) =>
    // What is done after a failure belongs under the operation's span.
    repetition.telemetry.inSpan(
      mayRepeat(repetition, error, 2) || mayVerify(repetition, error)
        ? repeat(attempt, repetition, error)
        : Effect.fail(error)
    ))

const mayRepeat = <A>({ isSpent, policy, safety }: Repetition<A>, error: MailgunError, number: number): boolean =>
  number <= policy.attempts && policy.retryable(error) && !isSpent() &&
  (safety === "safe" || (safety === "unsafe" && policy.repeatUnsafe) || wasNotCarriedOut(error))

const mayVerify = <A>({ verify }: Repetition<A>, error: MailgunError): boolean => verify !== undefined && isOpen(error)

/** Whether Mailgun provably did not do what was asked. */
const wasNotCarriedOut = (error: MailgunError): boolean =>
  error._tag === "MailgunRateLimited" || (error._tag === "MailgunTransportError" && !error.mayHaveBeenSent)

/** Whether Mailgun may have done what was asked, although it did not say so. */
export const isOpen = (error: MailgunError): boolean =>
  isServerError(error) || (error._tag === "MailgunTransportError" && error.mayHaveBeenSent)

const repeat = Effect.fnUntraced(function*<A>(
  attempt: (number: number) => Effect.Effect<A, MailgunError>,
  repetition: Repetition<A>,
  firstError: MailgunError
): Effect.fn.Return<A, MailgunError> {
  const { policy, telemetry, verify } = repetition
  const clock = yield* Clock.Clock
  const started = clock.currentTimeMillisUnsafe()
  const step = yield* Schedule.toStep(policy.schedule)
  let error = firstError
  let openError: MailgunError | undefined
  for (let number = 2;; number++) {
    const now = clock.currentTimeMillisUnsafe()
    const delay = mayRepeat(repetition, error, number)
      ? yield* nextDelay(step, policy, error, { now, leftUntil: started + Duration.toMillis(policy.budget) })
      : undefined
    if (delay !== undefined) {
      yield* telemetry.retries({ error, attempt: number, millis: delay })
      yield* Effect.sleep(Duration.millis(delay))
    }
    if (verify !== undefined && isOpen(error)) {
      openError = error
      const found = yield* Effect.option(verify)
      // Where nothing can be seen, the failure that left it open says more than the one of looking.
      if (Option.isNone(found)) return yield* error
      if (Option.isSome(found.value)) return found.value.value
    }
    // What was looked for in vain may still turn up, so a later refusal does not settle it.
    if (delay === undefined) return yield* openError ?? error
    const outcome = yield* Effect.result(attempt(number))
    if (outcome._tag === "Success") return outcome.success
    error = outcome.failure
  }
})

/** The wait in milliseconds, or `undefined` where the schedule or the time that there is for all attempts has ended. */
const nextDelay = Effect.fnUntraced(function*(
  step: (now: number, error: MailgunError) => Pull.Pull<[unknown, Duration.Duration], never, unknown>,
  policy: RetryPolicy,
  error: MailgunError,
  { leftUntil, now }: { readonly now: number; readonly leftUntil: number }
): Effect.fn.Return<number | undefined> {
  const scheduled = yield* step(now, error).pipe(
    Effect.map(([, delay]) => Math.min(Duration.toMillis(delay), Duration.toMillis(policy.maxDelay))),
    Pull.catchDone(() => Effect.undefined)
  )
  const delay = waitFor(policy, error, now, scheduled)
  return delay === undefined || now + delay > leftUntil ? undefined : delay
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
