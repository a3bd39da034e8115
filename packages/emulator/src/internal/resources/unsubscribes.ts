import * as Effect from "effect/Effect"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Unsubscribe } from "../domain.ts"
import type { Fields } from "../fields.ts"
import type { Resource } from "../resource.ts"
import * as SuppressionInput from "../suppressionInput.ts"
import { unsubscribeJson } from "../suppressionJson.ts"
import * as SuppressionList from "../suppressionList.ts"

const read = Effect.fnUntraced(function*(
  fields: Fields,
  now: number
): Effect.fn.Return<Unsubscribe, Answer.Answer> {
  const tags = fields.all("tag").concat(fields.all("tags")).filter((tag) => tag !== "")
  return {
    address: yield* SuppressionInput.address(fields),
    tags: tags.length === 0 ? ["*"] : [...new Set(tags)],
    createdAt: yield* SuppressionInput.createdAt(fields, now)
  }
})

const handlers = SuppressionList.makeHandlers<Unsubscribe>({
  of: ({ unsubscribes }) => unsubscribes,
  placeholder: "address",
  identifiers: ["address"],
  json: unsubscribeJson,
  read,
  merge: (before, entry) => ({ ...entry, tags: [...new Set([...before.tags, ...entry.tags])] }),
  added: ({ address }) => ({ message: "Address has been added to the unsubscribes table", address }),
  addedMany: (count) => `${count} addresses have been added to the unsubscribes table`,
  removed: ({ address }) => ({ message: "Unsubscribe event has been removed", address }),
  removedAll: "Unsubscribe addresses for this domain have been removed",
  notFound: "Address not found in unsubscribers table"
})

/** Takes an address off the list or, where a tag is named, that tag off its entry, which goes with its last tag. */
const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { unsubscribes } = yield* call.domain
  const tag = call.query.first("tag") ?? (yield* call.form).first("tag")
  const entry = unsubscribes.get(call.path["address"] ?? "")
  if (tag === undefined || entry === undefined) return yield* handlers.delete(call)
  if (!entry.tags.includes(tag)) {
    return yield* Effect.fail(Answer.message(404, "Unsubscribe event for this tag does not exist"))
  }
  const tags = entry.tags.filter((one) => one !== tag)
  if (tags.length === 0) return yield* handlers.delete(call)
  unsubscribes.set({ ...entry, tags })
  return Answer.jsonAsText({ message: "Unsubscribe event has been removed", address: entry.address })
})

export const unsubscribes: Resource = {
  operations: {
    "unsubscribes.list": handlers.list,
    "unsubscribes.get": handlers.get,
    "unsubscribes.create": handlers.create,
    "unsubscribes.createMany": handlers.createMany,
    "unsubscribes.delete": delete_,
    "unsubscribes.deleteAll": handlers.deleteAll,
    "unsubscribes.import": handlers.import
  }
}
