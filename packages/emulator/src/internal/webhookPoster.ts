import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import type * as CryptoError from "effect/crypto/CryptoError"
import * as Mac from "effect/crypto/Mac"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Effect from "effect/Effect"
import * as Hex from "effect/encoding/Hex"
import { constTrue } from "effect/Function"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { EmulatorClock } from "./emulatorClock.ts"
import * as Identifier from "./identifier.ts"

/** What an event is signed with. That of a subaccount is signed with its parent's key too. */
export interface SigningKeys {
  readonly own: string
  readonly parent: string | undefined
}

/** Writes what webhooks get, and posts it. */
export interface WebhookPoster {
  /** The body of a webhook, signed here and now. */
  readonly write: (keys: SigningKeys, eventData: unknown) => Effect.Effect<string>
  /** What a form begins with. */
  readonly sign: (key: string) => Effect.Effect<{
    readonly timestamp: string
    readonly token: string
    readonly signature: string
  }>
  /** Posts a body; gives back the answer, or nothing where there is none. */
  readonly post: (url: string, body: string | Uint8Array, contentType?: string) => Effect.Effect<PostAnswer | undefined>
  /** Asks for a URL; gives back the answer, or nothing where there is none. */
  readonly probe: (url: string) => Effect.Effect<PostAnswer | undefined>
}

/** What a receiver said. */
export interface PostAnswer {
  readonly status: number
  /** The beginning of it. */
  readonly text: string
}

const maxAnswerLength = 10_000

/** An answer that takes longer is none. */
const patience = "1 minute"

const tokenLength = 50

/** How many signing keys are kept imported. */
const maxImported = 100

/** Makes a poster over a client of one's own, or over fetch. */
export const makeWebhookPoster = Effect.fnUntraced(function*(
  httpClient: HttpClient.HttpClient | undefined,
  clock: EmulatorClock
): Effect.fn.Return<WebhookPoster, never, Scope.Scope> {
  const mac = yield* build(Mac.layerWebCrypto.pipe(Layer.provide(SecureRandom.layerWebCrypto)), Mac.Mac)
  const client = httpClient ?? (yield* build(FetchHttpClient.layer, HttpClient.HttpClient))
  // To import a key takes longer than to sign; those of the accounts stay the same until they are rotated.
  const imported = new Map<string, Mac.Key>()
  const keyOf = Effect.fnUntraced(function*(text: string): Effect.fn.Return<Mac.Key, CryptoError.CryptoError> {
    const known = imported.get(text)
    if (known !== undefined) return known
    const key = yield* Mac.key(Mac.hmacSha256, encoder.encode(text))
    if (imported.size >= maxImported) imported.clear()
    imported.set(text, key)
    return key
  })
  const sign = Effect.fnUntraced(
    function*(text: string, data: string): Effect.fn.Return<string, CryptoError.CryptoError> {
      return Hex.encode(yield* mac.sign(yield* keyOf(text), encoder.encode(data)))
    }
  )
  const signed = Effect.fnUntraced(function*(key: string) {
    const timestamp = String(Math.floor((yield* Clock.currentTimeMillis) / 1000))
    const token = Identifier.hex(yield* Random.Random, tokenLength + 6).slice(0, tokenLength)
    return { timestamp, token, signature: yield* sign(key, timestamp + token) }
  })
  const ask = (request: HttpClientRequest.HttpClientRequest): Effect.Effect<PostAnswer | undefined> =>
    clock.outside(
      client.execute(request).pipe(
        Effect.flatMap((response) =>
          Effect.map(beginningOf(response.stream), (text) => ({ status: response.status, text }))
        ),
        Effect.timeout(patience),
        Effect.option,
        Effect.map(Option.getOrUndefined),
        Effect.provideContext(asMailgun),
        // Receivers don't go by the emulator's time.
        Effect.provideService(Clock.Clock, clock.base)
      )
    )
  return {
    sign: (key) => Effect.orDie(signed(key)),
    write: Effect.fnUntraced(
      function*(keys, eventData) {
        const own = yield* signed(keys.own)
        const signature = {
          ...own,
          "parent-signature": keys.parent === undefined
            ? undefined
            : yield* sign(keys.parent, own.timestamp + own.token)
        }
        return JSON.stringify({ signature, "event-data": eventData })
      },
      Effect.orDie
    ),
    post: (url, body, contentType = "application/json") =>
      ask(HttpClientRequest.post(url, { body: bodyOf(body, contentType) })),
    probe: (url) => ask(HttpClientRequest.get(url))
  }
})

const bodyOf = (body: string | Uint8Array, contentType: string): HttpBody.HttpBody =>
  typeof body === "string" ? HttpBody.text(body, contentType) : HttpBody.uint8Array(body, contentType)

/** All of it is read, to set the connection free; whether it is whole says nothing about the answer. */
const beginningOf = <E>(stream: Stream.Stream<Uint8Array, E>): Effect.Effect<string> => {
  let text = ""
  const decoder = new TextDecoder()
  return stream.pipe(
    Stream.runForEach((chunk) =>
      Effect.sync(() => {
        if (text.length < maxAnswerLength) text += decoder.decode(chunk, { stream: true })
      })
    ),
    Effect.ignore,
    Effect.map(() => text.slice(0, maxAnswerLength))
  )
}

const build = <I, S>(layer: Layer.Layer<I>, service: Context.Key<I, S>) =>
  Effect.map(Layer.build(layer), (context) => Context.get(context, service))

const encoder = new TextEncoder()

/** Mailgun takes a redirect for an answer, and says nothing of spans. */
const asMailgun = Context.make(FetchHttpClient.RequestInit, { redirect: "manual" }).pipe(
  Context.add(HttpClient.TracerDisabledWhen, constTrue)
)
