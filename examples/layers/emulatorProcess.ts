/** An emulator in a process of its own, which outlives those who send to it: until it is ended, or for ten minutes. */
import { EmulatorServer } from "@effect-mailgun/emulator"
import { Effect } from "effect"

const program = Effect.gen(function*() {
  const { url } = yield* EmulatorServer.EmulatorServer
  yield* Effect.sync(() => {
    process.send?.(url)
    process.disconnect()
  })
  yield* Effect.sleep("10 minutes")
})

await Effect.runPromise(program.pipe(Effect.provide(EmulatorServer.layer())))
