import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Random from "effect/Random"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Form } from "../form.ts"
import { hex } from "../identifier.ts"
import type { Resource } from "../resource.ts"
import {
  accountUrls,
  type AccountWebhook,
  asEventType,
  type EventType,
  maxUrls,
  tooManyUrls,
  urlProblem
} from "../webhooks.ts"
import * as WireDate from "../wireDate.ts"

const json = ({ createdAt, description, eventTypes, id, url }: AccountWebhook) => ({
  webhook_id: id,
  description,
  url,
  event_types: eventTypes,
  created_at: WireDate.rfc3339(createdAt)
})

const list = (call: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() => {
    const wanted = call.query.first("webhook_ids")?.split(",")
    const all = [...call.account.webhooks.values()]
    const listed = wanted === undefined ? all : all.filter(({ id }) => wanted.includes(id))
    return Answer.json({ webhooks: listed.map(json) })
  })

const get = (call: Call): Effect.Effect<Answer.Answer, Answer.Answer> => {
  const webhook = call.account.webhooks.get(call.path["webhook_id"] ?? "")
  return webhook === undefined ? refuse(404, "webhook not found") : Effect.succeed(Answer.json(json(webhook)))
}

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const settings = yield* settingsOf(yield* call.form)
  yield* checkRoom(call.account, settings, undefined)
  const id = hex(yield* Random.Random, 24)
  call.account.webhooks.set(id, { id, createdAt: yield* Clock.currentTimeMillis, ...settings })
  return Answer.json({ webhook_id: id })
})

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { createdAt, id } = yield* find(call)
  const settings = yield* settingsOf(yield* call.form)
  yield* checkRoom(call.account, settings, id)
  call.account.webhooks.set(id, { id, createdAt, ...settings })
  return done
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { id } = yield* find(call)
  call.account.webhooks.delete(id)
  return done
})

const deleteMany = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { webhooks } = call.account
  const given = call.query.first("webhook_ids")
  const ids = given?.split(",") ?? (call.query.first("all") === "true" ? [...webhooks.keys()] : [""])
  if (ids.includes("")) {
    const problem = "Invalid parameter: webhook_ids malformed webhook_ids parameter: empty values not allowed"
    return yield* Effect.fail(Answer.message(400, problem))
  }
  const deleted = ids.filter((id) => webhooks.delete(id))
  return deleted.length === 0 ? yield* refuse(404, "no webhooks found for account") : done
})

const done: Answer.Answer = HttpServerResponse.empty({ status: 204 })

const refuse = (status: 404 | 409, description: string): Effect.Effect<never, Answer.Answer> =>
  Effect.fail(Answer.json({ Description: description }, status))

const invalid = (field: string, problem: string): Effect.Effect<never, Answer.Answer> =>
  Effect.fail(Answer.json({ Field: field, Value: problem }, 400))

const find = (call: Call): Effect.Effect<AccountWebhook, Answer.Answer> => {
  const id = call.path["webhook_id"] ?? ""
  if (!/^[0-9a-f]{24}$/.test(id)) return invalid("webhook_id", "is not valid")
  const webhook = call.account.webhooks.get(id)
  return webhook === undefined ? refuse(404, `webhook_id not found: ${id}`) : Effect.succeed(webhook)
}

type Settings = Pick<AccountWebhook, "url" | "eventTypes" | "description">

const settingsOf = Effect.fnUntraced(function*(form: Form): Effect.fn.Return<Settings, Answer.Answer> {
  const url = form.first("url") ?? ""
  if (urlProblem(url) !== undefined) return yield* invalid("url", "missing or invalid url parameter")
  const given = form.all("event_types")
  if (given.length === 0) return yield* invalid("event_types", "missing or invalid event_types parameter")
  const eventTypes = new Set<EventType>()
  for (const text of given) {
    const eventType = asEventType(text)
    if (eventType === undefined) return yield* refuse(404, `event_type '${text}' is invalid`)
    if (eventTypes.has(eventType)) return yield* invalid("event_types", `duplicate event types: '${eventType}'`)
    eventTypes.add(eventType)
  }
  return { url, eventTypes: [...eventTypes], description: form.first("description") ?? "" }
})

/** Whether every event can take the URL, beside those of the other webhooks. */
const checkRoom = (
  { webhooks }: Account,
  { eventTypes, url }: Settings,
  ownId: string | undefined
): Effect.Effect<void, Answer.Answer> => {
  const others = [...webhooks.values()].filter(({ id }) => id !== ownId)
  for (const eventType of eventTypes) {
    const urls = accountUrls(others, eventType)
    if (urls.includes(url)) return refuse(409, `url ${url} already exists for event type ${eventType}`)
    if (urls.length >= maxUrls) return refuse(409, tooManyUrls(eventType))
  }
  return Effect.void
}

export const accountWebhooks: Resource = {
  operations: {
    "accountWebhooks.list": list,
    "accountWebhooks.get": get,
    "accountWebhooks.create": create,
    "accountWebhooks.update": update,
    "accountWebhooks.delete": delete_,
    "accountWebhooks.deleteMany": deleteMany
  }
}
