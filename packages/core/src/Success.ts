/**
 * What Mailgun says where it has no more to say than that a thing is done.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Wire from "./Wire.ts"

/**
 * Whether a thing is done.
 *
 * @category models
 * @since 0.1.0
 */
export class Success extends Wire.Record<Success>("Success")({
  success: Wire.optional("success", Wire.Boolean),
  message: Wire.optional("message", Schema.String)
}) {}
