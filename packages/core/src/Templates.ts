/**
 * The templates of a domain: messages that Mailgun keeps, and fills in when they are sent. A template has versions; one
 * of them is active, and is sent where no other is asked for.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/templates
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const CreatedAt = Timestamp.timestamp({ encodeAs: "rfc2822-utc" })

/**
 * The headers that a version gives to messages which do not have them themselves. Mailgun keeps no others.
 *
 * @category models
 * @since 0.1.0
 */
export class TemplateHeaders extends Wire.Record<TemplateHeaders>("TemplateHeaders")({
  from: Wire.optional("From", Schema.String),
  replyTo: Wire.optional("Reply-To", Schema.String),
  subject: Wire.optional("Subject", Schema.String)
}) {}

/**
 * A version of a template. Lists leave out its content and headers.
 *
 * @category models
 * @since 0.1.0
 */
export class TemplateVersion extends Wire.Record<TemplateVersion>("TemplateVersion")({
  /** The name of the version, in lower case. */
  tag: Wire.required("tag", Schema.String),
  /** The content. */
  template: Wire.optional("template", Schema.String),
  engine: Wire.optional("engine", Wire.literals("handlebars", "go")),
  /** The MJML that the content was made from, where it was. */
  mjml: Wire.optional("mjml", Schema.String),
  createdAt: Wire.optional("createdAt", CreatedAt),
  comment: Wire.optional("comment", Schema.String),
  active: Wire.optional("active", Wire.Boolean),
  id: Wire.optional("id", Schema.String),
  headers: Wire.optional("headers", TemplateHeaders)
}) {}

/**
 * A template, and one of its versions where that was asked for.
 *
 * @category models
 * @since 0.1.0
 */
export class Template extends Wire.Record<Template>("Template")({
  /** In lower case. */
  name: Wire.required("name", Schema.String),
  description: Wire.optional("description", Schema.String),
  createdAt: Wire.optional("createdAt", CreatedAt),
  /** Whoever made it, as you said. */
  createdBy: Wire.optional("createdBy", Schema.String),
  id: Wire.optional("id", Schema.String),
  version: Wire.optional("version", TemplateVersion)
}) {}

/**
 * What Mailgun says when a template or a version has been changed or deleted.
 *
 * @category models
 * @since 0.1.0
 */
export class TemplateAcknowledgement extends Wire.Record<TemplateAcknowledgement>("TemplateAcknowledgement")({
  message: Wire.optional("message", Schema.String),
  /** No more than the name, and the tag of the version where it was one. */
  template: Wire.optional("template", Template)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("TemplatesListInput")({
  domain: Input.domain,
  /** Items a page, from 1 to 100. Mailgun's default is 100. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: 100 })),
  /** Brings along the active version of each. */
  active: Input.optional(Input.yesNo("active")),
  cursor: Input.cursor
}) {}

/**
 * One page of the domain's templates, in the order of their names. Fails with `MailgunNotFound` where there is no such
 * domain.
 *
 * `GET /v3/{domain}/templates`.
 *
 * **Example**
 *
 * ```ts
 * import { Templates } from "@effect-mailgun/core"
 *
 * const firstTen = Templates.list({ limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "templates.list",
  method: "GET",
  path: "/v3/{domain}/templates",
  input: ListInput,
  output: Page.byUrl(Template),
  example: { limit: 10, active: true }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<Template>, MailgunError, Mailgun> = Page.pages(list)

/**
 * All templates, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { Templates } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const names = Templates.stream().pipe(Stream.map((template) => template.name), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<Template, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link get}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class GetInput extends Input.Struct<GetInput>("TemplatesGetInput")({
  domain: Input.domain,
  name: Input.text("template_name", { nonEmpty: true }),
  /** Brings along the active version, with its content. */
  active: Input.optional(Input.yesNo("active"))
}) {}

/**
 * A template, without its versions; with `active`, along with the active one. Fails with `MailgunNotFound` where there
 * is no such template.
 *
 * `GET /v3/{domain}/templates/{template_name}`.
 *
 * **Example**
 *
 * ```ts
 * import { Templates } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const content = Templates.get({ name: "welcome", active: true }).pipe(
 *   Effect.map((template) => template.version?.template)
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "templates.get",
  method: "GET",
  path: "/v3/{domain}/templates/{template_name}",
  input: GetInput,
  output: Wire.unwrapped("template", Template),
  example: { name: "template_name", active: true }
})

/**
 * The input of {@link create}.
 *
 * **Details**
 *
 * With `template` the first version is made too, and is active; `tag`, `engine`, `comment` and `headers` are that
 * version's.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("TemplatesCreateInput")({
  domain: Input.domain,
  /** Mailgun turns it into lower case. */
  name: Input.text("name", { nonEmpty: true }),
  description: Input.optional(Input.text("description")),
  /** Whoever makes it, for the record. */
  createdBy: Input.optional(Input.text("createdBy")),
  /** The content of the first version, at most 100 kB. */
  template: Input.optional(Input.text("template")),
  /** The name of the first version. Mailgun turns it into lower case; its default is `"initial"`. */
  tag: Input.optional(Input.text("tag", { nonEmpty: true })),
  /** Mailgun's default is `"handlebars"`. */
  engine: Input.optional(Input.literal("engine", "handlebars", "go")),
  comment: Input.optional(Input.text("comment")),
  /** For messages that do not have these headers themselves. */
  headers: Input.optional(Input.value("headers", TemplateHeaders))
}) {}

/**
 * Makes a template, and its first version where there is content. Fails with `MailgunBadRequest` where there is a
 * template of this name, or the content can't be read, and with `MailgunNotFound` where there is no such domain.
 *
 * `POST /v3/{domain}/templates`.
 *
 * **Example**
 *
 * ```ts
 * import { Templates } from "@effect-mailgun/core"
 *
 * const program = Templates.create({
 *   name: "welcome",
 *   template: "<p>Welcome, {{firstName}}!</p>",
 *   headers: { subject: "Welcome" }
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "templates.create",
  method: "POST",
  path: "/v3/{domain}/templates",
  input: CreateInput,
  output: Wire.unwrapped("template", Template),
  check: (input) => {
    if (input.template !== undefined) return undefined
    // Without content Mailgun makes no version, and drops what belongs to it.
    const { comment, engine, headers, tag } = input
    const stray = Object.entries({ tag, engine, comment, headers }).find(([, value]) => value !== undefined)
    return stray === undefined ? undefined : { field: stray[0], issue: "needs `template`: it is of the first version" }
  },
  example: {
    name: "template_name",
    description: "This is the description of the template",
    createdBy: "user-supplied-value",
    template: "<html>template content</html>",
    tag: "tag",
    engine: "handlebars",
    comment: "Version comment",
    headers: { from: "from@header.tld", replyTo: "reply-to@header.tld", subject: "Subject Value" }
  }
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("TemplatesUpdateInput")({
  domain: Input.domain,
  name: Input.text("template_name", { nonEmpty: true }),
  description: Input.text("description")
}) {}

/**
 * Changes the description of a template. Fails with `MailgunNotFound` where there is no such template.
 *
 * `PUT /v3/{domain}/templates/{template_name}`.
 *
 * **Example**
 *
 * ```ts
 * import { Templates } from "@effect-mailgun/core"
 *
 * const program = Templates.update({ name: "welcome", description: "The first message that new users get" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "templates.update",
  method: "PUT",
  path: "/v3/{domain}/templates/{template_name}",
  input: UpdateInput,
  output: TemplateAcknowledgement,
  example: { name: "template_name", description: "Updated Description" }
})

/**
 * The input of {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteInput extends Input.Struct<DeleteInput>("TemplatesDeleteInput")({
  domain: Input.domain,
  name: Input.text("template_name", { nonEmpty: true })
}) {}

const delete_ = Operation.make({
  name: "templates.delete",
  method: "DELETE",
  path: "/v3/{domain}/templates/{template_name}",
  input: DeleteInput,
  output: TemplateAcknowledgement,
  example: { name: "template_name" }
})

/**
 * The input of {@link deleteAll}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteAllInput extends Input.Struct<DeleteAllInput>("TemplatesDeleteAllInput")({
  domain: Input.domain
}) {}

/**
 * Deletes all templates of the domain, with all of their versions. Fails with `MailgunNotFound` where there is no such
 * domain.
 *
 * `DELETE /v3/{domain}/templates`.
 *
 * **Example**
 *
 * ```ts
 * import { Templates } from "@effect-mailgun/core"
 *
 * const program = Templates.deleteAll({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const deleteAll = Operation.make({
  name: "templates.deleteAll",
  method: "DELETE",
  path: "/v3/{domain}/templates",
  input: DeleteAllInput,
  output: Acknowledgement,
  example: {}
})

export {
  /**
   * Deletes a template, with all of its versions. Fails with `MailgunNotFound` where there is no such template.
   *
   * `DELETE /v3/{domain}/templates/{template_name}`.
   *
   * **Example**
   *
   * ```ts
   * import { Templates } from "@effect-mailgun/core"
   *
   * const program = Templates.delete({ name: "welcome" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
