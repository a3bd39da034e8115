/** Packs the packages and follows the guides that begin with an empty folder, to the letter. */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import { followGuide } from "./followGuide.ts"
import { pack } from "./tarballs.ts"

const guides = ["docs/getting-started.md"]

const main = Effect.gen(function*() {
  const tarballs = yield* pack
  yield* Effect.forEach(guides, (guide) => followGuide(guide, tarballs))
})

main.pipe(Effect.provide(NodeServices.layer), NodeRuntime.runMain)
