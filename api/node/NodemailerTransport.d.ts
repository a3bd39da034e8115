import type { Mailgun } from "@effect-mailgun/core/Mailgun"
import * as Messages from "@effect-mailgun/core/Messages"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import { type Envelope, type Mail } from "./internal/nodemailerMail.ts"
import * as NodeMailgun from "./NodeMailgun.ts"
export interface MailgunFields {
  readonly mailgun?: MailgunOptions | undefined
  readonly template?: string | undefined
  readonly [parameter: `${"h" | "o" | "t" | "v"}:${string}`]: unknown
  readonly "recipient-variables"?: unknown
}
export type MailgunOptions = Omit<Messages.SendMimeInput, "message" | "to">
export interface NodemailerTransport {
  readonly name: string
  readonly version: string
  readonly supportsAbortSignal: true
  send(mail: Mail, callback: (error: Error | null, info: SentMessageInfo) => void): void
  verify(): Promise<true>
  verify(callback: (error: Error | null, isRight: true) => void): void
  isIdle(): boolean
  close(): void
}
export interface Options extends Partial<Omit<NodeMailgun.Options, "apiKey">> {
  readonly apiKey?: Redacted.Redacted | string | undefined
}
export declare class SendError extends Error {
  readonly name = "SendError"
  readonly code: string
  readonly responseCode: number | undefined
  readonly response: string | undefined
  constructor(cause: unknown)
}
export type SentMessageInfo = {
  readonly envelope: Envelope
  readonly messageId: string
  readonly accepted: Array<string>
  readonly rejected: Array<string>
  readonly response: string
}
export declare const fromOptions: ({ apiKey, ...options }?: Options) => NodemailerTransport
export declare const fromRuntime: <R, E>(runtime: ManagedRuntime.ManagedRuntime<Mailgun | R, E>) => NodemailerTransport
export declare const make: Effect.Effect<NodemailerTransport, never, Mailgun>
