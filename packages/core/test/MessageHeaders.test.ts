import * as MessageHeaders from "@effect-mailgun/core/MessageHeaders"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"

const headersOf = (result: ReturnType<typeof MessageHeaders.reply>): MessageHeaders.Headers => Result.getOrThrow(result)

const fieldOf = (result: ReturnType<typeof MessageHeaders.reply>): string =>
  Result.match(result, { onFailure: ({ field, operation }) => `${operation} ${field}`, onSuccess: () => "accepted" })

const longId = (n: number): string => `${`${n}`.padStart(80, "x")}@example.com`

describe("A reply", () => {
  it("names the message that it answers, and the thread with that message at its end", () => {
    assert.deepStrictEqual(
      headersOf(MessageHeaders.reply({
        messageId: "<3@example.org>",
        references: "<1@example.com>\r\n <2@example.org>",
        inReplyTo: "<2@example.org>"
      })),
      { "In-Reply-To": "<3@example.org>", References: "<1@example.com> <2@example.org> <3@example.org>" }
    )
  })

  const threads: ReadonlyArray<readonly [what: string, original: MessageHeaders.Original, references: string]> = [
    ["the first of a thread", { messageId: "<1@a.b>" }, "<1@a.b>"],
    ["an id without brackets", { messageId: "1@a.b" }, "<1@a.b>"],
    ["an id with blanks around it", { messageId: " <1@a.b>\r\n" }, "<1@a.b>"],
    ["an id with a colon and a second at sign", { messageId: "<a@b:1@c.d>" }, "<a@b:1@c.d>"],
    [
      "a message without references, by what it answers",
      { messageId: "<2@a.b>", inReplyTo: "Your message <1@a.b>" },
      "<1@a.b> <2@a.b>"
    ],
    [
      "a message without references that answers two",
      { messageId: "<3@a.b>", inReplyTo: "<1@a.b> <2@a.b>" },
      "<3@a.b>"
    ],
    ["references to itself", { messageId: "<2@a.b>", references: "<1@a.b> <2@a.b>" }, "<1@a.b> <2@a.b>"],
    [
      "references that are broken in parts",
      { messageId: "<4@a.b>", references: "<1@a.b> <open <2@a.b> (c) <no-at> <ü@a.b> 3@a.b <>" },
      "<1@a.b> <2@a.b> <4@a.b>"
    ],
    [
      "references that would start a header",
      { messageId: "<2@a.b>", references: "<1@a.b>\r\nBcc: <x\r\n@c.d>" },
      "<1@a.b> <2@a.b>"
    ]
  ]
  for (const [what, original, references] of threads) {
    it(`to ${what} has the right references`, () => {
      assert.strictEqual(headersOf(MessageHeaders.reply(original))["References"], references)
    })
  }

  it("to a long thread keeps its first message and as many of the last as a line has room for", () => {
    const ids = Array.from({ length: 40 }, (_, n) => `<${longId(n)}>`)
    const parent = longId(40).padStart(129, "x")
    const references = headersOf(MessageHeaders.reply({ messageId: parent, references: ids.join(" ") }))["References"]
    assert.strictEqual(references, [`<${longId(0)}>`, ...ids.slice(-8), `<${parent}>`].join(" "))
    assert.lengthOf(`References: ${references}`, 998)
  })

  for (
    const messageId of [
      undefined,
      "",
      "<>",
      "abc",
      "@b",
      "a@",
      "a b@c.d",
      "<a@b>\r\nBcc: <c@d>",
      `${"x".repeat(500)}@b`
    ]
  ) {
    it(`to a message whose id is ${JSON.stringify(messageId)?.slice(0, 30)} is refused`, () => {
      assert.strictEqual(fieldOf(MessageHeaders.reply({ messageId })), "MessageHeaders.reply messageId")
    })
  }
})

describe("The headers of a thread", () => {
  it("have ids in angle brackets, however they were given", () => {
    assert.deepStrictEqual(
      {
        ...headersOf(MessageHeaders.messageId("3@a.b")),
        ...headersOf(MessageHeaders.inReplyTo("<2@a.b>")),
        ...headersOf(MessageHeaders.references(["<1@a.b>", "2@a.b"]))
      },
      { "Message-Id": "<3@a.b>", "In-Reply-To": "<2@a.b>", References: "<1@a.b> <2@a.b>" }
    )
  })

  it("take as many characters as a line has room for, and not one more", () => {
    const idOf = (length: number) => `${"x".repeat(length)}@a.b`
    const idsOf = (length: number) => ["1@a.b", idOf(length), idOf(300), idOf(300)]
    const room = 998 - `References: ${idsOf(0).map((id) => `<${id}>`).join(" ")}`.length
    const kept = (length: number) => headersOf(MessageHeaders.references(idsOf(length)))["References"]?.split(" ")
    assert.lengthOf(kept(room) ?? [], 4)
    assert.lengthOf(kept(room + 1) ?? [], 3)
  })

  it("may name several messages that are answered", () => {
    assert.deepStrictEqual(headersOf(MessageHeaders.inReplyTo(["1@a.b", "2@a.b"])), {
      "In-Reply-To": "<1@a.b> <2@a.b>"
    })
  })

  const refused: ReadonlyArray<
    readonly [what: string, result: ReturnType<typeof MessageHeaders.reply>, field: string]
  > = [
    ["a Message-Id without a domain", MessageHeaders.messageId("abc"), "MessageHeaders.messageId id"],
    ["a Message-Id with two at signs", MessageHeaders.messageId("a@b@c"), "MessageHeaders.messageId id"],
    ["a Message-Id beyond ASCII", MessageHeaders.messageId("ä@b"), "MessageHeaders.messageId id"],
    ["a Message-Id with one bracket", MessageHeaders.messageId("<a@b"), "MessageHeaders.messageId id"],
    ["an answer to nothing", MessageHeaders.inReplyTo([]), "MessageHeaders.inReplyTo ids"],
    ["an answer to what is no message", MessageHeaders.inReplyTo("abc"), "MessageHeaders.inReplyTo ids[0]"],
    ["no references", MessageHeaders.references([]), "MessageHeaders.references ids"],
    ["a line break in a reference", MessageHeaders.references(["a@b", "c@d\r\n"]), "MessageHeaders.references ids[1]"]
  ]
  for (const [what, result, field] of refused) {
    it(`refuse ${what}, by its field`, () => assert.strictEqual(fieldOf(result), field))
  }
})

describe("List-Unsubscribe", () => {
  const accepted: ReadonlyArray<readonly [what: string, ways: MessageHeaders.Unsubscribe, value: string]> = [
    ["a page", { url: "https://example.com/leave?id=1,2" }, "<https://example.com/leave?id=1,2>"],
    ["a page without TLS", { url: "http://example.com/leave" }, "<http://example.com/leave>"],
    ["an address", { mailto: "leave@example.com" }, "<mailto:leave@example.com>"],
    [
      "a mailto URI",
      { mailto: "mailto:leave@example.com?subject=leave%20us" },
      "<mailto:leave@example.com?subject=leave%20us>"
    ],
    [
      "both",
      { url: "https://example.com/leave", mailto: "leave@example.com" },
      "<https://example.com/leave>, <mailto:leave@example.com>"
    ],
    [
      "placeholders for the recipient",
      { url: "https://example.com/%recipient.token%", mailto: "leave+%recipient.id%@example.com" },
      "<https://example.com/%recipient.token%>, <mailto:leave+%recipient.id%@example.com>"
    ],
    [
      "Mailgun's own page and address",
      { url: "%unsubscribe_url%", mailto: "%unsubscribe_email%" },
      "<%unsubscribe_url%>, <mailto:%unsubscribe_email%>"
    ]
  ]
  for (const [what, ways, value] of accepted) {
    it(`takes ${what}, and promises no single click`, () => {
      assert.deepStrictEqual(headersOf(MessageHeaders.listUnsubscribe(ways)), { "List-Unsubscribe": value })
    })
  }

  it("promises a single click where it is asked to", () => {
    const ways = { url: "https://example.com/leave", mailto: "leave@example.com", oneClick: true }
    assert.deepStrictEqual(headersOf(MessageHeaders.listUnsubscribe(ways)), {
      "List-Unsubscribe": "<https://example.com/leave>, <mailto:leave@example.com>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"
    })
  })

  const refused: ReadonlyArray<readonly [what: string, ways: MessageHeaders.Unsubscribe, field: string]> = [
    ["no way at all", {}, "url"],
    ["a single click without a page", { mailto: "leave@example.com", oneClick: true }, "url"],
    ["a single click without TLS", { url: "http://example.com/leave", oneClick: true }, "url"],
    ["a single click on a page that may be without TLS", { url: "%unsubscribe_url%", oneClick: true }, "url"],
    ["a page that is no URL", { url: "example.com/leave" }, "url"],
    ["a page of another protocol", { url: "javascript:alert(1)" }, "url"],
    ["a URL that closes its bracket", { url: "https://example.com/>,<mailto:x@y.z" }, "url"],
    ["a line break in a URL", { url: "https://example.com/\r\nBcc: x@y.z" }, "url"],
    ["a blank in a URL", { url: "https://example.com/a b" }, "url"],
    ["a URL beyond ASCII", { url: "https://example.com/ü" }, "url"],
    ["a URL beyond a line", { url: `https://example.com/${"x".repeat(1000)}` }, "url"],
    ["an address without a domain", { mailto: "leave" }, "mailto"],
    ["two addresses", { mailto: "mailto:a@b.c,d@e.f" }, "mailto"],
    ["a line break in an address", { mailto: "leave@example.com\r\n" }, "mailto"],
    ["a blank in a subject", { mailto: "mailto:leave@example.com?subject=leave us" }, "mailto"]
  ]
  for (const [what, ways, field] of refused) {
    it(`refuses ${what}, by its field`, () => {
      assert.strictEqual(fieldOf(MessageHeaders.listUnsubscribe(ways)), `MessageHeaders.listUnsubscribe ${field}`)
    })
  }
})

describe("Auto-Submitted", () => {
  for (const value of ["no", "auto-generated", "auto-replied", "auto-notified"] as const) {
    it(`may be ${value}`, () => {
      assert.deepStrictEqual(headersOf(MessageHeaders.autoSubmitted(value)), { "Auto-Submitted": value })
    })
  }

  it("may be nothing else", () => {
    // What a caller without types might pass.
    const value = "auto-replied\r\nBcc: x@y.z" as MessageHeaders.AutoSubmitted
    assert.strictEqual(fieldOf(MessageHeaders.autoSubmitted(value)), "MessageHeaders.autoSubmitted value")
  })
})
