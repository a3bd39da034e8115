import * as SendingQueues from "@effect-mailgun/core/SendingQueues"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { domain, request } from "./request.ts"

describe("the sending queues of a domain", () => {
  it.effect("take messages", () =>
    Effect.gen(function*() {
      const { regular, scheduled } = yield* SendingQueues.get()
      assert.deepStrictEqual([regular.isDisabled, scheduled.isDisabled], [false, false])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are emptied", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* request("DELETE", `/v3/${domain}/envelopes`)).json, { message: "done" })
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("need a domain", () =>
    Effect.gen(function*() {
      const reply = yield* request("GET", "/v3/domains/none.example.com/sending_queues")
      assert.deepStrictEqual([reply.status, reply.json], [404, { message: "Domain not found" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})
