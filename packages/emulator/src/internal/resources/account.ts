import * as Effect from "effect/Effect"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { readSwitches } from "../featureSwitch.ts"
import type { Form } from "../form.ts"
import { changeProfile, profileOf } from "../profile.ts"
import type { Resource } from "../resource.ts"

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const form = yield* call.parameters
  const known = ["name", "inactive_session_timeout", "absolute_session_timeout", "logout_redirect_url"]
  if (known.every((name) => (form.first(name) ?? "") === "")) return yield* refuse(nothingToUpdate)
  const former = profileOf(call.account)
  changeProfile(call.account, {
    name: form.first("name") || former.name,
    inactiveSessionTimeout: (yield* timeoutOf(form, "inactive_session_timeout")) ?? former.inactiveSessionTimeout,
    absoluteSessionTimeout: (yield* timeoutOf(form, "absolute_session_timeout")) ?? former.absoluteSessionTimeout,
    logoutRedirectUrl: form.first("logout_redirect_url") || former.logoutRedirectUrl
  })
  return Answer.json({ message: "Account info has been updated" })
})

/** The names that Mailgun gives here are not those of the parameters. */
const nothingToUpdate =
  "Either `name`, `absolute_timeout`, `inactive_timeout`, or `logout_redirect_url` must be provided to update account info."

const timeoutOf = (form: Form, name: string): Effect.Effect<number | undefined, Answer.Answer> => {
  const text = form.first(name)
  if (text === undefined || text === "") return Effect.succeed(undefined)
  const value = Number(text)
  return Number.isSafeInteger(value) && value >= 0 ? Effect.succeed(value) : refuse(`Invalid ${name}: ${text}`)
}

const refuse = (text: string): Effect.Effect<never, Answer.Answer> => Effect.fail(Answer.message(400, text))

const updateFeatures = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const switches = yield* readSwitches(yield* call.form, ["webhooks_redact_pii", "ai_insights"])
  changeProfile(call.account, { features: { ...profileOf(call.account).features, ...switches } })
  return Answer.json({ success: true, message: "Feature updated" })
})

/** No mail is sent anywhere, so the mail with the link is not either. */
const resendActivationEmail = (): Effect.Effect<Answer.Answer> => Effect.succeed(Answer.success)

export const account: Resource = {
  operations: {
    "account.update": update,
    "account.updateFeatures": updateFeatures,
    "account.resendActivationEmail": resendActivationEmail
  }
}
