/**
 * The thresholds that the account has passed.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/alerts
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Threshold from "./Threshold.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const Instant = Timestamp.timestamp({ encodeAs: "rfc3339" })

/**
 * A threshold, and how it was passed.
 *
 * @category models
 * @since 0.1.0
 */
export class ThresholdHit extends Wire.Record<ThresholdHit>("ThresholdHit")({
  id: Wire.required("id", Schema.String),
  /** The threshold's name. */
  name: Wire.optional("name", Schema.String),
  createdAt: Wire.optional("created_at", Instant),
  updatedAt: Wire.optional("updated_at", Instant),
  triggered: Wire.optional("triggered", Wire.Boolean),
  /** In the year 1 where it does not expire. */
  expiresAt: Wire.optional("expires_at", Instant),
  /** What the metric was when Mailgun last looked. */
  latestValue: Wire.optional("latest_value", Threshold.Decimal),
  metric: Wire.optional(
    "metric",
    Wire.literals(
      "hard_bounce_rate",
      "temporary_fail_rate",
      "delivered_rate",
      "complained_rate",
      "email_preview_success_count",
      "seed_test_count"
    )
  ),
  comparator: Wire.optional("comparator", Threshold.Comparator),
  limit: Wire.optional("limit", Threshold.Decimal),
  parentAccountId: Wire.optional("parent_account_id", Schema.String),
  subaccountId: Wire.optional("subaccount_id", Schema.String),
  dimension: Wire.optional("dimension", Threshold.Dimension),
  /** Which domain, address, pool, provider or subaccount it was. */
  dimensionValue: Wire.optional("dimension_value", Schema.String)
}) {}

/**
 * The input of {@link list}, which has no fields.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("ThresholdHitsListInput")({}) {}

/**
 * All hits of the account, on one page. Fails with `MailgunBadRequest` where a filter is not one that Mailgun takes.
 *
 * `GET /v1/thresholds/hits`.
 *
 * **Example**
 *
 * ```ts
 * import { ThresholdHits } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const triggered = ThresholdHits.list().pipe(Effect.map(({ items }) => items.filter((hit) => hit.triggered)))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "thresholdHits.list",
  method: "GET",
  path: "/v1/thresholds/hits",
  input: ListInput,
  output: Page.single(ThresholdHit, { total: "total" }),
  example: {}
})
