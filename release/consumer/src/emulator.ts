/** The emulator on a port of its own, for the worker. */
import { EmulatorServer } from "@effect-mailgun/emulator"
import { Effect, Layer } from "effect"

await Effect.runPromise(Layer.launch(EmulatorServer.layer({ port: 8788 })))
