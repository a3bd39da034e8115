import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { alerts, rotateSigningKey, signingKeyOf, slackChannels, workspaces } from "../alerts.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { listOf, objectOf, textOf } from "../jsonBody.ts"
import type { Resource } from "../resource.ts"
import { urlProblem } from "../webhooks.ts"
import { knownEventType, refuse } from "./alerts.ts"

const testEmail = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const body = yield* objectOf(yield* call.json)
  yield* knownEventType(textOf(body, "event_type"))
  if ((listOf(body, "emails") ?? []).length === 0) return yield* refuse("emails is required")
  return Answer.json({ message: "email sent" })
})

const testSlack = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { tables } = call.account
  const body = yield* objectOf(yield* call.json)
  const eventType = yield* knownEventType(textOf(body, "event_type"))
  if (tables.of(workspaces).get("current") === undefined) return yield* refuse("slack is not connected")
  const configured = [...tables.of(alerts).values()]
    .filter((alert) => alert.channel === "slack" && alert.eventType === eventType)
    .flatMap(({ settings }) => listOf(settings, "channel_ids") ?? [])
  const ids = listOf(body, "channel_ids") ?? configured
  if (ids.length === 0) return yield* refuse("channel_ids is required")
  const unknown = ids.find((id) => !slackChannels.some((channel) => channel.id === id))
  if (unknown !== undefined) return yield* refuse(`channel ${unknown} not found`)
  return Answer.json({ message: "slack sent" })
})

const testWebhook = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const body = yield* objectOf(yield* call.json)
  const event = yield* knownEventType(textOf(body, "event_type"))
  const url = textOf(body, "url") ?? ""
  const problem = urlProblem(url)
  if (problem !== undefined) return yield* refuse(problem)
  const { id, poster } = call.account
  const timestamp = (yield* Clock.currentTimeMillis) / 1000
  const keys = { own: yield* signingKeyOf(call.account), parent: undefined }
  yield* poster.post(url, yield* poster.write(keys, { event, timestamp, account: { id }, test: true }))
  return Answer.json({ message: "webhook queued" })
})

const rotate = ({ account }: Call): Effect.Effect<Answer.Answer> =>
  Effect.map(rotateSigningKey(account), (key) => Answer.json({ signing_key: key }))

export const alertChannels: Resource = {
  operations: {
    "alertChannels.testEmail": testEmail,
    "alertChannels.testSlack": testSlack,
    "alertChannels.testWebhook": testWebhook,
    "alertChannels.rotateSigningKey": rotate
  }
}
