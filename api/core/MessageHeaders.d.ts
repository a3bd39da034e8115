import * as Result from "effect/Result"
import { MailgunInvalidInput } from "./MailgunError.ts"
export type AutoSubmitted = "auto-generated" | "auto-notified" | "auto-replied" | "no"
export interface Headers {
  readonly [name: string]: string
}
export interface Original {
  readonly messageId: string | undefined
  readonly references?: string | undefined
  readonly inReplyTo?: string | undefined
}
export interface Unsubscribe {
  readonly url?: string | undefined
  readonly mailto?: string | undefined
  readonly oneClick?: boolean | undefined
}
export declare const autoSubmitted: (value: AutoSubmitted) => Result.Result<Headers, MailgunInvalidInput>
export declare const inReplyTo: (ids: ReadonlyArray<string> | string) => Result.Result<Headers, MailgunInvalidInput>
export declare const listUnsubscribe: (
  { mailto, oneClick, url }: Unsubscribe
) => Result.Result<Headers, MailgunInvalidInput>
export declare const messageId: (id: string) => Result.Result<Headers, MailgunInvalidInput>
export declare const references: (ids: ReadonlyArray<string>) => Result.Result<Headers, MailgunInvalidInput>
export declare const reply: (original: Original) => Result.Result<Headers, MailgunInvalidInput>
