import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import * as MessageLimit from "../messageLimit.ts"
import type { Resource } from "../resource.ts"

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const subaccount = yield* find(call, "Not a subaccount")
  return yield* MessageLimit.limitJson(subaccount, yield* Clock.currentTimeMillis)
})

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const subaccount = yield* find(call, "Invalid subaccount ID")
  return yield* MessageLimit.setLimit(subaccount, yield* call.parameters)
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  return yield* MessageLimit.deleteLimit(yield* find(call, "Invalid subaccount ID"))
})

const find = ({ account, path }: Call, problem: string): Effect.Effect<Account, Answer.Answer> => {
  const subaccount = account.subaccounts.get(path["subaccount_id"] ?? "")
  return subaccount === undefined ? Effect.fail(Answer.message(400, problem)) : Effect.succeed(subaccount)
}

export const subaccountMessageLimits: Resource = {
  operations: {
    "subaccountMessageLimits.get": get,
    "subaccountMessageLimits.update": update,
    "subaccountMessageLimits.delete": delete_
  }
}
