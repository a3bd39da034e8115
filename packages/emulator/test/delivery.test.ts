import * as Domains from "@effect-mailgun/core/Domains"
import * as MailingListMembers from "@effect-mailgun/core/MailingListMembers"
import * as MailingLists from "@effect-mailgun/core/MailingLists"
import * as Messages from "@effect-mailgun/core/Messages"
import * as Templates from "@effect-mailgun/core/Templates"
import * as TemplateVersions from "@effect-mailgun/core/TemplateVersions"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import { domain, request } from "./request.ts"

const emulated = Effect.provide(EmulatorTest.layer())

const inbox = (address: string) => Effect.flatMap(Emulator.Emulator, (emulator) => emulator.inbox(address))

describe("a message from a template", () => {
  const create = Templates.create({
    name: "Welcome",
    template:
      "<p>Dear {{name}}, {{#equal plan \"pro\"}}thanks{{else}}try pro{{/equal}} {{#each items}}{{this}};{{/each}}</p>",
    headers: { subject: "For {{name}}", from: "team@example.com", replyTo: "help@example.com" }
  })

  it.effect("says what the template and its variables say; t:variables win, and HTML is escaped", () =>
    Effect.gen(function*() {
      yield* create
      yield* Messages.send({
        to: "bob@example.com",
        template: { name: "welcome", text: true, variables: { name: "<Bob>", items: [1, 2] } },
        variables: { name: "Other", plan: "pro" }
      })
      const [message] = yield* inbox("bob@example.com")
      assert.strictEqual(message?.html, "<p>Dear &lt;Bob&gt;, thanks 1;2;</p>")
      assert.strictEqual(message?.text, "Dear <Bob>, thanks 1;2;")
      const [accepted] = yield* (yield* Emulator.Emulator).events
      assert.deepStrictEqual(accepted?.["template"], { name: "welcome", version: "initial", "is-text": "yes" })
    }).pipe(emulated))

  it.effect("takes the template's headers where it has none of its own", () =>
    Effect.gen(function*() {
      yield* create
      yield* Messages.send({ to: "bob@example.com", template: { name: "welcome", variables: { name: "Bob & co" } } })
      const [message] = yield* inbox("bob@example.com")
      assert.deepStrictEqual([message?.subject, message?.from], ["For Bob & co", "team@example.com"])
      assert.isTrue(message?.headers.some(([name, value]) => name === "Reply-To" && value === "help@example.com"))
    }).pipe(emulated))

  it.effect("takes the version that it names, and has placeholders replaced in what comes of it", () =>
    Effect.gen(function*() {
      yield* create
      yield* TemplateVersions.create({ templateName: "welcome", tag: "v2", template: "Hi %recipient.n% {{x}}" })
      yield* Messages.send({
        to: ["bob@example.com"],
        template: { name: "welcome", version: "v2", variables: { x: "%recipient.n%" } },
        recipientVariables: { "bob@example.com": { n: 7 } }
      })
      assert.strictEqual((yield* inbox("bob@example.com"))[0]?.html, "Hi 7 7")
    }).pipe(emulated))

  for (
    const [name, template] of [
      ["there is no such template", { name: "none" }],
      ["there is no such version", { name: "welcome", version: "v9" }],
      ["the template is broken", { name: "broken" }]
    ] as const
  ) {
    it.effect(`is taken and fails where ${name}`, () =>
      Effect.gen(function*() {
        yield* create
        yield* Templates.create({ name: "broken", template: "{{#if}}" }).pipe(Effect.ignore)
        yield* Messages.send({ to: "bob@example.com", template })
        const events = yield* (yield* Emulator.Emulator).events
        assert.deepStrictEqual(events.map(({ event }) => event), ["accepted", "failed"])
      }).pipe(emulated))
  }
})

describe("a message to a mailing list", () => {
  it.effect("goes to each of those subscribed to it, with their own variables", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      const address = `team@${domain}`
      yield* MailingLists.create({ address })
      yield* MailingListMembers.create({
        listAddress: address,
        address: "eve@example.com",
        name: "Eve",
        vars: { n: 1 }
      })
      yield* MailingListMembers.create({ listAddress: address, address: "bob@example.com", vars: { n: 2 } })
      yield* MailingListMembers.create({ listAddress: address, address: "no@example.com", subscribed: false })
      yield* Messages.send({
        from: "ann@example.com",
        to: [address, "carl@example.com"],
        subject: "%recipient_name% %recipient.n%",
        text: "%mailing_list_unsubscribe_url%"
      })
      assert.deepStrictEqual((yield* inbox("eve@example.com")).map(({ subject, to }) => [subject, to]), [
        ["Eve 1", [address, "carl@example.com"]]
      ])
      assert.deepStrictEqual((yield* inbox("carl@example.com")).map(({ subject }) => subject), [
        "%recipient_name% %recipient.n%"
      ])
      assert.deepStrictEqual(yield* inbox("no@example.com"), [])
      const delivered = (yield* emulator.events).filter(({ event }) => event === "delivered")
      assert.deepStrictEqual(
        new Map(delivered.map((event) => [event["recipient"], Object(event["mailing-list"]).address])),
        new Map([["eve@example.com", address], ["bob@example.com", address], ["carl@example.com", undefined]])
      )
    }).pipe(emulated))
})

describe("tracking", () => {
  const html = "<html><body><a href=\"https://example.com/?a=1&amp;b=2\">Offer</a></body></html>"

  const send = (options: Pick<Messages.SendFields, "tracking" | "trackingClicks" | "trackingOpens">) =>
    Messages.send({ from: "ann@example.com", to: "bob@example.com", text: "https://example.com/x", html, ...options })

  it.effect("is off unless it is asked for", () =>
    Effect.gen(function*() {
      yield* send({})
      assert.strictEqual((yield* inbox("bob@example.com"))[0]?.html, html)
    }).pipe(emulated))

  it.effect("leads through links and a pixel that are answered, and told as events", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* send({ tracking: true })
      const [message] = yield* inbox("bob@example.com")
      const links = Array.from(`${message?.html}`.matchAll(/(?:href|src)="([^"]*)"/g), ([, link = ""]) =>
        link.replaceAll("&amp;", "&"))
      assert.strictEqual(links.length, 2)
      const click = yield* request("GET", links[0] ?? "", { authorization: "" })
      assert.deepStrictEqual([click.status, click.headers["location"]], [302, "https://example.com/?a=1&b=2"])
      const open = yield* request("GET", links[1] ?? "", { authorization: "" })
      assert.deepStrictEqual([open.status, open.headers["content-type"]], [200, "image/gif"])
      const text = yield* request("GET", message?.text ?? "", { authorization: "" })
      assert.strictEqual(text.headers["location"], "https://example.com/x")
      const events = (yield* emulator.events).slice(2)
      assert.deepStrictEqual(events.map(({ event, recipient, url }) => [event, recipient, url]), [
        ["clicked", "bob@example.com", "https://example.com/?a=1&b=2"],
        ["opened", "bob@example.com", undefined],
        ["clicked", "bob@example.com", "https://example.com/x"]
      ])
    }).pipe(emulated))

  it.effect("leads nowhere that the message does not", () =>
    Effect.gen(function*() {
      yield* send({ tracking: true })
      const [message] = yield* inbox("bob@example.com")
      const evil = `${message?.text}`.replace(/url=.*/, "url=https%3A%2F%2Fevil.example%2F")
      assert.strictEqual((yield* request("GET", evil)).status, 404)
    }).pipe(emulated))

  it.effect("does of links and openings what it is told to", () =>
    Effect.gen(function*() {
      yield* send({ trackingClicks: "htmlonly", trackingOpens: false })
      const [message] = yield* inbox("bob@example.com")
      assert.strictEqual(message?.text, "https://example.com/x")
      assert.include(message?.html, "/emulator/track/click/")
      assert.notInclude(message?.html, "<img")
    }).pipe(emulated))

  it.effect("is what the domain says where the message says nothing, with a footer to unsubscribe by", () =>
    Effect.gen(function*() {
      for (const what of ["open", "unsubscribe"]) {
        yield* request("PUT", `/v3/domains/${domain}/tracking/${what}`, { form: { active: "yes" } })
      }
      yield* send({})
      const [message] = yield* inbox("bob@example.com")
      assert.include(message?.html, "/emulator/track/open/")
      const link = /<(http[^>]*)>/.exec(message?.text ?? "")?.[1] ?? ""
      assert.strictEqual((yield* request("GET", link, { authorization: "" })).status, 200)
      const reply = yield* request("GET", `/v3/${domain}/unsubscribes/bob@example.com`)
      assert.deepStrictEqual(Object(reply.json).tags, ["*"])
    }).pipe(emulated))
})

describe("a domain", () => {
  it.effect("that was not verified may not send", () =>
    Effect.gen(function*() {
      yield* Domains.create({ name: "new.example.com" })
      const message = { domain: "new.example.com", from: "a@example.com", to: "b@example.com", text: "x" }
      const error = yield* Effect.flip(Messages.send(message))
      assert.strictEqual(error._tag, "MailgunForbidden")
      yield* Domains.verify({ domain: "new.example.com" })
      yield* Messages.send(message)
    }).pipe(emulated))

  it.effect("that is Mailgun's sandbox sends only to those who agreed", () =>
    Effect.gen(function*() {
      const send = (to: string) => Effect.exit(Messages.send({ from: "a@example.com", to, text: "x" }))
      yield* request("POST", "/v5/sandbox/auth_recipients", { query: { email: "bob@example.com" } })
      assert.strictEqual((yield* send("bob@example.com"))._tag, "Success")
      assert.strictEqual((yield* send("eve@example.com"))._tag, "Failure")
    }).pipe(Effect.provide(EmulatorTest.layer({ domains: ["sandbox0123456789abcdef0123456789abcdef.mailgun.org"] }))))
})

describe("awaitMessage", () => {
  it.effect("gives what is there, or waits for it", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      const send = (subject: string) =>
        Messages.send({ from: "ann@example.com", to: "bob@example.com", subject, text: "x" })
      yield* send("One")
      assert.strictEqual((yield* emulator.awaitMessage({ recipient: "bob@example.com" })).subject, "One")
      const awaited = yield* Effect.forkChild(emulator.awaitMessage({ subject: "two" }))
      yield* TestClock.adjust("5 seconds")
      yield* send("Three")
      assert.isUndefined(awaited.pollUnsafe())
      yield* send("Two")
      assert.strictEqual((yield* Fiber.join(awaited)).subject, "Two")
    }).pipe(emulated))

  it.effect("fails where nothing comes in time, and says what for", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      const awaited = yield* Effect.forkChild(
        Effect.flip(emulator.awaitMessage({ recipient: "bob@example.com" }, { timeout: "2 seconds" }))
      )
      yield* TestClock.adjust("2 seconds")
      const error = yield* Fiber.join(awaited)
      assert.strictEqual(error.message, "no message came that fits {\"recipient\":\"bob@example.com\"}")
    }).pipe(emulated))
})
