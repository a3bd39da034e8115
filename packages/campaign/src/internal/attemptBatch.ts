import * as Mailgun from "@effect-mailgun/core/Mailgun"
import type * as MailgunError from "@effect-mailgun/core/MailgunError"
import * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { AcceptedPart, BatchResult, FailedPart, GivenUpPart } from "../SendBatch.ts"
import type { SendChanged, SendLedger, SendLedgerFailed } from "../SendLedger.ts"
import { attemptRequest } from "./attemptRequest.ts"
import type { SettleRules } from "./settleRules.ts"

export interface AttemptOptions<R extends MessageBatch.Recipient> {
  readonly key: string
  readonly group: string
  readonly message: MessageBatch.Message
  readonly recipients: ReadonlyArray<R>
  readonly missingVariables: "fail" | "send" | undefined
  readonly settle: SettleRules
}

/** Recipients of whom nobody knows yet whether Mailgun took them. */
export interface UnknownPart<out R> {
  readonly messageId: string
  readonly recipients: ReadonlyArray<R>
  /** From when on another attempt can settle it, in epoch milliseconds. */
  readonly settleAt: number
  /** Why the events could not tell, where they were asked. */
  readonly reason: string | undefined
}

/** What became of some of the recipients. */
export type Part<R> =
  | { readonly _tag: "Accepted" } & AcceptedPart<R>
  | { readonly _tag: "Failed" } & FailedPart<R>
  | { readonly _tag: "GivenUp" } & GivenUpPart<R>
  | { readonly _tag: "Unknown" } & UnknownPart<R>

export interface AttemptResult<out R> extends BatchResult<R> {
  readonly unknown: ReadonlyArray<UnknownPart<R>>
}

/**
 * Brings every request of a batch as far as it can be without waiting. What is settled, the next attempt finds; where the
 * message itself can't go out, it ends with that error.
 */
export const attemptBatch = Effect.fnUntraced(function*<R extends MessageBatch.Recipient>(
  options: AttemptOptions<R>
): Effect.fn.Return<
  AttemptResult<R>,
  MailgunError.MailgunError | SendLedgerFailed | SendChanged,
  Mailgun.Mailgun | SendLedger
> {
  const { group, key, message, missingVariables, recipients, settle } = options
  const { domain } = yield* Mailgun.Mailgun
  const shared = { group, message, settle, domain: message.domain ?? domain ?? "localhost" }

  const parts = yield* MessageBatch.chunks(message, recipients, { missingVariables }).pipe(
    Stream.mapEffect((item) =>
      item._tag === "Failed"
        ? Effect.succeed([invalid(item)])
        : attemptRequest({
          ...shared,
          key: `${key}#${item.index}`,
          recipients: item.recipients,
          to: item.to,
          variables: item.variables
        })
    ),
    Stream.runCollect
  )
  const all = parts.flat()
  return {
    accepted: all.filter((part) => part._tag === "Accepted"),
    failed: all.filter((part) => part._tag === "Failed"),
    givenUp: all.filter((part) => part._tag === "GivenUp"),
    unknown: all.filter((part) => part._tag === "Unknown")
  }
})

const invalid = <R>({ error, recipients }: MessageBatch.Failed<R>): Part<R> => ({
  _tag: "Failed",
  why: "invalid",
  // The field names the recipient by an index, which says nothing outside of the batch.
  reason: error._tag === "MailgunInvalidInput"
    ? `${error.field.replace(/^recipients\[\d+\]\.?/, "")} ${error.issue}`.trim()
    : error.message,
  recipients
})
