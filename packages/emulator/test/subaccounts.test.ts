import * as ApiKeys from "@effect-mailgun/core/ApiKeys"
import * as Bounces from "@effect-mailgun/core/Bounces"
import * as Domains from "@effect-mailgun/core/Domains"
import * as Events from "@effect-mailgun/core/Events"
import * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as Messages from "@effect-mailgun/core/Messages"
import * as SubaccountFeatures from "@effect-mailgun/core/SubaccountFeatures"
import * as SubaccountMessageLimits from "@effect-mailgun/core/SubaccountMessageLimits"
import * as Subaccounts from "@effect-mailgun/core/Subaccounts"
import * as WebhookSigningKey from "@effect-mailgun/core/WebhookSigningKey"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { itRefuses } from "./refusals.ts"
import { at, basic, domain, items, request, text } from "./request.ts"
import { attempts, fakeReceiver, isSigned } from "./webhookReceiver.ts"

const path = "/v5/accounts/subaccounts"

const theirs = "theirs.example.com"

/** Makes a subaccount with a domain. */
const make = Effect.gen(function*() {
  const { id } = yield* Subaccounts.create({ name: "Theirs" })
  yield* Domains.create({ name: theirs }).pipe(Mailgun.withSubaccount(id))
  yield* Domains.verify({ domain: theirs }).pipe(Mailgun.withSubaccount(id))
  return id
})

const message = { from: "ann@example.com", to: "bob@example.com", subject: "Hello", text: "Hello" }

const inside = (id: string) => ({ headers: { "x-mailgun-on-behalf-of": id } })

describe("subaccounts", () => {
  it.effect("are created, read, disabled, enabled and deleted", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(Date.UTC(2024, 10, 6, 19, 48, 29))
      const created = yield* Subaccounts.create({ name: "My subaccount" })
      assert.match(created.id, /^[0-9a-f]{24}$/)
      const createdAt = DateTime.makeUnsafe("2024-11-06T19:48:29Z")
      assert.deepStrictEqual({ ...created }, {
        id: created.id,
        name: "My subaccount",
        status: "open",
        createdAt,
        updatedAt: createdAt
      })
      yield* TestClock.adjust("1 hour")
      const subaccountId = created.id
      const disabled = yield* Subaccounts.disable({ subaccountId, reason: "Invoice overdue" })
      assert.deepStrictEqual([disabled.status, disabled.updatedAt], ["disabled", DateTime.add(createdAt, { hours: 1 })])
      assert.strictEqual((yield* Subaccounts.enable({ subaccountId })).status, "open")
      assert.strictEqual((yield* Subaccounts.get({ subaccountId })).status, "open")
      assert.deepStrictEqual({ ...(yield* Subaccounts.delete({ subaccountId })) }, {
        message: "Subaccount successfully deleted"
      })
      const reply = yield* request("GET", `${path}/${subaccountId}`)
      assert.deepStrictEqual([reply.status, reply.json], [404, { message: "Not Found" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are listed in pages, by name and by whether they are enabled", () =>
    Effect.gen(function*() {
      for (const name of ["Beta", "Alpha", "Gamma"]) yield* Subaccounts.create({ name })
      const [beta] = (yield* Subaccounts.list()).items
      yield* Subaccounts.disable({ subaccountId: beta?.id ?? "" })
      const names = (input: Subaccounts.ListInput) =>
        Effect.map(Subaccounts.list(input), (page) => page.items.map(({ name }) => name))
      assert.deepStrictEqual(yield* names({ sort: "asc" }), ["Alpha", "Beta", "Gamma"])
      assert.deepStrictEqual(yield* names({ sort: "desc", limit: 2 }), ["Gamma", "Beta"])
      assert.deepStrictEqual(yield* names({ filter: "ALPH" }), ["Alpha"])
      assert.deepStrictEqual(yield* names({ enabled: false }), ["Beta"])
      assert.deepStrictEqual(yield* names({ enabled: true }), ["Alpha", "Gamma"])
      const all = yield* Stream.runCollect(Subaccounts.stream({ sort: "asc", limit: 1 }))
      assert.deepStrictEqual([...all].map(({ name }) => name), ["Alpha", "Beta", "Gamma"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("have domains, suppressions, messages and events of their own", () =>
    Effect.gen(function*() {
      const id = yield* make
      const asThem = Mailgun.withSubaccount(id)
      yield* Messages.send({ ...message, domain: theirs }).pipe(asThem)
      yield* Bounces.create({ domain: theirs, address: "gone@example.com" }).pipe(asThem)
      assert.deepStrictEqual((yield* Domains.list()).items.map(({ name }) => name), [domain])
      assert.deepStrictEqual((yield* asThem(Domains.list())).items.map(({ name }) => name), [theirs])
      const both = yield* Domains.list({ includeSubaccounts: true })
      assert.deepStrictEqual(both.items.map(({ name, subaccountId }) => [name, subaccountId]), [
        [domain, undefined],
        [theirs, id]
      ])
      const events = yield* asThem(Events.list({ domain: theirs }))
      assert.deepStrictEqual(events.items.map(({ event }) => event), ["delivered", "accepted"])
      assert.strictEqual((yield* asThem(Bounces.list({ domain: theirs }))).items.length, 1)
      for (const part of ["events", "bounces"]) {
        assert.strictEqual((yield* request("GET", `/v3/${theirs}/${part}`)).status, 401)
        assert.strictEqual((yield* request("GET", `/v3/${domain}/${part}`, inside(id))).status, 401)
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("have mail that the emulator shows beside the account's, in the order of time", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      const id = yield* make
      yield* Messages.send({ ...message, subject: "1" })
      yield* TestClock.adjust("1 second")
      const sent = yield* Messages.send({ ...message, subject: "2", domain: theirs }).pipe(Mailgun.withSubaccount(id))
      yield* TestClock.adjust("1 second")
      yield* Messages.send({ ...message, subject: "3" })
      assert.deepStrictEqual((yield* emulator.messages).map(({ subject }) => subject), ["1", "2", "3"])
      assert.deepStrictEqual((yield* emulator.inbox("bob@example.com")).map(({ subject }) => subject), ["1", "2", "3"])
      yield* TestClock.adjust("1 second")
      yield* emulator.report(sent.id, { event: "opened" })
      assert.strictEqual((yield* emulator.events).at(-1)?.event, "opened")
      assert.strictEqual(items(yield* request("GET", `/v3/${theirs}/events?event=opened`, inside(id))).length, 1)
      yield* emulator.clear
      assert.deepStrictEqual(yield* emulator.messages, [])
      assert.strictEqual((yield* request("GET", "/v4/domains", inside(id))).status, 403)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("can't have a domain that the account or another has", () =>
    Effect.gen(function*() {
      const id = yield* make
      const { id: other } = yield* Subaccounts.create({ name: "Others" })
      const create = (name: string, options: object) => request("POST", "/v4/domains", { form: { name }, ...options })
      const replies = [
        yield* create(domain, inside(id)),
        yield* create(theirs, {}),
        yield* create(theirs, inside(other))
      ]
      for (const reply of replies) {
        assert.deepStrictEqual([reply.status, reply.json], [400, { message: "This domain name is already taken" }])
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("have keys of their own, which go for nothing else, and end with them", () =>
    Effect.gen(function*() {
      const id = yield* make
      const { secret } = yield* ApiKeys.create({ role: "admin" }).pipe(Mailgun.withSubaccount(id))
      const authorization = basic(`api:${Redacted.value(secret)}`)
      const names = (options: object) =>
        Effect.map(request("GET", "/v4/domains", { authorization, ...options }), (reply) =>
          reply.status === 200 ? items(reply).map((item) => at(item, "name")) : reply.status)
      assert.deepStrictEqual(yield* names({}), [theirs])
      assert.deepStrictEqual(yield* names(inside(id)), [theirs])
      const { id: other } = yield* Subaccounts.create({ name: "Others" })
      assert.deepStrictEqual(yield* names(inside(other)), 403)
      assert.strictEqual((yield* ApiKeys.list()).totalCount, 1)
      yield* Subaccounts.delete({ subaccountId: id })
      assert.deepStrictEqual(yield* names({}), 401)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("do nothing while they are disabled, by their parent's keys or by their own", () =>
    Effect.gen(function*() {
      const id = yield* make
      const { secret } = yield* ApiKeys.create({ role: "admin" }).pipe(Mailgun.withSubaccount(id))
      yield* Subaccounts.disable({ subaccountId: id })
      for (const options of [inside(id), { authorization: basic(`api:${Redacted.value(secret)}`) }]) {
        const reply = yield* request("GET", "/v4/domains", options)
        assert.deepStrictEqual([reply.status, reply.json], [403, { message: "Account is disabled" }])
      }
      yield* Subaccounts.delete({ subaccountId: id })
      assert.strictEqual((yield* Subaccounts.list()).totalCount, 0)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are as many as the account may have", () =>
    Effect.gen(function*() {
      const ids = yield* Effect.forEach(Array.from({ length: 100 }), (_, index) =>
        Effect.map(Subaccounts.create({ name: String(index) }), ({ id }) => id))
      const tooMany = [400, { message: "Parent account has reached its allotted child limit" }]
      const one = yield* request("POST", path, { form: { name: "one more" } })
      assert.deepStrictEqual([one.status, one.json], tooMany)
      yield* Subaccounts.disable({ subaccountId: ids[0] ?? "" })
      yield* Subaccounts.create({ name: "one more" })
      const enabled = yield* request("POST", `${path}/${ids[0]}/enable`)
      assert.deepStrictEqual([enabled.status, enabled.json], tooMany)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  itRefuses([
    ["to act for one that is not there", "GET", "/v4/domains", inside("abc"), 403, "Forbidden"],
    ["to read one that is not there", "GET", `${path}/abc`, {}, 404, "Not Found"],
    ["to create one without a name", "POST", path, { form: {} }, 400, "Bad request"],
    ["to disable one that is not there", "POST", `${path}/abc/disable`, {}, 404, "Not Found"],
    ["to enable one that is not there", "POST", `${path}/abc/enable`, {}, 404, "Not Found"],
    ["to delete one that is not named", "DELETE", path, {}, 400, "Bad request"],
    ["to delete one that is not there", "DELETE", path, inside("abc"), 403, "Forbidden"],
    ["features of one that is not there", "PUT", `${path}/abc/features`, {}, 404, "Not Found"],
    ["to read the limit of none", "GET", `${path}/abc/limit/custom/monthly`, {}, 400, "Not a subaccount"],
    ["to limit none", "PUT", `${path}/abc/limit/custom/monthly?limit=1000`, {}, 400, "Invalid subaccount ID"]
  ])

  it.effect("can't be disabled twice, or have subaccounts", () =>
    Effect.gen(function*() {
      const id = yield* make
      const nested = yield* request("POST", path, { form: { name: "Nested" }, ...inside(id) })
      assert.deepStrictEqual([nested.status, nested.json], [403, { message: "Forbidden" }])
      yield* Subaccounts.disable({ subaccountId: id })
      const again = yield* request("POST", `${path}/${id}/disable`)
      assert.deepStrictEqual([again.status, again.json], [400, { message: "subaccount is already disabled" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

describe("the features of a subaccount", () => {
  it.effect("are allowed and denied, and shown with it", () =>
    Effect.gen(function*() {
      const subaccountId = yield* make
      yield* SubaccountFeatures.update({ subaccountId, sending: false })
      const reply = yield* request("PUT", `${path}/${subaccountId}/features`, {
        form: { validations: "{\"enabled\": true}" }
      })
      const features = { sending: { enabled: false }, validations: { enabled: true } }
      assert.deepStrictEqual([reply.status, reply.json], [200, { features }])
      const got = yield* request("GET", `${path}/${subaccountId}`)
      assert.deepStrictEqual(at(got.json, "subaccount", "features"), features)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("decide whether it may send", () =>
    Effect.gen(function*() {
      const subaccountId = yield* make
      const send = Effect.map(
        request("POST", `/v3/${theirs}/messages`, { form: { ...message }, ...inside(subaccountId) }),
        (reply) => [reply.status, at(reply.json, "message")]
      )
      yield* SubaccountFeatures.update({ subaccountId, sending: false })
      assert.deepStrictEqual(yield* send, [403, `Domain ${theirs} is not allowed to send: sending is disabled`])
      yield* SubaccountFeatures.update({ subaccountId, sending: true })
      assert.deepStrictEqual(yield* send, [200, "Queued. Thank you."])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

describe("the message limit of a subaccount", () => {
  it.effect("is set, read and deleted by its parent, and counts what it sends alone", () =>
    Effect.gen(function*() {
      const subaccountId = yield* make
      yield* SubaccountMessageLimits.update({ subaccountId, limit: 1000 })
      yield* Messages.send(message)
      yield* Messages.send({ ...message, domain: theirs }).pipe(Mailgun.withSubaccount(subaccountId))
      assert.deepStrictEqual({ ...(yield* SubaccountMessageLimits.get({ subaccountId })) }, {
        limit: 1000,
        current: 1,
        period: "1m"
      })
      const own = yield* request("GET", "/v5/accounts/limit/custom/monthly", inside(subaccountId))
      assert.deepStrictEqual(own.json, { limit: 1000, current: 1, period: "1m" })
      assert.deepStrictEqual({ ...(yield* SubaccountMessageLimits.delete({ subaccountId })) }, { success: true })
      const gone = yield* request("GET", `${path}/${subaccountId}/limit/custom/monthly`)
      assert.deepStrictEqual([gone.status, gone.json], [404, { message: "No threshold for account" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

describe("webhooks of a subaccount's events", () => {
  it.effect("go to its own and to its parent's, signed with the keys of both", () =>
    Effect.gen(function*() {
      const { httpClient, posts } = fakeReceiver()
      yield* Effect.gen(function*() {
        const emulator = yield* Emulator.Emulator
        const id = yield* make
        const asThem = Mailgun.withSubaccount(id)
        const form = { url: "https://parent.example.com/", event_types: "accepted" }
        yield* request("POST", "/v1/webhooks", { form })
        yield* request("POST", "/v1/webhooks", {
          form: { ...form, url: "https://theirs.example.com/" },
          ...inside(id)
        })
        yield* Messages.send(message)
        yield* attempts(1)
        assert.deepStrictEqual(posts.map(({ url }) => url), ["https://parent.example.com/"])
        assert.isUndefined(at(JSON.parse(posts[0]?.body ?? ""), "signature", "parent-signature"))
        yield* Messages.send({ ...message, domain: theirs }).pipe(asThem)
        yield* attempts(3)
        assert.sameMembers(posts.slice(1).map(({ url }) => url), [
          "https://parent.example.com/",
          "https://theirs.example.com/"
        ])
        const parentKey = yield* emulator.webhookSigningKey
        const { signingKey } = yield* asThem(WebhookSigningKey.get())
        for (const { body } of posts.slice(1)) {
          assert.isTrue(isSigned(body, Redacted.value(signingKey)))
          const parsed: unknown = JSON.parse(body)
          const signature = Object(at(parsed, "signature"))
          const asParent = JSON.stringify({ signature: { ...signature, signature: signature["parent-signature"] } })
          assert.isTrue(isSigned(asParent, parentKey))
          assert.strictEqual(text(at(parsed, "event-data", "account", "id")), id)
        }
      }).pipe(Effect.provide(EmulatorTest.layer({ httpClient })))
    }))
})
