import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Enums } from "mailgun.js/definitions"
import { call, refusal } from "./mailgun-js/client.ts"
import { domain } from "./request.ts"

const message = { from: "Ann <ann@example.com>", to: "bob@example.com", subject: "Hello", text: "Hello, Bob." }

const bytes = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, index) => (index * 31) % 256))

describe("the official mailgun.js, unchanged,", () => {
  it.effect("sends text and HTML with two attachments and an inline file", () =>
    Effect.gen(function*() {
      const files = { report: bytes(100_000), notes: Buffer.from("1. Grüße\r\n"), logo: bytes(999) }
      const sent = yield* call((client) =>
        client.messages.create(domain, {
          ...message,
          to: ["Bob <bob@example.com>", "eve@example.com"],
          html: "<img src=\"cid:logo.png\">",
          attachment: [
            { data: files.report, filename: "report.pdf", contentType: "application/pdf" },
            { data: files.notes, filename: "notes.txt", contentType: "text/plain" }
          ],
          inline: { data: files.logo, filename: "logo.png", contentType: "image/png" },
          "o:tag": ["one", "two"],
          "v:order": "7"
        })
      )
      assert.strictEqual(sent.status, 200)
      assert.strictEqual(sent.message, "Queued. Thank you.")
      const [stored] = yield* (yield* Emulator.Emulator).inbox("eve@example.com")
      assert.strictEqual(stored?.id, sent.id)
      assert.strictEqual(stored?.text, message.text)
      assert.strictEqual(stored?.html, "<img src=\"cid:logo.png\">")
      assert.deepStrictEqual(stored?.to, ["Bob <bob@example.com>", "eve@example.com"])
      assert.deepStrictEqual(stored?.parameters["o:tag"], ["one", "two"])
      assert.deepStrictEqual(
        stored?.attachments.map(({ content, disposition, filename }) => [filename, disposition, Buffer.from(content)]),
        [
          ["report.pdf", "attachment", files.report],
          ["notes.txt", "attachment", files.notes],
          ["logo.png", "inline", files.logo]
        ]
      )
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("sends ready-made MIME", () =>
    Effect.gen(function*() {
      const mime = "From: ann@example.com\r\nMessage-Id: <mime@example.com>\r\n\r\nHello"
      const sent = yield* call((client) =>
        client.messages.create(domain, { to: "bob@example.com", message: new Blob([mime]) })
      )
      assert.strictEqual(sent.id, "<mime@example.com>")
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("lists domains, creates, gets, changes, verifies and destroys one", () =>
    Effect.gen(function*() {
      const created = yield* call((client) =>
        client.domains.create({ name: "mail.example.com", wildcard: true, smtp_password: "secret" })
      )
      assert.strictEqual(created.state, "unverified")
      const listed = yield* call((client) => client.domains.list())
      assert.deepStrictEqual(listed.map(({ name }) => name), [domain, "mail.example.com"])
      const got = yield* call((client) => client.domains.get("mail.example.com"))
      assert.strictEqual(got.wildcard, true)
      assert.strictEqual(got.receiving_dns_records?.length, 2)
      const updated = yield* call((client) => client.domains.update("mail.example.com", { web_scheme: "https" }))
      assert.strictEqual(updated.web_scheme, "https")
      const verified = yield* call((client) => client.domains.verify("mail.example.com"))
      assert.strictEqual(verified.state, "active")
      const destroyed = yield* call((client) => client.domains.destroy("mail.example.com"))
      assert.strictEqual(destroyed.message, "Domain will be deleted in the background")
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("creates, gets, and destroys a bounce", () =>
    Effect.gen(function*() {
      const created = yield* call((client) =>
        client.suppressions.create(domain, "bounces", { address: "bob+x@example.com", code: 552, error: "Full" })
      )
      assert.include(created.message, "added to the bounces table")
      const got = yield* call((client) => client.suppressions.get(domain, "bounces", "bob+x@example.com"))
      assert.deepStrictEqual(
        [Reflect.get(got, "address"), Reflect.get(got, "code"), Reflect.get(got, "error")],
        ["bob+x@example.com", 552, "Full"]
      )
      const destroyed = yield* call((client) => client.suppressions.destroy(domain, "bounces", "bob+x@example.com"))
      assert.deepStrictEqual([destroyed.message, destroyed.address], [
        "Bounced address has been removed",
        "bob+x@example.com"
      ])
      assert.deepStrictEqual(
        yield* refusal((client) => client.suppressions.get(domain, "bounces", "bob+x@example.com")),
        [404, "Address not found in bounces table"]
      )
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("pages through all bounces", () =>
    Effect.gen(function*() {
      const all = Array.from({ length: 25 }, (_, index) => `u${String(index).padStart(2, "0")}@example.com`)
      yield* call((client) => client.suppressions.create(domain, "bounces", all.map((address) => ({ address }))))
      const found: Array<unknown> = []
      let page: string | undefined
      let pages = 0
      do {
        const list = yield* call((client) =>
          client.suppressions.list(domain, "bounces", page === undefined ? { limit: 10 } : { limit: 10, page })
        )
        found.push(...list.items.map((item) => Reflect.get(item, "address")))
        page = list.items.length === 0 ? undefined : list.pages["next"]?.page
        pages += 1
      } while (page !== undefined)
      assert.deepStrictEqual(found, all)
      assert.strictEqual(pages, 4)
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("clears and uploads bounces", () =>
    Effect.gen(function*() {
      yield* call((client) => client.suppressions.create(domain, "bounces", { address: "a@example.com" }))
      yield* call((client) => client.suppressions.destroyAll(domain, "bounces"))
      yield* call((client) =>
        client.suppressions.upload(domain, "bounces", {
          data: "address,code\nb@example.com,550\n",
          filename: "bounces.csv"
        })
      )
      const list = yield* call((client) => client.suppressions.list(domain, "bounces"))
      assert.deepStrictEqual(list.items.map((item) => Reflect.get(item, "address")), ["b@example.com"])
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("pages through events", () =>
    Effect.gen(function*() {
      for (const to of ["a@example.com", "b@example.com", "c@example.com"]) {
        yield* call((client) => client.messages.create(domain, { ...message, to }))
      }
      const found: Array<string> = []
      let page: string | undefined
      do {
        const list = yield* call((client) =>
          client.events.get(domain, page === undefined ? { limit: 2, ascending: "yes", event: "delivered" } : { page })
        )
        found.push(...list.items.map(({ recipient }) => recipient))
        page = list.items.length === 0 ? undefined : list.pages["next"]?.page
      } while (page !== undefined)
      assert.deepStrictEqual(found, ["a@example.com", "b@example.com", "c@example.com"])
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("creates, lists, gets, updates, tries and destroys webhooks", () =>
    Effect.gen(function*() {
      const [first, second] = ["https://example.com/1", "https://example.com/2"] as const
      const created = yield* call((client) => client.webhooks.create(domain, "clicked", first, false))
      assert.deepStrictEqual({ ...created }, { id: "clicked", url: first, urls: [first] })
      assert.deepStrictEqual(yield* call((client) => client.webhooks.list(domain, {})), { clicked: { urls: [first] } })
      const updated = yield* call((client) => client.webhooks.update(domain, "clicked", [first, second]))
      assert.deepStrictEqual(updated.urls, [first, second])
      const got = yield* call((client) => client.webhooks.get(domain, Enums.WebhooksIds.CLICKED))
      assert.deepStrictEqual({ ...got }, { id: "clicked", url: first, urls: [first, second] })
      const { url } = yield* EmulatorServer.EmulatorServer
      const tried = yield* call((client) => client.webhooks.create(domain, "opened", url, true))
      assert.deepStrictEqual(tried, { code: 200, message: "answered with 200" })
      const destroyed = yield* call((client) => client.webhooks.destroy(domain, "clicked"))
      assert.deepStrictEqual(destroyed.urls, [first, second])
      assert.deepStrictEqual(yield* call((client) => client.webhooks.list(domain, {})), {})
      const [status] = yield* refusal((client) => client.webhooks.create(domain, "clicked", "ftp://x", false))
      assert.strictEqual(status, 400)
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("reads and renews the key that webhooks are signed with", () =>
    Effect.gen(function*() {
      const { http_signing_key } = yield* call((client) => client.accountManagement.getWebhookSigningKey())
      assert.strictEqual(http_signing_key, "key-webhook-signing")
      const renewed = yield* call((client) => client.accountManagement.createWebhookSigningKey())
      assert.strictEqual(Reflect.get(renewed, "http_signing_key"), yield* (yield* Emulator.Emulator).webhookSigningKey)
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("is told what is wrong", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(
        yield* refusal((client) => client.messages.create(domain, { from: "ann@example.com", text: "Hello" })),
        [400, "to parameter is missing"]
      )
      assert.deepStrictEqual(yield* refusal((client) => client.domains.get("none.example.com")), [
        404,
        "Domain not found"
      ])
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("is not let in with a wrong key", () =>
    Effect.gen(function*() {
      const [status, details] = yield* refusal((client) => client.messages.create(domain, message), "key-wrong")
      assert.deepStrictEqual([status, details], [401, "Forbidden"])
    }).pipe(Effect.provide(EmulatorServer.layer())))
})
