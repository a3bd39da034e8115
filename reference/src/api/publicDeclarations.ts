import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import ts from "typescript"

/** The declarations of a module that are not there, since the packages are not built or are built from something else. */
export class NotBuilt extends Data.TaggedError("NotBuilt")<{ readonly file: string }> {
  override get message(): string {
    return `${this.file} is not there. Build the packages first: npx -y pnpm@12 build`
  }
}

/** The modules of the same package that declarations are written with. */
const importedModules = (declarations: string): ReadonlyArray<string> =>
  ts.preProcessFile(declarations, true, false).importedFiles
    .map(({ fileName }) => fileName)
    .filter((specifier) => specifier.startsWith("."))

/**
 * The built declarations of a package's public modules and of whatever else of the package these are written with, by
 * module. What is left in `dist` of modules that the package does not have is not among them.
 */
export const publicDeclarations = Effect.fnUntraced(function*(folder: string) {
  const fileSystem = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const sources = yield* fileSystem.readDirectory(path.join(folder, "src"))
  const waiting = sources.filter((file) => file.endsWith(".ts")).map((file) => file.slice(0, -".ts".length))
  const declarations = new Map<string, string>()
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    if (declarations.has(module)) continue
    const file = path.join(folder, "dist", `${module}.d.ts`)
    const text = yield* Effect.mapError(fileSystem.readFileString(file), () => new NotBuilt({ file }))
    declarations.set(module, text)
    for (const specifier of importedModules(text)) {
      waiting.push(path.join(path.dirname(module), specifier).replace(/\.(?:ts|js)$/, ""))
    }
  }
  return declarations
})
