import * as MessageLimits from "@effect-mailgun/core/MessageLimits"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { itRefuses } from "./refusals.ts"
import { domain, request } from "./request.ts"

const path = "/v5/accounts/limit/custom/monthly"

/** Sends one message to so many. */
const sendToMany = (count: number) =>
  request("POST", `/v3/${domain}/messages`, {
    form: [
      ["from", "ann@example.com"],
      ["text", "Hello"],
      ...Array.from({ length: count }, (_, index) => ["to", `a${index}@example.com`] as const)
    ]
  })

const status = (count: number) => Effect.map(sendToMany(count), (reply) => reply.status)

describe("the message limit of an account", () => {
  it.effect("is set, read with what was sent in the month, and deleted", () =>
    Effect.gen(function*() {
      yield* sendToMany(3)
      assert.deepStrictEqual({ ...(yield* MessageLimits.update({ limit: 10_000 })) }, { success: true })
      yield* sendToMany(4)
      assert.deepStrictEqual({ ...(yield* MessageLimits.get()) }, { limit: 10_000, current: 7, period: "1m" })
      assert.deepStrictEqual({ ...(yield* MessageLimits.delete()) }, { success: true })
      assert.strictEqual((yield* request("GET", path)).status, 404)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("refuses what goes beyond it, and all that comes after, until the month is over", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(Date.UTC(2026, 10, 22))
      yield* MessageLimits.update({ limit: 1000 })
      assert.strictEqual(yield* status(999), 200)
      const refused = yield* sendToMany(2)
      assert.deepStrictEqual([refused.status, refused.json], [420, {
        message: `Domain ${domain} is not allowed to send: recipient limit exceeded, `
          + "try again after Tue, 01 Dec 2026 00:00:00 UTC"
      }])
      assert.strictEqual(yield* status(1), 420)
      yield* TestClock.setTime(Date.UTC(2026, 11, 1))
      assert.strictEqual(yield* status(1), 200)
      assert.strictEqual((yield* MessageLimits.get()).current, 1)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("that is raised takes effect once the account is enabled again", () =>
    Effect.gen(function*() {
      yield* MessageLimits.update({ limit: 1000 })
      yield* sendToMany(1000)
      assert.strictEqual(yield* status(1), 420)
      yield* MessageLimits.update({ limit: 2000 })
      assert.strictEqual(yield* status(1), 420)
      assert.deepStrictEqual({ ...(yield* MessageLimits.enableAccount()) }, { success: true })
      assert.strictEqual(yield* status(1), 200)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  itRefuses([
    ["to be read where there is none", "GET", path, {}, 404, "No threshold for account"],
    ["to be deleted where there is none", "DELETE", path, {}, 400, "Could not delete threshold for account"],
    ["to be too small", "PUT", `${path}?limit=999`, {}, 400, "The limit parameter minumum is 1000"],
    ["to be no number", "PUT", path, { form: { limit: "many" } }, 400, "The limit parameter minumum is 1000"],
    [
      "to enable an account that it has not disabled",
      "PUT",
      "/v5/accounts/limit/custom/enable",
      {},
      400,
      "Unable to re-enable account with current account disablement"
    ]
  ])
})
