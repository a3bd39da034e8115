import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"

/** What came back, read to the end. */
export interface Reply {
  readonly status: number
  readonly headers: { readonly [name: string]: string | undefined }
  readonly text: string
  /** The body as JSON; undefined where it is none. */
  readonly json: unknown
}

export interface RequestOptions {
  readonly query?: { readonly [name: string]: string }
  readonly form?: ReadonlyArray<readonly [name: string, value: string]> | { readonly [name: string]: string }
  readonly multipart?: FormData
  readonly json?: unknown
  /** A whole `Authorization` header; by default the emulator's key. */
  readonly authorization?: string
  readonly headers?: { readonly [name: string]: string }
  /** A raw body, under the content type of `headers`. */
  readonly body?: string
}

export const basic = (credentials: string): string => `Basic ${Base64.encode(credentials)}`

export const origin = "https://api.mailgun.net"

/** Makes a request by hand, with no help of the client library. The path may be a whole URL. */
export const request = (
  method: "GET" | "POST" | "PUT" | "DELETE" | "PATCH",
  path: string,
  options: RequestOptions = {}
): Effect.Effect<Reply, HttpClientError.HttpClientError, HttpClient.HttpClient> =>
  Effect.gen(function*() {
    const client = yield* HttpClient.HttpClient
    const url = path.startsWith("/") ? origin + path : path
    let draft = HttpClientRequest.make(method)(url).pipe(
      HttpClientRequest.setHeader("authorization", options.authorization ?? basic("api:key-emulator"))
    )
    if (options.query !== undefined) draft = HttpClientRequest.setUrlParams(draft, options.query)
    if (options.form !== undefined) draft = HttpClientRequest.bodyUrlParams(draft, options.form)
    if (options.multipart !== undefined) draft = HttpClientRequest.bodyFormData(draft, options.multipart)
    if (options.json !== undefined) draft = HttpClientRequest.bodyJsonUnsafe(draft, options.json)
    if (options.body !== undefined) {
      draft = HttpClientRequest.setBody(draft, HttpBody.text(options.body, options.headers?.["content-type"]))
    }
    if (options.headers !== undefined) draft = HttpClientRequest.setHeaders(draft, options.headers)
    const response = yield* client.execute(draft)
    const text = yield* response.text
    return { status: response.status, headers: response.headers, text, json: parsed(text) }
  })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What stands at a place in JSON. */
export const at = (json: unknown, ...path: ReadonlyArray<string | number>): unknown =>
  path.reduce<unknown>(
    (value, key) => typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined,
    json
  )

/** The items of a list. */
export const items = (reply: Reply): ReadonlyArray<unknown> => {
  const found = at(reply.json, "items")
  return Array.isArray(found) ? found : []
}

export const text = (value: unknown): string => {
  if (typeof value !== "string") throw new Error(`expected text, got ${JSON.stringify(value)}`)
  return value
}

export const domain = "sandbox.example.com"

/** Sends a plain message to each of the addresses. */
export const sendTo = (...addresses: ReadonlyArray<string>) =>
  Effect.forEach(addresses, (address) =>
    request("POST", `/v3/${domain}/messages`, {
      form: { from: "ann@example.com", to: address, subject: `To ${address}`, text: "Hello" }
    }))
