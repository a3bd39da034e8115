/**
 * The records of a result: where the messages of one inbox placement test have arrived, and why there.
 *
 * @see https://documentation.mailgun.com/docs/inboxready/inbox-placement-ir
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { DeliveryStatsByProvider } from "./InboxPlacement.ts"
import { SeedList } from "./SeedList.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const Instant = Timestamp.timestamp({ encodeAs: "rfc3339" })

/**
 * A header of a message as it arrived.
 *
 * @category models
 * @since 0.1.0
 */
export class MessageHeader extends Wire.Record<MessageHeader>("InboxPlacementMessageHeader")({
  key: Wire.required("key", Schema.String),
  value: Wire.optional("value", Schema.String)
}) {}

/**
 * What Microsoft's filter said of a message.
 *
 * @category models
 * @since 0.1.0
 */
export class MicrosoftSpamEntry extends Wire.Record<MicrosoftSpamEntry>("InboxPlacementMicrosoftSpamEntry")({
  /** The bulk complaint level. */
  bcl: Wire.optional("bcl", Wire.Number),
  /** The spam confidence level. */
  scl: Wire.optional("scl", Wire.Number),
  forefrontReport: Wire.optional("forefront_report", Schema.Record(Schema.String, Schema.Unknown))
}) {}

/**
 * What a provider tells about a message beyond its folder.
 *
 * @category models
 * @since 0.1.0
 */
export class MessageExtension extends Wire.Record<MessageExtension>("InboxPlacementMessageExtension")({
  /** The tab of the inbox: `primary`, `promotions`, `updates`. */
  category: Wire.optional("category", Schema.String),
  msSpam: Wire.optional("ms_spam", MicrosoftSpamEntry)
}) {}

const authentication = Wire.literals("pass", "fail", "missing/not-set")

/**
 * What became of the message to one seed.
 *
 * @category models
 * @since 0.1.0
 */
export class SeedResult extends Wire.Record<SeedResult>("InboxPlacementSeedResult")({
  email: Wire.required("email", Schema.String),
  provider: Wire.optional("provider", Schema.String),
  destination: Wire.optional("destination", Wire.literals("inbox", "spam")),
  /** `"delivered"`. Any text is possible. */
  state: Wire.optional("state", Schema.String),
  originatingIp: Wire.optional("originating_ip", Schema.String),
  /** The folder or the labels that the message is under. */
  tags: Wire.optional("tags", Wire.Strings),
  dkim: Wire.optional("dkim", authentication),
  spf: Wire.optional("spf", authentication),
  dmarc: Wire.optional("dmarc", authentication),
  headers: Wire.optional("headers", Wire.list(MessageHeader)),
  extensions: Wire.optional("extensions", MessageExtension),
  receivedAt: Wire.optional("received_at", Instant)
}) {}

/**
 * A rule of SpamAssassin that a message fell under.
 *
 * @category models
 * @since 0.1.0
 */
export class SpamAssassinRule extends Wire.Record<SpamAssassinRule>("InboxPlacementSpamAssassinRule")({
  name: Wire.required("name", Schema.String),
  points: Wire.optional("points", Wire.Number),
  shortDescription: Wire.optional("short_description", Schema.String),
  longDescription: Wire.optional("long_description", Schema.String)
}) {}

/**
 * What SpamAssassin said of the message.
 *
 * @category models
 * @since 0.1.0
 */
export class SpamAssassin extends Wire.Record<SpamAssassin>("InboxPlacementSpamAssassin")({
  isSpam: Wire.optional("is_spam", Wire.Boolean),
  score: Wire.optional("score", Wire.Number),
  /** The score from which on it is spam. */
  required: Wire.optional("required", Wire.Number),
  rules: Wire.optional("rules", Wire.list(SpamAssassinRule))
}) {}

/**
 * The range of a level.
 *
 * @category models
 * @since 0.1.0
 */
export class LevelStats extends Wire.Record<LevelStats>("InboxPlacementLevelStats")({
  min: Wire.optional("min", Wire.Number),
  max: Wire.optional("max", Wire.Number),
  mean: Wire.optional("mean", Wire.Number)
}) {}

/**
 * How many messages Microsoft's filter put in each category.
 *
 * @category models
 * @since 0.1.0
 */
export class ForefrontStats extends Wire.Record<ForefrontStats>("InboxPlacementForefrontStats")({
  categoryCounts: Wire.optional("category_counts", Schema.Record(Schema.String, Wire.Number))
}) {}

/**
 * What Microsoft's filter said of all messages of a test.
 *
 * @category models
 * @since 0.1.0
 */
export class MicrosoftSpamSummary extends Wire.Record<MicrosoftSpamSummary>("InboxPlacementMicrosoftSpamSummary")({
  bcl: Wire.optional("bcl", LevelStats),
  scl: Wire.optional("scl", LevelStats),
  count: Wire.optional("count", Wire.Number),
  forefront: Wire.optional("forefront", ForefrontStats)
}) {}

/**
 * The result of a test.
 *
 * @category models
 * @since 0.1.0
 */
export class InboxPlacementResult extends Wire.Record<InboxPlacementResult>("InboxPlacementResult")({
  resultId: Wire.required("result_id", Schema.String),
  rid: Wire.optional("rid", Schema.String),
  accountId: Wire.optional("AccountID", Schema.String),
  status: Wire.optional("status", Wire.literals("processing", "complete")),
  subject: Wire.optional("subject", Schema.String),
  sender: Wire.optional("sender", Schema.String),
  createdAt: Wire.optional("created_at", Instant),
  updatedAt: Wire.optional("updated_at", Instant),
  /** The `targetEmail` of the seed list. */
  keyboxEmail: Wire.optional("keybox_email", Schema.String),
  keyboxId: Wire.optional("KeyBoxID", Schema.String),
  seedlistName: Wire.optional("seedlist_name", Schema.String),
  /** The name of the seed list in older answers. */
  name: Wire.optional("name", Schema.String),
  seedList: Wire.optional("Box", SeedList),
  campaignId: Wire.optional("campaign_id", Schema.String),
  attributes: Wire.optional("attributes", Schema.Record(Schema.String, Schema.Unknown)),
  sharingEnabled: Wire.optional("sharing_enabled", Wire.Boolean),
  sharingId: Wire.optional("sharing_id", Schema.String),
  /** In the year 1 where the result has never been shared. */
  sharingExpiresAt: Wire.optional("sharing_expires_at", Instant),
  seedResults: Wire.optional("seed_results", Wire.list(SeedResult)),
  deliveryStats: Wire.optional("delivery_stats", DeliveryStatsByProvider),
  spamassassin: Wire.optional("spamassassin", SpamAssassin),
  msSpam: Wire.optional("ms_spam", MicrosoftSpamSummary),
  isSpoofing: Wire.optional("is_spoofing", Wire.Boolean),
  /** The message; only where one result is asked for. */
  body: Wire.optional("body", Schema.String)
}) {}
