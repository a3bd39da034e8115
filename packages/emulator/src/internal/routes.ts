import { operations } from "@effect-mailgun/core/operations"
import * as Effect from "effect/Effect"
import * as Answer from "./answer.ts"
import type { Handler } from "./call.ts"
import type { Resource } from "./resource.ts"
import { account } from "./resources/account.ts"
import { accountWebhooks } from "./resources/accountWebhooks.ts"
import { addressValidations } from "./resources/addressValidations.ts"
import { alertChannels } from "./resources/alertChannels.ts"
import { alerts } from "./resources/alerts.ts"
import { alertSlack } from "./resources/alertSlack.ts"
import { alertThresholds } from "./resources/alertThresholds.ts"
import { allowlist } from "./resources/allowlist.ts"
import { apiKeys } from "./resources/apiKeys.ts"
import { bounceClassification } from "./resources/bounceClassification.ts"
import { bounceClassificationV1 } from "./resources/bounceClassificationV1.ts"
import { bounces } from "./resources/bounces.ts"
import { bulkValidationPreviews } from "./resources/bulkValidationPreviews.ts"
import { bulkValidations } from "./resources/bulkValidations.ts"
import { complaints } from "./resources/complaints.ts"
import { credentials } from "./resources/credentials.ts"
import { dkimRotation } from "./resources/dkimRotation.ts"
import { domainConnection } from "./resources/domainConnection.ts"
import { domainIps } from "./resources/domainIps.ts"
import { domainKeys } from "./resources/domainKeys.ts"
import { domains } from "./resources/domains.ts"
import { domainTags } from "./resources/domainTags.ts"
import { domainTracking } from "./resources/domainTracking.ts"
import { domainWebhooks } from "./resources/domainWebhooks.ts"
import { domainWebhookUrls } from "./resources/domainWebhookUrls.ts"
import { dynamicIpPoolDomains } from "./resources/dynamicIpPoolDomains.ts"
import { dynamicIpPoolHistory } from "./resources/dynamicIpPoolHistory.ts"
import { dynamicIpPools } from "./resources/dynamicIpPools.ts"
import { emailPreviews } from "./resources/emailPreviews.ts"
import { events } from "./resources/events.ts"
import { exports } from "./resources/exports.ts"
import { inboxPlacementResults } from "./resources/inboxPlacementResults.ts"
import { inboxPlacementSharing } from "./resources/inboxPlacementSharing.ts"
import { inboxPlacementTests } from "./resources/inboxPlacementTests.ts"
import { inboxReadyDomains } from "./resources/inboxReadyDomains.ts"
import { ipAllowlist } from "./resources/ipAllowlist.ts"
import { ipDomains } from "./resources/ipDomains.ts"
import { ipPoolDomains } from "./resources/ipPoolDomains.ts"
import { ipPoolIps } from "./resources/ipPoolIps.ts"
import { ipPools } from "./resources/ipPools.ts"
import { ips } from "./resources/ips.ts"
import { ipWarmups } from "./resources/ipWarmups.ts"
import { limitThresholds } from "./resources/limitThresholds.ts"
import { logs } from "./resources/logs.ts"
import { mailingListMembers } from "./resources/mailingListMembers.ts"
import { mailingLists } from "./resources/mailingLists.ts"
import { mailingListUploads } from "./resources/mailingListUploads.ts"
import { mailingListValidations } from "./resources/mailingListValidations.ts"
import { mailRoutes } from "./resources/mailRoutes.ts"
import { messageLimits } from "./resources/messageLimits.ts"
import { messages } from "./resources/messages.ts"
import { metrics } from "./resources/metrics.ts"
import { sandboxRecipients } from "./resources/sandboxRecipients.ts"
import { seedLists } from "./resources/seedLists.ts"
import { sendingQueues } from "./resources/sendingQueues.ts"
import { stats } from "./resources/stats.ts"
import { storedMessages } from "./resources/storedMessages.ts"
import { subaccountFeatures } from "./resources/subaccountFeatures.ts"
import { subaccountIpPools } from "./resources/subaccountIpPools.ts"
import { subaccountIps } from "./resources/subaccountIps.ts"
import { subaccountMessageLimits } from "./resources/subaccountMessageLimits.ts"
import { subaccounts } from "./resources/subaccounts.ts"
import { tags } from "./resources/tags.ts"
import { tagStatTypes } from "./resources/tagStatTypes.ts"
import { templates } from "./resources/templates.ts"
import { templateVersions } from "./resources/templateVersions.ts"
import { thresholdHits } from "./resources/thresholdHits.ts"
import { trackingCertificates } from "./resources/trackingCertificates.ts"
import { unsubscribes } from "./resources/unsubscribes.ts"
import { usageMetrics } from "./resources/usageMetrics.ts"
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
  credentials,
  domainKeys,
  dkimRotation,
  domainTracking,
  domainConnection,
  trackingCertificates,
  sandboxRecipients,
  mailRoutes,
  domainTags,
  tags,
  tagStatTypes,
  stats,
  metrics,
  usageMetrics,
  logs,
  bounceClassification,
  bounceClassificationV1,
  sendingQueues,
  exports,
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
  subaccountMessageLimits,
  ips,
  ipDomains,
  domainIps,
  ipPools,
  ipPoolIps,
  ipPoolDomains,
  ipWarmups,
  dynamicIpPools,
  dynamicIpPoolDomains,
  dynamicIpPoolHistory,
  subaccountIpPools,
  subaccountIps,
  limitThresholds,
  thresholdHits,
  alerts,
  alertChannels,
  alertSlack,
  alertThresholds,
  addressValidations,
  bulkValidations,
  bulkValidationPreviews,
  seedLists,
  inboxPlacementTests,
  inboxPlacementResults,
  inboxPlacementSharing,
  inboxReadyDomains,
  emailPreviews
]

/** What answers at a path, under the name of its operation. */
export interface Endpoint {
  readonly name: string
  readonly handle: Handler
}

/** How a client asks for MIME. */
export const mimeType = "message/rfc2822"

/**
 * What stands at a path for one method. Operations may share it: one takes JSON, another a form; one answers with JSON,
 * another with MIME to whoever asks for that.
 */
export interface Endpoints {
  form: Endpoint | undefined
  json: Endpoint | undefined
  mime: Endpoint | undefined
}

/** The routes of all operations that the client knows, and of what Mailgun answers besides. */
export const makeRouter = (given: ReadonlyArray<Resource> = resources): Router<Endpoints> => {
  const handlers = byOperation(given.map((resource) => resource.operations))
  const aliases = byOperation(given.map((resource) => resource.aliases ?? {}))
  const places = new Map<string, { readonly method: string; readonly path: string; readonly endpoints: Endpoints }>()

  const add = (method: string, path: string, kind: keyof Endpoints, endpoint: Endpoint): void => {
    const key = `${method} ${path}`
    const place = places.get(key) ?? { method, path, endpoints: { form: undefined, json: undefined, mime: undefined } }
    place.endpoints[kind] ??= endpoint
    places.set(key, place)
  }

  for (const { accept, body, method, name, path } of operations) {
    const endpoint = { name, handle: handlers.get(name) ?? notEmulated(name) }
    const kind = accept === mimeType ? "mime" : body === "json" ? "json" : "form"
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
