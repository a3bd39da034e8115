import * as Messages from "@effect-mailgun/core/Messages"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { domain, request } from "./request.ts"

const frozen = Effect.provide(EmulatorTest.layer({ isFrozen: true }))

const send = (to: string, options: { readonly tags?: ReadonlyArray<string>; readonly messageId?: string } = {}) =>
  Messages.send({ from: "ann@example.com", to, text: "See https://example.com/offer.", ...options })

/** What became of each message, in the order in which they were sent. */
const fates = Effect.gen(function*() {
  const emulator = yield* Emulator.Emulator
  return yield* Effect.forEach(
    yield* emulator.messages,
    ({ storageKey }) =>
      Effect.map(
        emulator.eventsOf(storageKey),
        (events) =>
          events.slice(1).map(({ event, severity }) => typeof severity === "string" ? `${event} ${severity}` : event)
      )
  )
})

describe("the rules that stand from the beginning", () => {
  const cases = [
    ["bounce@example.com", ["failed permanent"]],
    ["Bounce+7@example.com", ["failed permanent"]],
    ["defer@example.com", ["failed temporary", "delivered"]],
    ["complaint@example.com", ["delivered", "complained"]],
    ["open@example.com", ["delivered", "opened"]],
    ["click@example.com", ["delivered", "opened", "clicked"]],
    ["unsubscribe@example.com", ["delivered", "unsubscribed"]],
    ["bouncer@example.com", ["delivered"]]
  ] as const
  for (const [address, fate] of cases) {
    it.effect(`have mail to ${address} be ${fate.join(", ")}`, () =>
      Effect.gen(function*() {
        yield* send(address)
        yield* (yield* Emulator.Emulator).advance("1 hour")
        assert.deepStrictEqual(yield* fates, [[...fate]])
      }).pipe(frozen))
  }

  it.effect("have a click be on the first link", () =>
    Effect.gen(function*() {
      yield* send("click@example.com")
      const clicked = (yield* (yield* Emulator.Emulator).events).find(({ event }) => event === "clicked")
      assert.strictEqual(clicked?.["url"], "https://example.com/offer")
    }).pipe(frozen))

  it.effect("can be left out", () =>
    Effect.gen(function*() {
      yield* send("bounce@example.com")
      assert.deepStrictEqual(yield* fates, [["delivered"]])
    }).pipe(Effect.provide(EmulatorTest.layer({ rules: [] }))))
})

describe("a rule", () => {
  it.effect("is about a recipient, a domain, a tag or a message, or all of them together", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      const steps = [{ event: "failed", severity: "permanent", code: 554 }] as const
      yield* emulator.addRule({ recipient: "b*b@*.com", steps })
      yield* emulator.addRule({ tag: "Promo", recipient: "*@example.org", steps })
      yield* emulator.addRule({ messageId: "own@example.com", steps })
      yield* emulator.addRule({ domain: "other.example.com", steps })
      yield* send("bob@example.com")
      yield* send("bob@example.org")
      yield* send("eve@example.org", { tags: ["promo"] })
      yield* send("eve@example.com", { tags: ["promo"] })
      yield* send("carl@example.com", { messageId: "own@example.com" })
      assert.deepStrictEqual((yield* fates).map(([fate]) => fate), [
        "failed permanent",
        "delivered",
        "failed permanent",
        "delivered",
        "failed permanent"
      ])
    }).pipe(frozen))

  it.effect("is tried before older ones, as many times as it says", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* emulator.addRule({ recipient: "bob@*", steps: [{ event: "failed", severity: "permanent" }] })
      const { id } = yield* emulator.addRule({ times: 1, steps: [{ event: "delivered" }, { event: "opened" }] })
      assert.deepStrictEqual((yield* emulator.rules)[0]?.id, id)
      yield* send("bob@example.com")
      yield* send("bob@example.com")
      assert.deepStrictEqual(yield* fates, [["delivered", "opened"], ["failed permanent"]])
      yield* emulator.clearRules
      assert.deepStrictEqual(yield* emulator.rules, [])
    }).pipe(frozen))

  it.effect("takes its steps one after the other, each at its time, and counts the attempts", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* emulator.addRule({
        steps: [
          { event: "failed", severity: "temporary", after: "1 minute" },
          { event: "failed", severity: "temporary", after: "10 minutes" },
          { event: "delivered", after: "20 minutes" },
          { event: "clicked", url: "https://example.com/", after: "1 hour" }
        ]
      })
      yield* send("bob@example.com")
      yield* emulator.advance("2 hours")
      const events = (yield* emulator.events).slice(1)
      assert.deepStrictEqual(events.map(({ timestamp }) => timestamp), [60, 660, 1860, 5460])
      assert.deepStrictEqual(
        events.slice(0, 3).map((event) => Object(event["delivery-status"])["attempt-no"]),
        [1, 2, 3]
      )
    }).pipe(frozen))

  it.effect("with no steps has nothing become of a message", () =>
    Effect.gen(function*() {
      yield* (yield* Emulator.Emulator).addRule({ steps: [] })
      yield* send("bob@example.com")
      assert.deepStrictEqual(yield* fates, [[]])
    }).pipe(frozen))
})

describe("those who get nothing", () => {
  const suppressed = [
    ["bounce@example.com", 605, "suppress-bounce"],
    ["unsubscribe@example.com", 606, "suppress-unsubscribe"],
    ["complaint@example.com", 607, "suppress-complaint"]
  ] as const
  for (const [address, code, reason] of suppressed) {
    it.effect(`are those to whom ${reason} applies: the second message is told as ${code}`, () =>
      Effect.gen(function*() {
        const emulator = yield* Emulator.Emulator
        yield* send(address)
        yield* send(address)
        const event = (yield* emulator.events).at(-1)
        assert.deepStrictEqual([event?.event, event?.["severity"], event?.["reason"]], ["failed", "permanent", reason])
        assert.strictEqual(Object(event?.["delivery-status"]).code, code)
      }).pipe(frozen))
  }

  it.effect("are those who unsubscribed from the tag of a message, and not from others", () =>
    Effect.gen(function*() {
      yield* request("POST", `/v3/${domain}/unsubscribes`, { form: { address: "bob@example.com", tag: "promo" } })
      yield* send("bob@example.com", { tags: ["Promo"] })
      yield* send("bob@example.com", { tags: ["news"] })
      assert.deepStrictEqual(yield* fates, [["failed permanent"], ["delivered"]])
    }).pipe(frozen))

  it.effect("are not those on the allowlist, whose bounces are not listed", () =>
    Effect.gen(function*() {
      yield* request("POST", `/v3/${domain}/whitelists`, { form: { domain: "example.com" } })
      yield* send("bounce@example.com")
      yield* (yield* Emulator.Emulator).clearRules
      yield* send("bounce@example.com")
      assert.deepStrictEqual(yield* fates, [["failed permanent"], ["delivered"]])
    }).pipe(frozen))
})
