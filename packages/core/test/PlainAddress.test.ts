import { Mailbox } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import { isPlainAddress, isPlainMailbox } from "../src/internal/plainAddress.ts"

/** What addresses are made of, and what they are not. */
const Piece = Schema.Literals([
  "ann",
  "L",
  "1",
  "_",
  "+",
  "-",
  ".",
  "@",
  "@example.com",
  "@mail.example",
  ".com",
  " ",
  " <",
  ">",
  ",",
  "\"",
  "'",
  "(",
  "=?",
  "\n",
  "ü",
  "x".repeat(64)
])

describe("A plain address", () => {
  it.prop("is one address to the parser too", { before: Schema.Array(Piece), after: Schema.Array(Piece) }, (pieces) => {
    const text = pieces.before.slice(-5).join("") + "ann@example.com" + pieces.after.slice(-3).join("")
    if (isPlainMailbox(text)) assert.lengthOf(Result.getOrThrow(Mailbox.parseList(text)), 1)
    if (isPlainAddress(text)) assert.deepStrictEqual(Result.getOrThrow(Mailbox.parse(text)), { address: text })
  }, { arbitrary: { runs: 20_000 } })

  it.each(["ann@example.com", "a.b+c-d_e@mail.example.co.uk", "Ann <ann@example.com>", "Jean-Luc O'Neill <a@b.io>"])(
    "is %s",
    (text) => assert.isTrue(isPlainMailbox(text))
  )

  it.each([
    "",
    "ann",
    "ann@localhost",
    "ann@example.com, bob@example.com",
    "ann@-example.com",
    "ann@example-.com",
    "ann..lee@example.com",
    ".ann@example.com",
    "ann@example.com\n",
    "Ann <ann@example.com",
    "Ann ann@example.com>",
    `ann@${"x".repeat(64)}.com`,
    `ann@${"x.".repeat(130)}com`
  ])("is not %j, which the parser decides", (text) => assert.isFalse(isPlainMailbox(text)))
})
