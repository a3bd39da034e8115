import { SendLedger, SqliteClient, SqlSendLedger } from "@effect-mailgun/campaign"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { TestClock } from "effect/testing"

const send: SendLedger.Send = {
  key: "june/1",
  group: "june",
  messageId: "1@example.com",
  recipients: 10,
  fingerprint: "abc"
}

const accepted: SendLedger.Outcome = { _tag: "Accepted", reconciled: false }
const refused: SendLedger.Outcome = { _tag: "Refused", reason: "no" }

const ledgers = {
  memory: SendLedger.layerMemory,
  SQLite: SqlSendLedger.layer.pipe(Layer.provide(SqliteClient.layer({ filename: ":memory:" })))
}

for (const [name, layer] of Object.entries(ledgers)) {
  describe(`A ledger in ${name}`, () => {
    const test = <E>(what: string, body: (ledger: SendLedger.Service) => Effect.Effect<unknown, E>) =>
      it.effect(what, () => Effect.flatMap(SendLedger.SendLedger, body).pipe(Effect.provide(layer)))

    test("gives a key to the first who claims it, and to nobody else", (ledger) =>
      Effect.gen(function*() {
        const results = yield* Effect.all(Array.from({ length: 10 }, () => ledger.claim(send)), {
          concurrency: "unbounded"
        })
        assert.strictEqual(results.filter(({ _tag }) => _tag === "Claimed").length, 1)
        assert.strictEqual(results.filter(({ _tag }) => _tag === "Unsettled").length, 9)
      }))

    test("tells when an unsettled send was claimed", (ledger) =>
      Effect.gen(function*() {
        yield* TestClock.adjust("5 seconds")
        yield* ledger.claim(send)
        yield* TestClock.adjust("3 seconds")
        assert.deepStrictEqual(yield* ledger.claim(send), {
          _tag: "Unsettled",
          attempt: 1,
          claimedAt: 5000,
          firstClaimedAt: 5000
        })
      }))

    test("tells what became of a settled send", (ledger) =>
      Effect.gen(function*() {
        yield* ledger.claim(send)
        yield* ledger.settle(send.key, 1, refused)
        assert.deepStrictEqual(yield* ledger.claim(send), { _tag: "Settled", outcome: refused })
      }))

    test("keeps the first outcome", (ledger) =>
      Effect.gen(function*() {
        yield* ledger.claim(send)
        yield* ledger.settle(send.key, 1, refused)
        assert.deepStrictEqual(yield* ledger.settle(send.key, 1, accepted), refused)
      }))

    test("lets one take an unsettled claim over", (ledger) =>
      Effect.gen(function*() {
        yield* ledger.claim(send)
        yield* TestClock.adjust("1 minute")
        const taken = yield* Effect.all(Array.from({ length: 5 }, () => ledger.takeOver(send.key, 1)), {
          concurrency: "unbounded"
        })
        assert.deepStrictEqual(taken.filter((attempt) => attempt !== undefined), [2])
        assert.deepStrictEqual(yield* ledger.claim(send), {
          _tag: "Unsettled",
          attempt: 2,
          claimedAt: 60_000,
          firstClaimedAt: 0
        })
      }))

    test("lets nobody take over what is settled or given back", (ledger) =>
      Effect.gen(function*() {
        yield* ledger.claim(send)
        yield* ledger.release(send.key, 1)
        assert.isUndefined(yield* ledger.takeOver(send.key, 1))
        yield* ledger.claim(send)
        yield* ledger.settle(send.key, 2, accepted)
        assert.isUndefined(yield* ledger.takeOver(send.key, 2))
      }))

    test("gives a released key out again, under another number", (ledger) =>
      Effect.gen(function*() {
        yield* ledger.claim(send)
        yield* ledger.release(send.key, 1)
        assert.deepStrictEqual(yield* ledger.claim(send), { _tag: "Claimed", attempt: 2 })
      }))

    test("takes nothing from one who lost the claim but that Mailgun accepted it", (ledger) =>
      Effect.gen(function*() {
        yield* ledger.claim(send)
        yield* ledger.takeOver(send.key, 1)
        yield* ledger.release(send.key, 1)
        assert.strictEqual((yield* ledger.claim(send))._tag, "Unsettled")
        assert.isUndefined(yield* ledger.settle(send.key, 1, refused))
        assert.deepStrictEqual(yield* ledger.settle(send.key, 1, accepted), accepted)
      }))

    test("refuses a key that comes with other recipients, settled or not", (ledger) =>
      Effect.gen(function*() {
        yield* ledger.claim(send)
        const changed = { ...send, fingerprint: "xyz" }
        assert.strictEqual((yield* Effect.flip(ledger.claim(changed)))._tag, "SendChanged")
        yield* ledger.settle(send.key, 1, accepted)
        assert.strictEqual((yield* Effect.flip(ledger.claim(changed)))._tag, "SendChanged")
      }))

    test("forgets a group and no other", (ledger) =>
      Effect.gen(function*() {
        yield* ledger.claim(send)
        yield* ledger.claim({ ...send, key: "july/1", group: "july" })
        yield* ledger.forget("june")
        assert.strictEqual((yield* ledger.claim(send))._tag, "Claimed")
        assert.strictEqual((yield* ledger.claim({ ...send, key: "july/1", group: "july" }))._tag, "Unsettled")
      }))
  })
}
