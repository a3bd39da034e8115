import * as Effect from "effect/Effect"
import { canonical } from "../address.ts"
import * as Answer from "../answer.ts"
import type { ByAddress } from "../byAddress.ts"
import type { Call } from "../call.ts"
import * as Fields from "../fields.ts"
import { listOf, memberOf, missingAddress, nobody } from "../mailingListInput.ts"
import { memberJson } from "../mailingListJson.ts"
import type { MailingList, Member } from "../mailingLists.ts"
import { skipPage } from "../paging.ts"
import { pivotPage } from "../pivotPage.ts"
import type { Resource } from "../resource.ts"

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { members } = yield* onList(call)
  const wanted = yield* Fields.yesNo(call.query, "subscribed")
  return Answer.json(pivotPage(call, chosen(members, wanted), {
    key: ({ address }) => address,
    pivot: "address",
    previous: "prev",
    limit: { otherwise: 100, max: 1000 },
    kept: wanted === undefined ? [] : [["subscribed", wanted ? "yes" : "no"]]
  }, memberJson))
})

const listBySkip = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { members } = yield* onList(call)
  const wanted = yield* Fields.yesNo(call.query, "subscribed")
  const asked = call.query.first("address")
  const found = chosen(members, wanted).filter(({ address }) =>
    asked === undefined || canonical(address) === canonical(asked)
  )
  const { items, total_count } = skipPage(found, call.query, { otherwise: 100, max: 100 })
  return Answer.json({ items: items.map(memberJson), total_count })
})

const chosen = (members: ByAddress<Member>, subscribed: boolean | undefined): ReadonlyArray<Member> =>
  subscribed === undefined ? members.all() : members.all().filter((member) => member.subscribed === subscribed)

interface OnList {
  readonly mailingList: MailingList
  readonly members: ByAddress<Member>
}

const onList = (call: Call): Effect.Effect<OnList, Answer.Answer> =>
  Effect.map(listOf(call), (mailingList) => ({
    mailingList,
    members: call.account.mailingLists.membersOf(mailingList)
  }))

const memberIn = (call: Call, { mailingList, members }: OnList): Effect.Effect<Member, Answer.Answer> => {
  const address = call.path["member_address"] ?? ""
  const member = members.get(address)
  return member === undefined
    ? Answer.refuse(404, `Member ${address} of mailing list ${mailingList.address} not found`)
    : Effect.succeed(member)
}

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  return Answer.json({ member: memberJson(yield* memberIn(call, yield* onList(call))) })
})

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { members } = yield* onList(call)
  const form = yield* call.form
  const { address } = yield* memberOf(form, nobody)
  if (address === "") return yield* missingAddress
  const before = members.get(address)
  const upsert = (yield* Fields.yesNo(form, "upsert")) ?? false
  if (before !== undefined && !upsert) return yield* taken(address)
  const member = yield* memberOf(form, before ?? nobody)
  members.set(member)
  return Answer.json({ member: memberJson(member), message: "Mailing list member has been created" })
})

const taken = (address: string): Effect.Effect<never, Answer.Answer> =>
  Answer.refuse(400, `Address already exists '${address}'`)

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const found = yield* onList(call)
  const before = yield* memberIn(call, found)
  const member = yield* memberOf(yield* call.form, before)
  const moves = canonical(member.address) !== canonical(before.address)
  if (moves && found.members.get(member.address) !== undefined) return yield* taken(member.address)
  found.members.delete(before.address)
  found.members.set(member)
  return Answer.json({ member: memberJson(member), message: "Mailing list member has been updated" })
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const found = yield* onList(call)
  const { address } = yield* memberIn(call, found)
  found.members.delete(address)
  return Answer.json({ member: { address }, message: "Mailing list member has been deleted" })
})

export const mailingListMembers: Resource = {
  operations: {
    "mailingListMembers.list": list,
    "mailingListMembers.listBySkip": listBySkip,
    "mailingListMembers.get": get,
    "mailingListMembers.create": create,
    "mailingListMembers.update": update,
    "mailingListMembers.delete": delete_
  }
}
