import { type Mailgun, type MessageBatch, Messages, RetryPolicy } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Schedule, Stream } from "effect"
import * as FaultServer from "./FaultServer.ts"

const message = { from: "news@example.com", subject: "Hi %recipient.name%", text: "Your code: %recipient.code%" }

interface Person {
  readonly address: string
  readonly variables: { readonly name: string; readonly code: number }
}

const people = (amount: number): ReadonlyArray<Person> =>
  Array.from({ length: amount }, (_, index) => ({
    address: `${index}@example.com`,
    variables: { name: `Person ${index}`, code: index }
  }))

/** Whom a chunk went to, and with which variables. */
const chunkOf = ({ body }: FaultServer.Seen) => {
  const form = new URLSearchParams(body.toString("utf8"))
  const to = form.getAll("to").flatMap((text) => text.split(",")).map((text) => text.trim())
  return { to, variables: JSON.parse(form.get("recipient-variables") ?? "null") }
}

const retryPolicy = RetryPolicy.make({ schedule: Schedule.recurs(2), attempts: 3 })

const outcomesOf = <E>(
  batch: Stream.Stream<MessageBatch.Outcome<Person>, E, Mailgun.Mailgun>,
  server: FaultServer.FaultServer
) => Stream.runCollect(batch).pipe(Effect.provide(FaultServer.layer(server, { retryPolicy })))

describe("A batch over a real socket", () => {
  it.live("goes out in chunks of a thousand, each recipient with their own variables", () =>
    Effect.gen(function*() {
      const server = yield* FaultServer.make()
      const everyone = people(2_345)
      const outcomes = yield* outcomesOf(Messages.sendBatch(message, everyone, { concurrency: 1 }), server)
      const chunks = server.accepted.map(chunkOf)
      assert.deepStrictEqual(chunks.map(({ to }) => to.length), [1000, 1000, 345])
      assert.deepStrictEqual(chunks.flatMap(({ to }) => to), everyone.map(({ address }) => address))
      for (const { to, variables } of chunks) assert.deepStrictEqual(Object.keys(variables), to)
      assert.deepStrictEqual(
        Object.assign({}, ...chunks.map(({ variables }) => variables)),
        Object.fromEntries(everyone.map(({ address, variables }) => [address, variables]))
      )
      assert.deepStrictEqual(outcomes.flatMap(({ recipients }) => recipients), everyone)
      assert.deepStrictEqual(outcomes.map(({ resumeAt }) => resumeAt), [1000, 2000, 2345])
    }))

  it.live("goes out in chunks of no more bytes than it is told", () =>
    Effect.gen(function*() {
      const server = yield* FaultServer.make()
      const everyone = people(1_000)
      const maxChunkBytes = 20_000
      yield* outcomesOf(Messages.sendBatch(message, everyone, { concurrency: 1, maxChunkBytes }), server)
      assert.isAbove(server.accepted.length, 3)
      const overhead = 500
      for (const { body } of server.accepted) assert.isAtMost(body.length, maxChunkBytes + overhead)
      // No chunk could have taken the first of the next one.
      for (const { body } of server.accepted.slice(0, -1)) assert.isAbove(body.length, maxChunkBytes - overhead)
      assert.deepStrictEqual(
        server.accepted.flatMap((seen) => chunkOf(seen).to),
        everyone.map(({ address }) => address)
      )
    }))

  it.live("accounts for every recipient, whatever became of their chunk", () =>
    Effect.gen(function*() {
      const server = yield* FaultServer.make([
        { accepts: true, ends: { status: 200 } },
        { ends: { status: 400, body: "{\"message\":\"no\"}" } },
        { accepts: true, ends: "drop" },
        { reads: "some", ends: "reset" },
        { accepts: true, ends: { status: 200 } }
      ])
      const everyone = people(500).map((person, index) => index % 100 === 7 ? { ...person, address: "nobody" } : person)
      const cautious = { ...message, guarantee: "at-most-once" as const }
      const batch = Messages.sendBatch(cautious, everyone, { concurrency: 1, maxChunkRecipients: 99 })
      const outcomes = yield* outcomesOf(batch, server)
      const known = outcomes.flatMap((outcome) =>
        outcome._tag === "Accepted" ? ["Accepted"] : outcome.recipients.length === 1 ? [] : [outcome.error._tag]
      )
      assert.deepStrictEqual(known, [
        "Accepted",
        "MailgunBadRequest",
        "MailgunSendOutcomeUnknown",
        "MailgunSendOutcomeUnknown",
        "Accepted"
      ])
      const numbers = outcomes.flatMap(({ recipients }) => recipients).map(({ variables }) => variables.code)
      assert.deepStrictEqual(numbers.toSorted((a, b) => a - b), everyone.map((_, index) => index))
      assert.lengthOf(outcomes.filter(({ _tag, recipients }) => _tag === "Failed" && recipients.length === 1), 5)
      assert.lengthOf(server.accepted, 3)
    }))

  it.live("goes on where an earlier run ended, leaving out nobody and doubling nobody", () =>
    Effect.gen(function*() {
      const everyone = people(3_500)
      const server = yield* FaultServer.make()
      const options = { concurrency: 1, messageId: (index: number) => `june.${index}@example.com` }
      const early = yield* outcomesOf(Messages.sendBatch(message, everyone, options).pipe(Stream.take(2)), server)
      const resumeAt = early.at(-1)?.resumeAt
      assert.strictEqual(resumeAt, 2000)
      const late = yield* outcomesOf(Messages.sendBatch(message, everyone, { ...options, resumeAt }), server)
      assert.deepStrictEqual([...early, ...late].flatMap(({ recipients }) => recipients), everyone)
      assert.deepStrictEqual(
        server.accepted.flatMap((seen) => chunkOf(seen).to),
        everyone.map(({ address }) => address)
      )
      assert.deepStrictEqual(server.counts(), {
        "june.0@example.com": 1,
        "june.1000@example.com": 1,
        "june.2000@example.com": 1,
        "june.3000@example.com": 1
      })
    }))

  it.live("repeats a chunk that was dropped with the same Message-Id", () =>
    Effect.gen(function*() {
      const server = yield* FaultServer.make([{ accepts: true, ends: "drop" }])
      const outcomes = yield* outcomesOf(Messages.sendBatch(message, people(10), { concurrency: 1 }), server)
      assert.deepStrictEqual(outcomes.map(({ _tag }) => _tag), ["Accepted"])
      assert.deepStrictEqual(Object.values(server.counts()), [2])
    }))

  it.live("with a file sends it with every chunk, and refuses one that can be read only once", () =>
    Effect.gen(function*() {
      const server = yield* FaultServer.make()
      const stream = Stream.make(new Uint8Array(300_000))
      const withFile = (content: { readonly open: () => typeof stream } | { readonly stream: typeof stream }) =>
        Messages.sendBatch({ ...message, attachments: [{ filename: "a.bin", content }] }, people(3), {
          maxChunkRecipients: 1
        })
      const outcomes = yield* outcomesOf(withFile({ open: () => stream }), server)
      assert.deepStrictEqual(outcomes.map(({ _tag }) => _tag), ["Accepted", "Accepted", "Accepted"])
      for (const { body } of server.accepted) assert.isAbove(body.length, 300_000)
      const error = yield* Effect.flip(outcomesOf(withFile({ stream }), server))
      assert.strictEqual(error.field, "attachments[0].content")
      assert.lengthOf(server.requests, 3)
    }))
})
