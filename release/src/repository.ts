import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Schema from "effect/Schema"
import { root } from "./tarballs.ts"

/** A package of which npm would take no provenance. */
export class NoProvenance extends Data.TaggedError("NoProvenance")<{ readonly folder: string; readonly why: string }> {
  override get message(): string {
    return `${this.folder}/package.json ${this.why}. Npm grants provenance only to packages that name the repository ` +
      `which they are built from: "repository": { "type": "git", "url": "git+https://HOST/OWNER/NAME.git", ` +
      `"directory": "${this.folder}" }`
  }
}

const Manifest = Schema.fromJsonString(Schema.Struct({
  repository: Schema.optionalKey(Schema.Struct({ url: Schema.String, directory: Schema.String }))
}))

/**
 * Checks that every package names the repository that it is built from; where a workflow runs, `ours` is the `OWNER/NAME`
 * of its repository.
 */
export const checkRepositories = Effect.fnUntraced(function*(folders: ReadonlyArray<string>, ours?: string) {
  const fileSystem = yield* FileSystem.FileSystem
  for (const folder of folders) {
    const { repository } = yield* Effect.flatMap(
      fileSystem.readFileString(`${root}${folder}/package.json`),
      Schema.decodeUnknownEffect(Manifest)
    )
    if (repository === undefined) return yield* new NoProvenance({ folder, why: "names no repository" })
    if (repository.directory !== folder) {
      return yield* new NoProvenance({ folder, why: `says that it is in ${repository.directory}` })
    }
    if (ours !== undefined && !repository.url.endsWith(`/${ours}.git`)) {
      return yield* new NoProvenance({ folder, why: `names ${repository.url}, and this repository is ${ours}` })
    }
  }
})
