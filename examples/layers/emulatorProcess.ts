/** An emulator in a process of its own, which outlives those who send to it: until it is ended, or for ten minutes. */
import { MailgunError } from "@effect-mailgun/core"
import { EmulatorServer } from "@effect-mailgun/emulator"
import { NodeRuntime } from "@effect/platform-node"
import { Effect } from "effect"

const program = Effect.gen(function*() {
  const { url } = yield* EmulatorServer.EmulatorServer
  yield* Effect.sync(() => {
    process.send?.(url)
    process.disconnect()
  })
  yield* Effect.sleep("10 minutes")
})

program.pipe(Effect.provide(EmulatorServer.layer()), MailgunError.report, NodeRuntime.runMain)
