import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { listOf } from "../mailingListInput.ts"
import type { Resource } from "../resource.ts"
import { type Table, TableName } from "../table.ts"

/** What a validation found out about an address. */
interface Verdict {
  readonly address: string
  readonly result: "deliverable" | "undeliverable" | "do_not_send"
  readonly risk: "low" | "high"
  readonly reason: ReadonlyArray<string>
}

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
  rows.set("latest", {
    createdAt: yield* Clock.currentTimeMillis,
    verdicts: call.account.mailingLists.membersOf(list).all().map(({ address }) => verdictOf(call.account, address))
  })
  return Answer.json({ id: list.address, message: "The validation job was submitted." })
})

/** Whom mail did not reach, on any domain, it will not reach. */
const verdictOf = (account: Account, address: string): Verdict => {
  const domains = [...account.domains.values()]
  if (domains.some(({ bounces }) => bounces.get(address) !== undefined)) {
    return { address, result: "undeliverable", risk: "high", reason: ["mailbox_does_not_exist"] }
  }
  if (domains.some(({ complaints }) => complaints.get(address) !== undefined)) {
    return { address, result: "do_not_send", risk: "high", reason: ["complainer"] }
  }
  return { address, result: "deliverable", risk: "low", reason: [] }
}

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { createdAt, verdicts } = yield* latest(call)
  const count = (holds: (verdict: Verdict) => boolean): number => verdicts.filter(holds).length
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
    summary: {
      result: {
        catch_all: 0,
        deliverable: count(({ result }) => result === "deliverable"),
        do_not_send: count(({ result }) => result === "do_not_send"),
        undeliverable: count(({ result }) => result === "undeliverable"),
        unknown: 0
      },
      risk: {
        high: count(({ risk }) => risk === "high"),
        low: count(({ risk }) => risk === "low"),
        medium: 0,
        unknown: 0
      }
    }
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
  return Answer.json((yield* latest(call)).verdicts)
})

const downloadCsv = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const lines = (yield* latest(call)).verdicts.map(({ address, reason, result, risk }) =>
    [address, result, risk, reason.join(" ")].map(quoted).join(",")
  )
  return Answer.csv(["address,result,risk,reason", ...lines, ""].join("\n"))
})

const quoted = (cell: string): string => /[",\r\n]/.test(cell) ? `"${cell.replaceAll("\"", "\"\"")}"` : cell

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
