/**
 * Every way in which a call to Mailgun can fail, as one union of tagged errors: one for each documented status code, and
 * one each for a rate limit, an undocumented status, no answer, an answer that is not what was promised, and input that
 * can't be sent.
 *
 * **Details**
 *
 * All are Schemas, so they encode and decode, and cross workers, RPC and workflows. They carry the operation, the method
 * and the URL template, never a key, and never what a message says. `body` is Mailgun's own answer, cut at 8 kB, and
 * `detail` its own words, also in `message`: they may name an address or repeat a parameter that Mailgun refused.
 *
 * The docstring of an operation names the errors that are its own. All operations share these:
 *
 * - `MailgunInvalidInput`: a field is not what it must be; nothing was sent.
 * - `MailgunUnauthorized`: the key is wrong, of the other region, or not for this domain; a domain of somebody else's, or
 *   none, mostly answers so too.
 * - `MailgunForbidden`: the key is good, and its role, its kind or the account's plan does not permit the call.
 * - `MailgunRateLimited`: too many calls, or too many at a time.
 * - `MailgunInternalServerError`, `MailgunBadGateway`, `MailgunServiceUnavailable`, `MailgunGatewayTimeout`: Mailgun
 *   failed.
 * - `MailgunUnexpectedStatus`: a status that Mailgun does not document.
 * - `MailgunTransportError`: no answer.
 * - `MailgunDecodeError`: a success that can't be read.
 *
 * Mailgun does not document every refusal's status. Where it says only that something must be so, the docstring names the
 * error that its other operations answer with in the like case.
 *
 * **Example**
 *
 * ```ts
 * import { Messages } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const program = Messages.send({ from: "me@example.com", to: "ann@example.com", subject: "Hi", text: "Hello" }).pipe(
 *   Effect.catchTags({
 *     MailgunUnauthorized: (error) => Effect.logError(error.message),
 *     MailgunRateLimited: (error) => Effect.logWarning(`limited until ${error.retryAt}`)
 *   })
 * )
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/api-overview
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Console from "effect/Console"
import * as Data from "effect/Data"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import {
  MailgunBadGateway,
  MailgunBadRequest,
  MailgunConflict,
  MailgunForbidden,
  MailgunGatewayTimeout,
  MailgunInternalServerError,
  MailgunNotFound,
  MailgunPayloadTooLarge,
  MailgunRateLimited,
  MailgunRequestFailed,
  MailgunServiceUnavailable,
  MailgunUnauthorized,
  MailgunUnexpectedStatus
} from "./AnswerError.ts"
import { explain as explainInOneLine } from "./internal/explain.ts"
import { describeCall, failedCall } from "./internal/failedCall.ts"

export * from "./AnswerError.ts"

/**
 * No answer: the name did not resolve, the connection was refused or broke, or the time was up.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunTransportError
  extends Schema.TaggedError<MailgunTransportError>("@effect-mailgun/core/MailgunTransportError")(
    "MailgunTransportError",
    {
      ...failedCall,
      /** What went wrong, as far as the HTTP client tells. */
      reason: Schema.Literals(["Dns", "Refused", "Tls", "Timeout", "Reset", "Request", "Unknown"]),
      /** Whether Mailgun may have seen the request; `false` only where it provably never left. */
      mayHaveBeenSent: Schema.Boolean,
      /** The client's own words, or its error code. */
      detail: Schema.String,
      /** Scheme, host and port that were asked: `"https://api.mailgun.net"`. */
      origin: Schema.optional(Schema.String)
    }
  )
{
  override get message(): string {
    const from = this.origin === undefined ? "" : ` from ${this.origin}`
    return describeCall(this, `no answer${from} (${this.reason}): ${this.detail}. ${noAnswerAdvice[this.reason]}`)
  }
}

const noAnswerAdvice: { readonly [Reason in MailgunTransportError["reason"]]: string } = {
  Dns: "Check the spelling of the host (MAILGUN_BASE_URL, where it is set), and this machine's network.",
  Refused: "Check the address (MAILGUN_BASE_URL, where it is set), and whether this machine may reach it.",
  Tls: "Check the certificate of the host, and what stands in between.",
  Timeout: "Check the network, or allow more time (MAILGUN_TIMEOUT, or Mailgun.withTimeout).",
  Reset: "Try again later, and check the network.",
  Request: "The HTTP client could not make the request.",
  Unknown: "Check the address, and what stands in between."
}

/**
 * A success whose body is not what was promised: not JSON, or JSON of another shape.
 *
 * **Details**
 *
 * Mailgun answers `Mailgun Magnificent API` as text to a path that it does not know, which is how a mistaken base URL
 * shows itself.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunDecodeError
  extends Schema.TaggedError<MailgunDecodeError>("@effect-mailgun/core/MailgunDecodeError")(
    "MailgunDecodeError",
    {
      ...failedCall,
      status: Schema.Int,
      /** What was expected, and where. */
      issue: Schema.String,
      /**
       * The body as text, cut at 8 kB; empty where the answer is one that has secrets, stored messages or events in it.
       * Any other may name the addresses that it is about.
       */
      body: Schema.String
    }
  )
{
  override get message(): string {
    return describeCall(this, `${this.status} with an answer that can't be read: ${this.issue}`)
  }
}

/**
 * Input that Mailgun would refuse, or silently drop. Nothing was sent; or, where a file turns out on its way to be another
 * than was said, the request was broken off, and Mailgun has not got it whole.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunInvalidInput
  extends Schema.TaggedError<MailgunInvalidInput>("@effect-mailgun/core/MailgunInvalidInput")(
    "MailgunInvalidInput",
    {
      operation: Schema.String,
      /** The field of the input, with a path into it where it is nested: `"attachments[0].filename"`. */
      field: Schema.String,
      /** What is wrong with it. */
      issue: Schema.String
    }
  )
{
  override get message(): string {
    return `${this.operation} was not sent: ${this.field} ${this.issue}`
  }
}

/**
 * A message was handed over, and what became of it is not known: the connection broke or Mailgun failed after the
 * request had left, and the chosen guarantee forbids sending it again.
 *
 * @category errors
 * @since 0.1.0
 */
export class MailgunSendOutcomeUnknown
  extends Schema.TaggedError<MailgunSendOutcomeUnknown>("@effect-mailgun/core/MailgunSendOutcomeUnknown")(
    "MailgunSendOutcomeUnknown",
    {
      ...failedCall,
      /** The Message-Id that the message carried, without angle brackets: look it up in the events. */
      messageId: Schema.UndefinedOr(Schema.String),
      /** The tag of the error that left the outcome open. */
      causeTag: Schema.String
    }
  )
{
  override get message(): string {
    return describeCall(this, `whether ${this.messageId ?? "the message"} was accepted is not known (${this.causeTag})`)
  }
}

/**
 * The union as a Schema, for encoding errors across workers, RPC and workflows.
 *
 * @category schemas
 * @since 0.1.0
 */
export const MailgunError = Schema.Union([
  MailgunBadRequest,
  MailgunUnauthorized,
  MailgunRequestFailed,
  MailgunForbidden,
  MailgunNotFound,
  MailgunConflict,
  MailgunPayloadTooLarge,
  MailgunRateLimited,
  MailgunInternalServerError,
  MailgunBadGateway,
  MailgunServiceUnavailable,
  MailgunGatewayTimeout,
  MailgunUnexpectedStatus,
  MailgunTransportError,
  MailgunDecodeError,
  MailgunInvalidInput,
  MailgunSendOutcomeUnknown
])

/**
 * Everything that a call to Mailgun can fail with.
 *
 * @category models
 * @since 0.1.0
 */
export type MailgunError =
  | MailgunBadRequest
  | MailgunUnauthorized
  | MailgunRequestFailed
  | MailgunForbidden
  | MailgunNotFound
  | MailgunConflict
  | MailgunPayloadTooLarge
  | MailgunRateLimited
  | MailgunInternalServerError
  | MailgunBadGateway
  | MailgunServiceUnavailable
  | MailgunGatewayTimeout
  | MailgunUnexpectedStatus
  | MailgunTransportError
  | MailgunDecodeError
  | MailgunInvalidInput
  | MailgunSendOutcomeUnknown

/**
 * Whether a value is one of the errors of the union.
 *
 * @category guards
 * @since 0.1.0
 */
export const isMailgunError: (u: unknown) => u is MailgunError = Schema.is(MailgunError)

/**
 * Whether Mailgun failed by its own account: any status from 500 to 599.
 *
 * @category guards
 * @since 0.1.0
 */
export const isServerError = (error: MailgunError): boolean =>
  "status" in error && error._tag !== "MailgunDecodeError" && error.status >= 500 && error.status < 600

/**
 * Whether the same call may succeed later: a rate limit, a failure of Mailgun, or no answer. Says nothing about whether
 * repeating it is safe; a {@link https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2 non-idempotent} call may have been
 * carried out.
 *
 * @category guards
 * @since 0.1.0
 */
export const isRetryable = (error: MailgunError): boolean =>
  error._tag === "MailgunRateLimited" || isServerError(error) ||
  (error._tag === "MailgunTransportError" && error.reason !== "Request")

/**
 * How long Mailgun asks to wait before the next call, counted from now; none where it does not say.
 *
 * **Example**
 *
 * ```ts
 * import { Bounces, MailgunError } from "@effect-mailgun/core"
 * import { Duration, Effect, Option } from "effect"
 *
 * const program = Bounces.list({ domain: "example.com" }).pipe(
 *   Effect.tapError((error) =>
 *     Effect.flatMap(
 *       MailgunError.retryAfter(error),
 *       Option.match({ onNone: () => Effect.void, onSome: (wait) => Effect.log(`wait for ${Duration.format(wait)}`) })
 *     )
 *   )
 * )
 * ```
 *
 * @category getters
 * @since 0.1.0
 */
export const retryAfter = (error: MailgunError): Effect.Effect<Option.Option<Duration.Duration>> => {
  const retryAt = "retryAt" in error ? error.retryAt : undefined
  return retryAt === undefined
    ? Effect.succeedNone
    : Effect.map(
      Clock.currentTimeMillis,
      (now) => Option.some(Duration.millis(Math.max(0, retryAt.epochMilliseconds - now)))
    )
}

/**
 * Any error in one line, for a person: what failed, and what to do.
 *
 * **Details**
 *
 * Takes what a program around Mailgun fails with: an error of the union says what it says in `message`, a ConfigError
 * names the variable (and never its value), an error of the operating system is told in words, however deep it is wrapped.
 * What else there is comes in its own words, on one line.
 *
 * **Example**
 *
 * ```ts
 * import { Bounces, MailgunError } from "@effect-mailgun/core"
 * import { NodeMailgun } from "@effect-mailgun/node"
 * import { Effect } from "effect"
 *
 * const program = Bounces.list().pipe(
 *   Effect.provide(NodeMailgun.layerConfig()),
 *   Effect.tapError((error) => Effect.logError(MailgunError.explain(error)))
 * )
 * ```
 *
 * @category reporting
 * @since 0.1.0
 */
export const explain: (error: unknown) => string = explainInOneLine

/**
 * A program has failed, and its failure was reported: nobody needs to report it again. `cause` is the error itself.
 *
 * @category reporting
 * @since 0.1.0
 */
export class ReportedFailure extends Data.TaggedError("ReportedFailure")<{ readonly cause: unknown }> {
  /** Tells `runMain` to write nothing more. */
  override readonly [Runtime.errorReported] = false

  override get message(): string {
    return explain(this.cause)
  }
}

/**
 * Writes a program's failure to standard error as one line, as {@link explain} has it, and fails with
 * {@link ReportedFailure}: `runMain` of `NodeRuntime`, `BunRuntime` and the like then ends the process with exit code 1
 * and writes nothing more. What can't be told in one line, a defect, is left to `runMain`.
 *
 * **Example** (A script)
 *
 * ```ts
 * import { MailgunError, Messages } from "@effect-mailgun/core"
 * import { NodeMailgun } from "@effect-mailgun/node"
 * import { NodeRuntime } from "@effect/platform-node"
 * import { Effect } from "effect"
 *
 * const program = Messages.send({ from: "me@example.com", to: "ann@example.com", subject: "Hi", text: "Hello" })
 *
 * const main = program.pipe(Effect.provide(NodeMailgun.layerConfig()), MailgunError.report, NodeRuntime.runMain)
 * ```
 *
 * @category reporting
 * @since 0.1.0
 */
export const report = <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, ReportedFailure, R> =>
  Effect.catch(self, (error) =>
    error instanceof ReportedFailure
      ? Effect.fail(error)
      : Effect.andThen(
        Runtime.getErrorReported(error) ? Console.error(explain(error)) : Effect.void,
        Effect.fail(new ReportedFailure({ cause: error }))
      ))
