import * as Event from "@effect-mailgun/core/Event"
import * as Events from "@effect-mailgun/core/Events"
import type * as EventTail from "@effect-mailgun/core/EventTail"
import * as Logs from "@effect-mailgun/core/Logs"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import * as EventDelay from "@effect-mailgun/emulator/EventDelay"
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Random from "effect/Random"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { sendTo } from "./request.ts"

const start = 1_700_000_000_000

const brief = ({ event }: EventTail.TailedEvent): string => {
  const { recipient, type } = Event.normalize(event)
  return `${type} ${recipient}`
}

describe("a tail of events", () => {
  it.effect("tells of messages half an hour after they were sent, and goes on where it was", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(start)
      const first = yield* Effect.forkChild(Events.tail({ limit: 2 }).pipe(Stream.take(3), Stream.runCollect))
      yield* TestClock.adjust("1 minute")
      yield* sendTo("a@example.com", "b@example.com")
      yield* TestClock.adjust("30 minutes")
      assert.isUndefined(first.pollUnsafe())
      yield* TestClock.adjust("15 seconds")
      const given = yield* Fiber.join(first)
      assert.deepStrictEqual(given.map(brief), [
        "queued a@example.com",
        "queued b@example.com",
        "delivered a@example.com"
      ])

      yield* sendTo("c@example.com")
      const second = yield* Effect.forkChild(
        Events.tail({ position: given[2]?.position }).pipe(Stream.take(3), Stream.runCollect)
      )
      yield* TestClock.adjust("31 minutes")
      assert.deepStrictEqual((yield* Fiber.join(second)).map(brief), [
        "delivered b@example.com",
        "queued c@example.com",
        "delivered c@example.com"
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

/** What a user's program keeps: the events that it has processed, and the position, as text. */
interface Store {
  readonly processed: Array<string>
  position: string | undefined
}

const idOf = ({ event }: EventTail.TailedEvent): string => event.event === "unknown" ? "" : event.id ?? ""

/**
 * Runs a tail for some minutes: each event is processed, then its position is kept. Where it is to crash, it does in
 * between, at the event of that number.
 */
const run = Effect.fnUntraced(function*(
  follow: typeof Events.tail | typeof Logs.tail,
  store: Store,
  minutes: number,
  options: { readonly limit: number; readonly trustAge?: Duration.Input },
  crashAt?: number
) {
  let count = 0
  const tail = follow({
    pause: "1 minute",
    ...options,
    position: store.position,
    since: DateTime.makeUnsafe(start)
  }).pipe(
    Stream.runForEach((tailed) =>
      Effect.suspend(() => {
        store.processed.push(idOf(tailed))
        if (++count === crashAt) return Effect.die("the machine lost its power")
        store.position = tailed.position
        return Effect.void
      })
    )
  )
  const fiber = yield* Effect.forkChild(Effect.exit(tail))
  yield* TestClock.adjust(`${minutes} minutes`)
  yield* Fiber.interrupt(fiber)
})

/** Sends a message every two minutes, for an hour, to one or two people. */
const hourOfMail = Effect.forEach(
  Array.from({ length: 30 }, (_, index) => index),
  (index) =>
    Effect.andThen(
      sendTo(...[`${index}@example.com`, "everybody@example.com"].slice(0, 1 + index % 2)),
      Effect.sleep("2 minutes")
    ),
  { discard: true }
)

/** The ids of all events, in the order of their times. */
const everything = Effect.map(
  Emulator.Emulator.use(({ events }) => events),
  (events) => events.toSorted((a, b) => a.timestamp - b.timestamp).map(({ id }) => id)
)

const late = EmulatorTest.layer({ eventDelay: EventDelay.upTo("29 minutes") })

const Scenario = {
  seed: Schema.Int,
  limit: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 12 })),
  crashAt: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 90 })),
  downFor: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 90 }))
}

const tails = { "Events.tail": Events.tail, "Logs.tail": Logs.tail }

for (const [name, follow] of Object.entries(tails)) {
  describe(`${name}, of events that come late and out of order,`, () => {
    it.effect.prop(
      "gives each of them once, in the order of their times",
      { seed: Scenario.seed, limit: Scenario.limit },
      ({ limit, seed }) =>
        Effect.gen(function*() {
          yield* TestClock.setTime(start)
          const store: Store = { processed: [], position: undefined }
          yield* Effect.forkChild(hourOfMail)
          yield* run(follow, store, 95, { limit })
          assert.lengthOf(store.processed, 90)
          assert.deepStrictEqual(store.processed, yield* everything)
        }).pipe(Effect.provide(late), Random.withSeed(seed)),
      { arbitrary: { runs: 6 } }
    )

    it.effect.prop(
      "loses none in a crash, and gives again only the one that was not kept",
      Scenario,
      ({ crashAt, downFor, limit, seed }) =>
        Effect.gen(function*() {
          yield* TestClock.setTime(start)
          const store: Store = { processed: [], position: undefined }
          yield* Effect.forkChild(hourOfMail)
          yield* run(follow, store, 95, { limit }, crashAt)
          assert.lengthOf(store.processed, crashAt)
          yield* TestClock.adjust(`${downFor} minutes`)
          // Another process: all that it has is the text.
          const restarted: Store = { processed: [], position: store.position }
          yield* run(follow, restarted, 95, { limit })
          const all = yield* everything
          assert.deepStrictEqual(store.processed, all.slice(0, crashAt))
          assert.deepStrictEqual(restarted.processed, all.slice(crashAt - 1))
        }).pipe(Effect.provide(late), Random.withSeed(seed)),
      { arbitrary: { runs: 6 } }
    )

    it.effect("misses some where it trusts pages sooner than they are complete", () =>
      Effect.gen(function*() {
        yield* TestClock.setTime(start)
        const store: Store = { processed: [], position: undefined }
        yield* Effect.forkChild(hourOfMail)
        yield* run(follow, store, 95, { limit: 3, trustAge: "10 seconds" })
        assert.isBelow(store.processed.length, (yield* everything).length)
      }).pipe(Effect.provide(late), Random.withSeed("seed")))
  })
}
