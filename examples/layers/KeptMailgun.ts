import { NodeMailgun } from "@effect-mailgun/node"
import { Config, Effect, Exit, Layer, Option, Redacted } from "effect"
import { keptEmulator } from "./keptEmulator.ts"

/**
 * Mailgun itself where `MAILGUN_API_KEY` is set; where it is not, an emulator in a process of its own, which lives on
 * when its sender is killed, and ends when the sender has come to its end.
 */
export const KeptMailgun = (folder: string) =>
  Layer.unwrap(Effect.gen(function*() {
    const key = yield* Config.option(Config.Redacted("MAILGUN_API_KEY"))
    if (Option.isSome(key)) return NodeMailgun.layerConfig()
    const { url } = yield* Effect.acquireRelease(
      keptEmulator(folder),
      ({ pid }, exit) => Exit.isSuccess(exit) ? Effect.sync(() => process.kill(pid)) : Effect.void
    )
    return NodeMailgun.layer({ apiKey: Redacted.make("key-emulator"), domain: "sandbox.example.com", baseUrl: url })
  }))
