import { SendBatch, sendBatchOnce, SendLedger } from "@effect-mailgun/campaign"
import type { Mailgun } from "@effect-mailgun/core"
import type { Emulator } from "@effect-mailgun/emulator"
import { assert, describe, it } from "@effect/vitest"
import { Deferred, Effect, Fiber, Result } from "effect"
import { TestClock } from "effect/testing"
import {
  answerLost,
  deliveries,
  makeTestMailgun,
  message,
  people,
  recipientsOf,
  refusedConnection,
  requestLost,
  status
} from "./TestMailgun.ts"

const batch = { key: "june/1", message, recipients: people(3) }

const test = (
  what: string,
  body: (
    mailgun: ReturnType<typeof makeTestMailgun>
  ) => Effect.Effect<unknown, unknown, Mailgun.Mailgun | SendLedger.SendLedger | Emulator.Emulator>
) =>
  it.effect(what, () => {
    const mailgun = makeTestMailgun()
    return body(mailgun).pipe(Effect.provide(SendLedger.layerMemory), Effect.provide(mailgun.layer))
  })

/** Runs a batch while the clock goes on. */
const inTime = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function*() {
    const fiber = yield* Effect.forkChild(effect)
    for (let step = 0; step < 40; step++) yield* TestClock.adjust("15 seconds")
    return yield* Fiber.join(fiber)
  })

/** A batch whose process dies while the request is under way: the claim stays, and nobody records anything. */
const crashed = (mailgun: ReturnType<typeof makeTestMailgun>, options: { readonly reached: boolean }) =>
  Effect.gen(function*() {
    const ledger = yield* SendLedger.SendLedger
    const onTheWay = yield* Deferred.make<void>()
    mailgun.sends.push((answer) =>
      Effect.andThen(
        Effect.andThen(Effect.when(answer, Effect.succeed(options.reached)), Deferred.succeed(onTheWay, undefined)),
        Effect.never
      )
    )
    const dead: SendLedger.Service = {
      ...ledger,
      settle: () => Effect.never,
      release: () => Effect.never
    }
    yield* Effect.forkDetach(Effect.provideService(sendBatchOnce(batch), SendLedger.SendLedger, dead))
    yield* Deferred.await(onTheWay)
  })

const all = (times: number) => new Map(people(3).map(({ address }) => [address, times]))

describe("A batch", () => {
  test("is sent, and each recipient accounted for", () =>
    Effect.gen(function*() {
      const result = yield* sendBatchOnce(batch)
      assert.deepStrictEqual(result.accepted.map(({ recipients }) => recipients), [people(3)])
      assert.deepStrictEqual([result.failed, result.givenUp], [[], []])
      assert.deepStrictEqual(yield* deliveries, all(1))
    }))

  test("that was sent is not sent again, and gives the same result", (mailgun) =>
    Effect.gen(function*() {
      const first = yield* sendBatchOnce(batch)
      assert.deepStrictEqual(yield* sendBatchOnce(batch), first)
      assert.lengthOf(mailgun.requests, 1)
    }))

  test("that two run at the same time is sent once", () =>
    Effect.gen(function*() {
      yield* inTime(Effect.all([sendBatchOnce(batch), sendBatchOnce(batch)], { concurrency: 2 }))
      assert.deepStrictEqual(yield* deliveries, all(1))
    }))

  test("has the same Message-Id in every process, and another one for another key", () =>
    Effect.gen(function*() {
      const id = Effect.map(sendBatchOnce(batch), ({ accepted }) => accepted[0]?.messageId)
      const here = yield* id
      assert.strictEqual(yield* Effect.provide(id, SendLedger.layerMemory), here)
      assert.match(here ?? "", /^[0-9a-f]{32}@/)
      const other = yield* sendBatchOnce({ ...batch, key: "june/2" })
      assert.notStrictEqual(other.accepted[0]?.messageId, here)
    }))

  test("with other recipients under the same key is refused", (mailgun) =>
    Effect.gen(function*() {
      yield* sendBatchOnce(batch)
      const error = yield* Effect.flip(sendBatchOnce({ ...batch, recipients: people(4) }))
      assert.strictEqual(error._tag, "SendChanged")
      assert.lengthOf(mailgun.requests, 1)
    }))

  test("of more than a thousand takes several requests, each once", (mailgun) =>
    Effect.gen(function*() {
      const large = { ...batch, recipients: people(2500) }
      mailgun.sends.push((answer) => answer, status(503))
      const result = yield* inTime(sendBatchOnce(large))
      assert.deepStrictEqual(result.accepted.map(({ recipients }) => recipients.length), [1000, 1000, 500])
      assert.isTrue([...(yield* deliveries).values()].every((count) => count === 1))
      assert.strictEqual((yield* deliveries).size, 2500)
    }))
})

describe("A recipient who can't be sent to", () => {
  test("is told by name, and the others get it", () =>
    Effect.gen(function*() {
      const recipients = [...people(2), { address: "nobody", variables: { number: 2 } }, { address: "x@example.com" }]
      const { accepted, failed } = yield* sendBatchOnce({ ...batch, recipients })
      assert.deepStrictEqual(accepted.map((part) => part.recipients), [people(2)])
      assert.deepStrictEqual(failed.map(({ recipients: [recipient], why }) => [recipient?.address, why]), [
        ["nobody", "invalid"],
        ["x@example.com", "invalid"]
      ])
      assert.match(failed[1]?.reason ?? "", /lack %recipient\.number%/)
    }))

  test("and whom only Mailgun knows as such is isolated by halving the batch", (mailgun) =>
    Effect.gen(function*() {
      const bad = "person-77@example.com"
      mailgun.every.send = (answer, request) =>
        recipientsOf(request).some((address) => address.includes(bad))
          ? status(400, { message: "'to' parameter is not a valid address. please check documentation" })(
            answer,
            request
          )
          : answer
      const run = sendBatchOnce({ ...batch, recipients: people(100) })
      const { accepted, failed } = yield* run
      assert.strictEqual(accepted.reduce((sum, part) => sum + part.recipients.length, 0), 99)
      assert.deepStrictEqual(failed.map((part) => [part.recipients[0]?.address, part.why, part.reason]), [
        [bad, "refused", "'to' parameter is not a valid address. please check documentation"]
      ])
      assert.strictEqual((yield* deliveries).size, 99)
      const requests = mailgun.requests.length
      yield* run
      assert.lengthOf(mailgun.requests, requests)
    }))

  test("does not get a text of its neighbour's when the batch was halved", (mailgun) =>
    Effect.gen(function*() {
      mailgun.sends.push(status(400, { message: "to parameter is not a valid address" }))
      yield* sendBatchOnce({ ...batch, recipients: people(4) })
      assert.deepStrictEqual(mailgun.requests.map((to) => to.length), [4, 2, 2])
    }))
})

describe("A message that Mailgun refuses", () => {
  const cases = [
    { code: 400, text: "from parameter is not a valid address. please check documentation", tag: "MailgunBadRequest" },
    { code: 401, text: "Forbidden", tag: "MailgunUnauthorized" },
    { code: 403, text: "Domain is not allowed to send", tag: "MailgunForbidden" },
    { code: 404, text: "Domain not found", tag: "MailgunNotFound" },
    { code: 429, text: "Too many requests", tag: "MailgunRateLimited" }
  ]
  for (const { code, tag, text } of cases) {
    test(`with ${code} fails with ${tag}, divides nothing, and can be sent at once when run again`, (mailgun) =>
      Effect.gen(function*() {
        mailgun.sends.push(status(code, { message: text }))
        assert.strictEqual((yield* Effect.flip(sendBatchOnce(batch)))._tag, tag)
        assert.lengthOf(mailgun.requests, 1)
        yield* sendBatchOnce(batch)
        assert.deepStrictEqual(yield* deliveries, all(1))
      }))
  }

  test("because no connection could be made can be sent at once when run again", (mailgun) =>
    Effect.gen(function*() {
      mailgun.sends.push(refusedConnection)
      assert.strictEqual((yield* Effect.flip(sendBatchOnce(batch)))._tag, "MailgunTransportError")
      yield* sendBatchOnce(batch)
      assert.deepStrictEqual(yield* deliveries, all(1))
    }))
})

describe("A request of unknown outcome", () => {
  test("is not made again where the events show it", (mailgun) =>
    Effect.gen(function*() {
      mailgun.sends.push(answerLost)
      const { accepted } = yield* inTime(sendBatchOnce(batch))
      assert.deepStrictEqual(accepted.map(({ reconciled }) => reconciled), [true])
      assert.deepStrictEqual(yield* deliveries, all(1))
    }))

  test("is made again where they don't", (mailgun) =>
    Effect.gen(function*() {
      mailgun.sends.push(requestLost)
      const { accepted } = yield* inTime(sendBatchOnce(batch))
      assert.deepStrictEqual(accepted.map(({ reconciled }) => reconciled), [false])
      assert.deepStrictEqual(yield* deliveries, all(1))
    }))

  test("is not decided before its time", (mailgun) =>
    Effect.gen(function*() {
      mailgun.sends.push(requestLost)
      const fiber = yield* Effect.forkChild(sendBatchOnce({ ...batch, settleAfter: "40 seconds" }))
      yield* TestClock.adjust("39 seconds")
      assert.lengthOf(mailgun.requests, 1)
      yield* TestClock.adjust("2 seconds")
      yield* Fiber.join(fiber)
      assert.lengthOf(mailgun.requests, 2)
    }))

  test("stays unknown, and is not made again, where the events can't be read", (mailgun) =>
    Effect.gen(function*() {
      mailgun.sends.push(requestLost)
      mailgun.looks.push(status(403))
      const error = yield* Effect.flip(inTime(sendBatchOnce(batch)))
      assert.ok(error instanceof SendBatch.SendsUnknown)
      assert.match(error.reason, /events could not be read/)
      assert.lengthOf(mailgun.requests, 1)
      yield* sendBatchOnce(batch)
      assert.deepStrictEqual(yield* deliveries, all(1))
    }))

  test("stays unknown where the events no longer reach back to it", (mailgun) =>
    Effect.gen(function*() {
      yield* crashed(mailgun, { reached: true })
      yield* TestClock.adjust("25 hours")
      const error = yield* Effect.flip(sendBatchOnce(batch))
      assert.ok(error instanceof SendBatch.SendsUnknown)
      assert.match(error.reason, /reach back/)
      assert.deepStrictEqual(yield* deliveries, all(1))
    }))

  test("is given up under \"skip\", and its recipients are told", (mailgun) =>
    Effect.gen(function*() {
      mailgun.sends.push(requestLost)
      const run = sendBatchOnce({ ...batch, unknown: "skip" })
      const { accepted, givenUp } = yield* run
      assert.deepStrictEqual([accepted, givenUp.map(({ recipients }) => recipients)], [[], [people(3)]])
      assert.deepStrictEqual((yield* run).givenUp, givenUp)
      assert.strictEqual((yield* deliveries).size, 0)
    }))

  test("is made again under \"resend\", though Mailgun may have it, with the same Message-Id", (mailgun) =>
    Effect.gen(function*() {
      mailgun.sends.push(answerLost)
      yield* inTime(sendBatchOnce({ ...batch, unknown: "resend" }))
      assert.deepStrictEqual(yield* deliveries, all(2))
      assert.lengthOf(mailgun.looks, 0)
    }))

  test("fails after some turns where Mailgun keeps failing", (mailgun) =>
    Effect.gen(function*() {
      mailgun.every.send = status(500)
      const error = yield* Effect.flip(inTime(sendBatchOnce(batch)))
      assert.ok(error instanceof SendBatch.SendsUnknown)
      assert.lengthOf(mailgun.requests, 5)
    }))
})

describe("After a crash between claim and record", () => {
  for (const reached of [true, false]) {
    const what = reached ? "had reached Mailgun" : "never left"
    test(`"reconcile" sends once what ${what}`, (mailgun) =>
      Effect.gen(function*() {
        yield* crashed(mailgun, { reached })
        yield* inTime(sendBatchOnce(batch))
        assert.deepStrictEqual(yield* deliveries, all(1))
      }))

    test(`"skip" sends at most once what ${what}`, (mailgun) =>
      Effect.gen(function*() {
        yield* crashed(mailgun, { reached })
        const { givenUp } = yield* inTime(sendBatchOnce({ ...batch, unknown: "skip" }))
        assert.lengthOf(givenUp, 1)
        assert.deepStrictEqual(yield* deliveries, reached ? all(1) : new Map())
      }))

    test(`"resend" sends at least once what ${what}`, (mailgun) =>
      Effect.gen(function*() {
        yield* crashed(mailgun, { reached })
        yield* inTime(sendBatchOnce({ ...batch, unknown: "resend" }))
        assert.deepStrictEqual(yield* deliveries, all(reached ? 2 : 1))
      }))
  }
})

describe("A claimant who was frozen", () => {
  test("before the request does not make it when another has meanwhile", (mailgun) =>
    Effect.gen(function*() {
      const ledger = yield* SendLedger.SendLedger
      const thawed = yield* Deferred.make<void>()
      // The process stands still between the claim and whatever comes next.
      const frozen: SendLedger.Service = {
        ...ledger,
        claim: (send) => Effect.tap(ledger.claim(send), () => Deferred.await(thawed))
      }
      const sleeper = yield* Effect.forkChild(
        Effect.provideService(sendBatchOnce(batch), SendLedger.SendLedger, frozen)
      )
      yield* inTime(sendBatchOnce(batch))
      assert.lengthOf(mailgun.requests, 1)
      yield* Deferred.succeed(thawed, undefined)
      yield* Fiber.join(sleeper)
      assert.lengthOf(mailgun.requests, 1)
      assert.deepStrictEqual(yield* deliveries, all(1))
    }))

  test("makes it after all when nobody else did", (mailgun) =>
    Effect.gen(function*() {
      const ledger = yield* SendLedger.SendLedger
      let isFirst = true
      const frozen: SendLedger.Service = {
        ...ledger,
        claim: (send) =>
          Effect.tap(ledger.claim(send), () => {
            const pause = isFirst ? Effect.sleep("1 hour") : Effect.void
            isFirst = false
            return pause
          })
      }
      const sleeper = yield* Effect.forkChild(
        Effect.provideService(sendBatchOnce(batch), SendLedger.SendLedger, frozen)
      )
      yield* TestClock.adjust("61 minutes")
      yield* Fiber.join(sleeper)
      assert.lengthOf(mailgun.requests, 1)
    }))
})

describe("An interruption", () => {
  test("waits for the request that is under way, and finds it recorded", (mailgun) =>
    Effect.gen(function*() {
      const onTheWay = yield* Deferred.make<void>()
      const answered = yield* Deferred.make<void>()
      mailgun.sends.push((answer) =>
        Effect.tap(answer, () => Effect.andThen(Deferred.succeed(onTheWay, undefined), Deferred.await(answered)))
      )
      const fiber = yield* Effect.forkChild(sendBatchOnce(batch))
      yield* Deferred.await(onTheWay)
      const interrupting = yield* Effect.forkChild(Fiber.interrupt(fiber))
      yield* Deferred.succeed(answered, undefined)
      yield* Fiber.join(interrupting)
      const again = yield* Effect.result(sendBatchOnce(batch))
      assert.isTrue(Result.isSuccess(again))
      assert.lengthOf(mailgun.requests, 1)
    }))
})
