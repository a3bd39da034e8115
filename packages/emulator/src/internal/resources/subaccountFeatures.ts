import * as Effect from "effect/Effect"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { readSwitches } from "../featureSwitch.ts"
import type { Resource } from "../resource.ts"
import { features } from "../subaccount.ts"
import { changeSubaccount, featuresJson, findSubaccount } from "./subaccounts.ts"

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const row = yield* findSubaccount(call)
  const switches = yield* readSwitches(yield* call.form, features)
  const changed = yield* changeSubaccount(call.account, row, { features: { ...row.features, ...switches } })
  return Answer.json({ features: featuresJson(changed) })
})

export const subaccountFeatures: Resource = {
  operations: {
    "subaccountFeatures.update": update
  }
}
