import * as Inbound from "@effect-mailgun/core/Inbound"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { fields, forwarded, multipart, urlencoded, withFields } from "./InboundPosts.ts"

const withChanged = (changed: { readonly [name: string]: string | undefined }) => urlencoded(withFields(changed))

describe("A forwarded mail", () => {
  it.effect("has its envelope, its bodies and its signature as received", () =>
    Effect.gen(function*() {
      const mail = yield* forwarded(urlencoded(fields))
      assert.strictEqual(mail.recipient, "alice@example.com")
      assert.strictEqual(mail.sender, "bob@example.net")
      assert.strictEqual(mail.from, "Bob <bob@example.net>")
      assert.strictEqual(mail.subject, "Re: Sample POST request")
      assert.match(mail.bodyPlain ?? "", /^Hi Alice,\n/)
      assert.match(mail.bodyHtml ?? "", /^<p>/)
      assert.strictEqual(mail.strippedText, "Hi Alice,\n\nThis is Bob.")
      assert.strictEqual(mail.strippedSignature, "Thanks,\nBob")
      assert.strictEqual(mail.strippedHtml, "<p>Hi Alice</p>")
      assert.deepStrictEqual(mail.signature, {
        timestamp: "1700000000",
        token: "5a8ce0edb2dd8301dee6c2405235584e45aa91d1e9f979f3de",
        signature: "d2271d12299f6592d9d44cd9d250f0704e4674c30d79d07c47a66f95ce71cf55"
      })
      assert.deepStrictEqual(mail.attachments, [])
      assert.deepStrictEqual(mail.fields, fields)
    }))

  it.effect("is the same from a multipart form", () =>
    Effect.gen(function*() {
      const plain = fields.map(([name, value]) => [name, value.replaceAll("\n", " ")] as const)
      assert.deepStrictEqual(yield* Inbound.parse(yield* multipart(plain)), yield* Inbound.parse(urlencoded(plain)))
    }))

  it.effect("has its headers in their order, also those that Mailgun took apart", () =>
    Effect.gen(function*() {
      const mail = yield* forwarded(urlencoded(fields))
      assert.deepStrictEqual(mail.headers.slice(0, 3).map(([name]) => name), ["Received", "Content-Type", "Received"])
      assert.deepStrictEqual(mail.headers[1]?.[1], [
        "multipart/mixed",
        { boundary: "------------020601070403020003080006" }
      ])
    }))

  it.effect("finds a header in whatever case, as text", () =>
    Effect.gen(function*() {
      const mail = yield* forwarded(urlencoded(fields))
      assert.strictEqual(Inbound.header(mail, "FROM"), "Bob <bob@example.net>")
      assert.strictEqual(Inbound.headerValues(mail, "received").length, 2)
      assert.strictEqual(
        Inbound.header(mail, "content-type"),
        "multipart/mixed; boundary=\"------------020601070403020003080006\""
      )
      assert.strictEqual(Inbound.header(mail, "To"), undefined)
    }))

  it.effect("has what the spam filter found", () =>
    Effect.gen(function*() {
      const { spam } = yield* forwarded(urlencoded(fields))
      assert.deepStrictEqual(spam, { isSpam: false, score: -0.2, dkim: "Pass", spf: "SoftFail" })
    }))

  it.effect("leaves out spam results that are none, since they may be the sender's", () =>
    Effect.gen(function*() {
      const { spam } = yield* forwarded(withChanged({
        "message-headers": JSON.stringify([
          ["X-Mailgun-Sflag", "maybe"],
          ["X-Mailgun-Sscore", "NaN"],
          ["X-Mailgun-Spf", "toString"]
        ])
      }))
      assert.deepStrictEqual(spam, { isSpam: undefined, score: undefined, dkim: undefined, spf: undefined })
    }))

  it.effect("needs no more than a recipient and a signature", () =>
    Effect.gen(function*() {
      const needed = new Set(["recipient", "timestamp", "token", "signature"])
      const mail = yield* forwarded(urlencoded(fields.filter(([name]) => needed.has(name))))
      assert.strictEqual(mail.bodyPlain, undefined)
      assert.deepStrictEqual(mail.headers, [])
    }))

  it.effect("has an empty sender where it is a bounce", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* forwarded(withChanged({ sender: "" }))).sender, "")
    }))

  const severalParts = [
    { how: "repeated fields", request: urlencoded([...withFields({ "body-html": "<p>1" }), ["body-html", "<p>2"]]) },
    { how: "a list in one field", request: withChanged({ "body-html": "[\"<p>1\", \"<p>2\"]" }) }
  ]
  for (const { how, request } of severalParts) {
    it.effect(`has all HTML parts, sent as ${how}`, () =>
      Effect.gen(function*() {
        const mail = yield* forwarded(request)
        assert.strictEqual(mail.bodyHtml, "<p>1")
        assert.deepStrictEqual(mail.htmlParts, ["<p>1", "<p>2"])
      }))
  }

  it.effect("has other text parts by their subtype", () =>
    Effect.gen(function*() {
      const mail = yield* forwarded(withChanged({ "body-calendar": "BEGIN:VCALENDAR" }))
      assert.deepStrictEqual(mail.otherTextParts, [{ subtype: "calendar", text: "BEGIN:VCALENDAR" }])
    }))
})

describe("A header with the name of one of Mailgun's fields", () => {
  const headers = [
    ["recipient", "eve@example.org"],
    ["token", "eve"],
    ["message-url", "https://eve.example.org/"],
    ["event", "opened"],
    ["body-mime", "eve"],
    ["body-calendar", "eve"]
  ] as const
  const own = withFields({ "message-headers": JSON.stringify(headers) })

  for (const [place, all] of [["before", [...headers, ...own]], ["behind", [...own, ...headers]]] as const) {
    it.effect(`does not stand for that field, ${place} it`, () =>
      Effect.gen(function*() {
        const mail = yield* forwarded(urlencoded(all))
        assert.strictEqual(mail.recipient, "alice@example.com")
        assert.match(mail.signature.token, /^5a8c/)
        assert.deepStrictEqual(mail.otherTextParts, [])
      }))
  }

  it.effect("stands before Mailgun's own where the list of headers does not tell of it", () =>
    Effect.gen(function*() {
      const mail = yield* forwarded(urlencoded([["recipient", "eve@example.org"], ["token", "eve"], ...fields]))
      assert.strictEqual(mail.recipient, "alice@example.com")
      assert.match(mail.signature.token, /^5a8c/)
    }))

  it.effect("may have the value of that field", () =>
    Effect.gen(function*() {
      const mail = yield* forwarded(urlencoded([
        ...withFields({ "message-headers": "[[\"subject\", \"Hello\"]]", subject: "Hello" }),
        ["subject", "Hello"]
      ]))
      assert.strictEqual(mail.subject, "Hello")
    }))
})

describe("A notification of a stored mail", () => {
  const stored = {
    domain: "example.com",
    "message-url": "https://storage-us-east4.api.mailgun.net/v3/domains/example.com/messages/BAABAgDMYHqy0v5PT2I4",
    attachments:
      "[{\"size\": 3, \"url\": \"https://sw.api.mailgun.net/1\", \"name\": \"logo.png\", \"content-type\": \"image/png\"}]",
    "content-id-map": "{\"<logo>\": {\"url\": \"https://sw.api.mailgun.net/1\", \"content-type\": \"image/png\"}}"
  }
  const parse = (changed: { readonly [name: string]: string | undefined } = {}) =>
    Effect.map(Inbound.parse(withChanged({ ...stored, ...changed })), (mail) => {
      if (mail._tag !== "Stored") throw new Error(mail._tag)
      return mail
    })

  it.effect("has where the mail and its files are", () =>
    Effect.gen(function*() {
      const mail = yield* parse()
      assert.strictEqual(mail.domain, "example.com")
      assert.strictEqual(mail.messageUrl, stored["message-url"])
      assert.strictEqual(mail.strippedText, "Hi Alice,\n\nThis is Bob.")
      assert.deepStrictEqual(mail.attachments, [
        { url: "https://sw.api.mailgun.net/1", name: "logo.png", contentType: "image/png", sizeBytes: 3 }
      ])
      assert.deepStrictEqual(mail.contentIds, [{ contentId: "logo", attachment: "https://sw.api.mailgun.net/1" }])
    }))

  it.effect("may have bare URLs as its Content-Ids, and no files", () =>
    Effect.gen(function*() {
      const mail = yield* parse({
        attachments: undefined,
        "content-id-map": "{\"<a>\": \"https://sw.api.mailgun.net/2\"}"
      })
      assert.deepStrictEqual(mail.attachments, [])
      assert.deepStrictEqual(mail.contentIds, [{ contentId: "a", attachment: "https://sw.api.mailgun.net/2" }])
    }))
})

describe("A raw mail", () => {
  for (const [form, request] of [["urlencoded", urlencoded], ["multipart", multipart]] as const) {
    it.effect(`has the whole message, from a ${form} form`, () =>
      Effect.gen(function*() {
        const raw = "Subject: Hello\r\n\r\nHi Alice\r\n"
        const sent = request(withFields({ "body-mime": raw, "body-plain": undefined, "message-headers": undefined }))
        const mail = yield* Inbound.parse(Effect.isEffect(sent) ? yield* sent : sent)
        assert.strictEqual(mail._tag === "Mime" ? mail.bodyMime : "", raw)
        assert.strictEqual(mail.recipient, "alice@example.com")
      }))
  }
})
