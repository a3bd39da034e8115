import * as Effect from "effect/Effect"
import type * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as Result from "effect/Result"
import type { Account } from "./account.ts"
import * as Answer from "./answer.ts"
import type { ApiKey } from "./apiKey.ts"
import type { Domain } from "./domain.ts"
import { Form, fromMultipart, fromUrlencoded } from "./form.ts"

/** Answers one operation. What it refuses, it fails with: the failure is the answer. */
export type Handler = (call: Call) => Effect.Effect<Answer.Answer, Answer.Answer>

/** Most bytes of a request's body: 52.4 MiB. */
export const maxBodyBytes = Math.floor(52.4 * 1024 * 1024)

export const bodyTooLarge = Answer.message(413, "request size exceeds 52.4MiB limit")

/** A request that found its operation and brought the right key. */
export class Call {
  /** The account that the request acts for: that of its key, or one of its subaccounts. */
  readonly account: Account
  /** Absent where the emulator itself asks. */
  readonly key: ApiKey | undefined
  /** The values of the placeholders in the path. */
  readonly path: { readonly [placeholder: string]: string }
  private readonly request: HttpServerRequest.HttpServerRequest
  private readonly search: string

  constructor(
    account: Account,
    request: HttpServerRequest.HttpServerRequest,
    path: { readonly [placeholder: string]: string },
    search: string,
    key?: ApiKey
  ) {
    this.account = account
    this.key = key
    this.request = request
    this.path = path
    this.search = search
  }

  get query(): Form {
    return new Form(new URLSearchParams(this.search))
  }

  header(lowerCaseName: string): string | undefined {
    return this.request.headers[lowerCaseName]
  }

  /** The path as it was asked for, without the query. */
  get pathname(): string {
    const { url } = this.request
    return url.slice(0, url.length - this.search.length)
  }

  /** Scheme, host and port that the client used; the beginning of every link in an answer. */
  get origin(): string {
    const { headers, originalUrl } = this.request
    const authority = originalUrl.indexOf("//") + 2
    const end = originalUrl.indexOf("/", authority)
    const host = headers["host"] ?? originalUrl.slice(authority, end < 0 ? undefined : end)
    return `${originalUrl.startsWith("https:") ? "https" : "http"}://${host}`
  }

  get body(): Effect.Effect<Uint8Array, Answer.Answer> {
    if (Number(this.header("content-length") ?? 0) > maxBodyBytes) return Effect.fail(bodyTooLarge)
    return this.request.arrayBuffer.pipe(
      Effect.mapError(({ reason }) =>
        reason._tag === "RequestParseError" && reason.reason === "BodyTooLarge"
          ? bodyTooLarge
          : Answer.message(400, "unable to parse request: unexpected EOF")
      ),
      Effect.flatMap((buffer) =>
        buffer.byteLength > maxBodyBytes ? Effect.fail(bodyTooLarge) : Effect.succeed(new Uint8Array(buffer))
      )
    )
  }

  /** The body as a form: multipart where it says so, urlencoded otherwise. */
  get form(): Effect.Effect<Form, Answer.Answer> {
    const contentType = this.header("content-type") ?? ""
    return Effect.flatMap(this.body, (bytes) => {
      const form = isMultipart(contentType) ? fromMultipart(bytes, contentType) : fromUrlencoded(bytes)
      return Result.isSuccess(form) ? Effect.succeed(form.success) : Effect.fail(form.failure)
    })
  }

  /** The query and the form in one, for what Mailgun documents in the one place and its clients send in the other. */
  get parameters(): Effect.Effect<Form, Answer.Answer> {
    return Effect.map(this.form, (form) =>
      new Form(
        [this.query, form].flatMap((part) =>
          [...part.entries()].flatMap(([name, values]) => values.map((value) => [name, value] as const))
        ),
        form.files
      ))
  }

  get json(): Effect.Effect<unknown, Answer.Answer> {
    return Effect.flatMap(this.body, (bytes) =>
      Effect.try({
        try: (): unknown => JSON.parse(new TextDecoder().decode(bytes)),
        catch: () => Answer.message(400, "unable to parse request: invalid JSON")
      }))
  }

  /** The domain in the path. One that the account does not have is refused like a wrong key. */
  get domain(): Effect.Effect<Domain, Answer.Answer> {
    const domain = this.account.domain(this.path["domain"] ?? this.path["domain_name"] ?? "")
    return domain === undefined ? Effect.fail(Answer.forbidden) : Effect.succeed(domain)
  }

  /** The domain in the path, for operations that say plainly that they don't know one. */
  get knownDomain(): Effect.Effect<Domain, Answer.Answer> {
    return Effect.mapError(this.domain, () => Answer.message(404, "Domain not found"))
  }
}

export const isMultipart = (contentType: string): boolean => contentType.toLowerCase().startsWith("multipart/form-data")

export const isJson = (contentType: string): boolean => contentType.toLowerCase().startsWith("application/json")
