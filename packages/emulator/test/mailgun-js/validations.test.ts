import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { at } from "../request.ts"
import { call, refusal } from "./client.ts"

const csv = "email\nann@example.com\nann@mailinator.com\n"

describe("mailgun.js", () => {
  it.effect("validates an address", () =>
    Effect.gen(function*() {
      const verdict = yield* call((client) => client.validate.get("ann@gmial.com"))
      assert.deepStrictEqual([verdict.result, verdict.risk, at(verdict, "did_you_mean")], [
        "undeliverable",
        "high",
        "ann@gmail.com"
      ])
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("validates many in a job, lists the jobs, and destroys one", () =>
    Effect.gen(function*() {
      const created = yield* call((client) =>
        client.validate.multipleValidation.create("newsletter", { file: { data: csv, filename: "list.csv" } })
      )
      assert.deepStrictEqual([created.id, created.message], ["newsletter", "The validation job was submitted."])
      yield* call((client) => client.validate.multipleValidation.create("other", { file: Buffer.from(csv) }))
      yield* TestClock.adjust("1 second")
      const job = yield* call((client) => client.validate.multipleValidation.get("newsletter"))
      assert.deepStrictEqual([job.status, job.quantity, job.recordsProcessed], ["uploaded", 2, 2])
      assert.deepStrictEqual([job.summary?.result.deliverable, job.summary?.result.doNotSend], [1, 1])
      assert.match(job.downloadUrl?.csv ?? "", /^http:.*\.csv$/)
      const first = yield* call((client) => client.validate.multipleValidation.list({ limit: 1 }))
      assert.deepStrictEqual([first.jobs.map(({ id }) => id), first.total], [["newsletter"], 2])
      const page = first.pages["next"]?.page ?? ""
      const second = yield* call((client) => client.validate.multipleValidation.list({ limit: 1, page }))
      assert.deepStrictEqual(second.jobs.map(({ id }) => id), ["other"])
      const destroyed = yield* call((client) => client.validate.multipleValidation.destroy("other"))
      assert.strictEqual(destroyed.message, "Validation job canceled.")
      assert.deepStrictEqual(yield* refusal((client) => client.validate.multipleValidation.get("other")), [
        404,
        "Job not found"
      ])
    }).pipe(Effect.provide(EmulatorServer.layer())))
})
