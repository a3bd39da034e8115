import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import { canonical } from "../address.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { hex } from "../identifier.ts"
import { listOf, missingAddress, settingsOf } from "../mailingListInput.ts"
import { mailingListJson } from "../mailingListJson.ts"
import { skipPage } from "../paging.ts"
import { pivotPage } from "../pivotPage.ts"
import type { Resource } from "../resource.ts"

const limits = { otherwise: 100, max: 1000 }

const list = (call: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() =>
    Answer.json(
      pivotPage(call, call.account.mailingLists.all(), {
        key: ({ address }) => address,
        pivot: "address",
        previous: "prev",
        limit: limits
      }, (one) => mailingListJson(call.account, one))
    )
  )

const listBySkip = (call: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() => {
    const wanted = call.query.first("address")
    const all = call.account.mailingLists.all()
    const found = wanted === undefined ? all : all.filter(({ address }) => address === canonical(wanted))
    const { items, total_count } = skipPage(found, call.query, limits)
    return Answer.json({ items: items.map((one) => mailingListJson(call.account, one)), total_count })
  })

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  return Answer.json({ list: mailingListJson(call.account, yield* listOf(call)) })
})

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { mailingLists } = call.account
  const settings = yield* settingsOf(yield* call.form, {
    address: "",
    name: "",
    description: "",
    accessLevel: "readonly",
    replyPreference: "list"
  })
  if (settings.address === "") return yield* missingAddress
  if (mailingLists.get(settings.address) !== undefined) return yield* duplicate
  const made = { ...settings, id: hex(yield* Random.Random, 24), createdAt: yield* Clock.currentTimeMillis }
  mailingLists.add(made)
  return Answer.json({ list: mailingListJson(call.account, made), message: "Mailing list has been created" })
})

const duplicate = Answer.refuse(400, "Duplicate object")

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { mailingLists } = call.account
  const before = yield* listOf(call)
  const changed = { ...before, ...yield* settingsOf(yield* call.form, before) }
  const other = mailingLists.get(changed.address)
  if (other !== undefined && other.id !== before.id) return yield* duplicate
  mailingLists.replace(before, changed)
  return Answer.json({ list: mailingListJson(call.account, changed), message: "Mailing list has been updated" })
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const one = yield* listOf(call)
  call.account.mailingLists.remove(one)
  return Answer.json({ address: one.address, message: "Mailing list has been removed" })
})

export const mailingLists: Resource = {
  operations: {
    "mailingLists.list": list,
    "mailingLists.listBySkip": listBySkip,
    "mailingLists.get": get,
    "mailingLists.create": create,
    "mailingLists.update": update,
    "mailingLists.delete": delete_
  }
}
