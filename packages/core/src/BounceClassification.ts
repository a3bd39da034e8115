/**
 * Why messages bounce or are delayed: failures by provider, spam filter, domain, address and kind.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/bounce-classification
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { AnalyticsFilter } from "./AnalyticsFilter.ts"
import * as Input from "./Input.ts"
import { metricValues, names, pageLimit, pageSkip } from "./internal/analytics.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import type { MetricValues as ValuesOf } from "./MetricValues.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

/**
 * What Mailgun documents that failures can be split by.
 *
 * @category metrics
 * @since 0.1.0
 */
export const dimensions = [
  "entity-name",
  "domain.name",
  "envelope.sending-ip",
  "account.name",
  "envelope.i-ip-pool-name",
  "tags",
  "tag",
  "recipient-domain",
  "group-id",
  "criticality",
  "severity",
  "category",
  "timestamp"
] as const

/**
 * The metrics of failures that Mailgun documents.
 *
 * @category metrics
 * @since 0.1.0
 */
export const metrics = [
  "critical_bounce_count",
  "non_critical_bounce_count",
  "critical_delay_count",
  "non_critical_delay_count",
  "classified_failures_count",
  "delivered_smtp_count",
  "critical_bounce_rate",
  "non_critical_bounce_rate",
  "critical_delay_rate",
  "non_critical_delay_rate"
] as const

/**
 * What failures can be split by. Any text is taken.
 *
 * @category models
 * @since 0.1.0
 */
export type Dimension = (typeof dimensions)[number] | (string & {})

/**
 * A metric of failures. Any text is taken.
 *
 * @category models
 * @since 0.1.0
 */
export type Metric = (typeof metrics)[number] | (string & {})

/**
 * Numbers by the name of their metric. Rates are percentages; spam filters have none, and no count of deliveries.
 *
 * @category models
 * @since 0.1.0
 */
export type MetricValues = ValuesOf<(typeof metrics)[number]>

/**
 * Decodes {@link MetricValues}.
 *
 * @category codecs
 * @since 0.1.0
 */
export const MetricValues: Wire.Codec<MetricValues> = metricValues({ writeRate: (rate) => rate })

/** Mailgun writes the tags of a message as one text: `"daily, campaign1"`. */
const Tags: Wire.Codec<ReadonlyArray<string>> = Wire.codec(Schema.Array(Schema.String), {
  expected: "texts with commas in between",
  decode: (wire) =>
    typeof wire === "string" ? wire.split(",").map((tag) => tag.trim()).filter((tag) => tag !== "") : Wire.invalid,
  encode: (tags) => tags.join(", ")
})

/**
 * Failures of one kind: only the dimensions that were asked for are there.
 *
 * @category models
 * @since 0.1.0
 */
export class BounceClassificationItem extends Wire.Record<BounceClassificationItem>("BounceClassificationItem")({
  accountId: Wire.optional("account.id", Schema.String),
  accountName: Wire.optional("account.name", Schema.String),
  /** A provider or a spam filter: `"Gmail"`, `"Spamcop"`. */
  entityName: Wire.optional("entity-name", Schema.String),
  recipientProvider: Wire.optional("recipient-provider", Schema.String),
  recipientDomain: Wire.optional("recipient-domain", Schema.String),
  /** The sending domain. */
  domain: Wire.optional("domain.name", Schema.String),
  ipPoolId: Wire.optional("envelope.i-ip-pool-id", Schema.String),
  ipPoolName: Wire.optional("envelope.i-ip-pool-name", Schema.String),
  sendingIp: Wire.optional("envelope.sending-ip", Schema.String),
  /** When the day or hour begins. */
  timestamp: Wire.optional("timestamp", Timestamp.Timestamp),
  /** All tags of the messages. */
  tags: Wire.optional("tags", Tags),
  /** One tag of the messages. */
  tag: Wire.optional("tag", Schema.String),
  criticality: Wire.optional("criticality", Wire.literals("CRITICAL", "NON-CRITICAL")),
  severity: Wire.optional("severity", Wire.literals("PERMANENT", "TEMPORARY")),
  category: Wire.optional("category", Wire.literals("BOUNCE", "GENERIC", "GREYLISTED", "ESPBLOCK")),
  groupId: Wire.optional("group-id", Schema.String),
  /** What a server said. */
  sampleText: Wire.optional("sample-text", Schema.String),
  explanation: Wire.optional("explanation", Schema.String),
  metrics: Wire.optional("metrics", MetricValues)
}) {}

/**
 * What a page says beside its items: what was asked, as Mailgun understood it.
 *
 * @category models
 * @since 0.1.0
 */
export class BounceClassificationReport extends Wire.Record<BounceClassificationReport>("BounceClassificationReport")({
  start: Wire.optional("start", Timestamp.Timestamp),
  end: Wire.optional("end", Timestamp.Timestamp),
  resolution: Wire.optional("resolution", Wire.literals("day", "hour")),
  /** In the form `"24h0m0s"`. */
  duration: Wire.optional("duration", Schema.String),
  dimensions: Wire.optional("dimensions", Schema.Array(Wire.literals(...dimensions)))
}) {}

/**
 * How a list is sorted and cut into pages.
 *
 * @category inputs
 * @since 0.1.0
 */
export class Pagination extends Wire.Record<Pagination>("BounceClassificationPagination")({
  /** A dimension or metric and a direction: `"entity-name:asc"`. */
  sort: Wire.optional("sort", Schema.String),
  /** Items a page, from 1 to 50. Mailgun's default is 10. */
  limit: Wire.optional("limit", pageLimit(50)),
  skip: Wire.optional("skip", pageSkip)
}) {}

/** This API takes Go's durations, in which `m` is a minute and there are no days. */
const goDuration = (key: string): Input.Field<string | Duration.Duration, "required"> => {
  const text = Input.text(key, { nonEmpty: true })
  return Input.field(key, Schema.Union([Schema.String, Schema.Duration]), {
    check: (value) => {
      if (!Duration.isDuration(value)) return text.check(value)
      const seconds = Duration.toSeconds(value)
      return Number.isSafeInteger(seconds) && seconds > 0
        ? undefined
        : Input.complaint(`must be a Duration of whole seconds, or text such as "48h"`)
    },
    write: (sink, value) => sink.text(key, typeof value === "string" ? value : `${Duration.toSeconds(value)}s`)
  })
}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("BounceClassificationListInput")({
  /** Mailgun's default is seven days ago. */
  start: Input.optional(Input.date("start")),
  /** Mailgun's default is now. */
  end: Input.optional(Input.date("end")),
  resolution: Input.optional(Input.literal("resolution", "day", "hour")),
  /** How far back from `end`, in place of `start`: a Duration, or text in which `m` is a minute, `"48h"` or `"60m"`. */
  duration: Input.optional(goDuration("duration")),
  /** What to split the failures by; `tag` and `tags` do not go together. */
  dimensions: Input.optional(names("dimensions", dimensions)),
  metrics: Input.optional(names("metrics", metrics)),
  filter: Input.optional(Input.value("filter", AnalyticsFilter)),
  includeSubaccounts: Input.optional(Input.trueFalse("include_subaccounts")),
  pagination: Input.optional(Input.value("pagination", Pagination)),
  cursor: Input.cursor
}) {}

/**
 * One page of failures. What has neither bounces nor delays is not in it. Fails with `MailgunBadRequest` where a
 * dimension, a metric or a filter is not one that Mailgun has.
 *
 * `POST /v2/bounce-classification/metrics`.
 *
 * **Example**
 *
 * ```ts
 * import { AnalyticsFilter, BounceClassification } from "@effect-mailgun/core"
 *
 * const byProvider = BounceClassification.list({
 *   dimensions: ["entity-name"],
 *   metrics: ["critical_bounce_count", "critical_bounce_rate"],
 *   filter: AnalyticsFilter.all(AnalyticsFilter.equals("domain.name", "example.com"))
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "bounceClassification.list",
  method: "POST",
  path: "/v2/bounce-classification/metrics",
  input: ListInput,
  body: "json",
  output: Page.byBodySkip(BounceClassificationItem, { with: BounceClassificationReport }),
  idempotent: true,
  check: ({ dimensions: asked }) =>
    asked?.includes("tag") === true && asked.includes("tags")
      ? { field: "dimensions", issue: "must not have both `tag` and `tags`" }
      : undefined,
  example: {
    resolution: "day",
    duration: "24h0m0s",
    dimensions: ["entity-name", "domain.name"],
    metrics: ["critical_bounce_count", "classified_failures_count", "critical_bounce_rate"],
    filter: { all: [{ attribute: "domain.name", comparator: "=", values: ["example.com"] }] },
    includeSubaccounts: true,
    pagination: { sort: "entity-name:asc", limit: 10 }
  }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (
  input?: ListInput
) => Stream.Stream<Page.Page<BounceClassificationItem> & BounceClassificationReport, MailgunError, Mailgun> = Page
  .pages(list)

/**
 * All kinds of failures, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { BounceClassification } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const critical = BounceClassification.stream({ dimensions: ["entity-name", "criticality"] }).pipe(
 *   Stream.filter(({ criticality }) => criticality === "CRITICAL")
 * )
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<BounceClassificationItem, MailgunError, Mailgun> = Page
  .stream(list)
