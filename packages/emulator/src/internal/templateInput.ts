import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Answer from "./answer.ts"
import type { Call } from "./call.ts"
import type { Domain } from "./domain.ts"
import * as Fields from "./fields.ts"
import { uuid } from "./identifier.ts"
import { findTemplate, nameOf, type Template, templateHeaders, type TemplateVersion } from "./templates.ts"

/** The domain in the path; templates say plainly that they don't know one. */
export const domainOf = (call: Call): Effect.Effect<Domain, Answer.Answer> =>
  Effect.mapError(call.domain, () => Answer.message(404, "domain not found"))

/** The template in the path. */
export const templateOf = (call: Call, domain: Domain): Effect.Effect<Template, Answer.Answer> => {
  const template = findTemplate(domain, call.path["template_name"] ?? "")
  return template === undefined ? Answer.refuse(404, "template not found") : Effect.succeed(template)
}

/** A field that has to be there. */
export const required = (fields: Fields.Fields, name: string): Effect.Effect<string, Answer.Answer> => {
  const text = fields.first(name)
  return text === undefined || text.trim() === ""
    ? Answer.refuse(400, `Missing mandatory parameter: ${name}`)
    : Effect.succeed(text)
}

const maxTemplateBytes = 100 * 1024

/** Most versions of a template. */
export const maxVersions = 40

/** What can be said about a version when it is made and later; what is left out stays as it was. */
export const versionChanges = Effect.fnUntraced(function*(
  form: Fields.Fields,
  before: TemplateVersion
): Effect.fn.Return<TemplateVersion, Answer.Answer> {
  const template = form.first("template") ?? before.template
  if (new TextEncoder().encode(template).length > maxTemplateBytes) {
    return yield* Answer.refuse(400, "template is too big, max allowed size is 100 kB")
  }
  return {
    ...before,
    template,
    mjml: form.first("mjml") ?? before.mjml,
    comment: form.first("comment") ?? before.comment,
    active: (yield* Fields.yesNo(form, "active")) === true || before.active,
    headers: (yield* headersOf(form)) ?? before.headers
  }
})

const headersOf = Effect.fnUntraced(function*(
  form: Fields.Fields
): Effect.fn.Return<TemplateVersion["headers"] | undefined, Answer.Answer> {
  const given = yield* Fields.jsonObject(form, "headers")
  if (given === undefined) return undefined
  const headers: { [K in typeof templateHeaders[number]]?: string } = {}
  for (const [name, value] of Object.entries(given)) {
    const known = templateHeaders.find((header) => header.toLowerCase() === name.toLowerCase())
    if (known === undefined || typeof value !== "string") {
      return yield* Answer.refuse(400, `'headers' parameter can only have the texts ${templateHeaders.join(", ")}`)
    }
    headers[known] = value
  }
  return headers
})

/** A version that a form describes. */
export const newVersion = Effect.fnUntraced(function*(
  form: Fields.Fields,
  tag: string
): Effect.fn.Return<TemplateVersion, Answer.Answer> {
  const engine = form.first("engine") || "handlebars"
  if (engine !== "handlebars" && engine !== "go") {
    return yield* Answer.refuse(400, `Invalid engine '${engine}'. It can be any of: 'handlebars', 'go'`)
  }
  return yield* versionChanges(form, {
    id: uuid(yield* Random.Random),
    tag: nameOf(tag),
    template: "",
    engine,
    mjml: "",
    comment: "",
    active: false,
    headers: {},
    createdAt: yield* Clock.currentTimeMillis
  })
})
