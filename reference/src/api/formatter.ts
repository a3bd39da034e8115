import { createContext } from "@dprint/formatter"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Schema from "effect/Schema"

const Settings = Schema.fromJsonString(Schema.Struct({
  lineWidth: Schema.Number,
  indentWidth: Schema.Number,
  newLineKind: Schema.Literal("lf"),
  typescript: Schema.Record(Schema.String, Schema.Json),
  json: Schema.Record(Schema.String, Schema.Json)
}))

/** Formats files as dprint formats the repository. */
export const formatter = Effect.fnUntraced(function*(root: string) {
  const fileSystem = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const { json, typescript, ...shared } = yield* Effect.flatMap(
    fileSystem.readFileString(path.join(root, "dprint.json")),
    Schema.decodeUnknownEffect(Settings)
  )
  const context = createContext(shared)
  const plugin = (name: string) =>
    Effect.map(
      fileSystem.readFile(path.join(root, "node_modules/@dprint", name, "plugin.wasm")),
      (bytes) => new Uint8Array(bytes)
    )
  context.addPlugin(yield* plugin("typescript"), typescript)
  context.addPlugin(yield* plugin("json"), json)
  return (filePath: string, fileText: string): string => context.formatText({ filePath, fileText })
})
