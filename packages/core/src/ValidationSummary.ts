/**
 * What the validation of many addresses found, in numbers: of an uploaded file, of its preview, or of a mailing list.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Wire from "./Wire.ts"

/**
 * Where the results can be fetched, as zipped files of one record for each address.
 *
 * @category models
 * @since 0.1.0
 */
export class ValidationDownloads extends Wire.Record<ValidationDownloads>("ValidationDownloads")({
  csv: Wire.optional("csv", Schema.String),
  json: Wire.optional("json", Schema.String)
}) {}

/**
 * How many addresses had each result. Of a preview, percentages.
 *
 * @category models
 * @since 0.1.0
 */
export class ValidationResultCounts extends Wire.Record<ValidationResultCounts>("ValidationResultCounts")({
  deliverable: Wire.optional("deliverable", Wire.Number),
  undeliverable: Wire.optional("undeliverable", Wire.Number),
  doNotSend: Wire.optional("do_not_send", Wire.Number),
  catchAll: Wire.optional("catch_all", Wire.Number),
  acceptAll: Wire.optional("accept_all", Wire.Number),
  unknown: Wire.optional("unknown", Wire.Number)
}) {}

/**
 * How many addresses are how risky to send to. Of a preview, percentages.
 *
 * @category models
 * @since 0.1.0
 */
export class ValidationRiskCounts extends Wire.Record<ValidationRiskCounts>("ValidationRiskCounts")({
  high: Wire.optional("high", Wire.Number),
  medium: Wire.optional("medium", Wire.Number),
  low: Wire.optional("low", Wire.Number),
  unknown: Wire.optional("unknown", Wire.Number)
}) {}

/**
 * How many addresses do what with the mail that they get.
 *
 * @category models
 * @since 0.1.0
 */
export class ValidationEngagementCounts extends Wire.Record<ValidationEngagementCounts>("ValidationEngagementCounts")({
  highlyEngaged: Wire.optional("highly_engaged", Wire.Number),
  engaged: Wire.optional("engaged", Wire.Number),
  disengaged: Wire.optional("disengaged", Wire.Number),
  complainer: Wire.optional("complainer", Wire.Number),
  bot: Wire.optional("bot", Wire.Number),
  noData: Wire.optional("no_data", Wire.Number)
}) {}

/**
 * The results, counted.
 *
 * @category models
 * @since 0.1.0
 */
export class ValidationSummary extends Wire.Record<ValidationSummary>("ValidationSummary")({
  result: Wire.optional("result", ValidationResultCounts),
  risk: Wire.optional("risk", ValidationRiskCounts),
  engagement: Wire.optional("engagement", ValidationEngagementCounts)
}) {}
