import * as Clock from "effect/Clock"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { constFalse } from "effect/Function"
import type * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { Answer } from "../DirectClient.ts"
import type { Mailgun } from "../Mailgun.ts"
import {
  MailgunDecodeError,
  type MailgunError,
  MailgunInvalidInput,
  MailgunSendOutcomeUnknown
} from "../MailgunError.ts"
import type * as Operation from "../Operation.ts"
import type { RetryPolicy } from "../RetryPolicy.ts"
import { type AttemptSettings, makeAttempt } from "./attempt.ts"
import type { CallTelemetry } from "./callTelemetry.ts"
import { contentFailureIn } from "./checkedContent.ts"
import { type CallInfo, fromAnswer, keptBodyLength } from "./errorAnswer.ts"
import { OneTimeBody } from "./multipart.ts"
import type { Pace } from "./pace.ts"
import { fileField, type MailgunRequest, makeRequest, refusal, type RequestSettings } from "./request.ts"
import { isOpen, type Repetition, retry } from "./retry.ts"
import { fromHttpClientError, timedOut } from "./transport.ts"

/** What is the same for every call of a layer. */
export interface Settings extends RequestSettings, AttemptSettings {
  readonly origins: Operation.Origins
  /** The text without the key, for an answer that repeats it. */
  readonly withoutKey: (text: string) => string
  /** Lets an effect call operations of the same layer. */
  readonly provide: <A, E>(effect: Effect.Effect<A, E, Mailgun>) => Effect.Effect<A, E>
  /** Waits until the next call may begin, where there is a rate limit. */
  readonly pace: Pace | undefined
}

/** What may differ from call to call. */
export interface CallSettings {
  readonly domain: string | undefined
  readonly subaccount: string | undefined
  readonly retryPolicy: RetryPolicy
  readonly timeout: Duration.Duration
  readonly telemetry: CallTelemetry
}

/** Runs an operation: checks and writes its input, makes the attempts, reads the answer. */
export const run = <I, A>(
  operation: Operation.Operation<I, A>,
  input: I,
  settings: Settings,
  call: CallSettings
): Effect.Effect<A, MailgunError> => {
  const problem = refusal(operation, input, call.domain)
  if (problem !== undefined) {
    return call.telemetry.inSpan(Effect.fail(new MailgunInvalidInput({ operation: operation.name, ...problem })))
  }
  if (operation.prepare === undefined) {
    const safety = operation.idempotent ? "safe" : "unsafe"
    return makeCall(operation, input, settings, call, { safety, verify: undefined })
  }
  return Effect.flatMap(
    operation.prepare(input, call.domain),
    (prepared) => runPrepared(operation, prepared, settings, call)
  )
}

const runPrepared = <I, A>(
  operation: Operation.Operation<I, A>,
  { input, message, safety, verify }: Operation.Prepared<I, A>,
  settings: Settings,
  call: CallSettings
): Effect.Effect<A, MailgunError> => {
  if (message?.id !== undefined) call.telemetry.carries(message.id)
  const outcome = makeCall(operation, input, settings, call, {
    safety,
    verify: verify === undefined ? undefined : settings.provide(verify)
  })
  const mayBeRepeatedBlindly = safety === "safe" && verify === undefined
  return message === undefined || mayBeRepeatedBlindly
    ? outcome
    : Effect.mapError(outcome, (error) => outcomeOf(error, message.id))
}

const makeCall = <I, A>(
  operation: Operation.Operation<I, A>,
  input: I,
  settings: Settings,
  call: CallSettings,
  { safety, verify }: Pick<Repetition<A>, "safety" | "verify">
): Effect.Effect<A, MailgunError> => {
  const made = makeRequest(operation, input, settings, call)
  if (made instanceof MailgunInvalidInput) return call.telemetry.inSpan(Effect.fail(made))
  const { body } = made.request
  const { pace } = settings
  const { telemetry } = call
  const make = (number: number) => attempt(operation, input, made, settings, call, number)
  const turn = pace?.(1, (millis) => telemetry.inSpan(telemetry.waitsForTurn(millis)))
  return retry(turn === undefined ? make : (number) => Effect.flatMap(turn, () => make(number)), {
    safety,
    verify,
    policy: call.retryPolicy,
    isSpent: body instanceof OneTimeBody ? body.isSpent : constFalse,
    telemetry
  })
}

/** What a send that failed and can't be made again says, where Mailgun may have taken the message all the same. */
const outcomeOf = (error: MailgunError, messageId: string | undefined): MailgunError => {
  if (!isOpen(error) || error._tag === "MailgunInvalidInput") return error
  const { attempts, method, operation, path } = error
  return new MailgunSendOutcomeUnknown({ operation, method, path, attempts, messageId, causeTag: error._tag })
}

const attempt = <I, A>(
  operation: Operation.Operation<I, A>,
  input: I,
  { request, target }: MailgunRequest,
  settings: Settings,
  { telemetry, timeout }: CallSettings,
  number: number
): Effect.Effect<A, MailgunError> => {
  telemetry.requests()
  const call: CallInfo = {
    operation: operation.name,
    method: operation.method,
    path: operation.path,
    attempts: number
  }
  const onFailure = (error: HttpClientError.HttpClientError): MailgunError => {
    const content = contentFailureIn(error.reason)
    if (content === undefined) return fromHttpClientError(call, error)
    const field = fileField(operation, input, content.place)
    return new MailgunInvalidInput({ operation: operation.name, field, issue: content.issue })
  }
  return makeAttempt({
    request,
    timeout,
    inSpan: (effect) => telemetry.inSpan(effect),
    isSuccess: operation.output.isRedirect === true ? isRedirect : isSuccess,
    onStream: operation.output.isStream === true
      ? (response) => {
        telemetry.answered(response.status)
        return readStream(operation, call, response, target, settings)
      }
      : undefined,
    onAnswer: (answer) => {
      telemetry.answered(answer.status)
      return (operation.output.isRedirect === true ? isRedirect : isSuccess)(answer.status)
        ? answer.failure === undefined
          ? readSuccess(operation, call, answer, target, settings)
          : Effect.fail(onFailure(answer.failure))
        : readFailure(call, answer, settings)
    },
    onFailure,
    onTimeout: (millis) => timedOut(call, millis, request)
  }, settings)
}

const isSuccess = (status: number): boolean => status >= 200 && status < 300

const isRedirect = (status: number): boolean => status >= 300 && status < 400

const readSuccess = <I, A>(
  operation: Operation.Operation<I, A>,
  call: CallInfo,
  answer: Answer,
  target: string,
  settings: Settings
): Effect.Effect<A, MailgunError> => {
  const { text } = answer
  const json = operation.output.isRedirect === true
    ? Result.succeed(answer.headers["location"])
    : answer.isWhole
    ? parse(text)
    : Result.fail(`is larger than ${settings.maxResponseBytes} bytes`)
  const decoded = Result.isFailure(json)
    ? Result.fail(json.failure)
    : operation.output.decode(json.success, { target, origins: settings.origins })
  return Result.isSuccess(decoded)
    ? Effect.succeed(decoded.success)
    : Effect.fail(
      new MailgunDecodeError({
        ...call,
        status: answer.status,
        issue: decoded.failure,
        body: operation.holdsSecret ? "" : settings.withoutKey(text).slice(0, keptBodyLength)
      })
    )
}

/** The attempt ends with the head of such an answer, so what breaks off later is not repeated. */
const readStream = <I, A>(
  operation: Operation.Operation<I, A>,
  call: CallInfo,
  response: HttpClientResponse.HttpClientResponse,
  target: string,
  settings: Settings
): Effect.Effect<A, MailgunError> => {
  const stream = Stream.mapError(response.stream, (error) => fromHttpClientError(call, error))
  return Result.match(operation.output.decode(stream, { target, origins: settings.origins }), {
    onSuccess: Effect.succeed,
    onFailure: (issue) => Effect.fail(new MailgunDecodeError({ ...call, status: response.status, issue, body: "" }))
  })
}

/** An empty body stands for an object with nothing in it: some operations answer 204. */
const parse = (text: string): Result.Result<unknown, string> => {
  if (text === "") return Result.succeed({})
  try {
    return Result.succeed(JSON.parse(text))
  } catch {
    return Result.fail("expected JSON")
  }
}

const readFailure = (
  call: CallInfo,
  { headers, status, text }: Answer,
  settings: Settings
): Effect.Effect<never, MailgunError> =>
  Effect.flatMap(
    Clock.currentTimeMillis,
    (now) => Effect.fail(fromAnswer(call, { status, headers, body: settings.withoutKey(text) }, now))
  )
