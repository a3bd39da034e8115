import * as Messages from "@effect-mailgun/core/Messages"
import * as StoredMessages from "@effect-mailgun/core/StoredMessages"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import PostalMime from "postal-mime"
import { at, request } from "./request.ts"

const emulated = Effect.provide(EmulatorTest.layer())

/** The MIME of the newest message to an address, as the API gives it. */
const mimeTo = Effect.fnUntraced(function*(address: string) {
  const [message] = (yield* (yield* Emulator.Emulator).inbox(address)).slice(-1)
  const reply = yield* request("GET", `/v3/domains/${message?.domain}/messages/${message?.storageKey}`, {
    headers: { accept: "message/rfc2822" }
  })
  return String(at(reply.json, "body-mime"))
})

const parse = (mime: string) => Effect.promise(() => PostalMime.parse(mime))

const bytes = (content: ArrayBuffer | Uint8Array | string | undefined): Uint8Array =>
  content === undefined || typeof content === "string" ? new Uint8Array() : new Uint8Array(content)

const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index)

describe("MIME", () => {
  it.effect("carries a message whole: headers, bodies and files, byte for byte", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_774_529_962_000)
      yield* Messages.send({
        from: "Änn <ann@example.com>",
        to: ["Bob <bob@example.com>", "eve@example.com"],
        cc: "carl@example.com",
        bcc: "dora@example.com",
        subject: "Grüße 🎉",
        text: "Grüße,\n\n.\nFrom here\n" + "long ".repeat(300),
        html: "<p>Grüße <img src=\"cid:logo.png\"></p>",
        ampHtml: "<html ⚡4email></html>",
        headers: { "X-Own": "yes" },
        tags: ["greeting"],
        attachments: [{ filename: "üben.bin", content: everyByte, contentType: "application/octet-stream" }],
        inline: [{ filename: "logo.png", content: everyByte, contentType: "image/png" }],
        messageId: "own@example.com"
      })
      const mime = yield* mimeTo("bob@example.com")
      assert.isTrue(mime.split("\r\n").every((line) => line.length <= 998 && !/[\r\n]/.test(line)))
      const email = yield* parse(mime)
      assert.deepStrictEqual(email.from, { name: "Änn", address: "ann@example.com" })
      assert.deepStrictEqual(email.to?.map(({ address }) => address), ["bob@example.com", "eve@example.com"])
      assert.deepStrictEqual(email.cc?.map(({ address }) => address), ["carl@example.com"])
      assert.isUndefined(email.bcc)
      assert.strictEqual(email.subject, "Grüße 🎉")
      assert.strictEqual(email.messageId, "<own@example.com>")
      assert.strictEqual(email.date, "2026-03-26T12:59:22.000Z")
      assert.strictEqual(email.text?.trimEnd(), ("Grüße,\n\n.\nFrom here\n" + "long ".repeat(300)).trimEnd())
      assert.strictEqual(email.html?.trim(), "<p>Grüße <img src=\"cid:logo.png\"></p>")
      assert.deepStrictEqual(
        email.headers.filter(({ key }) => key.startsWith("x-")).map(({ originalKey, value }) => [originalKey, value]),
        [["X-Mailgun-Tag", "greeting"], ["X-Own", "yes"]]
      )
      assert.deepStrictEqual(
        email.attachments.filter(({ mimeType }) => mimeType !== "text/x-amp-html").map((file) => [
          file.filename,
          file.contentId,
          bytes(file.content)
        ]),
        [["logo.png", "<logo.png>", everyByte], ["üben.bin", undefined, everyByte]]
      )
      assert.isTrue(email.attachments.some(({ mimeType }) => mimeType === "text/x-amp-html"))
    }).pipe(emulated))

  it.effect("is the same each time that it is asked for", () =>
    Effect.gen(function*() {
      yield* Messages.send({ from: "a@example.com", to: "bob@example.com", text: "1", html: "<b>1</b>" })
      const first = yield* mimeTo("bob@example.com")
      yield* TestClock.adjust("1 hour")
      assert.strictEqual(yield* mimeTo("bob@example.com"), first)
    }).pipe(emulated))

  it.effect("that came ready-made is taken apart", () =>
    Effect.gen(function*() {
      const mime = [
        "From: =?UTF-8?Q?=C3=84nn?= <ann@example.com>",
        "Subject: =?UTF-8?B?R3LDvMOfZQ==?=",
        "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "Content-Type: text/plain; charset=iso-8859-1",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "Gr=FC=DFe",
        "--b",
        "Content-Type: application/x-data",
        "Content-Disposition: attachment; filename=a.bin",
        "Content-Transfer-Encoding: base64",
        "",
        "AAEC/w==",
        "--b--",
        ""
      ].join("\r\n")
      yield* Messages.sendMime({ to: "bob@example.com", message: mime })
      const [message] = yield* (yield* Emulator.Emulator).inbox("bob@example.com")
      assert.deepStrictEqual(
        [message?.from, message?.subject, message?.text?.trimEnd(), message?.html],
        ["Änn <ann@example.com>", "Grüße", "Grüße", undefined]
      )
      assert.deepStrictEqual(message?.attachments, [{
        filename: "a.bin",
        contentType: "application/x-data",
        content: Uint8Array.of(0, 1, 2, 255),
        disposition: "attachment"
      }])
      assert.strictEqual(yield* mimeTo("bob@example.com"), mime)
      const stored = yield* StoredMessages.get({ storageKey: message?.storageKey ?? "" })
      assert.strictEqual(stored.attachments?.[0]?.sizeBytes, 4)
    }).pipe(emulated))
})

describe("a batch", () => {
  const batch = {
    from: "Ann <ann@example.com>",
    to: ["Bob B. <bob@example.com>", "eve@example.com", "carl@example.com"],
    subject: "Hi %recipient.name%",
    text:
      "%recipient_email% %recipient_fname% %recipient_lname% %recipient_name% %recipient% %recipient.n% %recipient.none%",
    html: "<b>%recipient.name%</b> 100% of it",
    headers: { "X-Name": "%recipient.name%" },
    variables: { who: "%recipient.name%" },
    recipientVariables: {
      "BOB@example.com": { name: "Bob", n: 1.5 },
      "eve@example.com": { name: "Eve\r\nX-Injected: 1", n: { a: [1] } }
    }
  } as const

  it.effect("is a copy for each of its recipients, who sees themselves only", () =>
    Effect.gen(function*() {
      yield* Messages.send(batch)
      const emulator = yield* Emulator.Emulator
      const [bob, ...others] = yield* emulator.inbox("bob@example.com")
      assert.deepStrictEqual(others, [])
      assert.deepStrictEqual(
        [bob?.to, bob?.recipients, bob?.subject, bob?.text, bob?.html, bob?.variables],
        [
          ["Bob B. <bob@example.com>"],
          ["bob@example.com"],
          "Hi Bob",
          "bob@example.com Bob B. Bob B. Bob B. <bob@example.com> 1.5 %recipient.none%",
          "<b>Bob</b> 100% of it",
          { who: "Bob" }
        ]
      )
      const [eve] = yield* emulator.inbox("eve@example.com")
      assert.strictEqual(eve?.subject, "Hi Eve X-Injected: 1")
      assert.include(eve?.text, "{\"a\":[1]}")
      const [carl] = yield* emulator.inbox("carl@example.com")
      assert.strictEqual(carl?.subject, "Hi %recipient.name%")
      assert.strictEqual((yield* emulator.messages)[0]?.subject, "Hi %recipient.name%")
    }).pipe(emulated))

  it.effect("is stored as copies too, as JSON and as MIME", () =>
    Effect.gen(function*() {
      yield* Messages.send(batch)
      const accepted = (yield* (yield* Emulator.Emulator).events).filter(({ event }) => event === "accepted")
      assert.deepStrictEqual(
        accepted.map((event) => [at(event, "message", "headers", "to"), at(event, "user-variables", "who")]),
        [
          ["Bob B. <bob@example.com>", "Bob"],
          ["eve@example.com", "Eve\r\nX-Injected: 1"],
          ["carl@example.com", "%recipient.name%"]
        ]
      )
      assert.strictEqual(new Set(accepted.map((event) => at(event, "storage", "key"))).size, 3)
      assert.strictEqual(new Set(accepted.map((event) => at(event, "batch", "id"))).size, 1)
      const { json } = yield* request("GET", String(at(accepted[1], "storage", "url")))
      assert.deepStrictEqual([at(json, "To"), at(json, "X-Name")], ["eve@example.com", "Eve X-Injected: 1"])
      const email = yield* parse(yield* mimeTo("bob@example.com"))
      assert.deepStrictEqual([email.subject, email.html?.trim()], ["Hi Bob", "<b>Bob</b> 100% of it"])
      assert.deepStrictEqual(email.to?.map(({ address }) => address), ["bob@example.com"])
    }).pipe(emulated))

  it.effect("gives those of cc and bcc one copy for each recipient", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* Messages.send({ ...batch, cc: "cc@example.com", bcc: "bcc@example.com" })
      for (const address of ["cc@example.com", "bcc@example.com"]) {
        assert.deepStrictEqual((yield* emulator.inbox(address)).map(({ subject, to }) => [subject, to[0]]), [
          ["Hi Bob", "Bob B. <bob@example.com>"],
          ["Hi Eve X-Injected: 1", "eve@example.com"],
          ["Hi %recipient.name%", "carl@example.com"]
        ])
      }
      assert.strictEqual((yield* emulator.events).filter(({ event }) => event === "delivered").length, 9)
    }).pipe(emulated))

  it.effect("has its placeholders replaced in ready-made MIME as well", () =>
    Effect.gen(function*() {
      yield* Messages.sendMime({
        to: ["bob@example.com", "eve@example.com"],
        message: "From: ann@example.com\r\nSubject: Hi %recipient.name%\r\n\r\nDear %recipient.name%,\r\n",
        recipientVariables: { "bob@example.com": { name: "Bob" }, "eve@example.com": { name: "Eve" } }
      })
      const email = yield* parse(yield* mimeTo("eve@example.com"))
      assert.deepStrictEqual([email.subject, email.text?.trim()], ["Hi Eve", "Dear Eve,"])
    }).pipe(emulated))

  it.effect("without variables is one too", () =>
    Effect.gen(function*() {
      yield* Messages.send({ ...batch, recipientVariables: {} })
      const [bob] = yield* (yield* Emulator.Emulator).inbox("bob@example.com")
      assert.deepStrictEqual(bob?.to, ["Bob B. <bob@example.com>"])
    }).pipe(emulated))
})

describe("a message that is no batch", () => {
  it.effect("shows all its recipients to each of them, and keeps its percent signs", () =>
    Effect.gen(function*() {
      yield* Messages.send({
        from: "ann@example.com",
        to: ["bob@example.com", "eve@example.com"],
        text: "%recipient.name% %recipient%"
      })
      const [bob] = yield* (yield* Emulator.Emulator).inbox("bob@example.com")
      assert.deepStrictEqual([bob?.to, bob?.text], [
        ["bob@example.com", "eve@example.com"],
        "%recipient.name% %recipient%"
      ])
    }).pipe(emulated))
})

describe("a stored message", () => {
  it.effect("has the text of a reply without what it quotes, and without its signature", () =>
    Effect.gen(function*() {
      yield* Messages.send({
        from: "ann@example.com",
        to: "bob@example.com",
        text: "Yes.\n\n-- \nAnn\n\nOn Monday Bob wrote:\n> Really?\n"
      })
      const [message] = yield* (yield* Emulator.Emulator).messages
      const stored = yield* StoredMessages.get({ storageKey: message?.storageKey ?? "" })
      assert.deepStrictEqual([stored.strippedText, stored.strippedSignature], ["Yes.", "-- \nAnn"])
    }).pipe(emulated))
})
