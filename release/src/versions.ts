/**
 * Writes the version of the packages where their code says it: in the name that requests give, in nodemailer's
 * transport, and in what the emulator's command answers to `--version`. With `--check` it fails where they say another one.
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Console from "effect/Console"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Schema from "effect/Schema"
import { root } from "./tarballs.ts"

class VersionNotFound extends Data.TaggedError("VersionNotFound")<{ readonly file: string }> {
  override get message(): string {
    return `${this.file} no longer says its version where release/src/versions.ts looks for it.`
  }
}

class OtherVersion extends Data.TaggedError("OtherVersion")<{ readonly file: string; readonly version: string }> {
  override get message(): string {
    return `${this.file} says a version that is not ${this.version}: run node release/src/versions.ts`
  }
}

const places = [
  { file: "packages/core/src/Mailgun.ts", pattern: /(?<=effect-mailgun\/)\d[\w.-]*/ },
  { file: "packages/node/src/NodemailerTransport.ts", pattern: /(?<=version: ")[^"]+/ },
  { file: "packages/emulator/src/EmulatorCommand.ts", pattern: /(?<=version: ")[^"]+/ }
]

const Manifest = Schema.fromJsonString(Schema.Struct({ version: Schema.String }))

const main = Effect.gen(function*() {
  const fileSystem = yield* FileSystem.FileSystem
  const { version } = yield* Effect.flatMap(
    fileSystem.readFileString(`${root}packages/core/package.json`),
    Schema.decodeUnknownEffect(Manifest)
  )
  for (const { file, pattern } of places) {
    const text = yield* fileSystem.readFileString(`${root}${file}`)
    if (!pattern.test(text)) return yield* new VersionNotFound({ file })
    const written = text.replace(pattern, version)
    if (written === text) continue
    if (process.argv.includes("--check")) return yield* new OtherVersion({ file, version })
    yield* fileSystem.writeFileString(`${root}${file}`, written)
  }
  return yield* Console.log(`the code says ${version}`)
})

main.pipe(Effect.provide(NodeServices.layer), NodeRuntime.runMain)
