import { NodeServices } from "@effect/platform-node"
import { assert, layer } from "@effect/vitest"
import { Effect, FileSystem, Stream } from "effect"
import { ChildProcess } from "effect/process"
import { readFileSync } from "node:fs"
import { dirname } from "node:path"

const guide = readFileSync(new URL("../testing.md", import.meta.url), "utf8")

/** The commands of the guide; the first of them starts the emulator, and the others are for it. */
const [start = "", ...commands] = [...guide.matchAll(/^```sh\n(.*?)^```$/gms)]
  .flatMap(([, block = ""]) => [block])
  .filter((block) => block.includes("effect-mailgun-emulator") || block.includes("curl"))

const docs = new URL("..", import.meta.url).pathname

/** What npx would find, run by the Node that runs this. */
const program = "node_modules/.bin/effect-mailgun-emulator"
const env = { PATH: `${dirname(process.execPath)}:${process.env["PATH"]}` }

/** Starts the emulator as the guide does, at ports that are free, and gives what it says when it is ready. */
const emulator = Effect.gen(function*() {
  const command = start.replace("npx effect-mailgun-emulator", `exec ${program}`).replaceAll(/port \d+/g, "port 0")
  const handle = yield* ChildProcess.make("bash", ["-c", command], { cwd: docs, env, extendEnv: true })
  return yield* handle.all.pipe(
    Stream.decodeText(),
    Stream.splitLines,
    Stream.takeUntil((line) => line.includes("--data")),
    Stream.mkString
  )
})

const portIn = (text: string, before: RegExp): string => before.exec(text)?.[1] ?? "none"

/** Runs a block by the shell, with a right exit code, and gives what it writes. */
const run = Effect.fnUntraced(function*(script: string, cwd: string) {
  const handle = yield* ChildProcess.make("bash", ["-ec", script], { cwd, extendEnv: true })
  const output = yield* handle.all.pipe(Stream.decodeText(), Stream.mkString)
  return { output, exitCode: yield* handle.exitCode }
})

/** What the comments of a block say that it writes. */
const expected = (block: string): ReadonlyArray<string> =>
  [...block.matchAll(/^# (.+)$/gm)].flatMap(([, text = ""]) => [text])

layer(NodeServices.layer, { excludeTestServices: true })("The commands of the guide to testing", (it) => {
  it.effect(
    "do what they say, one after the other, to the emulator that the first of them starts",
    () =>
      Effect.gen(function*() {
        const said = yield* emulator
        const folder = yield* (yield* FileSystem.FileSystem).makeTempDirectoryScoped()
        const http = portIn(said, /answers at +http:\/\/127\.0\.0\.1:(\d+)/)
        const smtp = portIn(said, /taken at +127\.0\.0\.1:(\d+)/)
        assert.isAbove(commands.length, 4)
        for (const block of commands) {
          const script = block.replaceAll(":8025", `:${http}`).replaceAll(":2525", `:${smtp}`)
          const { exitCode, output } = yield* run(script, folder)
          assert.strictEqual(exitCode, 0, output)
          for (const text of expected(block)) assert.include(output, text)
        }
      }).pipe(Effect.scoped),
    60_000
  )
})
