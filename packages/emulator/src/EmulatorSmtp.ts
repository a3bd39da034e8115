/**
 * A port at which the emulator takes mail from the outside by SMTP, as Mailgun's mail exchangers do: routes forward and
 * store it, and mailing lists pass it on.
 *
 * **Details**
 *
 * It is nodemailer's `smtp-server`, imported when it is asked for. It takes mail without a password and without TLS, for any
 * recipient, of at most 25 MiB.
 *
 * **Example**
 *
 * ```ts
 * import { Emulator, EmulatorSmtp } from "@effect-mailgun/emulator"
 * import { Console, Effect, Layer } from "effect"
 *
 * const program = Effect.gen(function*() {
 *   const { port } = yield* EmulatorSmtp.EmulatorSmtp
 *   yield* Console.log(`Mail is taken at port ${port}`)
 * }).pipe(Effect.provide(EmulatorSmtp.layer().pipe(Layer.provide(Emulator.layer()))))
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc5321
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as FiberSet from "effect/FiberSet"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { Emulator } from "./Emulator.ts"

/**
 * Where mail is taken.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  readonly host: string
  readonly port: number
}

/**
 * The port.
 *
 * **Example**
 *
 * ```ts
 * import { EmulatorSmtp } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const port = Effect.map(EmulatorSmtp.EmulatorSmtp, ({ port }) => port)
 * ```
 *
 * @category services
 * @since 0.1.0
 */
export class EmulatorSmtp extends Context.Service<EmulatorSmtp, Service>()("@effect-mailgun/emulator/EmulatorSmtp") {}

/**
 * What {@link layer} takes.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options {
  /** Default 0, which picks one that is free. */
  readonly port?: number | undefined
  /** Default `"127.0.0.1"`: nobody else can reach it. */
  readonly host?: string | undefined
}

/**
 * The port can't be listened on.
 *
 * @category errors
 * @since 0.1.0
 */
export class SmtpListenError extends Data.TaggedError("SmtpListenError")<{
  readonly host: string
  readonly port: number
  readonly cause: unknown
}> {
  override get message(): string {
    return `can't take mail at ${this.host}:${this.port}: ${
      this.cause instanceof Error ? this.cause.message : String(this.cause)
    }`
  }
}

const maxMessageBytes = 25 * 1024 * 1024

/** How long clients that are connected when it ends may still take. */
const closeTimeoutMillis = 1000

/**
 * Takes mail until the scope closes. Fails with {@link SmtpListenError}.
 *
 * **Example**
 *
 * ```ts
 * import { Emulator, EmulatorSmtp } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const port = EmulatorSmtp.make({ port: 2525 }).pipe(
 *   Effect.map((smtp) => smtp.port),
 *   Effect.scoped,
 *   Effect.provide(Emulator.layer())
 * )
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = Effect.fnUntraced(function*(
  { host = "127.0.0.1", port = 0 }: Options = {}
): Effect.fn.Return<Service, SmtpListenError, Emulator | Scope.Scope> {
  const emulator = yield* Emulator
  const run = yield* FiberSet.makeRuntime()
  const { SMTPServer } = yield* Effect.promise(() => import("smtp-server"))
  const server = new SMTPServer({
    banner: "the emulator of effect-mailgun",
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: maxMessageBytes,
    closeTimeout: closeTimeoutMillis,
    onData: (stream, session, done) => {
      const chunks: Array<Buffer> = []
      let size = 0
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length
        // What is too much is read to its end, for the sender to hear the answer, but not kept.
        if (size <= maxMessageBytes) chunks.push(chunk)
      })
      stream.on("end", () => {
        if (size > maxMessageBytes) {
          done(Object.assign(new Error("message exceeds fixed maximum message size"), { responseCode: 552 }))
          return
        }
        const { mailFrom, rcptTo } = session.envelope
        run(
          emulator.receive(Buffer.concat(chunks), {
            sender: mailFrom === false ? "" : mailFrom.address,
            recipients: rcptTo.map(({ address }) => address)
          }).pipe(Effect.andThen(Effect.sync(() => done(null, "Great success"))))
        )
      })
    }
  })
  // A client that breaks off is no news.
  server.on("error", () => undefined)
  yield* Effect.acquireRelease(
    Effect.callback<void, SmtpListenError>((resume) => {
      const fail = (cause: Error): void => resume(Effect.fail(new SmtpListenError({ host, port, cause })))
      server.once("error", fail)
      server.listen(port, host, () => {
        server.off("error", fail)
        resume(Effect.void)
      })
    }),
    () => Effect.callback<void>((resume) => server.close(() => resume(Effect.void)))
  )
  const address = server.server.address()
  return { host, port: address !== null && typeof address === "object" ? address.port : port }
})

/**
 * A port that takes mail for an emulator.
 *
 * **Example**
 *
 * ```ts
 * import { EmulatorServer, EmulatorSmtp } from "@effect-mailgun/emulator"
 * import { Layer } from "effect"
 *
 * const both = EmulatorSmtp.layer({ port: 2525 }).pipe(Layer.provideMerge(EmulatorServer.layer({ port: 8025 })))
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (options?: Options): Layer.Layer<EmulatorSmtp, SmtpListenError, Emulator> =>
  Layer.effect(EmulatorSmtp, make(options))
