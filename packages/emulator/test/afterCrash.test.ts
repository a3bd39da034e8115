import * as AccountWebhooks from "@effect-mailgun/core/AccountWebhooks"
import * as Bounces from "@effect-mailgun/core/Bounces"
import * as Messages from "@effect-mailgun/core/Messages"
import * as RetryPolicy from "@effect-mailgun/core/RetryPolicy"
import * as Routes from "@effect-mailgun/core/Routes"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorStorage from "@effect-mailgun/emulator/EmulatorStorage"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { assert, layer } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { at } from "./request.ts"
import { attempts, fakeReceiver } from "./webhookReceiver.ts"

/**
 * Lives of an emulator on the same data. Each ends as a process does that is killed: the next one finds the files as they
 * were in the middle of it, and not as they are left by an orderly end.
 */
const lives = Effect.gen(function*() {
  const fileSystem = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const folder = yield* fileSystem.makeTempDirectoryScoped()
  let life = 0
  const file = (): string => path.join(folder, `mail-${life}.db`)
  return (options: EmulatorTest.Options = {}) => <A, E, R>(effect: Effect.Effect<A, E, R>) =>
    Effect.gen(function*() {
      const storage = yield* EmulatorStorage.sqlite(file())
      const given = { isFrozen: true, retryPolicy: RetryPolicy.none, ...options, storage }
      const killed = Effect.gen(function*() {
        const before = file()
        life += 1
        yield* fileSystem.copyFile(before, file())
        yield* fileSystem.copyFile(`${before}-wal`, `${file()}-wal`)
      })
      return yield* Effect.provide(Effect.tap(effect, killed), EmulatorTest.layer(given), { local: true })
    }).pipe(Effect.scoped)
})

/** A storage that others can look into. */
const storageIn = (tables: Map<string, Map<string, unknown>>): EmulatorStorage.EmulatorStorage => ({
  rows: (table) => tables.get(table) ?? [],
  set: (table, key, row) => {
    const rows = tables.get(table) ?? new Map<string, unknown>()
    tables.set(table, rows.set(key, row))
  },
  delete: (table, key) => {
    tables.get(table)?.delete(key)
  },
  clear: (table) => {
    for (const name of tables.keys()) {
      if (name === table || ((table === "" || table.endsWith("/")) && name.startsWith(table))) tables.delete(name)
    }
  }
})

const send = (to = "bob@example.com") => Messages.send({ from: "ann@example.com", to, text: "Hello" })

const hook = AccountWebhooks.create({ url: "https://example.com/hook", eventTypes: ["permanent_fail", "delivered"] })

const emulator = Emulator.Emulator

/** What happened to whom. */
const told = (events: ReadonlyArray<Emulator.EventJson>): ReadonlyArray<string> =>
  events.map(({ event, recipient }) => `${event} ${typeof recipient === "string" ? recipient : ""}`)

layer(NodeServices.layer)("an emulator that was killed", (it) => {
  it.effect("has the events that lay a moment ahead", () =>
    Effect.gen(function*() {
      const life = yield* lives
      yield* life()(Effect.andThen(send(), send("carl@example.com")))
      const { again, before } = yield* life()(Effect.gen(function*() {
        const { events } = yield* emulator
        const found = yield* events
        yield* send("eve@example.com")
        return { before: found, again: yield* events }
      }))
      assert.deepStrictEqual(told(before), [
        "accepted bob@example.com",
        "accepted carl@example.com",
        "delivered bob@example.com",
        "delivered carl@example.com"
      ])
      assert.deepStrictEqual(again.slice(0, 4), before)
      assert.deepStrictEqual(told(again.slice(4)), ["accepted eve@example.com", "delivered eve@example.com"])
    }))

  it.effect("keeps no more events than it is to", () =>
    Effect.gen(function*() {
      const life = yield* lives
      for (const name of ["ann", "bob", "carl"]) yield* life({ maxEvents: 3 })(send(`${name}@example.com`))
      const events = yield* life({ maxEvents: 3 })(Effect.flatMap(emulator, (all) => all.events))
      assert.deepStrictEqual(told(events), [
        "delivered bob@example.com",
        "accepted carl@example.com",
        "delivered carl@example.com"
      ])
    }))

  it.effect("has the log of requests, and no more of it than is to be kept", () =>
    Effect.gen(function*() {
      const life = yield* lives
      yield* life({ maxRequests: 2 })(
        Effect.andThen(send(), Effect.andThen(Bounces.list(), Effect.flip(Bounces.get({ address: "bob@example.com" }))))
      )
      const requests = yield* life()(Effect.flatMap(emulator, (all) => all.requests))
      assert.deepStrictEqual(requests.map(({ method, operation, status }) => [method, operation, status]), [
        ["GET", "bounces.list", 200],
        ["GET", "bounces.get", 404]
      ])
      assert.isTrue(requests.every((request) => DateTime.isUtc(request.at)))
    }))

  it.effect("has the webhook deliveries, and can make them again", () =>
    Effect.gen(function*() {
      const life = yield* lives
      const before = yield* life({ httpClient: fakeReceiver(200).httpClient })(
        Effect.andThen(hook, Effect.andThen(send(), attempts(1)))
      )
      const { httpClient, posts } = fakeReceiver(200)
      const { after, replayed } = yield* life({ httpClient })(Effect.gen(function*() {
        const { replayWebhook, webhookDeliveries } = yield* emulator
        const kept = yield* webhookDeliveries
        return { after: kept, replayed: yield* replayWebhook(kept[0]?.id ?? "") }
      }))
      assert.deepStrictEqual(after, before)
      assert.strictEqual(replayed?.body, before[0]?.body)
      assert.strictEqual(replayed?.id, "2")
      assert.strictEqual(posts[0]?.body, before[0]?.body)
    }))

  it.effect("makes the attempts at a webhook that are left, each at its time and with the same signature", () =>
    Effect.gen(function*() {
      const life = yield* lives
      const first = fakeReceiver(500)
      yield* life({ httpClient: first.httpClient })(Effect.gen(function*() {
        yield* hook
        yield* send("bounce@example.com")
        yield* attempts(1)
        yield* (yield* emulator).advance("6 minutes")
      }))
      const second = fakeReceiver(500, 200)
      const { all, early } = yield* life({ httpClient: second.httpClient })(Effect.gen(function*() {
        const { advance, webhookDeliveries } = yield* emulator
        yield* advance("8 minutes")
        const postedBefore = second.posts.length
        yield* advance("1 day")
        return { all: yield* webhookDeliveries, early: postedBefore }
      }))
      assert.strictEqual(early, 0)
      assert.deepStrictEqual(all.map(({ attempt, status }) => [attempt, status]), [
        [1, 500],
        [2, 500],
        [3, 500],
        [4, 200]
      ])
      const tokens = [...first.posts, ...second.posts].map(({ body }) => at(JSON.parse(body), "signature", "token"))
      assert.strictEqual(new Set(tokens).size, 1)
      assert.strictEqual(second.posts.length, 2)
    }))

  it.effect("posts to a webhook whose answer was still awaited", () =>
    Effect.gen(function*() {
      const life = yield* lives
      const silent = fakeReceiver("hang")
      yield* life({ httpClient: silent.httpClient })(Effect.gen(function*() {
        yield* hook
        yield* send()
        yield* Effect.repeat(Effect.yieldNow, { until: () => silent.posts.length > 0 })
      }))
      const { httpClient, posts } = fakeReceiver(200)
      const all = yield* life({ httpClient })(attempts(1))
      assert.deepStrictEqual(all.map(({ attempt, status }) => [attempt, status]), [[1, 200]])
      assert.deepStrictEqual(posts.map(({ body }) => body), silent.posts.map(({ body }) => body))
      const third = fakeReceiver(200)
      yield* life({ httpClient: third.httpClient })(Effect.flatMap(emulator, ({ advance }) => advance("1 day")))
      assert.strictEqual(third.posts.length, 0)
    }))

  it.effect("posts mail that a route forwarded and nobody took", () =>
    Effect.gen(function*() {
      const life = yield* lives
      yield* life({ httpClient: fakeReceiver("refuse").httpClient })(Effect.gen(function*() {
        yield* Routes.create({ expression: "catch_all()", actions: `forward("https://example.com/mail")` })
        yield* (yield* emulator).receive("To: bob@example.com\r\nSubject: Again\r\n\r\nHello")
        yield* attempts(1)
      }))
      const { httpClient, posts } = fakeReceiver(200)
      yield* life({ httpClient })(Effect.flatMap(emulator, ({ advance }) => advance("5 minutes")))
      assert.deepStrictEqual(posts.map(({ body }) => new URLSearchParams(body).get("subject")), ["Again"])
    }))

  it.effect("takes in the mail that had just come to an address of its own", () =>
    Effect.gen(function*() {
      const rows = new Map<string, Map<string, unknown>>()
      const storage = storageIn(rows)
      const killed = new Map<string, Map<string, unknown>>()
      const set: EmulatorStorage.EmulatorStorage["set"] = (table, key, row) => {
        storage.set(table, key, row)
        if (table !== "arrivals") return
        for (const [name, kept] of rows) killed.set(name, new Map(kept))
      }
      const arrived = Effect.gen(function*() {
        yield* Routes.create({ expression: "catch_all()", actions: "store()" })
        yield* send("bob@sandbox.example.com")
      })
      const life = (given: EmulatorStorage.EmulatorStorage) =>
        Effect.provide(EmulatorTest.layer({ storage: given }), { local: true })
      yield* life({ ...storage, set })(arrived)
      const { after, before } = yield* life(storageIn(killed))(Effect.gen(function*() {
        const { messages } = yield* emulator
        const kept = yield* messages
        const more = yield* Effect.repeat(Effect.andThen(Effect.yieldNow, messages), {
          until: ({ length }) => length > kept.length
        })
        return { before: kept, after: more }
      }))
      assert.deepStrictEqual(before.map(({ direction }) => direction), ["outgoing"])
      assert.deepStrictEqual(after.map(({ direction }) => direction), ["outgoing", "incoming"])
    }))

  it.effect("has the rules as they were changed, each with how often it still holds", () =>
    Effect.gen(function*() {
      const life = yield* lives
      yield* life()(Effect.gen(function*() {
        const { addRule, clearRules } = yield* emulator
        yield* clearRules
        yield* addRule({ recipient: "*", steps: [{ event: "delivered", after: Duration.hours(1) }] })
        yield* addRule({ recipient: "b*", times: 2, steps: [{ event: "failed", severity: "permanent" }] })
        yield* send("bob@example.com")
      }))
      const { events, kept, third } = yield* life()(Effect.gen(function*() {
        const { addRule, advance, ...all } = yield* emulator
        const standing = yield* all.rules
        for (const name of ["ben", "bea"]) yield* send(`${name}@example.com`)
        yield* advance("1 hour")
        return { kept: standing, events: yield* all.events, third: (yield* addRule({ steps: [] })).id }
      }))
      const [first, second] = kept
      assert.deepStrictEqual(kept.map(({ recipient }) => recipient), ["b*", "*"])
      assert.strictEqual(new Set([first?.id, second?.id, third]).size, 3)
      const outcomes = events.filter(({ event }) => event !== "accepted").map((one) => [one.event, one["recipient"]])
      assert.deepStrictEqual(outcomes, [
        ["failed", "bob@example.com"],
        ["failed", "ben@example.com"],
        ["delivered", "bea@example.com"]
      ])
    }))

  it.effect("has the faults that are still to come, as many as are left", () =>
    Effect.gen(function*() {
      const life = yield* lives
      yield* life()(Effect.gen(function*() {
        const { failNext } = yield* emulator
        yield* failNext({ operation: "messages.send", times: 3, status: 503, body: { message: "Busy" } })
        yield* failNext({ operation: "bounces.list", times: Infinity, delay: Duration.zero, drop: "before" })
        yield* Effect.flip(send())
      }))
      yield* life()(Effect.gen(function*() {
        const { clearFaults, faults } = yield* emulator
        assert.strictEqual((yield* Effect.flip(send()))._tag, "MailgunServiceUnavailable")
        assert.strictEqual((yield* Effect.flip(Bounces.list()))._tag, "MailgunTransportError")
        assert.deepStrictEqual((yield* faults).map(({ operation, times }) => [operation, times]), [
          ["messages.send", 1],
          ["bounces.list", Infinity]
        ])
        yield* clearFaults
      }))
      yield* life()(send())
    }))

  it.effect("goes on with what its seed makes of chance", () =>
    Effect.gen(function*() {
      const tries = (count: number) => Effect.replicateEffect(Effect.exit(Bounces.list()), count)
      const flaky = Effect.flatMap(
        emulator,
        ({ failNext }) => failNext({ times: Infinity, probability: 0.5, status: 500 })
      )
      const options = { seed: "chance" }
      const whole = yield* (yield* lives)(options)(Effect.andThen(flaky, tries(40)))
      const life = yield* lives
      const first = yield* life(options)(Effect.andThen(flaky, tries(20)))
      const second = yield* life(options)(tries(20))
      assert.deepStrictEqual([...first, ...second].map(Exit.isSuccess), whole.map(Exit.isSuccess))
    }))

  it.effect("keeps the messages apart that the same seed numbers", () =>
    Effect.gen(function*() {
      const life = yield* lives
      const options = { seed: 1 }
      for (const name of ["ann", "bob"]) yield* life(options)(send(`${name}@example.com`))
      const messages = yield* life(options)(Effect.flatMap(emulator, (all) => all.messages))
      assert.deepStrictEqual(messages.map(({ to }) => to[0]), ["ann@example.com", "bob@example.com"])
    }))

  it.effect("goes by the time to which it was moved", () =>
    Effect.gen(function*() {
      const life = yield* lives
      const startTime = DateTime.makeUnsafe("2026-03-26T12:00:00Z")
      yield* life({ startTime })(Effect.flatMap(emulator, ({ advance }) => advance("30 minutes")))
      const { isFrozen, now } = yield* life({ startTime, isFrozen: false })(
        Effect.flatMap(emulator, (all) => Effect.all({ isFrozen: all.isFrozen, now: all.now }))
      )
      assert.deepStrictEqual([DateTime.formatIso(now), isFrozen], ["2026-03-26T12:30:00.000Z", true])
    }))

  it.effect("is as at the beginning where all was forgotten, but for the time", () =>
    Effect.gen(function*() {
      const life = yield* lives
      yield* life()(Effect.gen(function*() {
        const { addRule, advance, clear, failNext } = yield* emulator
        yield* send()
        yield* addRule({ steps: [] })
        yield* failNext({ status: 500 })
        yield* advance("1 day")
        yield* clear
      }))
      const after = yield* life({ isFrozen: false })(Effect.flatMap(emulator, (all) =>
        Effect.all({
          events: all.events,
          requests: all.requests,
          faults: all.faults,
          rules: all.rules,
          isFrozen: all.isFrozen
        })))
      assert.deepStrictEqual({ ...after, rules: after.rules.length }, {
        events: [],
        requests: [],
        faults: [],
        rules: 12,
        isFrozen: true
      })
    }))
})
