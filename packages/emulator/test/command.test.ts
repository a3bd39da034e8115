import { NodeServices } from "@effect/platform-node"
import { assert, layer } from "@effect/vitest"
import { Context, Effect, FileSystem, Layer, Path, Schedule, Stream } from "effect"
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

const send = (url: string, key = authorization, to = "bob@example.com") =>
  Effect.promise(() =>
    fetch(`${url}/v3/mail.example.com/messages`, {
      method: "POST",
      headers: { authorization: key },
      body: new URLSearchParams({ from: "ann@example.com", to, subject: "Kept", text: "Hello" })
    })
  )

/** Posts to the emulator's own API. */
const post = (url: string, path: string, body: unknown) =>
  Effect.promise(() =>
    fetch(`${url}/emulator/api${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body)
    })
  )

interface Items {
  readonly items: ReadonlyArray<{ readonly [field: string]: unknown }>
}

/** The items of a list of the emulator's own API, some fields of each, oldest first. */
const listed = (url: string, path: string, ...fields: ReadonlyArray<string>) =>
  Effect.promise(() => fetch(`${url}/emulator/api${path}`).then((response): Promise<Items> => response.json())).pipe(
    Effect.map(({ items }) => items.map((item) => fields.map((field) => item[field])).toReversed())
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

      it.effect("signs mail where it is told to", () =>
        Effect.gen(function*() {
          const { url } = yield* started("--domain", "mail.example.com", "--dkim")
          yield* send(url)
          const [[key] = []] = yield* listed(url, "/messages", "key")
          const path = `/messages/${typeof key === "string" ? key : ""}/source`
          const mime = yield* Effect.promise(() => fetch(`${url}/emulator/api${path}`).then((answer) => answer.text()))
          assert.match(mime, /^DKIM-Signature: v=1; a=rsa-sha256; .* d=mail\.example\.com;/)
        }).pipe(Effect.scoped), patience)

      it.effect("keeps as many messages as it was told to, the newest", () =>
        Effect.gen(function*() {
          const { url } = yield* started("--domain", "mail.example.com", "--max-messages", "1")
          yield* send(url, authorization, "first@example.com")
          yield* send(url, authorization, "second@example.com")
          assert.deepStrictEqual(yield* listed(url, "/messages", "to"), [[["second@example.com"]]])
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

      it.effect("has all that it knew after it was killed, and goes on with it", () =>
        Effect.gen(function*() {
          const path = yield* Path.Path
          const folder = yield* (yield* FileSystem.FileSystem).makeTempDirectoryScoped()
          const flags = ["--domain", "mail.example.com", "--data", path.join(folder, "mail.db")]
          const first = yield* started(...flags)
          // Nobody listens there.
          const hook = new URLSearchParams({ id: "permanent_fail", url: "http://127.0.0.1:9/hook" })
          yield* Effect.promise(() =>
            fetch(`${first.url}/v3/domains/mail.example.com/webhooks`, {
              method: "POST",
              headers: { authorization },
              body: hook
            })
          )
          yield* post(first.url, "/rules", {
            recipient: "c*",
            times: 2,
            steps: [{ event: "failed", severity: "permanent" }]
          })
          yield* post(first.url, "/faults", { operation: "messages.send", times: 3, status: 503 })
          const refused = yield* send(first.url)
          yield* Effect.replicateEffect(send(first.url), 2)
          yield* send(first.url, authorization, "carl@example.com")
          yield* Effect.repeat(listed(first.url, "/webhook-deliveries", "attempt"), {
            until: (deliveries) => deliveries.length === 1,
            schedule: Schedule.spaced("20 millis")
          })
          yield* send(first.url)
          yield* post(first.url, "/faults", { operation: "messages.send", times: 2, status: 500 })
          yield* Effect.sync(() => process.kill(first.handle.pid, "SIGKILL"))
          yield* Effect.exit(first.handle.exitCode)

          const { url } = yield* started(...flags)
          assert.strictEqual(refused.status, 503)
          assert.deepStrictEqual(yield* listed(url, "/events", "event", "recipient"), [
            ["accepted", "carl@example.com"],
            ["failed", "carl@example.com"],
            ["accepted", "bob@example.com"],
            ["delivered", "bob@example.com"]
          ])
          assert.deepStrictEqual(yield* listed(url, "/requests", "operation", "status"), [
            ["domainWebhooks.create", 200],
            ...Array.from({ length: 3 }, () => ["messages.send", 503]),
            ["messages.send", 200],
            ["messages.send", 200]
          ])
          const faults = yield* Effect.promise(() =>
            fetch(`${url}/emulator/api/faults`).then((answer) => answer.json())
          )
          assert.deepStrictEqual(faults, [{ operation: "messages.send", times: 2, status: 500 }])
          yield* Effect.replicateEffect(send(url), 2)
          for (const who of ["cora", "cyd"]) yield* send(url, authorization, `${who}@example.com`)
          yield* post(url, "/time/advance", { by: "5 minutes" })
          const events = yield* listed(url, "/events", "event", "recipient")
          assert.deepStrictEqual(events.slice(4).filter(([event]) => event !== "accepted"), [
            ["failed", "cora@example.com"],
            ["delivered", "cyd@example.com"]
          ])
          const deliveries = yield* listed(url, "/webhook-deliveries", "attempt", "eventId")
          const eventId = deliveries[0]?.[1]
          assert.deepStrictEqual(deliveries.filter((one) => one[1] === eventId).map(([attempt]) => attempt), [1, 2])
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
