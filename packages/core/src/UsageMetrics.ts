/**
 * Metrics of what an account uses besides sending: validations, previews, inbox tests, blocklist monitoring.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/metrics
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import { metricValues, names, rateText } from "./internal/analytics.ts"
import { periodAnswer, periodInput, scopeInput } from "./internal/metrics.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import { DimensionValue, Pagination } from "./Metrics.ts"
import type { MetricValues as ValuesOf } from "./MetricValues.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"

/** What Mailgun documents that usage can be split by. */
const dimensions = ["time", "subaccount"] as const

/**
 * The metrics of usage that Mailgun documents.
 *
 * @category metrics
 * @since 0.1.0
 */
export const metrics = [
  "processed_count",
  "archived_count",
  "email_validation_count",
  "email_validation_public_count",
  "email_validation_valid_count",
  "email_validation_single_count",
  "email_validation_bulk_count",
  "email_validation_list_count",
  "email_validation_mailgun_count",
  "email_validation_mailjet_count",
  "email_preview_count",
  "email_preview_failed_count",
  "link_validation_count",
  "link_validation_failed_count",
  "image_validation_count",
  "image_validation_failed_count",
  "accessibility_count",
  "accessibility_failed_count",
  "seed_test_count",
  "ip_blocklist_monitoring_count",
  "domain_blocklist_monitoring_count"
] as const

/**
 * What usage can be split by. Any text is taken.
 *
 * @category models
 * @since 0.1.0
 */
export type Dimension = (typeof dimensions)[number] | (string & {})

/**
 * A metric of usage. Any text is taken.
 *
 * @category models
 * @since 0.1.0
 */
export type Metric = (typeof metrics)[number] | (string & {})

/**
 * Numbers by the name of their metric, as it stands in the request. Metrics that Mailgun has no number for are left out.
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
export const MetricValues: Wire.Codec<MetricValues> = metricValues({ writeRate: rateText })

/**
 * The usage of one place on all dimensions that were asked for.
 *
 * @category models
 * @since 0.1.0
 */
export class UsageMetricsItem extends Wire.Record<UsageMetricsItem>("UsageMetricsItem")({
  dimensions: Wire.optional("dimensions", Wire.list(DimensionValue)),
  metrics: Wire.optional("metrics", MetricValues)
}) {}

/**
 * What a page of usage says beside its items: what was asked, as Mailgun understood it, and the totals.
 *
 * @category models
 * @since 0.1.0
 */
export class UsageMetricsReport extends Wire.Record<UsageMetricsReport>("UsageMetricsReport")({
  ...periodAnswer,
  dimensions: Wire.optional("dimensions", Schema.Array(Wire.literals(...dimensions))),
  /** The metrics over all items of all pages; only with `includeAggregates`. It may have more than was asked for. */
  aggregates: Wire.optional("aggregates", Wire.unwrapped("metrics", MetricValues))
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("UsageMetricsListInput")({
  ...periodInput,
  /** What to split the metrics by. */
  dimensions: Input.optional(names("dimensions", dimensions)),
  metrics: Input.optional(names("metrics", metrics)),
  ...scopeInput,
  pagination: Input.optional(Input.value("pagination", Pagination)),
  cursor: Input.cursor
}) {}

/**
 * One page of usage, with the totals over all pages. Fails with `MailgunBadRequest` where the times, a dimension, a
 * metric or a filter is not one that Mailgun takes.
 *
 * `POST /v1/analytics/usage/metrics`.
 *
 * **Example**
 *
 * ```ts
 * import { UsageMetrics } from "@effect-mailgun/core"
 *
 * const validations = UsageMetrics.list({
 *   duration: "1m",
 *   resolution: "month",
 *   metrics: ["email_validation_count", "email_validation_valid_count"],
 *   includeAggregates: true
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "usageMetrics.list",
  method: "POST",
  path: "/v1/analytics/usage/metrics",
  input: ListInput,
  body: "json",
  output: Page.byBodySkip(UsageMetricsItem, { with: UsageMetricsReport }),
  idempotent: true,
  example: {
    resolution: "month",
    duration: "1m",
    dimensions: ["time"],
    metrics: ["email_validation_count", "email_preview_count", "seed_test_count", "processed_count"],
    filter: { all: [{ attribute: "subaccount", comparator: "=", values: ["12345"] }] },
    includeSubaccounts: true,
    includeAggregates: true
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
) => Stream.Stream<Page.Page<UsageMetricsItem> & UsageMetricsReport, MailgunError, Mailgun> = Page
  .pages(list)

/**
 * All items, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { UsageMetrics } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const previews = UsageMetrics.stream({ dimensions: ["time"], metrics: ["email_preview_count"] }).pipe(
 *   Stream.runFold(() => 0, (total, { metrics }) => total + (metrics?.email_preview_count ?? 0))
 * )
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<UsageMetricsItem, MailgunError, Mailgun> = Page.stream(list)
