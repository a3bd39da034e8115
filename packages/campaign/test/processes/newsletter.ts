import * as Campaign from "@effect-mailgun/campaign/Campaign"
import type * as RecipientSource from "@effect-mailgun/campaign/RecipientSource"
import * as Effect from "effect/Effect"

/** Recipients that are made when they are read: in every process the same. */
const numbered = (total: number): Effect.Effect<RecipientSource.Service> =>
  Effect.succeed({
    snapshot: Effect.succeed(`${total} numbered`),
    page: (cursor, size) =>
      Effect.sync(() => {
        const start = Number(cursor ?? 0)
        const end = Math.min(total, start + size)
        return {
          recipients: Array.from({ length: end - start }, (_, index) => ({ address: `p${start + index}@example.com` })),
          next: end < total ? String(end) : undefined
        }
      })
  })

export const total = Number(process.env["TOTAL"] ?? 4000)

/** What the processes of these tests send: many small batches, and little patience with what is unknown. */
export const newsletter = Campaign.make({
  name: "newsletter",
  message: { from: "news@example.com", subject: "News", text: "Hello." },
  recipients: numbered(total),
  batchSize: 50,
  concurrency: 4,
  settleAfter: "3 seconds"
})
