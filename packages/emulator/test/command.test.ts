import { NodeServices } from "@effect/platform-node"
import { assert, layer } from "@effect/vitest"
import { Context, Effect, FileSystem, Layer, Path, Stream } from "effect"
import { ChildProcess } from "effect/process"
import { spawnSync } from "node:child_process"

const source = new URL("../src/bin/effect-mailgun-emulator.ts", import.meta.url).pathname

/** The command as it is published: one bundle, and beside it what only some starts need. */
const bundled = (folder: string): string => {
  const { status } = spawnSync(process.execPath, [
    new URL("../scripts/bundle.ts", import.meta.url).pathname,
    source,
    folder
  ])
  assert.strictEqual(status, 0)
  return `${folder}/effect-mailgun-emulator.js`
}

/** Which of the two is run. */
class Program extends Context.Service<Program, string>()("test/Program") {}

const programs = {
  "the command, from its sources": Layer.succeed(Program, source),
  "the command, as it is published": Layer.effect(
    Program,
    Effect.flatMap(FileSystem.FileSystem, (fs) => Effect.map(fs.makeTempDirectoryScoped(), bundled))
  )
}

/** The command in a process of its own, and the lines that it writes. */
const start = Effect.fnUntraced(function*(...args: ReadonlyArray<string>) {
  const program = yield* Program
  const handle = yield* ChildProcess.make(process.execPath, [program, ...args], { killSignal: "SIGTERM" })
  return { handle, lines: handle.all.pipe(Stream.decodeText(), Stream.splitLines) }
})

/** Starts it, and waits until it says where it is. */
const started = Effect.fnUntraced(function*(...args: ReadonlyArray<string>) {
  const { handle, lines } = yield* start("--port", "0", ...args)
  const greeting: Array<string> = []
  yield* Stream.runForEachWhile(lines, (line) =>
    Effect.sync(() => {
      greeting.push(line)
      return !/kept/.test(line)
    }))
  const url = /http:\/\/\S+?(?= )/.exec(greeting.join("\n"))?.[0] ?? ""
  return { handle, url, greeting: greeting.join("\n") }
})

/** Runs it to its end; gives its exit code and what it wrote. */
const ended = Effect.fnUntraced(function*(...args: ReadonlyArray<string>) {
  const { handle, lines } = yield* start(...args)
  const text = yield* Stream.mkString(Stream.map(lines, (line) => `${line}\n`))
  return { exitCode: yield* handle.exitCode, text }
})

const authorization = `Basic ${btoa("api:key-emulator")}`

const send = (url: string, key = authorization) =>
  Effect.promise(() =>
    fetch(`${url}/v3/mail.example.com/messages`, {
      method: "POST",
      headers: { authorization: key },
      body: new URLSearchParams({ from: "ann@example.com", to: "bob@example.com", subject: "Kept", text: "Hello" })
    })
  )

// A process starts slowly on a busy machine.
const patience = 60_000

for (const [name, program] of Object.entries(programs)) {
  layer(Layer.provideMerge(program, NodeServices.layer), { excludeTestServices: true, timeout: patience })(
    name,
    (it) => {
      it.effect("serves the domain and takes the key that it was given", () =>
        Effect.gen(function*() {
          const { url } = yield* started("--domain", "mail.example.com", "--api-key", "key-mine")
          const taken = yield* send(url, `Basic ${btoa("api:key-mine")}`)
          const refused = yield* send(url)
          assert.deepStrictEqual([taken.status, refused.status], [200, 401])
        }).pipe(Effect.scoped), patience)

      it.effect("says where the API, the inbox and the SMTP port are", () =>
        Effect.gen(function*() {
          const { greeting, url } = yield* started("--smtp-port", "0")
          assert.include(greeting, `Mailgun answers at  ${url}  (key key-emulator, domain sandbox.example.com)`)
          assert.include(greeting, `The inbox is at     ${url}/inbox`)
          assert.match(greeting, /Mail is taken at {4}127\.0\.0\.1:\d+/)
        }).pipe(Effect.scoped), patience)

      it.effect("keeps messages in its data file over a restart", () =>
        Effect.gen(function*() {
          const path = yield* Path.Path
          const folder = yield* (yield* FileSystem.FileSystem).makeTempDirectoryScoped()
          const flags = ["--domain", "mail.example.com", "--data", path.join(folder, "mail.db")]
          const first = yield* started(...flags)
          yield* send(first.url)
          yield* first.handle.kill()
          const second = yield* started(...flags)
          const { items } = yield* Effect.promise(() =>
            fetch(`${second.url}/emulator/api/messages`).then((response) => response.json())
          )
          assert.deepStrictEqual(items.map(({ subject }: { readonly subject: string }) => subject), ["Kept"])
        }).pipe(Effect.scoped), patience)

      it.effect("ends in order when it is interrupted", () =>
        Effect.gen(function*() {
          const { handle } = yield* started()
          yield* Effect.sync(() => process.kill(handle.pid, "SIGINT"))
          // What shells expect of a program that SIGINT ended.
          assert.strictEqual(yield* handle.exitCode, 130)
        }).pipe(Effect.scoped), patience)

      it.effect("says in one line that a port is in use, and which flag says otherwise", () =>
        Effect.gen(function*() {
          const { url } = yield* started()
          const { exitCode, text } = yield* ended("--port", new URL(url).port)
          assert.strictEqual(exitCode, 1)
          assert.strictEqual(
            text,
            `port ${new URL(url).port} is in use: choose another one with --port, or 0 for any that is free\n`
          )
        }).pipe(Effect.scoped), patience)

      it.effect("says in one line that a data file can't be used", () =>
        Effect.gen(function*() {
          const { exitCode, text } = yield* ended("--port", "0", "--data", "/nowhere/at/all/mail.db")
          assert.strictEqual(exitCode, 1)
          assert.strictEqual(
            text,
            "the data file /nowhere/at/all/mail.db can't be used: unable to open database file\n"
          )
        }).pipe(Effect.scoped), patience)

      it.effect("explains itself", () =>
        Effect.gen(function*() {
          const { exitCode, text } = yield* ended("--help")
          assert.strictEqual(exitCode, 0)
          assert.include(text, "--smtp-port")
        }).pipe(Effect.scoped), patience)

      it.effect("names a flag that it does not know, and the one that was meant", () =>
        Effect.gen(function*() {
          const { exitCode, text } = yield* ended("--prot", "8025")
          assert.strictEqual(exitCode, 1)
          assert.include(text, "Unrecognized flag: --prot")
          assert.include(text, "--port")
        }).pipe(Effect.scoped), patience)
    }
  )
}
