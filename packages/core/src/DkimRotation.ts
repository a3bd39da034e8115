/**
 * The rotation of the DKIM keys of domains that use Automatic Sender Security: Mailgun makes a new key and turns to it.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/dkim-security
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"

/**
 * A DNS record that the rotation needs.
 *
 * @category models
 * @since 0.1.0
 */
export class RotationRecord extends Wire.Record<RotationRecord>("DkimRotationRecord")({
  name: Wire.required("name", Schema.String),
  type: Wire.optional("type", Wire.literals("CNAME", "TXT")),
  /** What the record is for: `"DKIM"`. */
  identifier: Wire.optional("identifier", Schema.String),
  value: Wire.optional("value", Schema.String),
  comment: Wire.optional("comment", Schema.String)
}) {}

/**
 * How the keys of a domain are rotated.
 *
 * @category models
 * @since 0.1.0
 */
export class DkimRotation extends Wire.Record<DkimRotation>("DkimRotation")({
  name: Wire.required("name", Schema.String),
  id: Wire.optional("id", Schema.String),
  accountId: Wire.optional("account_id", Schema.String),
  sid: Wire.optional("sid", Schema.String),
  /** Only domains that are `"enabled"` can rotate their keys. */
  state: Wire.optional("state", Wire.literals("enabled", "wait_verify")),
  activeSelector: Wire.optional("active_selector", Schema.String),
  rotationEnabled: Wire.optional("rotation_enabled", Wire.Boolean),
  /** As Mailgun writes it: `"24h"`. */
  rotationInterval: Wire.optional("rotation_interval", Schema.String),
  records: Wire.optional("records", Wire.list(RotationRecord))
}) {}

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("DkimRotationUpdateInput")({
  domain: Input.domain,
  rotationEnabled: Input.trueFalse("rotation_enabled"),
  /** At least 5 days: `"5d"`. Only where the rotation is enabled. */
  rotationInterval: Input.optional(Input.period("rotation_interval"))
}) {}

const shortestInterval = Duration.days(5)

const updateComplaint = (
  { rotationEnabled, rotationInterval }: UpdateInput
): Input.FieldComplaint | undefined => {
  if (rotationInterval === undefined) return undefined
  if (!rotationEnabled) return { field: "rotationInterval", issue: "can't be set where the rotation is not enabled" }
  return Duration.isDuration(rotationInterval) && Duration.isLessThan(rotationInterval, shortestInterval)
    ? { field: "rotationInterval", issue: "must be at least 5 days" }
    : undefined
}

/**
 * Turns the rotation on or off, and says how often. Fails with `MailgunBadRequest` where the interval is too short, or
 * given without enabling the rotation, and with `MailgunNotFound` where there is no such domain.
 *
 * `PUT /v1/dkim_management/domains/{domain}/rotation`.
 *
 * **Example**
 *
 * ```ts
 * import { DkimRotation } from "@effect-mailgun/core"
 * import { Duration } from "effect"
 *
 * const program = DkimRotation.update({ rotationEnabled: true, rotationInterval: Duration.days(30) })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "dkimRotation.update",
  method: "PUT",
  path: "/v1/dkim_management/domains/{domain}/rotation",
  input: UpdateInput,
  output: Wire.unwrapped("domain", DkimRotation),
  check: updateComplaint,
  example: { rotationEnabled: true, rotationInterval: Duration.days(5) }
})

/**
 * The input of {@link rotate}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class RotateInput extends Input.Struct<RotateInput>("DkimRotationRotateInput")({
  domain: Input.domain
}) {}

/**
 * Rotates the key now, whether the rotation is enabled or not. Fails with `MailgunBadRequest` where the domain is not
 * in a state for it, and with `MailgunNotFound` where there is no such domain.
 *
 * `POST /v1/dkim_management/domains/{domain}/rotate`.
 *
 * **Example**
 *
 * ```ts
 * import { DkimRotation } from "@effect-mailgun/core"
 *
 * const program = DkimRotation.rotate({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const rotate = Operation.make({
  name: "dkimRotation.rotate",
  method: "POST",
  path: "/v1/dkim_management/domains/{domain}/rotate",
  input: RotateInput,
  output: Acknowledgement,
  example: {}
})
