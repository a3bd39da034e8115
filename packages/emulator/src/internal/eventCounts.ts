import { type AnalyticsEvent, textAt, valueAt } from "./analyticsEvent.ts"

/** What an event counts as, by the definitions of Mailgun's metric events. */
export type Counter = keyof typeof counters

const is = (name: string) => ({ json }: AnalyticsEvent): boolean => json.event === name

const reason = ({ json }: AnalyticsEvent): string => textAt(json, "reason") ?? ""

const isRouted = ({ json }: AnalyticsEvent): boolean =>
  valueAt(json, "flags", "is-routed") === true || valueAt(json, "flags", "is-authenticated") === false

const isHttp = ({ json }: AnalyticsEvent): boolean => textAt(json, "envelope", "transport") === "http"

const attempts = ({ json }: AnalyticsEvent): number => Number(valueAt(json, "delivery-status", "attempt-no") ?? 1)

const isAccepted = is("accepted")
const isDelivered = is("delivered")
const isOpened = is("opened")
const isClicked = is("clicked")

/** A failure to deliver mail, and not to call a webhook. */
const isFailed = (event: AnalyticsEvent): boolean => event.json.event === "failed" && !isHttp(event)

const isTemporary = (event: AnalyticsEvent): boolean => isFailed(event) && event.json["severity"] === "temporary"

const isPermanent = (event: AnalyticsEvent): boolean => isFailed(event) && event.json["severity"] !== "temporary"

const isSuppressed = (event: AnalyticsEvent): boolean => isPermanent(event) && reason(event).startsWith("suppress-")

const isBounced = (event: AnalyticsEvent): boolean => isPermanent(event) && !isSuppressed(event)

const isBlocked = (event: AnalyticsEvent): boolean => isFailed(event) && reason(event) === "espblock"

const bounceType = ({ json }: AnalyticsEvent): string | undefined => textAt(json, "delivery-status", "bounce-type")

const isOptimized = ({ json }: AnalyticsEvent): boolean => json["i-delivery-optimizer"] !== undefined

const counters = {
  accepted: isAccepted,
  accepted_incoming: (event: AnalyticsEvent) => isAccepted(event) && isRouted(event),
  accepted_outgoing: (event: AnalyticsEvent) => isAccepted(event) && !isRouted(event),
  processed: (event: AnalyticsEvent) => isDelivered(event) || isFailed(event),
  sent: (event: AnalyticsEvent) => isDelivered(event) || (isFailed(event) && !isSuppressed(event)),
  delivered: isDelivered,
  delivered_smtp: (event: AnalyticsEvent) => isDelivered(event) && !isHttp(event),
  delivered_http: (event: AnalyticsEvent) => isDelivered(event) && isHttp(event),
  delivered_optimized: (event: AnalyticsEvent) => isDelivered(event) && isOptimized(event),
  delivered_first_attempt: (event: AnalyticsEvent) => isDelivered(event) && attempts(event) <= 1,
  delivered_subsequent: (event: AnalyticsEvent) => isDelivered(event) && attempts(event) > 1,
  delivered_two_plus_attempts: (event: AnalyticsEvent) => isDelivered(event) && attempts(event) > 1,
  delayed_first_attempt: (event: AnalyticsEvent) =>
    (isDelivered(event) && attempts(event) > 1) || (isPermanent(event) && reason(event) === "old"),
  stored: is("stored"),
  opened: isOpened,
  unique_opened: (event: AnalyticsEvent) => isOpened(event) && event.isUnique,
  clicked: isClicked,
  unique_clicked: (event: AnalyticsEvent) => isClicked(event) && event.isUnique,
  unsubscribed: is("unsubscribed"),
  complained: is("complained"),
  failed: isFailed,
  temporary_failed: isTemporary,
  permanent_failed: isPermanent,
  esp_block: isBlocked,
  temporary_failed_esp_block: (event: AnalyticsEvent) => isTemporary(event) && isBlocked(event),
  permanent_failed_esp_block: (event: AnalyticsEvent) => isPermanent(event) && isBlocked(event),
  permanent_failed_optimized: (event: AnalyticsEvent) => isPermanent(event) && isOptimized(event),
  permanent_failed_old: (event: AnalyticsEvent) => isPermanent(event) && reason(event) === "old",
  webhook_failure: (event: AnalyticsEvent) => event.json.event === "failed" && isHttp(event),
  webhook: (event: AnalyticsEvent) => event.json.event === "failed" && isHttp(event),
  rate_limit: (event: AnalyticsEvent) => event.json.event === "rejected" && reason(event) === "ratelimit",
  bounced: isBounced,
  hard_bounces: (event: AnalyticsEvent) => isBounced(event) && bounceType(event) === "hard",
  soft_bounces: (event: AnalyticsEvent) => isBounced(event) && bounceType(event) === "soft",
  delayed_bounce: (event: AnalyticsEvent) =>
    isPermanent(event) && valueAt(event.json, "flags", "is-delayed-bounce") === true,
  suppressed_bounces: (event: AnalyticsEvent) => isPermanent(event) && reason(event) === "suppress-bounce",
  suppressed_unsubscribed: (event: AnalyticsEvent) => isPermanent(event) && reason(event) === "suppress-unsubscribe",
  suppressed_complaints: (event: AnalyticsEvent) => isPermanent(event) && reason(event) === "suppress-complaint"
} satisfies { readonly [name: string]: (event: AnalyticsEvent) => boolean }

export const isCounter = (name: string): name is Counter => Object.hasOwn(counters, name)

/** Whether an event counts. */
export const countsAs = (counter: Counter, event: AnalyticsEvent): boolean => counters[counter](event)

/** How many events count. */
export const count = (counter: Counter, events: ReadonlyArray<AnalyticsEvent>): number =>
  events.reduce((sum, event) => counters[counter](event) ? sum + 1 : sum, 0)

/** The rates, each a number of events among a number of others. */
const rates: { readonly [name: string]: readonly [of: Counter, among: Counter] } = {
  delivered_rate: ["delivered", "sent"],
  opened_rate: ["opened", "delivered"],
  unique_opened_rate: ["unique_opened", "delivered"],
  clicked_rate: ["clicked", "delivered"],
  unique_clicked_rate: ["unique_clicked", "delivered"],
  unsubscribed_rate: ["unsubscribed", "delivered"],
  complained_rate: ["complained", "delivered"],
  bounce_rate: ["bounced", "sent"],
  fail_rate: ["failed", "sent"],
  permanent_fail_rate: ["permanent_failed", "sent"],
  temporary_fail_rate: ["temporary_failed", "sent"],
  delayed_rate: ["delivered_two_plus_attempts", "delivered"],
  delayed_first_attempt_rate: ["delayed_first_attempt", "processed"]
}

/** Works a metric out: a count as a number, a rate, from 0 to 1, as a text of four decimals. Undefined where there is none. */
export const metric = (name: string): ((events: ReadonlyArray<AnalyticsEvent>) => number | string) | undefined => {
  const rate = Object.hasOwn(rates, name) ? rates[name] : undefined
  if (rate !== undefined) {
    return (events) => {
      const among = count(rate[1], events)
      return (among === 0 ? 0 : count(rate[0], events) / among).toFixed(4)
    }
  }
  const counter = name.endsWith("_count") ? name.slice(0, -"_count".length) : ""
  return isCounter(counter) ? (events) => count(counter, events) : undefined
}
