import * as Operation from "@effect-mailgun/core/Operation"
import { operations, resources } from "@effect-mailgun/core/operations"
import { assert, describe, it } from "@effect/vitest"
import { existsSync, readFileSync } from "node:fs"
import { documented as manifest, lines, normalized } from "./manifest/documented.ts"

/** The operations of Mailgun's two OpenAPI files: method and path. */
const documented = [...manifest.keys()]

/** The operations that other clients have and the OpenAPI files do not, with the reason where one is left out. */
const undocumented = lines("undocumented.txt").map((line) => {
  const [operation = "", reason] = line.split("\tleft out: ")
  return { operation, reason }
})

const ours = operations.map(({ method, path }) => `${method} ${normalized(path)}`)

/** Two operations on one path: Mailgun tells them apart by the type of the body, or by the one that is asked for. */
const twoForms = new Set([
  "GET /v3/domains/{}/messages/{}",
  "POST /v3/{}/bounces",
  "POST /v3/{}/complaints",
  "POST /v3/{}/unsubscribes",
  "POST /v3/{}/whitelists"
])

describe("The operations", () => {
  it(`cover all ${documented.length} of Mailgun's OpenAPI files`, () => {
    assert.lengthOf(documented, 225)
    assert.deepStrictEqual(documented.filter((operation) => !ours.includes(operation)), [])
  })

  it("cover those that only other clients have, but for older forms of the documented ones", () => {
    const wanted = undocumented.filter(({ reason }) => reason === undefined).map(({ operation }) => operation)
    assert.deepStrictEqual(wanted.filter((operation) => !ours.includes(operation)), [])
  })

  it("are not there twice", () => {
    const doubled = ours.filter((operation, index) => ours.indexOf(operation) !== index)
    assert.deepStrictEqual(doubled.filter((operation) => !twoForms.has(operation)), [])
  })

  it("are all known to one of the two lists", () => {
    const known = new Set([...documented, ...undocumented.map(({ operation }) => operation)])
    assert.deepStrictEqual(ours.filter((operation) => !known.has(operation)), [])
  })

  for (const { operation, reason } of undocumented) {
    if (reason === undefined) continue
    it(`leave out ${operation}: ${reason}`, () => {
      assert.notInclude(ours, operation)
    })
  }
})

/** The functions beside a list: of `list` itself, or of a list of something else, such as `listDomains`. */
const streamsOf = (name: string): ReadonlyArray<string> => {
  const what = name.slice("list".length)
  return what === "" ? ["pages", "stream"] : [`pagesOf${what}`, `stream${what}`]
}

describe("Beside a list that Mailgun pages", () => {
  for (const [resource, module] of Object.entries(resources)) {
    for (const [name, operation] of Object.entries(module)) {
      // A list by position gives the same items as the one beside it.
      if (!Operation.isOperation(operation) || operation.output.paging === undefined || name === "listBySkip") continue
      it(`stand its Streams: ${resource}.${name}`, () => {
        assert.containsAllKeys(module, streamsOf(name))
      })
    }
  }
})

/** The reference that the manifest was made from, where it is at hand. */
const reference = new URL("../../../../shared/reference/operations.csv", import.meta.url)

describe("The manifest", () => {
  it("agrees with the reference, where the reference is at hand", () => {
    if (!existsSync(reference)) return
    const rows = readFileSync(reference, "utf8").split("\n").slice(1).filter((line) => line !== "")
    const referred = rows.map((line): [string, ReadonlyArray<number>] => {
      const [method = "", path = "", , statuses = ""] = line.split(",")
      const failures = [...statuses.matchAll(/\b[45]\d\d/g)].map(([status]) => Number(status))
      return [`${method} ${normalized(path)}`, failures.toSorted((a, b) => a - b)]
    })
    assert.deepStrictEqual(Object.fromEntries(referred), Object.fromEntries(manifest))
  })
})
