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
 * Checks that a package names the repository that it is built from; where a workflow runs, `ours` is the `OWNER/NAME` of
 * its repository.
 */
export const checkRepository = Effect.fnUntraced(function*(folder: string, ours: string | undefined) {
  const fileSystem = yield* FileSystem.FileSystem
  const { repository } = yield* Effect.flatMap(
    fileSystem.readFileString(`${root}${folder}/package.json`),
    Schema.decodeUnknownEffect(Manifest)
  )
  const why = repository === undefined
    ? "names no repository"
    : repository.directory !== folder
    ? `says that it is in ${repository.directory}`
    : ours !== undefined && !repository.url.endsWith(`/${ours}.git`)
    ? `names ${repository.url}, and this repository is ${ours}`
    : undefined
  return why === undefined ? undefined : yield* new NoProvenance({ folder, why })
})
