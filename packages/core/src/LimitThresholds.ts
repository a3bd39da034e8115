/**
 * Thresholds that limit: when the account has used as much of a paid service as it wants to, Mailgun stops it.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/limits
 * @since 0.1.0
 */
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Threshold from "./Threshold.ts"
import * as Wire from "./Wire.ts"

/**
 * A threshold that limits.
 *
 * @category models
 * @since 0.1.0
 */
export class LimitThreshold extends Wire.Record<LimitThreshold>("LimitThreshold")({
  ...Threshold.answerFields,
  metric: Wire.optional("metric", Wire.literals("email_preview_success_count", "seed_test_count"))
}) {}

/**
 * The input of {@link list}, which has no fields.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("LimitThresholdsListInput")({}) {}

/**
 * All thresholds that limit, on one page. Fails with `MailgunBadRequest` where Mailgun refuses the request.
 *
 * `GET /v1/thresholds/limits`.
 *
 * **Example**
 *
 * ```ts
 * import { LimitThresholds } from "@effect-mailgun/core"
 *
 * const thresholds = LimitThresholds.list()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "limitThresholds.list",
  method: "GET",
  path: "/v1/thresholds/limits",
  input: ListInput,
  output: Page.single(LimitThreshold, { total: "total" }),
  example: {}
})

/**
 * The input of {@link get} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class NameInput extends Input.Struct<NameInput>("LimitThresholdsNameInput")({
  name: Input.text("name", { nonEmpty: true })
}) {}

/**
 * A threshold. Fails with `MailgunNotFound` where there is none of this name, and with `MailgunBadRequest` where it
 * can't be a name.
 *
 * `GET /v1/thresholds/limits/{name}`.
 *
 * **Example**
 *
 * ```ts
 * import { LimitThresholds } from "@effect-mailgun/core"
 *
 * const threshold = LimitThresholds.get({ name: "email preview" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "limitThresholds.get",
  method: "GET",
  path: "/v1/thresholds/limits/{name}",
  input: NameInput,
  output: LimitThreshold,
  example: { name: "email preview" }
})

const settings = {
  /** Email previews that succeeded, or inbox placement tests. */
  metric: Input.literal("metric", "email_preview_success_count", "seed_test_count"),
  ...Threshold.inputFields
}

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("LimitThresholdsCreateInput")({
  name: Input.text("name", { nonEmpty: true }),
  ...settings
}) {}

/**
 * Sets a threshold that limits. Fails with `MailgunBadRequest` where the account has a threshold of this name, or the
 * metric or the dimension is not one that can be limited.
 *
 * `POST /v1/thresholds/limits`.
 *
 * **Example**
 *
 * ```ts
 * import { LimitThresholds } from "@effect-mailgun/core"
 *
 * const program = LimitThresholds.create({
 *   name: "email preview",
 *   metric: "email_preview_success_count",
 *   comparator: ">=",
 *   limit: 2100,
 *   dimension: "subaccount",
 *   period: "1M"
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "limitThresholds.create",
  method: "POST",
  path: "/v1/thresholds/limits",
  input: CreateInput,
  body: "json",
  output: LimitThreshold,
  example: {
    name: "email preview",
    metric: "email_preview_success_count",
    comparator: ">=",
    limit: 2100,
    dimension: "subaccount",
    filters: [{ dimension: "subaccount", comparator: "=", values: ["My subaccount"] }],
    period: "1M",
    description: "What the plan has"
  }
})

/**
 * The input of {@link update}: the whole threshold, as it is to be.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("LimitThresholdsUpdateInput")({
  ...Threshold.renameFields,
  ...settings
}) {}

/**
 * Puts these settings in place of a threshold's own. Fails with `MailgunNotFound` where there is none of this name, and
 * with `MailgunBadRequest` where the metric or the dimension is not one that can be limited.
 *
 * `PUT /v1/thresholds/limits/{current_name}`.
 *
 * **Example**
 *
 * ```ts
 * import { LimitThresholds } from "@effect-mailgun/core"
 *
 * const program = LimitThresholds.update({
 *   name: "email preview",
 *   metric: "email_preview_success_count",
 *   comparator: ">=",
 *   limit: 1000,
 *   dimension: "subaccount",
 *   period: "1M"
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "limitThresholds.update",
  method: "PUT",
  path: "/v1/thresholds/limits/{current_name}",
  input: UpdateInput,
  body: "json",
  output: Acknowledgement,
  prepare: Threshold.keepName,
  example: {
    name: "email preview",
    newName: "email preview strict",
    metric: "email_preview_success_count",
    comparator: ">=",
    limit: 1000,
    dimension: "subaccount",
    period: "1M"
  }
})

const delete_ = Operation.make({
  name: "limitThresholds.delete",
  method: "DELETE",
  path: "/v1/thresholds/limits/{name}",
  input: NameInput,
  output: Acknowledgement,
  example: { name: "email preview" }
})

export {
  /**
   * Takes a threshold away. Fails with `MailgunNotFound` where there is none of this name, and with `MailgunBadRequest`
   * where it can't be a name.
   *
   * `DELETE /v1/thresholds/limits/{name}`.
   *
   * **Example**
   *
   * ```ts
   * import { LimitThresholds } from "@effect-mailgun/core"
   *
   * const program = LimitThresholds.delete({ name: "email preview" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
