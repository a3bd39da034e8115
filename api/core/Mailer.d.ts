import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import type * as Attachment from "./Attachment.ts"
import type * as Mailbox from "./Mailbox.ts"
import * as Mailgun from "./Mailgun.ts"
import * as Messages from "./Messages.ts"
export {}
export declare class Mailer extends Mailer_base {
}
export declare class MailerError extends MailerError_base {
  get message(): string
}
declare const MailerError_base: Schema.Class<
  MailerError,
  Schema.TaggedStruct<"MailerError", {
    readonly cause: Schema.Defect
  }>,
  import("effect/Cause").YieldableError
>
declare const Mailer_base: Context.ServiceClass<Mailer, "@effect-mailgun/core/Mailer", Service>
export type MailgunOptions = Omit<Messages.SendFields, "messageId" | "template" | keyof Message>
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
  readonly headers?: undefined | {
    readonly [name: string]: Messages.HeaderValue
  }
  readonly tags?: ReadonlyArray<string> | undefined
}
export interface Sent {
  readonly id: string
}
export declare class SentMessages extends SentMessages_base {
}
declare const SentMessages_base: Context.ServiceClass<SentMessages, "@effect-mailgun/core/Mailer/SentMessages", {
  readonly all: Effect.Effect<ReadonlyArray<Message>>
}>
export interface Service {
  readonly send: (message: Message) => Effect.Effect<Sent, MailerError>
}
export declare const layerMailgun: (options?: MailgunOptions) => Layer.Layer<Mailer, never, Mailgun.Mailgun>
export declare const layerMemory: Layer.Layer<Mailer | SentMessages>
export declare const send: (message: Message) => Effect.Effect<Sent, MailerError, Mailer>
