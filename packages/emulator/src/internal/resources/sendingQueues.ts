import * as Effect from "effect/Effect"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Resource } from "../resource.ts"

/** Queues that are never full. */
const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  yield* call.knownDomain
  return Answer.json({ regular: { is_disabled: false }, scheduled: { is_disabled: false } })
})

/** Forgets what was to be sent later, and what was to be tried again. */
const deleteAll = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { name } = yield* Effect.mapError(call.domain, () => Answer.message(404, "domain not found"))
  call.account.outbox?.cancel(call.account, name)
  return Answer.json({ message: "done" })
})

export const sendingQueues: Resource = {
  operations: {
    "sendingQueues.get": get,
    "sendingQueues.deleteAll": deleteAll
  }
}
