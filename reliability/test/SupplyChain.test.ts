import { assert, describe, it } from "@effect/vitest"
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../", import.meta.url))

const read = (path: string): string => readFileSync(root + path, "utf8")

const withoutComments = (code: string): string => code.replaceAll(/\/\*[\s\S]*?\*\//g, "")

/** What the modules of a package import from others. */
const importsOf = (source: string): ReadonlyArray<string> =>
  readdirSync(root + source, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) =>
      [
        ...withoutComments(read(`${source}/${name}`)).matchAll(
          /^(?:import\b|export (?:\*|type \{|\{))[^"=(]*?\bfrom "([^"]+)"$|^import "([^"]+)"$/gm
        )
      ]
        .map((match) => match[1] ?? match[2] ?? "")
    )
    .filter((name) => !name.startsWith("."))

describe("The package core", () => {
  it("depends on nothing but effect, which the application brings along", () => {
    const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(read("packages/core/package.json"))
    assert.isUndefined(dependencies)
    assert.isUndefined(optionalDependencies)
    assert.deepStrictEqual(Object.keys(peerDependencies), ["effect"])
  })

  it("imports nothing but effect", () => {
    const imported = importsOf("packages/core/src")
    assert.isAbove(imported.length, 300)
    assert.deepStrictEqual(imported.filter((name) => name !== "effect" && !name.startsWith("effect/")), [])
  })
})

describe("What is published", () => {
  for (const name of ["core", "node", "emulator"]) {
    it(`of ${name} runs no script when it is installed`, () => {
      const { scripts = {} } = JSON.parse(read(`packages/${name}/package.json`))
      const atInstall = ["preinstall", "install", "postinstall", "prepare"]
      assert.deepStrictEqual(Object.keys(scripts).filter((script) => atInstall.includes(script)), [])
    })
  }

  it("has the hash of every package in its lockfile", () => {
    const lockfile = read("pnpm-lock.yaml")
    const packages = lockfile.slice(lockfile.indexOf("\npackages:"), lockfile.indexOf("\nsnapshots:"))
    const resolutions = packages.match(/resolution: \{[^}]*\}/g) ?? []
    assert.isAbove(resolutions.length, 50)
    assert.deepStrictEqual(resolutions.filter((resolution) => !resolution.includes("integrity: sha512-")), [])
  })
})
