import * as Effect from "effect/Effect"
import { canonical, parseMailboxes } from "./address.ts"
import * as Answer from "./answer.ts"
import type { Call } from "./call.ts"
import * as Fields from "./fields.ts"
import { accessLevels, type MailingList, type Member, replyPreferences } from "./mailingLists.ts"

/** The mailing list in the path. */
export const listOf = (call: Call): Effect.Effect<MailingList, Answer.Answer> => {
  const address = call.path["list_address"] ?? ""
  const list = call.account.mailingLists.get(address)
  return list === undefined ? Answer.refuse(404, `Mailing list ${address} not found`) : Effect.succeed(list)
}

interface Named {
  readonly address: string
  readonly name: string | undefined
}

/** An address that may come with a name, `Ann <ann@example.com>`; undefined where there is none. */
export const namedAddress = (fields: Fields.Fields): Effect.Effect<Named | undefined, Answer.Answer> => {
  const text = fields.first("address")?.trim() ?? ""
  if (text === "") return Effect.succeed(undefined)
  const mailboxes = parseMailboxes(text)
  const mailbox = mailboxes?.length === 1 ? mailboxes[0] : undefined
  if (mailbox === undefined) {
    return Answer.refuse(400, "'address' parameter is not a valid address. please check documentation")
  }
  const name = mailbox.text.slice(0, Math.max(0, mailbox.text.lastIndexOf("<"))).trim()
  return Effect.succeed({
    address: mailbox.address,
    name: name === "" ? undefined : name.replace(/^"(.*)"$/, "$1").replace(/\\(.)/g, "$1")
  })
}

export const missingAddress = Answer.refuse(400, "address parameter is missing")

/** What a form says about the settings of a list; what it leaves out stays as it was. */
export const settingsOf = Effect.fnUntraced(function*(
  form: Fields.Fields,
  before: Omit<MailingList, "id" | "createdAt">
): Effect.fn.Return<Omit<MailingList, "id" | "createdAt">, Answer.Answer> {
  const named = yield* namedAddress(form)
  const access = form.first("access_level") || before.accessLevel
  const accessLevel = accessLevels.find((level) => level === access)
  if (accessLevel === undefined) {
    return yield* Answer.refuse(
      400,
      `Invalid access level '${access}'. It can be any of: 'readonly', 'members', 'everyone'.`
    )
  }
  const reply = form.first("reply_preference") || before.replyPreference
  const replyPreference = replyPreferences.find((preference) => preference === reply)
  if (replyPreference === undefined) {
    return yield* Answer.refuse(400, `Invalid reply preference '${reply}'. It can be any of: 'sender', 'list'`)
  }
  return {
    address: canonical(named?.address ?? before.address),
    name: form.first("name") ?? named?.name ?? before.name,
    description: form.first("description") ?? before.description,
    accessLevel,
    replyPreference
  }
})

/** What fields say about a member; what they leave out stays as it was. */
export const memberOf = Effect.fnUntraced(function*(
  fields: Fields.Fields,
  before: Member
): Effect.fn.Return<Member, Answer.Answer> {
  const named = yield* namedAddress(fields)
  return {
    address: named?.address ?? before.address,
    name: fields.first("name") ?? named?.name ?? before.name,
    subscribed: (yield* Fields.yesNo(fields, "subscribed")) ?? before.subscribed,
    vars: (yield* Fields.jsonObject(fields, "vars")) ?? before.vars
  }
})

/** Somebody of whom nothing has been said yet. */
export const nobody: Member = { address: "", name: "", subscribed: true, vars: {} }
