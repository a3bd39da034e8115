import { Bounces, Mailer, Mailgun, MailgunError } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Cause, Config, ConfigProvider, Console, Data, Effect, Exit, Layer, Redacted, Runtime } from "effect"
import { mailgun } from "./RecordingHttpClient.ts"

/** What Node says of a call to the operating system that failed. */
const systemError = (fields: { readonly code: string; readonly syscall: string; readonly [field: string]: unknown }) =>
  Object.assign(new Error(`${fields.code}: failed`), fields)

class Wrapped extends Data.TaggedError("Wrapped")<{ readonly cause: unknown }> {}

class Silent extends Data.TaggedError("Silent") {}

const configured = (env: Record<string, string>) =>
  Effect.flip(Mailgun.config()).pipe(Effect.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env }))))

const set = (options: Partial<Mailgun.Options>) =>
  Effect.flip(Bounces.list()).pipe(Effect.provide(mailgun(options, { status: 200, body: "{}" }).layer))

const lines: ReadonlyArray<{
  readonly of: string
  readonly error: Effect.Effect<unknown, unknown>
  readonly line: string
}> = [
  {
    of: "a variable that is not there",
    error: configured({}),
    line: "MAILGUN_API_KEY is not set: set it in the environment"
  },
  {
    of: "a variable that is empty",
    error: configured({ MAILGUN_API_KEY: "" }),
    line: "MAILGUN_API_KEY is not set: set it in the environment"
  },
  {
    of: "a variable that is wrong, without its value",
    error: configured({ MAILGUN_API_KEY: "key", MAILGUN_REGION: "mars" }),
    line: "MAILGUN_REGION is not set, or is not what it must be: expected \"us\" | \"eu\""
  },
  {
    of: "a source of configuration that fails",
    error: Effect.succeed(
      new Config.ConfigError(new ConfigProvider.SourceError({ message: "the disk\nis gone" }))
    ),
    line: "the configuration can't be read: the disk is gone"
  },
  {
    of: "a base URL that is none",
    error: Effect.flip(Layer.build(mailgun({ baseUrl: "api.mailgun.net" }).layer)).pipe(Effect.scoped),
    line: "baseUrl (MAILGUN_BASE_URL in the environment) must be a URL such as https://api.mailgun.net"
  },
  {
    of: "a key that can't be one",
    error: Effect.flip(Layer.build(mailgun({ apiKey: Redacted.make("a key") }).layer)).pipe(Effect.scoped),
    line: "apiKey (MAILGUN_API_KEY in the environment) must be visible ASCII without blanks"
  },
  {
    of: "input that can't be sent",
    error: set({ domain: undefined }),
    line: "bounces.list was not sent: domain is missing: name it here, or give the layer one (MAILGUN_DOMAIN)"
  },
  {
    of: "a key that is refused",
    error: Effect.flip(Bounces.list()).pipe(Effect.provide(mailgun({}, { status: 401, body: "Forbidden" }).layer)),
    line:
      "bounces.list failed: 401 Unauthorized: Forbidden. Check the key (MAILGUN_API_KEY), its region (an EU domain " +
      "answers only at region \"eu\", MAILGUN_REGION), its kind (a sending key may only send, for its own domain), the " +
      "spelling of the domain, and the IP allowlist of the account."
  },
  {
    of: "an error of Mailer",
    error: Effect.succeed(
      new Mailer.MailerError({ cause: systemError({ code: "ENOENT", syscall: "open", path: "a.pdf" }) })
    ),
    line: "there is no a.pdf: check the path"
  },
  {
    of: "a port in use, however deep it is wrapped",
    error: Effect.succeed(
      new Wrapped({ cause: new Wrapped({ cause: systemError({ code: "EADDRINUSE", syscall: "listen", port: 8025 }) }) })
    ),
    line: "port 8025 is in use: end what listens there, or choose another port"
  },
  {
    of: "a port for the administrator alone",
    error: Effect.succeed(systemError({ code: "EACCES", syscall: "listen", port: 25 })),
    line: "may not listen on port 25: choose one above 1023"
  },
  {
    of: "a file that may not be read",
    error: Effect.succeed(systemError({ code: "EACCES", syscall: "open", path: "secret.pdf" })),
    line: "secret.pdf can't be opened: check who may read and write it"
  },
  {
    of: "a folder in place of a file",
    error: Effect.succeed(systemError({ code: "EISDIR", syscall: "read", path: "/tmp" })),
    line: "/tmp is a folder, not a file"
  },
  {
    of: "another error of the system, in its own words",
    error: Effect.succeed(systemError({ code: "EMFILE", syscall: "open", path: "a.pdf" })),
    line: "EMFILE: failed"
  },
  { of: "an error of many lines", error: Effect.succeed(new Error("one\n  two\r\nthree")), line: "one two three" },
  { of: "an error without words", error: Effect.succeed(new Silent()), line: "Silent" },
  {
    of: "an error whose cause alone has words",
    error: Effect.succeed(new Wrapped({ cause: new Error("no") })),
    line: "no"
  },
  { of: "what is no error at all", error: Effect.succeed("no"), line: "no" }
]

describe("One line tells", () => {
  for (const { error, line, of } of lines) {
    it.effect(of, () =>
      Effect.gen(function*() {
        assert.strictEqual(MailgunError.explain(yield* error), line)
      }))
  }

  it("of a long error, its beginning", () => {
    const line = MailgunError.explain(new Error("x".repeat(5_000)))
    assert.lengthOf(line, 1001)
    assert.isTrue(line.endsWith("x…"))
  })
})

/** A console whose errors are kept. */
const keptConsole = () => {
  const errors: Array<unknown> = []
  const console: Console.Console = {
    ...globalThis.console,
    error: (...args) => {
      errors.push(...args)
    }
  }
  return { errors, console }
}

const reported = Effect.fnUntraced(function*(program: Effect.Effect<unknown, unknown>) {
  const { console, errors } = keptConsole()
  const exit = yield* Effect.exit(MailgunError.report(program)).pipe(Effect.provideService(Console.Console, console))
  return { errors, exit }
})

describe("A program that reports", () => {
  it.effect("writes its failure once, and tells runMain to write nothing more", () =>
    Effect.gen(function*() {
      const { errors, exit } = yield* reported(MailgunError.report(Effect.fail(new Error("no"))))
      assert.deepStrictEqual(errors, ["no"])
      assert.ok(Exit.isFailure(exit))
      const failure = Cause.squash(exit.cause)
      assert.ok(failure instanceof MailgunError.ReportedFailure)
      assert.strictEqual(failure.message, "no")
      assert.isFalse(Runtime.getErrorReported(failure))
      assert.strictEqual(Runtime.getErrorExitCode(failure), 1)
    }))

  it.effect("leaves alone what was reported elsewhere", () =>
    Effect.gen(function*() {
      class Told extends Data.TaggedError("Told") {
        override readonly [Runtime.errorReported] = false
      }
      const { errors, exit } = yield* reported(Effect.fail(new Told()))
      assert.deepStrictEqual(errors, [])
      assert.isTrue(Exit.isFailure(exit))
    }))

  it.effect("leaves defects and success as they are", () =>
    Effect.gen(function*() {
      const defect = yield* reported(Effect.die(new Error("a bug")))
      assert.deepStrictEqual(defect.errors, [])
      assert.ok(Exit.isFailure(defect.exit) && Cause.hasDies(defect.exit.cause))
      const success = yield* reported(Effect.succeed(7))
      assert.deepStrictEqual(success, { errors: [], exit: Exit.succeed(7) })
    }))
})
