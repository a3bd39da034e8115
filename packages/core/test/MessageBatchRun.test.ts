import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import * as Messages from "@effect-mailgun/core/Messages"
import { assert, describe, it } from "@effect/vitest"
import { Deferred, Effect, Exit, Fiber, Schema, Stream } from "effect"
import { TestClock } from "effect/testing"
import { accepted, message, outcomesOf, people, server, summary } from "./BatchServer.ts"

describe("Chunks", () => {
  it.effect("are under way as many at once as the concurrency says", () =>
    Effect.gen(function*() {
      const three = yield* Deferred.make<void>()
      const mailgun = server(Effect.fnUntraced(function*(sent) {
        if (mailgun.underWay.now === 3) yield* Deferred.succeed(three, undefined)
        // The first are answered only once three are there.
        yield* Deferred.await(three)
        yield* Effect.yieldNow
        return accepted(sent)
      }))
      const batch = Messages.sendBatch(message, people(20), { maxChunkRecipients: 1, concurrency: 3 })
      const { outcomes } = yield* outcomesOf(batch, mailgun)
      assert.lengthOf(outcomes, 20)
      assert.strictEqual(mailgun.underWay.most, 3)
    }))

  it.effect("have their outcomes in order, whichever is answered first", () =>
    Effect.gen(function*() {
      const answered: Array<number> = []
      const mailgun = server(Effect.fnUntraced(function*(sent, number) {
        // The earlier it was sent, the longer it takes.
        for (let turn = 0; turn < (3 - number) * 100; turn++) yield* Effect.yieldNow
        answered.push(number)
        return accepted(sent)
      }))
      const batch = Messages.sendBatch(message, people(3), { maxChunkRecipients: 1, concurrency: 3 })
      const { outcomes } = yield* outcomesOf(batch, mailgun)
      assert.deepStrictEqual(answered, [2, 1, 0])
      assert.deepStrictEqual(outcomes.map(({ index }) => index), [0, 1, 2])
    }))

  it.effect("that fail give their error and their recipients, and the others go on", () =>
    Effect.gen(function*() {
      const mailgun = server((sent) =>
        Effect.succeed(
          sent.to.includes("3@example.com") ? { status: 400, body: "{\"message\":\"no\"}" } : accepted(sent)
        )
      )
      const batch = Messages.sendBatch(message, people(6), { maxChunkRecipients: 2 })
      const { outcomes } = yield* outcomesOf(batch, mailgun)
      assert.deepStrictEqual(outcomes.map(summary), [
        { _tag: "Accepted", index: 0, size: 2, resumeAt: 2 },
        { _tag: "Failed", index: 2, size: 2, resumeAt: 4 },
        { _tag: "Accepted", index: 4, size: 2, resumeAt: 6 }
      ])
      assert.ok(outcomes[1]?._tag === "Failed" && outcomes[1].error._tag === "MailgunBadRequest")
      assert.deepStrictEqual(outcomes[1].recipients, people(2, 2))
    }))

  it.effect("have a Message-Id each, which the outcome gives", () =>
    Effect.gen(function*() {
      const batch = Messages.sendBatch(message, people(5), { maxChunkRecipients: 1 })
      const { outcomes, requests } = yield* outcomesOf(batch)
      const ids = requests.map(({ messageId }) => messageId)
      assert.strictEqual(new Set(ids).size, 5)
      assert.deepStrictEqual(
        outcomes.map((outcome) => outcome._tag === "Accepted" ? outcome.id : "").toSorted(),
        ids.toSorted()
      )
    }))

  it.effect("have the Message-Id that the caller makes from the index", () =>
    Effect.gen(function*() {
      const messageId = (index: number) => `june.${index}@example.com`
      const batch = Messages.sendBatch(message, people(5), { maxChunkRecipients: 2, messageId, concurrency: 1 })
      const { requests } = yield* outcomesOf(batch)
      assert.deepStrictEqual(requests.map((sent) => sent.messageId), [
        "<june.0@example.com>",
        "<june.2@example.com>",
        "<june.4@example.com>"
      ])
    }))

  it.effect("are repeated with the same Message-Id where the guarantee allows it", () =>
    Effect.gen(function*() {
      const mailgun = server((sent, number) => Effect.succeed(number === 0 ? { status: 502 } : accepted(sent)))
      const run = yield* Effect.forkChild(outcomesOf(Messages.sendBatch(message, people(1)), mailgun))
      yield* TestClock.adjust("1 minute")
      const { outcomes, requests } = yield* Fiber.join(run)
      assert.deepStrictEqual(outcomes.map(({ _tag }) => _tag), ["Accepted"])
      assert.lengthOf(requests, 2)
      assert.strictEqual(requests[0]?.messageId, requests[1]?.messageId)
    }))

  it.effect("are not repeated where the guarantee forbids it", () =>
    Effect.gen(function*() {
      const mailgun = server(() => Effect.succeed({ status: 502 }))
      const cautious = { ...message, guarantee: "at-most-once" as const }
      const { outcomes, requests } = yield* outcomesOf(Messages.sendBatch(cautious, people(1)), mailgun)
      assert.ok(outcomes[0]?._tag === "Failed" && outcomes[0].error._tag === "MailgunSendOutcomeUnknown")
      assert.lengthOf(requests, 1)
    }))

  const rates: ReadonlyArray<
    { readonly what: string; readonly rate: MessageBatch.Rate; readonly starts: ReadonlyArray<number> }
  > = [
    { what: "as chunks", rate: { chunks: 2, per: "1 second" }, starts: [0, 500, 1000] },
    { what: "as recipients", rate: { recipients: 40, per: "1 second" }, starts: [0, 250, 500] },
    {
      what: "as fewer recipients than a chunk has",
      rate: { recipients: 5, per: "1 second" },
      starts: [0, 1000, 2000, 3000, 4000]
    }
  ]
  for (const { rate, starts, what } of rates) {
    it.effect(`are spread over time by a rate given ${what}`, () =>
      Effect.gen(function*() {
        const batch = Messages.sendBatch(message, people(25), { maxChunkRecipients: 10, rate })
        const run = yield* Effect.forkChild(outcomesOf(batch))
        for (let step = 0; step < 100; step++) yield* TestClock.adjust("50 millis")
        const { requests } = yield* Fiber.join(run)
        assert.deepStrictEqual(requests.map(({ at }) => at), starts)
      }))
  }
})

describe("A run that ended early", () => {
  const options = { maxChunkRecipients: 10, concurrency: 1 }

  it.effect("goes on where the last outcome says, leaving out nobody and doubling nobody", () =>
    Effect.gen(function*() {
      const everyone = people(35).map((person) => person.number % 7 === 5 ? { ...person, address: "none" } : person)
      const mailgun = server()
      const first = yield* outcomesOf(Messages.sendBatch(message, everyone, options).pipe(Stream.take(4)), mailgun)
      const resumeAt = first.outcomes.at(-1)?.resumeAt
      const second = yield* outcomesOf(Messages.sendBatch(message, everyone, { ...options, resumeAt }), mailgun)
      assert.deepStrictEqual(
        [first.outcomes.at(-1), second.outcomes[0]].map((outcome) => outcome && summary(outcome)),
        [
          { _tag: "Failed", index: 19, size: 1, resumeAt: 11 },
          { _tag: "Failed", index: 12, size: 1, resumeAt: 11 }
        ]
      )
      const reachable = everyone.map(({ address }) => address).filter((address) => address !== "none")
      assert.deepStrictEqual(mailgun.requests.flatMap(({ to }) => to), reachable)
    }))

  it.effect("counts on from where it goes on", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* outcomesOf(Messages.sendBatch(message, people(35), { ...options, resumeAt: 20 }))
      assert.deepStrictEqual(outcomes.map(summary), [
        { _tag: "Accepted", index: 20, size: 10, resumeAt: 30 },
        { _tag: "Accepted", index: 30, size: 5, resumeAt: 35 }
      ])
    }))
})

describe("Recipients that fail", () => {
  it.effect("end the outcomes with their error, after those of everyone they gave", () =>
    Effect.gen(function*() {
      const source = Stream.concat(Stream.fromIterable(people(25)), Stream.fail("the database is gone" as const))
      const { layer } = server()
      const seen: Array<MessageBatch.Outcome<MessageBatch.Recipient>> = []
      const error = yield* Messages.sendBatch(message, source, { maxChunkRecipients: 10 }).pipe(
        Stream.runForEach((outcome) => Effect.sync(() => seen.push(outcome))),
        Effect.flip,
        Effect.provide(layer)
      )
      assert.strictEqual(error, "the database is gone")
      assert.deepStrictEqual(seen.map(summary), [
        { _tag: "Accepted", index: 0, size: 10, resumeAt: 10 },
        { _tag: "Accepted", index: 10, size: 10, resumeAt: 20 },
        { _tag: "Accepted", index: 20, size: 5, resumeAt: 25 }
      ])
    }))

  it.effect("by a defect are not sent any more of", () =>
    Effect.gen(function*() {
      const source = Stream.concat(Stream.fromIterable(people(5)), Stream.die("a defect"))
      const mailgun = server()
      const exit = yield* Effect.exit(outcomesOf(Messages.sendBatch(message, source), mailgun))
      assert.isTrue(Exit.hasDies(exit))
      assert.lengthOf(mailgun.requests, 0)
    }))
})

describe("A long run", () => {
  const concurrency = 3
  const size = 10
  const alive = (concurrency + 1) * size

  /** People without end in sight, and how many of them were asked for. */
  const counted = (amount: number) => {
    const pulled = { count: 0 }
    const source = function*() {
      for (; pulled.count < amount; pulled.count++) yield { address: `${pulled.count}@example.com` }
    }
    return { pulled, source: source() }
  }

  /** A Mailgun that never answers, and what waits until it has as much to do as it is ever given. */
  const busyServer = Effect.gen(function*() {
    const busy = yield* Deferred.make<void>()
    const mailgun = server(() =>
      Effect.andThen(
        mailgun.underWay.now === concurrency ? Deferred.succeed(busy, undefined) : Effect.void,
        Effect.never
      )
    )
    const settled = Effect.andThen(Deferred.await(busy), TestClock.adjust("10 seconds"))
    return { mailgun, settled }
  })

  it.effect("pulls no more recipients than it sends to", () =>
    Effect.gen(function*() {
      const { pulled, source } = counted(1_000_000)
      const { mailgun, settled } = yield* busyServer
      const batch = Messages.sendBatch(message, source, { maxChunkRecipients: size, concurrency })
      const run = yield* Effect.forkChild(outcomesOf(batch, mailgun))
      yield* settled
      assert.lengthOf(mailgun.requests, concurrency)
      assert.isAtMost(pulled.count, alive)
      yield* Fiber.interrupt(run)
    }))

  it.effect("holds no more chunks than are under way, and one", () =>
    Effect.gen(function*() {
      const { pulled, source } = counted(3_000)
      let done = 0
      let mostHeld = 0
      yield* Messages.sendBatch(message, source, { maxChunkRecipients: size, concurrency }).pipe(
        Stream.runForEach(({ recipients }) =>
          Effect.sync(() => {
            mostHeld = Math.max(mostHeld, pulled.count - done)
            done += recipients.length
          })
        ),
        Effect.provide(server().layer)
      )
      assert.strictEqual(done, 3_000)
      assert.isAtMost(mostHeld, alive)
    }))

  it.effect("sends no more while its outcomes are not taken", () =>
    Effect.gen(function*() {
      const { pulled, source } = counted(1_000_000)
      const mailgun = server()
      const taken = yield* Deferred.make<void>()
      const run = yield* Messages.sendBatch(message, source, { maxChunkRecipients: size, concurrency }).pipe(
        Stream.runForEach(() => Effect.andThen(Deferred.succeed(taken, undefined), Effect.never)),
        Effect.provide(mailgun.layer),
        Effect.forkChild
      )
      yield* Deferred.await(taken)
      yield* TestClock.adjust("10 seconds")
      assert.isAtMost(mailgun.requests.length, concurrency + 1)
      assert.isAtMost(pulled.count, alive)
      yield* Fiber.interrupt(run)
    }))

  it.effect("that is interrupted interrupts what is under way, and sends nothing more", () =>
    Effect.gen(function*() {
      const { pulled, source } = counted(1_000_000)
      const { mailgun, settled } = yield* busyServer
      const batch = Messages.sendBatch(message, source, { maxChunkRecipients: size, concurrency })
      const run = yield* Effect.forkChild(outcomesOf(batch, mailgun))
      yield* settled
      yield* Fiber.interrupt(run)
      const before = pulled.count
      yield* TestClock.adjust("10 minutes")
      assert.strictEqual(mailgun.underWay.now, 0)
      assert.lengthOf(mailgun.requests, concurrency)
      assert.strictEqual(pulled.count, before)
    }))
})

describe("Whatever the recipients, the limits and the answers", () => {
  const Kind = Schema.Literals(["plain", "plain", "plain", "double", "invalid", "lacking", "large"])
  const recipient = (kind: typeof Kind.Type, number: number): MessageBatch.Recipient => {
    const address = kind === "invalid" ? `${number}` : kind === "double" ? "same@example.com" : `${number}@example.com`
    return { address, variables: kind === "lacking" ? {} : { number, text: kind === "large" ? "x".repeat(999) : "" } }
  }
  const scenario = {
    kinds: Schema.Array(Kind),
    maxChunkRecipients: Schema.Literals([1, 2, 3, 7, 1000]),
    maxChunkBytes: Schema.Literals([200, 400, 900]),
    concurrency: Schema.Literals([1, 2, 5]),
    fails: Schema.Array(Schema.Boolean)
  }
  const personal: MessageBatch.Message = { ...message, text: "%recipient.number%" }

  it.effect.prop(
    "every recipient is in exactly one outcome, and those accepted are those whom Mailgun took",
    scenario,
    ({ fails, kinds, ...options }) =>
      Effect.gen(function*() {
        const everyone = kinds.map(recipient)
        const taken: Array<unknown> = []
        const mailgun = server((sent, number) => {
          if (fails[number] === true) return Effect.succeed({ status: 400 })
          taken.push(...Object.values(sent.variables))
          return Effect.succeed(accepted(sent))
        })
        const { outcomes } = yield* outcomesOf(
          Messages.sendBatch(personal, everyone, options),
          mailgun
        )
        const reported = outcomes.flatMap(({ recipients }) => recipients)
        assert.lengthOf(reported, everyone.length)
        assert.sameMembers(reported, everyone)
        const acceptedVariables = outcomes.filter(({ _tag }) => _tag === "Accepted")
          .flatMap(({ recipients }) => recipients.map(({ variables }) => variables))
        assert.sameDeepMembers(taken, acceptedVariables)
        for (const { index, recipients } of outcomes) assert.strictEqual(recipients[0], everyone[index])
      }),
    { arbitrary: { runs: 200 } }
  )

  it.effect.prop(
    "a run that ends anywhere and goes on sends to everyone once",
    { ...scenario, outcomesSeen: Schema.Literals([0, 1, 2, 3, 5, 8]) },
    ({ kinds, maxChunkBytes, maxChunkRecipients, outcomesSeen }) =>
      Effect.gen(function*() {
        const everyone = kinds.map(recipient)
        const options = { maxChunkBytes, maxChunkRecipients, concurrency: 1 }
        const send = (resumeAt: number) => Messages.sendBatch(personal, everyone, { ...options, resumeAt })
        const whole = yield* outcomesOf(send(0))
        const mailgun = server()
        const first = yield* outcomesOf(send(0).pipe(Stream.take(outcomesSeen)), mailgun)
        yield* outcomesOf(send(first.outcomes.at(-1)?.resumeAt ?? 0), mailgun)
        assert.deepStrictEqual(
          mailgun.requests.map(({ to, variables }) => ({ to, variables })),
          whole.requests.map(({ to, variables }) => ({ to, variables }))
        )
      }),
    { arbitrary: { runs: 200 } }
  )
})
