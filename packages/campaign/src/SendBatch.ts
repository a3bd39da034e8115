/**
 * Sends one batch of recipients, and knows after a crash what became of it: the part of a campaign that needs no engine.
 *
 * **Details**
 *
 * Each request is claimed in the `SendLedger` before it is made, carries a Message-Id that follows from its key, and is
 * settled after it. Running the same batch again, in whatever process, sends nothing that is known to have been accepted.
 *
 * **When to use**
 *
 * Inside a job of BullMQ, pg-boss, Temporal or any other queue that runs a job again after a crash. For whole campaigns
 * there is `Campaign`.
 *
 * @since 0.1.0
 */
import type * as Mailgun from "@effect-mailgun/core/Mailgun"
import type * as MailgunError from "@effect-mailgun/core/MailgunError"
import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { attemptBatch } from "./internal/attemptBatch.ts"
import { settleRules } from "./internal/settleRules.ts"
import type { SendChanged, SendLedger, SendLedgerFailed } from "./SendLedger.ts"

/**
 * What is done about a request of which nobody knows whether Mailgun took it: its process died, or the answer got lost.
 *
 * **Details**
 *
 * - `"reconcile"` (default): its Message-Id is looked up in the events, and it is made again only if it is not there.
 *   Where the events can't be read, or no longer reach back that far, it is not made, and stays unknown.
 * - `"skip"`: it is never made again. At most once: nobody gets it twice, somebody may not get it.
 * - `"resend"`: it is made again. At least once: everybody gets it, somebody may get it twice, with one Message-Id.
 *
 * @category models
 * @since 0.1.0
 */
export type UnknownPolicy = "reconcile" | "skip" | "resend"

/**
 * How unknown outcomes are settled.
 *
 * @category options
 * @since 0.1.0
 */
export interface SettleOptions {
  /** Default `"reconcile"`. */
  readonly unknown?: UnknownPolicy | undefined
  /**
   * How long after its claim an unsettled request is settled. Default 1 minute.
   *
   * Its first quarter is the time in which a claim may lead to a request, the next half what the request may take, and
   * the rest what the events have to show it. Shorter ones settle sooner, and duplicate where Mailgun's events are slower.
   */
  readonly settleAfter?: Duration.Input | undefined
  /** How far back the account's events reach for certain: an older claim stays unknown. Default 1 day, as of a free plan. */
  readonly eventsReachBack?: Duration.Input | undefined
}

/**
 * What {@link sendBatchOnce} takes.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options<R extends MessageBatch.Recipient> extends SettleOptions {
  /** Names the batch, among all that use the ledger: the same key means the same batch, which is sent once. */
  readonly key: string
  /** What the batch belongs to, so that `SendLedger` can forget it with the others. Default `""`. */
  readonly group?: string | undefined
  readonly message: MessageBatch.Message
  /** The same ones in the same order whenever the key is the same. */
  readonly recipients: ReadonlyArray<R>
  /** What becomes of a recipient who lacks a variable that the message uses. Default `"fail"`: not sent to. */
  readonly missingVariables?: "fail" | "send" | undefined
}

/**
 * Recipients that Mailgun took.
 *
 * @category models
 * @since 0.1.0
 */
export interface AcceptedPart<out R> {
  /** Without angle brackets. */
  readonly messageId: string
  /** Whether that was found in the events. */
  readonly reconciled: boolean
  readonly recipients: ReadonlyArray<R>
}

/**
 * Recipients that were not sent to.
 *
 * @category models
 * @since 0.1.0
 */
export interface FailedPart<out R> {
  /** `"invalid"`: they can't be sent to as they are; `"refused"`: Mailgun refused them. */
  readonly why: "invalid" | "refused"
  readonly reason: string
  readonly recipients: ReadonlyArray<R>
}

/**
 * Recipients of whom nobody knows whether they were sent to, and never will: the policy was `"skip"`.
 *
 * @category models
 * @since 0.1.0
 */
export interface GivenUpPart<out R> {
  readonly messageId: string
  readonly reason: string
  readonly recipients: ReadonlyArray<R>
}

/**
 * What became of a batch. Every recipient is in exactly one part.
 *
 * @category models
 * @since 0.1.0
 */
export interface BatchResult<out R> {
  readonly accepted: ReadonlyArray<AcceptedPart<R>>
  readonly failed: ReadonlyArray<FailedPart<R>>
  readonly givenUp: ReadonlyArray<GivenUpPart<R>>
}

/**
 * Of some requests nobody knows yet whether Mailgun took them, since the events can't tell. Nothing was sent again; the
 * same batch run later looks again.
 *
 * @category errors
 * @since 0.1.0
 */
export class SendsUnknown
  extends Schema.TaggedError<SendsUnknown>("@effect-mailgun/campaign/SendsUnknown")("SendsUnknown", {
    key: Schema.String,
    /** Without angle brackets. */
    messageIds: Schema.Array(Schema.String),
    reason: Schema.String
  })
{
  override get message(): string {
    return `whether ${this.messageIds.length} requests of ${this.key} were accepted is not known: ${this.reason}`
  }
}

/**
 * Sends a batch once: to be run again, by whomever, until it succeeds.
 *
 * **Details**
 *
 * Recipients go out by up to a thousand in one request. Where Mailgun refuses a request on account of a recipient, it is
 * halved until that one stands alone. Waits as long as a request of unknown outcome needs (`settleAfter`), at most.
 *
 * Succeeds when every recipient is accounted for. Fails, with nothing in doubt on account of it, with `MailgunError`
 * where Mailgun refused the message itself or could not take it (run it again later); with {@link SendsUnknown} where
 * the events can't tell; with `SendLedgerFailed` and `SendChanged`.
 *
 * Exactly once holds under `"reconcile"` as long as the ledger is kept, Mailgun's events show a request within the last
 * quarter of `settleAfter`, and no process is frozen between its last look at the clock and its socket for longer than
 * `settleAfter`.
 *
 * **Example**
 *
 * ```ts
 * import { sendBatchOnce, SqliteClient, SqlSendLedger } from "@effect-mailgun/campaign"
 * import { NodeMailgun } from "@effect-mailgun/node"
 * import { Effect, Layer } from "effect"
 *
 * const program = sendBatchOnce({
 *   key: "june-2026/17",
 *   message: { from: "news@example.com", subject: "Hi %recipient.name%", text: "News." },
 *   recipients: [{ address: "ann@example.com", variables: { name: "Ann" } }]
 * }).pipe(
 *   Effect.provide(SqlSendLedger.layer.pipe(Layer.provide(SqliteClient.layer({ filename: "sends.db" })))),
 *   Effect.provide(NodeMailgun.layerConfig())
 * )
 * ```
 *
 * @category sending
 * @since 0.1.0
 */
export const sendBatchOnce = Effect.fn("SendBatch.sendBatchOnce")(function*<R extends MessageBatch.Recipient>(
  options: Options<R>
): Effect.fn.Return<
  BatchResult<R>,
  MailgunError.MailgunError | SendLedgerFailed | SendChanged | SendsUnknown,
  Mailgun.Mailgun | SendLedger
> {
  const { group = "", key, message, missingVariables, recipients } = options
  const attempt = attemptBatch({ key, group, message, missingVariables, recipients, settle: settleRules(options) })
  // A request can be unknown once more after it was made again, but not for ever.
  for (let turn = 1;; turn++) {
    const { unknown, ...result } = yield* attempt
    if (unknown.length === 0) return result
    const unreadable = unknown.find(({ obstacle }) => obstacle !== undefined)
    if (unreadable !== undefined || turn === maxTurns) {
      return yield* new SendsUnknown({
        key,
        messageIds: unknown.map(({ messageId }) => messageId),
        reason: unreadable?.obstacle?.reason ?? `it failed in the same way ${maxTurns} times`
      })
    }
    const now = yield* Clock.currentTimeMillis
    yield* Effect.sleep(Duration.millis(Math.max(0, ...unknown.map(({ settleAt }) => settleAt - now))))
  }
})

const maxTurns = 5
