/**
 * How a source of recipients fails.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/**
 * The recipients could not be read, or are not what they must be.
 *
 * @category errors
 * @since 0.1.0
 */
export class RecipientSourceFailed
  extends Schema.TaggedError<RecipientSourceFailed>("@effect-mailgun/campaign/RecipientSourceFailed")(
    "RecipientSourceFailed",
    {
      /** Which source: the path of a file, the address of a list. */
      source: Schema.String,
      /** Where in it: `"byte 4711"`. */
      at: Schema.UndefinedOr(Schema.String),
      issue: Schema.String
    }
  )
{
  override get message(): string {
    return `recipients from ${this.source}${this.at === undefined ? "" : ` at ${this.at}`}: ${this.issue}`
  }
}
