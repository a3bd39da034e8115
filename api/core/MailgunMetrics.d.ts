import * as Context from "effect/Context"
import * as Metric from "effect/Metric"
export type CallOutcome = "failure" | "interrupted" | "success"
export declare const Enabled: Context.Reference<boolean>
export type Limit = "layer" | "mailgun"
export type MessageOutcome = "accepted" | "refused" | "unknown"
export declare const calls: ({ operation, outcome }: {
  readonly operation: string
  readonly outcome: CallOutcome
}) => Metric.Counter<number>
export declare const duration: ({ operation, outcome }: {
  readonly operation: string
  readonly outcome: CallOutcome
}) => Metric.Histogram<number>
export declare const failures: ({ errorType, operation }: {
  readonly operation: string
  readonly errorType: string
}) => Metric.Counter<number>
export declare const messages: ({ operation, outcome }: {
  readonly operation: string
  readonly outcome: MessageOutcome
}) => Metric.Counter<number>
export declare const rateLimitWaits: ({ limit, operation }: {
  readonly operation: string
  readonly limit: Limit
}) => Metric.Histogram<number>
export declare const recipients: ({ operation, outcome }: {
  readonly operation: string
  readonly outcome: MessageOutcome
}) => Metric.Counter<number>
export declare const retries: ({ errorType, operation }: {
  readonly operation: string
  readonly errorType: string
}) => Metric.Counter<number>
