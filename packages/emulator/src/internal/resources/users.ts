import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { hex } from "../identifier.ts"
import { limitOf, skipOf } from "../paging.ts"
import type { Resource } from "../resource.ts"
import { TableName } from "../table.ts"
import * as WireDate from "../wireDate.ts"

/** What is kept of a user. */
interface User {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly isMaster: boolean
  /** Epoch milliseconds. */
  readonly createdAt: number
}

/** By id. */
const userTable = new TableName<User>("users")

/** The users of an account, who are there from the beginning. */
const usersOf = Effect.fnUntraced(function*(account: Account): Effect.fn.Return<ReadonlyArray<User>> {
  const table = account.tables.of(userTable)
  if (table.size === 0) {
    const createdAt = yield* Clock.currentTimeMillis
    const random = yield* Random.Random
    for (const [index, { email, name, role = "admin" }] of account.settings.users.entries()) {
      const id = hex(random, 24)
      table.set(id, { id, name, email, role, isMaster: index === 0, createdAt })
    }
  }
  return [...table.values()]
})

const json = (account: Account, user: User) => {
  const [localPart, domain] = user.email.split("@")
  return {
    id: user.id,
    name: user.name,
    activated: true,
    is_disabled: false,
    email: user.email,
    email_details: { address: user.email, is_valid: true, parts: { local_part: localPart, domain } },
    role: user.role,
    account_id: account.id,
    opened_ip: "127.0.0.1",
    is_master: user.isMaster,
    metadata: {},
    tfa_enabled: false,
    tfa_active: false,
    tfa_created_at: null,
    password_updated_at: WireDate.rfc3339Millis(user.createdAt).replace("Z", "000"),
    preferences: { programming_language: "curl", time_format: "%m/%d/%y %I:%M %p", time_zone: "UTC" },
    auth: { method: "", prior_details: {}, prior_method: "" },
    github_user_id: null,
    salesforce_user_id: null,
    migration_status: "done"
  }
}

const list = Effect.fnUntraced(function*({ account, query }: Call): Effect.fn.Return<Answer.Answer> {
  const role = query.first("role")
  const found = (yield* usersOf(account)).filter((user) => role === undefined || user.role === role)
  const skip = skipOf(query)
  const page = found.slice(skip, skip + limitOf(query, { otherwise: 100, max: 1000 }))
  return Answer.json({ users: page.map((user) => json(account, user)), total: found.length })
})

const get = ({ account, path }: Call): Effect.Effect<Answer.Answer, Answer.Answer> => find(account, path["user_id"])

const getMe = ({ account, key }: Call): Effect.Effect<Answer.Answer, Answer.Answer> =>
  key?.userId === undefined
    ? Effect.fail(Answer.message(403, "Incompatible key for this endpoint"))
    : find(account, key.userId)

const find = Effect.fnUntraced(
  function*(account: Account, id: string | undefined): Effect.fn.Return<Answer.Answer, Answer.Answer> {
    const user = (yield* usersOf(account)).find((one) => one.id === id)
    return user === undefined
      ? yield* Effect.fail(Answer.message(404, "No such user exists"))
      : Answer.json(json(account, user))
  }
)

export const users: Resource = {
  operations: {
    "users.list": list,
    "users.get": get,
    "users.getMe": getMe
  }
}
