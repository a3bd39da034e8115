/**
 * Publishes the packages whose versions are not on npm, those first that others need, with provenance. What is uploaded are
 * the tarballs that were looked at. With `--dry-run` it does everything but that.
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Schema from "effect/Schema"
import { run } from "./Command.ts"
import { contents } from "./contents.ts"
import { lint } from "./lint.ts"
import { checkRepository } from "./repository.ts"
import { pack, root } from "./tarballs.ts"

/** Each after those that it needs. */
const packages = ["core", "node", "emulator", "campaign"]

const isDryRun = process.argv.includes("--dry-run")

const Manifest = Schema.fromJsonString(Schema.Struct({ name: Schema.String, version: Schema.String }))

/** Whether npm has this version; an answer that says nothing of it means that it has not. */
const isPublished = (name: string, version: string) =>
  run("npm", ["view", `${name}@${version}`, "version"]).pipe(
    Effect.map((output) => output.includes(version)),
    Effect.catchTag("CommandFailed", (failure) =>
      failure.output.includes("E404") ? Effect.succeed(false) : Effect.fail(failure))
  )

const publish = Effect.fnUntraced(function*(folder: string) {
  const fileSystem = yield* FileSystem.FileSystem
  const { name, version } = yield* Effect.flatMap(
    fileSystem.readFileString(`${root}${folder}/package.json`),
    Schema.decodeUnknownEffect(Manifest)
  )
  if (yield* isPublished(name, version)) return yield* Console.log(`${name} ${version} is published`)
  const file = `${name.replace("@", "").replace("/", "-")}-${version}.tgz`
  const output = yield* run("npm", [
    "publish",
    `${root}dist/${file}`,
    "--access=public",
    ...isDryRun ? ["--dry-run", "--no-provenance"] : ["--provenance"]
  ])
  return yield* Console.log(`${output}\n${name} ${version}: ${isDryRun ? "would be published" : "published"}`)
})

const main = Effect.gen(function*() {
  const folders = packages.map((name) => `packages/${name}`)
  const repositories = Effect.forEach(folders, (folder) => checkRepository(folder, process.env["GITHUB_REPOSITORY"]))
  // Without the upload there is no provenance to sign; all the rest can be looked at all the same.
  yield* isDryRun
    ? Effect.catchTag(repositories, "NoProvenance", ({ message }) => Console.error(message))
    : repositories
  const tarballs = yield* pack
  yield* Effect.forEach(tarballs, contents)
  yield* Effect.forEach(tarballs, lint)
  yield* Effect.forEach(folders, publish)
})

main.pipe(Effect.provide(NodeServices.layer), NodeRuntime.runMain)
