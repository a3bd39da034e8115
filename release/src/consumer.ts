import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { run } from "./Command.ts"
import { platform, type Runtime, runtimes } from "./runtimes.ts"
import { workerd } from "./workerd.ts"

/** The project that uses the packages. */
const template = new URL("../consumer", import.meta.url).pathname

/** How each setting of the compiler resolves what the packages export. */
const resolutions = ["nodenext", "bundler"]

/** Uses the tarballs in a project of their own, with nothing of this repository around it. */
export const consume = Effect.fnUntraced(function*(tarballs: ReadonlyArray<string>) {
  const fileSystem = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const project = yield* fileSystem.makeTempDirectoryScoped({ prefix: "effect-mailgun-" })
  yield* fileSystem.copy(template, project, { overwrite: true })
  const { esbuild, runtimePackages } = yield* platform
  yield* run(
    "npm",
    ["install", "--no-audit", "--no-fund", ...tarballs, esbuild, ...runtimePackages],
    { cwd: project }
  )
  for (const resolution of resolutions) {
    yield* run(path.join(project, "node_modules/.bin/tsc"), ["-p", `tsconfig.${resolution}.json`], { cwd: project })
    yield* Console.log(`types: compiles under ${resolution}`)
  }
  yield* Effect.forEach(runtimes, (runtime) => quickstart(project, runtime))
  yield* workerd(project)
}, Effect.scoped)

const quickstart = Effect.fnUntraced(function*(project: string, runtime: Runtime) {
  for (const program of runtime.programs) {
    const output = yield* run(runtime.command(project), [...runtime.args, `dist/${program}.js`], { cwd: project })
    yield* Console.log(`${runtime.name}: ${program} says ${output.trim()}`)
  }
})
