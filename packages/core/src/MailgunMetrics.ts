/**
 * What calls count and measure, through effect's `Metric`: read in a program, or exported by any exporter of effect's.
 *
 * **Details**
 *
 * Every call of every layer is counted, in the `Metric.MetricRegistry` of the fiber that makes it. An attribute never holds an
 * address, a domain or an id, so that there are only as many series as there are operations in use, times their outcomes.
 * {@link Enabled} turns all of it off.
 *
 * | metric                              | type                 | attributes                             | what                                                  |
 * | ----------------------------------- | -------------------- | -------------------------------------- | ----------------------------------------------------- |
 * | `mailgun.calls`                     | counter              | `mailgun.operation`, `mailgun.outcome` | calls that have ended, however many requests they made |
 * | `mailgun.call.duration`             | histogram in seconds | `mailgun.operation`, `mailgun.outcome` | how long they took, retries and waits included         |
 * | `mailgun.failures`                  | counter              | `mailgun.operation`, `error.type`      | calls that failed, by the tag of their error           |
 * | `mailgun.retries`                   | counter              | `mailgun.operation`, `error.type`      | attempts after the first, by what failed before        |
 * | `mailgun.rate_limit.wait.duration`  | histogram in seconds | `mailgun.operation`, `mailgun.limit`   | waits for a rate limit: how many, and how long         |
 * | `mailgun.messages`                  | counter              | `mailgun.operation`, `mailgun.outcome` | calls that send a message, by what became of it        |
 * | `mailgun.recipients`                | counter              | `mailgun.operation`, `mailgun.outcome` | the recipients of these messages                       |
 *
 * **Example**
 *
 * ```ts
 * import { MailgunMetrics } from "@effect-mailgun/core"
 * import { Effect, Metric } from "effect"
 *
 * const program = Effect.gen(function*() {
 *   const { count } = yield* Metric.value(
 *     MailgunMetrics.recipients({ operation: "messages.send", outcome: "accepted" })
 *   )
 *   yield* Effect.log(`${count} recipients so far`)
 * })
 * ```
 *
 * @see https://opentelemetry.io/docs/specs/semconv/http/http-metrics/
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Metric from "effect/Metric"

/**
 * Whether calls are counted and measured. Default `true`.
 *
 * **Example**
 *
 * ```ts
 * import { Bounces, MailgunMetrics } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const uncounted = Bounces.list().pipe(Effect.provideService(MailgunMetrics.Enabled, false))
 * ```
 *
 * @category references
 * @since 0.1.0
 */
export const Enabled = Context.Reference<boolean>("@effect-mailgun/core/MailgunMetrics/Enabled", {
  defaultValue: () => true
})

/**
 * How a call ended.
 *
 * @category models
 * @since 0.1.0
 */
export type CallOutcome = "success" | "failure" | "interrupted"

/**
 * What became of a message. It is `"unknown"` where Mailgun failed, or the connection broke, after the request may have
 * left, or the call was interrupted by then. A message that was never sent, for its input was invalid, is not counted.
 *
 * @category models
 * @since 0.1.0
 */
export type MessageOutcome = "accepted" | "refused" | "unknown"

/**
 * Whose rate limit was waited for: the `rateLimit` of the layer, or Mailgun's, which answered 420 or 429.
 *
 * @category models
 * @since 0.1.0
 */
export type Limit = "layer" | "mailgun"

/** As OpenTelemetry advises for the duration of HTTP requests. */
const seconds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]

/** Waits for a rate limit are longer than calls. */
const waitSeconds = [0.01, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 900, 3600]

const counter = (name: string, description: string, attributes: Metric.Metric.AttributeSet): Metric.Counter<number> =>
  Metric.counter(name, { description, attributes, incremental: true })

const histogram = (
  name: string,
  description: string,
  boundaries: ReadonlyArray<number>,
  attributes: Metric.Metric.AttributeSet
): Metric.Histogram<number> =>
  // Effect's exporters take the unit from the attribute of this name.
  Metric.histogram(name, { description, boundaries, attributes: { ...attributes, unit: "s" } })

/**
 * `mailgun.calls`: calls of an operation, such as `"messages.send"`, that have ended so.
 *
 * **Example**
 *
 * ```ts
 * import { MailgunMetrics } from "@effect-mailgun/core"
 * import { Metric } from "effect"
 *
 * const sends = Metric.value(MailgunMetrics.calls({ operation: "messages.send", outcome: "success" }))
 * ```
 *
 * @category metrics
 * @since 0.1.0
 */
export const calls = (
  { operation, outcome }: { readonly operation: string; readonly outcome: CallOutcome }
): Metric.Counter<number> =>
  counter("mailgun.calls", "Calls of Mailgun's API that have ended", {
    "mailgun.operation": operation,
    "mailgun.outcome": outcome
  })

/**
 * `mailgun.call.duration`: how long these calls took, in seconds, all their attempts and waits included. Its bounds are
 * those that OpenTelemetry advises for HTTP requests, from 5 milliseconds to 10 seconds.
 *
 * **Example**
 *
 * ```ts
 * import { MailgunMetrics } from "@effect-mailgun/core"
 * import { Metric } from "effect"
 *
 * const latency = Metric.value(MailgunMetrics.duration({ operation: "messages.send", outcome: "success" }))
 * ```
 *
 * @category metrics
 * @since 0.1.0
 */
export const duration = (
  { operation, outcome }: { readonly operation: string; readonly outcome: CallOutcome }
): Metric.Histogram<number> =>
  histogram("mailgun.call.duration", "How long calls of Mailgun's API took, in seconds", seconds, {
    "mailgun.operation": operation,
    "mailgun.outcome": outcome
  })

/**
 * `mailgun.failures`: calls that failed, by the tag of their error, such as `"MailgunRateLimited"`; `"defect"` where it
 * is none of the typed ones.
 *
 * **Example**
 *
 * ```ts
 * import { MailgunMetrics } from "@effect-mailgun/core"
 * import { Metric } from "effect"
 *
 * const rejected = Metric.value(
 *   MailgunMetrics.failures({ operation: "messages.send", errorType: "MailgunUnauthorized" })
 * )
 * ```
 *
 * @category metrics
 * @since 0.1.0
 */
export const failures = (
  { errorType, operation }: { readonly operation: string; readonly errorType: string }
): Metric.Counter<number> =>
  counter("mailgun.failures", "Calls of Mailgun's API that failed, by the tag of their error", {
    "mailgun.operation": operation,
    "error.type": errorType
  })

/**
 * `mailgun.retries`: attempts after the first, by the tag of the error that the attempt before ended with.
 *
 * **Example**
 *
 * ```ts
 * import { MailgunMetrics } from "@effect-mailgun/core"
 * import { Metric } from "effect"
 *
 * const retries = Metric.value(
 *   MailgunMetrics.retries({ operation: "messages.send", errorType: "MailgunServiceUnavailable" })
 * )
 * ```
 *
 * @category metrics
 * @since 0.1.0
 */
export const retries = (
  { errorType, operation }: { readonly operation: string; readonly errorType: string }
): Metric.Counter<number> =>
  counter("mailgun.retries", "Further attempts of calls of Mailgun's API, by the error of the attempt before", {
    "mailgun.operation": operation,
    "error.type": errorType
  })

/**
 * `mailgun.rate_limit.wait.duration`: waits for a rate limit, in seconds; its count is how many there were. A wait is
 * counted when it begins.
 *
 * **Example**
 *
 * ```ts
 * import { MailgunMetrics } from "@effect-mailgun/core"
 * import { Metric } from "effect"
 *
 * const waits = Metric.value(MailgunMetrics.rateLimitWaits({ operation: "messages.send", limit: "mailgun" }))
 * ```
 *
 * @category metrics
 * @since 0.1.0
 */
export const rateLimitWaits = (
  { limit, operation }: { readonly operation: string; readonly limit: Limit }
): Metric.Histogram<number> =>
  histogram("mailgun.rate_limit.wait.duration", "How long calls waited for a rate limit, in seconds", waitSeconds, {
    "mailgun.operation": operation,
    "mailgun.limit": limit
  })

/**
 * `mailgun.messages`: calls that send a message, by what became of it. A batch of many recipients is one.
 *
 * **Example**
 *
 * ```ts
 * import { MailgunMetrics } from "@effect-mailgun/core"
 * import { Metric } from "effect"
 *
 * const unknown = Metric.value(MailgunMetrics.messages({ operation: "messages.send", outcome: "unknown" }))
 * ```
 *
 * @category metrics
 * @since 0.1.0
 */
export const messages = (
  { operation, outcome }: { readonly operation: string; readonly outcome: MessageOutcome }
): Metric.Counter<number> =>
  counter("mailgun.messages", "Messages by what became of them", {
    "mailgun.operation": operation,
    "mailgun.outcome": outcome
  })

/**
 * `mailgun.recipients`: those named in `to`, `cc` and `bcc` of these messages. Mailgun makes a message of its own for each.
 *
 * **Example**
 *
 * ```ts
 * import { MailgunMetrics } from "@effect-mailgun/core"
 * import { Metric } from "effect"
 *
 * const reached = Metric.value(MailgunMetrics.recipients({ operation: "messages.send", outcome: "accepted" }))
 * ```
 *
 * @category metrics
 * @since 0.1.0
 */
export const recipients = (
  { operation, outcome }: { readonly operation: string; readonly outcome: MessageOutcome }
): Metric.Counter<number> =>
  counter("mailgun.recipients", "Recipients of messages by what became of the message", {
    "mailgun.operation": operation,
    "mailgun.outcome": outcome
  })
