import { operations } from "@effect-mailgun/core/operations"
import { assert, describe, it } from "@effect/vitest"
import { existsSync, readFileSync } from "node:fs"

/** The path with its placeholders emptied, since every source names them differently. */
const normalized = (path: string): string => path.replaceAll(/\{[^}]*\}/g, "{}")

const lines = (file: string): ReadonlyArray<string> =>
  readFileSync(new URL(file, import.meta.url), "utf8").split("\n").filter((line) => line !== "")

/** The operations of Mailgun's two OpenAPI files: method and path. */
const documented = lines("./manifest/documented.txt")

/** The operations that other clients have and the OpenAPI files do not, with the reason where one is left out. */
const undocumented = lines("./manifest/undocumented.txt").map((line) => {
  const [operation = "", reason] = line.split("\tleft out: ")
  return { operation, reason }
})

const ours = operations.map(({ method, path }) => `${method} ${normalized(path)}`)

/** Two operations on one path: Mailgun tells them apart by the type of the body. */
const twoForms = new Set([
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

/** The reference that the manifest was made from, where it is at hand. */
const reference = new URL("../../../../shared/reference/operations.csv", import.meta.url)

describe("The manifest", () => {
  it("agrees with the reference, where the reference is at hand", () => {
    if (!existsSync(reference)) return
    const rows = readFileSync(reference, "utf8").split("\n").slice(1).filter((line) => line !== "")
    const paths = rows.map((line) => line.split(",").slice(0, 2)).map(([method, path]) =>
      `${method} ${normalized(path ?? "")}`
    )
    assert.deepStrictEqual(paths.filter((operation) => !documented.includes(operation)), [])
  })
})
