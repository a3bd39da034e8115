/** The core over the fetch that every runtime has, to an emulator on a port. */
import * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as Messages from "@effect-mailgun/core/Messages"
import { Emulator, EmulatorServer } from "@effect-mailgun/emulator"
import { Console, Effect, Layer, Redacted } from "effect"
import { FetchHttpClient } from "effect/http"

const MailgunLive = Layer.unwrap(
  Effect.map(
    EmulatorServer.EmulatorServer,
    ({ url }) => Mailgun.layer({ apiKey: Redacted.make("key-emulator"), domain: "sandbox.example.com", baseUrl: url })
  )
).pipe(Layer.provide(FetchHttpClient.layer), Layer.provideMerge(EmulatorServer.layer()))

const program = Effect.gen(function*() {
  yield* Messages.send({ from: "ann@example.com", to: "bob@example.com", subject: "Hello", text: "It works." })
  const { inbox } = yield* Emulator.Emulator
  const [message] = yield* inbox("bob@example.com")
  yield* Console.log(`${message?.subject}: ${message?.text}`)
})

await Effect.runPromise(Effect.provide(program, MailgunLive))
