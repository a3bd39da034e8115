import * as Clock from "effect/Clock"
import type * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Headers from "effect/http/Headers"
import type * as HttpBody from "effect/http/HttpBody"
import type * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as UrlParams from "effect/http/UrlParams"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as Input from "../Input.ts"
import {
  MailgunDecodeError,
  type MailgunError,
  MailgunInvalidInput,
  MailgunSendOutcomeUnknown
} from "../MailgunError.ts"
import type * as Operation from "../Operation.ts"
import type { RetryPolicy } from "../RetryPolicy.ts"
import { Draft, type DraftProblem, type RequestPlan } from "./draft.ts"
import { type CallInfo, fromAnswer, keptBodyLength } from "./errorAnswer.ts"
import { concatenate } from "./multipart.ts"
import { retry, wasNotCarriedOut } from "./retry.ts"
import { fromHttpClientError, timedOut } from "./transport.ts"

/** What is the same for every call of a layer. */
export interface Settings {
  readonly client: HttpClient.HttpClient
  /** What the HTTP client must know: to make no span of its own, and to follow no redirect with the key. */
  readonly clientContext: Context.Context<never>
  /** Scheme, host, port, and a path prefix where there is one; no slash at the end. */
  readonly baseUrl: string
  readonly origins: Operation.Origins
  readonly headers: { readonly [name: string]: string }
}

/** What may differ from call to call. */
export interface CallSettings {
  readonly domain: string | undefined
  readonly subaccount: string | undefined
  readonly retryPolicy: RetryPolicy
  readonly timeout: Duration.Duration
}

/** Runs an operation: writes its input, makes the attempts, reads the answer. */
export const run = Effect.fnUntraced(function*<I, A>(
  operation: Operation.Operation<I, A>,
  given: I,
  settings: Settings,
  call: CallSettings
): Effect.fn.Return<A, MailgunError> {
  const prepared: Operation.Prepared<I> = operation.prepare === undefined
    ? { input: given, safety: operation.idempotent ? "safe" : "unsafe", message: undefined }
    : yield* operation.prepare(given, call.domain)
  const request = yield* makeRequest(operation, prepared.input, settings, call)
  return yield* retry(
    (number) => attempt(operation, request, settings, call.timeout, number),
    call.retryPolicy,
    prepared.safety
  ).pipe(
    Effect.mapError((error) => outcomeOf(error, prepared))
  )
})

const outcomeOf = <I>(error: MailgunError, { message, safety }: Operation.Prepared<I>): MailgunError => {
  if (safety === "safe" || message === undefined || wasNotCarriedOut(error)) return error
  const isOpen = error._tag === "MailgunTransportError" || ("status" in error && error.status >= 500)
  if (!isOpen) return error
  const { attempts, method, operation, path } = error
  return new MailgunSendOutcomeUnknown({
    operation,
    method,
    path,
    attempts,
    messageId: message.id,
    causeTag: error._tag
  })
}

interface BuiltRequest {
  readonly request: HttpClientRequest.HttpClientRequest
  /** Path and query. */
  readonly target: string
}

const makeRequest = Effect.fnUntraced(function*<I, A>(
  operation: Operation.Operation<I, A>,
  input: I,
  settings: Settings,
  call: CallSettings
): Effect.fn.Return<BuiltRequest, MailgunInvalidInput> {
  const draft = new Draft(planOf(operation))
  const complaint = write(operation, input, draft, call.domain)
  if (complaint !== undefined) return yield* invalid(operation, complaint.field, complaint.issue)
  const target = draft.target()
  if (typeof target !== "string") return yield* invalid(operation, fieldOf(operation, target), target.issue)
  const seed = yield* Random.next
  return { request: httpRequest(operation, target, draft.httpBody(() => boundary(seed)), settings, call), target }
})

const boundary = (seed: number): string => `effect-mailgun-${seed.toString(36).slice(2).padEnd(12, "0")}`

const httpRequest = (
  operation: Operation.Any,
  target: string,
  body: HttpBody.HttpBody,
  settings: Settings,
  call: CallSettings
): HttpClientRequest.HttpClientRequest => {
  const headers: { [name: string]: string } = { ...settings.headers }
  if (call.subaccount !== undefined) headers["x-mailgun-on-behalf-of"] = call.subaccount
  if (body._tag !== "Empty" && body.contentType !== undefined) headers["content-type"] = body.contentType
  if (body._tag !== "Empty" && body.contentLength !== undefined) headers["content-length"] = String(body.contentLength)
  return HttpClientRequest.makeWith(
    operation.method,
    settings.baseUrl + target,
    UrlParams.empty,
    Option.none(),
    Headers.fromRecordUnsafe(headers),
    body
  )
}

const invalid = (operation: Operation.Any, field: string, issue: string): MailgunInvalidInput =>
  new MailgunInvalidInput({ operation: operation.name, field, issue })

/** Writes the fields that are there; says which is wrong, unknown or missing. */
const write = <I, A>(
  operation: Operation.Operation<I, A>,
  input: I,
  draft: Draft,
  domain: string | undefined
): { readonly field: string; readonly issue: string } | undefined => {
  const { inputFields } = operation.input
  if (typeof input !== "object" || input === null) return { field: "input", issue: "must be an object" }
  const values = Object.entries(input)
  for (const [name, value] of values) {
    if (value === undefined) continue
    const field = Object.hasOwn(inputFields, name) ? inputFields[name] : undefined
    if (field === undefined) return { field: name, issue: "is not a field of this operation" }
    const complaint = field.check(value)
    if (complaint !== undefined) return { field: name + complaint.at, issue: complaint.issue }
    field.write(draft, value)
  }
  const given = new Set(values.filter(([, value]) => value !== undefined).map(([name]) => name))
  for (const [name, field] of Object.entries(inputFields)) {
    if (given.has(name)) continue
    if (field.presence === "required") return { field: name, issue: "is missing" }
    if (field !== Input.domain) continue
    if (domain === undefined) return { field: name, issue: "is missing: name it here, or give the layer one" }
    draft.text(field.key, domain)
  }
  return operation.check?.(input)
}

const fieldOf = <I, A>(operation: Operation.Operation<I, A>, problem: DraftProblem): string =>
  Object.entries(operation.input.inputFields).find(([, field]) => field.key === problem.key)?.[0] ?? problem.key

const plans = new WeakMap<Operation.Any, RequestPlan>()

const planOf = <I, A>(operation: Operation.Operation<I, A>): RequestPlan => {
  const known = plans.get(operation)
  if (known !== undefined) return known
  const segments = operation.path.split(/[{}]/)
  const places = new Map<string, "path" | "query" | "body">()
  for (const field of Object.values(operation.input.inputFields)) {
    if (field.place === "query") places.set(field.key, "query")
  }
  for (const [index, segment] of segments.entries()) {
    if (index % 2 === 1) places.set(segment, "path")
  }
  const otherwise = operation.method === "GET" || (operation.method === "DELETE" && operation.body === "form")
    ? "query"
    : "body"
  const plan: RequestPlan = { segments, places, otherwise, encoding: operation.body }
  plans.set(operation, plan)
  return plan
}

const attempt = <I, A>(
  operation: Operation.Operation<I, A>,
  { request, target }: BuiltRequest,
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
  const answered: Effect.Effect<A, MailgunError | HttpClientError.HttpClientError> = Effect.flatMap(
    settings.client.execute(request),
    (response): Effect.Effect<A, MailgunError | HttpClientError.HttpClientError> =>
      response.status >= 200 && response.status < 300
        ? readSuccess(operation, call, response, target, settings)
        : readFailure(call, response)
  )
  return answered.pipe(
    Effect.catchTag("HttpClientError", (error) => Effect.fail(fromHttpClientError(call, error))),
    Effect.timeoutOrElse({
      duration: timeout,
      orElse: () => Effect.fail(timedOut(call, Duration.toMillis(timeout)))
    }),
    Effect.provideContext(settings.clientContext)
  )
}

const readSuccess = <I, A>(
  operation: Operation.Operation<I, A>,
  call: CallInfo,
  response: HttpClientResponse.HttpClientResponse,
  target: string,
  settings: Settings
) =>
  Effect.flatMap(response.text, (text) => {
    const json = parse(text)
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
          body: text.slice(0, keptBodyLength)
        })
      )
  })

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
const readFailure = (call: CallInfo, response: HttpClientResponse.HttpClientResponse) =>
  Effect.gen(function*() {
    const chunks: Array<Uint8Array> = []
    let read = 0
    yield* response.stream.pipe(
      Stream.takeUntil((chunk) => (read += chunk.length) >= readBodyBytes),
      Stream.runForEach((chunk) => Effect.sync(() => chunks.push(chunk))),
      Effect.ignore
    )
    const body = new TextDecoder().decode(concatenate(chunks).subarray(0, readBodyBytes))
    const now = yield* Clock.currentTimeMillis
    return yield* fromAnswer(call, { status: response.status, headers: response.headers, body }, now)
  })
