import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { hex } from "../identifier.ts"
import { type Placement, placementsOf } from "../placement.ts"
import type { Resource } from "../resource.ts"
import * as WireDate from "../wireDate.ts"
import { findPlacement, resultJson, resultNotFound } from "./inboxPlacementResults.ts"

const publicPath = "/v4/inbox/sharing/public"

const answer = ({ origin }: Call, { resultId, sharing }: Placement): Answer.Answer => {
  const url = sharing === undefined ? "" : `${origin}${publicPath}/${sharing.id}`
  return Answer.json({
    sharing: {
      result_id: resultId,
      expires_at: sharing === undefined ? WireDate.never : WireDate.rfc3339Millis(sharing.expiresAt),
      enabled: sharing?.isEnabled ?? false,
      url_id: sharing?.id ?? "",
      url,
      api_url: url
    }
  })
}

const get = (call: Call): Effect.Effect<Answer.Answer, Answer.Answer> =>
  Effect.map(findPlacement(call), (placement) => answer(call, placement))

/** How long a result can be seen by others. */
const sharedMillis = 30 * 86_400_000

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const placement = yield* findPlacement(call)
  const isEnabled = (yield* call.parameters).flag("enabled")
  if (isEnabled === undefined) return yield* Answer.refuse(400, "enabled parameter is missing")
  const id = placement.sharing?.id ?? hex(yield* Random.Random, 16)
  const now = yield* Clock.currentTimeMillis
  const expiresAt = isEnabled ? now + sharedMillis : placement.sharing?.expiresAt ?? now
  const changed: Placement = { ...placement, sharing: { id, isEnabled, expiresAt } }
  placementsOf(call.account).set(placement.resultId, changed)
  return answer(call, changed)
})

const getShared = Effect.fnUntraced(function*({ account, path }: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const now = yield* Clock.currentTimeMillis
  const shared = [...placementsOf(account).values()].find(({ sharing }) =>
    sharing !== undefined && sharing.id === path["shareid"] && sharing.isEnabled && now < sharing.expiresAt
  )
  return shared === undefined ? yield* resultNotFound : Answer.json({ result: resultJson(account, shared, now) })
})

export const inboxPlacementSharing: Resource = {
  operations: {
    "inboxPlacementSharing.get": get,
    "inboxPlacementSharing.update": update,
    "inboxPlacementSharing.getShared": getShared
  }
}
