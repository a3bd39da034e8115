import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Domain } from "../domain.ts"
import { uuid } from "../identifier.ts"
import { pivotPage } from "../pivotPage.ts"
import type { Resource } from "../resource.ts"
import * as TemplateInput from "../templateInput.ts"
import { templateJson, versionJson, versionSummaryJson } from "../templateJson.ts"
import { findVersion, nameOf, type Template, templatesOf, type TemplateVersion, withVersion } from "../templates.ts"

interface OfTemplate {
  readonly domain: Domain
  readonly template: Template
}

const ofTemplate = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<OfTemplate, Answer.Answer> {
  const domain = yield* TemplateInput.domainOf(call)
  return { domain, template: yield* TemplateInput.templateOf(call, domain) }
})

/** The version in the path. */
const versionOf = (call: Call, { template }: OfTemplate): Effect.Effect<TemplateVersion, Answer.Answer> => {
  const version = findVersion(template, call.path["version_name"] ?? "")
  return version === undefined ? Answer.refuse(404, "template version not found") : Effect.succeed(version)
}

const put = ({ domain, template }: OfTemplate, version: TemplateVersion): Template => {
  const changed = withVersion(template, version)
  templatesOf(domain).set(changed.name, changed)
  return changed
}

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { template } = yield* ofTemplate(call)
  const { items, paging } = pivotPage(call, template.versions, {
    key: ({ tag }) => tag,
    pivot: "p",
    previous: "previous",
    limit: { otherwise: 100, max: 100 }
  }, versionSummaryJson)
  return Answer.json({ template: { ...templateJson(template), versions: items }, paging })
})

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const found = yield* ofTemplate(call)
  const version = yield* versionOf(call, found)
  return Answer.json({ template: { ...templateJson(found.template), version: versionJson(version) } })
})

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const found = yield* ofTemplate(call)
  const { template } = found
  const form = yield* call.form
  const tag = nameOf(yield* TemplateInput.required(form, "tag"))
  yield* TemplateInput.required(form, "template")
  if (findVersion(template, tag) !== undefined) {
    return yield* Answer.refuse(400, `version '${tag}' of the template already exists`)
  }
  if (template.versions.length >= TemplateInput.maxVersions) {
    return yield* Answer.refuse(400, `versions limit is reached, max is ${TemplateInput.maxVersions}`)
  }
  const made = yield* TemplateInput.newVersion(form, tag)
  // The first one is in use at once.
  const version = { ...made, active: made.active || template.versions.length === 0 }
  put(found, version)
  return Answer.json({
    message: "new version of the template has been stored",
    template: { ...templateJson(template), version: versionJson(version) }
  })
})

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const found = yield* ofTemplate(call)
  const version = yield* versionOf(call, found)
  put(found, yield* TemplateInput.versionChanges(yield* call.form, version))
  return Answer.json({ message: "version has been updated", template: named(found, version) })
})

const named = ({ template }: OfTemplate, { tag }: TemplateVersion): unknown => ({
  name: template.name,
  version: { tag }
})

const copy = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const found = yield* ofTemplate(call)
  const version = yield* versionOf(call, found)
  const tag = nameOf(call.path["new_version_name"] ?? "")
  const overwritten = findVersion(found.template, tag)
  if (overwritten === undefined && found.template.versions.length >= TemplateInput.maxVersions) {
    return yield* Answer.refuse(400, `versions limit is reached, max is ${TemplateInput.maxVersions}`)
  }
  const made: TemplateVersion = {
    ...version,
    id: uuid(yield* Random.Random),
    tag,
    comment: call.query.first("comment") ?? version.comment,
    active: overwritten?.active ?? false,
    createdAt: yield* Clock.currentTimeMillis
  }
  put(found, made)
  return Answer.json({ message: "version has been copied", version: versionJson(made) })
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const found = yield* ofTemplate(call)
  const version = yield* versionOf(call, found)
  const { domain, template } = found
  templatesOf(domain).set(template.name, {
    ...template,
    versions: template.versions.filter(({ tag }) => tag !== version.tag)
  })
  return Answer.json({ message: "version has been deleted", template: named(found, version) })
})

export const templateVersions: Resource = {
  operations: {
    "templateVersions.list": list,
    "templateVersions.get": get,
    "templateVersions.create": create,
    "templateVersions.update": update,
    "templateVersions.copy": copy,
    "templateVersions.delete": delete_
  }
}
