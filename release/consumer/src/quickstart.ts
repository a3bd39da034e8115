/** What the README shows first: a message by the Node layer, over a socket, to the emulator. */
import { Messages } from "@effect-mailgun/core"
import { Emulator, EmulatorServer } from "@effect-mailgun/emulator"
import { NodeMailgun } from "@effect-mailgun/node"
import { Console, Effect, Layer, Redacted } from "effect"

const MailgunLive = Layer.unwrap(
  Effect.map(
    EmulatorServer.EmulatorServer,
    ({ url }) =>
      NodeMailgun.layer({ apiKey: Redacted.make("key-emulator"), domain: "sandbox.example.com", baseUrl: url })
  )
).pipe(Layer.provideMerge(EmulatorServer.layer()))

const program = Effect.gen(function*() {
  yield* Messages.send({ from: "ann@example.com", to: "bob@example.com", subject: "Hello", text: "It works." })
  const { inbox } = yield* Emulator.Emulator
  const [message] = yield* inbox("bob@example.com")
  yield* Console.log(`${message?.subject}: ${message?.text}`)
})

await Effect.runPromise(Effect.provide(program, MailgunLive))
