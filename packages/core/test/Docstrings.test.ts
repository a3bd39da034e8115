import * as MailgunError from "@effect-mailgun/core/MailgunError"
import * as Operation from "@effect-mailgun/core/Operation"
import { resources } from "@effect-mailgun/core/operations"
import { assert, describe, it } from "@effect/vitest"
import { readdirSync, readFileSync } from "node:fs"
import { documented, normalized } from "./manifest/documented.ts"

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

/** The errors of a docstring, by its own words: what stands before its example. */
const errorsOf = (docstring: string): ReadonlyArray<string> => {
  const [text = ""] = docstring.split("**Example**")
  return [...text.matchAll(/`(Mailgun\w+)`/g)].map(([, tag = ""]) => tag)
}

/** What any operation can fail with, as the module docs of MailgunError tell. */
const shared = new Set([
  "MailgunInvalidInput",
  "MailgunUnauthorized",
  "MailgunRateLimited",
  "MailgunInternalServerError",
  "MailgunBadGateway",
  "MailgunServiceUnavailable",
  "MailgunGatewayTimeout",
  "MailgunTransportError",
  "MailgunDecodeError"
])

const tagOf: { readonly [status: number]: string } = {
  400: "MailgunBadRequest",
  401: "MailgunUnauthorized",
  402: "MailgunRequestFailed",
  403: "MailgunForbidden",
  404: "MailgunNotFound",
  409: "MailgunConflict",
  410: "MailgunUnexpectedStatus",
  429: "MailgunRateLimited",
  500: "MailgunInternalServerError"
}

/** The errors that Mailgun documents for an operation and that not all operations share. */
const documentedErrors = ({ method, path }: Operation.Any): ReadonlyArray<string> => {
  const tags = (documented.get(`${method} ${normalized(path)}`) ?? []).map((status) =>
    tagOf[status] ?? `a tag for ${status}`
  )
  return tags.filter((tag) => !shared.has(tag))
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

      it(`${resource}.${name} names its errors, and all that Mailgun documents`, () => {
        const errors = errorsOf(docstringOf(read(`${resource}.ts`), name) ?? "")
        assert.isNotEmpty(errors.filter((tag) => !shared.has(tag)))
        assert.deepStrictEqual(errors.filter((tag) => !(tag in MailgunError)), [])
        assert.deepStrictEqual(documentedErrors(operation).filter((tag) => !errors.includes(tag)), [])
      })
    }

    it(`${resource} points to the errors that all operations share`, () => {
      const [head = ""] = read(`${resource}.ts`).split("*/")
      assert.include(head, "The errors that all operations share are told in `MailgunError`.")
    })
  }

  it("MailgunError tells the errors that all operations share", () => {
    const [head = ""] = read("MailgunError.ts").split("*/")
    assert.deepStrictEqual([...shared].filter((tag) => !errorsOf(head).includes(tag)), [])
  })

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
