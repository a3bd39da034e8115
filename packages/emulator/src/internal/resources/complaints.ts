import * as Effect from "effect/Effect"
import type * as Answer from "../answer.ts"
import type { Complaint } from "../domain.ts"
import type { Resource } from "../resource.ts"
import * as SuppressionInput from "../suppressionInput.ts"
import { complaintJson } from "../suppressionJson.ts"
import * as SuppressionList from "../suppressionList.ts"

const handlers = SuppressionList.makeHandlers<Complaint>({
  of: ({ complaints }) => complaints,
  placeholder: "address",
  identifiers: ["address"],
  json: complaintJson,
  read: Effect.fnUntraced(function*(fields, now): Effect.fn.Return<Complaint, Answer.Answer> {
    return {
      address: yield* SuppressionInput.address(fields),
      createdAt: yield* SuppressionInput.createdAt(fields, now)
    }
  }),
  added: ({ address }) => ({ message: "Address has been added to the complaints table", address }),
  addedMany: (count) => `${count} complaint addresses have been added to the complaints table`,
  removed: ({ address }) => ({ message: "Spam complaint has been removed", address }),
  removedAll: "Complaint addresses for this domain have been removed",
  notFound: "No spam complaints found for this address"
})

export const complaints: Resource = {
  operations: {
    "complaints.list": handlers.list,
    "complaints.get": handlers.get,
    "complaints.create": handlers.create,
    "complaints.createMany": handlers.createMany,
    "complaints.delete": handlers.delete,
    "complaints.deleteAll": handlers.deleteAll,
    "complaints.import": handlers.import
  }
}
