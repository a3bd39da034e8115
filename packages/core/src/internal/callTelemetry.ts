import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import type * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import type * as Fiber from "effect/Fiber"
import * as Predicate from "effect/Predicate"
import * as References from "effect/References"
import * as Result from "effect/Result"
import type * as Tracer from "effect/Tracer"
import type { MailgunError } from "../MailgunError.ts"
import * as MailgunMetrics from "../MailgunMetrics.ts"
import type * as Operation from "../Operation.ts"
import { metricsOf, type OperationMetrics } from "./callMetrics.ts"
import { isOpen } from "./retry.ts"
import { makeSpanAttributes } from "./spanAttributes.ts"

/** What is seen of one call while it runs, for its span, the metrics and the log. */
export interface CallTelemetry {
  /** A request is about to be made. */
  readonly requests: () => void
  /** A request was answered with this status. */
  readonly answered: (status: number) => void
  /** The Message-Id that the message carries, without angle brackets. */
  readonly carries: (messageId: string) => void
  /** The call waits for the rate limit of its layer. */
  readonly waitsForTurn: (millis: number) => Effect.Effect<void>
  /** The call waits, and is then made again. */
  readonly retries: (
    wait: { readonly error: MailgunError; readonly attempt: number; readonly millis: number }
  ) => Effect.Effect<void>
  /** Makes the span of the call the parent of those below it. */
  readonly inSpan: <A, E>(effect: Effect.Effect<A, E>) => Effect.Effect<A, E>
}

/** Where a call goes. */
export interface Destination {
  readonly baseUrl: string
  readonly domain: string | undefined
}

/** Runs the calls of a layer, each in a span of its own, and counts them. */
export const makeObserve = () => {
  const attributesOf = makeSpanAttributes()
  return <I, A>(
    fiber: Fiber.Fiber<unknown, unknown>,
    operation: Operation.Operation<I, A>,
    input: I,
    destination: Destination,
    run: (telemetry: CallTelemetry) => Effect.Effect<A, MailgunError>
  ): Effect.Effect<A, MailgunError> => {
    const clock = fiber.getRef(Clock.Clock)
    const metrics = fiber.getRef(MailgunMetrics.Enabled) ? metricsOf(operation) : undefined
    const observed = (span: Tracer.Span | undefined): Effect.Effect<A, MailgunError> => {
      const call = new ObservedCall<I, A>({ operation, input, span, clock, metrics, context: fiber.context })
      return Effect.onExitPrimitive(run(call), (exit) => call.end(exit))
    }
    return fiber.getRef(References.TracerEnabled)
      ? Effect.useSpan(
        `mailgun.${operation.name}`,
        { kind: "client", attributes: attributesOf(operation, input, destination) },
        observed
      )
      : observed(undefined)
  }
}

interface Observed<I, A> {
  readonly operation: Operation.Operation<I, A>
  readonly input: I
  readonly span: Tracer.Span | undefined
  readonly clock: Clock.Clock
  readonly metrics: OperationMetrics | undefined
  readonly context: Context.Context<never>
}

class ObservedCall<in out I, in out A> implements CallTelemetry {
  private readonly observed: Observed<I, A>
  private readonly startedAt: bigint
  private requestCount = 0
  private status: number | undefined
  private messageId: string | undefined
  /** Whether an attempt failed so that Mailgun may have done what was asked. */
  private wasOpen = false

  constructor(observed: Observed<I, A>) {
    this.observed = observed
    this.startedAt = observed.clock.monotonicTimeNanosUnsafe()
  }

  requests(): void {
    this.requestCount++
    this.status = undefined
  }

  answered(status: number): void {
    this.status = status
  }

  carries(messageId: string): void {
    this.messageId = messageId
  }

  waitsForTurn(millis: number): Effect.Effect<void> {
    const { clock, context, metrics, span } = this.observed
    span?.event("mailgun.rate_limit.wait", clock.currentTimeNanosUnsafe(), { "mailgun.wait.seconds": millis / 1000 })
    metrics?.rateLimitWaits("layer").updateUnsafe(millis / 1000, context)
    return this.logWait("Waiting for the layer's rate limit", { wait: Duration.format(Duration.millis(millis)) })
  }

  retries(
    { attempt, error, millis }: { readonly error: MailgunError; readonly attempt: number; readonly millis: number }
  ): Effect.Effect<void> {
    const { clock, context, metrics, span } = this.observed
    this.wasOpen ||= isOpen(error)
    span?.event("mailgun.retry", clock.currentTimeNanosUnsafe(), {
      "error.type": error._tag,
      "mailgun.attempt": attempt,
      "mailgun.wait.seconds": millis / 1000
    })
    metrics?.retries(error._tag).updateUnsafe(1, context)
    if (error._tag === "MailgunRateLimited") metrics?.rateLimitWaits("mailgun").updateUnsafe(millis / 1000, context)
    return this.logWait("Waiting to try again", {
      error: error._tag,
      attempt,
      wait: Duration.format(Duration.millis(millis))
    })
  }

  private logWait(what: string, annotations: { readonly [name: string]: unknown }): Effect.Effect<void> {
    return Effect.annotateLogs(Effect.logDebug(what), { operation: this.observed.operation.name, ...annotations })
  }

  inSpan<B, E>(effect: Effect.Effect<B, E>): Effect.Effect<B, E> {
    const { span } = this.observed
    return span === undefined ? effect : Effect.withParentSpan(effect, span, { captureStackTrace: false })
  }

  end(exit: Exit.Exit<A, MailgunError>): undefined {
    const errorType = exit._tag === "Success" ? undefined : errorTypeOf(exit.cause)
    const recipients = this.recipientCount(errorType)
    this.describe(exit, errorType, recipients)
    this.count(exit, errorType, recipients)
  }

  /** How many get the message, where there is one that got as far as being one. */
  private recipientCount(errorType: string | undefined): number | undefined {
    const { input, operation } = this.observed
    return errorType === "MailgunInvalidInput" ? undefined : operation.recipients?.(input)
  }

  private describe(exit: Exit.Exit<A, MailgunError>, errorType: string | undefined, recipients: number | undefined) {
    const { span } = this.observed
    if (span === undefined) return
    if (this.status !== undefined) span.attribute("http.response.status_code", this.status)
    if (this.requestCount > 1) span.attribute("http.request.resend_count", this.requestCount - 1)
    if (errorType !== undefined) span.attribute("error.type", errorType)
    if (recipients === undefined) return
    // Mailgun makes a message of its own for each recipient.
    if (recipients > 1) span.attribute("messaging.batch.message_count", recipients)
    const messageId = this.messageId ?? (exit._tag === "Success" ? acceptedId(exit.value) : undefined)
    if (messageId !== undefined) span.attribute("messaging.message.id", messageId)
  }

  private count(exit: Exit.Exit<A, MailgunError>, errorType: string | undefined, recipients: number | undefined) {
    const { clock, context, metrics } = this.observed
    if (metrics === undefined) return
    const outcome = exit._tag === "Success" ? "success" : errorType === undefined ? "interrupted" : "failure"
    metrics.calls(outcome).updateUnsafe(1, context)
    metrics.duration(outcome).updateUnsafe(Number(clock.monotonicTimeNanosUnsafe() - this.startedAt) / 1e9, context)
    if (errorType !== undefined) metrics.failures(errorType).updateUnsafe(1, context)
    if (recipients === undefined) return
    const messageOutcome = this.messageOutcome(exit)
    if (messageOutcome === undefined) return
    metrics.messages(messageOutcome).updateUnsafe(1, context)
    metrics.recipients(messageOutcome).updateUnsafe(recipients, context)
  }

  /** What became of the message; nothing where the call was interrupted before the first request. */
  private messageOutcome(exit: Exit.Exit<A, MailgunError>): MailgunMetrics.MessageOutcome | undefined {
    if (exit._tag === "Success") return "accepted"
    if (this.requestCount === 0) return undefined
    const failure = Cause.findError(exit.cause)
    return this.wasOpen || Result.isFailure(failure) || leavesOpen(failure.success) ? "unknown" : "refused"
  }
}

const leavesOpen = (error: MailgunError): boolean =>
  isOpen(error) || error._tag === "MailgunSendOutcomeUnknown" || error._tag === "MailgunDecodeError"

/** The tag of what a call failed with; nothing where it was only interrupted. */
const errorTypeOf = (cause: Cause.Cause<MailgunError>): string | undefined => {
  if (Cause.hasInterruptsOnly(cause)) return undefined
  const failure = Cause.findError(cause)
  return Result.isSuccess(failure) ? failure.success._tag : "defect"
}

/** The Message-Id of an answer, without its angle brackets. */
const acceptedId = (answer: unknown): string | undefined =>
  Predicate.hasProperty(answer, "id") && typeof answer.id === "string" ? answer.id.replace(/^<|>$/g, "") : undefined
