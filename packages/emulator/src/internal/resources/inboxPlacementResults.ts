import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import {
  cursorPage,
  deliveryStats,
  inTime,
  isComplete,
  type Placement,
  placementsOf,
  seedResults,
  spamAssassin
} from "../placement.ts"
import type { Resource } from "../resource.ts"
import { seedListsOf } from "../seedList.ts"
import { seedListJson } from "../seedListJson.ts"
import * as WireDate from "../wireDate.ts"
import { attributeValues } from "./seedLists.ts"

/** A result as the API writes it, with the seeds of one provider where one is asked for. */
export const resultJson = (account: Account, placement: Placement, now: number, provider?: string) => {
  const { sharing, targetEmail } = placement
  const list = seedListsOf(account).get(targetEmail)
  const done = isComplete(placement, now)
  return {
    rid: placement.rid,
    result_id: placement.resultId,
    AccountID: account.id,
    KeyBoxID: list?.kid,
    keybox_email: targetEmail,
    subject: placement.subject,
    sender: placement.sender,
    seedlist_name: list?.name,
    created_at: WireDate.rfc3339Millis(placement.createdAt),
    updated_at: WireDate.rfc3339Millis(placement.createdAt),
    status: done ? "complete" : "processing",
    attributes: {},
    campaign_id: "",
    sharing_enabled: sharing?.isEnabled ?? false,
    sharing_id: sharing?.id ?? "",
    sharing_expires_at: sharing === undefined ? WireDate.never : WireDate.rfc3339Millis(sharing.expiresAt),
    Box: list === undefined ? null : seedListJson(account, list, now),
    seed_results: seedResults(placement, now, provider),
    delivery_stats: deliveryStats([placement], now, provider),
    spamassassin: done ? spamAssassin(placement) : undefined,
    is_spoofing: false
  }
}

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer> {
  const now = yield* Clock.currentTimeMillis
  const found = filtered(call)
  const { items, ...paging } = cursorPage(call, found)
  const provider = call.query.first("provider")
  return Answer.json({
    items: items.map((placement) => resultJson(call.account, placement, now, provider)),
    paging,
    total: found.length
  })
})

const filtered = ({ account, query }: Call): ReadonlyArray<Placement> => {
  const is = (name: string, value: string): boolean => query.first(name) === undefined || query.first(name) === value
  const provider = query.first("provider")
  return inTime(query, placementsOf(account).values()).filter(({ seeds, sender, subject, targetEmail }) =>
    is("sender", sender) && is("subject", subject) && is("target_email", targetEmail)
    && (provider === undefined || seeds.some((seed) => seed.provider === provider))
  )
}

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const placement = yield* findPlacement(call)
  const now = yield* Clock.currentTimeMillis
  const result = resultJson(call.account, placement, now, call.query.first("provider"))
  return Answer.json({ result: { ...result, body: placement.html } })
})

/** The result in the path. */
export const findPlacement = ({ account, path }: Call): Effect.Effect<Placement, Answer.Answer> => {
  const placement = placementsOf(account).get(path["result"] ?? "")
  return placement === undefined ? resultNotFound : Effect.succeed(placement)
}

export const resultNotFound: Effect.Effect<never, Answer.Answer> = Answer.refuse(404, "result not found")

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { resultId } = yield* findPlacement(call)
  placementsOf(call.account).delete(resultId)
  return Answer.json({ message: "deleted" })
})

const listAttributes = (): Effect.Effect<Answer.Answer> =>
  Effect.succeed(Answer.json({ items: { attribute: "available attributes", values: ["subject", "sender"] } }))

const listAttributeValues = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const attribute = call.path["attribute"]
  if (attribute !== "subject" && attribute !== "sender") return yield* Answer.refuse(404, "attribute not found")
  return attributeValues(attribute, call.query, filtered(call).map((placement) => placement[attribute]))
})

const filters = [
  { parameter: "sender", description: "Sender address" },
  { parameter: "subject", description: "Subject" },
  { parameter: "provider", description: "Provider of the seeds" },
  { parameter: "target_email", description: "Address of the seed list" },
  { parameter: "time_after", description: "Get results after date" },
  { parameter: "time_before", description: "Get results before date" }
]

const listFilters = (): Effect.Effect<Answer.Answer> => Effect.succeed(Answer.json({ supported_filters: { filters } }))

export const inboxPlacementResults: Resource = {
  operations: {
    "inboxPlacementResults.list": list,
    "inboxPlacementResults.get": get,
    "inboxPlacementResults.delete": delete_,
    "inboxPlacementResults.listAttributes": listAttributes,
    "inboxPlacementResults.listAttributeValues": listAttributeValues,
    "inboxPlacementResults.listFilters": listFilters
  }
}
