import * as Effect from "effect/Effect"
import type { Domain } from "./domain.ts"
import type { Form } from "./form.ts"
import { jsonObject } from "./jsonObject.ts"
import type { Header, UsedTemplate } from "./messageRow.ts"
import { headerOf } from "./mimeParser.ts"
import { renderTemplate, textOf } from "./templateRendering.ts"
import { activeVersion, findTemplate, findVersion, type TemplateVersion } from "./templates.ts"

/** What a template makes of a message. */
export interface TemplatedContent {
  readonly html: string
  /** Where it was asked for. */
  readonly text: string | undefined
  readonly from: string | undefined
  readonly subject: string | undefined
  readonly replyTo: string | undefined
  readonly template: UsedTemplate
}

/**
 * Renders the template that a message names. Mailgun takes the message whatever comes of it; why there is nothing to send
 * is the failure.
 */
export const templatedContent = Effect.fnUntraced(function*(
  domain: Domain,
  name: string,
  form: Form,
  given: { readonly headers: ReadonlyArray<Header>; readonly variables: { readonly [name: string]: string } }
): Effect.fn.Return<TemplatedContent, string> {
  const version = yield* findTemplateVersion(domain, name, form.first("t:version"))
  const variables = {
    ...jsonObject(headerOf(given.headers, "x-mailgun-variables") ?? ""),
    ...given.variables,
    ...jsonObject(headerOf(given.headers, "x-mailgun-template-variables") ?? ""),
    ...jsonObject(form.first("t:variables") ?? "")
  }
  const header = (text: string | undefined): Effect.Effect<string | undefined, string> =>
    text === undefined ? Effect.succeed(undefined) : renderTemplate(text, variables, { isHtml: false })
  const html = yield* renderTemplate(version.template, variables)
  const isText = /^(?:yes|true)$/i.test(form.first("t:text") ?? "")
  return {
    html,
    text: isText ? textOf(html) : undefined,
    from: yield* header(version.headers.From),
    subject: yield* header(version.headers.Subject),
    replyTo: yield* header(version.headers["Reply-To"]),
    template: { name, version: version.tag, isText }
  }
})

const findTemplateVersion = (
  domain: Domain,
  name: string,
  tag: string | undefined
): Effect.Effect<TemplateVersion, string> => {
  const template = findTemplate(domain, name)
  if (template === undefined) return Effect.fail(`template "${name}" not found`)
  const version = tag === undefined || tag === "" ? activeVersion(template) : findVersion(template, tag)
  return version === undefined
    ? Effect.fail(`template "${name}" has no ${tag === undefined ? "active version" : `version "${tag}"`}`)
    : Effect.succeed(version)
}
