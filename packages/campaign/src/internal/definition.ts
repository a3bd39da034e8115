import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import type * as Effect from "effect/Effect"
import type { Service } from "../RecipientSource.ts"
import type { RecipientSourceFailed } from "../RecipientSourceFailed.ts"
import type { Rate } from "../SendBudget.ts"
import type { SettleRules } from "./settleRules.ts"

/** A campaign whose parameters are filled in, ready to be run. */
export interface Definition<R> {
  readonly name: string
  readonly message: MessageBatch.Message
  readonly recipients: Effect.Effect<Service, RecipientSourceFailed, R>
  readonly batchSize: number
  readonly missingVariables: "fail" | "send" | undefined
  readonly settle: SettleRules
  readonly rate: Rate | undefined
  readonly domainRate: Rate | undefined
  readonly checksSuppressions: boolean
}

/** A kind of campaign: what becomes a definition once its parameters are given. */
export interface Kind<P, R> {
  readonly name: string
  /** Parameters as JSON, and back. */
  readonly encode: (parameters: P) => string
  readonly decode: (json: string) => P
  readonly define: (parameters: P) => Definition<R>
}
