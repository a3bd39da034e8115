import { Event, Inbound, Webhook } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { DateTime, Effect, Schema } from "effect"
import { forwarded, multipart, textOf, urlencoded } from "./InboundPosts.ts"
import {
  anymailConflicts,
  anymailDelivered,
  anymailInbound,
  anymailInboundMime,
  anymailLegacy,
  anymailStored,
  mailgunGo,
  mailgunTrackingDelivered,
  samplePost
} from "./samples/clientFixtures.ts"

const decode = Schema.decodeUnknownSync(Event.Event)

const legacy = (form: ReadonlyArray<readonly [name: string, value: string]>) =>
  Effect.map(
    Webhook.parse(new URLSearchParams(form.map(([name, value]): [string, string] => [name, value])).toString()),
    ({ event, signature }) => ({ event, signature, normalized: Event.normalize(event) })
  )

describe("An event that mailgun-go decodes", () => {
  it("has nested custom data, a campaign, and flags and a sender that are null", () => {
    const event = decode(mailgunGo.accepted)
    assert.ok(event.event === "accepted")
    assert.deepStrictEqual(event.userVariables, {
      custom: "value",
      parent: { child: "user defined variable" },
      "a-list": [1, 2, 3, 4, 5]
    })
    assert.deepStrictEqual(event.campaigns, [{ id: "d2yb8", name: "wantlist" }])
    assert.deepStrictEqual(event.envelope, {
      sender: "noreply@example.com",
      transport: "smtp",
      targets: "me@example.com"
    })
    assert.deepStrictEqual(event.flags, {
      isSystemTest: false,
      isBig: false,
      isTestMode: false,
      isAuthenticated: false
    })
    assert.deepStrictEqual(event.message?.recipients, ["me@example.com"])
    assert.strictEqual(event.storage?.key, "AgEASDSGFB8y4--TSDGxvccvmQB==")
    assert.deepStrictEqual(event.timestamp, DateTime.makeUnsafe("2015-01-03T03:23:12.850Z"))
  })

  it("has custom data that comes as JSON text, as in the Logs API", () => {
    const text = JSON.stringify({ order: "7", nested: { a: [1] } })
    assert.deepInclude(decode({ event: "accepted", "user-variables": text }), {
      userVariables: { order: "7", nested: { a: [1] } }
    })
    assert.deepInclude(decode({ event: "accepted", "user-variables": text.slice(0, -5) }), { userVariables: {} })
  })

  it("has no custom data where Mailgun cut it off", () => {
    assert.deepInclude(decode(mailgunGo["user variables cut off"]), { event: "accepted", userVariables: {} })
  })

  it("has its attachment", () => {
    const event = decode(mailgunGo["an attachment"])
    assert.ok(event.event === "delivered")
    assert.deepStrictEqual(event.message?.attachments, [
      { filename: "doc.pdf", contentType: "application/pdf", sizeBytes: 139_214 }
    ])
  })

  it("is a stored message", () => {
    assert.deepStrictEqual(decode(mailgunGo.stored), {
      event: "stored",
      storage: {
        key: "WyJlODlmYTdhNTE3IiwghODAyMTQ4MDEzMTUiXSLCAib2xkY29rZSJd",
        urls: ["https://api.mailgun.net/v2/domains/mg/messages/Wy9JZlJd"]
      }
    })
  })
})

describe("A webhook that django-anymail decodes", () => {
  it("is a delivery, as that client tells it", () => {
    const { messageId, metadata, recipient, tags, timestamp, type } = Event.normalize(decode(anymailDelivered))
    assert.deepStrictEqual({ messageId, metadata, recipient, tags, timestamp, type }, {
      type: "delivered",
      timestamp: DateTime.makeUnsafe("2018-08-12T21:17:17.153Z"),
      messageId: "20180812211713.1.DF5966851B4BAA99@example.org",
      recipient: "recipient@example.com",
      tags: [],
      metadata: {}
    })
  })

  const failures: {
    readonly [name in keyof typeof anymailLegacy]: readonly [
      type: string,
      rejectReason: string,
      smtpCode: number | undefined
    ]
  } = {
    dropped: ["bounced", "bounced", 605],
    "dropped after a complaint": ["bounced", "spam", 607],
    "dropped after hours": ["bounced", "timed_out", 499],
    bounced: ["bounced", "bounced", 550],
    "bounced with an enhanced code": ["bounced", "bounced", undefined]
  }
  for (const [name, form] of Object.entries(anymailLegacy)) {
    it.effect(`is a legacy form: ${name}`, () =>
      Effect.gen(function*() {
        const { normalized } = yield* legacy(form)
        const { recipient, rejectReason, smtpCode, timestamp, type } = normalized
        assert.deepStrictEqual([type, rejectReason, smtpCode], [...failures[name as keyof typeof failures]])
        assert.strictEqual(recipient, new Map(form).get("recipient"))
        assert.deepStrictEqual(timestamp, DateTime.makeUnsafe("2016-04-21T17:55:30Z"))
      }))
  }

  it.effect("tells Mailgun's fields from custom variables of the same names", () =>
    Effect.gen(function*() {
      const { normalized, signature } = yield* legacy(anymailConflicts)
      assert.deepStrictEqual(signature, {
        timestamp: "1461261330",
        token: "actual-event-token",
        signature: "0123456789abcdef"
      })
      assert.strictEqual(normalized.type, "clicked")
      assert.strictEqual(normalized.recipient, "actual-recipient@example.com")
      assert.strictEqual(normalized.clickUrl, "http://clicked.example.com/actual/event/param")
      assert.deepStrictEqual(normalized.tags, ["actual-tag-1", "actual-tag-2"])
      assert.deepStrictEqual(normalized.metadata, {
        event: "metadata-event",
        recipient: "metadata-recipient",
        signature: "metadata-signature",
        timestamp: "metadata-timestamp",
        token: "metadata-token",
        "ordinary field": "ordinary metadata value"
      })
    }))
})

describe("A legacy form that mailgun-tracking decodes", () => {
  it.effect("is a delivery with its headers and custom variables", () =>
    Effect.gen(function*() {
      const { event, signature } = yield* legacy(mailgunTrackingDelivered)
      assert.ok(event.event === "delivered")
      assert.strictEqual(event.recipient, "alice@example.com")
      assert.deepStrictEqual(event.domain, { name: "mail.example.com" })
      assert.deepStrictEqual(event.userVariables, { my_var_1: "Mailgun Variable #1", "my-var-2": "awesome" })
      assert.deepStrictEqual(event.message?.headers, {
        messageId: "20160329071939.35138.9413.6915422C@mail.example.com",
        from: "Bob <bob@mail.example.com>",
        to: "Alice <alice@example.com>",
        subject: "Test deliver webhook"
      })
      assert.deepInclude(signature, { token: "b5751a49a024483da8d41c3684f98b8f" })
    }))
})

describe("Incoming mail that django-anymail decodes", () => {
  it.effect("has its envelope, bodies, headers and spam results", () =>
    Effect.gen(function*() {
      const mail = yield* forwarded(urlencoded(anymailInbound))
      assert.strictEqual(mail.recipient, "test@inbound.example.com")
      assert.strictEqual(mail.sender, "envelope-from@example.org")
      assert.strictEqual(mail.bodyPlain, "Test body plain")
      assert.strictEqual(mail.bodyHtml, "<div>Test body html</div>")
      assert.strictEqual(mail.strippedText, "stripped plaintext body")
      assert.strictEqual(mail.strippedHtml, "stripped html body")
      assert.deepStrictEqual(mail.spam, { isSpam: false, score: 1.7, dkim: "Pass", spf: "Pass" })
      assert.strictEqual(Inbound.header(mail, "Message-ID"), "<CAEPk3R+4Zr@mail.example.org>")
      assert.deepStrictEqual(Inbound.headerValues(mail, "Received"), [
        "from mail.example.org by mxa.mailgun.org ...",
        "by mail.example.org for <test@inbound.example.com> ...",
        "by 10.10.1.71 with HTTP; Wed, 11 Oct 2017 18:31:04 -0700 (PDT)"
      ])
    }))

  it.effect("is raw MIME", () =>
    Effect.gen(function*() {
      const mail = yield* Inbound.parse(urlencoded(anymailInboundMime))
      assert.ok(mail._tag === "Mime")
      assert.strictEqual(mail.sender, "envelope-from@example.org")
      assert.match(mail.bodyMime, /^From: A tester <test@example.org>\r\nSubject: Raw MIME test\r\n/)
    }))

  it.effect("is the notification of a store()", () =>
    Effect.gen(function*() {
      const mail = yield* Inbound.parse(urlencoded(anymailStored))
      assert.ok(mail._tag === "Stored")
      assert.match(mail.messageUrl, /\/messages\/MESSAGE_KEY$/)
      assert.lengthOf(mail.attachments, 1)
      assert.deepInclude(mail.attachments[0], { contentType: "application/pdf", sizeBytes: 20_202 })
    }))

  it.effect("has all attachments of a content-id map with keys that are empty, or there twice", () =>
    Effect.gen(function*() {
      const files = [1, 2, 3, 4].map((number) =>
        [`attachment-${number}`, new File([`att${number}`], `${number}.txt`)] as const
      )
      const mail = yield* forwarded(
        yield* multipart([
          ...anymailInbound.filter(([name]) => name !== "message-headers"),
          ["message-headers", "[]"],
          ["attachment-count", "4"],
          [
            "content-id-map",
            `{"": "attachment-1", "": "attachment-2", "<abc>": "attachment-3", "<abc>": "attachment-4"}`
          ],
          ...files
        ]),
        { attachments: Inbound.keepInMemory }
      )
      assert.lengthOf(mail.attachments, 4)
      assert.strictEqual(yield* textOf(mail.attachments[3]), "att4")
      assert.deepStrictEqual(mail.contentIds, [
        { contentId: "", attachment: "attachment-1" },
        { contentId: "", attachment: "attachment-2" },
        { contentId: "abc", attachment: "attachment-3" },
        { contentId: "abc", attachment: "attachment-4" }
      ])
    }))
})

describe("Mailgun's sample POST to a route", () => {
  it.effect("has its bodies, its headers and its files", () =>
    Effect.gen(function*() {
      const mail = yield* forwarded(yield* multipart([...samplePost.fields, ...samplePost.files]), {
        attachments: Inbound.keepInMemory
      })
      assert.strictEqual(mail.recipient, "monica@mg.example.com")
      assert.strictEqual(mail.sender, "chandler@mg.example.com")
      assert.strictEqual(mail.from, "Bob <bob@mg.example.com>")
      assert.strictEqual(mail.subject, "Re: Sample POST request")
      assert.strictEqual(mail.strippedSignature?.replaceAll("\r\n", "\n"), "Thanks,\nBob")
      assert.strictEqual(Inbound.header(mail, "in-reply-to"), "<517AC78B.5060404@mg.example.com>")
      assert.deepStrictEqual(mail.attachments.map(({ contentType, filename }) => [filename, contentType]), [
        ["crabby.gif", "image/gif"],
        ["attached_файл.txt", "text/plain"]
      ])
      assert.strictEqual(yield* textOf(mail.attachments[1]), "text")
      assert.deepInclude(mail.contentIds[0], { attachment: "attachment-1" })
      assert.deepStrictEqual(mail.otherTextParts, [])
    }))
})
