import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import { barrels } from "./barrels.ts"

const main = Effect.gen(function*() {
  const fs = yield* FileSystem.FileSystem
  const { files, folder } = yield* barrels
  yield* Effect.forEach(Object.entries(files), ([path, text]) => fs.writeFileString(`${folder}${path}`, text))
})

NodeRuntime.runMain(Effect.provide(main, NodeServices.layer))
