/**
 * How asking something of a campaign fails.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

const campaign = {
  name: Schema.String,
  id: Schema.String
}

/**
 * There is no campaign of this name and id in the database.
 *
 * @category errors
 * @since 0.1.0
 */
export class CampaignNotFound extends Schema.TaggedError<CampaignNotFound>("@effect-mailgun/campaign/CampaignNotFound")(
  "CampaignNotFound",
  campaign
) {
  override get message(): string {
    return `there is no campaign ${this.name}/${this.id}`
  }
}

/**
 * A campaign of this name and id was started before, and is not the same: going on with it would send to somebody twice.
 * Give another id to what is another campaign.
 *
 * @category errors
 * @since 0.1.0
 */
export class CampaignChanged
  extends Schema.TaggedError<CampaignChanged>("@effect-mailgun/campaign/CampaignChanged")("CampaignChanged", {
    ...campaign,
    /** What differs. */
    field: Schema.Literals(["recipients", "batchSize", "parameters"]),
    before: Schema.String,
    after: Schema.String
  })
{
  override get message(): string {
    return `campaign ${this.name}/${this.id} was started with other ${this.field} (${this.before}, not ${this.after}): ` +
      "what is another campaign takes another id"
  }
}

/**
 * A campaign is in a state in which this can't be done.
 *
 * @category errors
 * @since 0.1.0
 */
export class CampaignNotReady
  extends Schema.TaggedError<CampaignNotReady>("@effect-mailgun/campaign/CampaignNotReady")("CampaignNotReady", {
    ...campaign,
    /** The state that it is in, or `"purged"`. */
    state: Schema.String,
    /** What was asked of it. */
    action: Schema.String
  })
{
  override get message(): string {
    return `campaign ${this.name}/${this.id} is ${this.state}: it can't ${this.action}`
  }
}

/**
 * The database of the campaigns could not be read or written.
 *
 * @category errors
 * @since 0.1.0
 */
export class CampaignStoreFailed
  extends Schema.TaggedError<CampaignStoreFailed>("@effect-mailgun/campaign/CampaignStoreFailed")(
    "CampaignStoreFailed",
    { detail: Schema.String }
  )
{
  override get message(): string {
    return `the database of the campaigns failed: ${this.detail}`
  }
}
