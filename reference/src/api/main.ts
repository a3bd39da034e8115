/**
 * Writes the public types of all packages to the folder `api`, so that a review sees where they change. With `--check` it
 * writes nothing there, and fails where `api` is not what the built packages have, showing the difference.
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Console from "effect/Console"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import { ChildProcess } from "effect/process"
import * as Stream from "effect/Stream"
import { writeReport } from "./report.ts"

const root = new URL("../../..", import.meta.url).pathname

class Stale extends Data.TaggedError("Stale") {
  override get message(): string {
    return "The public types are not those that `api` shows. Where that is meant, write it anew: npx -y pnpm@12 api"
  }
}

/** Shows how two folders differ; whether they do. */
const difference = Effect.fnUntraced(function*(left: string, right: string) {
  const handle = yield* ChildProcess.make("git", ["diff", "--no-index", "--stat", "--patch", left, right], {
    cwd: root
  })
  const output = yield* handle.stdout.pipe(Stream.decodeText(), Stream.mkString)
  if (output !== "") yield* Console.log(output)
  return (yield* handle.exitCode) !== 0
}, Effect.scoped)

const check = Effect.gen(function*() {
  const fileSystem = yield* FileSystem.FileSystem
  const folder = yield* fileSystem.makeTempDirectoryScoped({ prefix: "effect-mailgun-api-" })
  yield* writeReport(root, folder)
  if (yield* difference("api", folder)) return yield* new Stale()
  return yield* Console.log("api: up to date")
}).pipe(Effect.scoped)

const main = process.argv.includes("--check") ? check : writeReport(root, `${root}api`)

main.pipe(Effect.provide(NodeServices.layer), NodeRuntime.runMain)
