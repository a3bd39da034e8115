import * as DateTime from "effect/DateTime"
import type * as Headers from "effect/http/Headers"
import * as MailgunError from "../MailgunError.ts"
import * as RateLimit from "../RateLimit.ts"
import { isJsonObject } from "../Wire.ts"

/** How much of a body an error keeps, in characters. */
export const keptBodyLength = 8192

/** What a failed call was, for the error that reports it. */
export interface CallInfo {
  readonly operation: string
  readonly method: string
  readonly path: string
  readonly attempts: number
}

/** An answer that is no success. */
export interface ErrorAnswer {
  readonly status: number
  readonly headers: Headers.Headers
  /** The body, cut at a bound by whoever read it. */
  readonly body: string
}

/** The one place where an answer becomes an error. */
export const fromAnswer = (call: CallInfo, answer: ErrorAnswer, nowMillis: number): MailgunError.MailgunError => {
  const now = DateTime.makeUnsafe(nowMillis)
  const { detail, retrySeconds } = readBody(answer.body)
  const rateLimits = RateLimit.fromHeaders(answer.headers, now)
  const fields = {
    ...call,
    detail,
    body: answer.body.slice(0, keptBodyLength),
    rateLimits,
    retryAt: RateLimit.retryAt({ headers: answer.headers, limits: rateLimits, retrySeconds, message: detail, now })
  }
  const { status } = answer
  switch (status) {
    case 400:
      return new MailgunError.MailgunBadRequest({ ...fields, status })
    case 401:
      return new MailgunError.MailgunUnauthorized({ ...fields, status })
    case 402:
      return new MailgunError.MailgunRequestFailed({ ...fields, status })
    case 403:
      return new MailgunError.MailgunForbidden({ ...fields, status })
    case 404:
      return new MailgunError.MailgunNotFound({ ...fields, status })
    case 409:
      return new MailgunError.MailgunConflict({ ...fields, status })
    case 413:
      return new MailgunError.MailgunPayloadTooLarge({ ...fields, status })
    case 420:
    case 429:
      return new MailgunError.MailgunRateLimited({ ...fields, status, scope: RateLimit.scopeOf(detail) })
    case 500:
      return new MailgunError.MailgunInternalServerError({ ...fields, status })
    case 502:
      return new MailgunError.MailgunBadGateway({ ...fields, status })
    case 503:
      return new MailgunError.MailgunServiceUnavailable({ ...fields, status })
    case 504:
      return new MailgunError.MailgunGatewayTimeout({ ...fields, status })
    default:
      return new MailgunError.MailgunUnexpectedStatus({ ...fields, status })
  }
}

interface ReadBody {
  readonly detail: string
  readonly retrySeconds: number | undefined
}

/** Finds Mailgun's own words in any of the body forms that are known. */
const readBody = (body: string): ReadBody => {
  const words = body.trim()
  const json = parseJson(words)
  if (typeof json === "string") return { detail: cut(json), retrySeconds: undefined }
  if (isJsonObject(json)) {
    const seconds = json["retry-seconds"]
    return { detail: cut(textOf(json) ?? words), retrySeconds: typeof seconds === "number" ? seconds : undefined }
  }
  return { detail: words.startsWith("<") ? htmlTitle(words) : cut(words), retrySeconds: undefined }
}

const parseJson = (text: string): unknown => {
  if (!text.startsWith("{") && !text.startsWith(`"`)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    // A body that was cut, or that is not JSON after all: its text is the message.
    return undefined
  }
}

type JsonObject = { readonly [key: string]: unknown }

const textOf = (json: JsonObject): string | undefined =>
  text(json, "message") ?? text(json, "Error") ?? text(json, "error") ?? nestedError(json) ??
    text(json, "Reason") ?? text(json, "Description") ?? fieldProblem(json)

const text = (json: JsonObject, key: string): string | undefined => {
  const value = json[key]
  return typeof value === "string" && value !== "" ? value : undefined
}

/** `{"error": {"name": "...", "message": "..."}}`, as the preview API writes it. */
const nestedError = (json: JsonObject): string | undefined => {
  const error = json["error"]
  return isJsonObject(error) ? text(error, "message") ?? text(error, "name") : undefined
}

/** `{"Field": "url", "Value": "..."}`, as the account webhooks write it. */
const fieldProblem = (json: JsonObject): string | undefined => {
  const field = text(json, "Field")
  const value = text(json, "Value")
  return field === undefined ? value : value === undefined ? field : `${field}: ${value}`
}

const shownLength = 500

const cut = (words: string): string => words.length > shownLength ? `${words.slice(0, shownLength)}…` : words

/** A load balancer's page says what it has to say in its title. */
const htmlTitle = (html: string): string => {
  const start = html.toLowerCase().indexOf("<title>")
  if (start < 0) return "an HTML page"
  const end = html.indexOf("<", start + 7)
  return cut(html.slice(start + 7, end < 0 ? undefined : end).trim())
}
