import type * as Duration from "effect/Duration"
import type { Outcome } from "./Outcome.ts"
export interface Delivered {
  readonly event: "delivered"
}
export interface ListedRule extends Rule {
  readonly id: string
}
export interface Rule {
  readonly recipient?: string | undefined
  readonly domain?: string | undefined
  readonly tag?: string | undefined
  readonly messageId?: string | undefined
  readonly times?: number | undefined
  readonly steps: ReadonlyArray<Step>
}
export type Step = (Delivered | Outcome) & {
  readonly after?: Duration.Input | undefined
}
export declare const standard: ReadonlyArray<Rule>
