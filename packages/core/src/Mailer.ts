/**
 * Mail without a provider: what an application needs of any, so that it can go to another, or to none in a test, by
 * another layer.
 *
 * **When to use**
 *
 * Where the part of an application that writes mail should not know who delivers it. What only Mailgun has (templates,
 * batches, scheduling, tracking) is in `Messages`.
 *
 * **Example**
 *
 * ```ts
 * import { Mailer } from "@effect-mailgun/core"
 * import { NodeMailgun } from "@effect-mailgun/node"
 * import { Effect, Layer } from "effect"
 *
 * const welcome = Effect.fn("welcome")(function*(address: string) {
 *   const mailer = yield* Mailer.Mailer
 *   return yield* mailer.send({ from: "me@example.com", to: address, subject: "Welcome", text: "Hello." })
 * })
 *
 * const MailerLive = Mailer.layerMailgun().pipe(Layer.provide(NodeMailgun.layerConfig()))
 *
 * const program = welcome("ann@example.com").pipe(Effect.provide(MailerLive))
 * ```
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"
import * as Schema from "effect/Schema"
import type * as Attachment from "./Attachment.ts"
import type * as Mailbox from "./Mailbox.ts"
import * as Mailgun from "./Mailgun.ts"
import * as Messages from "./Messages.ts"

/**
 * A message, in the fields that every provider has. One of `text` and `html` is needed.
 *
 * @category models
 * @since 0.1.0
 */
export interface Message {
  readonly from: Mailbox.Input
  readonly to: Mailbox.Input | ReadonlyArray<Mailbox.Input>
  readonly cc?: Mailbox.Input | ReadonlyArray<Mailbox.Input> | undefined
  readonly bcc?: Mailbox.Input | ReadonlyArray<Mailbox.Input> | undefined
  readonly replyTo?: Mailbox.Input | undefined
  readonly subject: string
  readonly text?: string | undefined
  readonly html?: string | undefined
  readonly attachments?: ReadonlyArray<Attachment.Attachment> | undefined
  /** Headers by name, each one line: `{ "List-Unsubscribe": "<https://example.com/leave>" }`. */
  readonly headers?: { readonly [name: string]: Messages.HeaderValue } | undefined
  /** What the provider sorts its statistics by. */
  readonly tags?: ReadonlyArray<string> | undefined
}

/**
 * The provider took the message; it is not yet delivered.
 *
 * @category models
 * @since 0.1.0
 */
export interface Sent {
  /** What the provider knows the message by. Of Mailgun: the Message-Id, with angle brackets. */
  readonly id: string
}

/**
 * The provider did not take the message, or it is not known whether it did. `cause` is the provider's own error: of
 * Mailgun, one of `MailgunError`.
 *
 * **Example**
 *
 * ```ts
 * import { Mailer, MailgunError } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const mayTryLater = ({ cause }: Mailer.MailerError): boolean =>
 *   MailgunError.isMailgunError(cause) && MailgunError.isRetryable(cause)
 *
 * const program = Mailer.send({ from: "me@example.com", to: "ann@example.com", subject: "Hi", text: "Hello" }).pipe(
 *   Effect.tapError((error) => Effect.logWarning(`${error.message}; worth another try: ${mayTryLater(error)}`)),
 *   Effect.provide(Mailer.layerMemory)
 * )
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class MailerError extends Schema.TaggedError<MailerError>("@effect-mailgun/core/MailerError")("MailerError", {
  cause: Schema.Defect()
}) {
  override get message(): string {
    return this.cause instanceof Error ? this.cause.message : String(this.cause)
  }
}

/**
 * What sends.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  /** Hands a message to the provider. Fails with {@link MailerError}, which keeps the provider's error as its cause. */
  readonly send: (message: Message) => Effect.Effect<Sent, MailerError>
}

/**
 * The service that sends. Another provider is another layer of it.
 *
 * **Example** (A provider of one's own)
 *
 * ```ts
 * import { Mailer } from "@effect-mailgun/core"
 * import { Effect, Layer } from "effect"
 *
 * const MailerLog = Layer.succeed(Mailer.Mailer, {
 *   send: (message) => Effect.as(Effect.log(`${message.subject} would go out`), { id: "0" })
 * })
 * ```
 *
 * @category services
 * @since 0.1.0
 */
export class Mailer extends Context.Service<Mailer, Service>()("@effect-mailgun/core/Mailer") {}

/**
 * Sends by the {@link Mailer} of the context. Fails with {@link MailerError}.
 *
 * **Example**
 *
 * ```ts
 * import { Mailer } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const program = Mailer.send({
 *   from: { name: "Ann", address: "ann@example.com" },
 *   to: "bob@example.com",
 *   subject: "Minutes",
 *   text: "Attached.",
 *   attachments: [{ filename: "minutes.txt", content: "1. Welcome" }]
 * }).pipe(Effect.provide(Mailer.layerMemory))
 * ```
 *
 * @category sending
 * @since 0.1.0
 */
export const send = (message: Message): Effect.Effect<Sent, MailerError, Mailer> =>
  Mailer.use((mailer) => mailer.send(message))

/**
 * What `Messages.send` takes besides a {@link Message}, for all messages of a layer.
 *
 * @category options
 * @since 0.1.0
 */
export type MailgunOptions = Omit<Messages.SendFields, keyof Message | "messageId" | "template">

/**
 * Sends by Mailgun. What else `Messages.send` takes can be given for all messages at once.
 *
 * **Example**
 *
 * ```ts
 * import { Mailer } from "@effect-mailgun/core"
 * import { NodeMailgun } from "@effect-mailgun/node"
 * import { Layer } from "effect"
 *
 * const MailerLive = Mailer.layerMailgun({ tracking: false, requireTls: true, guarantee: "at-most-once" }).pipe(
 *   Layer.provide(NodeMailgun.layerConfig())
 * )
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layerMailgun = (options: MailgunOptions = {}): Layer.Layer<Mailer, never, Mailgun.Mailgun> =>
  Layer.effect(
    Mailer,
    Effect.map(Mailgun.Mailgun, (mailgun) => ({
      send: (message) =>
        Messages.send({ ...options, ...message }).pipe(
          Effect.map(({ id }) => ({ id })),
          Effect.mapError((cause) => new MailerError({ cause })),
          Effect.provideService(Mailgun.Mailgun, mailgun)
        )
    }))
  )

/**
 * What {@link layerMemory} was given to send.
 *
 * @category testing
 * @since 0.1.0
 */
export class SentMessages extends Context.Service<SentMessages, {
  /** All messages, the first one first. */
  readonly all: Effect.Effect<ReadonlyArray<Message>>
}>()("@effect-mailgun/core/Mailer/SentMessages") {}

/**
 * Keeps messages in place of sending them, for tests. {@link SentMessages} gives them back. Each build of the layer
 * begins with none.
 *
 * **Gotchas**
 *
 * It takes every message, also one that a provider would refuse. `EmulatorTest` of `@effect-mailgun/emulator` below
 * {@link layerMailgun} refuses what Mailgun refuses.
 *
 * **Example**
 *
 * ```ts
 * import { Mailer } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const test = Effect.gen(function*() {
 *   yield* Mailer.send({ from: "me@example.com", to: "ann@example.com", subject: "Hi", text: "Hello" })
 *   const sent = yield* Mailer.SentMessages
 *   return (yield* sent.all).map(({ subject }) => subject)
 * }).pipe(Effect.provide(Mailer.layerMemory))
 * ```
 *
 * @category testing
 * @since 0.1.0
 */
export const layerMemory: Layer.Layer<Mailer | SentMessages> = Layer.effectContext(
  Effect.map(
    Ref.make<ReadonlyArray<Message>>([]),
    (messages) =>
      Context.make(SentMessages, { all: Ref.get(messages) }).pipe(
        Context.add(Mailer, {
          send: (message) =>
            Ref.modify(messages, (sent) => [{ id: `<${sent.length + 1}@memory.invalid>` }, [...sent, message]])
        })
      )
  )
)
