import * as Effect from "effect/Effect"
import * as Answer from "./answer.ts"
import type { Call, Handler } from "./call.ts"
import {
  createThreshold,
  findThreshold,
  type Kind,
  thresholdJson,
  thresholdsOf,
  updateThreshold
} from "./thresholds.ts"

/** How thresholds of a kind are listed, read, made, changed and deleted. */
export const thresholdHandlers = (
  kind: Kind
): { readonly [K in "list" | "get" | "create" | "update" | "delete"]: Handler } => {
  const list = ({ account }: Call): Effect.Effect<Answer.Answer> =>
    Effect.sync(() => {
      const items = [...thresholdsOf(account, kind).values()].map((threshold) => thresholdJson(account, threshold))
      return Answer.json({ items, total: items.length })
    })

  const get = ({ account, path }: Call): Effect.Effect<Answer.Answer, Answer.Answer> =>
    Effect.map(
      findThreshold(account, kind, path["name"]),
      (threshold) => Answer.json(thresholdJson(account, threshold))
    )

  const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
    const threshold = yield* createThreshold(call.account, kind, yield* call.json)
    return Answer.json(thresholdJson(call.account, threshold))
  })

  const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
    const former = yield* findThreshold(call.account, kind, call.path["current_name"])
    yield* updateThreshold(call.account, kind, former, yield* call.json)
    return Answer.json({ message: "success" })
  })

  const delete_ = Effect.fnUntraced(function*({ account, path }: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
    const { name } = yield* findThreshold(account, kind, path["name"])
    thresholdsOf(account, kind).delete(name)
    return Answer.json({ message: "success" })
  })

  return { list, get, create, update, delete: delete_ }
}
