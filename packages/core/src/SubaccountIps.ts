/**
 * The dedicated IP addresses that subaccounts share with their parent account.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/subaccounts
 * @since 0.1.0
 */
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"

/**
 * The input of {@link link}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class LinkInput extends Input.Struct<LinkInput>("SubaccountIpsLinkInput")({
  subaccountId: Input.text("subaccountId", { nonEmpty: true }),
  /** One of the account's dedicated addresses that is in no pool. */
  ip: Input.text("ip", { nonEmpty: true })
}) {}

/**
 * Lets a subaccount send from one of the account's dedicated addresses, as the account itself goes on to do. Fails with
 * `MailgunBadRequest` where the address is in a pool, and with `MailgunNotFound` where there is no such subaccount.
 *
 * `PUT /v5/accounts/subaccounts/{subaccountId}/ip`.
 *
 * **Example**
 *
 * ```ts
 * import { SubaccountIps } from "@effect-mailgun/core"
 *
 * const program = SubaccountIps.link({ subaccountId: "64e7a1d2c0ffee0011223344", ip: "192.0.2.1" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const link = Operation.make({
  name: "subaccountIps.link",
  method: "PUT",
  path: "/v5/accounts/subaccounts/{subaccountId}/ip",
  input: LinkInput,
  output: Acknowledgement,
  example: { subaccountId: "68d17866ba9d5506cbc2e279", ip: "192.0.2.1" }
})
