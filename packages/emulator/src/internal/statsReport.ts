import * as Effect from "effect/Effect"
import { type AnalyticsEvent, textAt } from "./analyticsEvent.ts"
import * as Answer from "./answer.ts"
import { count } from "./eventCounts.ts"
import type { Fields } from "./fields.ts"
import { bucketOf, bucketsOf, type TimeWindow } from "./timeWindow.ts"
import * as WireDate from "./wireDate.ts"

type Counts = { readonly [name: string]: unknown }

/** What each kind of event is counted into. */
const countsOf: { readonly [event: string]: (events: ReadonlyArray<AnalyticsEvent>) => Counts } = {
  accepted: (events) => ({
    incoming: count("accepted_incoming", events),
    outgoing: count("accepted_outgoing", events),
    total: count("accepted", events)
  }),
  delivered: (events) => ({
    smtp: count("delivered_smtp", events),
    http: count("delivered_http", events),
    optimized: count("delivered_optimized", events),
    total: count("delivered", events)
  }),
  failed: (events) => ({
    temporary: { espblock: count("temporary_failed_esp_block", events), total: count("temporary_failed", events) },
    permanent: {
      bounce: count("bounced", events) - count("delayed_bounce", events),
      "delayed-bounce": count("delayed_bounce", events),
      "suppress-bounce": count("suppressed_bounces", events),
      "suppress-unsubscribe": count("suppressed_unsubscribed", events),
      "suppress-complaint": count("suppressed_complaints", events),
      webhook: count("webhook_failure", events),
      optimized: count("permanent_failed_optimized", events),
      total: count("permanent_failed", events)
    }
  }),
  stored: (events) => ({ total: count("stored", events) }),
  opened: (events) => ({ total: count("opened", events), unique: count("unique_opened", events) }),
  clicked: (events) => ({ total: count("clicked", events), unique: count("unique_clicked", events) }),
  unsubscribed: (events) => ({ total: count("unsubscribed", events) }),
  complained: (events) => ({ total: count("complained", events) })
}

/** The kinds of events that are asked about. */
export const askedEvents = (query: Fields): Effect.Effect<ReadonlyArray<string>, Answer.Answer> => {
  const asked = query.all("event")
  if (asked.length === 0) return Answer.refuse(400, "Missing mandatory parameter: event")
  const unknown = asked.find((event) => !Object.hasOwn(countsOf, event))
  return unknown === undefined ? Effect.succeed(asked) : Answer.refuse(400, `'${unknown}' is not a supported event`)
}

/** What happened in each hour, day or month of a window. */
export const statsReport = Effect.fnUntraced(function*(
  events: ReadonlyArray<AnalyticsEvent>,
  asked: ReadonlyArray<string>,
  window: TimeWindow
): Effect.fn.Return<Counts, Answer.Answer> {
  const { resolution } = window
  const buckets = yield* bucketsOf(window)
  const byBucket = new Map<number, Array<AnalyticsEvent>>(buckets.map((bucket) => [bucket, []]))
  for (const event of events) byBucket.get(bucketOf(event.at / 1000, resolution))?.push(event)
  return {
    start: WireDate.utc(buckets[0] ?? window.start),
    end: WireDate.utc(buckets.at(-1) ?? window.end),
    resolution,
    stats: [...byBucket].map(([bucket, within]) => statsItem(bucket, within, asked))
  }
})

const statsItem = (time: number, events: ReadonlyArray<AnalyticsEvent>, asked: ReadonlyArray<string>): Counts => ({
  time: WireDate.utc(time),
  ...Object.fromEntries(asked.map((event) => [event, countsOf[event]?.(events)]))
})

/** What recipients are told apart by. */
export type Audience = "country" | "device" | "provider"

const audienceKey: { readonly [K in Audience]: (event: AnalyticsEvent) => string | undefined } = {
  country: ({ json }) => textAt(json, "geolocation", "country")?.toLowerCase(),
  device: ({ json }) => textAt(json, "client-info", "device-type"),
  provider: ({ json }) => textAt(json, "recipient-domain")
}

/** Where, on what, or at whose an event happened; undefined where it does not tell. */
export const keyOf = (audience: Audience, event: AnalyticsEvent): string | undefined => audienceKey[audience](event)

/** What the recipients of each country, device or provider did. */
export const engagement = (events: ReadonlyArray<AnalyticsEvent>, audience: Audience): Counts => {
  const byKey = new Map<string, Array<AnalyticsEvent>>()
  for (const event of events) {
    const key = keyOf(audience, event)
    if (key === undefined) continue
    const others = byKey.get(key)
    if (others === undefined) byKey.set(key, [event])
    else others.push(event)
  }
  return Object.fromEntries(
    [...byKey].toSorted(([a], [b]) => a < b ? -1 : 1).map(([key, within]) => [key, {
      ...(audience === "provider"
        ? { accepted: count("accepted", within), delivered: count("delivered", within) }
        : undefined),
      opened: count("opened", within),
      unique_opened: count("unique_opened", within),
      clicked: count("clicked", within),
      unique_clicked: count("unique_clicked", within),
      unsubscribed: count("unsubscribed", within),
      complained: count("complained", within)
    }])
  )
}
