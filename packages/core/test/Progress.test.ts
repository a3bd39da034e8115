import {
  BulkValidations,
  Exports,
  MailingListValidations,
  MessageBatch,
  Messages,
  Progress
} from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Clock, Effect, Fiber, Schedule, Stream } from "effect"
import { TestClock } from "effect/testing"
import { type Answer, mailgun, ok } from "./RecordingHttpClient.ts"

/** All that a Stream gives while time passes. */
const collected = <A, E>(stream: Stream.Stream<A, E>) =>
  Effect.gen(function*() {
    const fiber = yield* Effect.forkChild(Stream.runCollect(stream))
    yield* TestClock.adjust("1 hour")
    return yield* Fiber.join(fiber)
  })

const counts = ({ done, failed, total }: Progress.Counts) => ({ done, failed, total })

/** One item every second, each in a chunk of its own. */
const everySecond = (items: number) =>
  Stream.range(1, items).pipe(Stream.rechunk(1), Stream.tap(() => Effect.sleep("1 second")))

describe("Progress.of", () => {
  it.effect("begins with nothing, and adds up what the Stream gives", () =>
    Effect.gen(function*() {
      const all = yield* collected(Progress.of(Stream.rechunk(Stream.make("a", "b", "c"), 2), { total: 3 }))
      assert.deepStrictEqual(all.map(counts), [
        { done: 0, failed: 0, total: 3 },
        { done: 2, failed: 0, total: 3 },
        { done: 3, failed: 0, total: 3 }
      ])
    }))

  it.effect("counts as it is told to, and goes on from where an earlier run was", () =>
    Effect.gen(function*() {
      const all = yield* collected(
        Progress.of(Stream.make(10, 5), {
          startAt: 100,
          count: (number) => ({ done: number, failed: number === 5 ? 2 : undefined })
        })
      )
      assert.deepStrictEqual(all.map(counts), [
        { done: 100, failed: 0, total: undefined },
        { done: 115, failed: 2, total: undefined }
      ])
    }))

  it.effect("begins before the Stream gives anything", () =>
    Effect.gen(function*() {
      const [first] = yield* collected(Stream.take(Progress.of(Stream.never, { total: 9 }), 1))
      assert.deepStrictEqual(first, { done: 0, failed: 0, total: 9, rate: 0, estimatedEnd: undefined })
    }))

  it.effect("can stand in a pipe", () =>
    Effect.gen(function*() {
      const last = yield* Stream.make(1, 2).pipe(Progress.of({ total: 2 }), Stream.runLast)
      assert.deepInclude(last, { _tag: "Some" })
    }))

  it.effect("fails as the Stream does", () =>
    Effect.gen(function*() {
      const broken = Stream.concat(Stream.make(1), Stream.fail("broken"))
      assert.strictEqual(yield* Effect.flip(Stream.runDrain(Progress.of(broken))), "broken")
    }))
})

describe("The rate", () => {
  it.effect("is how many are done in a second, and tells when all will be", () =>
    Effect.gen(function*() {
      const all = yield* collected(Progress.of(everySecond(4), { total: 4 }))
      assert.deepStrictEqual(all.map(({ rate }) => rate), [0, 1, 1, 1, 1])
      assert.deepStrictEqual(all.map(({ estimatedEnd }) => estimatedEnd?.epochMilliseconds), [
        undefined,
        4000,
        4000,
        4000,
        undefined
      ])
    }))

  it.effect("is that of late: what was slow long ago does not count", () =>
    Effect.gen(function*() {
      const slow = Stream.fromEffect(Effect.as(Effect.sleep("1 minute"), 0))
      const all = yield* collected(Progress.of(Stream.concat(slow, everySecond(20)), { total: 21 }))
      assert.isBelow(all[3]?.rate ?? 1, 0.1)
      assert.strictEqual(all.at(-1)?.rate, 1)
    }))

  it.effect("is told of what comes many times a second, too", () =>
    Effect.gen(function*() {
      const quick = Stream.range(1, 50).pipe(Stream.rechunk(1), Stream.tap(() => Effect.sleep("100 millis")))
      const all = yield* collected(Progress.of(quick))
      assert.strictEqual(all.at(-1)?.rate, 10)
      assert.isUndefined(all.at(-1)?.estimatedEnd)
    }))

  it.effect("is not lost in a burst", () =>
    Effect.gen(function*() {
      const burst = Stream.unwrap(Effect.as(Effect.sleep("1 second"), Stream.rechunk(Stream.range(1, 20), 1)))
      assert.strictEqual((yield* collected(Progress.of(burst))).at(-1)?.rate, 20)
    }))

  it.effect("is never below zero", () =>
    Effect.gen(function*() {
      const back = Stream.make({ done: 5, failed: 0, total: 9 }, { done: 3, failed: 0, total: 9 }).pipe(
        Stream.rechunk(1),
        Stream.schedule(Schedule.spaced("1 second"))
      )
      assert.deepStrictEqual((yield* collected(Progress.measure(back))).map(({ rate }) => rate), [0, 0])
    }))
})

describe("Progress.watch", () => {
  it.effect("looks at once and after each interval, until it is done", () =>
    Effect.gen(function*() {
      const look = Effect.map(Clock.currentTimeMillis, (at) => ({ done: at / 5000, failed: 0, total: 2, at }))
      const all = yield* collected(Progress.watch(look, { interval: "5 seconds", until: ({ done }) => done === 2 }))
      assert.deepStrictEqual(all.map(({ at }) => at), [0, 5000, 10_000])
      assert.deepStrictEqual(all.map(({ rate }) => rate), [0, 0.2, 0.2])
    }))
})

describe("The progress of", () => {
  const batch = (answers: ReadonlyArray<Answer>) => {
    const recipients = ["ann@example.com", "nobody", "bob@example.com", "eve@example.com"].map((address) => ({
      address
    }))
    const message = { from: "news@example.com", subject: "News", text: "Hello." }
    return collected(
      Messages.sendBatch(message, recipients, { maxChunkRecipients: 2, concurrency: 1 }).pipe(
        MessageBatch.progress({ total: recipients.length }),
        Stream.provide(mailgun({}, ...answers).layer)
      )
    )
  }

  it.effect("a batch counts its recipients, and who of them failed", () =>
    Effect.gen(function*() {
      const accepted = ok({ id: "<1@example.com>", message: "Queued. Thank you." })
      const last = (yield* batch([{ status: 401 }, accepted])).at(-1)
      assert.ok(last !== undefined)
      // One who has no address, and the chunk that Mailgun refused.
      assert.deepStrictEqual(counts(last), { done: 4, failed: 3, total: 4 })
    }))

  const validation = (status: string, done: number) => ok({ id: "june", status, quantity: 10, records_processed: done })

  it.effect("a bulk validation is that of its job, until the results are there", () =>
    Effect.gen(function*() {
      const { layer, requests } = mailgun(
        {},
        validation("processing", 4),
        validation("completed", 10),
        validation("uploaded", 10)
      )
      const all = yield* collected(Stream.provide(BulkValidations.progress({ listId: "june" }), layer))
      assert.deepStrictEqual(
        all.map(({ done, total, validation: { status } }) => [done, total, status]),
        [[4, 10, "processing"], [10, 10, "completed"], [10, 10, "uploaded"]]
      )
      assert.deepStrictEqual(requests.map(({ at }) => at), [0, 10_000, 20_000])
    }))

  it.effect("a bulk validation that fails ends with that", () =>
    Effect.gen(function*() {
      const { layer } = mailgun({}, validation("failed", 4))
      const all = yield* collected(Stream.provide(BulkValidations.progress({ listId: "june" }), layer))
      assert.deepStrictEqual(all.map((each) => each.validation.status), ["failed"])
    }))

  it.effect("a validation of a mailing list ends where it was canceled", () =>
    Effect.gen(function*() {
      const { layer } = mailgun({}, validation("processing", 1), validation("canceled", 1))
      const all = yield* collected(
        Stream.provide(
          MailingListValidations.progress({ listAddress: "a@example.com" }, { interval: "1 second" }),
          layer
        )
      )
      assert.deepStrictEqual(all.map((each) => each.validation.status), ["processing", "canceled"])
    }))

  it.effect("an export is one that is done once its file is there", () =>
    Effect.gen(function*() {
      const { layer, requests } = mailgun(
        {},
        ok({ id: "1", status: "processing" }),
        ok({ id: "1", status: "complete" })
      )
      const all = yield* collected(Stream.provide(Exports.progress({ id: "1" }), layer))
      assert.deepStrictEqual(all.map(counts), [{ done: 0, failed: 0, total: 1 }, { done: 1, failed: 0, total: 1 }])
      assert.deepStrictEqual(requests.map(({ at }) => at), [0, 5000])
    }))

  it.effect("what is not there fails as looking at it does", () =>
    Effect.gen(function*() {
      const { layer } = mailgun({}, { status: 404 })
      const error = yield* Effect.flip(Stream.runDrain(Stream.provide(Exports.progress({ id: "1" }), layer)))
      assert.strictEqual(error._tag, "MailgunNotFound")
    }))
})
