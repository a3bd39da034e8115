import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import { alerts, slackChannels, type Workspace, workspaces } from "../alerts.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { objectOf, textOf } from "../jsonBody.ts"
import { linkedPage } from "../paging.ts"
import type { Resource } from "../resource.ts"
import { refuse } from "./alerts.ts"

const done: Answer.Answer = HttpServerResponse.empty({ status: 204 })

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const body = yield* objectOf(yield* call.json)
  const token = textOf(body, "token") ?? ""
  if (token === "") return yield* refuse("token is required")
  call.account.tables.of(workspaces).set("current", {
    token,
    teamId: textOf(body, "team_id"),
    teamName: textOf(body, "team_name"),
    scope: textOf(body, "scope")
  })
  return done
})

const delete_ = ({ account }: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() => {
    account.tables.of(workspaces).clear()
    const table = account.tables.of(alerts)
    for (const { channel, id } of table.values()) if (channel === "slack") table.delete(id)
    return done
  })

const revoke = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const workspace = yield* connected(call)
  call.account.tables.of(workspaces).set("current", { ...workspace, token: "" })
  return Answer.json({ message: "revoked" })
})

const connected = ({ account }: Call): Effect.Effect<Workspace, Answer.Answer> => {
  const workspace = account.tables.of(workspaces).get("current")
  return workspace === undefined || workspace.token === ""
    ? refuse("slack is not connected")
    : Effect.succeed(workspace)
}

const listChannels = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  yield* connected(call)
  const { first, items, next } = linkedPage(call, slackChannels, { otherwise: 100, max: 1000 })
  return Answer.json({ items, paging: { first, next } })
})

const getChannel = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  yield* connected(call)
  const channel = slackChannels.find(({ id }) => id === call.path["id"])
  return channel === undefined ? yield* Effect.fail(Answer.message(404, "channel not found")) : Answer.json(channel)
})

export const alertSlack: Resource = {
  operations: {
    "alertSlack.update": update,
    "alertSlack.delete": delete_,
    "alertSlack.revoke": revoke,
    "alertSlack.listChannels": listChannels,
    "alertSlack.getChannel": getChannel
  }
}
