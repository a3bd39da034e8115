import * as Effect from "effect/Effect"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import * as Fields from "../fields.ts"
import type { Resource } from "../resource.ts"
import { changeTracking, type Tracking, trackingOf } from "../tracking.ts"

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  return Answer.json({ tracking: { ...trackingOf(domain), web_scheme: domain.settings.webScheme } })
})

const updated = <K extends keyof Tracking>(name: K, setting: Tracking[K]): Answer.Answer =>
  Answer.json({ message: "Domain tracking settings have been updated", [name]: setting })

const updateOpen = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const form = yield* call.form
  const before = trackingOf(domain).open
  const open = {
    active: (yield* Fields.yesNo(form, "active")) ?? before.active,
    place_at_the_top: (yield* Fields.yesNo(form, "place_at_the_top")) ?? before.place_at_the_top
  }
  changeTracking(domain, { open })
  return updated("open", open)
})

const updateClick = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const form = yield* call.form
  const isHtmlOnly = form.first("active")?.toLowerCase() === "htmlonly"
  const active = isHtmlOnly ? "htmlonly" as const : yield* Effect.mapError(
    Fields.yesNo(form, "active"),
    () => Answer.message(400, "'active' parameter must be 'yes', 'no' or 'htmlonly'")
  )
  const click = { active: active ?? trackingOf(domain).click.active }
  changeTracking(domain, { click })
  return updated("click", click)
})

const updateUnsubscribe = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const form = yield* call.form
  const before = trackingOf(domain).unsubscribe
  const unsubscribe = {
    active: (yield* Fields.yesNo(form, "active")) ?? before.active,
    html_footer: form.first("html_footer") ?? before.html_footer,
    text_footer: form.first("text_footer") ?? before.text_footer
  }
  changeTracking(domain, { unsubscribe })
  return updated("unsubscribe", unsubscribe)
})

const updateWebPrefix = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const webPrefix = (call.query.first("web_prefix") ?? (yield* call.form).first("web_prefix"))?.trim() ?? ""
  if (webPrefix === "") return yield* Answer.refuse(400, "Parameter 'web_prefix' is missing")
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/.test(webPrefix)) {
    return yield* Answer.refuse(400, `'${webPrefix}' is not a valid web prefix`)
  }
  domain.change({ settings: { ...domain.settings, webPrefix } })
  return Answer.json({ message: "Domain web prefix updated" })
})

export const domainTracking: Resource = {
  operations: {
    "domainTracking.get": get,
    "domainTracking.updateOpen": updateOpen,
    "domainTracking.updateClick": updateClick,
    "domainTracking.updateUnsubscribe": updateUnsubscribe,
    "domainTracking.updateWebPrefix": updateWebPrefix
  }
}
