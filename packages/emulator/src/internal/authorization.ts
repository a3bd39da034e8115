import type { Account } from "./account.ts"
import * as Answer from "./answer.ts"
import type { ApiKey } from "./apiKey.ts"
import type { Feature } from "./subaccount.ts"

/** What a request asks for. */
export interface Asked {
  /** The name of the operation. */
  readonly name: string
  readonly method: string
  /** The values of the placeholders in the path. */
  readonly path: { readonly [placeholder: string]: string }
}

/** The answer to a key that may not do what it is used for; undefined where it may. */
export const refusalOf = (key: ApiKey, asked: Asked): Answer.Answer | undefined => {
  if (key.kind === "public") return openToPublic.has(asked.name) ? undefined : Answer.forbidden
  if (key.kind === "domain" || key.role === "sending") return maySend(key, asked) ? undefined : Answer.forbidden
  if (key.role === "admin" || (key.role === "developer" && !isAdministration(asked))) return undefined
  return isReading(asked) && (key.role === "developer" || !hidden.has(resourceOf(asked))) ? undefined : notPermitted
}

/** What Mailgun says to a key that is right, but may not do this. */
export const notPermitted: Answer.Answer = Answer.message(403, "Forbidden")

/** What browsers may ask for with a key that everybody can see. */
const openToPublic = new Set(["addressValidations.validatePublicly", "addressValidations.parsePublicly"])

/** A sending key sends for its domain, and does nothing else. */
const maySend = ({ domainName }: ApiKey, { name, path }: Asked): boolean =>
  (name === "messages.send" || name === "messages.sendMime")
  && (domainName === undefined || (path["domain"] ?? path["domain_name"])?.toLowerCase() === domainName)

/** What only an administrator may change. */
const administration = new Set(["account", "apiKeys", "ipAllowlist", "webhookSigningKey"])

const isAdministration = (asked: Asked): boolean => administration.has(resourceOf(asked)) && !isReading(asked)

/** What an analyst, whose role is `basic`, does not even see. */
const hidden = new Set(["bounces", "complaints", "unsubscribes"])

const resourceOf = ({ name }: Asked): string => name.slice(0, name.indexOf("."))

/** Some lists are asked for by `POST`, since their filters would not fit into a query. */
const isReading = ({ method, name }: Asked): boolean => method === "GET" || name.endsWith(".list")

const featureOfResource: { readonly [resource: string]: Feature } = {
  addressValidations: "validations",
  bulkValidations: "validations_bulk",
  bulkValidationPreviews: "validations_bulk",
  emailPreviews: "email_preview",
  inboxPlacementResults: "inbox_placement",
  inboxPlacementSharing: "inbox_placement",
  inboxPlacementTests: "inbox_placement",
  seedLists: "inbox_placement",
  messages: "sending"
}

/** The answer to a subaccount that is disabled, or has been denied the feature that it asks for. */
export const subaccountRefusal = (account: Account, asked: Asked): Answer.Answer | undefined => {
  const row = account.subaccountRow
  if (row === undefined) return undefined
  if (row.status !== "open") return disabled
  const feature = featureOfResource[resourceOf(asked)]
  if (feature === undefined || row.features[feature] !== false) return undefined
  return feature === "sending"
    ? Answer.message(403, `Domain ${asked.path["domain"] ?? ""} is not allowed to send: sending is disabled`)
    : notPermitted
}

const disabled: Answer.Answer = Answer.message(403, "Account is disabled")
