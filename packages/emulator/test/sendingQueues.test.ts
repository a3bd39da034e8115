import * as SendingQueues from "@effect-mailgun/core/SendingQueues"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { domain, request } from "./request.ts"

describe("the sending queues of a domain", () => {
  it.effect("take messages", () =>
    Effect.gen(function*() {
      const { regular, scheduled } = yield* SendingQueues.get()
      assert.deepStrictEqual([regular.isDisabled, scheduled.isDisabled], [false, false])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are emptied, so that what waits in them never comes", () =>
    Effect.gen(function*() {
      const { events } = yield* Emulator.Emulator
      const delivered = Effect.map(events, (all) => all.filter(({ event }) => event === "delivered").length)
      for (const to of ["bob@example.com", "eve@example.com"]) {
        yield* request("POST", `/v3/${domain}/messages`, {
          form: { from: "ann@example.com", to, text: "Hello", "o:deliverytime": "Thu, 01 Jan 1970 01:00:00 GMT" }
        })
        yield* TestClock.adjust("30 minutes")
        if (to === "bob@example.com") {
          assert.deepStrictEqual((yield* request("DELETE", `/v3/${domain}/envelopes`)).json, { message: "done" })
        }
      }
      yield* TestClock.adjust("1 hour")
      assert.strictEqual(yield* delivered, 1)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("need a domain", () =>
    Effect.gen(function*() {
      const reply = yield* request("GET", "/v3/domains/none.example.com/sending_queues")
      assert.deepStrictEqual([reply.status, reply.json], [404, { message: "Domain not found" }])
      const deletion = yield* request("DELETE", "/v3/none.example.com/envelopes")
      assert.deepStrictEqual([deletion.status, deletion.json], [404, { message: "domain not found" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})
