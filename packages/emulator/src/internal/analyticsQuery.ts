import * as Effect from "effect/Effect"
import type { Account } from "./account.ts"
import * as Answer from "./answer.ts"
import type { Call } from "./call.ts"
import { type Fields, fieldsOf } from "./fields.ts"
import { isJsonObject, type JsonObject } from "./jsonObject.ts"

/** What an analytics API is asked, as JSON. */
export class AnalyticsQuery {
  /** Its texts, as the fields of a form. */
  readonly fields: Fields
  readonly filter: unknown
  private readonly body: JsonObject

  constructor(body: JsonObject) {
    this.body = body
    this.filter = body["filter"]
    this.fields = fieldsOf((name) => {
      const value = body[name]
      return typeof value === "string" ? [value] : []
    })
  }

  flag(name: string): boolean {
    return this.body[name] === true
  }

  has(name: string): boolean {
    return this.body[name] !== undefined && this.body[name] !== null
  }

  /** A list of names. */
  names(name: string): Effect.Effect<ReadonlyArray<string>, Answer.Answer> {
    const value = this.body[name] ?? []
    return Array.isArray(value) && value.every((one) => typeof one === "string")
      ? Effect.succeed(value)
      : Answer.refuse(400, `'${name}' must be a list of texts`)
  }

  /** A part of the `pagination`. */
  paging(name: string): unknown {
    const { pagination } = this.body
    return isJsonObject(pagination) ? pagination[name] : undefined
  }

  /** How many items are asked for, within bounds. */
  limit(bounds: { readonly otherwise: number; readonly max: number }): Effect.Effect<number, Answer.Answer> {
    const limit = this.paging("limit") ?? bounds.otherwise
    return typeof limit === "number" && Number.isInteger(limit) && limit >= 1 && limit <= bounds.max
      ? Effect.succeed(limit)
      : Answer.refuse(400, `pagination 'limit' must be from 1 to ${bounds.max}`)
  }

  /** How many items are to be left out. */
  get skip(): Effect.Effect<number, Answer.Answer> {
    const skip = this.paging("skip") ?? 0
    return typeof skip === "number" && Number.isInteger(skip) && skip >= 0
      ? Effect.succeed(skip)
      : Answer.refuse(400, "pagination 'skip' must be a number from 0")
  }

  /** The accounts that are asked about. */
  accounts(call: Call): ReadonlyArray<Account> {
    return this.flag("include_subaccounts") ? call.account.all : [call.account]
  }
}

/** Reads the body of an analytics call. */
export const readQuery = (call: Call): Effect.Effect<AnalyticsQuery, Answer.Answer> =>
  Effect.flatMap(call.json, (body) =>
    isJsonObject(body)
      ? Effect.succeed(new AnalyticsQuery(body))
      : Answer.refuse(400, "unable to parse request: invalid JSON"))

/** The body of a call for which Mailgun takes anything: what makes no sense asks for nothing. */
export const readLenientQuery = (call: Call): Effect.Effect<AnalyticsQuery> =>
  Effect.catch(readQuery(call), () => Effect.succeed(new AnalyticsQuery({})))
