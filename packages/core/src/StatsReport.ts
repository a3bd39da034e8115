/**
 * What Stats and DomainTags answer with: counts of events over time, and by country, device or provider.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const Instant = Timestamp.timestamp({ encodeAs: "rfc2822-utc" })

/**
 * A count of events.
 *
 * @category models
 * @since 0.1.0
 */
export class Count extends Wire.Record<Count>("StatsCount")({
  total: Wire.optional("total", Wire.Number),
  /** Of opened and clicked: once for each recipient of each message. */
  unique: Wire.optional("unique", Wire.Number)
}) {}

/**
 * Messages that Mailgun took.
 *
 * @category models
 * @since 0.1.0
 */
export class AcceptedCount extends Wire.Record<AcceptedCount>("StatsAcceptedCount")({
  incoming: Wire.optional("incoming", Wire.Number),
  outgoing: Wire.optional("outgoing", Wire.Number),
  total: Wire.optional("total", Wire.Number)
}) {}

/**
 * Messages that arrived, by the way they were delivered.
 *
 * @category models
 * @since 0.1.0
 */
export class DeliveredCount extends Wire.Record<DeliveredCount>("StatsDeliveredCount")({
  smtp: Wire.optional("smtp", Wire.Number),
  /** Forwarded to URLs by routes. */
  http: Wire.optional("http", Wire.Number),
  /** Sent at the time that Mailgun found best. */
  optimized: Wire.optional("optimized", Wire.Number),
  total: Wire.optional("total", Wire.Number)
}) {}

/**
 * Deliveries that failed for now.
 *
 * @category models
 * @since 0.1.0
 */
export class TemporaryFailureCount extends Wire.Record<TemporaryFailureCount>("StatsTemporaryFailureCount")({
  /** Blocked by the recipient's provider. */
  espBlock: Wire.optional("espblock", Wire.Number),
  total: Wire.optional("total", Wire.Number)
}) {}

/**
 * Deliveries that failed for good.
 *
 * @category models
 * @since 0.1.0
 */
export class PermanentFailureCount extends Wire.Record<PermanentFailureCount>("StatsPermanentFailureCount")({
  bounce: Wire.optional("bounce", Wire.Number),
  delayedBounce: Wire.optional("delayed-bounce", Wire.Number),
  /** To addresses on the bounce list. */
  suppressBounce: Wire.optional("suppress-bounce", Wire.Number),
  /** To addresses on the list of unsubscribes. */
  suppressUnsubscribe: Wire.optional("suppress-unsubscribe", Wire.Number),
  /** To addresses on the list of complaints. */
  suppressComplaint: Wire.optional("suppress-complaint", Wire.Number),
  webhook: Wire.optional("webhook", Wire.Number),
  optimized: Wire.optional("optimized", Wire.Number),
  total: Wire.optional("total", Wire.Number)
}) {}

/**
 * Deliveries that failed.
 *
 * @category models
 * @since 0.1.0
 */
export class FailedCount extends Wire.Record<FailedCount>("StatsFailedCount")({
  temporary: Wire.optional("temporary", TemporaryFailureCount),
  permanent: Wire.optional("permanent", PermanentFailureCount)
}) {}

/**
 * Validations of addresses.
 *
 * @category models
 * @since 0.1.0
 */
export class ValidationCount extends Wire.Record<ValidationCount>("StatsValidationCount")({
  total: Wire.optional("total", Wire.Number),
  public: Wire.optional("public", Wire.Number),
  valid: Wire.optional("valid", Wire.Number),
  single: Wire.optional("single", Wire.Number),
  bulk: Wire.optional("bulk", Wire.Number),
  list: Wire.optional("list", Wire.Number),
  mailgun: Wire.optional("mailgun", Wire.Number),
  mailjet: Wire.optional("mailjet", Wire.Number)
}) {}

/**
 * The counts of one hour, day or month; only of the events that were asked for.
 *
 * @category models
 * @since 0.1.0
 */
export class StatsItem extends Wire.Record<StatsItem>("StatsItem")({
  /** When the hour, day or month begins. */
  time: Wire.required("time", Instant),
  accepted: Wire.optional("accepted", AcceptedCount),
  delivered: Wire.optional("delivered", DeliveredCount),
  failed: Wire.optional("failed", FailedCount),
  stored: Wire.optional("stored", Count),
  opened: Wire.optional("opened", Count),
  clicked: Wire.optional("clicked", Count),
  unsubscribed: Wire.optional("unsubscribed", Count),
  complained: Wire.optional("complained", Count),
  campaign: Wire.optional("campaign", Count),
  emailValidation: Wire.optional("email_validation", ValidationCount),
  seedTest: Wire.optional("seed_test", Count),
  ipBlocklistMonitoring: Wire.optional("ip_blocklist_monitoring", Count),
  domainBlocklistMonitoring: Wire.optional("domain_blocklist_monitoring", Count),
  emailPreview: Wire.optional("email_preview", Count),
  emailPreviewFailed: Wire.optional("email_preview_failed", Count),
  linkValidation: Wire.optional("link_validation", Count),
  linkValidationFailed: Wire.optional("link_validation_failed", Count)
}) {}

/**
 * What a report is about, where it is about one thing: a provider, a device, a country.
 *
 * @category models
 * @since 0.1.0
 */
export class StatsType extends Wire.Record<StatsType>("StatsType")({
  type: Wire.optional("type", Schema.String),
  key: Wire.optional("key", Schema.String)
}) {}

/**
 * Counts of events over time.
 *
 * @category models
 * @since 0.1.0
 */
export class StatsReport extends Wire.Record<StatsReport>("StatsReport")({
  /** Whose counts these are, where they are a tag's. */
  tag: Wire.optional("tag", Schema.String),
  description: Wire.optional("description", Schema.String),
  start: Wire.optional("start", Instant),
  end: Wire.optional("end", Instant),
  type: Wire.optional("type", StatsType),
  resolution: Wire.optional("resolution", Wire.literals("hour", "day", "month")),
  stats: Wire.optional("stats", Wire.list(StatsItem))
}) {}

/**
 * What recipients did, in numbers of events.
 *
 * @category models
 * @since 0.1.0
 */
export class Engagement extends Wire.Record<Engagement>("StatsEngagement")({
  accepted: Wire.optional("accepted", Wire.Number),
  delivered: Wire.optional("delivered", Wire.Number),
  opened: Wire.optional("opened", Wire.Number),
  uniqueOpened: Wire.optional("unique_opened", Wire.Number),
  clicked: Wire.optional("clicked", Wire.Number),
  uniqueClicked: Wire.optional("unique_clicked", Wire.Number),
  unsubscribed: Wire.optional("unsubscribed", Wire.Number),
  complained: Wire.optional("complained", Wire.Number)
}) {}

/**
 * What recipients did, by country, device or provider.
 *
 * @category models
 * @since 0.1.0
 */
export interface EngagementByKey {
  readonly [key: string]: Engagement
}

/**
 * Decodes {@link EngagementByKey}.
 *
 * @category codecs
 * @since 0.1.0
 */
export const EngagementByKey: Wire.Codec<EngagementByKey> = Wire.lazy(() => Schema.Record(Schema.String, Engagement))
