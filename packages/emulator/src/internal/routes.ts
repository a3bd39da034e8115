import { operations } from "@effect-mailgun/core/operations"
import * as Effect from "effect/Effect"
import * as Answer from "./answer.ts"
import type { Handler } from "./call.ts"
import type { Resource } from "./resource.ts"
import { account } from "./resources/account.ts"
import { accountWebhooks } from "./resources/accountWebhooks.ts"
import { allowlist } from "./resources/allowlist.ts"
import { apiKeys } from "./resources/apiKeys.ts"
import { bounces } from "./resources/bounces.ts"
import { complaints } from "./resources/complaints.ts"
import { domains } from "./resources/domains.ts"
import { domainWebhooks } from "./resources/domainWebhooks.ts"
import { domainWebhookUrls } from "./resources/domainWebhookUrls.ts"
import { events } from "./resources/events.ts"
import { ipAllowlist } from "./resources/ipAllowlist.ts"
import { mailingListMembers } from "./resources/mailingListMembers.ts"
import { mailingLists } from "./resources/mailingLists.ts"
import { mailingListUploads } from "./resources/mailingListUploads.ts"
import { mailingListValidations } from "./resources/mailingListValidations.ts"
import { messageLimits } from "./resources/messageLimits.ts"
import { messages } from "./resources/messages.ts"
import { storedMessages } from "./resources/storedMessages.ts"
import { subaccountFeatures } from "./resources/subaccountFeatures.ts"
import { subaccountMessageLimits } from "./resources/subaccountMessageLimits.ts"
import { subaccounts } from "./resources/subaccounts.ts"
import { templates } from "./resources/templates.ts"
import { templateVersions } from "./resources/templateVersions.ts"
import { unsubscribes } from "./resources/unsubscribes.ts"
import { users } from "./resources/users.ts"
import { webhookSigningKey } from "./resources/webhookSigningKey.ts"
import { Router } from "./router.ts"

/** What answers. The operations of the registry that none of them names are not emulated. */
export const resources: ReadonlyArray<Resource> = [
  messages,
  storedMessages,
  events,
  domains,
  bounces,
  unsubscribes,
  complaints,
  allowlist,
  mailingLists,
  mailingListMembers,
  mailingListUploads,
  mailingListValidations,
  templates,
  templateVersions,
  domainWebhooks,
  domainWebhookUrls,
  accountWebhooks,
  webhookSigningKey,
  account,
  apiKeys,
  users,
  ipAllowlist,
  messageLimits,
  subaccounts,
  subaccountFeatures,
  subaccountMessageLimits
]

/** What answers at a path, under the name of its operation. */
export interface Endpoint {
  readonly name: string
  readonly handle: Handler
}

/** What stands at a path for one method. Two operations may share it: one takes JSON, the other a form. */
export interface Endpoints {
  form: Endpoint | undefined
  json: Endpoint | undefined
}

/** The routes of all operations that the client knows, and of what Mailgun answers besides. */
export const makeRouter = (given: ReadonlyArray<Resource> = resources): Router<Endpoints> => {
  const handlers = byOperation(given.map((resource) => resource.operations))
  const aliases = byOperation(given.map((resource) => resource.aliases ?? {}))
  const places = new Map<string, { readonly method: string; readonly path: string; readonly endpoints: Endpoints }>()

  const add = (method: string, path: string, body: "form" | "json", endpoint: Endpoint): void => {
    const key = `${method} ${path}`
    const place = places.get(key) ?? { method, path, endpoints: { form: undefined, json: undefined } }
    place.endpoints[body] ??= endpoint
    places.set(key, place)
  }

  for (const { body, method, name, path } of operations) {
    const endpoint = { name, handle: handlers.get(name) ?? notEmulated(name) }
    const kind = body === "json" ? "json" : "form"
    add(method, path, kind, endpoint)
    const alias = aliases.get(name)
    if (alias !== undefined) add(method, alias, kind, endpoint)
  }
  for (const { handle, method, name, path } of given.flatMap((resource) => resource.routes ?? [])) {
    add(method, path, "form", { name, handle })
  }

  const router = new Router<Endpoints>()
  for (const { endpoints, method, path } of places.values()) router.add(method, path, endpoints)
  // After the others, so that a path of today's version 2 keeps its own meaning.
  for (const { endpoints, method, path } of places.values()) {
    if (isLegacy(path)) router.add(method, path.replace("/v3/", "/v2/"), endpoints)
  }
  return router
}

const operationNames = new Set(operations.map(({ name }) => name))

/** Joins what resources say about operations. A name that the registry lacks, or that comes twice, is a mistake. */
const byOperation = <A>(all: ReadonlyArray<{ readonly [operation: string]: A }>): ReadonlyMap<string, A> => {
  const joined = new Map<string, A>()
  for (const [name, value] of all.flatMap((one) => Object.entries(one))) {
    if (!operationNames.has(name)) throw new Error(`there is no operation ${name} to emulate`)
    if (joined.has(name)) throw new Error(`the operation ${name} is emulated twice`)
    joined.set(name, value)
  }
  return joined
}

const notEmulated = (name: string): Handler => () => Effect.succeed(Answer.message(501, `${name} is not emulated yet`))

const legacyAccountPaths = new Set(["address", "domains", "lists", "routes"])

const legacyDomainPaths = new Set([
  "messages",
  "messages.mime",
  "events",
  "bounces",
  "unsubscribes",
  "complaints",
  "stats",
  "tags",
  "campaigns",
  "mailboxes"
])

/** What version 2 had, version 3 answers in the same way. */
const isLegacy = (path: string): boolean => {
  const [, version, first = "", second = ""] = path.split("/")
  return version === "v3" && (legacyAccountPaths.has(first) || (first.startsWith("{") && legacyDomainPaths.has(second)))
}
