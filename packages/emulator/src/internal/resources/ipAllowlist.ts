import * as Effect from "effect/Effect"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { allowedIps, isIpOrRange } from "../ipAllowlist.ts"
import type { Resource } from "../resource.ts"

/** Every call answers with the whole list. */
const addresses = ({ tables }: Account): Answer.Answer =>
  Answer.json({
    addresses: [...tables.of(allowedIps)].map(([ip, { description }]) => ({ ip_address: ip, description }))
  })

const list = ({ account }: Call): Effect.Effect<Answer.Answer> => Effect.sync(() => addresses(account))

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const form = yield* call.parameters
  const address = form.first("address")?.trim() ?? ""
  if (!isIpOrRange(address)) return yield* refuse("Invalid IP Address or CIDR")
  call.account.tables.of(allowedIps).set(address, { description: form.first("description") ?? "" })
  return addresses(call.account)
})

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const form = yield* call.parameters
  const address = yield* known(call.account, form.first("address"))
  call.account.tables.of(allowedIps).set(address, { description: form.first("description") ?? "" })
  return addresses(call.account)
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const address = yield* known(call.account, call.query.first("address"))
  call.account.tables.of(allowedIps).delete(address)
  return addresses(call.account)
})

const known = ({ tables }: Account, given: string | undefined): Effect.Effect<string, Answer.Answer> => {
  const address = given?.trim() ?? ""
  if (address === "") return refuse("IP address can not be blank")
  return tables.of(allowedIps).has(address) ? Effect.succeed(address) : refuse("IP not found")
}

const refuse = (text: string): Effect.Effect<never, Answer.Answer> => Effect.fail(Answer.message(400, text))

export const ipAllowlist: Resource = {
  operations: {
    "ipAllowlist.list": list,
    "ipAllowlist.create": create,
    "ipAllowlist.update": update,
    "ipAllowlist.delete": delete_
  }
}
