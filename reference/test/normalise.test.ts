import { assert, describe, it } from "@effect/vitest"
import { normalise } from "../src/api/normalise.ts"

describe("The report of public types", () => {
  it("does not tell in which order the compiler met the members of a union", () => {
    assert.strictEqual(
      normalise(`export declare const a: { readonly b: Array<"two" | "one"> } | undefined`),
      normalise(`export declare const a: undefined | { readonly b: Array<"one" | "two"> }`)
    )
  })

  it("tells of a member that a union gained", () => {
    assert.notStrictEqual(
      normalise(`export declare const a: "one" | "two"`),
      normalise(`export declare const a: "one" | "two" | "three"`)
    )
  })
})
