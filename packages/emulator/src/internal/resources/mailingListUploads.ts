import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { EventJson } from "../../Emulator.ts"
import { domainOf } from "../address.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import * as Fields from "../fields.ts"
import { eventId, hex } from "../identifier.ts"
import { listOf, memberOf, missingAddress, nobody } from "../mailingListInput.ts"
import { mailingListJson, memberJson } from "../mailingListJson.ts"
import type { MailingList, Member } from "../mailingLists.ts"
import type { Resource } from "../resource.ts"

/** One line of an upload, and what it looked like. */
interface Line {
  readonly fields: Fields.Fields
  readonly text: string
}

interface Upload {
  readonly format: "csv" | "json"
  readonly lines: ReadonlyArray<Line>
  /** Whether those are subscribed of whom the upload does not say. */
  readonly subscribed: boolean
  readonly upsert: boolean
}

const maxMembers = 1000

/** An upload of more members goes on in the background. */
const maxAtOnce = 100

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const list = yield* quoted(call)
  const form = yield* call.form
  // The documentation has the parameters in the query, the clients have them in the form.
  const given = form.first("members") === undefined ? call.query : form
  const members = yield* Fields.json(given, "members")
  if (members === undefined) return yield* Answer.refuse(400, "members parameter is missing")
  if (!Array.isArray(members)) return yield* Answer.refuse(400, "'members' parameter is not a valid JSON")
  if (members.length > maxMembers) return yield* Answer.refuse(400, `Too many members, max is ${maxMembers}`)
  const upload: Upload = {
    format: "json",
    lines: members.map((member: unknown) => ({ fields: fieldsOf(member), text: JSON.stringify(member) })),
    subscribed: true,
    upsert: (yield* Fields.yesNo(given, "upsert")) ?? false
  }
  if (members.length > maxAtOnce) return yield* inBackground(call, list, upload)
  const read = yield* Effect.forEach(upload.lines, ({ fields }) => readMember(call, list, upload, fields))
  for (const member of read) call.account.mailingLists.membersOf(list).set(member)
  return Answer.json({ list: mailingListJson(call.account, list), message: "Mailing list has been updated" })
})

/** A member of a JSON upload: an address, or an object. */
const fieldsOf = (member: unknown): Fields.Fields => {
  if (typeof member === "string") return Fields.fieldsOf((name) => name === "address" ? [member] : [])
  return Fields.fieldsOf((name) => {
    const value = Fields.isObject(member) ? member[name] : undefined
    if (value === undefined || value === null) return []
    return [typeof value === "string" ? value : JSON.stringify(value)]
  })
}

const maxCsvBytes = 5 * 1024 * 1024

const import_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const list = yield* quoted(call)
  const form = yield* call.form
  const file = form.files.find(({ field }) => field === "members")
  if (file === undefined) return yield* Answer.refuse(400, "members parameter is missing")
  if (file.content.length > maxCsvBytes) {
    return yield* Answer.refuse(400, "CSV file is too big, max allowed size is 5 MB")
  }
  const rows = yield* Fields.readCsv(file.content, ["address"])
  return yield* inBackground(call, list, {
    format: "csv",
    lines: rows.map((fields) => ({ fields, text: describe(fields) })),
    subscribed: (yield* Fields.yesNo(form, "subscribed")) ?? true,
    upsert: (yield* Fields.yesNo(form, "upsert")) ?? false
  })
})

const describe = (fields: Fields.Fields): string =>
  ["address", "name", "vars", "subscribed"].flatMap((name) => fields.all(name)).join(",")

/** Uploads say in quotes which list they don't know. */
const quoted = (call: Call): Effect.Effect<MailingList, Answer.Answer> =>
  Effect.mapError(listOf(call), () => Answer.message(404, `Mailing list '${call.path["list_address"]}' not found`))

/** What a line makes of a member: nothing, where one that is there is to stay as it is. */
const readMember = Effect.fnUntraced(function*(
  call: Call,
  list: MailingList,
  { subscribed, upsert }: Upload,
  fields: Fields.Fields
): Effect.fn.Return<Member, Answer.Answer> {
  const unknown = { ...nobody, subscribed }
  const { address } = yield* memberOf(fields, unknown)
  if (address === "") return yield* missingAddress
  const before = call.account.mailingLists.membersOf(list).get(address)
  if (before !== undefined && !upsert) return before
  return yield* memberOf(fields, before ?? unknown)
})

/** Takes what can be taken, and tells by events what came of each line and of the whole. */
const inBackground = Effect.fnUntraced(function*(
  call: Call,
  list: MailingList,
  upload: Upload
): Effect.fn.Return<Answer.Answer> {
  const random = yield* Random.Random
  const now = yield* Clock.currentTimeMillis
  const taskId = hex(random, 16)
  const told: Array<{ readonly event: string; readonly [field: string]: unknown }> = []
  const format = upload.format
  for (const { fields, text } of upload.lines) {
    const read = yield* Effect.option(readMember(call, list, upload, fields))
    if (read._tag === "Some") {
      call.account.mailingLists.membersOf(list).set(read.value)
      told.push({ event: "list_member_uploaded", "log-level": "info", member: memberJson(read.value) })
    } else {
      told.push({
        event: "list_member_upload_error",
        "log-level": "error",
        format,
        "member-description": text,
        error: { message: "malformed address" }
      })
    }
  }
  const failed = told.filter(({ event }) => event === "list_member_upload_error").length
  told.push({
    event: "list_uploaded",
    "log-level": "info",
    format,
    subscribed: upload.subscribed,
    "is-upsert": upload.upsert,
    "upserted-count": upload.lines.length - failed,
    "failed-count": failed
  })
  const sender = call.account.domain(domainOf(list.address))
  if (sender !== undefined) {
    const { events } = call.account
    const domain = call.account.eventDomain(sender.name)
    events.settled()
    for (const { event, ...rest } of told) {
      const at = events.stamp(now)
      const json: EventJson = {
        event,
        id: eventId(random),
        timestamp: at / 1_000_000,
        "mailing-list": { address: list.address, "list-id": list.id, sid: list.id },
        "task-id": taskId,
        ...rest
      }
      events.append({ domain, at, json })
    }
  }
  return Answer.json({
    list: mailingListJson(call.account, list),
    "task-id": taskId,
    message: "Mailing list upload started in background"
  })
})

export const mailingListUploads: Resource = {
  operations: {
    "mailingListUploads.create": create,
    "mailingListUploads.import": import_
  }
}
