/**
 * The versions of a template. Each has content of its own; the active one is sent where no other is asked for.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/templates
 * @since 0.1.0
 */
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import { Template, TemplateAcknowledgement, TemplateHeaders, TemplateVersion } from "./Templates.ts"
import * as Wire from "./Wire.ts"

/**
 * What a page of versions says of their template.
 *
 * @category models
 * @since 0.1.0
 */
export class VersionsOf extends Wire.Record<VersionsOf>("TemplateVersionsOf")({
  template: Wire.optional("template", Template)
}) {}

const templateName = Input.text("template_name", { nonEmpty: true })

/** The name of the version. */
const tag = Input.text("version_name", { nonEmpty: true })

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("TemplateVersionsListInput")({
  domain: Input.domain,
  templateName,
  /** Items a page, from 1 to 100. Mailgun's default is 100. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: 100 })),
  cursor: Input.cursor
}) {}

/**
 * One page of the versions of a template, in the order of their tags, without their content. The page has the template
 * too. Fails with `MailgunNotFound` where there is no such template.
 *
 * `GET /v3/{domain}/templates/{template_name}/versions`.
 *
 * **Example**
 *
 * ```ts
 * import { TemplateVersions } from "@effect-mailgun/core"
 *
 * const versions = TemplateVersions.list({ templateName: "welcome", limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "templateVersions.list",
  method: "GET",
  path: "/v3/{domain}/templates/{template_name}/versions",
  input: ListInput,
  output: Page.byUrl(TemplateVersion, { items: ["template", "versions"], with: VersionsOf }),
  example: { templateName: "template_name", limit: 10 }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (
  input: ListInput
) => Stream.Stream<Page.Page<TemplateVersion> & VersionsOf, MailgunError, Mailgun> = Page.pages(
  list
)

/**
 * All versions of a template, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { TemplateVersions } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const tags = TemplateVersions.stream({ templateName: "welcome" }).pipe(
 *   Stream.map((version) => version.tag),
 *   Stream.runCollect
 * )
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input: ListInput) => Stream.Stream<TemplateVersion, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link get} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class VersionInput extends Input.Struct<VersionInput>("TemplateVersionsVersionInput")({
  domain: Input.domain,
  templateName,
  tag
}) {}

/**
 * A version with its content, in its template. Fails with `MailgunNotFound` where there is no such template or version.
 *
 * `GET /v3/{domain}/templates/{template_name}/versions/{version_name}`.
 *
 * **Example**
 *
 * ```ts
 * import { TemplateVersions } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const content = TemplateVersions.get({ templateName: "welcome", tag: "v2" }).pipe(
 *   Effect.map((template) => template.version?.template)
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "templateVersions.get",
  method: "GET",
  path: "/v3/{domain}/templates/{template_name}/versions/{version_name}",
  input: VersionInput,
  output: Wire.unwrapped("template", Template),
  example: { templateName: "template_name", tag: "tag" }
})

/** What a version can be given when it is made, and later. */
const details = {
  comment: Input.optional(Input.text("comment")),
  /** Makes it the active version. */
  active: Input.optional(Input.yesNo("active")),
  /** For messages that do not have these headers themselves. */
  headers: Input.optional(Input.value("headers", TemplateHeaders))
}

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("TemplateVersionsCreateInput")({
  domain: Input.domain,
  templateName,
  /** The name of the new version, which no other version of the template has. Mailgun turns it into lower case. */
  tag: Input.text("tag", { nonEmpty: true }),
  /** The content, at most 100 kB. */
  template: Input.text("template"),
  /** Mailgun's default is `"handlebars"`. */
  engine: Input.optional(Input.literal("engine", "handlebars", "go")),
  ...details
}) {}

/**
 * Makes a version of a template; a template has at most 40. The first one is active, a later one where `active` is set.
 * Fails with `MailgunNotFound` where there is no such template.
 *
 * `POST /v3/{domain}/templates/{template_name}/versions`.
 *
 * **Example**
 *
 * ```ts
 * import { TemplateVersions } from "@effect-mailgun/core"
 *
 * const program = TemplateVersions.create({
 *   templateName: "welcome",
 *   tag: "v2",
 *   template: "<p>Hello, {{firstName}}!</p>",
 *   active: true
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "templateVersions.create",
  method: "POST",
  path: "/v3/{domain}/templates/{template_name}/versions",
  input: CreateInput,
  output: Wire.unwrapped("template", Template),
  example: {
    templateName: "template_name",
    tag: "tag",
    template: "<html>template content</html>",
    engine: "handlebars",
    comment: "Version comment",
    active: true,
    headers: { from: "from@header.tld", replyTo: "reply-to@header.tld", subject: "Subject Value" }
  }
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("TemplateVersionsUpdateInput")({
  domain: Input.domain,
  templateName,
  tag,
  /** The content, at most 100 kB. */
  template: Input.optional(Input.text("template")),
  ...details
}) {}

/**
 * Changes what is given of a version, and leaves the rest. Fails with `MailgunNotFound` where there is no such template
 * or version.
 *
 * `PUT /v3/{domain}/templates/{template_name}/versions/{version_name}`.
 *
 * **Example**
 *
 * ```ts
 * import { TemplateVersions } from "@effect-mailgun/core"
 *
 * const activateV1 = TemplateVersions.update({ templateName: "welcome", tag: "v1", active: true })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "templateVersions.update",
  method: "PUT",
  path: "/v3/{domain}/templates/{template_name}/versions/{version_name}",
  input: UpdateInput,
  output: TemplateAcknowledgement,
  example: {
    templateName: "test.template",
    tag: "v2",
    template: "{{fname}} {{lname}}",
    comment: "test comment 2",
    active: true,
    headers: { subject: "{{subject}}" }
  }
})

/**
 * The input of {@link copy}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CopyInput extends Input.Struct<CopyInput>("TemplateVersionsCopyInput")({
  domain: Input.domain,
  templateName,
  tag,
  /** The name of the copy. A version that has it already is overwritten. */
  newTag: Input.text("new_version_name", { nonEmpty: true }),
  /** The comment of the copy. */
  comment: Input.inQuery(Input.optional(Input.text("comment")))
}) {}

/**
 * Copies a version into another one of the same template, and answers with the copy. Fails with `MailgunNotFound` where
 * there is no such template or version.
 *
 * `PUT /v3/{domain}/templates/{template_name}/versions/{version_name}/copy/{new_version_name}`.
 *
 * **Example**
 *
 * ```ts
 * import { TemplateVersions } from "@effect-mailgun/core"
 *
 * const program = TemplateVersions.copy({ templateName: "welcome", tag: "v1", newTag: "v1-backup" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const copy = Operation.make({
  name: "templateVersions.copy",
  method: "PUT",
  path: "/v3/{domain}/templates/{template_name}/versions/{version_name}/copy/{new_version_name}",
  input: CopyInput,
  output: Wire.unwrapped("version", TemplateVersion),
  example: {
    templateName: "template_name",
    tag: "tag",
    newTag: "cloned version",
    comment: "a comment value from copy"
  }
})

const delete_ = Operation.make({
  name: "templateVersions.delete",
  method: "DELETE",
  path: "/v3/{domain}/templates/{template_name}/versions/{version_name}",
  input: VersionInput,
  output: TemplateAcknowledgement,
  example: { templateName: "template_name", tag: "tag" }
})

export {
  /**
   * Deletes a version of a template. Fails with `MailgunNotFound` where there is no such template or version.
   *
   * `DELETE /v3/{domain}/templates/{template_name}/versions/{version_name}`.
   *
   * **Example**
   *
   * ```ts
   * import { TemplateVersions } from "@effect-mailgun/core"
   *
   * const program = TemplateVersions.delete({ templateName: "welcome", tag: "v1" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
