import * as EventFilter from "@effect-mailgun/core/EventFilter"
import { assert, describe, it } from "@effect/vitest"

const { allOf, anyOf, greaterThan, lessThan, not, phrase } = EventFilter

describe("An event filter", () => {
  it("joins words by OR, and by AND", () => {
    assert.strictEqual(anyOf("rejected", "failed"), "rejected OR failed")
    assert.strictEqual(allOf("june", "july", "august"), "june AND july AND august")
  })

  it("leaves a single word as it is", () => {
    assert.strictEqual(anyOf("rejected"), "rejected")
    assert.strictEqual(allOf("ann+news@example.com"), "ann+news@example.com")
  })

  it("negates a word, and a whole expression", () => {
    assert.strictEqual(not("delivered"), "NOT delivered")
    assert.strictEqual(not(anyOf("opened", "clicked")), "NOT (opened OR clicked)")
    assert.strictEqual(not(not("opened")), "NOT NOT opened")
  })

  it("writes bounds, alone and as a range", () => {
    assert.strictEqual(greaterThan(10_000), ">10000")
    assert.strictEqual(allOf(greaterThan(10_000), lessThan(20_000)), ">10000 AND <20000")
  })

  it("puts expressions inside others into parentheses, to any depth", () => {
    assert.strictEqual(
      allOf("newsletter", anyOf("june", allOf("july", not("draft"))), not(phrase("out of office"))),
      `newsletter AND (june OR (july AND NOT draft)) AND NOT "out of office"`
    )
  })

  it("quotes words that the API would read as more than a word", () => {
    assert.strictEqual(anyOf("Hello world", "plain"), `"Hello world" OR plain`)
    assert.strictEqual(not("NOT"), `NOT "NOT"`)
    assert.strictEqual(allOf("(draft", "<b>"), `"(draft" AND "<b>"`)
    assert.strictEqual(anyOf("a OR", "OR b"), `"a OR" OR "OR b"`)
    assert.strictEqual(anyOf("", " "), `"" OR " "`)
    assert.strictEqual(anyOf("a  OR  b"), `"a  OR  b"`)
  })

  it("quotes a text with a control character, which is no word of the language", () => {
    assert.strictEqual(anyOf("\u0000", "a\u0000b"), `"\u0000" OR "a\u0000b"`)
  })

  it("leaves words alone that only begin like an operator", () => {
    assert.strictEqual(anyOf("ORDER", "NOTE", "ANDY", "NOT-ok"), "ORDER OR NOTE OR ANDY OR NOT-ok")
  })

  it("takes a phrase as it stands, but for quotation marks", () => {
    assert.strictEqual(phrase("this OR that"), `"this OR that"`)
    assert.strictEqual(phrase(`a "quoted" word`), `"a  quoted  word"`)
    assert.strictEqual(anyOf(phrase("this OR that"), phrase("(x)")), `"this OR that" OR "(x)"`)
    assert.strictEqual(not(`half "of a phrase`), `NOT "half  of a phrase"`)
  })

  it("does not take text for an expression that only looks like one in part", () => {
    assert.strictEqual(not(`"a" b`), `NOT " a  b"`)
    assert.strictEqual(not("(a)(b)"), `NOT "(a)(b)"`)
    assert.strictEqual(not("(a OR b"), `NOT "(a OR b"`)
    assert.strictEqual(not("x\u0000y"), `NOT "x\u0000y"`)
  })
})
