import type * as Mailgun from "@effect-mailgun/core/Mailgun"
import type * as MailgunError from "@effect-mailgun/core/MailgunError"
import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SendChanged, SendLedger, SendLedgerFailed } from "./SendLedger.ts"
export {}
export interface AcceptedPart<out R> {
  readonly messageId: string
  readonly reconciled: boolean
  readonly recipients: ReadonlyArray<R>
}
export interface BatchResult<out R> {
  readonly accepted: ReadonlyArray<AcceptedPart<R>>
  readonly failed: ReadonlyArray<FailedPart<R>>
  readonly givenUp: ReadonlyArray<GivenUpPart<R>>
}
export interface FailedPart<out R> {
  readonly why: "invalid" | "refused"
  readonly reason: string
  readonly recipients: ReadonlyArray<R>
}
export interface GivenUpPart<out R> {
  readonly messageId: string
  readonly reason: string
  readonly recipients: ReadonlyArray<R>
}
export interface Options<R extends MessageBatch.Recipient> extends SettleOptions {
  readonly key: string
  readonly group?: string | undefined
  readonly message: MessageBatch.Message
  readonly recipients: ReadonlyArray<R>
  readonly missingVariables?: "fail" | "send" | undefined
}
export declare class SendsUnknown extends SendsUnknown_base {
  get message(): string
}
declare const SendsUnknown_base: Schema.Class<
  SendsUnknown,
  Schema.TaggedStruct<"SendsUnknown", {
    readonly key: Schema.String
    readonly messageIds: Schema.$Array<Schema.String>
    readonly reason: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export interface SettleOptions {
  readonly unknown?: UnknownPolicy | undefined
  readonly settleAfter?: Duration.Input | undefined
  readonly eventsReachBack?: Duration.Input | undefined
}
export type UnknownPolicy = "reconcile" | "resend" | "skip"
export declare const sendBatchOnce: <R extends MessageBatch.Recipient>(
  options: Options<R>
) => Effect.Effect<
  BatchResult<R>,
  MailgunError.MailgunError | SendChanged | SendLedgerFailed | SendsUnknown,
  Mailgun.Mailgun | SendLedger
>
