import { EmulatorServer } from "@effect-mailgun/emulator"
import { NodeMailgun } from "@effect-mailgun/node"
import { Config, Effect, Layer, Option, Redacted } from "effect"

/** A Mailgun on this machine, over a real socket. */
const onThisMachine = Layer.unwrap(
  Effect.gen(function*() {
    const { url } = yield* EmulatorServer.EmulatorServer
    yield* Effect.log(`No MAILGUN_API_KEY: using the emulator at ${url}`)
    return NodeMailgun.layer({ apiKey: Redacted.make("key-emulator"), domain: "sandbox.example.com", baseUrl: url })
  })
).pipe(Layer.provide(EmulatorServer.layer()))

/** Mailgun itself where `MAILGUN_API_KEY` is set, with the other `MAILGUN_` variables; the emulator where it is not. */
export const MailgunLive = Layer.unwrap(
  Effect.gen(function*() {
    const key = yield* Config.option(Config.Redacted("MAILGUN_API_KEY"))
    return Option.isSome(key) ? NodeMailgun.layerConfig() : onThisMachine
  })
)
