import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { run } from "../src/soak/Soak.ts"

describe("A thousand and a half sends at once, of which one request in ten fails", () => {
  it.live("are accounted for as their guarantees say", () =>
    Effect.gen(function*() {
      const { accounts, server } = yield* run({ sends: 1500, concurrency: 64, faultShare: 0.1 })
      assert.strictEqual(server.strange, 0)
      for (const [fault, times] of Object.entries(server.faults)) assert.isAbove(times, 0, fault)
      for (const { accepted, broken, guarantee, sent } of accounts) {
        assert.deepStrictEqual(broken, [], guarantee)
        assert.strictEqual(sent, 500)
        assert.isAbove(accepted[1], 400)
        assert.strictEqual(accepted[2] > 0, guarantee === "at-least-once")
      }
    }), 60_000)
})
