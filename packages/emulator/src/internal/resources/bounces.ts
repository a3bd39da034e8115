import * as Effect from "effect/Effect"
import type * as Answer from "../answer.ts"
import type { Bounce } from "../domain.ts"
import type { Resource } from "../resource.ts"
import * as SuppressionInput from "../suppressionInput.ts"
import { bounceJson } from "../suppressionJson.ts"
import * as SuppressionList from "../suppressionList.ts"

const handlers = SuppressionList.makeHandlers<Bounce>({
  of: ({ bounces }) => bounces,
  placeholder: "address",
  identifiers: ["address"],
  json: bounceJson,
  read: Effect.fnUntraced(function*(fields, now): Effect.fn.Return<Bounce, Answer.Answer> {
    return {
      address: yield* SuppressionInput.address(fields),
      code: fields.first("code") || "550",
      error: fields.first("error") ?? "",
      createdAt: yield* SuppressionInput.createdAt(fields, now)
    }
  }),
  added: ({ address }) => ({ message: "Address has been added to the bounces table", address }),
  addedMany: (count) => `${count} addresses have been added to the bounces table`,
  removed: ({ address }) => ({ message: "Bounced address has been removed", address }),
  removedAll: "Bounced addresses for this domain have been removed",
  notFound: "Address not found in bounces table"
})

export const bounces: Resource = {
  operations: {
    "bounces.list": handlers.list,
    "bounces.get": handlers.get,
    "bounces.create": handlers.create,
    "bounces.createMany": handlers.createMany,
    "bounces.delete": handlers.delete,
    "bounces.deleteAll": handlers.deleteAll,
    "bounces.import": handlers.import
  }
}
