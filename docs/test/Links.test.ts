import { assert, describe, it } from "@effect/vitest"
import { guides, leadsSomewhere, linksOf, markdownFiles } from "../src/links.ts"

describe("The Markdown files", () => {
  for (const file of markdownFiles()) {
    it(`${file} has no link that leads nowhere`, () => {
      const broken = linksOf(file).filter((link) => !leadsSomewhere(link)).map(({ place, target }) =>
        `${place} ${target}`
      )
      assert.deepStrictEqual(broken, [])
    })
  }

  it("are found", () => {
    assert.includeMembers([...markdownFiles()], ["README.md", "docs/README.md", "packages/core/README.md"])
  })

  it("of docs are each in its table of contents", () => {
    const listed = new Set(linksOf("docs/README.md").map(({ target }) => target))
    assert.sameMembers([...listed], guides().filter((name) => name !== "README.md"))
  })

  it("have links that a heading answers, and none that it does not", () => {
    const link = { place: "", from: "docs/scale.md" }
    assert.isTrue(leadsSomewhere({ ...link, target: "campaigns.md#what-is-promised" }))
    assert.isTrue(leadsSomewhere({ ...link, target: "#limits-of-mailgun" }))
    assert.isFalse(leadsSomewhere({ ...link, target: "campaigns.md#what-is-hoped" }))
    assert.isFalse(leadsSomewhere({ ...link, target: "no-such-guide.md" }))
  })
})
