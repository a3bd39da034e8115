/**
 * The key by which webhooks, and messages that routes forward, can be known as Mailgun's own.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/account-management
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import { Secret } from "./internal/secret.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"

/**
 * The account's key.
 *
 * @category models
 * @since 0.1.0
 */
export class WebhookSigningKey extends Wire.Record<WebhookSigningKey>("WebhookSigningKey")({
  signingKey: Wire.required("http_signing_key", Secret),
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * The input of {@link get}, which has no fields.
 *
 * @category inputs
 * @since 0.1.0
 */
export class GetInput extends Input.Struct<GetInput>("WebhookSigningKeyGetInput")({}) {}

/**
 * The key as it is. Fails with `MailgunBadRequest` where the account has none.
 *
 * `GET /v5/accounts/http_signing_key`.
 *
 * **Example**
 *
 * ```ts
 * import { WebhookSigningKey } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const signingKey = WebhookSigningKey.get().pipe(Effect.map(({ signingKey }) => signingKey))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "webhookSigningKey.get",
  method: "GET",
  path: "/v5/accounts/http_signing_key",
  input: GetInput,
  output: WebhookSigningKey,
  holdsSecret: true,
  example: {}
})

/**
 * The input of {@link rotate}, which has no fields.
 *
 * @category inputs
 * @since 0.1.0
 */
export class RotateInput extends Input.Struct<RotateInput>("WebhookSigningKeyRotateInput")({}) {}

/**
 * Makes a new key in place of the old one, or a first one, and answers with it. Fails with `MailgunForbidden` where the
 * key's role may not change the account.
 *
 * `POST /v5/accounts/http_signing_key`.
 *
 * **Example**
 *
 * ```ts
 * import { WebhookSigningKey } from "@effect-mailgun/core"
 *
 * const program = WebhookSigningKey.rotate()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const rotate = Operation.make({
  name: "webhookSigningKey.rotate",
  method: "POST",
  path: "/v5/accounts/http_signing_key",
  input: RotateInput,
  output: WebhookSigningKey,
  holdsSecret: true,
  example: {}
})
