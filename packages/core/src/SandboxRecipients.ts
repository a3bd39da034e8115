/**
 * The recipients that a sandbox domain may send to: at most five, each of whom has agreed.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/account-management
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"

/**
 * A recipient, who has agreed or has yet to.
 *
 * @category models
 * @since 0.1.0
 */
export class SandboxRecipient extends Wire.Record<SandboxRecipient>("SandboxRecipient")({
  email: Wire.required("email", Schema.String),
  /** Whether the recipient has agreed. */
  activated: Wire.optional("activated", Wire.Boolean)
}) {}

/**
 * The input of {@link list}, which has no fields.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("SandboxRecipientsListInput")({}) {}

/**
 * All recipients, on one page. Fails with `MailgunForbidden` where the key's role may not see the account's settings.
 *
 * `GET /v5/sandbox/auth_recipients`.
 *
 * **Example**
 *
 * ```ts
 * import { SandboxRecipients } from "@effect-mailgun/core"
 *
 * const recipients = SandboxRecipients.list()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "sandboxRecipients.list",
  method: "GET",
  path: "/v5/sandbox/auth_recipients",
  input: ListInput,
  output: Page.single(SandboxRecipient, { items: "recipients" }),
  example: {}
})

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("SandboxRecipientsCreateInput")({
  email: Input.inQuery(Input.text("email", { nonEmpty: true }))
}) {}

/**
 * Asks an address to agree. Fails with `MailgunBadRequest` where there are five recipients already.
 *
 * `POST /v5/sandbox/auth_recipients`.
 *
 * **Example**
 *
 * ```ts
 * import { SandboxRecipients } from "@effect-mailgun/core"
 *
 * const program = SandboxRecipients.create({ email: "ann@example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "sandboxRecipients.create",
  method: "POST",
  path: "/v5/sandbox/auth_recipients",
  input: CreateInput,
  output: Wire.unwrapped("recipient", SandboxRecipient),
  example: { email: "ann@example.com" }
})

/**
 * The input of {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteInput extends Input.Struct<DeleteInput>("SandboxRecipientsDeleteInput")({
  email: Input.text("email", { nonEmpty: true })
}) {}

const delete_ = Operation.make({
  name: "sandboxRecipients.delete",
  method: "DELETE",
  path: "/v5/sandbox/auth_recipients/{email}",
  input: DeleteInput,
  output: Acknowledgement,
  example: { email: "ann@example.com" }
})

export {
  /**
   * Takes a recipient off the list. Fails with `MailgunBadRequest` where it is not an address.
   *
   * `DELETE /v5/sandbox/auth_recipients/{email}`.
   *
   * **Example**
   *
   * ```ts
   * import { SandboxRecipients } from "@effect-mailgun/core"
   *
   * const program = SandboxRecipients.delete({ email: "ann@example.com" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
