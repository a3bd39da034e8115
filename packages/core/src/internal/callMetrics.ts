import type * as Metric from "effect/Metric"
import * as MailgunMetrics from "../MailgunMetrics.ts"
import type * as Operation from "../Operation.ts"

/** The metrics of one operation, each made when it is first used. */
export interface OperationMetrics {
  readonly calls: (outcome: MailgunMetrics.CallOutcome) => Metric.Counter<number>
  readonly duration: (outcome: MailgunMetrics.CallOutcome) => Metric.Histogram<number>
  readonly failures: (errorType: string) => Metric.Counter<number>
  readonly retries: (errorType: string) => Metric.Counter<number>
  readonly rateLimitWaits: (limit: MailgunMetrics.Limit) => Metric.Histogram<number>
  readonly messages: (outcome: MailgunMetrics.MessageOutcome) => Metric.Counter<number>
  readonly recipients: (outcome: MailgunMetrics.MessageOutcome) => Metric.Counter<number>
}

const known = new WeakMap<Operation.Any, OperationMetrics>()

/** Making a metric costs far more than counting with it, so each is made once. */
export const metricsOf = <I, A>(operation: Operation.Operation<I, A>): OperationMetrics => {
  let metrics = known.get(operation)
  if (metrics === undefined) known.set(operation, metrics = makeMetrics(operation.name))
  return metrics
}

const makeMetrics = (operation: string): OperationMetrics => ({
  calls: once((outcome) => MailgunMetrics.calls({ operation, outcome })),
  duration: once((outcome) => MailgunMetrics.duration({ operation, outcome })),
  failures: once((errorType) => MailgunMetrics.failures({ operation, errorType })),
  retries: once((errorType) => MailgunMetrics.retries({ operation, errorType })),
  rateLimitWaits: once((limit) => MailgunMetrics.rateLimitWaits({ operation, limit })),
  messages: once((outcome) => MailgunMetrics.messages({ operation, outcome })),
  recipients: once((outcome) => MailgunMetrics.recipients({ operation, outcome }))
})

const once = <K extends string, M>(make: (key: K) => M): (key: K) => M => {
  const made = new Map<K, M>()
  return (key) => {
    let metric = made.get(key)
    if (metric === undefined) made.set(key, metric = make(key))
    return metric
  }
}
