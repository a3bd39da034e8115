import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import { notPermitted } from "../authorization.ts"
import type { Call } from "../call.ts"
import { hex } from "../identifier.ts"
import { limitOf, skipOf } from "../paging.ts"
import type { Resource } from "../resource.ts"
import { type SubaccountRow, subaccounts as table } from "../subaccount.ts"
import * as WireDate from "../wireDate.ts"

const json = (row: SubaccountRow) => ({
  id: row.id,
  name: row.name,
  created_at: WireDate.gmt(row.createdAt),
  updated_at: WireDate.gmt(row.updatedAt),
  status: row.status,
  features: Object.keys(row.features).length === 0 ? undefined : featuresJson(row)
})

/** What a subaccount was allowed or denied: `{"sending": {"enabled": false}}`. */
export const featuresJson = ({ features }: SubaccountRow): { readonly [feature: string]: unknown } =>
  Object.fromEntries(Object.entries(features).map(([feature, enabled]) => [feature, { enabled }]))

const answer = (row: SubaccountRow): Answer.Answer => Answer.json({ subaccount: json(row) })

const list = ({ account, query }: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() => {
    const filter = (query.first("filter") ?? "").toLowerCase()
    const enabled = query.flag("enabled")
    const closed = query.flag("closed")
    const found = [...account.tables.of(table).values()].filter(({ name, status }) =>
      name.toLowerCase().includes(filter)
      && (enabled === undefined || status === "closed" || enabled === (status === "open"))
      && (closed !== false || status !== "closed")
    )
    const skip = skipOf(query)
    const page = sorted(found, query.first("sort")).slice(skip, skip + limitOf(query, { otherwise: 10, max: 1000 }))
    return Answer.json({ subaccounts: page.map(json), total: found.length })
  })

const sorted = (rows: ReadonlyArray<SubaccountRow>, order: string | undefined): ReadonlyArray<SubaccountRow> => {
  if (order !== "asc" && order !== "desc") return rows
  const ascending = rows.toSorted((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  return order === "asc" ? ascending : ascending.toReversed()
}

const get = (call: Call): Effect.Effect<Answer.Answer, Answer.Answer> => Effect.map(findSubaccount(call), answer)

/** The subaccount in the path. */
export const findSubaccount = ({ account, path }: Call): Effect.Effect<SubaccountRow, Answer.Answer> => {
  const row = account.tables.of(table).get(path["subaccount_id"] ?? "")
  return row === undefined ? Effect.fail(Answer.message(404, "Not Found")) : Effect.succeed(row)
}

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { account } = call
  if (account.parent !== undefined) return yield* Effect.fail(notPermitted)
  const name = (yield* call.parameters).first("name")?.trim() ?? ""
  if (name === "") return yield* refuse("Bad request")
  yield* checkRoom(account)
  const now = yield* Clock.currentTimeMillis
  const random = yield* Random.Random
  const row: SubaccountRow = {
    id: hex(random, 24),
    name,
    status: "open",
    createdAt: now,
    updatedAt: now,
    features: {},
    webhookSigningKey: `key-${hex(random, 32)}`
  }
  account.addSubaccount(row)
  return answer(row)
})

/** Most open subaccounts of an account. */
const maxOpen = 100

const checkRoom = ({ tables }: Account): Effect.Effect<void, Answer.Answer> =>
  [...tables.of(table).values()].filter(({ status }) => status === "open").length >= maxOpen
    ? refuse("Parent account has reached its allotted child limit")
    : Effect.void

const disable = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const row = yield* findSubaccount(call)
  if (row.status === "disabled") return yield* refuse("subaccount is already disabled")
  return answer(yield* changeSubaccount(call.account, row, { status: "disabled" }))
})

const enable = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const row = yield* findSubaccount(call)
  if (row.status === "open") return answer(row)
  yield* checkRoom(call.account)
  return answer(yield* changeSubaccount(call.account, row, { status: "open" }))
})

export const changeSubaccount = Effect.fnUntraced(function*(
  { tables }: Account,
  row: SubaccountRow,
  changes: Partial<SubaccountRow>
): Effect.fn.Return<SubaccountRow> {
  const changed = { ...row, ...changes, updatedAt: yield* Clock.currentTimeMillis }
  tables.of(table).set(row.id, changed)
  return changed
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const id = call.header("x-mailgun-on-behalf-of") ?? ""
  if (id === "") return yield* refuse("Bad request")
  const subaccount = call.account.subaccounts.get(id)
  if (subaccount === undefined) return yield* Effect.fail(notPermitted)
  call.account.removeSubaccount(subaccount)
  return Answer.json({ message: "Subaccount successfully deleted" })
})

const refuse = (text: string): Effect.Effect<never, Answer.Answer> => Effect.fail(Answer.message(400, text))

export const subaccounts: Resource = {
  operations: {
    "subaccounts.list": list,
    "subaccounts.get": get,
    "subaccounts.create": create,
    "subaccounts.disable": disable,
    "subaccounts.enable": enable,
    "subaccounts.delete": delete_
  }
}
