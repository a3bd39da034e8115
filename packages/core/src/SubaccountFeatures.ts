/**
 * What the subaccounts of an account may use.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/subaccounts
 * @since 0.1.0
 */
import * as Input from "./Input.ts"
import { needsOneOf } from "./internal/changes.ts"
import { featureSwitch } from "./internal/featureSwitch.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"

/**
 * A feature, on or off.
 *
 * @category models
 * @since 0.1.0
 */
export class Feature extends Wire.Record<Feature>("SubaccountFeature")({
  enabled: Wire.optional("enabled", Wire.Boolean)
}) {}

/**
 * The features of a subaccount, as far as they differ from its parent's.
 *
 * @category models
 * @since 0.1.0
 */
export class Features extends Wire.Record<Features>("SubaccountFeatures")({
  emailPreview: Wire.optional("email_preview", Feature),
  inboxPlacement: Wire.optional("inbox_placement", Feature),
  sending: Wire.optional("sending", Feature),
  validations: Wire.optional("validations", Feature),
  validationsBulk: Wire.optional("validations_bulk", Feature)
}) {}

/**
 * The input of {@link update}. At least one feature must be given.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("SubaccountFeaturesUpdateInput")({
  subaccountId: Input.text("subaccount_id", { nonEmpty: true }),
  emailPreview: Input.optional(featureSwitch("email_preview")),
  inboxPlacement: Input.optional(featureSwitch("inbox_placement")),
  sending: Input.optional(featureSwitch("sending")),
  validations: Input.optional(featureSwitch("validations")),
  validationsBulk: Input.optional(featureSwitch("validations_bulk"))
}) {}

/**
 * Switches features of a subaccount on or off, and leaves those that are not named. Fails with `MailgunNotFound` where
 * there is no such subaccount, and with `MailgunBadRequest` where no feature is named.
 *
 * `PUT /v5/accounts/subaccounts/{subaccount_id}/features`.
 *
 * **Example**
 *
 * ```ts
 * import { SubaccountFeatures } from "@effect-mailgun/core"
 *
 * const program = SubaccountFeatures.update({ subaccountId: "64e7a1d2c0ffee0011223344", validations: true })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "subaccountFeatures.update",
  method: "PUT",
  path: "/v5/accounts/subaccounts/{subaccount_id}/features",
  input: UpdateInput,
  output: Wire.unwrapped("features", Features),
  check: needsOneOf("sending", "emailPreview", "inboxPlacement", "validations", "validationsBulk"),
  example: { subaccountId: "123", validations: true, validationsBulk: false }
})
