import * as Event from "@effect-mailgun/core/Event"
import * as Events from "@effect-mailgun/core/Events"
import type * as EventTail from "@effect-mailgun/core/EventTail"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { sendTo } from "./request.ts"

const brief = ({ event }: EventTail.TailedEvent): string => {
  const { recipient, type } = Event.normalize(event)
  return `${type} ${recipient}`
}

describe("a tail of events", () => {
  it.effect("tells of messages half an hour after they were sent, and goes on where it was", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_700_000_000_000)
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
