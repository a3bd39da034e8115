import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { seenBy, summaryOf, validate, type Verdict, verdictJson, verdictsCsv } from "../addressValidation.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { listOf } from "../mailingListInput.ts"
import type { Resource } from "../resource.ts"
import { type Table, TableName } from "../table.ts"
import { recordValidations } from "../usage.ts"

/** A validation of all members of a list. It has ended before anybody can ask for it. */
interface Validation {
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly verdicts: ReadonlyArray<Verdict>
}

const validations = new TableName<Validation, "latest">("validations")

const validationsOf = (call: Call): Effect.Effect<Table<Validation, "latest">, Answer.Answer> =>
  Effect.map(listOf(call), (list) => call.account.mailingLists.tablesOf(list).of(validations))

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const list = yield* listOf(call)
  const rows = yield* validationsOf(call)
  const now = yield* Clock.currentTimeMillis
  const seen = seenBy(call.account)
  const members = call.account.mailingLists.membersOf(list).all()
  rows.set("latest", {
    createdAt: now,
    verdicts: members.map(({ address }) => validate(call.account, address, seen))
  })
  recordValidations(call.account, "list", now, members.length)
  return Answer.json({ id: list.address, message: "The validation job was submitted." })
})

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { createdAt, verdicts } = yield* latest(call)
  return Answer.json({
    id: call.path["list_address"],
    status: "uploaded",
    quantity: verdicts.length,
    records_processed: verdicts.length,
    created_at: Math.floor(createdAt / 1000),
    download_url: {
      csv: `${call.origin}${call.pathname}/results.csv`,
      json: `${call.origin}${call.pathname}/results.json`
    },
    summary: summaryOf(verdicts)
  })
})

const latest = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Validation, Answer.Answer> {
  const validation = (yield* validationsOf(call)).get("latest")
  return validation ?? (yield* Answer.refuse(404, `Validation of mailing list ${call.path["list_address"]} not found`))
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  yield* latest(call)
  const rows = yield* validationsOf(call)
  rows.delete("latest")
  return Answer.json({ message: "Validation job canceled." })
})

const downloadJson = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  return Answer.json((yield* latest(call)).verdicts.map(verdictJson))
})

const downloadCsv = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  return Answer.csv(verdictsCsv((yield* latest(call)).verdicts))
})

export const mailingListValidations: Resource = {
  operations: {
    "mailingListValidations.create": create,
    "mailingListValidations.get": get,
    "mailingListValidations.delete": delete_
  },
  routes: [
    {
      name: "mailingListValidations.downloadJson",
      method: "GET",
      path: "/v3/lists/{list_address}/validate/results.json",
      handle: downloadJson
    },
    {
      name: "mailingListValidations.downloadCsv",
      method: "GET",
      path: "/v3/lists/{list_address}/validate/results.csv",
      handle: downloadCsv
    }
  ]
}
