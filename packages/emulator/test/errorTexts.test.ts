import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { errorTexts, isFoundIn, referenceText } from "./errorTexts.ts"

const [, known = "", own = ""] = readFileSync(new URL("../ERRORS.md", import.meta.url), "utf8").split("\n## ")

const listed = (section: string): ReadonlyArray<string> =>
  section.split("\n").filter((line) => line.startsWith("    ")).map((line) => line.trim())

describe("the list of error texts", () => {
  it("has all that the emulator answers with, and no other", () => {
    assert.deepStrictEqual([...listed(known), ...listed(own)].toSorted(), errorTexts())
  })

  it("gives as Mailgun's what a source has, and as our own what none has", () => {
    const sources = referenceText()
    const isKnown = (text: string): boolean => sources === undefined || isFoundIn(sources, text)
    assert.deepStrictEqual(listed(known).filter((text) => !isKnown(text)), [])
    assert.deepStrictEqual(listed(own).filter((text) => sources !== undefined && isFoundIn(sources, text)), [])
    assert.isAbove(listed(known).length, 80)
  })
})
