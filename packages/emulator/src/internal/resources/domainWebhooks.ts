import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Domain } from "../domain.ts"
import type { Form } from "../form.ts"
import type { Resource } from "../resource.ts"
import { sampleEvent } from "../sampleEvent.ts"
import { eventData } from "../webhookPost.ts"
import { asEventType, type EventType, maxUrls, tooManyUrls, urlProblem } from "../webhooks.ts"

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  return allWebhooks(yield* call.knownDomain)
})

/** All webhooks of a domain: only events that have any are there. */
export const allWebhooks = (domain: Domain): Answer.Answer =>
  Answer.json({ webhooks: Object.fromEntries([...domain.webhooks].map(([id, urls]) => [id, { urls }])) })

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { urls } = yield* find(call)
  return Answer.json({ webhook: { urls } })
})

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { webhooks } = yield* call.knownDomain
  const form = yield* call.form
  const id = form.first("id")
  if (id === undefined || id === "") return yield* missing("id")
  const eventType = asEventType(id)
  if (eventType === undefined) return yield* refuse(`event_type '${id}' is invalid`)
  const urls = yield* urlsOf(form, eventType)
  const configured = webhooks.get(eventType)
  if (configured !== undefined) {
    const twice = urls.find((url) => configured.includes(url))
    return yield* refuse(twice === undefined ? "Webhook already exists" : alreadyExists(eventType, twice))
  }
  webhooks.set(eventType, urls)
  return answer("created", urls)
})

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { webhooks } = yield* call.knownDomain
  const { eventType } = yield* find(call)
  const urls = yield* urlsOf(yield* call.form, eventType)
  webhooks.set(eventType, urls)
  return answer("updated", urls)
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { webhooks } = yield* call.knownDomain
  const { eventType, urls } = yield* find(call)
  webhooks.delete(eventType)
  return answer("deleted", urls)
})

/** Posts a made-up event, and tells what came back; 0 where nothing did. */
const test = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { account } = call
  const domain = yield* call.knownDomain
  const eventType = asEventType(call.path["webhook_name"] ?? "")
  if (eventType === undefined) return yield* notFound
  const url = (yield* call.form).first("url")
  if (url === undefined || url === "") return yield* missing("url")
  const problem = urlProblem(url)
  if (problem !== undefined) return yield* refuse(problem)
  const event = sampleEvent(
    { id: domain.id, name: domain.name },
    eventType,
    yield* Random.Random,
    yield* Clock.currentTimeMillis
  )
  const body = yield* account.poster.write(account.signingKeys, eventData(account, event))
  const status = (yield* account.poster.post(url, body))?.status
  return Answer.json({ code: status ?? 0, message: status === undefined ? "no answer" : `answered with ${status}` })
})

const answer = (change: "created" | "updated" | "deleted", urls: ReadonlyArray<string>): Answer.Answer =>
  Answer.json({ message: `Webhook has been ${change}`, webhook: { urls } })

const missing = (parameter: string): Effect.Effect<never, Answer.Answer> =>
  Effect.fail(Answer.message(400, `Missing parameter '${parameter}'`))

/** These operations refuse with a `Reason`. */
export const refuse = (reason: string): Effect.Effect<never, Answer.Answer> =>
  Effect.fail(Answer.json({ Reason: reason }, 400))

export const alreadyExists = (eventType: string, url: string): string =>
  `Webhook for event type '${eventType}' with URL '${url}' already exists`

const notFound: Effect.Effect<never, Answer.Answer> = Effect.fail(Answer.message(404, "Webhook not found"))

/** The webhooks that the path names. */
const find = Effect.fnUntraced(function*(
  call: Call
): Effect.fn.Return<{ readonly eventType: EventType; readonly urls: ReadonlyArray<string> }, Answer.Answer> {
  const { webhooks } = yield* call.knownDomain
  const eventType = asEventType(call.path["webhook_name"] ?? "")
  const urls = eventType === undefined ? undefined : webhooks.get(eventType)
  return eventType === undefined || urls === undefined ? yield* notFound : { eventType, urls }
})

const urlsOf = Effect.fnUntraced(function*(
  form: Form,
  eventType: EventType
): Effect.fn.Return<ReadonlyArray<string>, Answer.Answer> {
  const urls = form.all("url")
  if (urls.length === 0) return yield* missing("url")
  const problem = urls.map(urlProblem).find((found) => found !== undefined)
  if (problem !== undefined) return yield* refuse(problem)
  const twice = urls.find((url, index) => urls.indexOf(url) < index)
  if (twice !== undefined) return yield* refuse(alreadyExists(eventType, twice))
  return urls.length > maxUrls ? yield* refuse(tooManyUrls(eventType)) : urls
})

export const domainWebhooks: Resource = {
  operations: {
    "domainWebhooks.list": list,
    "domainWebhooks.get": get,
    "domainWebhooks.create": create,
    "domainWebhooks.update": update,
    "domainWebhooks.delete": delete_,
    "domainWebhooks.test": test
  }
}
