import * as Effect from "effect/Effect"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Domain } from "../domain.ts"
import type { Form } from "../form.ts"
import type { Resource } from "../resource.ts"
import { asEventType, type EventType, maxUrls, tooManyUrls, urlProblem } from "../webhooks.ts"
import { allWebhooks, alreadyExists, refuse } from "./domainWebhooks.ts"

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const { eventTypes, url } = yield* settingsOf(yield* call.form)
  const twice = eventTypes.find((eventType) => domain.webhooks.get(eventType)?.includes(url))
  if (twice !== undefined) return yield* refuse(alreadyExists(twice, url))
  yield* add(domain.webhooks, url, eventTypes)
  return allWebhooks(domain)
})

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const { eventTypes, url } = yield* settingsOf(yield* call.form)
  if (![...domain.webhooks.values()].some((urls) => urls.includes(url))) {
    return yield* Effect.fail(Answer.json({ Description: "Webhook not found" }, 404))
  }
  yield* add(domain.webhooks, url, eventTypes)
  remove(domain.webhooks, url, (eventType) => !eventTypes.includes(eventType))
  return allWebhooks(domain)
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const urls = (call.query.first("url") ?? "").split(",").filter((url) => url !== "")
  if (urls.length === 0) return yield* Effect.fail(Answer.json({ Field: "url" }, 400))
  for (const url of urls) remove(domain.webhooks, url, () => true)
  return allWebhooks(domain)
})

const settingsOf = Effect.fnUntraced(function*(
  form: Form
): Effect.fn.Return<{ readonly url: string; readonly eventTypes: ReadonlyArray<EventType> }, Answer.Answer> {
  const url = form.first("url") ?? ""
  const problem = urlProblem(url)
  if (problem !== undefined) return yield* invalid(problem)
  const given = form.all("event_types")
  const eventTypes = given.map(asEventType).filter((eventType) => eventType !== undefined)
  const unknown = given.find((eventType) => asEventType(eventType) === undefined)
  if (unknown !== undefined) return yield* invalid(`event_type '${unknown}' is invalid`)
  return eventTypes.length === 0 ? yield* invalid("event_types is missing") : { url, eventTypes }
})

const invalid = (problem: string): Effect.Effect<never, Answer.Answer> => refuse(`invalid parameters: ${problem}`)

/** Gives events another URL, all of them or none. */
const add = (
  webhooks: Domain["webhooks"],
  url: string,
  eventTypes: ReadonlyArray<EventType>
): Effect.Effect<void, Answer.Answer> => {
  const changed = eventTypes.map((eventType) =>
    [eventType, [...new Set([...webhooks.get(eventType) ?? [], url])]] as const
  )
  const full = changed.find(([, urls]) => urls.length > maxUrls)
  if (full !== undefined) return refuse(tooManyUrls(full[0]))
  return Effect.sync(() => {
    for (const [eventType, urls] of changed) webhooks.set(eventType, urls)
  })
}

/** Takes a URL away from some events; those that have none left are no longer there. */
const remove = (webhooks: Domain["webhooks"], url: string, isMeant: (eventType: EventType) => boolean): void => {
  for (const [eventType, urls] of webhooks) {
    if (!isMeant(eventType)) continue
    const left = urls.filter((one) => one !== url)
    if (left.length === 0) webhooks.delete(eventType)
    else webhooks.set(eventType, left)
  }
}

export const domainWebhookUrls: Resource = {
  operations: {
    "domainWebhookUrls.create": create,
    "domainWebhookUrls.update": update,
    "domainWebhookUrls.delete": delete_
  }
}
