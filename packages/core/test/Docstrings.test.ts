import * as Operation from "@effect-mailgun/core/Operation"
import { resources } from "@effect-mailgun/core/operations"
import { assert, describe, it } from "@effect/vitest"
import { readdirSync, readFileSync } from "node:fs"

const source = new URL("../src/", import.meta.url)

const read = (file: string): string => readFileSync(new URL(file, source), "utf8")

/** The docstring right before a place in a source text, if one ends there. */
const docstringBefore = (text: string, place: number): string | undefined => {
  const before = text.slice(0, place).trimEnd()
  return before.endsWith("*/") ? before.slice(before.lastIndexOf("/**")) : undefined
}

/** The docstring of an export, by its name: of its own declaration, or of its place in an `export { a as b }`. */
const docstringOf = (text: string, name: string): string | undefined => {
  const declared = new RegExp(`^export (?:declare )?(?:const|class|interface|type|function) ${name}\\b`, "m").exec(text)
  const renamed = new RegExp(`\\b${name}_ as ${name}\\b`).exec(text)
  const place = declared ?? renamed
  return place === null ? undefined : docstringBefore(text, place.index)
}

describe("The docstring of", () => {
  for (const [resource, module] of Object.entries(resources)) {
    for (const [name, operation] of Object.entries(module)) {
      if (!Operation.isOperation(operation)) continue
      it(`${resource}.${name} has its path and an example`, () => {
        const docstring = docstringOf(read(`${resource}.ts`), name)
        assert.ok(docstring !== undefined, "there is none")
        assert.include(docstring, `\`${operation.method} ${operation.path}\``)
        assert.include(docstring, "**Example**")
      })
    }
  }

  for (const file of readdirSync(source).filter((name) => name.endsWith(".ts") && name !== "index.ts")) {
    it(`every export of ${file} is there, with its category and version`, () => {
      const text = read(file)
      const exports = [...text.matchAll(/^export (?:declare )?(?:const|class|interface|type|function) (\w+)/gm)]
      const undescribed = exports.filter((found) => {
        const docstring = docstringBefore(text, found.index)
        return docstring === undefined || !docstring.includes("@category") || !docstring.includes("@since")
      })
      assert.deepStrictEqual(undescribed.map(([, name]) => name), [])
      assert.match(text, /^\/\*\*/)
    })
  }
})
