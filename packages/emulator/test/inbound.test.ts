import * as Inbound from "@effect-mailgun/core/Inbound"
import * as MailingListMembers from "@effect-mailgun/core/MailingListMembers"
import * as MailingLists from "@effect-mailgun/core/MailingLists"
import * as Routes from "@effect-mailgun/core/Routes"
import * as StoredMessages from "@effect-mailgun/core/StoredMessages"
import * as Webhook from "@effect-mailgun/core/Webhook"
import * as WebhookReplayGuard from "@effect-mailgun/core/WebhookReplayGuard"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { domain, request } from "./request.ts"
import { fakeReceiver } from "./webhookReceiver.ts"

const mime = (to: string, extra = "") =>
  [
    "From: Bob <bob@elsewhere.example>",
    `To: ${to}`,
    "Subject: Order 17",
    "Message-Id: <one@elsewhere.example>",
    ...(extra === "" ? [] : [extra]),
    "",
    "Yes.",
    "",
    "-- ",
    "Bob",
    ""
  ].join("\r\n")

const withFile = [
  "From: bob@elsewhere.example",
  `To: sales@${domain}`,
  "Subject: File",
  "MIME-Version: 1.0",
  "Content-Type: multipart/related; boundary=b",
  "",
  "--b",
  "Content-Type: text/html",
  "",
  "<img src=\"cid:logo\">",
  "--b",
  "Content-Type: image/png",
  "Content-Disposition: inline; filename=logo.png",
  "Content-Id: <logo>",
  "Content-Transfer-Encoding: base64",
  "",
  "AAEC/w==",
  "--b--",
  ""
].join("\r\n")

const emulated = Effect.provide(EmulatorTest.layer())

const receive = (to: string, extra?: string) =>
  Effect.flatMap(Emulator.Emulator, (emulator) => emulator.receive(mime(to, extra)))

describe("incoming mail", () => {
  it.effect("meets the routes in the order of their priorities, until one of them stops it", () =>
    Effect.gen(function*() {
      const { id: last } = yield* Routes.create({ expression: "catch_all()", actions: "store()", priority: 9 })
      const { id: second } = yield* Routes.create({
        expression: `match_recipient("sales@.*") and match_header('subject', "order \\d+|Order \\d+")`,
        actions: ["stop()"],
        priority: 2
      })
      const { id: first } = yield* Routes.create({
        expression: "match_recipient(\".*@sandbox\")",
        priority: 1,
        actions: []
      })
      yield* Routes.create({ expression: "match_recipient(\"elsewhere\")", actions: "store()", priority: 3 })
      const results = yield* receive(`SALES@${domain}, info@${domain}, x@other.example`)
      assert.deepStrictEqual(results.map(({ recipient, routes }) => [recipient, routes]), [
        [`SALES@${domain}`, [first, second]],
        [`info@${domain}`, [first]],
        ["x@other.example", [last]]
      ])
    }).pipe(emulated))

  it.effect("is stored, told of, and fetched", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* Routes.create({ expression: "catch_all()", actions: "store()" })
      const [result] = yield* receive(`sales@${domain}`)
      const stored = yield* StoredMessages.get({ storageKey: result?.key ?? "" })
      assert.deepStrictEqual(
        [stored.subject, stored.sender, stored.strippedText, stored.strippedSignature],
        ["Order 17", "bob@elsewhere.example", "Yes.", "-- \nBob"]
      )
      const [event] = yield* emulator.events
      assert.deepStrictEqual([event?.event, event?.["recipient"]], ["stored", undefined])
      assert.deepStrictEqual((yield* emulator.search({})).map(({ direction }) => direction), ["incoming"])
    }).pipe(emulated))

  for (
    const [name, target, expected] of [
      ["with its parts", "https://example.net/hook", "Forwarded"],
      ["as MIME, to where the URL asks for it", "https://example.net/mime", "Mime"]
    ] as const
  ) {
    it.live(`is posted ${name}, in a form that the inbound endpoint takes`, () => {
      const receiver = fakeReceiver(200)
      return Effect.gen(function*() {
        const emulator = yield* Emulator.Emulator
        yield* Routes.create({ expression: "catch_all()", actions: `forward("${target}")` })
        yield* emulator.receive(withFile)
        yield* emulator.advance("1 second")
        const [delivery] = yield* emulator.webhookDeliveries
        assert.deepStrictEqual([delivery?.url, delivery?.eventType, delivery?.status], [target, "route", 200])
        const received: Array<Inbound.InboundMessage> = []
        const endpoint = Inbound.toWebHandler(
          (message) => Effect.sync(() => received.push(message)),
          Layer.merge(
            Webhook.layer({ signingKeys: Redacted.make(yield* emulator.webhookSigningKey) }),
            WebhookReplayGuard.layerMemory()
          )
        )
        const [post] = receiver.posts
        const answer = yield* Effect.promise(() =>
          endpoint.handler(
            new Request("https://example.net/", {
              method: "POST",
              headers: { "content-type": delivery?.contentType ?? "" },
              body: post?.body ?? ""
            })
          )
        )
        assert.strictEqual(answer.status, 200)
        assert.strictEqual(received[0]?._tag, expected)
        assert.strictEqual(received[0]?.subject, "File")
      }).pipe(Effect.provide(EmulatorTest.layer({ httpClient: receiver.httpClient })))
    })
  }

  it.effect("is forwarded to an address, with what the filter captured", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      const { id } = yield* Routes.create({
        expression: "match_recipient(\"(?P<name>\\w+)@.*\")",
        actions: "forward(\"\\g<name>@example.org, \\1@example.net\")"
      })
      yield* receive(`sales@${domain}`)
      const events = yield* emulator.events
      assert.deepStrictEqual(
        events.map(({ event, recipient }) => [event, recipient]),
        [
          ["accepted", "sales@example.org"],
          ["delivered", "sales@example.org"],
          ["accepted", "sales@example.net"],
          ["delivered", "sales@example.net"]
        ].toSorted((a, b) =>
          events.findIndex(({ event, recipient }) => event === a[0] && recipient === a[1]) -
          events.findIndex(({ event, recipient }) => event === b[0] && recipient === b[1])
        )
      )
      assert.deepStrictEqual(Object(events[0]?.["flags"])["is-routed"], true)
      assert.deepStrictEqual(Object(events[0]?.["routes"])[0].id, id)
      assert.strictEqual((yield* emulator.inbox("sales@example.org"))[0]?.subject, "Order 17")
    }).pipe(emulated))

  it.effect("is not held up by a pattern that other engines never come back from", () =>
    Effect.gen(function*() {
      yield* Routes.create({ expression: "match_header(\"x-long\", \"(a+)+$\")", actions: "store()" })
      const [result] = yield* receive(`sales@${domain}`, `X-Long: ${"a".repeat(500)}!`)
      assert.deepStrictEqual(result?.routes, [])
    }).pipe(emulated))

  it.effect("is passed on by a mailing list to those who may post to it", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      const address = `team@${domain}`
      yield* MailingLists.create({ address, accessLevel: "members" })
      yield* MailingListMembers.create({ listAddress: address, address: "eve@example.com" })
      yield* receive(address)
      assert.deepStrictEqual(yield* emulator.messages, [])
      yield* MailingListMembers.create({ listAddress: address, address: "bob@elsewhere.example" })
      yield* receive(address)
      assert.strictEqual((yield* emulator.inbox("eve@example.com"))[0]?.subject, "Order 17")
    }).pipe(emulated))

  it.effect("comes by the emulator's own API, with an envelope or without", () =>
    Effect.gen(function*() {
      yield* Routes.create({ expression: "match_recipient(\"hidden\")", actions: "store()" })
      const post = (query: { readonly [name: string]: string }, body: string) =>
        request("POST", "/emulator/api/inbound", { query, body, headers: { "content-type": "message/rfc822" } })
      const reply = yield* post({ recipients: `hidden@${domain}` }, mime(`sales@${domain}`))
      assert.deepStrictEqual([reply.status, Object(reply.json)[0].recipient, Object(reply.json)[0].routes.length], [
        200,
        `hidden@${domain}`,
        1
      ])
      assert.strictEqual((yield* post({}, "Subject: To nobody\r\n\r\n")).status, 400)
    }).pipe(emulated))
})

describe("a route", () => {
  const broken = [
    ["match_recipient(\"(\")", "expression"],
    ["match_recipient(x)", "expression"],
    ["catch_all() or catch_all()", "expression"],
    ["match_recipient(\"a\") and", "expression"]
  ] as const
  for (const [expression, field] of broken) {
    it.effect(`is refused with the filter ${expression}`, () =>
      Effect.gen(function*() {
        const reply = yield* request("POST", "/v3/routes", { form: { expression, action: "stop()" } })
        assert.strictEqual(reply.status, 400)
        assert.include(reply.text, `${field} parameter is invalid`)
      }).pipe(emulated))
  }

  it.effect("is refused with an action that Mailgun does not have", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Routes.create({ expression: "catch_all()", actions: "explode()" }))
      assert.strictEqual(error._tag, "MailgunBadRequest")
    }).pipe(emulated))

  it.effect("is listed, read, matched, updated and deleted", () =>
    Effect.gen(function*() {
      const { id } = yield* Routes.create({
        expression: "match_recipient(\"ann@.*\")",
        actions: ["store()", "stop()"],
        priority: 5,
        description: "Ann's"
      })
      yield* Routes.create({ expression: "catch_all()", actions: "stop()", priority: 10 })
      const updated = yield* Routes.update({ id, actions: "stop()" })
      assert.deepStrictEqual([updated.actions, updated.priority, updated.description], [["stop()"], 5, "Ann's"])
      const { items, totalCount } = yield* Routes.list()
      assert.deepStrictEqual([items.map(({ priority }) => priority), totalCount], [[5, 10], 2])
      assert.strictEqual((yield* Routes.match({ address: "Ann@example.com" })).id, id)
      assert.notStrictEqual((yield* Routes.match({ address: "bob@example.com" })).id, id)
      yield* Routes.delete({ id })
      assert.strictEqual((yield* Effect.flip(Routes.get({ id })))._tag, "MailgunNotFound")
    }).pipe(emulated))
})
