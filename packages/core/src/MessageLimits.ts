/**
 * A limit of one's own on how many messages the account sends in a month. Mailgun disables the account that reaches it.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/custom-message-limit
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import { Success } from "./Success.ts"
import * as Wire from "./Wire.ts"

/**
 * A limit, and how much of it is used.
 *
 * @category models
 * @since 0.1.0
 */
export class MessageLimit extends Wire.Record<MessageLimit>("MessageLimit")({
  /** Messages in a period. */
  limit: Wire.required("limit", Wire.Number),
  /** Messages sent in this period so far. */
  current: Wire.optional("current", Wire.Number),
  /** A number with `m` for months, `d` for days or `h` for hours: `"1m"`. */
  period: Wire.optional("period", Schema.String)
}) {}

/**
 * The input of {@link get}, {@link delete} and {@link enableAccount}, which has no fields.
 *
 * @category inputs
 * @since 0.1.0
 */
export class EmptyInput extends Input.Struct<EmptyInput>("MessageLimitsEmptyInput")({}) {}

/**
 * The limit of a month. Fails with `MailgunNotFound` where the account has none of its own.
 *
 * `GET /v5/accounts/limit/custom/monthly`.
 *
 * **Example**
 *
 * ```ts
 * import { MessageLimits } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const left = MessageLimits.get().pipe(Effect.map(({ current, limit }) => limit - (current ?? 0)))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "messageLimits.get",
  method: "GET",
  path: "/v5/accounts/limit/custom/monthly",
  input: EmptyInput,
  output: MessageLimit,
  example: {}
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("MessageLimitsUpdateInput")({
  /** Messages in a month, at least 1000. */
  limit: Input.inQuery(Input.integer("limit", { min: 1000, max: Number.MAX_SAFE_INTEGER }))
}) {}

/**
 * Sets the limit of a month, whether or not there was one. Fails with `MailgunBadRequest` where the limit is less than
 * 1000.
 *
 * `PUT /v5/accounts/limit/custom/monthly`.
 *
 * **Example**
 *
 * ```ts
 * import { MessageLimits } from "@effect-mailgun/core"
 *
 * const program = MessageLimits.update({ limit: 50_000 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "messageLimits.update",
  method: "PUT",
  path: "/v5/accounts/limit/custom/monthly",
  input: UpdateInput,
  output: Success,
  example: { limit: 10_000 }
})

const delete_ = Operation.make({
  name: "messageLimits.delete",
  method: "DELETE",
  path: "/v5/accounts/limit/custom/monthly",
  input: EmptyInput,
  output: Success,
  example: {}
})

/**
 * Lets an account that was disabled at its limit send again. Fails with `MailgunBadRequest` where it is disabled for
 * another reason.
 *
 * `PUT /v5/accounts/limit/custom/enable`.
 *
 * **Example**
 *
 * ```ts
 * import { MessageLimits } from "@effect-mailgun/core"
 *
 * const program = MessageLimits.enableAccount()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const enableAccount = Operation.make({
  name: "messageLimits.enableAccount",
  method: "PUT",
  path: "/v5/accounts/limit/custom/enable",
  input: EmptyInput,
  output: Success,
  example: {}
})

export {
  /**
   * Takes the limit away. Fails with `MailgunBadRequest` where there is none.
   *
   * `DELETE /v5/accounts/limit/custom/monthly`.
   *
   * **Example**
   *
   * ```ts
   * import { MessageLimits } from "@effect-mailgun/core"
   *
   * const program = MessageLimits.delete()
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
