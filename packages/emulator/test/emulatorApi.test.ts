import * as Messages from "@effect-mailgun/core/Messages"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import { EmulatorApi } from "@effect-mailgun/emulator/EmulatorApi"
import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpApiClient from "effect/http-api/HttpApiClient"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Stream from "effect/Stream"
import { at, domain, request, sendTo } from "./request.ts"
import { fakeReceiver } from "./webhookReceiver.ts"

const api = (path: string) => `/emulator/api${path}`

const makeClient = HttpApiClient.make(EmulatorApi, { baseUrl: "http://mailgun.localhost" })

const emulated = Effect.provide(EmulatorTest.layer())

describe("the emulator's own API", () => {
  it.effect("lists messages, newest first, by pages", () =>
    Effect.gen(function*() {
      const client = yield* makeClient
      yield* sendTo("a@example.com", "b@example.com", "bounce@example.com")
      const first = yield* client.messages.list({ query: { limit: 2 } })
      assert.deepStrictEqual(first.items.map(({ recipients, status }) => [...recipients, status]), [
        ["bounce@example.com", "permanent_fail"],
        ["b@example.com", "delivered"]
      ])
      assert.strictEqual(first.total, 3)
      const second = yield* client.messages.list({ query: { limit: 2, cursor: first.next ?? "" } })
      assert.deepStrictEqual([second.items.map(({ recipients }) => recipients), second.next], [
        [["a@example.com"]],
        undefined
      ])
    }).pipe(emulated))

  it.effect("finds messages by what they say, by their headers and by whom they are for", () =>
    Effect.gen(function*() {
      const client = yield* makeClient
      yield* Messages.send({ from: "ann@example.com", to: "bob@example.com", subject: "One", text: "alpha beta" })
      yield* Messages.send({
        from: "carl@example.com",
        to: "eve@example.com",
        subject: "Two",
        html: "<b>alpha</b> gamma",
        tags: ["promo"],
        headers: { "X-Order": "A-17" }
      })
      const cases = [
        [{ search: "ALPHA" }, ["Two", "One"]],
        [{ search: "alpha gamma" }, ["Two"]],
        [{ header: "x-order: a-1" }, ["Two"]],
        [{ header: "X-Order: B" }, []],
        [{ recipient: "BOB@example.com" }, ["One"]],
        [{ tag: "promo" }, ["Two"]],
        [{ from: "ann@" }, ["One"]],
        [{ subject: "tw" }, ["Two"]],
        [{ domain: "other.example.com" }, []]
      ] as const
      for (const [query, subjects] of cases) {
        const { items } = yield* client.messages.list({ query })
        assert.deepStrictEqual(items.map(({ subject }) => subject), [...subjects], JSON.stringify(query))
      }
    }).pipe(emulated))

  it.effect("gives a message whole: bodies, headers, files, source, links and codes", () =>
    Effect.gen(function*() {
      const client = yield* makeClient
      yield* Messages.send({
        from: "ann@example.com",
        to: "bob@example.com",
        subject: "Your code",
        text: "Enter 482913 within 10 minutes, order 2026-03-01, or open https://example.com/login?code=999999.",
        html: "<p>Enter <b>482913</b> or <a href=\"https://example.com/login?a=1&amp;b=2\">log in</a></p>",
        attachments: [{ filename: "ü.bin", content: Uint8Array.of(0, 255), contentType: "application/x-data" }]
      })
      const { items: [summary] } = yield* client.messages.list({ query: {} })
      const key = summary?.key ?? ""
      const message = yield* client.messages.get({ params: { key } })
      assert.deepStrictEqual(message.links, [
        "https://example.com/login?a=1&b=2",
        "https://example.com/login?code=999999"
      ])
      assert.deepStrictEqual(message.codes, ["482913"])
      assert.deepStrictEqual({ ...message.attachments[0] }, {
        index: 0,
        filename: "ü.bin",
        contentType: "application/x-data",
        sizeBytes: 2,
        disposition: "attachment"
      })
      assert.deepStrictEqual(message.copies, [])
      const source = new TextDecoder().decode(yield* client.messages.source({ params: { key } }))
      assert.include(source, "Subject: Your code")
      const file = yield* request("GET", api(`/messages/${key}/attachments/0`))
      assert.deepStrictEqual([file.status, file.headers["content-type"], file.headers["x-content-type-options"]], [
        200,
        "application/x-data",
        "nosniff"
      ])
    }).pipe(emulated))

  it.effect("has things happen to a message, and tells what became of it", () =>
    Effect.gen(function*() {
      const client = yield* makeClient
      yield* sendTo("bob@example.com")
      const { items: [summary] } = yield* client.messages.list({ query: {} })
      const params = { key: summary?.key ?? "" }
      yield* client.messages.report({ params, payload: { event: "opened" } })
      yield* client.messages.report({ params, payload: { event: "failed", severity: "permanent", code: 554 } })
      const events = yield* client.messages.events({ params })
      assert.deepStrictEqual(events.map(({ event }) => event), ["accepted", "delivered", "opened", "failed"])
      const all = yield* client.events.list({ query: { limit: 1 } })
      assert.deepStrictEqual([all.items[0]?.event, all.total], ["failed", 4])
      yield* client.messages.delete({ params })
      const gone = yield* Effect.flip(client.messages.get({ params }))
      assert.strictEqual(gone._tag, "NotKept")
    }).pipe(emulated))

  it.effect("waits for a message", () =>
    Effect.gen(function*() {
      const client = yield* makeClient
      const awaited = yield* Effect.forkChild(client.messages.await({ query: { recipient: "bob@example.com" } }))
      yield* sendTo("eve@example.com", "bob@example.com")
      assert.deepStrictEqual((yield* Fiber.join(awaited)).to, ["bob@example.com"])
      const refused = yield* Effect.flip(client.messages.await({ query: { timeout: "soon" } }))
      assert.strictEqual(refused._tag, "InvalidRequest")
    }).pipe(emulated))

  it.effect("tells of the copies of a batch", () =>
    Effect.gen(function*() {
      const client = yield* makeClient
      yield* Messages.send({
        from: "ann@example.com",
        to: ["bob@example.com", "eve@example.com"],
        text: "Hi %recipient.n%",
        recipientVariables: { "bob@example.com": { n: 1 }, "eve@example.com": { n: 2 } }
      })
      const { items: [summary] } = yield* client.messages.list({ query: {} })
      const { copies } = yield* client.messages.get({ params: { key: summary?.key ?? "" } })
      assert.deepStrictEqual(copies.map(({ to }) => to), ["bob@example.com", "eve@example.com"])
      const second = yield* client.messages.get({ params: { key: copies[1]?.key ?? "" } })
      assert.strictEqual(second.text, "Hi 2")
      assert.deepStrictEqual(
        (yield* client.messages.events({ params: { key: second.key } })).map(({ event }) => event),
        ["accepted", "delivered"]
      )
    }).pipe(emulated))

  it.effect("sets rules, faults and the time", () =>
    Effect.gen(function*() {
      const client = yield* makeClient
      const rule = yield* client.rules.add({
        payload: { recipient: "bob@*", steps: [{ event: "failed", severity: "temporary", after: 60_000 }] }
      })
      assert.strictEqual((yield* client.rules.list())[0]?.id, rule.id)
      yield* sendTo("bob@example.com")
      const before = yield* client.time.freeze()
      const after = yield* client.time.advance({ payload: { by: 60_000 } })
      assert.deepStrictEqual([after.now, after.isFrozen], [DateTime.add(before.now, { minutes: 1 }), true])
      assert.deepStrictEqual((yield* client.events.list({ query: {} })).items[0]?.event, "failed")
      yield* client.rules.delete({ params: { id: rule.id } })
      assert.strictEqual((yield* Effect.flip(client.rules.delete({ params: { id: rule.id } })))._tag, "NotKept")
      yield* client.rules.clear()
      assert.deepStrictEqual(yield* client.rules.list(), [])
      yield* client.faults.add({ payload: { operation: "messages.send", status: 418, body: { message: "No" } } })
      assert.deepStrictEqual(yield* client.faults.list(), [
        { operation: "messages.send", times: 1, status: 418, body: { message: "No" } }
      ])
      assert.deepStrictEqual((yield* sendTo("bob@example.com")).map(({ status }) => status), [418])
      const requests = yield* client.requests.list({ query: {} })
      assert.deepStrictEqual(requests.items.map(({ operation, status }) => [operation, status]), [
        ["messages.send", 418],
        ["messages.send", 200]
      ])
      assert.strictEqual((yield* request("POST", api("/time/advance"), { json: { by: "1 hour" } })).status, 200)
      yield* client.emulator.clear()
      assert.deepStrictEqual((yield* client.messages.list({ query: {} })).items, [])
    }).pipe(emulated))

  it.effect("keeps what was posted to webhooks with its answer, and posts it again", () => {
    const receiver = fakeReceiver(200)
    return Effect.gen(function*() {
      const client = yield* makeClient
      yield* request("POST", `/v3/domains/${domain}/webhooks`, {
        form: { id: "delivered", url: "https://example.net/hook" }
      })
      yield* sendTo("bob@example.com")
      yield* (yield* Emulator.Emulator).advance("1 second")
      const { items: [delivery] } = yield* client.webhookDeliveries.list({ query: {} })
      assert.deepStrictEqual([delivery?.status, at(JSON.parse(delivery?.body ?? ""), "event-data", "event")], [
        200,
        "delivered"
      ])
      const again = yield* client.webhookDeliveries.replay({ params: { id: delivery?.id ?? "" } })
      assert.deepStrictEqual([again.body, again.status], [delivery?.body, 200])
      assert.notStrictEqual(again.id, delivery?.id)
      const none = yield* Effect.flip(client.webhookDeliveries.replay({ params: { id: "99" } }))
      assert.strictEqual(none._tag, "NotKept")
    }).pipe(Effect.provide(EmulatorTest.layer({ httpClient: receiver.httpClient })))
  })

  it.live("streams what happens as server-sent events", () =>
    Effect.gen(function*() {
      const { url } = yield* EmulatorServer.EmulatorServer
      const client = yield* HttpApiClient.make(EmulatorApi, { baseUrl: url })
      const changes = yield* client.emulator.changes()
      const told = yield* Effect.forkChild(
        Stream.runCollect(Stream.take(Stream.filter(changes, ({ type }) => type !== "request"), 3))
      )
      yield* Effect.sleep("50 millis")
      yield* request("POST", `${url}/v3/${domain}/messages`, {
        form: { from: "ann@example.com", to: "bob@example.com", text: "Hello" }
      })
      assert.deepStrictEqual((yield* Fiber.join(told)).map((change) => change.type), ["message", "event", "event"])
    }).pipe(Effect.provide(EmulatorServer.layer()), Effect.provide(FetchHttpClient.layer)))

  it.effect("refuses what pages of other sites send, and says what it does not have", () =>
    Effect.gen(function*() {
      for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }]) {
        assert.strictEqual((yield* request("POST", api("/clear"), { headers })).status, 403)
      }
      assert.strictEqual((yield* request("GET", api("/nothing"))).status, 404)
      assert.strictEqual((yield* request("GET", api("/openapi.json"))).status, 200)
    }).pipe(emulated))
})
