/**
 * The limits that the parent account sets on how many messages its subaccounts send in a month.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/subaccounts
 * @since 0.1.0
 */
import * as Input from "./Input.ts"
import { MessageLimit } from "./MessageLimits.ts"
import * as Operation from "./Operation.ts"
import { Success } from "./Success.ts"

/**
 * The input of {@link get} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class SubaccountInput extends Input.Struct<SubaccountInput>("SubaccountMessageLimitsSubaccountInput")({
  subaccountId: Input.text("subaccount_id", { nonEmpty: true })
}) {}

/**
 * A subaccount's limit of a month. Fails with `MailgunNotFound` where it has none, with `MailgunBadRequest` where the
 * id is not a subaccount's, and with `MailgunForbidden` where the key's role may not see limits.
 *
 * `GET /v5/accounts/subaccounts/{subaccount_id}/limit/custom/monthly`.
 *
 * **Example**
 *
 * ```ts
 * import { SubaccountMessageLimits } from "@effect-mailgun/core"
 *
 * const limit = SubaccountMessageLimits.get({ subaccountId: "64e7a1d2c0ffee0011223344" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "subaccountMessageLimits.get",
  method: "GET",
  path: "/v5/accounts/subaccounts/{subaccount_id}/limit/custom/monthly",
  input: SubaccountInput,
  output: MessageLimit,
  example: { subaccountId: "123" }
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("SubaccountMessageLimitsUpdateInput")({
  subaccountId: Input.text("subaccount_id", { nonEmpty: true }),
  /** Messages in a month, at least 1000. */
  limit: Input.inQuery(Input.integer("limit", { min: 1000, max: Number.MAX_SAFE_INTEGER }))
}) {}

/**
 * Sets a subaccount's limit of a month, whether or not there was one. Fails with `MailgunBadRequest` where the id is
 * not a subaccount's.
 *
 * `PUT /v5/accounts/subaccounts/{subaccount_id}/limit/custom/monthly`.
 *
 * **Example**
 *
 * ```ts
 * import { SubaccountMessageLimits } from "@effect-mailgun/core"
 *
 * const program = SubaccountMessageLimits.update({ subaccountId: "64e7a1d2c0ffee0011223344", limit: 50_000 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "subaccountMessageLimits.update",
  method: "PUT",
  path: "/v5/accounts/subaccounts/{subaccount_id}/limit/custom/monthly",
  input: UpdateInput,
  output: Success,
  example: { subaccountId: "123", limit: 10_000 }
})

const delete_ = Operation.make({
  name: "subaccountMessageLimits.delete",
  method: "DELETE",
  path: "/v5/accounts/subaccounts/{subaccount_id}/limit/custom/monthly",
  input: SubaccountInput,
  output: Success,
  example: { subaccountId: "123" }
})

export {
  /**
   * Takes a subaccount's limit away. Fails with `MailgunBadRequest` where there is none.
   *
   * `DELETE /v5/accounts/subaccounts/{subaccount_id}/limit/custom/monthly`.
   *
   * **Example**
   *
   * ```ts
   * import { SubaccountMessageLimits } from "@effect-mailgun/core"
   *
   * const program = SubaccountMessageLimits.delete({ subaccountId: "64e7a1d2c0ffee0011223344" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
