import * as Effect from "effect/Effect"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Domain } from "../domain.ts"
import * as Fields from "../fields.ts"
import type { Resource } from "../resource.ts"

const json = ({ settings }: Domain): { readonly [field: string]: unknown } => ({
  require_tls: settings.requireTls,
  skip_verification: settings.skipVerification
})

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  return Answer.json(json(yield* call.knownDomain))
})

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const form = yield* call.form
  const { settings } = domain
  const requireTls = (yield* Fields.yesNo(form, "require_tls")) ?? settings.requireTls
  const skipVerification = (yield* Fields.yesNo(form, "skip_verification")) ?? settings.skipVerification
  domain.change({ settings: { ...settings, requireTls, skipVerification } })
  return Answer.json({
    message: "Domain connection settings have been updated, may take 10 minutes to fully propagate",
    ...json(domain)
  })
})

export const domainConnection: Resource = {
  operations: {
    "domainConnection.get": get,
    "domainConnection.update": update
  }
}
