import * as Emulator from "@effect-mailgun/emulator/Emulator"
import type { Outcome } from "@effect-mailgun/emulator/Outcome"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, request, text } from "./request.ts"

/** `Wed, 27 Nov 2024 12:30:00 UTC`. */
export const start = 1_732_710_600_000

export interface Given {
  readonly to: string
  readonly tags?: ReadonlyArray<string>
  readonly from?: string
  readonly domain?: string
  readonly outcomes?: ReadonlyArray<Outcome>
}

/** Sends a message, and has things happen to it. */
export const send = Effect.fnUntraced(function*(given: Given) {
  const reply = yield* request("POST", `/v3/${given.domain ?? domain}/messages`, {
    form: [
      ["from", given.from ?? "ann@example.com"],
      ["to", given.to],
      ["subject", `To ${given.to}`],
      ["text", "Hello"],
      ...(given.tags ?? []).map((tag) => ["o:tag", tag] as const)
    ]
  })
  const { report } = yield* Emulator.Emulator
  for (const outcome of given.outcomes ?? []) yield* report(text(at(reply.json, "id")), outcome)
})

/** Half past noon, so that hours and days are told apart. */
export const atNoon = TestClock.setTime(start)
