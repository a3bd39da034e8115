import { Mailgun } from "@effect-mailgun/core"
import { Clock, Effect, Layer, Redacted, Stream } from "effect"
import { HttpClient, HttpClientError, type HttpClientRequest, HttpClientResponse } from "effect/http"

/** A request as it would have gone out. */
export interface Recorded {
  readonly method: string
  /** Path and query. */
  readonly target: string
  readonly url: string
  readonly headers: { readonly [name: string]: string }
  readonly body: string
  /** When, in milliseconds of the test's clock. */
  readonly at: number
}

/** What the server says: an answer, or no answer for a reason that the runtime gives a code. */
export type Answer =
  | { readonly status: number; readonly body?: string; readonly headers?: { readonly [name: string]: string } }
  | { readonly failsWith: string }
  | { readonly never: true }

/** Answers `{}` with 200 unless told otherwise. */
export const ok = (body: unknown): Answer => ({ status: 200, body: JSON.stringify(body) })

const bodyText = (request: HttpClientRequest.HttpClientRequest): Effect.Effect<string> => {
  const { body } = request
  if (body._tag === "Uint8Array") return Effect.succeed(new TextDecoder().decode(body.body))
  if (body._tag === "Stream") return Stream.decodeText(body.stream).pipe(Stream.mkString, Effect.orDie)
  return Effect.succeed("")
}

/** An HTTP client that sends nothing: it keeps the requests and gives the answers in their order, the last again and again. */
export const make = (...answers: ReadonlyArray<Answer>) => {
  const requests: Array<Recorded> = []
  const interrupted = { count: 0 }
  const client = HttpClient.make((request) =>
    Effect.gen(function*() {
      const url = new URL(request.url)
      requests.push({
        method: request.method,
        target: url.pathname + url.search,
        url: request.url,
        headers: { ...request.headers },
        body: yield* bodyText(request),
        at: yield* Clock.currentTimeMillis
      })
      const answer = answers[Math.min(requests.length, answers.length) - 1] ?? ok({})
      if ("never" in answer) {
        return yield* Effect.onInterrupt(Effect.never, () => Effect.sync(() => interrupted.count++))
      }
      if ("failsWith" in answer) {
        const cause = Object.assign(new Error("the connection broke"), { code: answer.failsWith })
        return yield* new HttpClientError.HttpClientError({
          reason: new HttpClientError.TransportError({ request, cause })
        })
      }
      // A status below 200 or without a body takes `null`, as the Response constructor wants it.
      const body = answer.status === 204 || answer.status === 304 ? null : answer.body ?? ""
      return HttpClientResponse.fromWeb(
        request,
        new Response(body, { status: answer.status, headers: answer.headers ?? {} })
      )
    })
  )
  return { requests, interrupted, layer: Layer.succeed(HttpClient.HttpClient, client) }
}

/** A Mailgun over a recording client, for the domain `example.com`. */
export const mailgun = (options: Partial<Mailgun.Options>, ...answers: ReadonlyArray<Answer>) => {
  const http = make(...answers)
  return {
    ...http,
    layer: Mailgun.layer({ apiKey: Redacted.make("key-test"), domain: "example.com", ...options }).pipe(
      Layer.provide(http.layer)
    )
  }
}

/** The parts of a multipart request, read by a parser that is not ours. */
export const partsOf = (request: Recorded) =>
  Effect.promise(async () => {
    const form = await new Response(request.body, {
      headers: { "content-type": request.headers["content-type"] ?? "" }
    })
      .formData()
    return Promise.all([...form].map(async ([name, value]) =>
      typeof value === "string"
        ? { name, text: value }
        : { name, filename: value.name, type: value.type, text: await value.text() }
    ))
  })
