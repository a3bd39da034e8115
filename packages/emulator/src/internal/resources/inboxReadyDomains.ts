import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { hex } from "../identifier.ts"
import { linkedPage } from "../paging.ts"
import type { Resource } from "../resource.ts"
import { TableName } from "../table.ts"

/** A domain that is watched. */
interface WatchedDomain {
  readonly id: string
  readonly name: string
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly txtRecord: string
}

/** By name. */
const watchedDomains = new TableName<WatchedDomain>("inboxReadyDomains")

/** It is verified once the account has verified the domain of the same name. */
const json = (account: Account, { createdAt, id, name, txtRecord }: WatchedDomain) => {
  const isVerified = account.domain(name)?.state === "active"
  const seconds = Math.floor(createdAt / 1000)
  return {
    ID: id,
    created_at: seconds,
    name,
    verified: { verified_at: isVerified ? seconds : 0, status: isVerified ? "inbox_ready" : "unverified" },
    services: { spam_trap_monitoring: isVerified, domain_blocklist_monitoring: isVerified },
    txt_record: txtRecord
  }
}

const list = (call: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() => {
    const { account, query } = call
    const wanted = query.first("domain")?.toLowerCase()
    const accounts = query.flag("include_subaccounts") === true ? account.all : [account]
    const found = accounts.flatMap((one) =>
      [...one.tables.of(watchedDomains).values()]
        .filter(({ name }) => wanted === undefined || name === wanted)
        .map((watched) => json(one, watched))
    )
    const { items, ...paging } = linkedPage(call, found, { otherwise: 10, max: 1000 })
    return Answer.json({ items, paging })
  })

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const name = (yield* call.parameters).first("domain")?.trim().toLowerCase() ?? ""
  if (name === "") return yield* Answer.refuse(400, "domain parameter is missing")
  const table = call.account.tables.of(watchedDomains)
  if (table.has(name)) return yield* Answer.refuse(400, `${name} has already been added`)
  const random = yield* Random.Random
  const watched: WatchedDomain = {
    id: hex(random, 24),
    name,
    createdAt: yield* Clock.currentTimeMillis,
    txtRecord: `IR-${hex(random, 32)}`
  }
  table.set(name, watched)
  return Answer.json({ message: "The domain has been added", domain: json(call.account, watched) })
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const name = (yield* call.parameters).first("domain")?.trim().toLowerCase() ?? ""
  if (name === "") return yield* Answer.refuse(400, "domain parameter is missing")
  if (!call.account.tables.of(watchedDomains).delete(name)) return yield* Answer.refuse(404, "domain not found")
  return Answer.json({ message: `${name} has been removed from InboxReady` })
})

export const inboxReadyDomains: Resource = {
  operations: {
    "inboxReadyDomains.list": list,
    "inboxReadyDomains.create": create,
    "inboxReadyDomains.delete": delete_
  }
}
