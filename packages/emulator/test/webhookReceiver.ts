import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import { createHmac } from "node:crypto"
import { createServer, type IncomingHttpHeaders } from "node:http"
import { at, text } from "./request.ts"

/** A post that came to a webhook. */
export interface Post {
  readonly url: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly body: string
}

/** What a webhook answers with: a status, no connection, or nothing ever. */
export type Answer = number | "refuse" | "hang"

/** A client that takes posts without a socket. It answers in turn; the last answer stays. `/hang` gets none. */
export const fakeReceiver = (...answers: ReadonlyArray<Answer>) => {
  const posts: Array<Post> = []
  const httpClient = HttpClient.make((request) =>
    Effect.gen(function*() {
      const inTurn = answers[Math.min(posts.length, answers.length - 1)] ?? 200
      const answer = request.url.endsWith("/hang") ? "hang" : inTurn
      const body = request.body._tag === "Uint8Array" ? new TextDecoder().decode(request.body.body) : ""
      posts.push({ url: request.url, at: yield* Clock.currentTimeMillis, body })
      if (answer === "hang") return yield* Effect.never
      if (answer === "refuse") {
        return yield* new HttpClientError.HttpClientError({ reason: new HttpClientError.TransportError({ request }) })
      }
      return HttpClientResponse.fromWeb(request, new Response(null, { status: answer }))
    })
  )
  return { posts, httpClient }
}

/** Waits until as many attempts to post have ended. */
export const attempts = (count: number) =>
  Effect.gen(function*() {
    const emulator = yield* Emulator.Emulator
    return yield* Effect.andThen(Effect.yieldNow, emulator.webhookDeliveries).pipe(
      Effect.repeat({ until: (deliveries) => deliveries.length >= count })
    )
  })

/** A post that came to a real server. */
export interface ServedPost {
  readonly path: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A server of Node's own that takes posts and answers each by its path: `/302` with 302. */
export const serveReceiver = Effect.acquireRelease(
  Effect.callback<{ readonly url: string; readonly posts: ReadonlyArray<ServedPost>; readonly close: () => void }>(
    (resume) => {
      const posts: Array<ServedPost> = []
      const server = createServer((incoming, outgoing) => {
        const chunks: Array<Buffer> = []
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk))
        incoming.on("end", () => {
          posts.push({ path: incoming.url, headers: incoming.headers, body: Buffer.concat(chunks).toString() })
          outgoing.writeHead(Number(incoming.url?.slice(1)), { location: "/200" }).end("Thanks")
        })
      })
      server.listen(0, "127.0.0.1", () => {
        const address = server.address()
        const port = typeof address === "object" ? address?.port : undefined
        resume(Effect.succeed({ url: `http://127.0.0.1:${port}`, posts, close: () => server.close() }))
      })
    }
  ),
  ({ close }) => Effect.sync(close)
)

/** Whether the signature in a body is Mailgun's: by another implementation of it. */
export const isSigned = (body: string, signingKey: string): boolean => {
  const signature = at(JSON.parse(body), "signature")
  const signed = text(at(signature, "timestamp")) + text(at(signature, "token"))
  return createHmac("sha256", signingKey).update(signed).digest("hex") === at(signature, "signature")
}
