import * as NodeServices from "@effect/platform-node/NodeServices"
import { assert, describe, expect, it } from "@effect/vitest"
import { Effect, FileSystem } from "effect"
import { missingDocumentation } from "../src/documentation.ts"

const packages = new URL("../../packages/", import.meta.url).pathname

describe("The documentation of the packages", () => {
  for (const name of ["core", "node", "emulator", "campaign"]) {
    it.effect(`tells of every export of ${name}, with its category and its first version`, () =>
      Effect.gen(function*() {
        const fileSystem = yield* FileSystem.FileSystem
        const folder = `${packages}${name}/src`
        const modules = (yield* fileSystem.readDirectory(folder)).filter((file) => file.endsWith(".ts"))
        const missing = yield* Effect.forEach(modules, (file) =>
          Effect.map(
            fileSystem.readFileString(`${folder}/${file}`),
            (text) => missingDocumentation(file.slice(0, -".ts".length), text)
          ))
        assert.deepStrictEqual(missing.flat(), [])
      }).pipe(Effect.provide(NodeServices.layer)))
  }
})

describe("The check of the documentation", () => {
  const module = (code: string) => `/**\n * A module.\n *\n * @since 0.1.0\n */\nimport "./Other.ts"\n${code}`
  const documented = "/**\n * One.\n *\n * @category models\n * @since 0.1.0\n */\n"

  it("finds an export without any", () => {
    expect(missingDocumentation("A", module("export const one = 1"))).toEqual([
      "A: one lacks a sentence, @category, @since"
    ])
  })

  it("finds a comment that has only tags", () => {
    expect(missingDocumentation("A", module("/**\n * @category models\n * @since 0.1.0\n */\nexport type One = 1")))
      .toEqual([
        "A: One lacks a sentence"
      ])
  })

  it("finds what is exported under another name", () => {
    expect(missingDocumentation("A", module("const delete_ = 1\nexport { delete_ as delete }"))).toEqual([
      "A: delete lacks a sentence, @category, @since"
    ])
  })

  it("wants the comment of one overload alone, and none of what the module keeps to itself", () => {
    const code = `${documented}export function one(): 1\nexport function one(): 1 { return two }\nconst two = 1`
    expect(missingDocumentation("A", module(code))).toEqual([])
  })

  it("finds a module that says nothing of itself", () => {
    expect(missingDocumentation("A", `import "./Other.ts"\n${documented}export const one = 1`)).toEqual([
      "A: the module itself lacks a sentence, @since"
    ])
  })
})
