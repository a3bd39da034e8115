import type * as Event from "@effect-mailgun/core/Event"
import * as Events from "@effect-mailgun/core/Events"
import * as Messages from "@effect-mailgun/core/Messages"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import type { Outcome } from "@effect-mailgun/emulator/Outcome"
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, request } from "./request.ts"

const send = (options: { readonly messageId?: string; readonly to?: ReadonlyArray<string> } = {}) =>
  Messages.send({
    from: "Ann <ann@example.com>",
    to: options.to ?? ["Bob <bob@Example.com>", "eve@example.com"],
    subject: "Hello",
    text: "Hello",
    tags: ["welcome"],
    variables: { order: "7" },
    testMode: true,
    ...(options.messageId === undefined ? undefined : { messageId: options.messageId })
  })

const marks = { tags: ["welcome"], campaigns: [], "user-variables": { order: "7" } }

const details = (id: string) => ({
  flags: { "is-authenticated": true, "is-routed": false, "is-system-test": false, "is-test-mode": true },
  message: {
    headers: {
      to: "Bob <bob@Example.com>, eve@example.com",
      from: "Ann <ann@example.com>",
      subject: "Hello",
      "message-id": id
    },
    attachments: [],
    recipients: ["bob@Example.com", "eve@example.com"],
    size: 10
  }
})

const reader = (id: string) => ({
  ip: "127.0.0.1",
  geolocation: { country: "US", region: "CA", city: "San Francisco" },
  "client-info": {
    "client-type": "browser",
    "client-os": "Linux",
    "client-name": "Firefox",
    "device-type": "desktop",
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    bot: ""
  },
  message: { headers: { "message-id": id } },
  ...marks
})

const refused = (id: string, status: { readonly [field: string]: unknown }) => ({
  method: "HTTP",
  envelope: {
    sender: "ann@example.com",
    targets: "bob@Example.com",
    transport: "smtp",
    "sending-ip": "127.0.0.1"
  },
  "delivery-status": {
    "attempt-no": 1,
    description: "",
    "session-seconds": 0.001,
    "mx-host": "Example.com",
    tls: true,
    utf8: true,
    "certificate-verified": true,
    ...status
  },
  ...details(id),
  ...marks
})

const outcomes: ReadonlyArray<
  readonly [outcome: Outcome, told: (id: string) => { readonly [field: string]: unknown }]
> = [
  [{ event: "opened" }, (id) => ({ "log-level": "info", ...reader(id) })],
  [{ event: "unsubscribed" }, (id) => ({ "log-level": "info", ...reader(id) })],
  [
    { event: "clicked", url: "https://example.com/?a=1" },
    (id) => ({ "log-level": "info", url: "https://example.com/?a=1", ...reader(id) })
  ],
  [{ event: "complained" }, (id) => ({ "log-level": "warn", ...details(id), ...marks })],
  [{ event: "failed", severity: "permanent" }, (id) => ({
    "log-level": "error",
    severity: "permanent",
    reason: "bounce",
    ...refused(id, {
      code: 550,
      message: "5.1.1 The email account that you tried to reach does not exist",
      "enhanced-code": "5.1.1",
      "bounce-type": "hard"
    })
  })],
  [{ event: "failed", severity: "temporary", code: 451, message: "Come back later" }, (id) => ({
    "log-level": "warn",
    severity: "temporary",
    reason: "generic",
    ...refused(id, {
      code: 451,
      message: "Come back later",
      "enhanced-code": "",
      "bounce-type": "soft",
      "retry-seconds": 600
    })
  })]
]

describe("an outcome", () => {
  for (const [outcome, told] of outcomes) {
    it.effect(`is told as Mailgun tells it: ${JSON.stringify(outcome)}`, () =>
      Effect.gen(function*() {
        yield* TestClock.setTime(5_000)
        const emulator = yield* Emulator.Emulator
        const { id } = yield* send()
        yield* TestClock.adjust("1 second")
        const event = yield* emulator.report(id, outcome)
        assert.strictEqual(event.timestamp, 6)
        const { storage, ...rest } = event
        assert.deepStrictEqual(rest, {
          event: outcome.event,
          id: event.id,
          timestamp: event.timestamp,
          recipient: "bob@Example.com",
          "recipient-domain": "example.com",
          ...told(id.replaceAll(/[<>]/g, ""))
        })
        const hasStorage = outcome.event === "failed" || outcome.event === "complained"
        assert.strictEqual(at(storage, "key"), hasStorage ? (yield* emulator.messages)[0]?.storageKey : undefined)
        assert.deepStrictEqual((yield* emulator.events).at(-1), event)
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("comes to the client as an event that it knows", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      const { id } = yield* send({ to: ["bob@example.com"] })
      for (const [outcome] of outcomes) yield* emulator.report(id, outcome)
      const { items } = yield* Events.list({ ascending: true, begin: DateTime.makeUnsafe(0) })
      const expected: ReadonlyArray<Event.Event["event"]> = [
        "accepted",
        "delivered",
        "opened",
        "unsubscribed",
        "clicked",
        "complained",
        "failed",
        "failed"
      ]
      assert.deepStrictEqual(items.map((item) => item.event), expected)
      assert.isTrue(items.every((item) => !("raw" in item)))
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("comes after the delivery, even at the same moment", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      const { id } = yield* send({ to: ["bob@example.com"] })
      yield* emulator.report(id, { event: "opened" })
      const events = yield* emulator.events
      assert.deepStrictEqual(events.map(({ event }) => event), ["accepted", "delivered", "opened"])
      const times = events.map(({ timestamp }) => timestamp)
      assert.deepStrictEqual(times, times.toSorted((a, b) => a - b))
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is about the recipient that is named, in any case", () =>
    Effect.gen(function*() {
      const { id } = yield* send()
      const event = yield* (yield* Emulator.Emulator).report(id, { event: "opened", recipient: "EVE@example.com" })
      assert.strictEqual(event["recipient"], "eve@example.com")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is about the newest message with the id, with angle brackets or without", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* send({ messageId: "<same@example.com>", to: ["first@example.com"] })
      yield* send({ messageId: "<same@example.com>", to: ["second@example.com"] })
      // Has the first one go, which must not take the second along.
      yield* send()
      for (const id of ["same@example.com", "<same@example.com>"]) {
        assert.strictEqual((yield* emulator.report(id, { event: "opened" }))["recipient"], "second@example.com")
      }
    }).pipe(Effect.provide(EmulatorTest.layer({ maxMessages: 2 }))))

  it.effect("puts an address on the bounce list where the failure is for good, and only there", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_774_529_962_000)
      const emulator = yield* Emulator.Emulator
      const { id } = yield* send()
      yield* emulator.report(id, { event: "failed", severity: "temporary", recipient: "eve@example.com" })
      yield* emulator.report(id, { event: "failed", severity: "permanent", code: 554, message: "No" })
      assert.strictEqual((yield* request("GET", `/v3/${domain}/bounces/eve@example.com`)).status, 404)
      assert.deepStrictEqual((yield* request("GET", `/v3/${domain}/bounces/bob@example.com`)).json, {
        address: "bob@Example.com",
        code: "554",
        error: "No",
        created_at: "Thu, 26 Mar 2026 12:59:22 UTC"
      })
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is not for a message that is not kept, nor for somebody who did not get it", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      const { id: forgotten } = yield* send()
      const { id } = yield* send()
      const cases = [
        ["<none@example.com>", undefined, "the emulator keeps no message <none@example.com>"],
        [forgotten, undefined, `the emulator keeps no message ${forgotten}`],
        [id, "carl@example.com", `the emulator keeps no message ${id} to carl@example.com`]
      ] as const
      for (const [messageId, recipient, message] of cases) {
        const error = yield* Effect.flip(emulator.report(messageId, { event: "opened", recipient }))
        assert.deepStrictEqual([error._tag, error.message], ["MessageNotKept", message])
      }
    }).pipe(Effect.provide(EmulatorTest.layer({ maxMessages: 1 }))))
})
