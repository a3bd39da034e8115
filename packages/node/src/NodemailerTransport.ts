/**
 * A transport for nodemailer that sends by Mailgun's API: everything that an application or a framework does with
 * nodemailer stays, with the retries, the errors and the connections of this library below it.
 *
 * **Details**
 *
 * Nodemailer itself writes the message, and it goes to Mailgun as it is, as by SMTP: every form of address, attachments
 * from wherever (`content`, `path`, `href`, streams, `cid`), alternatives, calendar events, AMP, list headers, raw MIME,
 * DKIM. A mail with a template, of which Mailgun makes the message, goes as fields; what those can't hold is refused by
 * its name.
 *
 * Mailgun's options stand in `mailgun`, named and typed as in `Messages.sendMime`; or under their own names on the wire:
 * `"o:tag"`, `"o:testmode"`, `"v:order"`, `"h:X-Team"`, `"recipient-variables"`, `template` with `"t:variables"`.
 *
 * **Gotchas**
 *
 * Mailgun makes the address that bounces go to, so `envelope.from` is told to nobody; `envelope.to` says who gets the
 * message. `dsn`, `auth` and `requireTLSExtensionEnabled` are for SMTP and are not looked at.
 *
 * **Example** (Without Effect)
 *
 * ```ts
 * import { NodemailerTransport } from "@effect-mailgun/node"
 * import nodemailer, { type SendMailOptions } from "nodemailer"
 *
 * const transporter = nodemailer.createTransport(NodemailerTransport.fromOptions({ apiKey: "key", domain: "example.com" }))
 *
 * const mail: SendMailOptions & NodemailerTransport.MailgunFields = {
 *   from: "Ann <ann@example.com>",
 *   to: "bob@example.com",
 *   subject: "Minutes",
 *   text: "Attached.",
 *   attachments: [{ path: "minutes.pdf" }],
 *   mailgun: { tags: ["minutes"], testMode: true }
 * }
 *
 * const send = () => transporter.sendMail(mail)
 * ```
 *
 * @see https://nodemailer.com/plugins/create
 * @since 0.1.0
 */
import * as Domains from "@effect-mailgun/core/Domains"
import type { Mailgun } from "@effect-mailgun/core/Mailgun"
import * as MailgunError from "@effect-mailgun/core/MailgunError"
import * as Messages from "@effect-mailgun/core/Messages"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import { nextTick } from "node:process"
import { ComposeFailed, type Envelope, fieldsOf, type Mail, mimeOf, optionsOf } from "./internal/nodemailerMail.ts"
import { asOptions, type LooseOptions } from "./internal/wireOptions.ts"
import * as NodeMailgun from "./NodeMailgun.ts"

/**
 * What `mailgun` may have in a mail: all options of `Messages.sendMime`.
 *
 * @category models
 * @since 0.1.0
 */
export type MailgunOptions = Omit<Messages.SendMimeInput, "message" | "to">

/**
 * What this transport reads of a mail beside nodemailer's own fields.
 *
 * @category models
 * @since 0.1.0
 */
export interface MailgunFields {
  readonly mailgun?: MailgunOptions | undefined
  /** The name of a stored template; its variables are in `"t:variables"`. Ignored where there is `html`. */
  readonly template?: string | undefined
  /** Mailgun's parameters under their own names. */
  readonly [parameter: `${"h" | "o" | "t" | "v"}:${string}`]: unknown
  readonly "recipient-variables"?: unknown
}

/**
 * What came of a mail, as nodemailer gives it to its callback or promise. It can be assigned to nodemailer's own type of
 * that name.
 *
 * @category models
 * @since 0.1.0
 */
export type SentMessageInfo = {
  readonly envelope: Envelope
  /** The Message-Id, with angle brackets. */
  readonly messageId: string
  /** Everybody whom Mailgun took the message for: all of the envelope. */
  readonly accepted: Array<string>
  /** Nobody: Mailgun takes a message for all, or fails. What becomes of it later, events and webhooks tell. */
  readonly rejected: Array<string>
  /** Mailgun's words: `"Queued. Thank you."` */
  readonly response: string
}

/**
 * Why a mail was not sent. `message` is one line that says what to do; `cause` is the tagged error.
 *
 * **Example**
 *
 * ```ts
 * import { NodemailerTransport } from "@effect-mailgun/node"
 *
 * const isWorthAnotherTry = (error: unknown): boolean =>
 *   error instanceof NodemailerTransport.SendError && (error.code === "MailgunRateLimited" || (error.responseCode ?? 0) >= 500)
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class SendError extends Error {
  override readonly name = "SendError"
  /** The tag of the cause: `"MailgunUnauthorized"`. Nodemailer's own codes (`"ENOENT"`, `"EURLACCESS"`) stay theirs. */
  readonly code: string
  /** The status of Mailgun's answer, where there was one. */
  readonly responseCode: number | undefined
  /** What Mailgun said, where it did. */
  readonly response: string | undefined

  constructor(cause: unknown) {
    super(MailgunError.explain(cause), { cause })
    const { _tag, code, detail, status } = asOptions(cause)
    this.code = typeof code === "string" ? code : typeof _tag === "string" ? _tag : "Unknown"
    this.responseCode = typeof status === "number" ? status : undefined
    this.response = typeof detail === "string" && detail !== "" ? detail : undefined
  }
}

/**
 * A transport, for `nodemailer.createTransport`.
 *
 * @category models
 * @since 0.1.0
 */
export interface NodemailerTransport {
  readonly name: string
  readonly version: string
  /** A `signal` in the mail interrupts its send, and closes its request. */
  readonly supportsAbortSignal: true
  /** Sends a mail as nodemailer hands it over; `sendMail` of the transporter calls this. */
  send(mail: Mail, callback: (error: Error | null, info: SentMessageInfo) => void): void
  /** Asks Mailgun for the domain. A sending key may not do so, and fails with `MailgunUnauthorized`. */
  verify(): Promise<true>
  /** The same, with a callback. */
  verify(callback: (error: Error | null, isRight: true) => void): void
  /** Always: Mailgun takes as many requests at once as come. */
  isIdle(): boolean
  /** Closes the connections of {@link fromOptions}; those of a runtime or a context are closed by whoever made them. */
  close(): void
}

const send = Effect.fnUntraced(function*(
  mail: Mail
): Effect.fn.Return<SentMessageInfo, ComposeFailed | MailgunError.MailgunError, Mailgun> {
  const options = yield* optionsOf(mail)
  const envelope = mail.message.getEnvelope()
  const { id, message = "" } = options["template"] === undefined
    ? yield* sendMime({ ...options, to: envelope.to, message: yield* mimeOf(mail) })
    : yield* sendFields(joinHeaders(yield* fieldsOf(mail), options))
  return { envelope, messageId: id, accepted: envelope.to, rejected: [], response: message }
})

// Both operations check each field that they get, and fail with the name of the one that is wrong.
const sendMime = (input: LooseOptions) => Messages.sendMime(input as unknown as Messages.SendMimeInput)
const sendFields = (input: LooseOptions) => Messages.send(input as unknown as Messages.SendInput)

const joinHeaders = (fields: LooseOptions, options: LooseOptions): LooseOptions => ({
  ...fields,
  ...options,
  headers: { ...asOptions(fields["headers"]), ...asOptions(options["headers"]) }
})

/** Runs an effect, and gives its end to whoever waits for it. */
type Run = <A, E>(
  effect: Effect.Effect<A, E, Mailgun>,
  options: { readonly signal?: AbortSignal | undefined; readonly onExit: (exit: Exit.Exit<A, unknown>) => void }
) => unknown

const transport = (run: Run, close: () => void): NodemailerTransport => {
  const settle = <A>(
    effect: Effect.Effect<A, unknown, Mailgun>,
    callback: (error: Error | null, value: A) => void,
    signal?: AbortSignal
  ) =>
    run(effect, {
      signal,
      // What a callback throws is its own, and no failure of ours.
      onExit: (exit) => nextTick(() => Exit.isSuccess(exit) ? callback(null, exit.value) : fail(callback, exit.cause))
    })

  function verify(): Promise<true>
  function verify(callback: (error: Error | null, isRight: true) => void): void
  function verify(callback?: (error: Error | null, isRight: true) => void): Promise<true> | void {
    const check = Effect.as(Domains.get({}), true as const)
    if (callback !== undefined) return void settle(check, callback)
    return new Promise((resolve, reject) => settle(check, (error) => error === null ? resolve(true) : reject(error)))
  }

  return {
    name: "effect-mailgun",
    version: "0.0.0",
    supportsAbortSignal: true,
    send: (mail, callback) => {
      settle(send(mail), callback, signalOf(mail))
    },
    verify,
    isIdle: () => true,
    close
  }
}

/** Nodemailer's callbacks take an error alone, and are typed as though there were always a value. */
const fail = (callback: (error: Error, value: never) => void, cause: Cause.Cause<unknown>): void =>
  (callback as (error: Error) => void)(errorOf(cause))

const errorOf = (cause: Cause.Cause<unknown>): Error => {
  if (Cause.hasInterruptsOnly(cause)) {
    return Object.assign(new Error("the send was aborted"), { name: "AbortError", code: "EABORT" })
  }
  const error = Cause.squash(cause)
  return new SendError(error instanceof ComposeFailed ? error.cause : error)
}

const signalOf = ({ data }: Mail): AbortSignal | undefined =>
  "signal" in data && data.signal instanceof AbortSignal ? data.signal : undefined

/**
 * A transport over the Mailgun of the context.
 *
 * **Example**
 *
 * ```ts
 * import { NodeMailgun, NodemailerTransport } from "@effect-mailgun/node"
 * import { Effect } from "effect"
 * import nodemailer from "nodemailer"
 *
 * const program = Effect.gen(function*() {
 *   const transporter = nodemailer.createTransport(yield* NodemailerTransport.make)
 *   const mail = { from: "me@example.com", to: "ann@example.com", subject: "Hi", text: "Hello" }
 *   return yield* Effect.promise(() => transporter.sendMail(mail))
 * }).pipe(Effect.provide(NodeMailgun.layerConfig()))
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make: Effect.Effect<NodemailerTransport, never, Mailgun> = Effect.map(
  Effect.context<Mailgun>(),
  (context) => transport(Effect.runCallbackWith(context), () => undefined)
)

/**
 * A transport over a runtime that has Mailgun, for an application that keeps one.
 *
 * **Example**
 *
 * ```ts
 * import { NodeMailgun, NodemailerTransport } from "@effect-mailgun/node"
 * import { ManagedRuntime } from "effect"
 * import nodemailer from "nodemailer"
 *
 * const runtime = ManagedRuntime.make(NodeMailgun.layerConfig())
 * const transporter = nodemailer.createTransport(NodemailerTransport.fromRuntime(runtime))
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromRuntime = <R, E>(runtime: ManagedRuntime.ManagedRuntime<Mailgun | R, E>): NodemailerTransport =>
  transport(runtime.runCallback, () => undefined)

/**
 * The options of `NodeMailgun.layerConfig`, with the key as text, too.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options extends Partial<Omit<NodeMailgun.Options, "apiKey">> {
  readonly apiKey?: string | Redacted.Redacted | undefined
}

/**
 * A transport for those who have no Effect: from options, and what they leave out from the environment
 * (`MAILGUN_API_KEY`, `MAILGUN_DOMAIN`, `MAILGUN_REGION` and the others of `NodeMailgun.layerConfig`).
 *
 * **Details**
 *
 * Its connections are opened with the first mail, and closed by the transporter's `close()`. An option that can't be, or a
 * missing key, is told by the first mail, too.
 *
 * **Example**
 *
 * ```ts
 * import { NodemailerTransport } from "@effect-mailgun/node"
 * import nodemailer from "nodemailer"
 *
 * const transporter = nodemailer.createTransport(NodemailerTransport.fromOptions({ region: "eu" }))
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromOptions = ({ apiKey, ...options }: Options = {}): NodemailerTransport => {
  const key = typeof apiKey === "string" ? Redacted.make(apiKey) : apiKey
  const runtime = ManagedRuntime.make(
    NodeMailgun.layerConfig(key === undefined ? options : { ...options, apiKey: key })
  )
  return transport(runtime.runCallback, () => Effect.runFork(runtime.disposeEffect))
}
