import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { parseMailboxes, splitAtCommas } from "../address.ts"
import { seenBy, validate as verdictOf, type Verdict, verdictJson } from "../addressValidation.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Resource } from "../resource.ts"
import { recordValidations } from "../usage.ts"

const longest = 512

const verdict = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Verdict, Answer.Answer> {
  const parameters = yield* call.parameters
  const address = parameters.first("address")?.trim() ?? ""
  if (address === "") return yield* Answer.refuse(400, "Missing mandatory parameter: address")
  if (address.length > longest) return yield* Answer.refuse(400, `Address is too long: max is ${longest} characters`)
  recordValidations(call.account, "single", yield* Clock.currentTimeMillis)
  return verdictOf(call.account, address, seenBy(call.account), parameters.flag("provider_lookup") ?? true)
})

const validate = (call: Call): Effect.Effect<Answer.Answer, Answer.Answer> =>
  Effect.map(verdict(call), (found) => Answer.json(verdictJson(found)))

/** As it was before version 4. */
const validateOfOld = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const found = yield* verdict(call)
  const mailbox = parseMailboxes(found.address)?.[0]
  const at = mailbox?.address.lastIndexOf("@") ?? -1
  const isValid = !found.reason.includes("failed custom grammar check") && !found.reason.includes("no_mx")
  return Answer.json({
    address: found.address,
    did_you_mean: found.didYouMean ?? null,
    is_disposable_address: found.isDisposable,
    is_role_address: found.isRole,
    is_valid: isValid,
    mailbox_verification: found.result === "deliverable" ? "true" : isValid ? "unknown" : "false",
    reason: found.reason[0] ?? null,
    parts: {
      display_name: mailbox === undefined || mailbox.text === mailbox.address
        ? null
        : mailbox.text.slice(0, mailbox.text.lastIndexOf("<")).trim(),
      domain: mailbox?.address.slice(at + 1) ?? null,
      local_part: mailbox?.address.slice(0, at) ?? null
    }
  })
})

const parse = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { query } = call
  const given = query.first("addresses") ?? ""
  if (given === "") return yield* Answer.refuse(400, "Missing mandatory parameter: addresses")
  const syntaxOnly = query.flag("syntax_only") ?? true
  const seen = new Map<string, never>()
  const isGood = (text: string): boolean =>
    parseMailboxes(text) !== undefined
    && (syntaxOnly || !verdictOf(call.account, text, seen).reason.includes("no_mx"))
  const pieces = splitAtCommas(given).filter((piece) => piece !== "")
  return Answer.json({
    parsed: pieces.filter(isGood),
    unparseable: pieces.filter((piece) => !isGood(piece))
  })
})

export const addressValidations: Resource = {
  operations: {
    "addressValidations.validate": validate,
    "addressValidations.validateByForm": validate,
    "addressValidations.parse": parse
  },
  routes: [
    {
      name: "addressValidations.validatePrivately",
      method: "GET",
      path: "/v3/address/private/validate",
      handle: validateOfOld
    },
    {
      name: "addressValidations.validatePublicly",
      method: "GET",
      path: "/v3/address/validate",
      handle: validateOfOld
    },
    { name: "addressValidations.parsePublicly", method: "GET", path: "/v3/address/parse", handle: parse }
  ]
}
