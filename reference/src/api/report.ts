import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import { formatter } from "./formatter.ts"
import { normalise } from "./normalise.ts"
import { publicDeclarations } from "./publicDeclarations.ts"

/** The packages that are published. */
const packages = ["core", "node", "emulator", "campaign"]

/** What those who install a package depend on besides its types. */
const Manifest = Schema.fromJsonString(Schema.Struct({
  engines: Schema.optionalKey(Schema.Json),
  dependencies: Schema.optionalKey(Schema.Json),
  peerDependencies: Schema.Json,
  publishConfig: Schema.Struct({ bin: Schema.optionalKey(Schema.Json), exports: Schema.Json })
}))

/** Writes the public types of every package to a folder, a file for each module, and what its manifest promises. */
export const writeReport = Effect.fnUntraced(function*(root: string, folder: string) {
  const fileSystem = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const format = yield* formatter(root)
  yield* fileSystem.remove(folder, { recursive: true, force: true })
  const write = Effect.fnUntraced(function*(file: string, text: string) {
    yield* fileSystem.makeDirectory(path.dirname(file), { recursive: true })
    yield* fileSystem.writeFileString(file, format(file, text))
  })
  for (const name of packages) {
    const source = path.join(root, "packages", name)
    const manifest = yield* Effect.flatMap(
      fileSystem.readFileString(path.join(source, "package.json")),
      Schema.decodeUnknownEffect(Manifest)
    )
    yield* write(path.join(folder, name, "manifest.json"), JSON.stringify(manifest, null, 2))
    for (const [module, declarations] of yield* publicDeclarations(source)) {
      yield* write(path.join(folder, name, `${module}.d.ts`), normalise(declarations))
    }
  }
})
