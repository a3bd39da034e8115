/**
 * Packs the packages, follows the guide that begins with an empty folder, and compiles the examples of those that go on from
 * there.
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import { followGuide } from "./followGuide.ts"
import { pack } from "./tarballs.ts"

/** They need no more packages than the first one installs. */
const compile = ["configuration", "sending", "batches", "errors-and-retries", "dates", "events"].map((name) =>
  `docs/${name}.md`
)

const main = Effect.gen(function*() {
  const tarballs = yield* pack
  yield* followGuide("docs/getting-started.md", { tarballs, compile })
})

main.pipe(Effect.provide(NodeServices.layer), NodeRuntime.runMain)
