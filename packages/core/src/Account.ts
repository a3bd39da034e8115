/**
 * The account itself: its name, its login sessions, and what it has switched on.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/account-management
 * @since 0.1.0
 */
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import { needsOneOf } from "./internal/changes.ts"
import { featureSwitch } from "./internal/featureSwitch.ts"
import * as Operation from "./Operation.ts"
import { Success } from "./Success.ts"

/** A number whose unit Mailgun does not document. */
const timeout = (key: string) => Input.optional(Input.integer(key, { min: 0, max: Number.MAX_SAFE_INTEGER }))

/**
 * The input of {@link update}. At least one setting must be given.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("AccountUpdateInput")({
  /** The organization's name. */
  name: Input.optional(Input.inQuery(Input.text("name", { nonEmpty: true }))),
  /**
   * After how long without activity a login ends. Mailgun does not document the unit; its own SDK's tests have `3600`
   * here and `86400` for the other, which look like seconds.
   */
  inactiveSessionTimeout: Input.inQuery(timeout("inactive_session_timeout")),
  /** After how long a login ends in any case, in the same unit. */
  absoluteSessionTimeout: Input.inQuery(timeout("absolute_session_timeout")),
  /** Where the browser goes after logout. */
  logoutRedirectUrl: Input.optional(Input.inQuery(Input.text("logout_redirect_url")))
}) {}

/**
 * Changes the settings that are given, and leaves the others. Fails with `MailgunBadRequest` where no setting is given,
 * or one of them is not allowed.
 *
 * `PUT /v5/accounts`.
 *
 * **Example**
 *
 * ```ts
 * import { Account } from "@effect-mailgun/core"
 *
 * const program = Account.update({ name: "Example Ltd" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "account.update",
  method: "PUT",
  path: "/v5/accounts",
  input: UpdateInput,
  output: Acknowledgement,
  check: needsOneOf("name", "inactiveSessionTimeout", "absoluteSessionTimeout", "logoutRedirectUrl"),
  example: {
    name: "Example Ltd",
    inactiveSessionTimeout: 3600,
    absoluteSessionTimeout: 86_400,
    logoutRedirectUrl: "https://example.com/bye"
  }
})

/**
 * The input of {@link updateFeatures}. At least one feature must be given.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateFeaturesInput extends Input.Struct<UpdateFeaturesInput>("AccountUpdateFeaturesInput")({
  /** Leaves personal data out of webhooks. */
  webhooksRedactPii: Input.optional(featureSwitch("webhooks_redact_pii")),
  aiInsights: Input.optional(featureSwitch("ai_insights"))
}) {}

/**
 * Switches features of the account on or off, and leaves those that are not named. Fails with `MailgunForbidden` where
 * the key's role may not change the account.
 *
 * `PUT /v5/accounts/features`.
 *
 * **Example**
 *
 * ```ts
 * import { Account } from "@effect-mailgun/core"
 *
 * const program = Account.updateFeatures({ webhooksRedactPii: true })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const updateFeatures = Operation.make({
  name: "account.updateFeatures",
  method: "PUT",
  path: "/v5/accounts/features",
  input: UpdateFeaturesInput,
  output: Success,
  check: needsOneOf("webhooksRedactPii", "aiInsights"),
  example: { webhooksRedactPii: true, aiInsights: false }
})

/**
 * The input of {@link resendActivationEmail}, which has no fields.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ResendActivationEmailInput
  extends Input.Struct<ResendActivationEmailInput>("AccountResendActivationEmailInput")({})
{}

/**
 * Sends the account's owner the mail that activates the account once more. Fails with `MailgunBadRequest` where the
 * account is active already.
 *
 * `POST /v5/accounts/resend_activation_email`.
 *
 * **Example**
 *
 * ```ts
 * import { Account } from "@effect-mailgun/core"
 *
 * const program = Account.resendActivationEmail()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const resendActivationEmail = Operation.make({
  name: "account.resendActivationEmail",
  method: "POST",
  path: "/v5/accounts/resend_activation_email",
  input: ResendActivationEmailInput,
  output: Success,
  example: {}
})
