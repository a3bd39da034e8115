import * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as Messages from "@effect-mailgun/core/Messages"
import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import * as NodeMailgun from "@effect-mailgun/node/NodeMailgun"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import MailgunJs from "mailgun.js"
import type { StoredEmailResponse } from "mailgun.js/definitions"
import { basic, domain } from "./request.ts"

/** The emulator over a socket, and our client on it. */
const emulated = Effect.provide(
  Layer.unwrap(
    Effect.map(
      EmulatorServer.EmulatorServer,
      ({ url }) =>
        NodeMailgun.layer({ apiKey: Redacted.make("key-emulator"), domain, baseUrl: url, http: { proxy: false } })
    )
  ).pipe(Layer.provideMerge(EmulatorServer.layer()))
)

const officialClient = Effect.map(
  Mailgun.Mailgun,
  ({ baseUrl }) => new MailgunJs(FormData).client({ username: "api", key: "key-emulator", url: baseUrl })
)

interface MessagesClient {
  retrieveStoredEmail(domain: string, storageKey: string): Promise<StoredEmailResponse>
}

/** Where a message is, by its Message-Id, as the official client finds it in the events. */
const storageOf = Effect.fnUntraced(function*(id: string) {
  const client = yield* officialClient
  const { items } = yield* Effect.promise(() => client.events.get(domain, { "message-id": id.slice(1, -1) }))
  const storage = items[0]?.storage
  assert.ok(storage !== undefined)
  return storage
})

/** What the official client reads of a message that we sent. */
const readBack = Effect.fnUntraced(
  function*(id: string): Effect.fn.Return<StoredEmailResponse, never, Mailgun.Mailgun> {
    const client = yield* officialClient
    const { key } = yield* storageOf(id)
    // The client's class has the method, which the interface that it is known by leaves out.
    const messages = client.messages as unknown as MessagesClient
    return yield* Effect.promise(() => messages.retrieveStoredEmail(domain, key))
  }
)

/** What is at the address of a file, for a client that is not ours. */
const download = (url: string) =>
  Effect.promise(async () => {
    const response = await fetch(url, { headers: { authorization: basic("api:key-emulator") } })
    return Buffer.from(await response.arrayBuffer())
  })

const message = { from: "Ann <ann@example.com>", to: "Bob <bob@example.com>", subject: "Hello", text: "Hello, Bob." }

const everyByte = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)

const texts = {
  "plain text": "Hello, Bob.",
  "letters beyond ASCII": "Grüße, Ωμέγα, 日本語, 🎉, عربى, e\u0301",
  "line breaks of all kinds, dots and blanks": "a\nb\n\n.\n..\n  c\t\n\nFrom d\n",
  "what forms and MIME have a meaning for": "a+b%20c&d=e;f\n--boundary--\n=3D =\n%recipient.name%",
  "a line longer than MIME takes": "x".repeat(5_000)
}

describe("mailgun.js reads back from the emulator what we sent:", () => {
  for (const [what, text] of Object.entries(texts)) {
    it.live(`${what}, as text, HTML and subject`, () =>
      Effect.gen(function*() {
        const html = `<p>${text}</p>`
        const subject = text.replaceAll(/\s+/g, " ").slice(0, 500)
        const { id } = yield* Messages.send({ ...message, subject, text, html })
        const stored = yield* readBack(id)
        assert.strictEqual(stored["body-plain"], text)
        assert.strictEqual(stored["body-html"], html)
        assert.strictEqual(stored.subject, subject)
        assert.strictEqual(stored["Message-Id"], id)
      }).pipe(emulated))
  }

  it.live("names, addresses and headers", () =>
    Effect.gen(function*() {
      const { id } = yield* Messages.send({
        ...message,
        from: { name: "Änn \"the\" Doe, 1st", address: "ann@example.com" },
        to: ["\"Doe, Bob\" <bob@example.com>", { name: "日本", address: "eve@example.com" }],
        replyTo: "desk@example.com",
        headers: { "X-Own": "grüße 🎉" }
      })
      const stored = yield* readBack(id)
      assert.strictEqual(stored.recipients, "bob@example.com, eve@example.com")
      const headers = Object.fromEntries(stored["message-headers"])
      assert.strictEqual(headers["Reply-To"], "desk@example.com")
      assert.strictEqual(headers["X-Own"], "grüße 🎉")
    }).pipe(emulated))

  it.live("attachments and inline images, from bytes, text, Blobs and streams", () =>
    Effect.gen(function*() {
      const pieces = [everyByte, everyByte.subarray(1), everyByte.subarray(2)]
      const inPieces = Buffer.concat(pieces)
      const files: ReadonlyArray<
        readonly [name: string, type: string, content: Messages.MimeMessage, bytes: Uint8Array]
      > = [
        ["every byte.bin", "application/octet-stream", everyByte, everyByte],
        ["größe (1).txt", "text/plain", "Grüße\r\n🎉\n", Buffer.from("Grüße\r\n🎉\n")],
        ["日本.pdf", "application/pdf", new Blob([everyByte]), everyByte],
        ["source.bin", "application/zip", { open: () => Stream.fromIterable(pieces) }, inPieces],
        ["stream.bin", "application/zip", { stream: Stream.fromIterable(pieces), sizeBytes: inPieces.length }, inPieces]
      ]
      const { id } = yield* Messages.send({
        ...message,
        html: "<img src=\"cid:logo.png\">",
        attachments: files.map(([filename, contentType, content]) => ({ filename, contentType, content })),
        inline: { filename: "logo.png", contentType: "image/png", content: everyByte }
      })
      const { attachments = [], ...stored } = yield* readBack(id)
      assert.deepStrictEqual(
        attachments.map((file) => [file.name, file["content-type"], file.size]),
        [
          ...files.map(([name, type, , bytes]) => [name, type, bytes.length]),
          ["logo.png", "image/png", everyByte.length]
        ]
      )
      for (const [index, [, , , bytes]] of files.entries()) {
        const url = attachments[index]?.url ?? ""
        assert.isTrue((yield* download(url)).equals(bytes))
        const ours = yield* Stream.runCollect(Messages.getStoredAttachment(url))
        assert.isTrue(Buffer.concat(ours).equals(bytes))
      }
      const inline = Object.values(stored["content-id-map"] ?? {})
      assert.lengthOf(inline, 1)
      assert.isTrue((yield* download(inline[0].url)).equals(everyByte))
    }).pipe(emulated))

  const mime = [
    "From: =?utf-8?q?=C3=84nn?= <ann@example.com>",
    "to:   Bob <bob@example.com>",
    "Subject: folded",
    "\t over two lines",
    "X-Empty:",
    "Message-ID: <mime@example.com>",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    "Grüße, \t ",
    ".",
    "--boundary--",
    ""
  ].join("\r\n")
  const bytes = new TextEncoder().encode(mime)
  const forms: { readonly [what: string]: Messages.MimeMessage } = {
    "text": mime,
    "bytes": bytes,
    "a Blob": new Blob([mime]),
    "a stream": { stream: Stream.make(bytes.subarray(0, 200), bytes.subarray(200)) }
  }
  for (const [what, content] of Object.entries(forms)) {
    it.live(`ready-made MIME from ${what}`, () =>
      Effect.gen(function*() {
        const { id } = yield* Messages.sendMime({ to: "bob@example.com", message: content })
        assert.strictEqual(id, "<mime@example.com>")
        const stored = yield* readBack(id)
        assert.strictEqual(stored["body-plain"], "Grüße, \t \r\n.\r\n--boundary--\r\n")
        const { url } = yield* storageOf(id)
        const raw = yield* Effect.promise(() =>
          fetch(url, { headers: { authorization: basic("api:key-emulator"), accept: "message/rfc2822" } })
            .then((response) => response.json())
        )
        assert.strictEqual(raw["body-mime"], mime)
        assert.strictEqual((yield* Messages.getStoredMime(url)).bodyMime, mime)
        assert.strictEqual((yield* Messages.getStored(url)).subject, stored.subject)
      }).pipe(emulated))
  }
})
