import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import type { Account } from "./account.ts"
import * as Answer from "./answer.ts"
import type { Form } from "./form.ts"
import { TableName } from "./table.ts"
import * as WireDate from "./wireDate.ts"

/** How many messages an account may send in a month. */
interface Limit {
  readonly limit: number
  /** The start of the month in which a send went beyond it, which disabled the account. */
  readonly reachedIn: number | undefined
}

/** How many messages an account has sent in a month. */
interface Month {
  /** Epoch milliseconds. */
  readonly start: number
  readonly end: number
  readonly sent: number
}

const limits = new TableName<Limit, "monthly">("messageLimits")
const months = new TableName<Month, "monthly">("sentMessages")

const monthAt = ({ tables }: Account, now: number): Month => {
  const last = tables.of(months).get("monthly")
  if (last !== undefined && now >= last.start && now < last.end) return last
  const start = DateTime.startOf(DateTime.makeUnsafe(now), "month")
  return {
    start: DateTime.toEpochMillis(start),
    end: DateTime.toEpochMillis(DateTime.add(start, { months: 1 })),
    sent: 0
  }
}

/** Counts messages that are about to go out, one for each recipient; fails with a refusal where they are too many. */
export const countMessages = (
  account: Account,
  domain: string,
  count: number,
  now: number
): Effect.Effect<void, Answer.Answer> =>
  Effect.suspend(() => {
    const { tables } = account
    const month = monthAt(account, now)
    const limit = tables.of(limits).get("monthly")
    if (limit !== undefined && (limit.reachedIn === month.start || month.sent + count > limit.limit)) {
      tables.of(limits).set("monthly", { ...limit, reachedIn: month.start })
      const until = WireDate.utc(month.end)
      return Effect.fail(
        Answer.message(
          420,
          `Domain ${domain} is not allowed to send: recipient limit exceeded, try again after ${until}`
        )
      )
    }
    tables.of(months).set("monthly", { ...month, sent: month.sent + count })
    return Effect.void
  })

/** The limit of an account as the API writes it. */
export const limitJson = (account: Account, now: number): Effect.Effect<Answer.Answer, Answer.Answer> => {
  const limit = account.tables.of(limits).get("monthly")
  return limit === undefined
    ? Effect.fail(Answer.message(404, "No threshold for account"))
    : Effect.succeed(Answer.json({ limit: limit.limit, current: monthAt(account, now).sent, period: "1m" }))
}

const smallest = 1_000

export const setLimit = ({ tables }: Account, form: Form): Effect.Effect<Answer.Answer, Answer.Answer> => {
  const limit = Number(form.first("limit") ?? "")
  if (!Number.isSafeInteger(limit) || limit < smallest) {
    return Effect.fail(Answer.message(400, `The limit parameter minumum is ${smallest}`))
  }
  tables.of(limits).set("monthly", { limit, reachedIn: tables.of(limits).get("monthly")?.reachedIn })
  return Effect.succeed(Answer.success)
}

export const deleteLimit = ({ tables }: Account): Effect.Effect<Answer.Answer, Answer.Answer> =>
  tables.of(limits).delete("monthly")
    ? Effect.succeed(Answer.success)
    : Effect.fail(Answer.message(400, "Could not delete threshold for account"))

/** Lets an account send again that went beyond its limit. */
export const enable = (account: Account, now: number): Effect.Effect<Answer.Answer, Answer.Answer> => {
  const table = account.tables.of(limits)
  const limit = table.get("monthly")
  if (limit === undefined || limit.reachedIn !== monthAt(account, now).start) {
    return Effect.fail(Answer.message(400, "Unable to re-enable account with current account disablement"))
  }
  table.set("monthly", { ...limit, reachedIn: undefined })
  return Effect.succeed(Answer.success)
}
