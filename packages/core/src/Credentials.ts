/**
 * The SMTP credentials of a domain: logins that may send through Mailgun's SMTP servers.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/credentials
 * @since 0.1.0
 */
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import { Secret, secret } from "./internal/secret.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const CreatedAt = Timestamp.timestamp({ encodeAs: "rfc2822-numeric" })

/**
 * A login, without its password, which Mailgun never shows again.
 *
 * @category models
 * @since 0.1.0
 */
export class Credential extends Wire.Record<Credential>("Credential")({
  /** A whole address: `"ann@example.com"`. */
  login: Wire.required("login", Schema.String),
  mailbox: Wire.optional("mailbox", Schema.String),
  createdAt: Wire.optional("created_at", CreatedAt),
  sizeBytes: Wire.optional("size_bytes", Wire.Number)
}) {}

/**
 * What Mailgun says when passwords are new.
 *
 * @category models
 * @since 0.1.0
 */
export class CredentialsChanged extends Wire.Record<CredentialsChanged>("CredentialsChanged")({
  message: Wire.optional("message", Schema.String),
  note: Wire.optional("note", Schema.String),
  /** The passwords that Mailgun made up, by login. They are shown this once. */
  credentials: Wire.optional("credentials", Wire.lazy(() => Schema.Record(Schema.String, Secret)))
}) {}

/**
 * What Mailgun says when a login is gone.
 *
 * @category models
 * @since 0.1.0
 */
export class CredentialDeleted extends Wire.Record<CredentialDeleted>("CredentialDeleted")({
  message: Wire.optional("message", Schema.String),
  /** The whole address, also where the local part was given. */
  login: Wire.optional("spec", Schema.String)
}) {}

/**
 * What Mailgun says when all logins are gone.
 *
 * @category models
 * @since 0.1.0
 */
export class CredentialsDeleted extends Wire.Record<CredentialsDeleted>("CredentialsDeleted")({
  message: Wire.optional("message", Schema.String),
  /** How many there were. */
  count: Wire.optional("count", Wire.Number)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("CredentialsListInput")({
  domain: Input.domain,
  /** Items a page, from 1 to 1000. Mailgun's default is 100. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: 1000 })),
  skip: Input.optional(Input.integer("skip", { min: 0, max: Number.MAX_SAFE_INTEGER })),
  cursor: Input.cursor
}) {}

/**
 * One page of the logins. Fails with `MailgunBadRequest` where `limit` is more than 1000.
 *
 * `GET /v3/domains/{domain}/credentials`.
 *
 * **Example**
 *
 * ```ts
 * import { Credentials } from "@effect-mailgun/core"
 *
 * const firstTen = Credentials.list({ limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "credentials.list",
  method: "GET",
  path: "/v3/domains/{domain}/credentials",
  input: ListInput,
  output: Page.bySkip(Credential, { defaultLimit: 100 }),
  example: { limit: 10, skip: 0 }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<Credential>, MailgunError, Mailgun> = Page.pages(
  list
)

/**
 * All logins, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { Credentials } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const logins = Credentials.stream().pipe(Stream.map((credential) => credential.login), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<Credential, MailgunError, Mailgun> = Page.stream(list)

const lengthComplaint = (password: unknown): Input.Complaint | undefined => {
  if (!Redacted.isRedacted(password)) return undefined
  const { length } = String(Redacted.value(password))
  return length < 5 || length > 32 ? Input.complaint("must have from 5 to 32 characters") : undefined
}

const password: Input.Field<Redacted.Redacted, "required"> = {
  ...secret("password"),
  check: (value) => secret("password").check(value) ?? lengthComplaint(value)
}

const RedactedText = Schema.Redacted(Schema.String)

const passwords: Input.Field<Redacted.Redacted | ReadonlyArray<Redacted.Redacted>, "required"> = Input.field(
  "password",
  Schema.Union([RedactedText, Schema.Array(RedactedText)]),
  {
    check: (value) =>
      Array.isArray(value)
        ? Input.firstComplaint(value, (item, at) => {
          const complaint = password.check(item)
          return complaint === undefined ? undefined : { ...complaint, at }
        })
        : password.check(value),
    write: (sink, value) => {
      for (const item of Redacted.isRedacted(value) ? [value] : value) password.write(sink, item)
    }
  }
)

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("CredentialsCreateInput")({
  domain: Input.domain,
  /** Whole addresses, or what stands before the `@`. */
  login: Input.texts("login"),
  /** From 5 to 32 characters; one for each login. Mailgun makes them up where they are left out. */
  password: Input.optional(passwords),
  /** Whether they are the account's own. Mailgun's default is no. */
  system: Input.optional(Input.trueFalse("system"))
}) {}

/**
 * Makes logins. Answers with the passwords that Mailgun made up, which it does not show again. Fails with
 * `MailgunBadRequest` where a login is missing or taken, or a password has not 5 to 32 characters.
 *
 * `POST /v3/domains/{domain}/credentials`.
 *
 * **Example**
 *
 * ```ts
 * import { Credentials } from "@effect-mailgun/core"
 *
 * const program = Credentials.create({ login: "ann@example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "credentials.create",
  method: "POST",
  path: "/v3/domains/{domain}/credentials",
  input: CreateInput,
  output: CredentialsChanged,
  check: ({ login }) => login.length === 0 ? { field: "login", issue: "must not be empty" } : undefined,
  holdsSecret: true,
  example: {
    login: ["ann@example.com", "bob@example.com"],
    password: [Redacted.make("correct horse"), Redacted.make("battery staple")]
  }
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("CredentialsUpdateInput")({
  domain: Input.domain,
  /** A whole address, or what stands before the `@`. */
  login: Input.text("login", { nonEmpty: true }),
  /** From 5 to 32 characters. Mailgun makes one up where it is left out. */
  password: Input.optional(password)
}) {}

/**
 * Gives a login another password. Fails with `MailgunNotFound` where there is no such login.
 *
 * `PUT /v3/domains/{domain}/credentials/{login}`.
 *
 * **Example**
 *
 * ```ts
 * import { Credentials } from "@effect-mailgun/core"
 * import { Redacted } from "effect"
 *
 * const program = Credentials.update({ login: "ann@example.com", password: Redacted.make("correct horse battery") })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "credentials.update",
  method: "PUT",
  path: "/v3/domains/{domain}/credentials/{login}",
  input: UpdateInput,
  output: CredentialsChanged,
  holdsSecret: true,
  example: { login: "ann@example.com", password: Redacted.make("correct horse battery") }
})

/**
 * The input of {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class LoginInput extends Input.Struct<LoginInput>("CredentialsLoginInput")({
  domain: Input.domain,
  /** A whole address, or what stands before the `@`. */
  login: Input.text("login", { nonEmpty: true })
}) {}

const delete_ = Operation.make({
  name: "credentials.delete",
  method: "DELETE",
  path: "/v3/domains/{domain}/credentials/{login}",
  input: LoginInput,
  output: CredentialDeleted,
  example: { login: "ann@example.com" }
})

/**
 * The input of {@link deleteAll}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteAllInput extends Input.Struct<DeleteAllInput>("CredentialsDeleteAllInput")({
  domain: Input.domain
}) {}

/**
 * Deletes all logins of a domain. Fails with `MailgunBadRequest` where they can't be deleted at present.
 *
 * `DELETE /v3/domains/{domain}/credentials`.
 *
 * **Example**
 *
 * ```ts
 * import { Credentials } from "@effect-mailgun/core"
 *
 * const program = Credentials.deleteAll({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const deleteAll = Operation.make({
  name: "credentials.deleteAll",
  method: "DELETE",
  path: "/v3/domains/{domain}/credentials",
  input: DeleteAllInput,
  output: CredentialsDeleted,
  example: {}
})

export {
  /**
   * Deletes a login. Fails with `MailgunBadRequest` where it is the account's own: `postmaster`.
   *
   * `DELETE /v3/domains/{domain}/credentials/{login}`.
   *
   * **Example**
   *
   * ```ts
   * import { Credentials } from "@effect-mailgun/core"
   *
   * const program = Credentials.delete({ login: "ann@example.com" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
