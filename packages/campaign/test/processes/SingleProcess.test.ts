import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import {
  campaignEnd,
  countingMailgun,
  ended,
  everybodyOnce,
  firstSeed,
  longestPause,
  randomly,
  requestsReach,
  seen,
  sender,
  sqliteFile
} from "./Processes.ts"
import { sqlLayer } from "./sqlLayer.ts"

/** Sends a campaign of 80 requests, with something done to the process when so many requests were counted. */
const run = (
  disturb: (pid: { readonly kill: (signal: NodeJS.Signals) => Effect.Effect<void> }) => Effect.Effect<boolean>,
  moments: ReadonlyArray<number>
) =>
  Effect.gen(function*() {
    const mailgun = yield* countingMailgun
    const database = yield* sqliteFile
    let process = yield* sender({ database, mailgun: mailgun.url })
    for (const moment of moments) {
      yield* requestsReach(mailgun.count, moment)
      const isGone = yield* disturb({
        kill: (signal) =>
          Effect.promise(async () => {
            if (signal === "SIGSTOP" || signal === "SIGCONT") process.kill(signal)
            else await ended(process, signal)
          })
      })
      if (isGone) process = yield* sender({ database, mailgun: mailgun.url })
    }
    const { accepted } = yield* Effect.provide(campaignEnd, sqlLayer(database))
    return { count: yield* mailgun.count, accepted }
  }).pipe(Effect.scoped)

describe("One process on SQLite", () => {
  for (const number of Array.from({ length: 10 }, (_, index) => index)) {
    const seed = firstSeed + number
    it.live(`sends to everybody once, killed at random moments (seed ${seed})`, () =>
      Effect.gen(function*() {
        const first = yield* randomly(seed, 1, 40)
        const second = yield* randomly(seed + 1000, first + 1, 78)
        const { accepted, count } = yield* run(({ kill }) => Effect.as(kill("SIGKILL"), true), [first, second])
        assert.deepStrictEqual(seen(count, accepted), everybodyOnce)
        assert.isBelow(longestPause(count), 15_000)
      }), 120_000)
  }

  it.live("sends to everybody once, frozen and thawed", () =>
    Effect.gen(function*() {
      const { accepted, count } = yield* run(({ kill }) =>
        kill("SIGSTOP").pipe(
          Effect.andThen(Effect.sleep("4 seconds")),
          Effect.andThen(kill("SIGCONT")),
          Effect.as(false)
        ), [30])
      assert.deepStrictEqual(seen(count, accepted), everybodyOnce)
    }), 120_000)

  it.live(
    "sends to everybody once, ended by SIGTERM and started again, and leaves nothing in doubt",
    () =>
      Effect.gen(function*() {
        const { accepted, count } = yield* run(({ kill }) => Effect.as(kill("SIGTERM"), true), [30])
        assert.deepStrictEqual(seen(count, accepted), everybodyOnce)
        assert.isBelow(longestPause(count), 15_000)
      }),
    120_000
  )
})
