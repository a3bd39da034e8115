import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as EmulatorCommand from "../EmulatorCommand.ts"

EmulatorCommand.run(process.argv.slice(2)).pipe(
  Effect.catchTags({
    CannotListen: ({ message }) => Effect.andThen(Console.error(message), Effect.sync(() => process.exitCode = 1)),
    EmulatorStorageError: ({ message }) =>
      Effect.andThen(Console.error(message), Effect.sync(() => process.exitCode = 1))
  }),
  Effect.provide(NodeServices.layer),
  NodeRuntime.runMain
)
