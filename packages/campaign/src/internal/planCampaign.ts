import * as Bounces from "@effect-mailgun/core/Bounces"
import * as Complaints from "@effect-mailgun/core/Complaints"
import type * as Mailgun from "@effect-mailgun/core/Mailgun"
import type * as MailgunError from "@effect-mailgun/core/MailgunError"
import * as Unsubscribes from "@effect-mailgun/core/Unsubscribes"
import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import * as Stream from "effect/Stream"
import { RecipientSourceFailed } from "../RecipientSourceFailed.ts"
import { campaignStore, type StoreError } from "./campaignStore.ts"
import type { Definition } from "./definition.ts"

/**
 * Reads the recipients once, from start to end, and writes down where each batch begins. A plan that broke off goes on
 * where it was.
 */
export const planCampaign = Effect.fnUntraced(function*<R>(
  definition: Definition<R>,
  key: string
): Effect.fn.Return<void, RecipientSourceFailed | StoreError, SqlClient.SqlClient | R> {
  const store = yield* campaignStore
  const row = yield* store.get(key)
  if (row === undefined) return
  const source = yield* definition.recipients
  const snapshot = yield* source.snapshot
  yield* snapshot === row.snapshot ? Effect.void : otherRecipients(row.snapshot, snapshot)

  const last = yield* store.lastPlanned(key)
  let number = last === undefined ? 0 : last.batch + 1
  let cursor = last?.next
  while (number === 0 || cursor !== undefined) {
    const page = yield* source.page(cursor, row.batchSize)
    if (page.recipients.length > 0) {
      yield* store.addBatch(key, number, cursor, page.next, page.recipients.length)
      number++
    }
    if (page.recipients.length === 0 && page.next === undefined) break
    cursor = page.next
  }
  const { batches, total } = yield* store.planned(key)
  yield* store.setPlan(key, total, batches)
})

const otherRecipients = (before: string, after: string): Effect.Effect<never, RecipientSourceFailed> => {
  const issue = `they are not those that the campaign was started with: ${after}, not ${before}`
  return Effect.fail(new RecipientSourceFailed({ source: "its source", at: undefined, issue }))
}

/** Copies Mailgun's suppression lists of the domain, so that each batch can be checked at once. */
export const copySuppressions = Effect.fnUntraced(function*<R>(
  { message: { domain, tags } }: Definition<R>,
  key: string
): Effect.fn.Return<void, MailgunError.MailgunError | StoreError, SqlClient.SqlClient | Mailgun.Mailgun> {
  const store = yield* campaignStore
  const copy = <E, Q>(addresses: Stream.Stream<string, E, Q>, reason: string) =>
    addresses.pipe(
      Stream.grouped(500),
      Stream.runForEach((group) => store.addSuppressions(key, group, reason))
    )
  yield* copy(Stream.map(Bounces.stream({ domain, limit: 1000 }), ({ address }) => address), "it has bounced")
  yield* copy(Stream.map(Complaints.stream({ domain, limit: 1000 }), ({ address }) => address), "it has complained")
  yield* copy(
    Unsubscribes.stream({ domain, limit: 1000 }).pipe(
      // Who unsubscribed from some tags gets what has none of them.
      Stream.filter((entry) => (entry.tags ?? ["*"]).some((tag) => tag === "*" || tags?.includes(tag))),
      Stream.map(({ address }) => address)
    ),
    "it has unsubscribed"
  )
})
