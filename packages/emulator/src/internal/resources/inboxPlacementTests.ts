import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { fieldsOf } from "../fields.ts"
import { hex, uuid } from "../identifier.ts"
import { sharedIp } from "../ips.ts"
import { bodyFields } from "../jsonBody.ts"
import { isVerifiedSender, type Placement, placementsOf } from "../placement.ts"
import type { Resource } from "../resource.ts"
import { mailingList, providers, seedListsOf } from "../seedList.ts"
import { countUse } from "../thresholdHits.ts"
import { recordUsage } from "../usage.ts"
import { makeSeedList, seedListNotFound } from "./seedLists.ts"

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { account, origin } = call
  const fields = yield* bodyFields(call)
  const sender = fields.first("from") ?? ""
  if (sender === "") return yield* Answer.refuse(400, "from parameter is missing")
  if (!isVerifiedSender(account, sender)) return yield* Answer.refuse(400, "from must be at a verified domain")
  const subject = fields.first("subject") ?? ""
  if (subject === "") return yield* Answer.refuse(400, "subject parameter is missing")
  const html = fields.first("html") ?? ""
  if (html === "" && (fields.first("template_name") ?? "") === "") {
    return yield* Answer.refuse(400, "Need at least one of 'html' or 'template_name' parameters specified")
  }
  const target = fields.first("seed_list")
  const list = target === undefined
    ? yield* makeSeedList(call, fieldsOf((name) => name === "provider_filter" ? fields.all(name) : []), true)
    : seedListsOf(account).get(target) ?? (yield* seedListNotFound)
  const wanted = fields.all("provider_filter")
  const createdAt = yield* Clock.currentTimeMillis
  const random = yield* Random.Random
  const placement: Placement = {
    rid: hex(random, 24),
    resultId: uuid(random),
    targetEmail: list.targetEmail,
    subject,
    sender,
    html,
    seeds: list.seeds.filter(({ provider }) => wanted.length === 0 || wanted.includes(provider)),
    originatingIp: fields.first("sending_ip") ?? sharedIp,
    isAuthenticated: true,
    createdAt,
    sharing: undefined
  }
  placementsOf(account).set(placement.resultId, placement)
  countUse(account, "seed_test_count", placement.resultId, createdAt)
  recordUsage(account, "seed_test_count", createdAt)
  return Answer.json({
    result_id: placement.resultId,
    mailing_list: mailingList(list.targetEmail, placement.seeds),
    links: { results: `${origin}/v4/inbox/results/${placement.resultId}` }
  })
})

const since = "2023-01-04T17:42:30.576Z"

const listProviders = (): Effect.Effect<Answer.Answer> =>
  Effect.succeed(
    Answer.json({ items: providers.map((provider) => ({ ...provider, created_at: since, updated_at: since })) })
  )

export const inboxPlacementTests: Resource = {
  operations: {
    "inboxPlacementTests.create": create,
    "inboxPlacementTests.listProviders": listProviders
  }
}
