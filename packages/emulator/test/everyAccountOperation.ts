import * as AlertChannels from "@effect-mailgun/core/AlertChannels"
import * as Alerts from "@effect-mailgun/core/Alerts"
import * as AlertSlack from "@effect-mailgun/core/AlertSlack"
import * as AlertThresholds from "@effect-mailgun/core/AlertThresholds"
import * as BulkValidationPreviews from "@effect-mailgun/core/BulkValidationPreviews"
import * as BulkValidations from "@effect-mailgun/core/BulkValidations"
import * as DomainIps from "@effect-mailgun/core/DomainIps"
import * as Domains from "@effect-mailgun/core/Domains"
import * as DynamicIpPoolDomains from "@effect-mailgun/core/DynamicIpPoolDomains"
import * as DynamicIpPools from "@effect-mailgun/core/DynamicIpPools"
import * as InboxPlacementResults from "@effect-mailgun/core/InboxPlacementResults"
import * as InboxPlacementSharing from "@effect-mailgun/core/InboxPlacementSharing"
import * as InboxPlacementTests from "@effect-mailgun/core/InboxPlacementTests"
import * as InboxReadyDomains from "@effect-mailgun/core/InboxReadyDomains"
import * as IpPoolDomains from "@effect-mailgun/core/IpPoolDomains"
import * as IpPoolIps from "@effect-mailgun/core/IpPoolIps"
import * as IpPools from "@effect-mailgun/core/IpPools"
import * as IpWarmups from "@effect-mailgun/core/IpWarmups"
import * as LimitThresholds from "@effect-mailgun/core/LimitThresholds"
import type { Mailgun } from "@effect-mailgun/core/Mailgun"
import type { MailgunError } from "@effect-mailgun/core/MailgunError"
import * as SeedLists from "@effect-mailgun/core/SeedLists"
import * as SubaccountIpPools from "@effect-mailgun/core/SubaccountIpPools"
import * as SubaccountIps from "@effect-mailgun/core/SubaccountIps"
import * as Subaccounts from "@effect-mailgun/core/Subaccounts"
import * as Effect from "effect/Effect"

type Call = Effect.Effect<unknown, MailgunError, Mailgun>

const after = (first: Call, call: Call): Call => Effect.andThen(first, call)

/** The dedicated addresses that the examples name. */
export const ips = [
  "1.2.3.4",
  "5.6.7.8",
  "9.10.11.12",
  "192.0.2.1",
  "1.0.0.1",
  "1.0.0.2",
  "1.0.0.3",
  "1.0.0.4",
  "1.0.0.5",
  "1.0.0.6"
]

const pool = (call: (poolId: string) => Call): Call =>
  Effect.flatMap(IpPools.create.exampleCall, ({ poolId }) => call(poolId))

const subaccount = (call: (subaccountId: string) => Call): Call =>
  Effect.flatMap(Subaccounts.create.exampleCall, ({ id }) => call(id))

const alert = (call: (alertId: string) => Call): Call =>
  Effect.flatMap(
    Alerts.create({ eventType: "ip_listed", channel: "email", settings: { emails: ["ann@example.com"] } }),
    ({ id }) => call(id)
  )

const seedList = (call: (address: string) => Call): Call =>
  Effect.flatMap(SeedLists.create.exampleCall, ({ targetEmail = "" }) => call(targetEmail))

const tested = (call: (resultId: string) => Call): Call =>
  Effect.flatMap(
    InboxPlacementTests.create({ from: "ann@example.com", subject: "Hello", html: "<p>Hello</p>" }),
    ({ resultId }) => call(resultId)
  )

const pools = DynamicIpPools.setAll.exampleCall
const enrolled = after(pools, DynamicIpPoolDomains.enroll.exampleCall)
const slack = AlertSlack.update.exampleCall
const bulk = BulkValidations.create.exampleCall
const preview = BulkValidationPreviews.create.exampleCall
const threshold = AlertThresholds.create.exampleCall
const limit = LimitThresholds.create.exampleCall
const warming = IpWarmups.create.exampleCall

const linked = (call: (poolId: string, other: string) => Call): Call =>
  Effect.flatMap(Domains.get({ domain: "example.com" }), ({ domain }) =>
    pool((poolId) =>
      after(
        IpPools.update({ poolId, linkDomainIds: [domain.id ?? ""] }),
        Effect.flatMap(
          IpPools.create({ name: "another", description: "", ips: ["9.10.11.12"] }),
          (other) => call(poolId, other.poolId)
        )
      )
    ))

/** The calls about what belongs to an account. */
export const accountCalls: { readonly [operation: string]: Call } = {
  "alertChannels.testSlack": after(slack, AlertChannels.testSlack.exampleCall),
  "alertSlack.getChannel": after(slack, AlertSlack.getChannel.exampleCall),
  "alertSlack.listChannels": after(slack, AlertSlack.listChannels.exampleCall),
  "alertSlack.revoke": after(slack, AlertSlack.revoke.exampleCall),
  "alertThresholds.delete": after(threshold, AlertThresholds.delete.exampleCall),
  "alertThresholds.get": after(threshold, AlertThresholds.get.exampleCall),
  "alertThresholds.update": after(
    AlertThresholds.create({
      name: "hard bounce rate",
      metric: "hard_bounce_rate",
      comparator: ">",
      limit: 0.1,
      dimension: "subaccount",
      period: "1h"
    }),
    AlertThresholds.update.exampleCall
  ),
  "alerts.create": alert(() => Effect.void),
  "alerts.delete": alert((alertId) => Alerts.delete({ alertId })),
  "alerts.update": alert((alertId) =>
    Alerts.update({ alertId, eventType: "ip_delisted", channel: "email", settings: { emails: ["eve@example.com"] } })
  ),
  "bulkValidationPreviews.delete": after(preview, BulkValidationPreviews.delete.exampleCall),
  "bulkValidationPreviews.get": after(preview, BulkValidationPreviews.get.exampleCall),
  "bulkValidationPreviews.promote": after(preview, BulkValidationPreviews.promote.exampleCall),
  "bulkValidations.delete": after(bulk, BulkValidations.delete.exampleCall),
  "bulkValidations.get": after(bulk, BulkValidations.get.exampleCall),
  "domainIps.delete": linked(() => DomainIps.delete.exampleCall),
  "domainIps.deleteFromPool": linked((_, other) =>
    DomainIps.deleteFromPool({ ip: "ip_pool", replacementPoolId: other })
  ),
  "dynamicIpPoolDomains.deleteOverride": after(
    after(enrolled, DynamicIpPoolDomains.override.exampleCall),
    DynamicIpPoolDomains.deleteOverride.exampleCall
  ),
  "dynamicIpPoolDomains.enroll": enrolled,
  "dynamicIpPoolDomains.enrollAll": after(pools, DynamicIpPoolDomains.enrollAll.exampleCall),
  "dynamicIpPoolDomains.listAssignable": DynamicIpPoolDomains.listAssignable(),
  "dynamicIpPoolDomains.override": after(enrolled, DynamicIpPoolDomains.override.exampleCall),
  "dynamicIpPoolDomains.remove": after(enrolled, DynamicIpPoolDomains.remove.exampleCall),
  "dynamicIpPools.addIp": after(pools, DynamicIpPools.addIp.exampleCall),
  "dynamicIpPools.update": after(pools, DynamicIpPools.update.exampleCall),
  "inboxPlacementResults.delete": tested((resultId) => InboxPlacementResults.delete({ resultId })),
  "inboxPlacementResults.get": tested((resultId) => InboxPlacementResults.get({ resultId })),
  "inboxPlacementSharing.get": tested((resultId) => InboxPlacementSharing.get({ resultId })),
  "inboxPlacementSharing.getShared": tested((resultId) =>
    Effect.flatMap(
      InboxPlacementSharing.update({ resultId, enabled: true }),
      ({ shareId = "" }) => InboxPlacementSharing.getShared({ shareId })
    )
  ),
  "inboxPlacementSharing.update": tested((resultId) => InboxPlacementSharing.update({ resultId, enabled: true })),
  "inboxPlacementTests.create": tested(() => Effect.void),
  "inboxReadyDomains.delete": after(InboxReadyDomains.create.exampleCall, InboxReadyDomains.delete.exampleCall),
  "ipPoolDomains.list": pool((poolId) => IpPoolDomains.list({ poolId })),
  "ipPoolIps.add": pool((poolId) => IpPoolIps.add({ poolId, ip: "9.10.11.12" })),
  "ipPoolIps.addMany": pool((poolId) => IpPoolIps.addMany({ poolId, ips: ["9.10.11.12"] })),
  "ipPoolIps.delete": pool((poolId) => IpPoolIps.delete({ poolId, ip: "1.2.3.4" })),
  "ipPools.delegate": pool((poolId) => subaccount((subaccountId) => IpPools.delegate({ poolId, subaccountId }))),
  "ipPools.delete": pool((poolId) => IpPools.delete({ poolId, replacementIp: "shared" })),
  "ipPools.get": pool((poolId) => IpPools.get({ poolId })),
  "ipPools.revokeDelegation": pool((poolId) =>
    subaccount((subaccountId) =>
      after(IpPools.delegate({ poolId, subaccountId }), IpPools.revokeDelegation({ poolId, subaccountId }))
    )
  ),
  "ipPools.update": pool((poolId) => IpPools.update({ poolId, name: "news", addIps: ["9.10.11.12"] })),
  "ipWarmups.delete": after(warming, IpWarmups.delete.exampleCall),
  "ipWarmups.get": after(warming, IpWarmups.get.exampleCall),
  "limitThresholds.delete": after(limit, LimitThresholds.delete.exampleCall),
  "limitThresholds.get": after(limit, LimitThresholds.get.exampleCall),
  "limitThresholds.update": after(limit, LimitThresholds.update.exampleCall),
  "seedLists.delete": seedList((address) => SeedLists.delete({ address })),
  "seedLists.get": seedList((address) => SeedLists.get({ address })),
  "seedLists.update": seedList((address) => SeedLists.update({ address, regen: true })),
  "subaccountIpPools.delegate": pool((poolId) =>
    subaccount((subaccountId) => SubaccountIpPools.delegate({ poolId, subaccountId }))
  ),
  "subaccountIpPools.revoke": pool((poolId) =>
    subaccount((subaccountId) =>
      after(
        SubaccountIpPools.delegate({ poolId, subaccountId }),
        SubaccountIpPools.revoke({ poolId, subaccountId })
      )
    )
  ),
  "subaccountIps.link": subaccount((subaccountId) => SubaccountIps.link({ subaccountId, ip: "192.0.2.1" }))
}
