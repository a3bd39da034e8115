/**
 * The people who work with the account.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/users
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const Instant = Timestamp.timestamp({ encodeAs: "rfc3339" })

const Anything = Schema.Record(Schema.String, Schema.Unknown)

/**
 * The parts of a user's address.
 *
 * @category models
 * @since 0.1.0
 */
export class EmailParts extends Wire.Record<EmailParts>("UserEmailParts")({
  localPart: Wire.optional("local_part", Schema.String),
  domain: Wire.optional("domain", Schema.String),
  displayName: Wire.optional("display_name", Schema.String)
}) {}

/**
 * What Mailgun makes of a user's address.
 *
 * @category models
 * @since 0.1.0
 */
export class EmailDetails extends Wire.Record<EmailDetails>("UserEmailDetails")({
  address: Wire.optional("address", Schema.String),
  isValid: Wire.optional("is_valid", Wire.Boolean),
  /** Why the address is not valid. */
  reason: Wire.optional("reason", Schema.String),
  parts: Wire.optional("parts", EmailParts)
}) {}

/**
 * How a user likes the dashboard.
 *
 * @category models
 * @since 0.1.0
 */
export class Preferences extends Wire.Record<Preferences>("UserPreferences")({
  /** Such as `"US/Eastern"`. */
  timeZone: Wire.optional("time_zone", Schema.String),
  /** In the manner of `strftime`: `"%m/%d/%y %I:%M %p"`. */
  timeFormat: Wire.optional("time_format", Schema.String),
  programmingLanguage: Wire.optional("programming_language", Schema.String)
}) {}

/**
 * How a user logs in.
 *
 * @category models
 * @since 0.1.0
 */
export class Authentication extends Wire.Record<Authentication>("UserAuthentication")({
  method: Wire.optional("method", Schema.String),
  priorMethod: Wire.optional("prior_method", Schema.String),
  priorDetails: Wire.optional("prior_details", Anything)
}) {}

/**
 * A user.
 *
 * @category models
 * @since 0.1.0
 */
export class User extends Wire.Record<User>("User")({
  id: Wire.required("id", Schema.String),
  name: Wire.optional("name", Schema.String),
  email: Wire.optional("email", Schema.String),
  emailDetails: Wire.optional("email_details", EmailDetails),
  /** `"basic"` is what the dashboard calls an analyst. */
  role: Wire.optional("role", Wire.literals("basic", "billing", "support", "developer", "admin")),
  accountId: Wire.optional("account_id", Schema.String),
  activated: Wire.optional("activated", Wire.Boolean),
  isDisabled: Wire.optional("is_disabled", Wire.Boolean),
  /** Whether the account is this user's. */
  isMaster: Wire.optional("is_master", Wire.Boolean),
  /** The address from which the user opened the account. */
  openedIp: Wire.optional("opened_ip", Schema.String),
  metadata: Wire.optional("metadata", Anything),
  twoFactorEnabled: Wire.optional("tfa_enabled", Wire.Boolean),
  twoFactorActive: Wire.optional("tfa_active", Wire.Boolean),
  twoFactorCreatedAt: Wire.optional("tfa_created_at", Instant),
  passwordUpdatedAt: Wire.optional("password_updated_at", Instant),
  preferences: Wire.optional("preferences", Preferences),
  authentication: Wire.optional("auth", Authentication),
  githubUserId: Wire.optional("github_user_id", Schema.String),
  salesforceUserId: Wire.optional("salesforce_user_id", Schema.String),
  /** How far the move to a Sinch ID has come. */
  migrationStatus: Wire.optional("migration_status", Schema.String)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("UsersListInput")({
  /** `"basic"` is what the dashboard calls an analyst. */
  role: Input.optional(Input.literal("role", "basic", "billing", "support", "developer", "admin")),
  /** Items a page. Mailgun does not document its default. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: Number.MAX_SAFE_INTEGER })),
  skip: Input.optional(Input.integer("skip", { min: 0, max: Number.MAX_SAFE_INTEGER })),
  cursor: Input.cursor
}) {}

/**
 * One page of the account's users. Fails with `MailgunForbidden` where the key's role may not see the users.
 *
 * `GET /v5/users`.
 *
 * **Example**
 *
 * ```ts
 * import { Users } from "@effect-mailgun/core"
 *
 * const admins = Users.list({ role: "admin" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "users.list",
  method: "GET",
  path: "/v5/users",
  input: ListInput,
  output: Page.bySkip(User, { items: "users", total: "total", defaultLimit: 100 }),
  example: { role: "basic", limit: 10, skip: 0 }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<User>, MailgunError, Mailgun> = Page.pages(list)

/**
 * All users, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { Users } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const addresses = Users.stream().pipe(Stream.map((user) => user.email), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<User, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link get}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class GetInput extends Input.Struct<GetInput>("UsersGetInput")({
  userId: Input.text("user_id", { nonEmpty: true })
}) {}

/**
 * A user of the account. Fails with `MailgunNotFound` where there is none with this id.
 *
 * `GET /v5/users/{user_id}`.
 *
 * **Example**
 *
 * ```ts
 * import { Users } from "@effect-mailgun/core"
 *
 * const user = Users.get({ userId: "123" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "users.get",
  method: "GET",
  path: "/v5/users/{user_id}",
  input: GetInput,
  output: User,
  example: { userId: "123" }
})

/**
 * The input of {@link getMe}, which has no fields.
 *
 * @category inputs
 * @since 0.1.0
 */
export class GetMeInput extends Input.Struct<GetMeInput>("UsersGetMeInput")({}) {}

/**
 * The user whose key the layer has. Fails with `MailgunForbidden` where the key is not a user's; keys of the kind
 * `"web"` are.
 *
 * `GET /v5/users/me`.
 *
 * **Example**
 *
 * ```ts
 * import { Users } from "@effect-mailgun/core"
 *
 * const me = Users.getMe()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const getMe = Operation.make({
  name: "users.getMe",
  method: "GET",
  path: "/v5/users/me",
  input: GetMeInput,
  output: User,
  example: {}
})
