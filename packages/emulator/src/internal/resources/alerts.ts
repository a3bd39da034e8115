import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import { type Alert, alerts as table, channels, eventTypes, signingKeyOf, workspaces } from "../alerts.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { uuid } from "../identifier.ts"
import { fieldOf, listOf, objectOf, textOf } from "../jsonBody.ts"
import type { Resource } from "../resource.ts"
import { urlProblem } from "../webhooks.ts"

const json = ({ channel, eventType, id, settings }: Alert) => ({
  id,
  event_type: eventType,
  channel,
  settings,
  disabled_at: null
})

const listEventTypes = (): Effect.Effect<Answer.Answer> => Effect.succeed(Answer.json({ events: eventTypes }))

const list = Effect.fnUntraced(function*({ account }: Call): Effect.fn.Return<Answer.Answer> {
  const slack = account.tables.of(workspaces).get("current")
  return Answer.json({
    events: [...account.tables.of(table).values()].map(json),
    webhooks: { signing_key: yield* signingKeyOf(account) },
    slack: {
      token: slack?.token ?? "",
      team_id: slack?.teamId ?? null,
      team_name: slack?.teamName ?? null,
      scope: slack?.scope ?? null
    }
  })
})

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const settings = yield* settingsOf(call)
  const alert: Alert = { id: uuid(yield* Random.Random), ...settings }
  call.account.tables.of(table).set(alert.id, alert)
  return Answer.json(json(alert))
})

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { id } = yield* find(call)
  call.account.tables.of(table).set(id, { id, ...(yield* settingsOf(call)) })
  return Answer.json({ message: "settings updated" })
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { id } = yield* find(call)
  call.account.tables.of(table).delete(id)
  return Answer.json({ message: "removed" })
})

const find = ({ account, path }: Call): Effect.Effect<Alert, Answer.Answer> => {
  const alert = account.tables.of(table).get(path["id"] ?? "")
  return alert === undefined ? Effect.fail(Answer.message(404, "alert not found")) : Effect.succeed(alert)
}

const settingsOf = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Omit<Alert, "id">, Answer.Answer> {
  const body = yield* objectOf(yield* call.json)
  const eventType = yield* knownEventType(textOf(body, "event_type"))
  const channel = channels.find((one) => one === textOf(body, "channel"))
  if (channel === undefined) return yield* refuse(`channel must be one of ${channels.join(", ")}`)
  const settings = fieldOf(body, "settings")
  if (typeof settings !== "object" || settings === null) return yield* refuse("settings are required")
  if (channel === "webhook") yield* checkUrl(call, textOf(settings, "url") ?? "")
  const needed = { email: "emails", slack: "channel_ids" } as const
  if (channel !== "webhook" && (listOf(settings, needed[channel]) ?? []).length === 0) {
    return yield* refuse(`settings.${needed[channel]} is required`)
  }
  return { eventType, channel, settings }
})

/** An event that alerts can be had for. */
export const knownEventType = (given: string | undefined): Effect.Effect<string, Answer.Answer> =>
  given !== undefined && eventTypes.includes(given)
    ? Effect.succeed(given)
    : refuse(`event_type must be one of ${eventTypes.join(", ")}`)

/** Mailgun asks for the URL of a webhook, and takes it only where it answers with 200. */
const checkUrl = ({ account }: Call, url: string): Effect.Effect<void, Answer.Answer> => {
  const problem = urlProblem(url)
  if (problem !== undefined) return refuse(problem)
  return Effect.flatMap(
    account.poster.probe(url),
    (answer) => answer?.status === 200 ? Effect.void : refuse(`${url} must answer a GET with 200`)
  )
}

export const refuse = (text: string): Effect.Effect<never, Answer.Answer> => Effect.fail(Answer.message(400, text))

export const alerts: Resource = {
  operations: {
    "alerts.listEventTypes": listEventTypes,
    "alerts.list": list,
    "alerts.create": create,
    "alerts.update": update,
    "alerts.delete": delete_
  }
}
