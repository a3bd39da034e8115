import * as Duration from "effect/Duration"
import type { SettleOptions, UnknownPolicy } from "../SendBatch.ts"

/** `SettleOptions` with their defaults, in milliseconds. */
export interface SettleRules {
  readonly unknown: UnknownPolicy
  readonly settleAfterMillis: number
  readonly eventsReachBackMillis: number
}

export const settleRules = (options: SettleOptions): SettleRules => ({
  unknown: options.unknown ?? "reconcile",
  settleAfterMillis: Duration.toMillis(Duration.fromInputUnsafe(options.settleAfter ?? "1 minute")),
  eventsReachBackMillis: Duration.toMillis(Duration.fromInputUnsafe(options.eventsReachBack ?? "1 day"))
})

/** How long a claim may lead to a request: who is later has been frozen, and must claim anew. */
export const freshMillis = ({ settleAfterMillis }: SettleRules): number => settleAfterMillis / 4

/** How long a request may take. */
export const requestMillis = ({ settleAfterMillis }: SettleRules): number => settleAfterMillis / 2
