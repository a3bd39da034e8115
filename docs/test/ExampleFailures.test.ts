import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { assert, layer } from "@effect/vitest"
import { Effect, Layer, Stream } from "effect"
import { ChildProcess } from "effect/process"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../", import.meta.url))

/** Runs a program to its end; gives its exit code and what it wrote to standard error. */
const ended = Effect.fnUntraced(function*(
  path: string,
  options: { readonly args?: ReadonlyArray<string>; readonly env?: Record<string, string> }
) {
  const handle = yield* ChildProcess.make(process.execPath, [root + path, ...options.args ?? []], {
    cwd: root,
    // Whoever runs the tests may have a key of their own.
    env: { PATH: process.env["PATH"] ?? "", ...options.env }
  })
  const [, errors] = yield* Effect.all([
    Stream.runDrain(handle.stdout),
    Stream.mkString(Stream.decodeText(handle.stderr))
  ], { concurrency: 2 })
  return { exitCode: Number(yield* handle.exitCode), errors }
}, Effect.scoped)

interface Failure {
  readonly of: string
  readonly path: string
  readonly args?: (url: string) => ReadonlyArray<string>
  readonly env?: (url: string) => Record<string, string>
  /** All that stands in standard error. */
  readonly line: RegExp
}

const mailgun = (url: string) => ({
  MAILGUN_API_KEY: "key-right",
  MAILGUN_DOMAIN: "sandbox.example.com",
  MAILGUN_BASE_URL: url
})

const failures: ReadonlyArray<Failure> = [
  {
    of: "no key, where one is needed",
    path: "examples/campaignCluster/runner.ts",
    env: () => ({ DATABASE: ":memory:", PORT: "0" }),
    line: /^MAILGUN_API_KEY is not set: set it in the environment$/
  },
  {
    of: "a wrong key, or a key of the other region",
    path: "examples/quickstart.ts",
    env: (url) => ({ ...mailgun(url), MAILGUN_API_KEY: "key-wrong" }),
    line:
      /^messages\.send failed: 401 Unauthorized: Forbidden\. Check the key \(MAILGUN_API_KEY\), its region .*MAILGUN_REGION/
  },
  {
    of: "a region that there is not",
    path: "examples/quickstart.ts",
    env: (url) => ({ ...mailgun(url), MAILGUN_REGION: "mars" }),
    line: /^MAILGUN_REGION is not set, or is not what it must be: expected "us" \| "eu"$/
  },
  {
    of: "no network",
    path: "examples/quickstart.ts",
    env: () => mailgun("http://127.0.0.1:1"),
    line:
      /^messages\.send failed after \d+ attempts: no answer from http:\/\/127\.0\.0\.1:1 \(Refused\): ECONNREFUSED\. Check the address/
  },
  {
    of: "a base URL that is none",
    path: "examples/quickstart.ts",
    env: () => mailgun("mailgun"),
    line: /^baseUrl \(MAILGUN_BASE_URL in the environment\) must be a URL such as https:\/\/api\.mailgun\.net$/
  },
  {
    of: "a port in use",
    path: "examples/webhooks.ts",
    env: (url) => ({ PORT: new URL(url).port }),
    line: /^port \d+ is in use: end what listens there, or choose another port$/
  },
  {
    of: "a file that is not there",
    path: "examples/attachment.ts",
    args: () => ["nowhere.pdf"],
    line: /^the file of an attachment can't be read: there is no such file \(ENOENT\)$/
  },
  {
    of: "an option that the table of operations does not have",
    path: "packages/node/src/bin/operations.ts",
    args: () => ["--bogus"],
    line: /^Unknown option '--bogus': --help tells what there is$/
  },
  {
    of: "operations driven with a wrong key",
    path: "packages/node/src/bin/operations.ts",
    args: (url) => ["drive", "--base-url", url, "--api-key", "key-wrong", "--domain", "sandbox.example.com"],
    line: /^[\w.]+ failed: 401 Unauthorized: Forbidden\. Check the key/
  },
  {
    of: "the emulator's port in use",
    path: "packages/emulator/src/bin/effect-mailgun-emulator.ts",
    args: (url) => ["--port", new URL(url).port],
    line: /^port \d+ is in use: choose another one with --port, or 0 for any that is free$/
  },
  {
    of: "an address that the emulator can't listen on",
    path: "packages/emulator/src/bin/effect-mailgun-emulator.ts",
    args: () => ["--port", "0", "--host", "192.0.2.1"],
    line: /^192\.0\.2\.1 is no address of this machine: choose another one with --host$/
  },
  {
    of: "a data file that the emulator can't open",
    path: "packages/emulator/src/bin/effect-mailgun-emulator.ts",
    args: () => ["--port", "0", "--data", "/nonexistent/mail.db"],
    line: /^the data file \/nonexistent\/mail\.db can't be used: unable to open database file$/
  }
]

const Services = Layer.merge(EmulatorServer.layer({ apiKey: "key-right" }), NodeServices.layer)

// A process starts slowly on a busy machine.
const patience = 60_000

layer(Services, { excludeTestServices: true })("One line on standard error, and exit code 1, tell of", (it) => {
  for (const { args, env, line, of, path } of failures) {
    it.effect(of, () =>
      Effect.gen(function*() {
        const { url } = yield* EmulatorServer.EmulatorServer
        const { errors, exitCode } = yield* ended(path, { args: args?.(url) ?? [], env: env?.(url) ?? {} })
        assert.match(errors.trimEnd(), line)
        assert.notInclude(errors.trimEnd(), "\n")
        assert.strictEqual(exitCode, 1)
      }), patience)
  }

  it.effect("an option that the emulator does not have, after its help", () =>
    Effect.gen(function*() {
      const path = "packages/emulator/src/bin/effect-mailgun-emulator.ts"
      const { errors, exitCode } = yield* ended(path, { args: ["--prt", "8025"] })
      assert.match(errors, /Unrecognized flag: --prt[^]*Did you mean this\?\s+--port/)
      assert.notInclude(errors, "    at ")
      assert.strictEqual(exitCode, 1)
    }), patience)
})
