import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import * as MessageLimit from "../messageLimit.ts"
import type { Resource } from "../resource.ts"

const get = ({ account }: Call): Effect.Effect<Answer.Answer, Answer.Answer> =>
  Effect.flatMap(Clock.currentTimeMillis, (now) => MessageLimit.limitJson(account, now))

const update = (call: Call): Effect.Effect<Answer.Answer, Answer.Answer> =>
  Effect.flatMap(call.parameters, (form) => MessageLimit.setLimit(call.account, form))

const delete_ = ({ account }: Call): Effect.Effect<Answer.Answer, Answer.Answer> =>
  Effect.suspend(() => MessageLimit.deleteLimit(account))

const enableAccount = ({ account }: Call): Effect.Effect<Answer.Answer, Answer.Answer> =>
  Effect.flatMap(Clock.currentTimeMillis, (now) => MessageLimit.enable(account, now))

export const messageLimits: Resource = {
  operations: {
    "messageLimits.get": get,
    "messageLimits.update": update,
    "messageLimits.delete": delete_,
    "messageLimits.enableAccount": enableAccount
  }
}
