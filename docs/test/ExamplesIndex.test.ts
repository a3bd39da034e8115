import { assert, describe, it } from "@effect/vitest"
import { readdirSync, readFileSync } from "node:fs"

const folder = new URL("../../examples/", import.meta.url)

const isSource = (name: string): boolean => /\.tsx?$/.test(name)

/** All source files, by their paths in the folder. */
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => isSource(path) && !path.includes("node_modules"))
  .toSorted()

/** Those that a reader runs: what stands in the folder itself, and the `main` of each folder below it. */
const examples = sources.filter((path) => !path.includes("/") || path.endsWith("/main.ts"))

const index = readFileSync(new URL("README.md", folder), "utf8")

/** The lines that name an example: its number, its path, and what it shows. */
const lines = [...index.matchAll(/^(\d+)\. \[(\S+)\]\((\S+)\): (.+)\.$/gm)]

describe("The index of the examples", () => {
  it("names every example once, and nothing that is not there", () => {
    assert.deepStrictEqual(lines.map(([, , name = ""]) => name).toSorted(), examples)
  })

  it("links each by its path, and counts them in order", () => {
    assert.deepStrictEqual(
      lines.map(([, number, name, path]) => [number, path === name]),
      lines.map((_, place) => [String(place + 1), true])
    )
  })
})

describe("An example", () => {
  for (const path of sources) {
    const text = readFileSync(new URL(path, folder), "utf8")

    it(`is short: ${path}`, () => {
      assert.isBelow(text.trimEnd().split("\n").length, 60)
    })

    it(`is named in the way of the others: ${path}`, () => {
      // A layer has the name of what it exports.
      assert.match(
        path,
        path.startsWith("layers/") ? /^layers\/\w+\.tsx?$/ : /^(?:[a-z][A-Za-z]*\/)?[a-z][A-Za-z]*\.tsx?$/
      )
    })
  }

  for (const path of examples) {
    it(`says at its top what it shows, and reports its failures in one line: ${path}`, () => {
      const text = readFileSync(new URL(path, folder), "utf8")
      assert.match(text, /^(?:\/\*\* @jsxRuntime automatic \*\/\n)?\/\*\*\n \* \S/)
      assert.match(text, /MailgunError\.report,\s+NodeRuntime\.runMain/)
    })
  }
})

describe("The guide to integrations", () => {
  it("shows of React what an example has, which is run", () => {
    const guide = readFileSync(new URL("../integrations.md", import.meta.url), "utf8")
    const example = readFileSync(new URL("reactEmail.tsx", folder), "utf8")
    const [, code = ""] = /^```tsx\n([^]*?)^```$/m.exec(guide) ?? []
    assert.isNotEmpty(code)
    assert.isTrue(example.endsWith(code))
  })
})
