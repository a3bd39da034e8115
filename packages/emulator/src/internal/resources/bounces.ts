import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Bounce } from "../domain.ts"
import type { Resource } from "../resource.ts"
import * as SuppressionInput from "../suppressionInput.ts"
import { suppressionPage } from "../suppressionPage.ts"
import * as WireDate from "../wireDate.ts"

const json = ({ address, code, createdAt, error }: Bounce) => ({
  address,
  code,
  error,
  created_at: WireDate.utc(createdAt)
})

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { bounces } = yield* call.domain
  return Answer.json(suppressionPage(call, bounces.all(), json))
})

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { bounces } = yield* call.domain
  const bounce = bounces.get(call.path["address"] ?? "")
  return bounce === undefined ? yield* notFound : Answer.json(json(bounce))
})

const notFound: Effect.Effect<never, Answer.Answer> = Effect.fail(
  Answer.message(404, "Address not found in bounces table")
)

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { bounces } = yield* call.domain
  const form = yield* call.form
  const bounce = yield* bounceOf((field) => form.first(field))
  bounces.set(bounce)
  return Answer.json({ message: "Address has been added to the bounces table", address: bounce.address })
})

const createMany = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { bounces } = yield* call.domain
  const entries = yield* SuppressionInput.batch(yield* call.json)
  const read = yield* Effect.forEach(entries, bounceOf)
  for (const bounce of read) bounces.set(bounce)
  return Answer.json({ message: `${read.length} addresses have been added to the bounces table` })
})

/** Reads an entry by its fields, wherever they stand. */
const bounceOf = Effect.fnUntraced(function*(
  field: SuppressionInput.Fields
): Effect.fn.Return<Bounce, Answer.Answer> {
  const now = yield* Clock.currentTimeMillis
  return {
    address: yield* SuppressionInput.address(field),
    code: field("code") || "550",
    error: field("error") ?? "",
    createdAt: yield* SuppressionInput.createdAt(field, now)
  }
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { bounces } = yield* call.domain
  const bounce = bounces.delete(call.path["address"] ?? "")
  return bounce === undefined
    ? yield* notFound
    : Answer.jsonAsText({ message: "Bounced address has been removed", address: bounce.address })
})

const deleteAll = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { bounces } = yield* call.domain
  bounces.clear()
  return Answer.jsonAsText({ message: "Bounced addresses for this domain have been removed" })
})

const import_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { bounces } = yield* call.domain
  const rows = yield* SuppressionInput.csv(yield* call.form)
  for (const row of rows) {
    // The answer is out before a row is looked at, so a row that can't be used is nobody's business any more.
    const bounce = yield* Effect.option(bounceOf(row))
    if (bounce._tag === "Some") bounces.set(bounce.value)
  }
  return Answer.message(202, "file uploaded successfully for processing. standby...")
})

export const bounces: Resource = {
  operations: {
    "bounces.list": list,
    "bounces.get": get,
    "bounces.create": create,
    "bounces.createMany": createMany,
    "bounces.delete": delete_,
    "bounces.deleteAll": deleteAll,
    "bounces.import": import_
  }
}
