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

/** Sends what a test put together; none of it has both html and a template. */
const sendOf = (fields: Messages.SendFields) => Messages.send(fields as Messages.SendInput)

describe("A message with files", () => {
  const contents: ReadonlyArray<{ readonly what: string; readonly content: Attachment.Attachment["content"] }> = [
    { what: "text", content: "grüße" },
    { what: "bytes", content: new TextEncoder().encode("grüße") },
    { what: "a Blob", content: new Blob(["grüße"]) },
    {
      what: "a source of known size",
      content: { open: () => Stream.encodeText(Stream.make("grü", "ße")), sizeBytes: 7 }
    },
    { what: "a source of unknown size", content: { open: () => Stream.encodeText(Stream.make("grüße")) } },
    { what: "a stream of known size", content: { stream: Stream.encodeText(Stream.make("grü", "ße")), sizeBytes: 7 } },
    { what: "a stream of unknown size", content: { stream: Stream.encodeText(Stream.make("grüße")) } }
  ]
  for (const { content, what } of contents) {
    it.effect(`takes ${what}`, () =>
      Effect.gen(function*() {
        const attachments = [{ filename: "a.txt", content, contentType: "text/plain" }]
        const request = yield* requestOf(Messages.send({ ...message, attachments }))
        const file = (yield* partsOf(request)).find(({ name }) => name === "attachment")
        assert.deepStrictEqual(file, { name: "attachment", filename: "a.txt", type: "text/plain", text: "grüße" })
      }))

    it.effect(`${what.includes("unknown") ? "does not know" : "sends"} the length of ${what}`, () =>
      Effect.gen(function*() {
        const request = yield* requestOf(Messages.send({ ...message, attachments: [{ filename: "a.txt", content }] }))
        const expected = what.includes("unknown")
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
    { what: "a variable that JSON can't hold", input: { ...message, variables: { n: 1n } }, field: "variables[\"n\"]" },
    {
      what: "a variable within one that JSON can't hold",
      input: { ...message, variables: { a: { n: 1n } } },
      field: "variables[\"a\"]"
    },
    {
      what: "template variables that JSON can't hold",
      input: { ...message, text: undefined, template: { name: "t", variables: { n: 1n } } },
      field: "template.variables"
    },
    {
      what: "recipient variables for what is no address",
      input: { ...message, recipientVariables: { "bob@example.com": {}, "Eve <eve@example.com>": {} } },
      field: "recipientVariables[1]"
    },
    { what: "a line break in the subject", input: { ...message, subject: "Hi\r\nBcc: e@f.g" }, field: "subject" },
    {
      what: "half of a character in a header",
      input: { ...message, headers: { "X-A": "\ud800" } },
      field: "headers[\"X-A\"]"
    },
    {
      what: "half of a character in a variable",
      input: { ...message, variables: { a: "\ud800" } },
      field: "variables[\"a\"]"
    },
    {
      what: "half of a character in a file name",
      input: { ...message, inline: { ...file, filename: "\ud800" } },
      field: "inline.filename"
    },
    {
      what: "a Reply-To given twice",
      input: { ...message, replyTo: "a@b.c", headers: { "reply-to": "d@e.f" } },
      field: "replyTo"
    },
    { what: "a group without anyone in it", input: { ...message, cc: ["Team:;"] }, field: "cc[0]" },
    {
      what: "a size of a file that is none",
      input: { ...message, attachments: { ...file, content: { stream: Stream.empty, sizeBytes: -1 } } },
      field: "attachments.content.sizeBytes"
    },
    {
      what: "a file that is a stream and a source",
      input: { ...message, attachments: { ...file, content: { stream: Stream.empty, open: () => Stream.empty } } },
      field: "attachments.content"
    },
    {
      what: "a media type beyond ASCII",
      input: { ...message, attachments: { ...file, contentType: "text/plä\u{131}n" } },
      field: "attachments.contentType"
    }
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

describe("Addresses", () => {
  const sentTo = (to: Messages.SendInput["to"], more: Partial<Messages.SendFields> = {}) =>
    Effect.map(requestOf(sendOf({ ...message, ...more, to })), ({ body }) => new URLSearchParams(body))

  it.effect("that are bad name the position at which they are, and stay out of the error", () => {
    const { layer } = mailgun({}, accepted)
    return Effect.gen(function*() {
      const error = yield* Effect.flip(Messages.send({ ...message, to: ["bob@example.com", "eve@secret..example"] }))
      assert.ok(error._tag === "MailgunInvalidInput")
      assert.deepStrictEqual([error.field, error.issue], [
        "to[1]",
        "must be an address such as ann@example.com: expected a letter or a digit of a domain at position 11"
      ])
      assert.notInclude(JSON.stringify(error), "secret")
    }).pipe(Effect.provide(layer))
  })

  it.effect("beyond ASCII go out with names encoded and domains in punycode", () =>
    Effect.gen(function*() {
      const form = yield* sentTo([{ name: "Jürgen", address: "jm@bücher.example" }, "Eve <eve@bücher.example>"])
      assert.deepStrictEqual(form.getAll("to"), [
        "=?UTF-8?B?SsO8cmdlbg==?= <jm@xn--bcher-kva.example>",
        "Eve <eve@xn--bcher-kva.example>"
      ])
    }))

  it.effect("name their variables as they go out themselves", () =>
    Effect.gen(function*() {
      const address = "jm@bücher.example"
      const form = yield* sentTo({ address }, { recipientVariables: { [address]: { name: "Jürgen" } } })
      assert.deepStrictEqual(Object.keys(JSON.parse(form.get("recipient-variables") ?? "")), form.getAll("to"))
    }))

  it.effect("may stand in one text, with commas in between", () =>
    Effect.gen(function*() {
      const form = yield* sentTo("\"Doe, Ann\" <ann@example.com>, bob@example.com")
      assert.deepStrictEqual(form.getAll("to"), ["\"Doe, Ann\" <ann@example.com>, bob@example.com"])
    }))
})

describe("A message at a limit of Mailgun's", () => {
  const list = (count: number) => Array.from({ length: count }, () => "\"Doe, Ann\" <a@b.c>")
  const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024)
  const source = (sizeBytes: number | undefined) => ({
    open: () => Stream.make(new Uint8Array(sizeBytes ?? 1)),
    sizeBytes
  })
  const file = (content: Attachment.Attachment["content"]) => ({ filename: "a", content })
  const mime = (content: Messages.MimeMessage) => ({ to: "bob@example.com", message: content })

  /** The field that is named, or undefined where the message goes out. */
  const refusedField = <A>(call: Effect.Effect<A, MailgunError.MailgunError, Mailgun.Mailgun>) => {
    const { layer, requests } = mailgun({}, accepted)
    return Effect.match(call, {
      onFailure: (error) => {
        assert.ok(error._tag === "MailgunInvalidInput", error._tag)
        assert.lengthOf(requests, 0)
        return error
      },
      onSuccess: () => undefined
    }).pipe(Effect.provide(layer))
  }

  type Send = Omit<Partial<Messages.SendFields>, "guarantee">
  const limits: ReadonlyArray<
    { readonly what: string; readonly within: Send; readonly beyond: Send; readonly field: string }
  > = [
    { what: "recipients in a list", within: { to: list(1000) }, beyond: { to: list(1001) }, field: "to" },
    {
      what: "recipients in one text",
      within: { to: list(1000).join(",") },
      beyond: { to: list(1001).join(",") },
      field: "to"
    },
    {
      what: "recipients in three fields",
      within: { to: [list(400).join(","), ...list(100)], cc: list(250), bcc: `Team: ${list(250).join(",")};` },
      beyond: { to: [list(400).join(","), ...list(100)], cc: list(250), bcc: `Team: ${list(251).join(",")};` },
      field: "to"
    },
    {
      what: "bytes of headers",
      within: { headers: { "X-A": "x".repeat(16 * 1024 - 5) } },
      beyond: { headers: { "X-A": "x".repeat(16 * 1024 - 4) } },
      field: "headers"
    },
    {
      what: "bytes of variables beyond ASCII",
      within: { variables: { é: "é".repeat(8 * 1024 - 2) } },
      beyond: { variables: { é: `x${"é".repeat(8 * 1024 - 2)}` } },
      field: "variables"
    },
    {
      what: "bytes of template variables",
      within: { text: undefined, template: { name: "t", variables: { a: "x".repeat(16 * 1024 - 19) } } },
      beyond: { text: undefined, template: { name: "t", variables: { a: "x".repeat(16 * 1024 - 18) } } },
      field: "template"
    },
    {
      what: "bytes of options of every kind",
      within: {
        tags: ["x".repeat(123)],
        headers: { a: "x".repeat(8 * 1024 - 3) },
        variables: { b: "x".repeat(8 * 1024 - 131) }
      },
      beyond: {
        tags: ["x".repeat(124)],
        headers: { a: "x".repeat(8 * 1024 - 3) },
        variables: { b: "x".repeat(8 * 1024 - 131) }
      },
      field: "headers"
    },
    {
      what: "bytes of files",
      within: { text: "", attachments: [file(megabytes(1)), file(source(24 * 1024 * 1024))] },
      beyond: { text: "x", attachments: [file(megabytes(1)), file(source(24 * 1024 * 1024))] },
      field: "attachments[1]"
    },
    {
      what: "bytes of one file",
      within: { text: "", inline: file(new Blob([megabytes(25)])) },
      beyond: { text: "x", inline: file(new Blob([megabytes(25)])) },
      field: "inline"
    },
    {
      what: "bytes of a file beside one of unknown size",
      within: { text: "", attachments: [file(source(undefined)), file(source(25 * 1024 * 1024))] },
      beyond: { text: "x", attachments: [file(source(undefined)), file(source(25 * 1024 * 1024))] },
      field: "attachments[1]"
    }
  ]
  for (const { beyond, field, what, within } of limits) {
    it.effect(`of ${what} is sent`, () =>
      Effect.gen(function*() {
        assert.isUndefined(yield* refusedField(sendOf({ ...message, ...within })))
      }))

    it.effect(`of ${what} is refused with one more, by the largest field`, () =>
      Effect.gen(function*() {
        assert.strictEqual((yield* refusedField(sendOf({ ...message, ...beyond })))?.field, field)
      }))
  }

  it.effect("of 25 MB of text is refused when its letters take more bytes than one", () =>
    Effect.gen(function*() {
      const html = "é".repeat(12.5 * 1024 * 1024)
      assert.isUndefined(yield* refusedField(Messages.send({ ...message, text: "", html, attachments: [] })))
      const error = yield* refusedField(Messages.send({ ...message, html }))
      assert.deepStrictEqual([error?.field, error?.issue], [
        "html",
        "takes 26214400 bytes of a message of 26214411: at most 26214400 are taken"
      ])
    }))

  it.effect("says how much its options take together", () =>
    Effect.gen(function*() {
      const error = yield* refusedField(Messages.send({ ...message, tags: ["a"], headers: { b: "x".repeat(20_000) } }))
      assert.strictEqual(
        error?.issue,
        "takes 20003 bytes of the options, headers, variables and template variables, which come to 20009: at most 16384 are taken"
      )
    }))

  it.effect("as ready-made MIME is refused with one byte more", () =>
    Effect.gen(function*() {
      assert.isUndefined(yield* refusedField(Messages.sendMime(mime(source(25 * 1024 * 1024)))))
      assert.strictEqual((yield* refusedField(Messages.sendMime(mime(source(25 * 1024 * 1024 + 1)))))?.field, "message")
    }))

  it.effect("as ready-made MIME is refused with more options or recipients than Mailgun takes", () =>
    Effect.gen(function*() {
      const headers = { "X-A": "x".repeat(16 * 1024) }
      assert.strictEqual((yield* refusedField(Messages.sendMime({ ...mime("x"), headers })))?.field, "headers")
      const to = list(1001).join(",")
      assert.strictEqual((yield* refusedField(Messages.sendMime({ ...mime("x"), to })))?.field, "to")
    }))
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
