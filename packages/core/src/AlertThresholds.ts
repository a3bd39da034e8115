/**
 * Thresholds that alert: when a rate of the account's sending passes a limit, Mailgun says so by mail, on Slack or by a
 * webhook. {@link Alerts} says where the alerts go.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/alerts
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Threshold from "./Threshold.ts"
import * as Wire from "./Wire.ts"

/**
 * A threshold that alerts.
 *
 * @category models
 * @since 0.1.0
 */
export class AlertThreshold extends Wire.Record<AlertThreshold>("AlertThreshold")({
  ...Threshold.answerFields,
  metric: Wire.optional(
    "metric",
    Wire.literals("hard_bounce_rate", "temporary_fail_rate", "delivered_rate", "complained_rate")
  ),
  alertChannels: Wire.optional("alert_channels", Schema.Array(Wire.literals("email", "slack", "webhook")))
}) {}

/**
 * The input of {@link list}, which has no fields.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("AlertThresholdsListInput")({}) {}

/**
 * All thresholds that alert, on one page. Fails with `MailgunBadRequest` where Mailgun refuses the request.
 *
 * `GET /v1/thresholds/alerts/send`.
 *
 * **Example**
 *
 * ```ts
 * import { AlertThresholds } from "@effect-mailgun/core"
 *
 * const thresholds = AlertThresholds.list()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "alertThresholds.list",
  method: "GET",
  path: "/v1/thresholds/alerts/send",
  input: ListInput,
  output: Page.single(AlertThreshold, { total: "total" }),
  example: {}
})

/**
 * The input of {@link get} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class NameInput extends Input.Struct<NameInput>("AlertThresholdsNameInput")({
  name: Input.text("name", { nonEmpty: true })
}) {}

/**
 * A threshold. Fails with `MailgunNotFound` where there is none of this name, and with `MailgunBadRequest` where it
 * can't be a name.
 *
 * `GET /v1/thresholds/alerts/send/{name}`.
 *
 * **Example**
 *
 * ```ts
 * import { AlertThresholds } from "@effect-mailgun/core"
 *
 * const threshold = AlertThresholds.get({ name: "hard bounce rate" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "alertThresholds.get",
  method: "GET",
  path: "/v1/thresholds/alerts/send/{name}",
  input: NameInput,
  output: AlertThreshold,
  example: { name: "delivery rate" }
})

const settings = {
  metric: Input.literal("metric", "hard_bounce_rate", "temporary_fail_rate", "delivered_rate", "complained_rate"),
  ...Threshold.inputFields,
  alertChannels: Input.optional(
    Input.value("alert_channels", Schema.Array(Schema.Literals(["email", "slack", "webhook"])))
  )
}

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("AlertThresholdsCreateInput")({
  name: Input.text("name", { nonEmpty: true }),
  ...settings
}) {}

/**
 * Sets a threshold that alerts. Fails with `MailgunBadRequest` where the account has a threshold of this name, or the
 * metric or the dimension is not one that can alert.
 *
 * `POST /v1/thresholds/alerts/send`.
 *
 * **Example**
 *
 * ```ts
 * import { AlertThresholds } from "@effect-mailgun/core"
 *
 * const program = AlertThresholds.create({
 *   name: "hard bounce rate",
 *   metric: "hard_bounce_rate",
 *   comparator: ">",
 *   limit: 0.05,
 *   dimension: "domain",
 *   period: "1h",
 *   alertChannels: ["email"]
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "alertThresholds.create",
  method: "POST",
  path: "/v1/thresholds/alerts/send",
  input: CreateInput,
  body: "json",
  output: AlertThreshold,
  example: {
    name: "delivery rate",
    metric: "delivered_rate",
    comparator: "<",
    limit: 0.99,
    dimension: "subaccount",
    filters: [{ dimension: "domain", comparator: "contains", values: ["example.com"] }],
    period: "1h",
    description: "Fewer than usual",
    alertChannels: ["email", "webhook", "slack"]
  }
})

/**
 * The input of {@link update}: the whole threshold, as it is to be.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("AlertThresholdsUpdateInput")({
  ...Threshold.renameFields,
  ...settings
}) {}

/**
 * Puts these settings in place of a threshold's own. Fails with `MailgunNotFound` where there is none of this name, and
 * with `MailgunBadRequest` where the metric or the dimension is not one that can alert.
 *
 * `PUT /v1/thresholds/alerts/send/{current_name}`.
 *
 * **Example**
 *
 * ```ts
 * import { AlertThresholds } from "@effect-mailgun/core"
 *
 * const program = AlertThresholds.update({
 *   name: "hard bounce rate",
 *   metric: "hard_bounce_rate",
 *   comparator: ">",
 *   limit: 0.03,
 *   dimension: "domain",
 *   period: "1h",
 *   alertChannels: ["email", "slack"]
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "alertThresholds.update",
  method: "PUT",
  path: "/v1/thresholds/alerts/send/{current_name}",
  input: UpdateInput,
  body: "json",
  output: Acknowledgement,
  prepare: Threshold.keepName,
  example: {
    name: "hard bounce rate",
    metric: "hard_bounce_rate",
    comparator: "<",
    limit: 0.98,
    dimension: "subaccount",
    alertChannels: ["email", "webhook", "slack"],
    period: "1h"
  }
})

const delete_ = Operation.make({
  name: "alertThresholds.delete",
  method: "DELETE",
  path: "/v1/thresholds/alerts/send/{name}",
  input: NameInput,
  output: Acknowledgement,
  example: { name: "delivery rate" }
})

export {
  /**
   * Takes a threshold away. Fails with `MailgunNotFound` where there is none of this name, and with `MailgunBadRequest`
   * where it can't be a name.
   *
   * `DELETE /v1/thresholds/alerts/send/{name}`.
   *
   * **Example**
   *
   * ```ts
   * import { AlertThresholds } from "@effect-mailgun/core"
   *
   * const program = AlertThresholds.delete({ name: "hard bounce rate" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
