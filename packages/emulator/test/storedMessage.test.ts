import { StoredMessage } from "@effect-mailgun/emulator"
import { assert, describe, it } from "@effect/vitest"

describe("the links of a message", () => {
  it("are those of its HTML and then of its text, each once", () => {
    const found = StoredMessage.links({
      html: "<a href=\"https://a.example.com/?x=1&amp;y=2\">A</a> <a class=b href='https://b.example.com'>B</a>",
      text: "See https://b.example.com, or https://c.example.com/page."
    })
    assert.deepStrictEqual(found, [
      "https://a.example.com/?x=1&y=2",
      "https://b.example.com",
      "https://c.example.com/page"
    ])
  })

  it("are none where nothing can be clicked on", () => {
    const found = StoredMessage.links({ html: "<a href=\"mailto:ann@example.com\">Ann</a>", text: undefined })
    assert.deepStrictEqual(found, [])
  })
})

describe("the codes of a message", () => {
  it("are groups of digits, and capitals with digits, that stand on their own", () => {
    const found = StoredMessage.codes({ subject: "271 828 is your code", text: "Or use AB12-CD34.", html: undefined })
    assert.deepStrictEqual(found, ["271828", "AB12-CD34"])
  })

  it("are not prices, dates, times, or parts of links", () => {
    const found = StoredMessage.codes({
      subject: undefined,
      text: "You paid $1042 on 2026-11-22 at 10:4512: https://example.com/orders/987654",
      html: undefined
    })
    assert.deepStrictEqual(found, [])
  })

  it("are found in HTML where there is no text", () => {
    const html = "<style>.c1234 { color: #123456 }</style><p>Code: <b>4821</b></p>"
    assert.deepStrictEqual(StoredMessage.codes({ subject: undefined, text: undefined, html }), ["4821"])
  })
})
