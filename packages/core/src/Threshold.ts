/**
 * What all thresholds have in common, whether they alert or limit: a metric, compared with a number, in a period.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import type * as Operation from "./Operation.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const Instant = Timestamp.timestamp({ encodeAs: "rfc3339" })

/**
 * A number that Mailgun writes as text, such as `".99"`.
 *
 * @category codecs
 * @since 0.1.0
 */
export const Decimal: Wire.Codec<number> = Wire.codec(Schema.Finite, {
  expected: "a number, as text",
  decode: (wire) => {
    if (typeof wire === "string" && wire.trim() === "") return Wire.invalid
    const parsed = typeof wire === "string" ? Number(wire) : wire
    return typeof parsed === "number" && Number.isFinite(parsed) ? parsed : Wire.invalid
  },
  encode: String
})

/**
 * How the metric is compared with the limit.
 *
 * @category codecs
 * @since 0.1.0
 */
export const Comparator = Wire.literals("=", "!=", "<", "<=", ">", ">=")

/**
 * What the metric is counted by.
 *
 * @category codecs
 * @since 0.1.0
 */
export const Dimension = Wire.literals("domain", "ip", "ip_pool", "recipient_provider", "subaccount")

/**
 * What mail a threshold looks at.
 *
 * @category models
 * @since 0.1.0
 */
export class Filter extends Wire.Record<Filter>("ThresholdFilter")({
  dimension: Wire.optional("dimension", Dimension),
  comparator: Wire.optional(
    "comparator",
    Wire.literals("=", "!=", "contains", "not contains", "<", "<=", ">", ">=")
  ),
  values: Wire.optional("values", Schema.Array(Schema.String))
}) {}

/**
 * What mail a new threshold is to look at.
 *
 * @category inputs
 * @since 0.1.0
 */
export class FilterInput extends Wire.Record<FilterInput>("ThresholdFilterInput")({
  dimension: Wire.required(
    "dimension",
    Schema.Literals(["domain", "ip", "ip_pool", "recipient_provider", "subaccount"])
  ),
  comparator: Wire.required(
    "comparator",
    Schema.Literals(["=", "!=", "contains", "not contains", "<", "<=", ">", ">="])
  ),
  values: Wire.required("values", Schema.Array(Schema.String))
}) {}

/**
 * The fields that every threshold has in answers. The instants lie in the year 1 where a thing has not happened yet.
 *
 * @category fields
 * @since 0.1.0
 */
export const answerFields = {
  id: Wire.optional("id", Schema.String),
  /** Thresholds are told apart by their names. */
  name: Wire.required("name", Schema.String),
  description: Wire.optional("description", Schema.String),
  parentAccountId: Wire.optional("parent_account_id", Schema.String),
  subaccountId: Wire.optional("subaccount_id", Schema.String),
  accountGroup: Wire.optional("account_group", Schema.String),
  createdAt: Wire.optional("created_at", Instant),
  updatedAt: Wire.optional("updated_at", Instant),
  lastCheckedAt: Wire.optional("last_checked", Instant),
  comparator: Wire.optional("comparator", Comparator),
  /** A share where the metric is a rate: 0.99 for 99 %. */
  limit: Wire.optional("limit", Decimal),
  dimension: Wire.optional("dimension", Dimension),
  filters: Wire.optional("filters", Wire.list(Filter)),
  /** A number with a unit: `"1h"`, `"1d"`, `"1M"` for a month. */
  period: Wire.optional("period", Schema.String)
}

/**
 * The fields that every threshold takes, besides its name and its metric.
 *
 * @category fields
 * @since 0.1.0
 */
export const inputFields = {
  comparator: Input.literal("comparator", "=", "!=", "<", "<=", ">", ">="),
  /** A share where the metric is a rate: 0.99 for 99 %. */
  limit: Input.field("limit", Schema.Finite, {
    check: (value) =>
      typeof value === "number" && Number.isFinite(value) ? undefined : Input.complaint("must be a number"),
    write: (sink, value) => sink.text("limit", String(value))
  }),
  /** What the metric is counted by. */
  dimension: Input.literal("dimension", "domain", "ip", "ip_pool", "recipient_provider", "subaccount"),
  filters: Input.optional(Input.value("filters", Wire.list(FilterInput))),
  /** Over how long the metric is taken: `"1h"`, `"1d"`, `"1M"` for a month, or a Duration of whole hours. */
  period: Input.optional(Input.period("period")),
  description: Input.optional(Input.text("description"))
}

/**
 * The fields of an update that name the threshold.
 *
 * @category fields
 * @since 0.1.0
 */
export const renameFields = {
  name: Input.text("current_name", { nonEmpty: true }),
  /** Without it the threshold keeps its name. */
  newName: Input.optional(Input.text("name", { nonEmpty: true }))
}

/**
 * Completes an update: its body needs a name, even where that stays.
 *
 * @category combinators
 * @since 0.1.0
 */
export const keepName = <I extends { readonly name: string; readonly newName?: string | undefined }>(
  input: I
): Effect.Effect<Operation.Prepared<I, never>> =>
  Effect.succeed({ input: { ...input, newName: input.newName ?? input.name }, safety: "safe", message: undefined })
