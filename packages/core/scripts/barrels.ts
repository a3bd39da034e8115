import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import type { PlatformError } from "effect/PlatformError"
import { fileURLToPath } from "node:url"

const source = fileURLToPath(new URL("../src/", import.meta.url))

/** The folder `src`, and every file that is written from the others there, by its path in it. */
export interface Barrels {
  readonly folder: string
  readonly files: { readonly [path: string]: string }
}

/** A file that exports each of some modules under its name, in an order that depends on the names alone. */
const barrel = (summary: string, modules: ReadonlyArray<string>, folder: string): string =>
  [
    "/**",
    ` * ${summary}`,
    " *",
    " * @since 0.1.0",
    " */",
    "",
    "// @barrel: Auto-generated exports. Do not edit manually: run `npx -y pnpm@12 codegen`.",
    "",
    ...modules.map((module) => `export * as ${module} from "${folder}/${module}.ts"`),
    ""
  ].join("\n")

const byName = (a: string, b: string): number => {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Whether a module's text declares an operation, in its own code and not in an example. */
const declaresOperation = (text: string): boolean => /^(?:export )?const \w+ = Operation\.make\(/m.test(text)

/** The barrels as they must be, made from the modules that are there. */
export const barrels: Effect.Effect<Barrels, PlatformError, FileSystem.FileSystem> = Effect.gen(function*() {
  const fs = yield* FileSystem.FileSystem
  const names = (yield* fs.readDirectory(source)).filter((name) => name.endsWith(".ts")).map((name) =>
    name.slice(0, -3)
  )
  const modules = names.filter((name) => name !== "index" && name !== "operations").toSorted(byName)
  const resources = yield* Effect.filter(
    modules,
    (name) => Effect.map(fs.readFileString(`${source}${name}.ts`), declaresOperation)
  )
  return {
    folder: source,
    files: {
      "index.ts": barrel("The Mailgun HTTP API for Effect.", modules, "."),
      "internal/resources.ts": barrel("The modules that declare operations.", resources, "..")
    }
  }
})
