import * as Messages from "@effect-mailgun/core/Messages"
import * as RetryPolicy from "@effect-mailgun/core/RetryPolicy"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import { domain, request, sendTo } from "./request.ts"

const message = { from: "ann@example.com", to: "bob@example.com", subject: "Hello", text: "Hello" }

const withoutRetries = EmulatorTest.layer({ retryPolicy: RetryPolicy.none })

describe("failNext", () => {
  it.effect("has the next requests fail, and only these, with no effect", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* emulator.failNext({ operation: "messages.send", times: 2, status: 503, body: { message: "Busy" } })
      yield* request("GET", `/v3/${domain}/events`)
      const replies = yield* sendTo("a@example.com", "b@example.com", "c@example.com")
      assert.deepStrictEqual(replies.map(({ status }) => status), [503, 503, 200])
      assert.deepStrictEqual(replies[0]?.json, { message: "Busy" })
      assert.deepStrictEqual((yield* emulator.messages).map(({ to }) => to), [["c@example.com"]])
      assert.deepStrictEqual((yield* emulator.requests).map(({ operation, status }) => [operation, status]), [
        ["events.list", 200],
        ["messages.send", 503],
        ["messages.send", 503],
        ["messages.send", 200]
      ])
    }).pipe(Effect.provide(withoutRetries)))

  const bodies = [
    [{ status: 500 }, "", undefined],
    [
      { status: 502, body: "<html>Bad Gateway</html>", contentType: "text/html" },
      "<html>Bad Gateway</html>",
      "text/html"
    ],
    [{ status: 429, body: "Too many requests" }, "Too many requests", "text/plain; charset=utf-8"],
    [{ status: 400, body: { message: "No" } }, "{\"message\":\"No\"}", "application/json; charset=utf-8"],
    [{ status: 200, body: new Uint8Array([0x7b, 0x7d]) }, "{}", "application/octet-stream"]
  ] as const
  for (const [fault, text, contentType] of bodies) {
    it.effect(`answers with what it is given: ${JSON.stringify(fault)}`, () =>
      Effect.gen(function*() {
        yield* (yield* Emulator.Emulator).failNext({ ...fault, headers: { "retry-after": "7" } })
        const reply = yield* request("GET", "/v4/domains", { authorization: "" })
        assert.deepStrictEqual([reply.status, reply.text, reply.headers["content-type"]], [
          fault.status,
          text,
          contentType
        ])
        assert.strictEqual(reply.headers["retry-after"], "7")
      }).pipe(Effect.provide(withoutRetries)))
  }

  it.effect("can be asked for more than once, and is met in that order", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* emulator.failNext({ status: 500 })
      yield* emulator.failNext({ status: 502 })
      const replies = yield* sendTo("a@example.com", "b@example.com", "c@example.com")
      assert.deepStrictEqual(replies.map(({ status }) => status), [500, 502, 200])
    }).pipe(Effect.provide(withoutRetries)))

  it.effect("can drop the connection: the client does not know what became of its message", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* emulator.failNext({ operation: "messages.send", drop: true })
      const error = yield* Effect.flip(Messages.send(message))
      assert.strictEqual(error._tag, "MailgunTransportError")
      assert.strictEqual(error._tag === "MailgunTransportError" && error.mayHaveBeenSent, true)
      assert.deepStrictEqual(yield* emulator.messages, [])
      assert.deepStrictEqual((yield* emulator.requests).map(({ status }) => status), [undefined])
    }).pipe(Effect.provide(withoutRetries)))

  it.effect("shows how a client retries", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* emulator.failNext({ operation: "messages.send", times: 2, status: 503 })
      const sent = yield* Effect.forkChild(Messages.send(message))
      yield* TestClock.adjust("1 minute")
      const { id } = yield* Fiber.join(sent)
      assert.deepStrictEqual((yield* emulator.requests).map(({ status }) => status), [503, 503, 200])
      assert.deepStrictEqual((yield* emulator.messages).map((stored) => stored.id), [id])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

describe("clear", () => {
  it.effect("makes everything as it was at the beginning", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* sendTo("a@example.com")
      yield* request("POST", `/v3/${domain}/bounces`, { form: { address: "b@example.com" } })
      yield* request("POST", "/v4/domains", { form: { name: "mail.example.com" } })
      yield* emulator.failNext({ status: 500 })
      yield* emulator.clear
      assert.deepStrictEqual([yield* emulator.messages, yield* emulator.events, yield* emulator.requests], [[], [], []])
      assert.strictEqual((yield* request("GET", "/v4/domains/mail.example.com")).status, 404)
      assert.strictEqual((yield* request("GET", `/v3/${domain}/bounces/b@example.com`)).status, 404)
      yield* sendTo("c@example.com")
      assert.deepStrictEqual((yield* emulator.events).map(({ event }) => event), ["accepted", "delivered"])
    }).pipe(Effect.provide(withoutRetries)))
})

describe("inbox", () => {
  it.effect("holds what was sent to an address, in any case, oldest first", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* Messages.send({ ...message, subject: "1" })
      yield* Messages.send({ ...message, to: "eve@example.com", subject: "2" })
      yield* Messages.send({ ...message, to: "eve@example.com", cc: "Bob <BOB@example.com>", subject: "3" })
      const inbox = yield* emulator.inbox("bob@Example.com")
      assert.deepStrictEqual(inbox.map(({ subject }) => subject), ["1", "3"])
      assert.deepStrictEqual(yield* emulator.inbox("nobody@example.com"), [])
    }).pipe(Effect.provide(withoutRetries)))
})

describe("what is kept", () => {
  it.effect("is the newest of everything, as much as the options say", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* sendTo(...["a", "b", "c", "d", "e"].map((name) => `${name}@example.com`))
      const messages = yield* emulator.messages
      assert.deepStrictEqual(messages.map(({ to }) => to[0]), ["c@example.com", "d@example.com", "e@example.com"])
      const events = yield* emulator.events
      assert.deepStrictEqual(events.map(({ event, recipient }) => [event, recipient]), [
        ["delivered", "b@example.com"],
        ["delivered", "c@example.com"],
        ["delivered", "d@example.com"],
        ["delivered", "e@example.com"]
      ])
      assert.strictEqual((yield* emulator.requests).length, 2)
      for (const { storageKey } of messages) {
        assert.strictEqual((yield* request("GET", `/v3/domains/${domain}/messages/${storageKey}`)).status, 200)
      }
    }).pipe(Effect.provide(EmulatorTest.layer({ maxMessages: 3, maxEvents: 4, maxRequests: 2 }))))

  it.effect("leaves no way to a message that had to go", () =>
    Effect.gen(function*() {
      yield* sendTo("a@example.com")
      const key = (yield* (yield* Emulator.Emulator).messages)[0]?.storageKey
      yield* sendTo("b@example.com")
      assert.strictEqual((yield* request("GET", `/v3/domains/${domain}/messages/${key}`)).status, 404)
    }).pipe(Effect.provide(EmulatorTest.layer({ maxMessages: 1 }))))
})
