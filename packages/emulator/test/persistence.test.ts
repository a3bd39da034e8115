import * as Messages from "@effect-mailgun/core/Messages"
import * as Routes from "@effect-mailgun/core/Routes"
import * as StoredMessages from "@effect-mailgun/core/StoredMessages"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorStorage from "@effect-mailgun/emulator/EmulatorStorage"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const start = DateTime.makeUnsafe("2026-03-26T12:00:00Z")

const options = { isFrozen: true, startTime: start, maxMessages: 3, maxEvents: 5 }

/** Runs an emulator over a file until it is done. */
const run = <A, E>(
  path: string,
  effect: Effect.Effect<A, E, Effect.Services<typeof emulatorServices>>,
  given: Emulator.Options = options
) =>
  Effect.gen(function*() {
    const storage = yield* EmulatorStorage.sqlite(path)
    return yield* Effect.provide(effect, EmulatorTest.layer({ ...given, storage }), { local: true })
  }).pipe(Effect.scoped)

const emulatorServices = Effect.andThen(
  Emulator.Emulator,
  Messages.send({ from: "a@example.com", to: "b@example.com", text: "" })
)

const withFile = <A, E, R>(use: (path: string) => Effect.Effect<A, E, R>) =>
  Effect.acquireUseRelease(
    Effect.sync(() => mkdtempSync(join(tmpdir(), "emulator-"))),
    (folder) => use(join(folder, "mail.db")),
    (folder) => Effect.sync(() => rmSync(folder, { recursive: true }))
  )

const send = (to: string, extra: { readonly deliveryTime?: DateTime.Utc; readonly subject?: string } = {}) =>
  Messages.send({
    from: "ann@example.com",
    to,
    text: "Hello",
    attachments: [{ filename: "a.bin", content: Uint8Array.of(0, 255), contentType: "application/x-data" }],
    ...extra
  })

describe("after a restart", () => {
  it.effect("messages, their files and their events are there again, and no more than are to be kept", () =>
    withFile((path) =>
      Effect.gen(function*() {
        const before = yield* run(
          path,
          Effect.gen(function*() {
            for (const name of ["a", "b", "c", "d"]) yield* send(`${name}@example.com`)
            const emulator = yield* Emulator.Emulator
            return { messages: yield* emulator.messages, events: yield* emulator.events }
          })
        )
        const after = yield* run(
          path,
          Effect.gen(function*() {
            const emulator = yield* Emulator.Emulator
            const again = { messages: yield* emulator.messages, events: yield* emulator.events }
            const key = again.messages[0]?.storageKey ?? ""
            assert.strictEqual((yield* StoredMessages.get({ storageKey: key })).attachments?.length, 1)
            yield* emulator.report(again.messages[0]?.id ?? "", { event: "opened" })
            yield* send("e@example.com")
            assert.deepStrictEqual((yield* emulator.messages).map(({ to }) => to[0]), [
              "c@example.com",
              "d@example.com",
              "e@example.com"
            ])
            return again
          })
        )
        assert.deepStrictEqual(
          after.messages.map((message) => ({ ...message })),
          before.messages.map((message) => ({
            ...message
          }))
        )
        assert.deepStrictEqual(after.events, before.events)
        assert.strictEqual(after.events.length, 5)
      })
    ))

  it.effect("scheduled mail still goes out", () =>
    withFile((path) =>
      Effect.gen(function*() {
        yield* run(path, send("bob@example.com", { deliveryTime: DateTime.add(start, { hours: 1 }) }))
        const events = yield* run(
          path,
          Effect.gen(function*() {
            const emulator = yield* Emulator.Emulator
            yield* emulator.advance("1 hour")
            return yield* emulator.events
          })
        )
        assert.deepStrictEqual(events.map(({ event }) => event), ["accepted", "delivered"])
      })
    ))

  it.effect("routes still take mail", () =>
    withFile((path) =>
      Effect.gen(function*() {
        const { id } = yield* run(path, Routes.create({ expression: "catch_all()", actions: "store()" }))
        const results = yield* run(
          path,
          Effect.flatMap(Emulator.Emulator, ({ receive }) => receive("To: a@example.com\r\n\r\nHello"))
        )
        assert.deepStrictEqual(results.map(({ routes }) => routes), [[id]])
      })
    ))
})

describe("a stored message", () => {
  it.effect("is kept by the API as long as its domain says", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* send("bob@example.com")
      const storageKey = (yield* emulator.messages)[0]?.storageKey ?? ""
      yield* emulator.advance(Duration.subtract(Duration.days(3), Duration.seconds(1)))
      yield* StoredMessages.get({ storageKey })
      yield* emulator.advance("1 second")
      assert.strictEqual((yield* Effect.flip(StoredMessages.get({ storageKey })))._tag, "MailgunNotFound")
    }).pipe(Effect.provide(EmulatorTest.layer({ isFrozen: true }))))

  it.effect("is sent again to others", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      const { id } = yield* send("bob@example.com", { subject: "Again" })
      const storageKey = (yield* emulator.messages)[0]?.storageKey ?? ""
      const again = yield* StoredMessages.resend({ storageKey, to: ["eve@example.com", "Carl <carl@example.com>"] })
      assert.strictEqual(again.id, id)
      const [message] = yield* emulator.inbox("carl@example.com")
      assert.deepStrictEqual([message?.subject, message?.to, message?.attachments.length], [
        "Again",
        ["eve@example.com", "Carl <carl@example.com>"],
        1
      ])
    }).pipe(Effect.provide(EmulatorTest.layer({ isFrozen: true }))))
})
