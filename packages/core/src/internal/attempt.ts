import * as Clock from "effect/Clock"
import type * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import { type Answer, type Exchange, isDirectClient, TypeId } from "../DirectClient.ts"
import type { MailgunError } from "../MailgunError.ts"
import { boundedText, readableText } from "./answerBody.ts"
import { deadlinesOf } from "./deadlines.ts"

/** What of a layer decides how requests are sent. */
export interface AttemptSettings {
  readonly client: HttpClient.HttpClient
  /** What the HTTP client must know: to make no span of its own, and to follow no redirect with the key. */
  readonly clientContext: Context.Context<never>
  /** The most bytes of one answer. */
  readonly maxResponseBytes: number
  /** Runs right before each request; where it fails, there is none. */
  readonly guard?: Effect.Effect<void, MailgunError> | undefined
}

/** One request, and what becomes of each way in which it can end. */
export interface Attempt<out A> {
  readonly request: HttpClientRequest.HttpClientRequest
  readonly timeout: Duration.Duration
  readonly isSuccess: (status: number) => boolean
  /** Takes the head of a success whose body is a stream, where it is one: the attempt ends with it. */
  readonly onStream:
    | ((response: HttpClientResponse.HttpClientResponse) => Effect.Effect<A, MailgunError>)
    | undefined
  readonly onAnswer: (answer: Answer) => Effect.Effect<A, MailgunError>
  readonly onFailure: (error: HttpClientError.HttpClientError) => MailgunError
  readonly onTimeout: (millis: number) => MailgunError
  /** Makes the operation's span the parent of those that an HTTP client makes. */
  readonly inSpan: <B, E>(effect: Effect.Effect<B, E>) => Effect.Effect<B, E>
}

/** Sends a request once, and reads its answer: by the short way where the client has one, and nothing stands in it. */
export const makeAttempt = <A>(attempt: Attempt<A>, settings: AttemptSettings): Effect.Effect<A, MailgunError> =>
  attempt.onStream === undefined && settings.guard === undefined && isDirectClient(settings.client)
    ? directAttempt(attempt, settings, settings.client[TypeId])
    : plainAttempt(attempt, settings)

/** What is read of an error's body; the rest is left on the wire and the connection closed. */
const maxErrorBytes = 64 * 1024

/** The plain way: any `HttpClient`, and effect's own timeout. */
const plainAttempt = <A>(attempt: Attempt<A>, settings: AttemptSettings): Effect.Effect<A, MailgunError> => {
  const exchange = settings.client.execute(attempt.request)
  return Effect.flatMap(
    settings.guard === undefined ? exchange : Effect.andThen(settings.guard, exchange),
    (response): Effect.Effect<A, MailgunError | HttpClientError.HttpClientError> =>
      attempt.onStream !== undefined && attempt.isSuccess(response.status)
        ? attempt.onStream(response)
        : Effect.flatMap(readAnswer(attempt, response, settings), attempt.onAnswer)
  ).pipe(
    Effect.catchTag("HttpClientError", (error) => Effect.fail(attempt.onFailure(error))),
    Effect.timeoutOrElse({
      duration: attempt.timeout,
      orElse: () => Effect.fail(attempt.onTimeout(Duration.toMillis(attempt.timeout)))
    }),
    Effect.provideContext(settings.clientContext),
    attempt.inSpan
  )
}

const readAnswer = <A>(
  attempt: Attempt<A>,
  response: HttpClientResponse.HttpClientResponse,
  settings: AttemptSettings
): Effect.Effect<Answer, HttpClientError.HttpClientError> => {
  const { headers, status } = response
  return attempt.isSuccess(status)
    ? Effect.map(
      boundedText(response, settings.maxResponseBytes),
      ({ isWhole, text }) => ({ status, headers, text, isWhole, failure: undefined })
    )
    // The status alone decides which error it is, so a body that breaks off, or never ends, changes nothing.
    : Effect.map(
      readableText(response, maxErrorBytes),
      (text) => ({ status, headers, text, isWhole: false, failure: undefined })
    )
}

/**
 * The short way, which most calls take: one callback from here to the socket and back, and a deadline that costs no
 * timer. A property test holds it equal to the plain way.
 */
const directAttempt = <A>(
  attempt: Attempt<A>,
  settings: AttemptSettings,
  exchange: Exchange
): Effect.Effect<A, MailgunError> =>
  Effect.withFiber((fiber) => {
    // A bound that the program sets for every client is the client's to keep.
    if (fiber.getRef(HttpIncomingMessage.MaxBodySize) !== undefined) return plainAttempt(attempt, settings)
    const millis = Duration.toMillis(attempt.timeout)
    const deadlines = deadlinesOf(fiber.getRef(Clock.Clock), millis)
    return Effect.callback<A, MailgunError>((resume) => {
      let abort: (() => void) | undefined
      const deadline = deadlines.set(() => {
        abort?.()
        resume(Effect.fail(attempt.onTimeout(millis)))
      })
      const settle = (outcome: Effect.Effect<A, MailgunError>): void => {
        deadlines.drop(deadline)
        resume(outcome)
      }
      abort = exchange(attempt.request, {
        wantedBytes: (status) => attempt.isSuccess(status) ? settings.maxResponseBytes : maxErrorBytes,
        onAnswer: (answer) => settle(Effect.suspend(() => attempt.onAnswer(answer))),
        onFailure: (error) => settle(Effect.fail(attempt.onFailure(error)))
      })
      if (abort === undefined) settle(plainAttempt(attempt, settings))
      return Effect.sync(() => {
        deadlines.drop(deadline)
        abort?.()
      })
    })
  })
