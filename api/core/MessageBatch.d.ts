import * as Duration from "effect/Duration"
import * as Stream from "effect/Stream"
import * as Mailbox from "./Mailbox.ts"
import type { Mailgun } from "./Mailgun.ts"
import { type MailgunError, MailgunInvalidInput } from "./MailgunError.ts"
import type { MessageAccepted, SendFields, SendInput } from "./Messages.ts"
import type * as Operation from "./Operation.ts"
import * as Personalisation from "./Personalisation.ts"
import * as Progress from "./Progress.ts"
export {}
export interface Accepted<out R> {
  readonly _tag: "Accepted"
  readonly index: number
  readonly id: string
  readonly recipients: ReadonlyArray<R>
  readonly resumeAt: number
}
export interface Chunk<out R> {
  readonly _tag: "Chunk"
  readonly index: number
  readonly resumeAt: number
  readonly recipients: ReadonlyArray<R>
  readonly to: ReadonlyArray<Mailbox.Mailbox>
  readonly variables: {
    readonly [address: string]: Personalisation.Variables
  }
}
export interface Failed<out R> {
  readonly _tag: "Failed"
  readonly index: number
  readonly error: MailgunError
  readonly recipients: ReadonlyArray<R>
  readonly resumeAt: number
}
export type Message<Text extends string = string> =
  & Omit<SendFields, "ampHtml" | "html" | "messageId" | "recipientVariables" | "subject" | "text" | "to">
  & {
    readonly subject?: Text | undefined
    readonly text?: Text | undefined
    readonly html?: Text | undefined
    readonly ampHtml?: Text | undefined
  }
export interface Options {
  readonly concurrency?: number | undefined
  readonly rate?: Rate | undefined
  readonly maxChunkRecipients?: number | undefined
  readonly maxChunkBytes?: number | undefined
  readonly missingVariables?: "fail" | "send" | undefined
  readonly messageId?: ((index: number) => string) | undefined
  readonly resumeAt?: number | undefined
}
export type Outcome<R> = Accepted<R> | Failed<R>
export type Rate = {
  readonly chunks: number
  readonly per: Duration.Input
} | {
  readonly recipients: number
  readonly per: Duration.Input
}
export interface Recipient {
  readonly address: string
  readonly name?: string | undefined
  readonly variables?: Personalisation.Variables | undefined
}
type Send = Operation.Operation<SendInput, MessageAccepted>
export interface SendBatch {
  <Text extends string, R extends Recipient & Personalisation.Needs<Text>, E = never, Q = never>(
    message: Message<Text>,
    recipients: Iterable<R> | Stream.Stream<R, E, Q>,
    options?: Options
  ): Stream.Stream<Outcome<R>, E | MailgunInvalidInput, Mailgun | Q>
}
export declare const chunks: <R extends Recipient, E = never, Q = never>(
  message: Message,
  recipients: Iterable<R> | Stream.Stream<R, E, Q>,
  options?: Options
) => Stream.Stream<Chunk<R> | Failed<R>, E | MailgunInvalidInput, Q>
export declare const make: (send: Send) => SendBatch
export declare const progress: (
  options?: Pick<Progress.Options<never>, "startAt" | "total">
) => <R, E, Q>(outcomes: Stream.Stream<Outcome<R>, E, Q>) => Stream.Stream<Progress.Progress, E, Q>
