import { type Attachment, type Mailgun, type MailgunError, Messages } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Duration, Effect, Stream } from "effect"
import { mailgun, ok, partsOf, type Recorded } from "./RecordingHttpClient.ts"

const message = { from: "ann@example.com", to: "bob@example.com", subject: "Hello", text: "Hello, Bob." }

const accepted = ok({ id: "<1@example.com>", message: "Queued. Thank you." })

/** The one request that a call makes. */
const requestOf = <A>(call: Effect.Effect<A, MailgunError.MailgunError, Mailgun.Mailgun>): Effect.Effect<Recorded> => {
  const { layer, requests } = mailgun({}, accepted)
  return Effect.gen(function*() {
    yield* Effect.orDie(call)
    const [request] = requests
    assert.ok(request !== undefined)
    return request
  }).pipe(Effect.provide(layer), Effect.orDie)
}

describe("A message with files", () => {
  const contents: ReadonlyArray<{ readonly what: string; readonly content: Attachment.Attachment["content"] }> = [
    { what: "text", content: "grüße" },
    { what: "bytes", content: new TextEncoder().encode("grüße") },
    { what: "a Blob", content: new Blob(["grüße"]) },
    {
      what: "a source of known size",
      content: { stream: Stream.make(new TextEncoder().encode("grü"), new TextEncoder().encode("ße")), sizeBytes: 7 }
    },
    {
      what: "a source of unknown size",
      content: { stream: Stream.make(new TextEncoder().encode("grüße")), sizeBytes: undefined }
    }
  ]
  for (const { content, what } of contents) {
    it.effect(`takes ${what}`, () =>
      Effect.gen(function*() {
        const attachments = [{ filename: "a.txt", content, contentType: "text/plain" }]
        const request = yield* requestOf(Messages.send({ ...message, attachments }))
        const file = (yield* partsOf(request)).find(({ name }) => name === "attachment")
        assert.deepStrictEqual(file, { name: "attachment", filename: "a.txt", type: "text/plain", text: "grüße" })
      }))

    it.effect(`${what === "a source of unknown size" ? "does not know" : "sends"} the length of ${what}`, () =>
      Effect.gen(function*() {
        const request = yield* requestOf(Messages.send({ ...message, attachments: [{ filename: "a.txt", content }] }))
        const expected = what === "a source of unknown size"
          ? undefined
          : String(new TextEncoder().encode(request.body).length)
        assert.strictEqual(request.headers["content-length"], expected)
      }))
  }

  it.effect("keeps two streams, inline images and fields apart", () =>
    Effect.gen(function*() {
      const source = (text: string) => ({ stream: Stream.make(new TextEncoder().encode(text)), sizeBytes: text.length })
      const request = yield* requestOf(Messages.send({
        ...message,
        html: "<img src=\"cid:logo.png\">",
        attachments: [{ filename: "a.txt", content: source("first") }, {
          filename: "b.txt",
          content: source("second")
        }],
        inline: { filename: "logo.png", content: source("png"), contentType: "image/png" },
        messageId: "1@example.com"
      }))
      const parts = yield* partsOf(request)
      assert.deepStrictEqual(parts.map((part) => [part.name, part.text]), [
        ["from", "ann@example.com"],
        ["to", "bob@example.com"],
        ["subject", "Hello"],
        ["text", "Hello, Bob."],
        ["html", "<img src=\"cid:logo.png\">"],
        ["attachment", "first"],
        ["attachment", "second"],
        ["inline", "png"],
        ["h:Message-Id", "<1@example.com>"]
      ])
    }))

  it.effect("sends a file name with quotes and letters beyond ASCII as it is", () =>
    Effect.gen(function*() {
      const filename = "bericht \"größe\".txt"
      const request = yield* requestOf(Messages.send({ ...message, attachments: { filename, content: "x" } }))
      const file = (yield* partsOf(request)).find(({ name }) => name === "attachment")
      assert.ok(file !== undefined && "filename" in file)
      assert.strictEqual(file.filename, filename)
    }))

  it.effect("without files is urlencoded", () =>
    Effect.gen(function*() {
      const request = yield* requestOf(Messages.send(message))
      assert.strictEqual(request.headers["content-type"], "application/x-www-form-urlencoded")
    }))
})

describe("Ready-made MIME", () => {
  const mime = "From: ann@example.com\r\nMessage-ID:\r\n <7@example.com>\r\nSubject: Hi\r\n\r\nHello.\r\n"

  it.effect("travels as a file, byte for byte", () =>
    Effect.gen(function*() {
      const request = yield* requestOf(Messages.sendMime({ to: ["bob@example.com", "eve@example.com"], message: mime }))
      assert.strictEqual(request.target, "/v3/example.com/messages.mime")
      assert.deepStrictEqual(yield* partsOf(request), [
        { name: "to", text: "bob@example.com" },
        { name: "to", text: "eve@example.com" },
        { name: "message", filename: "message.mime", type: "message/rfc822", text: mime }
      ])
    }))

  for (const mimeMessage of [mime, new TextEncoder().encode(mime)]) {
    it.effect(`as ${typeof mimeMessage === "string" ? "text" : "bytes"} says its own Message-Id when its outcome is not known`, () => {
      const { layer } = mailgun({}, { status: 502 })
      return Effect.gen(function*() {
        const error = yield* Effect.flip(
          Messages.sendMime({ to: "bob@example.com", message: mimeMessage, guarantee: "at-most-once" })
        )
        assert.ok(error._tag === "MailgunSendOutcomeUnknown")
        assert.strictEqual(error.messageId, "7@example.com")
      }).pipe(Effect.provide(layer))
    })
  }
})

describe("A message that can't be sent", () => {
  const file = { filename: "a.txt", content: "x" }
  const refused: ReadonlyArray<{ readonly what: string; readonly input: unknown; readonly field: string }> = [
    { what: "no sender", input: { ...message, from: undefined }, field: "from" },
    { what: "no recipient", input: { ...message, to: undefined }, field: "to" },
    { what: "an empty list of recipients", input: { ...message, to: [] }, field: "to" },
    { what: "an address without an @", input: { ...message, to: ["bob@example.com", "eve"] }, field: "to[1]" },
    {
      what: "a line break in an address",
      input: { ...message, to: "bob@example.com\r\nBcc: eve@example.com" },
      field: "to"
    },
    { what: "a line break in a name", input: { ...message, from: { name: "A\nB", address: "a@b.c" } }, field: "from" },
    {
      what: "an address within an address",
      input: { ...message, to: { address: "x <eve@example.com>" } },
      field: "to"
    },
    { what: "no body", input: { ...message, text: undefined }, field: "text" },
    { what: "html with a template", input: { ...message, html: "x", template: { name: "t" } }, field: "html" },
    { what: "a template without a name", input: { ...message, template: { version: "1" } }, field: "template.name" },
    {
      what: "more than a thousand recipients",
      input: { ...message, to: Array.from({ length: 1001 }, () => "a@b.c") },
      field: "to"
    },
    {
      what: "a file without a name",
      input: { ...message, attachments: [file, { content: "x" }] },
      field: "attachments[1].filename"
    },
    {
      what: "a line break in a file name",
      input: { ...message, inline: { ...file, filename: "a\r\nb" } },
      field: "inline.filename"
    },
    {
      what: "a file without content",
      input: { ...message, attachments: { filename: "a" } },
      field: "attachments.content"
    },
    {
      what: "a line break in a content type",
      input: { ...message, attachments: { ...file, contentType: "a/b\r\nX: y" } },
      field: "attachments.contentType"
    },
    { what: "a tag of more than 128 characters", input: { ...message, tags: ["x".repeat(129)] }, field: "tags[0]" },
    { what: "a tag beyond ASCII", input: { ...message, tags: ["ok", "größe"] }, field: "tags[1]" },
    {
      what: "more than ten tags",
      input: { ...message, tags: Array.from({ length: 11 }, (_, i) => `${i}`) },
      field: "tags"
    },
    {
      what: "a header name beyond ASCII",
      input: { ...message, headers: { "X-Größe": "1" } },
      field: "headers[\"X-Größe\"]"
    },
    {
      what: "a line break in a header",
      input: { ...message, headers: { "X-A": ["ok", "a\r\nBcc: b@c.d"] } },
      field: "headers[\"X-A\"][1]"
    },
    { what: "a Message-Id without a domain", input: { ...message, messageId: "abc" }, field: "messageId" },
    {
      what: "a Message-Id given twice",
      input: { ...message, messageId: "a@b", headers: { "message-id": "<c@d>" } },
      field: "messageId"
    },
    {
      what: "a delivery window of a second",
      input: { ...message, deliverWithin: Duration.seconds(1) },
      field: "deliverWithin"
    },
    {
      what: "an optimization period of a week",
      input: { ...message, deliveryTimeOptimizePeriod: Duration.days(7) },
      field: "deliveryTimeOptimizePeriod"
    },
    { what: "a time of day that is none", input: { ...message, timeZoneLocalize: "25:00" }, field: "timeZoneLocalize" },
    { what: "a date as text", input: { ...message, deliveryTime: "tomorrow" }, field: "deliveryTime" },
    { what: "a guarantee that is none", input: { ...message, guarantee: "exactly-once" }, field: "guarantee" },
    { what: "a variable that JSON can't hold", input: { ...message, variables: { n: 1n } }, field: "variables[\"n\"]" }
  ]
  for (const { field, input, what } of refused) {
    it.effect(`because of ${what} names the field, and nothing is sent`, () => {
      const { layer, requests } = mailgun({}, accepted)
      return Effect.gen(function*() {
        // What a caller without types might pass.
        const error = yield* Effect.flip(Messages.send(input as Messages.SendInput))
        assert.ok(error._tag === "MailgunInvalidInput", error._tag)
        assert.strictEqual(error.field, field)
        assert.lengthOf(requests, 0)
      }).pipe(Effect.provide(layer))
    })
  }
})

describe("The Message-Id of a send", () => {
  const idOf = (input: Messages.SendInput) =>
    Effect.map(requestOf(Messages.send(input)), ({ body }) => new URLSearchParams(body).getAll("h:Message-Id"))

  it.effect("is made up for the domain that sends", () =>
    Effect.gen(function*() {
      const [id] = yield* idOf({ ...message, domain: "other.example.com" })
      assert.match(id ?? "", /^<\d+\.[0-9a-f]{16}@other\.example\.com>$/)
    }))

  it.effect("is never made up twice", () =>
    Effect.gen(function*() {
      const ids = yield* Effect.all(Array.from({ length: 50 }, () => idOf(message)))
      assert.strictEqual(new Set(ids.flat()).size, 50)
    }))

  it.effect("is left alone where the headers have one", () =>
    Effect.gen(function*() {
      const { body } = yield* requestOf(Messages.send({ ...message, headers: { "MESSAGE-ID": "<mine@example.com>" } }))
      const fields = [...new URLSearchParams(body)].filter(([name]) => name.toLowerCase() === "h:message-id")
      assert.deepStrictEqual(fields, [["h:MESSAGE-ID", "<mine@example.com>"]])
    }))
})
