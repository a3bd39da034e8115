/** What runs wherever Effect does: the core, and an emulator without a socket. */
import * as Messages from "@effect-mailgun/core/Messages"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { Console, Effect } from "effect"

const program = Effect.gen(function*() {
  yield* Messages.send({ from: "ann@example.com", to: "bob@example.com", subject: "Hello", text: "It works." })
  const { messages } = yield* Emulator.Emulator
  const [message] = yield* messages
  yield* Console.log(`${message?.subject}: ${message?.text}`)
})

await Effect.runPromise(Effect.provide(program, EmulatorTest.layer()))
