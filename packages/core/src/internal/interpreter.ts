import * as Clock from "effect/Clock"
import type * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { constFalse } from "effect/Function"
import type * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { Mailgun } from "../Mailgun.ts"
import {
  MailgunDecodeError,
  type MailgunError,
  MailgunInvalidInput,
  MailgunSendOutcomeUnknown
} from "../MailgunError.ts"
import type * as Operation from "../Operation.ts"
import type { RetryPolicy } from "../RetryPolicy.ts"
import { boundedText, readableText } from "./answerBody.ts"
import { contentFailureIn } from "./checkedContent.ts"
import { type CallInfo, fromAnswer, keptBodyLength } from "./errorAnswer.ts"
import { OneTimeBody } from "./multipart.ts"
import { fileField, type MailgunRequest, makeRequest, refusal, type RequestSettings } from "./request.ts"
import { isOpen, type Repetition, retry } from "./retry.ts"
import { fromHttpClientError, timedOut } from "./transport.ts"

/** What is the same for every call of a layer. */
export interface Settings extends RequestSettings {
  readonly client: HttpClient.HttpClient
  /** What the HTTP client must know: to make no span of its own, and to follow no redirect with the key. */
  readonly clientContext: Context.Context<never>
  readonly origins: Operation.Origins
  /** The most bytes of one answer. */
  readonly maxResponseBytes: number
  /** Runs right before each request; where it fails, there is none. */
  readonly guard?: Effect.Effect<void, MailgunError> | undefined
  /** The text without the key, for an answer that repeats it. */
  readonly withoutKey: (text: string) => string
  /** Waits until the next call may begin, where there is a rate limit. */
  readonly turn: Effect.Effect<void> | undefined
}

/** What may differ from call to call. */
export interface CallSettings {
  readonly domain: string | undefined
  readonly subaccount: string | undefined
  readonly retryPolicy: RetryPolicy
  readonly timeout: Duration.Duration
}

/** Runs an operation: checks and writes its input, makes the attempts, reads the answer. */
export const run = <I, A>(
  operation: Operation.Operation<I, A>,
  input: I,
  settings: Settings,
  call: CallSettings
): Effect.Effect<A, MailgunError, Mailgun> => {
  const problem = refusal(operation, input, call.domain)
  if (problem !== undefined) return Effect.fail(new MailgunInvalidInput({ operation: operation.name, ...problem }))
  if (operation.prepare === undefined) {
    const safety = operation.idempotent ? "safe" : "unsafe"
    return makeCall(operation, input, settings, call, { safety, verify: undefined })
  }
  return Effect.flatMap(
    operation.prepare(input, call.domain),
    (prepared) => runPrepared(operation, prepared, settings, call)
  )
}

const runPrepared = Effect.fnUntraced(function*<I, A>(
  operation: Operation.Operation<I, A>,
  { input, message, safety, verify }: Operation.Prepared<I, A>,
  settings: Settings,
  call: CallSettings
): Effect.fn.Return<A, MailgunError, Mailgun> {
  const context = yield* Effect.context<Mailgun>()
  const outcome = makeCall(operation, input, settings, call, {
    safety,
    verify: verify === undefined ? undefined : Effect.provideContext(verify, context)
  })
  const mayBeRepeatedBlindly = safety === "safe" && verify === undefined
  return yield* message === undefined || mayBeRepeatedBlindly
    ? outcome
    : Effect.mapError(outcome, (error) => outcomeOf(error, message.id))
})

const makeCall = <I, A>(
  operation: Operation.Operation<I, A>,
  input: I,
  settings: Settings,
  call: CallSettings,
  repetition: Pick<Repetition<A>, "safety" | "verify">
): Effect.Effect<A, MailgunError> => {
  const made = makeRequest(operation, input, settings, call)
  if (made instanceof MailgunInvalidInput) return Effect.fail(made)
  const { body } = made.request
  const { turn } = settings
  const make = (number: number) => attempt(operation, input, made, settings, call.timeout, number)
  return retry(turn === undefined ? make : (number) => Effect.andThen(turn, make(number)), {
    ...repetition,
    policy: call.retryPolicy,
    isSpent: body instanceof OneTimeBody ? body.isSpent : constFalse
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
  timeout: Duration.Duration,
  number: number
): Effect.Effect<A, MailgunError> => {
  const call: CallInfo = {
    operation: operation.name,
    method: operation.method,
    path: operation.path,
    attempts: number
  }
  const exchange = settings.client.execute(request)
  const answered: Effect.Effect<A, MailgunError | HttpClientError.HttpClientError> = Effect.flatMap(
    settings.guard === undefined ? exchange : Effect.andThen(settings.guard, exchange),
    (response): Effect.Effect<A, MailgunError | HttpClientError.HttpClientError> =>
      isSuccess(operation.output, response.status)
        ? operation.output.isStream === true
          ? readStream(operation, call, response, target, settings)
          : readSuccess(operation, call, response, target, settings)
        : readFailure(call, response, settings)
  )
  return answered.pipe(
    Effect.catchTag("HttpClientError", (error) => {
      const content = contentFailureIn(error.reason)
      return Effect.fail(
        content === undefined
          ? fromHttpClientError(call, error)
          : new MailgunInvalidInput({
            operation: operation.name,
            field: fileField(operation, input, content.place),
            issue: content.issue
          })
      )
    }),
    Effect.timeoutOrElse({
      duration: timeout,
      orElse: () => Effect.fail(timedOut(call, Duration.toMillis(timeout)))
    }),
    Effect.provideContext(settings.clientContext)
  )
}

const isSuccess = (output: Operation.Output<unknown>, status: number): boolean =>
  output.isRedirect === true ? status >= 300 && status < 400 : status >= 200 && status < 300

const readSuccess = <I, A>(
  operation: Operation.Operation<I, A>,
  call: CallInfo,
  response: HttpClientResponse.HttpClientResponse,
  target: string,
  settings: Settings
) =>
  Effect.flatMap(boundedText(response, settings.maxResponseBytes), ({ isWhole, text }) => {
    const json = operation.output.isRedirect === true
      ? Result.succeed(response.headers["location"])
      : isWhole
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
          status: response.status,
          issue: decoded.failure,
          body: operation.holdsSecret ? "" : settings.withoutKey(text).slice(0, keptBodyLength)
        })
      )
  })

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

/** What is read of an error's body; the rest is left on the wire and the connection closed. */
const readBodyBytes = 64 * 1024

/** The status alone decides which error it is, so a body that breaks off, or never ends, changes nothing. */
const readFailure = (
  call: CallInfo,
  response: HttpClientResponse.HttpClientResponse,
  settings: Settings
): Effect.Effect<never, MailgunError> =>
  Effect.gen(function*() {
    const body = settings.withoutKey(yield* readableText(response, readBodyBytes))
    const now = yield* Clock.currentTimeMillis
    return yield* fromAnswer(call, { status: response.status, headers: response.headers, body }, now)
  })
