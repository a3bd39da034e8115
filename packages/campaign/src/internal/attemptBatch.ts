import * as Mailgun from "@effect-mailgun/core/Mailgun"
import type * as MailgunError from "@effect-mailgun/core/MailgunError"
import * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { AcceptedPart, BatchResult, FailedPart, GivenUpPart } from "../SendBatch.ts"
import type { SendChanged, SendLedger, SendLedgerFailed } from "../SendLedger.ts"
import { attemptRequest } from "./attemptRequest.ts"
import { invalidReason } from "./invalidReason.ts"
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
  /** Where the events could not tell: for the moment, or for ever, since they no longer reach back that far. */
  readonly obstacle: Obstacle | undefined
  /** Whether it was this attempt that sent it. */
  readonly wasSent: boolean
}

/** Why the events can't tell. */
export interface Obstacle {
  readonly isForEver: boolean
  readonly reason: string
  readonly error: MailgunError.MailgunError | undefined
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

const invalid = <R>(failed: MessageBatch.Failed<R>): Part<R> => ({
  _tag: "Failed",
  why: "invalid",
  reason: invalidReason(failed),
  recipients: failed.recipients
})
