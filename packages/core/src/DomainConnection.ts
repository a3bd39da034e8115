/**
 * How a domain's messages are handed on to other mail servers: whether TLS is required, and whether certificates are
 * looked at.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/tls-sending
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"

/**
 * How a domain's messages are handed on.
 *
 * @category models
 * @since 0.1.0
 */
export class ConnectionSettings extends Wire.Record<ConnectionSettings>("ConnectionSettings")({
  /** Whether a message is given up where there is no TLS, and not sent in the clear. */
  requireTls: Wire.optional("require_tls", Wire.Boolean),
  /** Whether any certificate will do. */
  skipVerification: Wire.optional("skip_verification", Wire.Boolean),
  message: Wire.optional("message", Schema.String)
}) {}

const decodeSettings = Wire.decoder(Wire.unwrapped("connection", ConnectionSettings))

/** The keys as they are answered; older documentation has them with hyphens. */
const underscored = (json: unknown): unknown =>
  Wire.isJsonObject(json)
    ? Object.fromEntries(Object.entries(json).map(([key, value]) => [key.replaceAll("-", "_"), value]))
    : json

const settings: Operation.Output<ConnectionSettings> = {
  paging: undefined,
  decode: (json) => decodeSettings(underscored(json))
}

/**
 * The input of {@link get}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DomainInput extends Input.Struct<DomainInput>("DomainConnectionDomainInput")({
  domain: Input.domain
}) {}

/**
 * The settings as they are. Fails with `MailgunNotFound` where there is no such domain.
 *
 * `GET /v3/domains/{domain}/connection`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainConnection } from "@effect-mailgun/core"
 *
 * const settings = DomainConnection.get({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "domainConnection.get",
  method: "GET",
  path: "/v3/domains/{domain}/connection",
  input: DomainInput,
  output: settings,
  example: {}
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("DomainConnectionUpdateInput")({
  domain: Input.domain,
  /** Gives a message up where there is no TLS, and does not send it in the clear. */
  requireTls: Input.optional(Input.trueFalse("require_tls")),
  /** Takes any certificate. */
  skipVerification: Input.optional(Input.trueFalse("skip_verification"))
}) {}

/**
 * Changes the settings. It can take ten minutes until they hold everywhere. Fails with `MailgunNotFound` where there is
 * no such domain.
 *
 * `PUT /v3/domains/{domain}/connection`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainConnection } from "@effect-mailgun/core"
 *
 * const program = DomainConnection.update({ domain: "example.com", requireTls: true, skipVerification: false })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "domainConnection.update",
  method: "PUT",
  path: "/v3/domains/{domain}/connection",
  input: UpdateInput,
  output: settings,
  example: { requireTls: true, skipVerification: true }
})
