import * as NodeServices from "@effect/platform-node/NodeServices"
import { assert, describe, it } from "@effect/vitest"
import { Effect, FileSystem } from "effect"
import { barrels } from "../scripts/barrels.ts"

describe("What is written from the modules", () => {
  for (const path of ["index.ts", "internal/resources.ts"]) {
    it.effect(`is up to date: ${path} (npx -y pnpm@12 codegen writes it anew)`, () =>
      Effect.gen(function*() {
        const fs = yield* FileSystem.FileSystem
        const { files, folder } = yield* barrels
        assert.strictEqual(
          yield* fs.readFileString(`${folder}${path}`),
          files[path],
          `${path} is out of date: run \`npx -y pnpm@12 codegen\``
        )
      }).pipe(Effect.provide(NodeServices.layer)))
  }
})
