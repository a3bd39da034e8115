import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
export {}
export type ClaimResult = {
  readonly _tag: "Claimed"
  readonly attempt: number
} | {
  readonly _tag: "Settled"
  readonly outcome: Outcome
} | {
  readonly _tag: "Unsettled"
  readonly attempt: number
  readonly claimedAt: number
  readonly firstClaimedAt: number
}
export declare const Outcome: Schema.Union<
  readonly [
    Schema.TaggedStruct<"Accepted", {
      readonly reconciled: Schema.Boolean
    }>,
    Schema.TaggedStruct<"Refused", {
      readonly reason: Schema.String
    }>,
    Schema.TaggedStruct<"GivenUp", {
      readonly reason: Schema.String
    }>,
    Schema.TaggedStruct<"Divided", {}>
  ]
>
export type Outcome = typeof Outcome.Type
export interface Send {
  readonly key: string
  readonly group: string
  readonly messageId: string
  readonly recipients: number
  readonly fingerprint: string
}
export declare class SendChanged extends SendChanged_base {
  get message(): string
}
declare const SendChanged_base: Schema.Class<
  SendChanged,
  Schema.TaggedStruct<"SendChanged", {
    readonly key: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export declare class SendLedger extends SendLedger_base {
}
export declare class SendLedgerFailed extends SendLedgerFailed_base {
  get message(): string
}
declare const SendLedgerFailed_base: Schema.Class<
  SendLedgerFailed,
  Schema.TaggedStruct<"SendLedgerFailed", {
    readonly detail: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
declare const SendLedger_base: Context.ServiceClass<SendLedger, "@effect-mailgun/campaign/SendLedger", Service>
export interface Service {
  readonly claim: (send: Send) => Effect.Effect<ClaimResult, SendChanged | SendLedgerFailed>
  readonly takeOver: (key: string, attempt: number) => Effect.Effect<number | undefined, SendLedgerFailed>
  readonly settle: (
    key: string,
    attempt: number,
    outcome: Outcome
  ) => Effect.Effect<Outcome | undefined, SendLedgerFailed>
  readonly release: (key: string, attempt: number) => Effect.Effect<void, SendLedgerFailed>
  readonly forget: (group: string) => Effect.Effect<void, SendLedgerFailed>
}
export declare const layerMemory: Layer.Layer<SendLedger>
export declare const makeMemory: Effect.Effect<Service>
