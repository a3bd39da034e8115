import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { run } from "./Command.ts"

/** The root of the repository. */
export const root = new URL("../..", import.meta.url).pathname

/** Where tarballs go. */
const folder = new URL("../../dist", import.meta.url).pathname

/** Packs every package as it would be published; gives the paths of the tarballs. */
export const pack = Effect.gen(function*() {
  const fileSystem = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  yield* fileSystem.remove(folder, { recursive: true, force: true })
  yield* fileSystem.makeDirectory(folder, { recursive: true })
  yield* run(
    "npx",
    ["-y", "pnpm@12", "--recursive", "--filter", "./packages/*", "pack", "--pack-destination", folder],
    { cwd: root }
  )
  const files = yield* fileSystem.readDirectory(folder)
  return files.filter((file) => file.endsWith(".tgz")).toSorted().map((file) => path.join(folder, file))
})
