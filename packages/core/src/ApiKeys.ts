/**
 * The keys of the API: of users, of domains to send with, and of sessions on the web.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/keys
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import { Secret } from "./internal/secret.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const Instant = Timestamp.timestamp({ encodeAs: "rfc3339" })

/** What is known of every key. */
const key = {
  id: Wire.required("id", Schema.String),
  description: Wire.optional("description", Schema.String),
  kind: Wire.optional("kind", Wire.literals("domain", "user", "web")),
  /** `"basic"` is what the dashboard calls an analyst. */
  role: Wire.optional("role", Wire.literals("admin", "basic", "sending", "developer")),
  createdAt: Wire.optional("created_at", Instant),
  updatedAt: Wire.optional("updated_at", Instant),
  /** Absent where the key does not expire. */
  expiresAt: Wire.optional("expires_at", Instant),
  isDisabled: Wire.optional("is_disabled", Wire.Boolean),
  disabledReason: Wire.optional("disabled_reason", Schema.String),
  /** The domain of a key of the kind `"domain"`. */
  domainName: Wire.optional("domain_name", Schema.String),
  /** The address of whoever asked for the key. */
  requestor: Wire.optional("requestor", Schema.String),
  userName: Wire.optional("user_name", Schema.String)
}

/**
 * A key, without its secret.
 *
 * @category models
 * @since 0.1.0
 */
export class ApiKey extends Wire.Record<ApiKey>("ApiKey")(key) {}

/**
 * A new key, with the secret, which Mailgun tells this once.
 *
 * @category models
 * @since 0.1.0
 */
export class CreatedApiKey extends Wire.Record<CreatedApiKey>("CreatedApiKey")({
  ...key,
  /** What a layer takes as its `apiKey`. */
  secret: Wire.required("secret", Secret)
}) {}

/**
 * The public key of the account, which can validate addresses and nothing else.
 *
 * @category models
 * @since 0.1.0
 */
export class PublicApiKey extends Wire.Record<PublicApiKey>("PublicApiKey")({
  key: Wire.required("key", Schema.String),
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * The input of {@link list}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("ApiKeysListInput")({
  /** Only keys of this domain. */
  domainName: Input.optional(Input.text("domain_name", { nonEmpty: true })),
  kind: Input.optional(Input.literal("kind", "domain", "user", "web"))
}) {}

/**
 * All keys, on one page. Fails with `MailgunBadRequest` where there is no such kind of key.
 *
 * `GET /v1/keys`.
 *
 * **Example**
 *
 * ```ts
 * import { ApiKeys } from "@effect-mailgun/core"
 *
 * const sendingKeys = ApiKeys.list({ kind: "domain", domainName: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "apiKeys.list",
  method: "GET",
  path: "/v1/keys",
  input: ListInput,
  output: Page.single(ApiKey),
  example: { domainName: "example.com", kind: "domain" }
})

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("ApiKeysCreateInput")({
  /** `"sending"` goes with the kind `"domain"`; `"basic"` is what the dashboard calls an analyst. */
  role: Input.literal("role", "admin", "basic", "sending", "developer"),
  /** Mailgun's default is `"user"`. A key of the kind `"web"` lives for a day at most, and works from any address. */
  kind: Input.optional(Input.literal("kind", "domain", "user", "web")),
  /** The domain of a key of the kind `"domain"`. */
  domainName: Input.optional(Input.text("domain_name", { nonEmpty: true })),
  description: Input.optional(Input.text("description")),
  /** How long the key lives, in seconds. Without it a key does not expire, except one of the kind `"web"`. */
  expirationSeconds: Input.optional(Input.integer("expiration", { min: 1, max: Number.MAX_SAFE_INTEGER })),
  /** The id of the user whose key it is; needed for the kind `"web"`. */
  userId: Input.optional(Input.text("user_id", { nonEmpty: true })),
  userName: Input.optional(Input.text("user_name")),
  /** The address of the user; needed for the kind `"web"`. */
  email: Input.optional(Input.text("email"))
}) {}

/**
 * Makes a key. Fails with `MailgunForbidden` where the account has as many as it may have.
 *
 * `POST /v1/keys`.
 *
 * **Example**
 *
 * ```ts
 * import { ApiKeys } from "@effect-mailgun/core"
 *
 * const program = ApiKeys.create({ role: "sending", kind: "domain", domainName: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "apiKeys.create",
  method: "POST",
  path: "/v1/keys",
  input: CreateInput,
  output: Wire.unwrapped("key", CreatedApiKey),
  holdsSecret: true,
  example: {
    role: "sending",
    kind: "domain",
    domainName: "example.com",
    description: "api key",
    expirationSeconds: 86_400
  }
})

/**
 * The input of {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteInput extends Input.Struct<DeleteInput>("ApiKeysDeleteInput")({
  /** The `id` of the key, not its secret. */
  keyId: Input.text("key_id", { nonEmpty: true })
}) {}

const delete_ = Operation.make({
  name: "apiKeys.delete",
  method: "DELETE",
  path: "/v1/keys/{key_id}",
  input: DeleteInput,
  output: Acknowledgement,
  example: { keyId: "f2153fd0-f1277777" }
})

/**
 * The input of {@link rotatePublicKey}, which has no fields.
 *
 * @category inputs
 * @since 0.1.0
 */
export class RotatePublicKeyInput extends Input.Struct<RotatePublicKeyInput>("ApiKeysRotatePublicKeyInput")({}) {}

/**
 * Makes a new public key in place of the old one. Fails with `MailgunBadRequest` where the key may not do it.
 *
 * `POST /v1/keys/public`.
 *
 * **Example**
 *
 * ```ts
 * import { ApiKeys } from "@effect-mailgun/core"
 *
 * const program = ApiKeys.rotatePublicKey()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const rotatePublicKey = Operation.make({
  name: "apiKeys.rotatePublicKey",
  method: "POST",
  path: "/v1/keys/public",
  input: RotatePublicKeyInput,
  output: PublicApiKey,
  holdsSecret: true,
  example: {}
})

export {
  /**
   * Takes a key out of use. Fails with `MailgunNotFound` where there is none with this id.
   *
   * `DELETE /v1/keys/{key_id}`.
   *
   * **Example**
   *
   * ```ts
   * import { ApiKeys } from "@effect-mailgun/core"
   *
   * const program = ApiKeys.delete({ keyId: "f2153fd0-f1277777" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
