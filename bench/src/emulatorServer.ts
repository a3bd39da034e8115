/** An emulator on a port, in a process of its own: writes the port, and for each line that it reads its CPU microseconds. */
import { EmulatorServer } from "@effect-mailgun/emulator"
import * as Effect from "effect/Effect"

const program = Effect.gen(function*() {
  const { port } = yield* EmulatorServer.EmulatorServer
  process.stdout.write(`${port}\n`)
  process.stdin.on("data", () => {
    const { system, user } = process.cpuUsage()
    process.stdout.write(`${system + user}\n`)
  })
  return yield* Effect.never
})

process.stdin.on("end", () => process.exit())
Effect.runFork(
  Effect.provide(program, EmulatorServer.layer({ domains: ["example.com"], maxMessages: 200_000, maxEvents: 400_000 }))
)
