import { assert, it } from "@effect/vitest"
import { Effect, type Scope } from "effect"
import {
  campaignEnd,
  countingMailgun,
  ended,
  everybodyOnce,
  freePort,
  isReady,
  longestPause,
  randomly,
  requestsReach,
  seen,
  sender
} from "./Processes.ts"
import { sqlLayer } from "./sqlLayer.ts"

const names = ["runner-1", "runner-2", "runner-3"]

/** Sends a campaign with three runners, and does something to the one that sends when so many requests were counted. */
const run = Effect.fnUntraced(function*(
  database: string,
  moment: number,
  disturb: (kill: (signal: NodeJS.Signals) => Effect.Effect<void>) => Effect.Effect<void>
) {
  const mailgun = yield* countingMailgun
  const runners = new Map(
    yield* Effect.forEach(names, (runner) =>
      Effect.gen(function*() {
        const process = yield* sender({ database, mailgun: mailgun.url, runner, port: yield* freePort })
        yield* isReady(process)
        return [runner, process] as const
      }), { concurrency: 3 })
  )
  runners.get("runner-1")?.send("start")
  const { requests } = yield* requestsReach(mailgun.count, moment)
  const owner = runners.get(requests.at(-1)?.by ?? "")
  assert.isDefined(owner)
  yield* disturb((signal) =>
    Effect.promise(async () => {
      if (signal === "SIGSTOP" || signal === "SIGCONT") owner?.kill(signal)
      else if (owner !== undefined) await ended(owner, signal)
    })
  )
  const { accepted } = yield* Effect.provide(campaignEnd, sqlLayer(database))
  return { count: yield* mailgun.count, accepted }
})

/** What three runners must do, on a database of any kind: a new one for each campaign. */
export const clusterTests = <E>(
  database: Effect.Effect<string, E, Scope.Scope>,
  options: { readonly seeds: ReadonlyArray<readonly [number, number]> }
): void => {
  for (const pair of options.seeds) {
    // Two at a time, since most of it is waiting.
    it.live(
      `sends to everybody once, its runner killed at a random moment (seeds ${pair.join(" and ")})`,
      () =>
        Effect.forEach(pair, (seed) =>
          Effect.gen(function*() {
            const moment = yield* randomly(seed, 1, 70)
            const { accepted, count } = yield* run(yield* database, moment, (kill) => kill("SIGKILL"))
            assert.deepStrictEqual(seen(count, accepted), everybodyOnce)
            assert.isBelow(longestPause(count), 15_000)
          }), { concurrency: 2 }).pipe(Effect.scoped),
      180_000
    )
  }

  it.live(
    "sends to everybody once, its runner frozen until another has taken over, and thawed",
    () =>
      Effect.gen(function*() {
        const { accepted, count } = yield* run(
          yield* database,
          30,
          (kill) => kill("SIGSTOP").pipe(Effect.andThen(Effect.sleep("12 seconds")), Effect.andThen(kill("SIGCONT")))
        )
        assert.deepStrictEqual(seen(count, accepted), everybodyOnce)
      }).pipe(Effect.scoped),
    180_000
  )

  it.live("sends to everybody once, its runner ended by SIGTERM", () =>
    Effect.gen(function*() {
      const { accepted, count } = yield* run(yield* database, 30, (kill) => kill("SIGTERM"))
      assert.deepStrictEqual(seen(count, accepted), everybodyOnce)
      assert.isBelow(longestPause(count), 15_000)
    }).pipe(Effect.scoped), 180_000)
}
