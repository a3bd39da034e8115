/**
 * What Mailgun says when it has done as it was told.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Wire from "./Wire.ts"

/**
 * Mailgun's own words for a thing done, and what it was done to.
 *
 * @category models
 * @since 0.1.0
 */
export class Acknowledgement extends Wire.Record<Acknowledgement>("Acknowledgement")({
  message: Wire.optional("message", Schema.String),
  /** The address that it was done to, where it was one. */
  address: Wire.optional("address", Schema.String)
}) {}
