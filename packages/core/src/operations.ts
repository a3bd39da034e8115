/**
 * Every operation that the library has, for what goes over them all: the emulator's routes, coverage checks, tables.
 *
 * @since 0.1.0
 */
import * as Account from "./Account.ts"
import * as AccountWebhooks from "./AccountWebhooks.ts"
import * as AddressValidations from "./AddressValidations.ts"
import * as AlertChannels from "./AlertChannels.ts"
import * as Alerts from "./Alerts.ts"
import * as AlertSlack from "./AlertSlack.ts"
import * as AlertThresholds from "./AlertThresholds.ts"
import * as Allowlist from "./Allowlist.ts"
import * as ApiKeys from "./ApiKeys.ts"
import * as BounceClassification from "./BounceClassification.ts"
import * as BounceClassificationV1 from "./BounceClassificationV1.ts"
import * as Bounces from "./Bounces.ts"
import * as BulkValidationPreviews from "./BulkValidationPreviews.ts"
import * as BulkValidations from "./BulkValidations.ts"
import * as Complaints from "./Complaints.ts"
import * as Credentials from "./Credentials.ts"
import * as DkimRotation from "./DkimRotation.ts"
import * as DomainConnection from "./DomainConnection.ts"
import * as DomainIps from "./DomainIps.ts"
import * as DomainKeys from "./DomainKeys.ts"
import * as Domains from "./Domains.ts"
import * as DomainTags from "./DomainTags.ts"
import * as DomainTracking from "./DomainTracking.ts"
import * as DomainWebhooks from "./DomainWebhooks.ts"
import * as DomainWebhookUrls from "./DomainWebhookUrls.ts"
import * as DynamicIpPoolDomains from "./DynamicIpPoolDomains.ts"
import * as DynamicIpPoolHistory from "./DynamicIpPoolHistory.ts"
import * as DynamicIpPools from "./DynamicIpPools.ts"
import * as EmailPreviews from "./EmailPreviews.ts"
import * as Events from "./Events.ts"
import * as Exports from "./Exports.ts"
import * as InboxPlacementResults from "./InboxPlacementResults.ts"
import * as InboxPlacementSharing from "./InboxPlacementSharing.ts"
import * as InboxPlacementTests from "./InboxPlacementTests.ts"
import * as InboxReadyDomains from "./InboxReadyDomains.ts"
import * as IpAllowlist from "./IpAllowlist.ts"
import * as IpDomains from "./IpDomains.ts"
import * as IpPoolDomains from "./IpPoolDomains.ts"
import * as IpPoolIps from "./IpPoolIps.ts"
import * as IpPools from "./IpPools.ts"
import * as Ips from "./Ips.ts"
import * as IpWarmups from "./IpWarmups.ts"
import * as LimitThresholds from "./LimitThresholds.ts"
import * as Logs from "./Logs.ts"
import * as MailingListMembers from "./MailingListMembers.ts"
import * as MailingLists from "./MailingLists.ts"
import * as MailingListUploads from "./MailingListUploads.ts"
import * as MailingListValidations from "./MailingListValidations.ts"
import * as MessageLimits from "./MessageLimits.ts"
import * as Messages from "./Messages.ts"
import * as Metrics from "./Metrics.ts"
import * as Operation from "./Operation.ts"
import * as Routes from "./Routes.ts"
import * as SandboxRecipients from "./SandboxRecipients.ts"
import * as SeedLists from "./SeedLists.ts"
import * as SendingQueues from "./SendingQueues.ts"
import * as Stats from "./Stats.ts"
import * as StoredMessages from "./StoredMessages.ts"
import * as SubaccountFeatures from "./SubaccountFeatures.ts"
import * as SubaccountIpPools from "./SubaccountIpPools.ts"
import * as SubaccountIps from "./SubaccountIps.ts"
import * as SubaccountMessageLimits from "./SubaccountMessageLimits.ts"
import * as Subaccounts from "./Subaccounts.ts"
import * as Tags from "./Tags.ts"
import * as TagStatTypes from "./TagStatTypes.ts"
import * as Templates from "./Templates.ts"
import * as TemplateVersions from "./TemplateVersions.ts"
import * as ThresholdHits from "./ThresholdHits.ts"
import * as TrackingCertificates from "./TrackingCertificates.ts"
import * as Unsubscribes from "./Unsubscribes.ts"
import * as UsageMetrics from "./UsageMetrics.ts"
import * as Users from "./Users.ts"
import * as WebhookSigningKey from "./WebhookSigningKey.ts"

/**
 * The modules of all resources, by name.
 *
 * @category registry
 * @since 0.1.0
 */
export const resources: { readonly [name: string]: object } = {
  Account,
  AccountWebhooks,
  AddressValidations,
  AlertChannels,
  AlertSlack,
  AlertThresholds,
  Alerts,
  Allowlist,
  ApiKeys,
  BounceClassification,
  BounceClassificationV1,
  Bounces,
  BulkValidationPreviews,
  BulkValidations,
  Complaints,
  Credentials,
  DkimRotation,
  DomainConnection,
  DomainIps,
  DomainKeys,
  DomainTags,
  DomainTracking,
  DomainWebhookUrls,
  DomainWebhooks,
  Domains,
  DynamicIpPoolDomains,
  DynamicIpPoolHistory,
  DynamicIpPools,
  EmailPreviews,
  Events,
  Exports,
  InboxPlacementResults,
  InboxPlacementSharing,
  InboxPlacementTests,
  InboxReadyDomains,
  IpAllowlist,
  IpDomains,
  IpPoolDomains,
  IpPoolIps,
  IpPools,
  IpWarmups,
  Ips,
  LimitThresholds,
  Logs,
  MailingListMembers,
  MailingListUploads,
  MailingListValidations,
  MailingLists,
  MessageLimits,
  Messages,
  Metrics,
  Routes,
  SandboxRecipients,
  SeedLists,
  SendingQueues,
  Stats,
  StoredMessages,
  SubaccountFeatures,
  SubaccountIpPools,
  SubaccountIps,
  SubaccountMessageLimits,
  Subaccounts,
  TagStatTypes,
  Tags,
  TemplateVersions,
  Templates,
  ThresholdHits,
  TrackingCertificates,
  Unsubscribes,
  UsageMetrics,
  Users,
  WebhookSigningKey
}

/**
 * All operations, resource by resource.
 *
 * **Example**
 *
 * ```ts
 * import { operations } from "@effect-mailgun/core/operations"
 *
 * const table = operations.map(({ method, name, path }) => `${name}\t${method}\t${path}`).join("\n")
 * ```
 *
 * @category registry
 * @since 0.1.0
 */
export const operations: ReadonlyArray<Operation.Any> = Object.values(resources).flatMap((resource) =>
  Object.values(resource).filter(Operation.isOperation)
)
