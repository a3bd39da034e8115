/**
 * The command line of the emulator: `effect-mailgun-emulator --port 8025 --domain mail.example.com --data mail.db`.
 *
 * **Example**
 *
 * ```ts
 * import * as EmulatorCommand from "@effect-mailgun/emulator/EmulatorCommand"
 * import { NodeServices } from "@effect/platform-node"
 * import { Effect } from "effect"
 *
 * const help = EmulatorCommand.run(["--help"]).pipe(Effect.provide(NodeServices.layer))
 * ```
 *
 * @since 0.1.0
 */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Console from "effect/Console"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import type * as HttpServerError from "effect/http/HttpServerError"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Emulator from "./Emulator.ts"
import * as EmulatorServer from "./EmulatorServer.ts"
import * as EmulatorSmtp from "./EmulatorSmtp.ts"
import type { EmulatorStorageError } from "./EmulatorStorage.ts"
import * as EmulatorStorage from "./EmulatorStorage.ts"

/**
 * The emulator can't listen where it was told to.
 *
 * @category errors
 * @since 0.1.0
 */
export class CannotListen extends Data.TaggedError("CannotListen")<{
  /** The flag that says where. */
  readonly flag: "--port" | "--smtp-port"
  readonly host: string
  readonly port: number
  readonly cause: unknown
}> {
  override get message(): string {
    const code = codeOf(this.cause)
    const where = `${this.host}:${this.port}`
    if (code === "EADDRINUSE") {
      return `port ${this.port} is in use: choose another one with ${this.flag}, or 0 for any that is free`
    }
    if (code === "ENOTFOUND" || code === "EADDRNOTAVAIL") {
      return `${this.host} is no address of this machine: choose another one with --host`
    }
    if (code === "EACCES") return `may not listen on ${where}: choose a port above 1023 with ${this.flag}`
    return `can't listen on ${where}: ${code ?? String(this.cause)}`
  }
}

const codeOf = (cause: unknown): string | undefined =>
  typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string"
    ? cause.code
    : undefined

const Port = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 65_535 }))

const flags = {
  port: Flag.Int("port").pipe(
    Flag.withSchema(Port),
    Flag.withDescription("Where the API and the inbox answer; 0 for any port that is free"),
    Flag.withDefault(8025)
  ),
  host: Flag.String("host").pipe(
    Flag.withDescription("Which address to listen on; 0.0.0.0 lets other machines in"),
    Flag.withDefault("127.0.0.1")
  ),
  domain: Flag.String("domain").pipe(
    Flag.withSchema(Schema.NonEmptyString),
    Flag.withDescription(
      "A domain that exists from the beginning; can be given several times (default: sandbox.example.com)"
    ),
    Flag.atLeast(0)
  ),
  apiKey: Flag.String("api-key").pipe(
    Flag.withSchema(Schema.NonEmptyString),
    Flag.withDescription("The key that clients bring"),
    Flag.withDefault("key-emulator")
  ),
  webhookSigningKey: Flag.String("webhook-signing-key").pipe(
    Flag.withSchema(Schema.NonEmptyString),
    Flag.withDescription("What webhooks are signed with"),
    Flag.withDefault("key-webhook-signing")
  ),
  smtpPort: Flag.Int("smtp-port").pipe(
    Flag.withSchema(Port),
    Flag.withDescription(
      "Where mail from the outside is taken by SMTP; routes say what becomes of it (default: nowhere)"
    ),
    Flag.optional
  ),
  dkim: Flag.Boolean("dkim").pipe(
    Flag.withDescription("Signs mail by DKIM, with keys that the API shows"),
    Flag.withDefault(false)
  ),
  maxMessages: Flag.Int("max-messages").pipe(
    Flag.withSchema(Schema.Int.check(Schema.isGreaterThan(0))),
    Flag.withDescription("How many messages are kept; the oldest go first (default: 10000)"),
    Flag.optional
  ),
  data: Flag.String("data").pipe(
    Flag.withDescription("A file that keeps everything over restarts"),
    Flag.optional
  )
}

interface Settings {
  readonly port: number
  readonly host: string
  readonly domain: ReadonlyArray<string>
  readonly apiKey: string
  readonly webhookSigningKey: string
  readonly smtpPort: Option.Option<number>
  readonly dkim: boolean
  readonly maxMessages: Option.Option<number>
  readonly data: Option.Option<string>
}

const serverLayer = (
  settings: Settings
): Layer.Layer<EmulatorServer.EmulatorServer | Emulator.Emulator, CannotListen | EmulatorStorageError> => {
  const { apiKey, data, dkim, domain: [first, ...others], host, port, webhookSigningKey } = settings
  const maxMessages = Option.getOrUndefined(settings.maxMessages)
  const domains: Emulator.Options["domains"] = first === undefined ? undefined : [first, ...others]
  const openStorage = Option.match(data, {
    onNone: () => Effect.succeed(undefined),
    onSome: EmulatorStorage.sqlite
  })
  return Layer.unwrap(
    Effect.map(
      openStorage,
      (storage) =>
        EmulatorServer.layer({ port, host, apiKey, webhookSigningKey, domains, dkim, maxMessages, storage }).pipe(
          Layer.catchTag(
            "ServeError",
            ({ cause }: HttpServerError.ServeError) =>
              Layer.effectContext(Effect.fail(new CannotListen({ flag: "--port", host, port, cause })))
          )
        )
    )
  )
}

/** The SMTP port, where one was asked for. */
const listenForMail = Effect.fnUntraced(function*({ host, smtpPort }: Settings) {
  if (Option.isNone(smtpPort)) return undefined
  return yield* EmulatorSmtp.make({ host, port: smtpPort.value }).pipe(
    Effect.mapError(({ cause }) => new CannotListen({ flag: "--smtp-port", host, port: smtpPort.value, cause }))
  )
})

/** What somebody needs to know who just started it. */
const greeting = Effect.fnUntraced(function*({ data }: Settings, smtp: EmulatorSmtp.Service | undefined) {
  const { url } = yield* EmulatorServer.EmulatorServer
  const { apiKey, domain } = yield* Emulator.Emulator
  const lines = [
    `Mailgun answers at  ${url}  (key ${apiKey}, domain ${domain})`,
    `The inbox is at     ${url}/inbox`,
    ...(smtp === undefined ? [] : [`Mail is taken at    ${smtp.host}:${smtp.port}`]),
    Option.match(data, {
      onNone: () => "Nothing is kept when it ends; --data FILE keeps everything.",
      onSome: (path) => `All is kept in      ${path}`
    })
  ]
  yield* Console.log(lines.join("\n"))
})

/**
 * The command itself: serves an emulator until it is interrupted. Fails with {@link CannotListen} and with
 * `EmulatorStorageError`, whose messages are for people.
 *
 * **Example**
 *
 * ```ts
 * import * as EmulatorCommand from "@effect-mailgun/emulator/EmulatorCommand"
 * import { Command } from "effect/cli"
 *
 * const mail = EmulatorCommand.command.pipe(Command.withDescription("Catches all mail of this machine"))
 * const tools = Command.make("tools").pipe(Command.withSubcommands([mail]))
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const command = Command.make("effect-mailgun-emulator", flags, (settings) =>
  listenForMail(settings).pipe(
    Effect.flatMap((smtp) => greeting(settings, smtp)),
    Effect.andThen(Effect.never),
    Effect.scoped,
    Effect.provide(serverLayer(settings))
  )).pipe(
    Command.withDescription(
      "A Mailgun on your own machine: its whole API, and an inbox to look at. No mail leaves it."
    ),
    Command.withExamples([
      { command: "effect-mailgun-emulator", description: "On port 8025, with domain sandbox.example.com" },
      {
        command: "effect-mailgun-emulator --domain mail.example.com --data mail.db",
        description: "With a domain of your own, and everything kept in a file"
      }
    ])
  )

/**
 * Runs the command with these arguments.
 *
 * **Example**
 *
 * ```ts
 * import * as EmulatorCommand from "@effect-mailgun/emulator/EmulatorCommand"
 * import { NodeRuntime, NodeServices } from "@effect/platform-node"
 * import { Effect } from "effect"
 *
 * const main = EmulatorCommand.run(["--port", "0"]).pipe(Effect.provide(NodeServices.layer), NodeRuntime.runMain)
 * ```
 *
 * @category running
 * @since 0.1.0
 */
export const run = Command.runWith(command, { version: "0.0.0" })
