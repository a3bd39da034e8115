import * as Effect from "effect/Effect"
import type { Account } from "./account.ts"
import * as Answer from "./answer.ts"
import type { Domain } from "./domain.ts"
import type { MessageRow } from "./messageRow.ts"
import { sandboxRefusal } from "./sandboxRecipients.ts"

/** Why a recipient gets nothing, in the words of the event. */
export interface Suppression {
  readonly code: number
  readonly reason: string
  readonly description: string
}

const bounced: Suppression = {
  code: 605,
  reason: "suppress-bounce",
  description: "Not delivering to previously bounced address"
}

const unsubscribed: Suppression = {
  code: 606,
  reason: "suppress-unsubscribe",
  description: "Not delivering to unsubscribed address"
}

const complained: Suppression = {
  code: 607,
  reason: "suppress-complaint",
  description: "Not delivering to a user who marked your messages as spam"
}

/** Whether a recipient is on a list of those who get nothing. */
export const suppressionOf = (
  domain: Domain | undefined,
  row: MessageRow,
  address: string
): Suppression | undefined => {
  if (domain === undefined) return undefined
  if (domain.bounces.get(address) !== undefined) return bounced
  if (domain.complaints.get(address) !== undefined) return complained
  const tags = domain.unsubscribes.get(address)?.tags
  if (tags === undefined) return undefined
  const own = row.tags.map((tag) => tag.toLowerCase())
  return tags.some((tag) => tag === "*" || own.includes(tag.toLowerCase())) ? unsubscribed : undefined
}

/** Refuses what a domain may not send. */
export const checkSending = (
  account: Account,
  domain: Domain,
  recipients: ReadonlyArray<string>
): Effect.Effect<void, Answer.Answer> => {
  const reason = domain.state === "disabled"
    ? "The domain is disabled"
    : domain.state === "unverified"
    ? "The domain is unverified and requires DNS configuration. Log in to your control panel to view required DNS records."
    : undefined
  const refusal = reason === undefined
    ? sandboxRefusal(account, domain, recipients)
    : `Domain ${domain.name} is not allowed to send: ${reason}`
  return refusal === undefined ? Effect.void : Effect.fail(Answer.message(403, refusal))
}
