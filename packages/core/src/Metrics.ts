/**
 * Metrics of an account's mail: counts and rates, by time, domain, tag, provider and more.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * **Details**
 *
 * Mailgun keeps hourly metrics for 60 days, daily ones for a year, and monthly ones for good.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/metrics
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import { metricValues, names, pageLimit, pageSkip, rateText } from "./internal/analytics.ts"
import { periodAnswer, periodInput, scopeInput } from "./internal/metrics.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import type { MetricValues as ValuesOf } from "./MetricValues.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"

/** What Mailgun documents that metrics can be split by. */
const dimensions = [
  "time",
  "domain",
  "tag",
  "subaccount",
  "ip",
  "ip_pool",
  "recipient_domain",
  "recipient_provider",
  "country",
  "device",
  "bot"
] as const

/** The metrics that Mailgun documents. */
const metrics = [
  "accepted_count",
  "accepted_incoming_count",
  "accepted_outgoing_count",
  "processed_count",
  "sent_count",
  "delivered_count",
  "delivered_smtp_count",
  "delivered_http_count",
  "delivered_optimized_count",
  "delivered_first_attempt_count",
  "delivered_two_plus_attempts_count",
  "delayed_first_attempt_count",
  "opened_count",
  "unique_opened_count",
  "clicked_count",
  "unique_clicked_count",
  "unsubscribed_count",
  "complained_count",
  "failed_count",
  "temporary_failed_count",
  "temporary_failed_esp_block_count",
  "permanent_failed_count",
  "permanent_failed_esp_block_count",
  "permanent_failed_optimized_count",
  "permanent_failed_old_count",
  "rate_limit_count",
  "webhook_count",
  "bounced_count",
  "hard_bounces_count",
  "soft_bounces_count",
  "delayed_bounce_count",
  "suppressed_bounces_count",
  "suppressed_unsubscribed_count",
  "suppressed_complaints_count",
  "delivered_rate",
  "opened_rate",
  "unique_opened_rate",
  "clicked_rate",
  "unique_clicked_rate",
  "unsubscribed_rate",
  "complained_rate",
  "bounce_rate",
  "permanent_fail_rate",
  "temporary_fail_rate",
  "delayed_rate",
  "delayed_first_attempt_rate"
] as const

/** Only answers have these. */
type AnsweredMetric = "stored_count" | "delivered_subsequent_count" | "esp_block_count" | "fail_rate"

/**
 * What metrics can be split by. Any text is taken.
 *
 * @category models
 * @since 0.1.0
 */
export type Dimension = (typeof dimensions)[number] | (string & {})

/**
 * A metric. Any text is taken.
 *
 * @category models
 * @since 0.1.0
 */
export type Metric = (typeof metrics)[number] | (string & {})

/**
 * Numbers by the name of their metric, as it stands in the request. Metrics that Mailgun has no number for are left out.
 *
 * **Example**
 *
 * ```ts
 * import type { Metrics } from "@effect-mailgun/core"
 *
 * const delivered = (values: Metrics.MetricValues): number => values.delivered_count ?? 0
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export type MetricValues = ValuesOf<(typeof metrics)[number] | AnsweredMetric>

/**
 * Decodes {@link MetricValues}; Mailgun writes rates as text, `"0.8300"`.
 *
 * @category codecs
 * @since 0.1.0
 */
export const MetricValues: Wire.Codec<MetricValues> = metricValues({ writeRate: rateText })

/**
 * One place on one dimension.
 *
 * @category models
 * @since 0.1.0
 */
export class DimensionValue extends Wire.Record<DimensionValue>("MetricsDimensionValue")({
  dimension: Wire.required("dimension", Wire.literals(...dimensions)),
  /** For `time`, an RFC 2822 date, which `Timestamp.parse` reads. */
  value: Wire.optional("value", Wire.Text),
  /** The value as people know it: a subaccount's name for its identifier. */
  displayValue: Wire.optional("display_value", Wire.Text)
}) {}

/**
 * The metrics of one place on all dimensions that were asked for.
 *
 * @category models
 * @since 0.1.0
 */
export class MetricsItem extends Wire.Record<MetricsItem>("MetricsItem")({
  dimensions: Wire.optional("dimensions", Wire.list(DimensionValue)),
  metrics: Wire.optional("metrics", MetricValues)
}) {}

/**
 * What a page of metrics says beside its items: what was asked, as Mailgun understood it, and the totals.
 *
 * @category models
 * @since 0.1.0
 */
export class MetricsReport extends Wire.Record<MetricsReport>("MetricsReport")({
  ...periodAnswer,
  dimensions: Wire.optional("dimensions", Schema.Array(Wire.literals(...dimensions))),
  /** The metrics over all items of all pages; only with `includeAggregates`. */
  aggregates: Wire.optional("aggregates", Wire.unwrapped("metrics", MetricValues))
}) {}

/**
 * How a list of metrics is sorted and cut into pages.
 *
 * @category inputs
 * @since 0.1.0
 */
export class Pagination extends Wire.Record<Pagination>("MetricsPagination")({
  /** A dimension or metric and a direction: `"time:asc"`. */
  sort: Wire.optional("sort", Schema.String),
  /**
   * Items a page, up to 1500 where `time` is a dimension and to 1000 otherwise. Mailgun's default is 1500 with `time`, and
   * 10 without.
   */
  limit: Wire.optional("limit", pageLimit(1500)),
  skip: Wire.optional("skip", pageSkip)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("MetricsListInput")({
  ...periodInput,
  /** What to split the metrics by: at most three. */
  dimensions: Input.optional(names("dimensions", dimensions, { max: 3 })),
  /** At most ten. */
  metrics: Input.optional(names("metrics", metrics, { max: 10 })),
  ...scopeInput,
  pagination: Input.optional(Input.value("pagination", Pagination)),
  cursor: Input.cursor
}) {}

/**
 * One page of metrics, with the totals over all pages. What has no data is not in it: an hour without mail, a domain
 * that sent none. Fails with `MailgunBadRequest` where the times, a dimension, a metric or a filter is not one that
 * Mailgun takes.
 *
 * `POST /v1/analytics/metrics`.
 *
 * **Example**
 *
 * ```ts
 * import { AnalyticsFilter, Metrics } from "@effect-mailgun/core"
 *
 * const lastMonth = Metrics.list({
 *   duration: "1m",
 *   dimensions: ["time"],
 *   metrics: ["delivered_count", "opened_rate"],
 *   filter: AnalyticsFilter.all(AnalyticsFilter.equals("domain", "example.com")),
 *   includeAggregates: true
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "metrics.list",
  method: "POST",
  path: "/v1/analytics/metrics",
  input: ListInput,
  body: "json",
  output: Page.byBodySkip(MetricsItem, { with: MetricsReport }),
  idempotent: true,
  example: {
    resolution: "month",
    duration: "1m",
    dimensions: ["time"],
    metrics: ["accepted_count", "delivered_count", "clicked_rate", "opened_rate"],
    filter: { all: [{ attribute: "domain", comparator: "=", values: ["example.com"] }] },
    includeSubaccounts: true,
    includeAggregates: true,
    pagination: { sort: "time:asc", limit: 100 }
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
) => Stream.Stream<Page.Page<MetricsItem> & MetricsReport, MailgunError, Mailgun> = Page.pages(
  list
)

/**
 * All items, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { Metrics } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const deliveredByDomain = Metrics.stream({ dimensions: ["domain"], metrics: ["delivered_count"] }).pipe(
 *   Stream.map(({ dimensions, metrics }) => [dimensions?.[0]?.value, metrics?.delivered_count]),
 *   Stream.runCollect
 * )
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<MetricsItem, MailgunError, Mailgun> = Page.stream(list)
