import * as Webhook from "@effect-mailgun/core/Webhook"
import * as WebhookReplayGuard from "@effect-mailgun/core/WebhookReplayGuard"
import { assert, describe, it } from "@effect/vitest"
import { DateTime, Deferred, Effect, Fiber, Layer, Ref } from "effect"
import { KeyValueStore } from "effect/persistence"
import { TestClock } from "effect/testing"

const claim = (token: string, expiresInMillis = 60_000): WebhookReplayGuard.Claim => ({
  token,
  expiresAt: DateTime.makeUnsafe(expiresInMillis)
})

/** Counts its runs, and ends as it is told. */
const counted = <A, E>(effect: Effect.Effect<A, E>) =>
  Effect.map(Ref.make(0), (runs) => ({ runs, effect: Effect.andThen(Ref.update(runs, (n) => n + 1), effect) }))

/** A store that takes its time, as those over a network do. */
const slowStore = Layer.effect(
  KeyValueStore.KeyValueStore,
  Effect.map(KeyValueStore.KeyValueStore, (store): KeyValueStore.KeyValueStore => ({
    ...store,
    get: (key) => Effect.andThen(Effect.yieldNow, store.get(key)),
    set: (key, value) => Effect.andThen(Effect.yieldNow, store.set(key, value))
  }))
).pipe(Layer.provide(KeyValueStore.layerMemory))

const guards: { readonly [name: string]: Layer.Layer<WebhookReplayGuard.WebhookReplayGuard> } = {
  "in memory": WebhookReplayGuard.layerMemory(),
  "in a KeyValueStore": WebhookReplayGuard.layerKeyValueStore().pipe(Layer.provide(slowStore))
}

for (const [name, layer] of Object.entries(guards)) {
  describe(`A replay guard ${name}`, () => {
    it.effect("lets a token through once", () =>
      Effect.gen(function*() {
        const { effect, runs } = yield* counted(Effect.succeed("handled"))
        assert.strictEqual(yield* WebhookReplayGuard.once(claim("a"), effect), "handled")
        const error = yield* Effect.flip(WebhookReplayGuard.once(claim("a"), effect))
        assert.strictEqual(error._tag, "MailgunWebhookReplayed")
        assert.strictEqual(yield* Ref.get(runs), 1)
        yield* WebhookReplayGuard.once(claim("b"), effect)
        assert.strictEqual(yield* Ref.get(runs), 2)
      }).pipe(Effect.provide(layer)))

    const failures: ReadonlyArray<readonly [name: string, effect: Effect.Effect<never, string>]> = [
      ["fails", Effect.fail("no")],
      ["dies", Effect.die("no")],
      ["is interrupted", Effect.interrupt]
    ]
    for (const [failure, effect] of failures) {
      it.effect(`forgets the token of an effect that ${failure}`, () =>
        Effect.gen(function*() {
          const exit = yield* Effect.exit(WebhookReplayGuard.once(claim("a"), effect))
          assert.strictEqual(exit._tag, "Failure")
          yield* WebhookReplayGuard.once(claim("a"), Effect.void)
        }).pipe(Effect.provide(layer)))
    }

    it.effect("forgets the token of an effect whose fiber is interrupted", () =>
      Effect.gen(function*() {
        const started = yield* Deferred.make<void>()
        const fiber = yield* Effect.forkChild(
          WebhookReplayGuard.once(claim("a"), Effect.andThen(Deferred.succeed(started, undefined), Effect.never))
        )
        yield* Deferred.await(started)
        yield* Fiber.interrupt(fiber)
        yield* WebhookReplayGuard.once(claim("a"), Effect.void)
      }).pipe(Effect.provide(layer)))

    it.effect("says that a token is being handled, until it is", () =>
      Effect.gen(function*() {
        const gate = yield* Deferred.make<void>()
        const started = yield* Deferred.make<void>()
        const fiber = yield* Effect.forkChild(
          WebhookReplayGuard.once(
            claim("a"),
            Effect.andThen(Deferred.succeed(started, undefined), Deferred.await(gate))
          )
        )
        yield* Deferred.await(started)
        const early = yield* Effect.flip(WebhookReplayGuard.once(claim("a"), Effect.void))
        assert.strictEqual(early._tag, "MailgunWebhookInProgress")
        yield* Deferred.succeed(gate, undefined)
        yield* Fiber.join(fiber)
        const late = yield* Effect.flip(WebhookReplayGuard.once(claim("a"), Effect.void))
        assert.strictEqual(late._tag, "MailgunWebhookReplayed")
      }).pipe(Effect.provide(layer)))

    it.effect("lets one of many at the same time through", () =>
      Effect.gen(function*() {
        const { effect, runs } = yield* counted(Effect.yieldNow)
        yield* Effect.forEach(
          Array.from({ length: 50 }),
          () => Effect.exit(WebhookReplayGuard.once(claim("a"), effect)),
          { concurrency: "unbounded" }
        )
        assert.strictEqual(yield* Ref.get(runs), 1)
      }).pipe(Effect.provide(layer)))

    it.effect("remembers a token until its signature expires, and no longer", () =>
      Effect.gen(function*() {
        const guard = yield* WebhookReplayGuard.WebhookReplayGuard
        yield* WebhookReplayGuard.once(claim("a"), Effect.void)
        yield* TestClock.setTime(60_000)
        assert.strictEqual(yield* guard.claim(claim("a")), "done")
        yield* TestClock.setTime(60_001)
        assert.strictEqual(yield* guard.claim(claim("a")), "claimed")
      }).pipe(Effect.provide(layer)))
  })
}

describe("A replay guard in memory", () => {
  it.effect("forgets the oldest token beyond its capacity", () =>
    Effect.gen(function*() {
      const guard = yield* WebhookReplayGuard.makeMemory({ capacity: 2 })
      for (const token of ["a", "b", "c"]) {
        yield* guard.claim(claim(token))
        yield* guard.complete(claim(token))
      }
      assert.strictEqual(yield* guard.claim(claim("c")), "done")
      assert.strictEqual(yield* guard.claim(claim("b")), "done")
      assert.strictEqual(yield* guard.claim(claim("a")), "claimed")
    }))

  it.effect("makes room by what has expired before it forgets what has not", () =>
    Effect.gen(function*() {
      const guard = yield* WebhookReplayGuard.makeMemory({ capacity: 2 })
      for (const [token, expiry] of [["old", 10], ["fresh", 100]] as const) {
        yield* guard.claim(claim(token, expiry))
        yield* guard.complete(claim(token, expiry))
      }
      yield* TestClock.setTime(50)
      yield* guard.claim(claim("new", 100))
      assert.strictEqual(yield* guard.claim(claim("fresh", 100)), "done")
    }))
})

describe("A replay guard in a KeyValueStore", () => {
  /** A guard of another process: one that knows nothing but the store. */
  const another = (options?: WebhookReplayGuard.KeyValueStoreOptions) => WebhookReplayGuard.makeKeyValueStore(options)

  it.effect("knows after a restart what was handled", () =>
    Effect.gen(function*() {
      const before = yield* another()
      yield* before.claim(claim("a"))
      yield* before.complete(claim("a"))
      const after = yield* another()
      assert.strictEqual(yield* after.claim(claim("a")), "done")
    }).pipe(Effect.scoped, Effect.provide(KeyValueStore.layerMemory)))

  it.effect("gives a claim of a process that died to another when its lease ends", () =>
    Effect.gen(function*() {
      const dead = yield* another({ lease: "2 minutes" })
      yield* dead.claim(claim("a", 3_600_000))
      const alive = yield* another()
      assert.strictEqual(yield* alive.claim(claim("a", 3_600_000)), "in-progress")
      yield* TestClock.setTime(120_000)
      assert.strictEqual(yield* alive.claim(claim("a", 3_600_000)), "in-progress")
      yield* TestClock.setTime(120_001)
      assert.strictEqual(yield* alive.claim(claim("a", 3_600_000)), "claimed")
    }).pipe(Effect.scoped, Effect.provide(KeyValueStore.layerMemory)))

  it.effect("removes what has expired, and nothing else", () =>
    Effect.gen(function*() {
      const store = yield* KeyValueStore.KeyValueStore
      yield* store.set("not the guard's", "x")
      const guard = yield* another({ prefix: "webhook:", sweepEvery: "1 minute" })
      yield* Effect.forEach([claim("old", 59_999), claim("new", 60_001)], guard.complete)
      assert.sameMembers([...(yield* store.keys)], ["not the guard's", "webhook:old", "webhook:new"])
      yield* TestClock.adjust("1 minute")
      assert.sameMembers([...(yield* store.keys)], ["not the guard's", "webhook:new"])
    }).pipe(Effect.scoped, Effect.provide(KeyValueStore.layerMemory)))

  /** A store that fails where it is told to. */
  const failing = (failure: Partial<Record<"get" | "set" | "remove", boolean>>) =>
    Layer.effect(
      KeyValueStore.KeyValueStore,
      Effect.map(KeyValueStore.KeyValueStore, (store): KeyValueStore.KeyValueStore => {
        const broken = (method: string) =>
          Effect.fail(new KeyValueStore.KeyValueStoreError({ message: "The disk is full", method }))
        return {
          ...store,
          get: (key) => failure.get === true ? broken("get") : store.get(key),
          set: (key, value) => failure.set === true ? broken("set") : store.set(key, value),
          remove: (key) => failure.remove === true ? broken("remove") : store.remove(key)
        }
      })
    ).pipe(Layer.provide(KeyValueStore.layerMemory))

  for (const failure of [{ get: true }, { set: true }]) {
    it.effect(`does not run the effect where the store's ${Object.keys(failure).join()} fails`, () =>
      Effect.gen(function*() {
        const { effect, runs } = yield* counted(Effect.void)
        for (let attempt = 0; attempt < 2; attempt++) {
          const error = yield* Effect.flip(WebhookReplayGuard.once(claim("a"), effect))
          assert.strictEqual(error._tag, "MailgunWebhookGuardFailed")
          assert.strictEqual(Webhook.answerStatus(error), 503)
          assert.include(error.message, "The disk is full")
        }
        assert.strictEqual(yield* Ref.get(runs), 0)
      }).pipe(Effect.provide(WebhookReplayGuard.layerKeyValueStore().pipe(Layer.provide(failing(failure))))))
  }

  it.effect("leaves the outcome as it is where the store fails afterwards", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(WebhookReplayGuard.once(claim("a"), Effect.fail("the handler's own")))
      assert.strictEqual(error, "the handler's own")
    }).pipe(
      Effect.provide(WebhookReplayGuard.layerKeyValueStore().pipe(Layer.provide(failing({ remove: true }))))
    ))
})
