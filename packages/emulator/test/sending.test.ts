import * as Messages from "@effect-mailgun/core/Messages"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, request, sendTo } from "./request.ts"

const complete = { from: "ann@example.com", to: "bob@example.com", subject: "Hello", text: "Hello, Bob." }

const send = (form: { readonly [name: string]: string } | ReadonlyArray<readonly [string, string]>) =>
  request("POST", `/v3/${domain}/messages`, { form })

const multipart = (parts: { readonly [name: string]: string | File | Blob }): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(parts)) {
    if (typeof value === "string") form.append(name, value)
    else form.append(name, value)
  }
  return form
}

const without = (name: keyof typeof complete) =>
  Object.fromEntries(Object.entries(complete).filter(([key]) => key !== name))

describe("messages", () => {
  it.effect("are queued with thanks, under an id in Mailgun's form", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_321_284_159_000)
      const reply = yield* send(complete)
      assert.strictEqual(reply.status, 200)
      assert.strictEqual(reply.headers["content-type"], "application/json; charset=utf-8")
      assert.strictEqual(at(reply.json, "message"), "Queued. Thank you.")
      assert.match(String(at(reply.json, "id")), /^<20111114152239\.[0-9a-f]{16}@sandbox\.example\.com>$/)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are kept as they came", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_000_000)
      const reply = yield* send([
        ["from", "Ann <ann@example.com>"],
        ["to", "Bob <bob@example.com>, \"Eve, the second\" <eve@example.com>"],
        ["to[]", "BOB@example.com"],
        ["cc", "carl@example.com"],
        ["bcc", "dora@example.com"],
        ["subject", "Hé"],
        ["text", "Hello"],
        ["html", "<b>Hello</b>"],
        ["o:tag", "one"],
        ["o:tag", "two"],
        ["v:order", "7"]
      ])
      const [message] = yield* (yield* Emulator.Emulator).messages
      assert.deepStrictEqual(message, {
        id: String(at(reply.json, "id")),
        storageKey: message?.storageKey ?? "",
        domain,
        from: "Ann <ann@example.com>",
        to: ["Bob <bob@example.com>", "\"Eve, the second\" <eve@example.com>", "BOB@example.com"],
        cc: ["carl@example.com"],
        bcc: ["dora@example.com"],
        recipients: ["BOB@example.com", "eve@example.com", "carl@example.com", "dora@example.com"],
        subject: "Hé",
        text: "Hello",
        html: "<b>Hello</b>",
        ampHtml: undefined,
        headers: [
          ["Mime-Version", "1.0"],
          ["Date", "Thu, 01 Jan 1970 00:16:40 +0000"],
          ["Subject", "Hé"],
          ["From", "Ann <ann@example.com>"],
          ["To", "Bob <bob@example.com>, \"Eve, the second\" <eve@example.com>, BOB@example.com"],
          ["Cc", "carl@example.com"],
          ["Message-Id", String(at(reply.json, "id"))],
          ["X-Mailgun-Tag", "one"],
          ["X-Mailgun-Tag", "two"]
        ],
        tags: ["one", "two"],
        variables: { order: "7" },
        parameters: {
          from: ["Ann <ann@example.com>"],
          to: ["Bob <bob@example.com>, \"Eve, the second\" <eve@example.com>", "BOB@example.com"],
          cc: ["carl@example.com"],
          bcc: ["dora@example.com"],
          subject: ["Hé"],
          text: ["Hello"],
          html: ["<b>Hello</b>"],
          "o:tag": ["one", "two"],
          "v:order": ["7"]
        },
        attachments: [],
        mime: undefined,
        receivedAt: DateTime.makeUnsafe(1_000_000),
        direction: "outgoing",
        isTest: false
      })
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("keep the Message-Id that they bring, with or without angle brackets", () =>
    Effect.gen(function*() {
      for (
        const [name, given] of [["h:Message-Id", "<own@example.com>"], ["h:message-id", "own@example.com"]] as const
      ) {
        const reply = yield* send({ ...complete, [name]: given })
        assert.strictEqual(at(reply.json, "id"), "<own@example.com>")
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("have the same ids wherever chance and time are the same", () => {
    const ids = Effect.gen(function*() {
      yield* sendTo("bob@example.com", "eve@example.com")
      return (yield* (yield* Emulator.Emulator).messages).map(({ id, storageKey }) => [id, storageKey])
    }).pipe(Effect.provide(EmulatorTest.layer()), Random.withSeed("seed"))
    return Effect.gen(function*() {
      const first = yield* ids
      assert.deepStrictEqual(first, yield* ids)
      assert.strictEqual(new Set(first.flat()).size, 4)
    })
  })

  it.effect("need no sender where a template may have one", () =>
    Effect.gen(function*() {
      const reply = yield* send({ to: "bob@example.com", template: "welcome" })
      assert.strictEqual(reply.status, 200)
      assert.strictEqual((yield* (yield* Emulator.Emulator).messages)[0]?.from, `postmaster@${domain}`)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("come with files; a part without a file name is dropped without a word", () =>
    Effect.gen(function*() {
      const content = new Uint8Array([0, 1, 2, 13, 10, 255])
      yield* request("POST", `/v3/${domain}/messages`, {
        multipart: multipart({
          ...complete,
          attachment: new File([content], "données.bin", { type: "application/x-data" }),
          inline: new File(["<svg/>"], "logo.svg", { type: "image/svg+xml" })
        })
      })
      yield* request("POST", `/v3/${domain}/messages`, {
        multipart: multipart({ ...complete, attachment: "no file" })
      })
      const [first, second] = yield* (yield* Emulator.Emulator).messages
      assert.deepStrictEqual(first?.attachments, [
        { filename: "données.bin", contentType: "application/x-data", content, disposition: "attachment" },
        {
          filename: "logo.svg",
          contentType: "image/svg+xml",
          content: new TextEncoder().encode("<svg/>"),
          disposition: "inline"
        }
      ])
      assert.deepStrictEqual(second?.attachments, [])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const refused: ReadonlyArray<readonly [form: { readonly [name: string]: string }, message: string]> = [
    [without("from"), "from parameter is missing"],
    [without("to"), "to parameter is missing"],
    [{ ...complete, to: " " }, "to parameter is missing"],
    [without("text"), "Need at least one of 'text', 'html', 'amp-html' or 'template' parameters specified"],
    [{ ...complete, html: "x", template: "y" }, "Only one parameters 'html' or 'template' is allowed"],
    ...[
      "bob",
      "bob@",
      "@example.com",
      "bob example.com",
      "bob@exa mple.com",
      "Bob <bob>",
      "a@b@c@",
      "bob@example.com, x"
    ]
      .map((to) => [{ ...complete, to }, "to parameter is not a valid address. please check documentation"] as const),
    [{ ...complete, from: "Ann" }, "from parameter is not a valid address. please check documentation"],
    [{ ...complete, cc: "x" }, "cc parameter is not a valid address. please check documentation"],
    [{ ...complete, bcc: "x" }, "bcc parameter is not a valid address. please check documentation"],
    [
      { ...complete, to: Array.from({ length: 1001 }, (_, index) => `u${index}@example.com`).join(",") },
      "Too many recipients, max is 1000"
    ],
    [{ ...complete, "h:X-Ünicode": "x" }, "Header name must be pure ASCII: X-Ünicode"],
    [{ ...complete, "recipient-variables": "{" }, "'recipient-variables' parameter is not a valid JSON"],
    [{ ...complete, "o:deliverytime": "tomorrow" }, "tomorrow is not an RFC-2822 compliant date"],
    [{ ...complete, "o:time-zone-localize": "25:00" }, "25:00 invalid 24 hour time"],
    [
      { ...complete, "v:much": "x".repeat(16 * 1024) },
      "Send options (parameters starting with o:, h:, or v:) are limited to 16KB total"
    ]
  ]
  for (const [form, message] of refused) {
    it.effect(`are refused with "${message}" (${JSON.stringify(form).slice(0, 60)})`, () =>
      Effect.gen(function*() {
        const reply = yield* send(form)
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
        assert.deepStrictEqual(yield* (yield* Emulator.Emulator).messages, [])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  const taken = [
    "bob@example.com",
    "Bob <bob@example.com>",
    "\"B, o\\\"b\" <bob@example.com>",
    "<bob@example.com>",
    "bøb@exämple.com",
    "\"b b\"@example.com",
    "bob@[127.0.0.1]",
    "a+b=c/d@sub.example.com",
    "Bob (the (first)) <bob@example.com>"
  ]
  for (const to of taken) {
    it.effect(`go to ${to}`, () =>
      Effect.gen(function*() {
        assert.strictEqual((yield* send({ ...complete, to })).status, 200)
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("go to a thousand recipients at once, each counted once", () =>
    Effect.gen(function*() {
      const addresses = Array.from({ length: 1000 }, (_, index) => `u${index}@example.com`)
      assert.strictEqual((yield* send({ ...complete, to: addresses.join(","), cc: "U7@example.com" })).status, 200)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const malformed = [
    ["application/x-www-form-urlencoded", "to=%ZZ", "unable to parse request: invalid URL escape"],
    ["application/x-www-form-urlencoded", "to=%4", "unable to parse request: invalid URL escape"],
    ["multipart/form-data", "--x\r\n", "malformed multipart/form-data request"],
    [
      "multipart/form-data; boundary=x",
      "--x\r\nContent-Disposition: form-data; name=\"to\"\r\n\r\nbob",
      "unable to parse request: unexpected EOF"
    ]
  ] as const
  for (const [contentType, body, message] of malformed) {
    it.effect(`are refused with "${message}" as ${contentType}: ${JSON.stringify(body)}`, () =>
      Effect.gen(function*() {
        const reply = yield* request("POST", `/v3/${domain}/messages`, {
          body,
          headers: { "content-type": contentType }
        })
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("of more than 52.4 MiB are too large", () =>
    Effect.gen(function*() {
      const reply = yield* send({ ...complete, text: "x".repeat(55 * 1024 * 1024) })
      assert.deepStrictEqual([reply.status, reply.json], [413, { message: "request size exceeds 52.4MiB limit" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("with a text of several megabytes are taken", () =>
    Effect.gen(function*() {
      yield* request("POST", `/v3/${domain}/messages`, {
        multipart: multipart({ ...complete, text: "é".repeat(2_000_000), attachment: new File(["x"], "x.txt") })
      })
      assert.strictEqual((yield* (yield* Emulator.Emulator).messages)[0]?.text?.length, 2_000_000)
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

describe("ready-made MIME", () => {
  const mime =
    "From: Ann\r\n <ann@example.com>\r\nSubject: Hello\r\nMessage-ID: <mime@example.com>\r\n\r\nHello,\r\nBob.\r\n"
  const path = `/v3/${domain}/messages.mime`

  it.effect("is kept byte for byte, and read for what it says of itself", () =>
    Effect.gen(function*() {
      const reply = yield* request("POST", path, {
        multipart: multipart({ to: "bob@example.com", message: new File([mime], "message.mime") })
      })
      assert.strictEqual(at(reply.json, "id"), "<mime@example.com>")
      const [message] = yield* (yield* Emulator.Emulator).inbox("bob@example.com")
      assert.strictEqual(new TextDecoder().decode(message?.mime), mime)
      assert.strictEqual(message?.from, "Ann <ann@example.com>")
      assert.strictEqual(message?.subject, "Hello")
      assert.strictEqual(message?.text, "Hello,\r\nBob.\r\n")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("comes from the client library too", () =>
    Effect.gen(function*() {
      const { id } = yield* Messages.sendMime({ to: "bob@example.com", message: mime })
      assert.strictEqual(id, "<mime@example.com>")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const refused = [
    ["no message", { multipart: multipart({ to: "bob@example.com" }) }, "message parameter is missing"],
    [
      "no file",
      { multipart: multipart({ to: "bob@example.com", message: mime }) },
      "'message' parameter is not a file"
    ],
    ["no recipient", { multipart: multipart({ message: new File([mime], "m") }) }, "to parameter is missing"],
    [
      "no multipart",
      { form: { to: "bob@example.com", message: mime } },
      "Invalid request content type. Expecting 'multipart/form-data' but got 'application/x-www-form-urlencoded'"
    ]
  ] as const
  for (const [name, options, message] of refused) {
    it.effect(`is refused as ${name}`, () =>
      Effect.gen(function*() {
        const reply = yield* request("POST", path, options)
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }
})

describe("a stored message", () => {
  it.effect("is found at the URL that its events tell, with its files", () =>
    Effect.gen(function*() {
      yield* Messages.send({
        from: "Ann <ann@example.com>",
        to: ["bob@example.com", "eve@example.com"],
        subject: "Hello",
        text: "Hello",
        html: "<img src=\"cid:logo.png\">",
        tags: ["greeting"],
        headers: { "X-Own": "yes" },
        attachments: [{ filename: "a.txt", content: "abc", contentType: "text/plain" }],
        inline: [{ filename: "logo.png", content: new Uint8Array([137, 80]), contentType: "image/png" }],
        messageId: "own@example.com"
      })
      const emulator = yield* Emulator.Emulator
      const [accepted] = yield* emulator.events
      const url = String(at(accepted, "storage", "url"))
      assert.strictEqual(at(accepted, "storage", "key"), (yield* emulator.messages)[0]?.storageKey)

      const { json } = yield* request("GET", url)
      const files = [
        { url: `${url}/attachments/0`, "content-type": "text/plain", name: "a.txt", size: 3 },
        { url: `${url}/attachments/1`, "content-type": "image/png", name: "logo.png", size: 2 }
      ]
      const headers = [
        ["Mime-Version", "1.0"],
        ["Date", "Thu, 01 Jan 1970 00:00:00 +0000"],
        ["Subject", "Hello"],
        ["From", "Ann <ann@example.com>"],
        ["To", "bob@example.com, eve@example.com"],
        ["Message-Id", "<own@example.com>"],
        ["X-Mailgun-Tag", "greeting"],
        ["X-Own", "yes"]
      ]
      assert.deepStrictEqual(json, {
        ...Object.fromEntries(headers),
        recipients: "bob@example.com, eve@example.com",
        sender: "ann@example.com",
        from: "Ann <ann@example.com>",
        subject: "Hello",
        "body-plain": "Hello",
        "body-html": "<img src=\"cid:logo.png\">",
        "stripped-text": "Hello",
        "stripped-html": "<img src=\"cid:logo.png\">",
        "stripped-signature": "",
        attachments: files,
        "content-id-map": { "<logo.png>": files[1] },
        "message-headers": headers
      })
      const file = yield* request("GET", `${url}/attachments/0`)
      assert.deepStrictEqual([file.text, file.headers["content-type"]], ["abc", "text/plain"])
      assert.strictEqual((yield* request("GET", `${url}/attachments/2`)).status, 404)
      assert.strictEqual((yield* request("GET", `${url}/attachments/0`, { authorization: "" })).status, 401)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("comes whole as MIME where that is asked for", () =>
    Effect.gen(function*() {
      yield* Messages.sendMime({ to: "bob@example.com", message: "From: ann@example.com\r\n\r\nHello" })
      const [accepted] = yield* (yield* Emulator.Emulator).events
      const reply = yield* request("GET", String(at(accepted, "storage", "url")), {
        headers: { accept: "message/rfc2822" }
      })
      assert.deepStrictEqual(reply.json, {
        recipients: "bob@example.com",
        sender: "ann@example.com",
        from: "ann@example.com",
        subject: "",
        "body-mime": "From: ann@example.com\r\n\r\nHello"
      })
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is not found under another key or another domain", () =>
    Effect.gen(function*() {
      yield* sendTo("bob@example.com")
      const key = (yield* (yield* Emulator.Emulator).messages)[0]?.storageKey
      const unknown = yield* request("GET", `/v3/domains/${domain}/messages/none`)
      assert.deepStrictEqual([unknown.status, unknown.json], [404, { message: "Message not found" }])
      assert.strictEqual((yield* request("GET", `/v3/domains/other.example.com/messages/${key}`)).status, 404)
      assert.strictEqual((yield* request("GET", `/v3/domains/${domain}/messages/${key}`)).status, 200)
    }).pipe(Effect.provide(EmulatorTest.layer({ domains: [domain, "other.example.com"] }))))
})
