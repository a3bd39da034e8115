import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import * as EventDelay from "@effect-mailgun/emulator/EventDelay"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, items, type Reply, request, sendTo, text } from "./request.ts"

const accepted = (query: { readonly [name: string]: string } = { ascending: "yes" }) =>
  request("GET", `/v3/${domain}/events`, { query: { event: "accepted", ...query } })

const next = (reply: Reply) => request("GET", text(at(reply.json, "paging", "next")))

const recipients = (reply: Reply): ReadonlyArray<unknown> => items(reply).map((item) => at(item, "recipient"))

/** Sends, and waits for all that follows at once. */
const send = (...addresses: ReadonlyArray<string>) => Effect.andThen(sendTo(...addresses), TestClock.adjust("1 second"))

/** An emulator that shows events about the slow ten minutes late. */
const slowIsLate = EmulatorTest.layer({
  eventDelay: ({ recipient }) => recipient === "slow@example.com" ? "10 minutes" : 0
})

describe("An event that is late", () => {
  it.effect("can be found once its delay is over, in the place where it belongs", () =>
    Effect.gen(function*() {
      yield* send("slow@example.com", "fast@example.com")
      assert.deepStrictEqual(recipients(yield* accepted()), ["fast@example.com"])
      yield* TestClock.adjust("9 minutes")
      assert.deepStrictEqual(recipients(yield* accepted()), ["fast@example.com"])
      yield* TestClock.adjust("1 minute")
      assert.deepStrictEqual(recipients(yield* accepted()), ["slow@example.com", "fast@example.com"])
      assert.deepStrictEqual(recipients(yield* accepted({ ascending: "no" })), ["fast@example.com", "slow@example.com"])
    }).pipe(Effect.provide(slowIsLate)))

  it.effect("is missed by who has read on already, and found by who repeats the request", () =>
    Effect.gen(function*() {
      yield* send("slow@example.com", "fast@example.com")
      const first = yield* accepted()
      yield* TestClock.adjust("10 minutes")
      assert.deepStrictEqual(recipients(yield* next(first)), [])
      assert.lengthOf(recipients(yield* accepted()), 2)
    }).pipe(Effect.provide(slowIsLate)))

  it.effect("is found from an empty page on", () =>
    Effect.gen(function*() {
      yield* send("slow@example.com")
      const empty = yield* accepted()
      assert.deepStrictEqual(recipients(empty), [])
      const emptyAgain = yield* next(empty)
      yield* send("fast@example.com")
      yield* TestClock.adjust("10 minutes")
      assert.deepStrictEqual(recipients(yield* next(emptyAgain)), ["slow@example.com", "fast@example.com"])
    }).pipe(Effect.provide(slowIsLate)))

  it.effect("stands later in the log of version 2 too", () =>
    Effect.gen(function*() {
      yield* send("slow@example.com")
      const log = request("GET", `/v2/${domain}/log`)
      assert.lengthOf(items(yield* log), 0)
      yield* TestClock.adjust("11 minutes")
      assert.lengthOf(items(yield* log), 2)
    }).pipe(Effect.provide(slowIsLate)))
})

describe("EventDelay.upTo", () => {
  /** Who can be found after some minutes, of thirty recipients of messages at one time. */
  const foundAfter = (minutes: number, seed: string) =>
    Effect.gen(function*() {
      yield* sendTo(...Array.from({ length: 30 }, (_, index) => `${index}@example.com`))
      yield* TestClock.adjust(`${minutes} minutes`)
      return recipients(yield* accepted())
    }).pipe(
      Effect.provide(EmulatorTest.layer({ eventDelay: EventDelay.upTo("20 minutes") })),
      Random.withSeed(seed)
    )

  it.effect("shows events out of order, and all of them when the longest delay is over", () =>
    Effect.gen(function*() {
      const early = yield* foundAfter(10, "seed")
      assert.isAbove(early.length, 5)
      assert.isBelow(early.length, 25)
      const all = yield* foundAfter(21, "seed")
      assert.lengthOf(all, 30)
      assert.notDeepEqual(early, all.slice(0, early.length))
    }))

  it.effect("delays each event as before where the seed is the same", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* foundAfter(10, "seed"), yield* foundAfter(10, "seed"))
      assert.notDeepEqual(yield* foundAfter(10, "seed"), yield* foundAfter(10, "another seed"))
    }))
})
