import { assert, describe, it } from "@effect/vitest"
import * as effect from "effect"
import { Effect } from "effect"
import { readFileSync } from "node:fs"

const guide = readFileSync(new URL("../migrating-from-effect-3.md", import.meta.url), "utf8")

/** The cells of the rows below a heading. */
const rowsBelow = (heading: string): ReadonlyArray<readonly [before: string, now: string]> =>
  (guide.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "").split("\n").flatMap((line) => {
    const [, before, now] = /^\| (.*?) +\| (.*?) +\|$/.exec(line) ?? []
    return before === undefined || now === undefined || !before.includes("`") ? [] : [[before, now] as const]
  })

const namesIn = (cell: string): ReadonlyArray<string> =>
  [...cell.matchAll(/`([A-Z]\w+\.\w+)`/g)].flatMap(([, name = ""]) => [name])

const isThere = (name: string): boolean => {
  const [module = "", member = ""] = name.split(".")
  const found: unknown = Reflect.get(effect, module)
  return typeof found === "object" && found !== null && Reflect.has(found, member)
}

describe("The guide from Effect 3", () => {
  it("names in its right column what effect has", () => {
    const names = rowsBelow("Names").flatMap(([, now]) => namesIn(now))
    assert.isAbove(names.length, 20)
    assert.deepStrictEqual(names.filter((name) => !isThere(name)), [])
  })

  it("names in its left column what effect has no more", () => {
    const names = rowsBelow("Names").flatMap(([before]) => namesIn(before))
    assert.isAbove(names.length, 20)
    assert.deepStrictEqual(names.filter(isThere), [])
  })

  it.effect("names modules of effect that are there", () =>
    Effect.gen(function*() {
      const modules = rowsBelow("Packages").flatMap(([, now]) =>
        [...now.matchAll(/(?:`|")(effect\/[\w-]+)/g)].flatMap(([, name = ""]) => [name])
      )
      assert.isAbove(modules.length, 5)
      yield* Effect.forEach(modules, (module) => Effect.promise(() => import(module)), { discard: true })
    }))
})
