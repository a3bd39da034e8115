/** A worker that sends a message with the fetch that its runtime has. */
import * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as Messages from "@effect-mailgun/core/Messages"
import { Effect, Layer, Redacted } from "effect"
import { FetchHttpClient } from "effect/http"

const MailgunLive = Mailgun.layer({
  apiKey: Redacted.make("key-emulator"),
  domain: "sandbox.example.com",
  baseUrl: "http://127.0.0.1:8788"
}).pipe(Layer.provide(FetchHttpClient.layer))

const send = Messages.send({ from: "ann@example.com", to: "bob@example.com", subject: "Hello", text: "It works." })

export default {
  fetch: (): Promise<Response> =>
    send.pipe(
      Effect.map(({ message }) => new Response(message)),
      Effect.catch((error) => Effect.succeed(new Response(error.message, { status: 502 }))),
      Effect.provide(MailgunLive),
      Effect.runPromise
    )
}
