/**
 * What the seed lists and the results of inbox placement tests have in common.
 *
 * @see https://documentation.mailgun.com/docs/inboxready/inbox-placement-ir
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Wire from "./Wire.ts"

/**
 * Where the messages of a test have arrived at one provider, counted.
 *
 * @category models
 * @since 0.1.0
 */
export class DeliveryStats extends Wire.Record<DeliveryStats>("InboxPlacementDeliveryStats")({
  /** `"all"`, or the domain of a provider. */
  provider: Wire.optional("provider", Schema.String),
  /** How many were expected. */
  total: Wire.optional("total", Wire.Number),
  delivered: Wire.optional("delivered", Wire.Number),
  /** Of those that were delivered, how many are outside the spam folder. */
  inbox: Wire.optional("inbox", Wire.Number),
  /** Of those that were delivered, how many are in the spam folder. */
  spam: Wire.optional("spam", Wire.Number),
  /** How many may still come. */
  pending: Wire.optional("pending", Wire.Number),
  /** How many have not come in time. */
  missing: Wire.optional("missing", Wire.Number),
  /** How many are under each tab of the inbox: `primary`, `promotions`, `updates`. */
  categories: Wire.optional("categories", Schema.Record(Schema.String, Wire.Number))
}) {}

/**
 * The counts of a test by provider, and under `all` those of all providers together.
 *
 * @category models
 * @since 0.1.0
 */
export interface DeliveryStatsByProvider {
  readonly [provider: string]: DeliveryStats
}

/**
 * Decodes the {@link DeliveryStatsByProvider}.
 *
 * @category models
 * @since 0.1.0
 */
export const DeliveryStatsByProvider: Wire.Codec<DeliveryStatsByProvider> = Wire.lazy(() =>
  Schema.Record(Schema.String, DeliveryStats)
)

/**
 * A filter that a list understands.
 *
 * @category models
 * @since 0.1.0
 */
export class Filter extends Wire.Record<Filter>("InboxPlacementFilter")({
  /** The name of the query parameter. */
  parameter: Wire.required("parameter", Schema.String),
  description: Wire.optional("description", Schema.String)
}) {}
