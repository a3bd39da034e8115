import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { fuzz } from "../src/fuzz/fuzz.ts"
import { targets } from "../src/fuzz/targets.ts"

/** Those that read a whole request or event take a hundred times as long as those that read a line. */
const runs: { readonly [target: string]: number } = { webhooks: 5000, "incoming mail": 3000, events: 5000 }

describe("Whatever comes as", () => {
  for (const target of targets) {
    it.live(`${target.name} is read, or fails with an error of its type`, () =>
      Effect.gen(function*() {
        // Each target takes its own inputs; which they are does not matter here.
        const found = yield* fuzz<never>(target as never, { runs: runs[target.name] ?? 20_000, seed: "fixed" })
        assert.isUndefined(found, found)
      }), 300_000)
  }
})
