/**
 * Looks at the packages as those who install them do: packs them, has publint and attw look at the tarballs, and uses
 * them in an empty project, on every runtime.
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import { consume } from "./consumer.ts"
import { contents } from "./contents.ts"
import { lint } from "./lint.ts"
import { pack } from "./tarballs.ts"

const main = Effect.gen(function*() {
  const tarballs = yield* pack
  yield* Effect.forEach(tarballs, contents)
  yield* Effect.forEach(tarballs, lint)
  yield* consume(tarballs)
})

main.pipe(Effect.provide(NodeServices.layer), NodeRuntime.runMain)
