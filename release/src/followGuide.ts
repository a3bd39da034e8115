import * as Console from "effect/Console"
import * as Data from "effect/Data"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import { ChildProcess } from "effect/process"
import * as Stream from "effect/Stream"
import { CommandFailed } from "./Command.ts"
import { blocksOf, type Step, stepOf } from "./guideSteps.ts"
import { serveTarballs } from "./registry.ts"
import { root } from "./tarballs.ts"

/** A guide does not do what it says. */
export class GuideIsWrong extends Data.TaggedError("GuideIsWrong")<{
  readonly place: string
  readonly expected: string
  readonly actual: string
}> {
  override get message(): string {
    return `${this.place} says that this is printed:\n${this.expected}\nand it was this:\n${this.actual}`
  }
}

/**
 * Does what a guide says, to the letter, in an empty folder: its commands, its files, and a look at what is printed. What
 * npm is asked for comes from the registry, but for our own packages, which come from the tarballs. Then has the compiler
 * look at the examples of other guides in the project that came of it.
 */
export const followGuide = Effect.fnUntraced(function*(
  guide: string,
  { compile, tarballs }: { readonly tarballs: ReadonlyArray<string>; readonly compile: ReadonlyArray<string> }
) {
  const fileSystem = yield* FileSystem.FileSystem
  const url = yield* serveTarballs(tarballs)
  const environment = { "npm_config_@effect-mailgun:registry": url }
  let folder = yield* fileSystem.makeTempDirectoryScoped({ prefix: "effect-mailgun-" })
  let printed = ""

  const doStep = Effect.fnUntraced(function*(step: Step) {
    if (step._tag === "File") {
      yield* fileSystem.writeFileString(`${folder}/${step.name}`, step.content)
    } else if (step._tag === "Output") {
      yield* matches(step.text, printed)
        ? Effect.void
        : new GuideIsWrong({ place: step.place, expected: step.text, actual: printed })
    } else if (step.keepsRunning) {
      yield* keepRunning(step, folder, environment)
    } else {
      const done = yield* runScript(step, folder, environment)
      printed = done.printed
      folder = done.folder
    }
  })

  const blocks = (name: string) =>
    Effect.map(fileSystem.readFileString(`${root}/${name}`), (markdown) => blocksOf(name, markdown))

  const steps = (yield* blocks(guide)).map(stepOf)
  yield* Effect.forEach(steps, doStep, { discard: true })
  yield* Console.log(`${guide}: its ${steps.length} steps do what they say`)

  const examples = (yield* Effect.forEach(compile, blocks)).flat().filter(({ language }) => language === "ts")
  yield* Effect.forEach(
    examples,
    ({ content, place }) => fileSystem.writeFileString(`${folder}/${place.replaceAll(/\W+/g, "-")}.ts`, content)
  )
  const place = compile.join(", ")
  yield* runScript({ _tag: "Command", place, script: "npx tsc", keepsRunning: false }, folder, environment)
  return yield* Console.log(`${place}: the ${examples.length} examples compile there, too`)
}, Effect.scoped)

const bash = (script: string, cwd: string, env: { readonly [name: string]: string }) =>
  ChildProcess.make("bash", ["-e", "-c", script], { cwd, env, extendEnv: true })

const text = <E, R>(output: Stream.Stream<Uint8Array, E, R>) => output.pipe(Stream.decodeText(), Stream.mkString)

/** Gives what was printed, and the folder in which a reader stands afterwards. */
const runScript = Effect.fnUntraced(
  function*({ script }: Step & { _tag: "Command" }, folder: string, env: { readonly [name: string]: string }) {
    const handle = yield* bash(`${script}\nprintf '\\n%s' "$PWD"`, folder, env)
    const [stdout, stderr] = yield* Effect.all([text(handle.stdout), text(handle.stderr)], { concurrency: 2 })
    const exitCode = yield* handle.exitCode
    if (exitCode !== 0) return yield* new CommandFailed({ command: script, exitCode, output: stdout + stderr })
    const end = stdout.lastIndexOf("\n")
    return { printed: stdout.slice(0, end), folder: stdout.slice(end + 1) }
  },
  Effect.scoped
)

/** Waits for the first words of a program that goes on by itself; it is ended with the scope. */
const keepRunning = Effect.fnUntraced(
  function*({ script }: Step & { _tag: "Command" }, folder: string, env: { readonly [name: string]: string }) {
    const handle = yield* bash(script, folder, env)
    const started = yield* Deferred.make<void>()
    yield* Effect.forkScoped(Stream.runForEach(handle.stdout, () => Deferred.succeed(started, undefined)))
    const ended = Effect.gen(function*() {
      const output = yield* text(handle.stderr)
      return yield* new CommandFailed({ command: script, exitCode: yield* handle.exitCode, output })
    })
    return yield* Effect.raceFirst(Deferred.await(started), ended)
  }
)

const matches = (expected: string, actual: string): boolean => {
  const parts = expected.trim().split("...").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  return new RegExp(`^${parts.join(".*")}$`).test(actual.trim())
}
