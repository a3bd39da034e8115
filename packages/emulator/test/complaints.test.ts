import * as Complaints from "@effect-mailgun/core/Complaints"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { domain, items, request } from "./request.ts"

const path = `/v3/${domain}/complaints`

describe("a complaint", () => {
  it.effect("is added, read and removed", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_774_529_962_000)
      const added = yield* request("POST", path, { form: { address: "Ann@example.com" } })
      assert.deepStrictEqual(added.json, {
        message: "Address has been added to the complaints table",
        address: "Ann@example.com"
      })
      assert.deepStrictEqual((yield* request("GET", `${path}/ann@example.com`)).json, {
        address: "Ann@example.com",
        created_at: "Thu, 26 Mar 2026 12:59:22 UTC"
      })
      assert.deepStrictEqual(yield* Complaints.delete({ address: "ann@example.com" }), {
        message: "Spam complaint has been removed",
        address: "Ann@example.com"
      })
      for (const method of ["GET", "DELETE"] as const) {
        const gone = yield* request(method, `${path}/ann@example.com`)
        assert.deepStrictEqual([gone.status, gone.json], [404, {
          message: "No spam complaints found for this address"
        }])
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is one of many in JSON or in a CSV file, and gone with all others", () =>
    Effect.gen(function*() {
      const reply = yield* request("POST", path, {
        json: [{ address: "b@example.com" }, { address: "a@example.com" }]
      })
      assert.deepStrictEqual(reply.json, { message: "2 complaint addresses have been added to the complaints table" })
      yield* Complaints.import({ file: { filename: "complaints.csv", content: "address\nc@example.com\n" } })
      const found = yield* Complaints.stream({ limit: 2 }).pipe(Stream.map(({ address }) => address), Stream.runCollect)
      assert.deepStrictEqual([...found], ["a@example.com", "b@example.com", "c@example.com"])
      assert.deepStrictEqual(yield* Complaints.deleteAll(), {
        message: "Complaint addresses for this domain have been removed"
      })
      assert.deepStrictEqual(items(yield* request("GET", path)), [])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is refused without an address", () =>
    Effect.gen(function*() {
      const reply = yield* request("POST", path, { form: {} })
      assert.deepStrictEqual([reply.status, reply.json], [400, { message: "Missing mandatory parameter: address" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})
