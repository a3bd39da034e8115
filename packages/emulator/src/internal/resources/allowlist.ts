import * as Effect from "effect/Effect"
import * as Answer from "../answer.ts"
import type { AllowlistEntry } from "../domain.ts"
import type { Fields } from "../fields.ts"
import type { Resource } from "../resource.ts"
import { allowlistEntryJson } from "../suppressionJson.ts"
import * as SuppressionList from "../suppressionList.ts"

/** Reads an entry. Where both stand there, the address counts. */
const read = (fields: Fields, now: number): Effect.Effect<AllowlistEntry, Answer.Answer> => {
  const reason = fields.first("reason") ?? ""
  const address = fields.first("address")?.trim() ?? ""
  if (address !== "") return Effect.succeed({ type: "address", address, reason, createdAt: now })
  const domain = fields.first("domain")?.trim() ?? ""
  if (domain !== "") return Effect.succeed({ type: "domain", address: domain, reason, createdAt: now })
  return Effect.fail(Answer.message(400, "Missing mandatory parameter: address/domain"))
}

const handlers = SuppressionList.makeHandlers<AllowlistEntry>({
  of: ({ allowlist }) => allowlist,
  placeholder: "value",
  identifiers: ["address", "domain"],
  json: allowlistEntryJson,
  read,
  added: ({ address, type }) => ({
    message: "Address/Domain has been added to the allowlists table",
    type,
    value: address
  }),
  addedMany: (count) => `${count} addresses/domains have been added to the allowlists table`,
  removed: ({ address }) => ({ message: "Allowlist address/domain has been removed", value: address }),
  removedAll: "Allowlist addresses/domains for this domain have been removed",
  notFound: "Address/Domain not found in allowlist table"
})

export const allowlist: Resource = {
  operations: {
    "allowlist.list": handlers.list,
    "allowlist.get": handlers.get,
    "allowlist.create": handlers.create,
    "allowlist.delete": handlers.delete,
    "allowlist.deleteAll": handlers.deleteAll,
    "allowlist.import": handlers.import
  }
}
