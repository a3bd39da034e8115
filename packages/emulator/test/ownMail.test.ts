import * as Domains from "@effect-mailgun/core/Domains"
import * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as MailingListMembers from "@effect-mailgun/core/MailingListMembers"
import * as MailingLists from "@effect-mailgun/core/MailingLists"
import * as Messages from "@effect-mailgun/core/Messages"
import * as Routes from "@effect-mailgun/core/Routes"
import * as StoredMessages from "@effect-mailgun/core/StoredMessages"
import * as Subaccounts from "@effect-mailgun/core/Subaccounts"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { at, domain } from "./request.ts"
import { fakeReceiver } from "./webhookReceiver.ts"

const emulated = Effect.provide(EmulatorTest.layer({ isFrozen: true }))

const send = (to: string, extra: Partial<Messages.SendInput> = {}) =>
  Messages.send({ from: `ann@${domain}`, to, subject: "Order 17", text: "Yes.", ...extra })

/** Until all that is under way has come where it goes. */
const settled = Effect.flatMap(Emulator.Emulator, ({ advance }) => advance("1 second"))

const storeAll = Routes.create({ expression: "catch_all()", actions: "store()" })

/** What was logged, but for what everything begins with. */
const outcomes = Effect.gen(function*() {
  const { events } = yield* Emulator.Emulator
  yield* settled
  return (yield* events).filter(({ event }) => event !== "accepted").map(({ event, recipient }) =>
    typeof recipient === "string" ? `${event} ${recipient}` : event
  )
})

const incoming = Effect.gen(function*() {
  const { messages } = yield* Emulator.Emulator
  yield* settled
  return (yield* messages).filter(({ direction }) => direction === "incoming")
})

describe("a message to an address of the emulator's own", () => {
  it.effect("is delivered, and no more than that, where no route takes it", () =>
    Effect.gen(function*() {
      yield* Routes.create({ expression: "match_recipient(\"sales@.*\")", actions: "store()" })
      yield* send(`bob@${domain}`)
      assert.deepStrictEqual(yield* outcomes, [`delivered bob@${domain}`])
      assert.deepStrictEqual(yield* incoming, [])
    }).pipe(emulated))

  it.effect("comes in, and is stored by a route as its recipient gets it", () =>
    Effect.gen(function*() {
      yield* storeAll
      const { id } = yield* send(`Bob <bob@${domain}>`, {
        attachments: [{ filename: "a.txt", content: "One", contentType: "text/plain" }]
      })
      const [message] = yield* incoming
      const stored = yield* StoredMessages.get({ storageKey: message?.storageKey ?? "" })
      assert.deepStrictEqual(
        [stored.subject, stored.sender, stored.strippedText?.trim(), stored.attachments?.length],
        ["Order 17", `ann@${domain}`, "Yes.", 1]
      )
      assert.strictEqual(message?.id, id)
      assert.deepStrictEqual(yield* outcomes, [`delivered bob@${domain}`, "stored"])
    }).pipe(emulated))

  it.effect("still is what its id stands for, and not what a route stored of it", () =>
    Effect.gen(function*() {
      yield* storeAll
      const { id } = yield* send(`bob@${domain}, carl@elsewhere.example`)
      yield* settled
      const { report } = yield* Emulator.Emulator
      const event = yield* report(id, { event: "opened", recipient: "carl@elsewhere.example" })
      assert.strictEqual(event["recipient"], "carl@elsewhere.example")
    }).pipe(emulated))

  it.effect("is posted to where a route forwards it", () => {
    const receiver = fakeReceiver(200)
    return Effect.gen(function*() {
      yield* Routes.create({ expression: "catch_all()", actions: "forward(\"https://example.net/hook\")" })
      yield* send(`bob@${domain}`)
      yield* settled
      const forms = receiver.posts.map(({ body }) => new URLSearchParams(body))
      assert.deepStrictEqual(forms.map((form) => [form.get("recipient"), form.get("subject")]), [
        [`bob@${domain}`, "Order 17"]
      ])
    }).pipe(Effect.provide(EmulatorTest.layer({ isFrozen: true, httpClient: receiver.httpClient })))
  })

  it.effect("comes in once for each recipient of the emulator's own, with what a batch says to each", () =>
    Effect.gen(function*() {
      yield* storeAll
      yield* send("", {
        to: [`ann@${domain}`, `bob@${domain}`, "carl@elsewhere.example"],
        subject: "Hi %recipient.name%",
        recipientVariables: {
          [`ann@${domain}`]: { name: "Ann" },
          [`bob@${domain}`]: { name: "Bob" },
          "carl@elsewhere.example": { name: "Carl" }
        }
      })
      const messages = yield* incoming
      assert.deepStrictEqual(messages.map(({ recipients, subject }) => [recipients[0], subject]), [
        [`ann@${domain}`, "Hi Ann"],
        [`bob@${domain}`, "Hi Bob"]
      ])
    }).pipe(emulated))

  it.effect("comes in when it is delivered: late where a rule has it late, and never where it bounces", () =>
    Effect.gen(function*() {
      const { addRule, advance } = yield* Emulator.Emulator
      yield* storeAll
      yield* addRule({ recipient: "late@*", steps: [{ event: "delivered", after: "1 hour" }] })
      yield* send(`late@${domain}, bounce@${domain}`)
      assert.deepStrictEqual(yield* incoming, [])
      yield* advance("1 hour")
      assert.deepStrictEqual((yield* incoming).map(({ recipients }) => recipients), [[`late@${domain}`]])
    }).pipe(emulated))

  it.effect("does not come in where it is only a test, or its domain is not verified", () =>
    Effect.gen(function*() {
      yield* storeAll
      yield* Domains.create({ name: "new.example.com" })
      yield* send(`bob@${domain}`, { testMode: true })
      yield* send("bob@new.example.com")
      assert.deepStrictEqual(yield* incoming, [])
      yield* Domains.verify({ domain: "new.example.com" })
      yield* send("bob@new.example.com")
      assert.strictEqual((yield* incoming).length, 1)
    }).pipe(emulated))

  it.effect("comes to the subaccount that has the domain, and meets its routes and lists", () =>
    Effect.gen(function*() {
      const asThem = Mailgun.withSubaccount((yield* Subaccounts.create({ name: "Theirs" })).id)
      const theirs = "theirs.example.com"
      yield* asThem(Effect.gen(function*() {
        yield* Domains.create({ name: theirs })
        yield* Domains.verify({ domain: theirs })
        yield* Routes.create({ expression: "match_recipient(\"shop@.*\")", actions: "store()" })
        yield* MailingLists.create({ address: `team@${theirs}`, accessLevel: "everyone" })
        yield* MailingListMembers.create({ listAddress: `team@${theirs}`, address: "eve@elsewhere.example" })
      }))
      yield* send(`shop@${theirs}, team@${theirs}`)
      const [message, ...others] = yield* incoming
      assert.deepStrictEqual([message?.domain, message?.recipients, others], [theirs, [`shop@${theirs}`], []])
      const { inbox } = yield* Emulator.Emulator
      assert.deepStrictEqual((yield* inbox("eve@elsewhere.example")).map(({ subject }) => subject), ["Order 17"])
    }).pipe(emulated))
})

describe("mail that goes around", () => {
  it.effect("between two addresses ends where it began", () =>
    Effect.gen(function*() {
      const { events } = yield* Emulator.Emulator
      yield* Routes.create({ expression: "match_recipient(\"a@.*\")", actions: `forward("b@${domain}")` })
      yield* Routes.create({ expression: "match_recipient(\"b@.*\")", actions: `forward("a@${domain}")` })
      yield* send(`a@${domain}`)
      assert.deepStrictEqual(yield* outcomes, [
        `delivered a@${domain}`,
        `delivered b@${domain}`,
        `failed a@${domain}`
      ])
      const failure = (yield* events).find(({ event }) => event === "failed")
      assert.strictEqual(at(failure, "delivery-status", "code"), 554)
      assert.strictEqual(
        at(failure, "delivery-status", "description"),
        "5.4.6 Too many hops: the message was here before"
      )
    }).pipe(emulated))

  it.effect("from a route to itself ends, also where the message came from the outside", () =>
    Effect.gen(function*() {
      const { receive } = yield* Emulator.Emulator
      yield* Routes.create({ expression: "catch_all()", actions: [`forward("all@${domain}")`, "store()"] })
      yield* receive(`From: eve@elsewhere.example\r\nTo: bob@${domain}\r\n\r\nHello`)
      assert.deepStrictEqual((yield* outcomes).toSorted(), [
        `delivered all@${domain}`,
        `failed all@${domain}`,
        "stored",
        "stored"
      ])
    }).pipe(emulated))

  it.effect("under another address each time ends after ten hops", () =>
    Effect.gen(function*() {
      yield* Routes.create({
        expression: "match_recipient(\"(.*)@.*\")",
        actions: `forward("\\1x@${domain}")`
      })
      yield* send(`a@${domain}`)
      const all = yield* outcomes
      assert.deepStrictEqual([all.length, all.at(-2), all.at(-1)], [
        11,
        `delivered axxxxxxxxx@${domain}`,
        `failed axxxxxxxxxx@${domain}`
      ])
    }).pipe(emulated))

  it.effect("between mailing lists of two accounts ends, with each member having had it once", () =>
    Effect.gen(function*() {
      const theirs = "theirs.example.com"
      const asThem = Mailgun.withSubaccount((yield* Subaccounts.create({ name: "Theirs" })).id)
      yield* asThem(Effect.andThen(Domains.create({ name: theirs }), Domains.verify({ domain: theirs })))
      const list = (address: string, ...members: ReadonlyArray<string>) =>
        Effect.andThen(
          MailingLists.create({ address, accessLevel: "everyone" }),
          Effect.forEach(members, (member) => MailingListMembers.create({ listAddress: address, address: member }))
        )
      yield* list(`ours@${domain}`, `theirs@${theirs}`, "eve@elsewhere.example")
      yield* asThem(list(`theirs@${theirs}`, `ours@${domain}`, "fay@elsewhere.example"))
      yield* send(`ours@${domain}`)
      assert.deepStrictEqual((yield* outcomes).toSorted(), [
        "delivered eve@elsewhere.example",
        "delivered fay@elsewhere.example",
        `delivered theirs@${theirs}`,
        `failed ours@${domain}`
      ])
    }).pipe(emulated))

  it.effect("tells in its headers where it was", () =>
    Effect.gen(function*() {
      const { inbox, source } = yield* Emulator.Emulator
      yield* Routes.create({ expression: "match_recipient(\"a@.*\")", actions: "forward(\"bob@elsewhere.example\")" })
      yield* send(`a@${domain}`)
      yield* settled
      const [message] = yield* inbox("bob@elsewhere.example")
      const text = new TextDecoder().decode(yield* source(message?.storageKey ?? ""))
      assert.match(text, /^Received: by sandbox\.example\.com .* for <a@sandbox\.example\.com>; \w+, /)
    }).pipe(emulated))
})
