/**
 * Filters of the analytics APIs: what Metrics, UsageMetrics, Logs and BounceClassification take as `filter`.
 *
 * **Example**
 *
 * ```ts
 * import { AnalyticsFilter, Metrics } from "@effect-mailgun/core"
 *
 * const report = Metrics.list({
 *   metrics: ["delivered_count"],
 *   filter: AnalyticsFilter.all(
 *     AnalyticsFilter.equals("domain", "example.com"),
 *     AnalyticsFilter.notEquals("recipient_provider", "Gmail", "Yahoo")
 *   )
 * })
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/metrics
 * @since 0.1.0
 */
import * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"
import * as Rfc2822 from "./Rfc2822.ts"
import * as Wire from "./Wire.ts"

/** Mailgun wants a label beside every value; it shows it to people and filters by the value. */
const Value: Wire.Codec<string> = Wire.codec(Schema.String, {
  expected: "an object with a `value`",
  decode: (wire) => Wire.isJsonObject(wire) && typeof wire["value"] === "string" ? wire["value"] : Wire.invalid,
  encode: (value) => ({ label: value, value })
})

/**
 * What can be filtered by. Metrics know the first ten, logs the first thirty. The names after these are those of bounce
 * classification, which knows `tag` and `severity` too.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Attribute = Wire.literals(
  "bot",
  "country",
  "ip_pool",
  "recipient_domain",
  "recipient_provider",
  "ip",
  "domain",
  "tag",
  "device",
  "subaccount",
  "id",
  "event",
  "attachment_filename",
  "from",
  "message_id",
  "subject",
  "mailing_list_address",
  "to",
  "size",
  "recipient",
  "recipients",
  "severity",
  "user_variables",
  "delivered_at",
  "delivery_status_code",
  "delivery_status_bounce_type",
  "delivery_status_message",
  "is_routed",
  "i_classification_rule_id",
  "i_classification_group_id",
  "entity-name",
  "domain.name",
  "envelope.sending-ip",
  "account.name",
  "envelope.i-ip-pool-name",
  "tags",
  "recipient-domain",
  "group-id",
  "criticality",
  "category"
)

/**
 * The name of an attribute; any text is taken.
 *
 * @category models
 * @since 0.1.0
 */
export type Attribute = typeof Attribute.Type

/**
 * One condition: how an attribute compares with values.
 *
 * @category models
 * @since 0.1.0
 */
export class Condition extends Wire.Record<Condition>("AnalyticsFilterCondition")({
  attribute: Wire.required("attribute", Attribute),
  comparator: Wire.required("comparator", Wire.literals("=", "!=", "contains", "not contains", "<", ">")),
  values: Wire.required("values", Wire.list(Value))
}) {}

/**
 * Conditions that must all hold. There is no other way to combine them: Mailgun does not know `OR` here.
 *
 * @category models
 * @since 0.1.0
 */
export class AnalyticsFilter extends Wire.Record<AnalyticsFilter>("AnalyticsFilter")({
  all: Wire.required("AND", Wire.list(Condition))
}) {}

/**
 * Makes a filter of conditions that must all hold.
 *
 * **Example**
 *
 * ```ts
 * import { AnalyticsFilter, Logs } from "@effect-mailgun/core"
 *
 * const bigOnes = Logs.list({
 *   filter: AnalyticsFilter.all(
 *     AnalyticsFilter.equals("domain", "example.com"),
 *     AnalyticsFilter.greaterThan("size", 1_000_000)
 *   )
 * })
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const all = (...conditions: ReadonlyArray<Condition>): AnalyticsFilter => ({ all: conditions })

/**
 * The attribute is one of the values.
 *
 * **Example**
 *
 * ```ts
 * import { AnalyticsFilter } from "@effect-mailgun/core"
 *
 * const condition = AnalyticsFilter.equals("domain", "example.com", "example.org")
 * ```
 *
 * @category conditions
 * @since 0.1.0
 */
export const equals = (attribute: Attribute, value: string, ...others: ReadonlyArray<string>): Condition => ({
  attribute,
  comparator: "=",
  values: [value, ...others]
})

/**
 * The attribute is none of the values.
 *
 * **Example**
 *
 * ```ts
 * import { AnalyticsFilter } from "@effect-mailgun/core"
 *
 * const condition = AnalyticsFilter.notEquals("recipient_provider", "Gmail")
 * ```
 *
 * @category conditions
 * @since 0.1.0
 */
export const notEquals = (attribute: Attribute, value: string, ...others: ReadonlyArray<string>): Condition => ({
  attribute,
  comparator: "!=",
  values: [value, ...others]
})

/**
 * The attribute contains the value: the text, or as an item where it is a list, as `recipients` and tags are.
 *
 * **Example**
 *
 * ```ts
 * import { AnalyticsFilter } from "@effect-mailgun/core"
 *
 * const condition = AnalyticsFilter.contains("subject", "invoice")
 * ```
 *
 * @category conditions
 * @since 0.1.0
 */
export const contains = (attribute: Attribute, value: string, ...others: ReadonlyArray<string>): Condition => ({
  attribute,
  comparator: "contains",
  values: [value, ...others]
})

/**
 * The attribute does not contain the value.
 *
 * **Example**
 *
 * ```ts
 * import { AnalyticsFilter } from "@effect-mailgun/core"
 *
 * const condition = AnalyticsFilter.notContains("recipients", "ann@example.com")
 * ```
 *
 * @category conditions
 * @since 0.1.0
 */
export const notContains = (attribute: Attribute, value: string, ...others: ReadonlyArray<string>): Condition => ({
  attribute,
  comparator: "not contains",
  values: [value, ...others]
})

/**
 * The attribute is less than the number, or before the date. Only `size`, in bytes, and `delivered_at` of logs compare
 * so.
 *
 * **Example**
 *
 * ```ts
 * import { AnalyticsFilter } from "@effect-mailgun/core"
 * import { DateTime } from "effect"
 *
 * const condition = AnalyticsFilter.lessThan("delivered_at", DateTime.makeUnsafe("2025-06-25T00:00:00Z"))
 * ```
 *
 * @category conditions
 * @since 0.1.0
 */
export const lessThan = (attribute: Attribute, bound: number | DateTime.DateTime): Condition => ({
  attribute,
  comparator: "<",
  values: [boundText(bound)]
})

/**
 * The attribute is greater than the number, or after the date. Only `size`, in bytes, and `delivered_at` of logs compare
 * so.
 *
 * **Example**
 *
 * ```ts
 * import { AnalyticsFilter } from "@effect-mailgun/core"
 *
 * const condition = AnalyticsFilter.greaterThan("size", 10_000)
 * ```
 *
 * @category conditions
 * @since 0.1.0
 */
export const greaterThan = (attribute: Attribute, bound: number | DateTime.DateTime): Condition => ({
  attribute,
  comparator: ">",
  values: [boundText(bound)]
})

const boundText = (bound: number | DateTime.DateTime): string =>
  DateTime.isDateTime(bound) ? Rfc2822.format(bound) : String(bound)
