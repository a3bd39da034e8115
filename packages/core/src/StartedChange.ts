/**
 * What Mailgun says when it has begun to do as it was told.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Wire from "./Wire.ts"

/**
 * A change that Mailgun makes in the background, after it has answered.
 *
 * @category models
 * @since 0.1.0
 */
export class StartedChange extends Wire.Record<StartedChange>("StartedChange")({
  /** `"started"`, or `"success"` where nothing is left to do. */
  message: Wire.optional("message", Schema.String),
  referenceId: Wire.optional("reference_id", Schema.String)
}) {}
