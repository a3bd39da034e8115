import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import * as Fields from "../fields.ts"
import { uuid } from "../identifier.ts"
import { pivotPage } from "../pivotPage.ts"
import type { Resource } from "../resource.ts"
import * as TemplateInput from "../templateInput.ts"
import { templateJson, versionJson } from "../templateJson.ts"
import { activeVersion, nameOf, type Template, templatesOf, withVersion } from "../templates.ts"

const maxTemplates = 100

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* TemplateInput.domainOf(call)
  const withActive = (yield* Fields.yesNo(call.query, "active")) ?? false
  const all = [...templatesOf(domain).values()].toSorted((a, b) => a.name < b.name ? -1 : 1)
  return Answer.json(pivotPage(call, all, {
    key: ({ name }) => name,
    pivot: "p",
    previous: "previous",
    limit: { otherwise: 100, max: 100 },
    kept: withActive ? [["active", "yes"]] : []
  }, withActive ? withActiveVersion : templateJson))
})

const withActiveVersion = (template: Template): { readonly [field: string]: unknown } => {
  const version = activeVersion(template)
  return { ...templateJson(template), version: version === undefined ? undefined : versionJson(version) }
}

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const template = yield* TemplateInput.templateOf(call, yield* TemplateInput.domainOf(call))
  const withActive = (yield* Fields.yesNo(call.query, "active")) ?? false
  return Answer.json({ template: withActive ? withActiveVersion(template) : templateJson(template) })
})

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const templates = templatesOf(yield* TemplateInput.domainOf(call))
  const form = yield* call.form
  const name = nameOf(yield* TemplateInput.required(form, "name"))
  if (templates.has(name)) return yield* Answer.refuse(400, `template '${name}' already exists`)
  if (templates.size >= maxTemplates) {
    return yield* Answer.refuse(400, `templates limit is reached, max is ${maxTemplates}`)
  }
  const template: Template = {
    id: uuid(yield* Random.Random),
    name,
    description: form.first("description") ?? "",
    createdBy: form.first("createdBy") ?? "",
    createdAt: yield* Clock.currentTimeMillis,
    versions: []
  }
  // Without content there is no version, whatever else is said about it.
  const stored = form.first("template") === undefined ? template : withVersion(template, {
    ...yield* TemplateInput.newVersion(form, form.first("tag") || "initial"),
    active: true
  })
  templates.set(name, stored)
  return Answer.json({ message: "template has been stored", template: withActiveVersion(stored) })
})

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* TemplateInput.domainOf(call)
  const template = yield* TemplateInput.templateOf(call, domain)
  const description = (yield* call.form).first("description") ?? template.description
  templatesOf(domain).set(template.name, { ...template, description })
  return Answer.json({ message: "template has been updated", template: { name: template.name } })
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* TemplateInput.domainOf(call)
  const { name } = yield* TemplateInput.templateOf(call, domain)
  templatesOf(domain).delete(name)
  return Answer.json({ message: "template has been deleted", template: { name } })
})

const deleteAll = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const templates = templatesOf(yield* TemplateInput.domainOf(call))
  templates.clear()
  return Answer.json({ message: "templates have been deleted" })
})

export const templates: Resource = {
  operations: {
    "templates.list": list,
    "templates.get": get,
    "templates.create": create,
    "templates.update": update,
    "templates.delete": delete_,
    "templates.deleteAll": deleteAll
  }
}
