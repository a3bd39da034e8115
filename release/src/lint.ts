import * as Console from "effect/Console"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import { run } from "./Command.ts"

/** What publint has against a package. */
export class NotPublishable extends Data.TaggedError("NotPublishable")<{
  readonly tarball: string
  readonly problems: ReadonlyArray<string>
}> {
  override get message(): string {
    return `${this.tarball}\n${this.problems.join("\n")}`
  }
}

const attw = new URL("../node_modules/.bin/attw", import.meta.url).pathname

/** Has publint and attw look at a tarball. */
export const lint = Effect.fnUntraced(function*(tarball: string) {
  const fileSystem = yield* FileSystem.FileSystem
  const bytes = yield* fileSystem.readFile(tarball)
  const { messages, pkg } = yield* Effect.promise(() =>
    publint({ pack: { tarball: new Uint8Array(bytes).buffer }, level: "suggestion", strict: true })
  )
  const problems = messages.map((message) => formatMessage(message, pkg) ?? message.code)
  if (problems.length > 0) return yield* new NotPublishable({ tarball, problems })
  yield* run(attw, [tarball, "--profile", "esm-only", "--no-emoji", "--no-color"])
  return yield* Console.log(`${tarball}: publint and attw find nothing`)
})
