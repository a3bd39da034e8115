import * as Credentials from "@effect-mailgun/core/Credentials"
import * as Domains from "@effect-mailgun/core/Domains"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, items, request } from "./request.ts"

const path = `/v3/domains/${domain}/credentials`

const password = Redacted.make("correct horse")

describe("SMTP credentials", () => {
  it.effect("are made, listed, changed and deleted, by the local part or by the whole address", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_678_318_497_000)
      const made = yield* request("POST", path, { form: { login: "ann", password: "correct horse" } })
      assert.deepStrictEqual(made.json, { message: "Created 1 credentials pair(s)" })
      const login = `ann@${domain}`
      assert.deepStrictEqual((yield* request("GET", path)).json, {
        items: [{ mailbox: login, login, created_at: "Wed, 08 Mar 2023 23:34:57 +0000", size_bytes: null }],
        total_count: 1
      })
      const changed = yield* request("PUT", `${path}/Ann`, { form: { password: "battery staple" } })
      assert.deepStrictEqual(changed.json, { message: "Password changed" })
      const deleted = yield* request("DELETE", `${path}/${login.toUpperCase()}`)
      assert.deepStrictEqual(deleted.json, { message: "Credentials have been deleted", spec: login })
      assert.deepStrictEqual(items(yield* request("GET", path)), [])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("show the passwords that nobody gave", () =>
    Effect.gen(function*() {
      const { credentials = {}, message, note } = yield* Credentials.create({ login: ["ann", `bob@${domain}`] })
      assert.strictEqual(message, "Created 2 credentials pair(s)")
      assert.include(note, "Please store your new password(s) now")
      assert.deepStrictEqual(Object.keys(credentials), [`ann@${domain}`, `bob@${domain}`])
      const shown = Object.values(credentials).map(Redacted.value)
      assert.match(String(shown[0]), /^[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}$/)
      const changed = yield* Credentials.update({ login: "ann" })
      assert.notStrictEqual(Redacted.value(changed.credentials?.[`ann@${domain}`] ?? password), shown[0])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("take each its own password where several are made", () =>
    Effect.gen(function*() {
      const made = yield* Credentials.create({ login: ["ann", "bob"], password: [password, password] })
      assert.deepStrictEqual([made.message, made.credentials], ["Created 2 credentials pair(s)", undefined])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are read by skipping", () =>
    Effect.gen(function*() {
      yield* Credentials.create({ login: ["a", "b", "c"], password: [password, password, password] })
      const all = yield* Credentials.stream({ limit: 2 }).pipe(Stream.map(({ login }) => login), Stream.runCollect)
      assert.deepStrictEqual([...all], ["a", "b", "c"].map((login) => `${login}@${domain}`))
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are all deleted at once", () =>
    Effect.gen(function*() {
      yield* Credentials.create({ login: ["a", "b"], password: [password, password] })
      assert.deepStrictEqual((yield* request("DELETE", path)).json, {
        message: "All domain credentials have been deleted",
        count: 2
      })
      assert.strictEqual((yield* Credentials.list()).totalCount, 0)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("of the postmaster are the domain's own, and stay", () =>
    Effect.gen(function*() {
      yield* Credentials.update({ login: "postmaster", password })
      const shown = yield* request("GET", `/v3/domains/${domain}`)
      assert.strictEqual(at(shown.json, "domain", "smtp_password"), "correct horse")
      const reply = yield* request("DELETE", `${path}/postmaster`)
      assert.deepStrictEqual([reply.status, reply.json], [400, {
        message: `Cannot delete system mailbox: postmaster@${domain}`
      }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const tooShort = "Password is too short. It must be between 5 and 32 characters."
  const refused = [
    ["without a login", "POST", path, { form: {} }, 400, "Parameter 'login' is missing"],
    ["with a short password", "POST", path, { form: { login: "ann", password: "1234" } }, 400, tooShort],
    ["with a long password", "POST", path, { form: { login: "ann", password: "x".repeat(33) } }, 400, tooShort],
    [
      "for a login at another domain",
      "POST",
      path,
      { form: { login: "ann@example.org" } },
      400,
      `Login 'ann@example.org' does not belong to domain ${domain}`
    ],
    ["where there are none", "PUT", `${path}/eve`, { form: { password: "12345" } }, 404, "Credentials not found"],
    ["that are gone", "DELETE", `${path}/eve`, {}, 404, "Credentials not found"],
    [
      "by more than a thousand",
      "GET",
      path,
      { query: { limit: "1001" } },
      400,
      "Limit parameter can't be larger than 1000"
    ]
  ] as const
  for (const [name, method, target, options, status, message] of refused) {
    it.effect(`are refused ${name}`, () =>
      Effect.gen(function*() {
        const reply = yield* request(method, target, options)
        assert.deepStrictEqual([reply.status, reply.json], [status, { message }])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("go with their domain", () =>
    Effect.gen(function*() {
      yield* Credentials.create({ login: "ann", password })
      yield* Domains.delete({ domain })
      yield* Domains.create({ name: domain })
      assert.strictEqual((yield* Credentials.list()).totalCount, 0)
    }).pipe(Effect.provide(EmulatorTest.layer())))
})
