import * as ApiKeys from "@effect-mailgun/core/ApiKeys"
import * as Users from "@effect-mailgun/core/Users"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/testing/TestClock"
import { itRefuses } from "./refusals.ts"
import { at, basic, domain, request } from "./request.ts"

/** The header that a created key is used with. */
const headerOf = ({ secret }: ApiKeys.CreatedApiKey): string => basic(`api:${Redacted.value(secret)}`)

const send = (authorization: string, to = domain) =>
  request("POST", `/v3/${to}/messages`, {
    authorization,
    form: { from: "ann@example.com", to: "bob@example.com", text: "Hello" }
  })

/** The statuses that a key gets for what it asks. */
const statuses = (
  authorization: string,
  asked: ReadonlyArray<readonly [method: "GET" | "POST" | "PUT" | "DELETE", path: string]>
) =>
  Effect.forEach(
    asked,
    ([method, path]) => Effect.map(request(method, path, { authorization }), ({ status }) => [method, path, status])
  )

describe("keys of the API", () => {
  it.effect("are made, told once with their secret, listed by kind and domain, and deleted", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_136_214_245_000)
      const created = yield* ApiKeys.create({
        role: "sending",
        kind: "domain",
        domainName: domain,
        description: "for the shop",
        expirationSeconds: 60,
        email: "ann@example.com",
        userName: "Ann"
      })
      assert.match(created.id, /^[0-9a-f]{8}-[0-9a-f]{8}$/)
      assert.match(Redacted.value(created.secret), /^[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}$/)
      const all = yield* ApiKeys.list()
      assert.deepStrictEqual(all.items.map(({ kind, role }) => [kind, role]), [["user", "admin"], [
        "domain",
        "sending"
      ]])
      const { secret: _, ...known } = created
      assert.deepStrictEqual({ ...(yield* ApiKeys.list({ kind: "domain" })).items[0] }, { ...known })
      assert.deepStrictEqual({ ...known }, {
        id: created.id,
        description: "for the shop",
        kind: "domain",
        role: "sending",
        createdAt: DateTime.makeUnsafe("2006-01-02T15:04:05Z"),
        updatedAt: DateTime.makeUnsafe("2006-01-02T15:04:05Z"),
        expiresAt: DateTime.makeUnsafe("2006-01-02T15:05:05Z"),
        isDisabled: false,
        domainName: domain,
        requestor: "ann@example.com",
        userName: "Ann"
      })
      assert.strictEqual((yield* ApiKeys.list({ domainName: "other.example.com" })).totalCount, 0)
      assert.deepStrictEqual({ ...(yield* ApiKeys.delete({ keyId: created.id })) }, { message: "key deleted" })
      assert.strictEqual((yield* ApiKeys.list()).totalCount, 1)
      assert.strictEqual((yield* send(headerOf(created))).status, 401)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("have dates without a zone, and null for what is not there", () =>
    Effect.gen(function*() {
      const reply = yield* request("POST", "/v1/keys", { form: { role: "admin" } })
      const key = Object(at(reply.json, "key"))
      assert.deepStrictEqual([key.created_at, key.domain_name, key.requestor, key.user_name], [
        "1970-01-01T00:00:00",
        null,
        null,
        null
      ])
      assert.notProperty(key, "expires_at")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("of the kind user and the role admin may do everything", () =>
    Effect.gen(function*() {
      const key = headerOf(yield* ApiKeys.create({ role: "admin" }))
      assert.deepStrictEqual((yield* send(key)).status, 200)
      const reply = yield* request("POST", "/v1/keys", { authorization: key, form: { role: "developer" } })
      assert.strictEqual(reply.status, 200)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("of a domain send for it, and do nothing else", () =>
    Effect.gen(function*() {
      yield* request("POST", "/v4/domains", { form: { name: "other.example.com" } })
      const key = headerOf(yield* ApiKeys.create({ role: "sending", kind: "domain", domainName: domain }))
      assert.strictEqual((yield* send(key)).status, 200)
      assert.strictEqual((yield* send(key, domain.toUpperCase())).status, 200)
      const refused = yield* send(key, "other.example.com")
      assert.deepStrictEqual([refused.status, refused.text], [401, "Forbidden"])
      assert.deepStrictEqual(
        yield* statuses(key, [["GET", "/v4/domains"], ["GET", `/v3/${domain}/events`], ["GET", "/v1/keys"]]),
        [["GET", "/v4/domains", 401], ["GET", `/v3/${domain}/events`, 401], ["GET", "/v1/keys", 401]]
      )
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("of a domain end with it", () =>
    Effect.gen(function*() {
      const key = headerOf(yield* ApiKeys.create({ role: "sending", kind: "domain", domainName: domain }))
      yield* request("DELETE", `/v3/domains/${domain}`)
      yield* request("POST", "/v4/domains", { form: { name: domain } })
      assert.strictEqual((yield* send(key)).status, 401)
      assert.strictEqual((yield* ApiKeys.list({ kind: "domain" })).totalCount, 0)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("of the role basic only read, and see no suppressions", () =>
    Effect.gen(function*() {
      const key = headerOf(yield* ApiKeys.create({ role: "basic" }))
      assert.deepStrictEqual(
        yield* statuses(key, [
          ["GET", "/v4/domains"],
          ["GET", `/v3/${domain}/events`],
          ["GET", "/v1/keys"],
          ["GET", `/v3/${domain}/bounces`],
          ["POST", `/v3/${domain}/messages`],
          ["DELETE", `/v3/domains/${domain}`]
        ]),
        [
          ["GET", "/v4/domains", 200],
          ["GET", `/v3/${domain}/events`, 200],
          ["GET", "/v1/keys", 200],
          ["GET", `/v3/${domain}/bounces`, 403],
          ["POST", `/v3/${domain}/messages`, 403],
          ["DELETE", `/v3/domains/${domain}`, 403]
        ]
      )
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("of the role developer do all but administrate", () =>
    Effect.gen(function*() {
      const key = headerOf(yield* ApiKeys.create({ role: "developer" }))
      assert.strictEqual((yield* send(key)).status, 200)
      const reply = yield* request("POST", "/v1/keys", { authorization: key, form: { role: "admin" } })
      assert.deepStrictEqual([reply.status, reply.json], [403, { message: "Forbidden" }])
      assert.deepStrictEqual(
        yield* statuses(key, [["GET", "/v1/keys"], ["GET", `/v3/${domain}/bounces`], ["POST", "/v2/ip_whitelist"]]),
        [["GET", "/v1/keys", 200], ["GET", `/v3/${domain}/bounces`, 200], ["POST", "/v2/ip_whitelist", 403]]
      )
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are good until they expire, and are listed as disabled then", () =>
    Effect.gen(function*() {
      const key = headerOf(yield* ApiKeys.create({ role: "admin", expirationSeconds: 60 }))
      yield* TestClock.adjust("59 seconds")
      assert.strictEqual((yield* send(key)).status, 200)
      yield* TestClock.adjust("1 second")
      assert.strictEqual((yield* send(key)).status, 401)
      const [, expired] = (yield* ApiKeys.list()).items
      assert.deepStrictEqual([expired?.isDisabled, expired?.disabledReason], [true, "expired"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("of the kind web live for a day at most, and know their user", () =>
    Effect.gen(function*() {
      const [user] = (yield* Users.list()).items
      const created = yield* ApiKeys.create({
        role: "admin",
        kind: "web",
        userId: user?.id ?? "",
        email: "owner@example.com",
        expirationSeconds: 1_000_000
      })
      assert.deepStrictEqual(
        Duration.days(1),
        DateTime.distance(created.createdAt ?? DateTime.nowUnsafe(), created.expiresAt ?? DateTime.nowUnsafe())
      )
      const me = yield* request("GET", "/v5/users/me", { authorization: headerOf(created) })
      assert.strictEqual(at(me.json, "id"), user?.id)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("that are public are made anew, are not listed, and open nothing of the account", () =>
    Effect.gen(function*() {
      const first = yield* ApiKeys.rotatePublicKey()
      const second = yield* ApiKeys.rotatePublicKey()
      assert.match(second.key, /^pubkey-[0-9a-f]{32}$/)
      assert.strictEqual(second.message, "The public API key has been successfully regenerated.")
      assert.notStrictEqual(first.key, second.key)
      assert.strictEqual((yield* ApiKeys.list()).totalCount, 1)
      const authorization = basic(`api:${second.key}`)
      assert.strictEqual((yield* request("GET", "/v4/domains", { authorization })).status, 401)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  itRefuses([
    [
      "an unknown kind in a list",
      "GET",
      "/v1/keys?kind=odd",
      {},
      400,
      "expected `kind` param to be one of [domain user web] or absent"
    ],
    [
      "to make one of an unknown kind",
      "POST",
      "/v1/keys",
      { form: { role: "admin", kind: "odd" } },
      400,
      "expected `kind` param to be one of [domain user web] or absent"
    ],
    [
      "to make one without a role",
      "POST",
      "/v1/keys",
      { form: {} },
      400,
      "expected `role` param to be one of [admin basic sending developer]"
    ],
    [
      "to make one of no domain",
      "POST",
      "/v1/keys",
      { form: { role: "sending", kind: "domain" } },
      400,
      "expected `domain_name` param for a `domain` key"
    ],
    [
      "to make one of a domain that is not there",
      "POST",
      "/v1/keys",
      { form: { role: "sending", kind: "domain", domain_name: "nowhere.example.com" } },
      404,
      "Domain not found"
    ],
    [
      "to make one for the web without a user",
      "POST",
      "/v1/keys",
      { form: { role: "admin", kind: "web" } },
      400,
      "expected `user_id` param for a `web` key"
    ],
    [
      "to make one that has expired",
      "POST",
      "/v1/keys",
      { form: { role: "admin", expiration: "0" } },
      400,
      "expected `expiration` param to be greater than 0 or absent"
    ],
    ["to delete one that is not there", "DELETE", "/v1/keys/00000000-00000000", {}, 404, "no key matching id"]
  ])
})
