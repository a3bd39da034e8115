/**
 * Email previews: how a message looks in the mail clients of the world.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/inboxready/email-preview-ir
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const Instant = Timestamp.timestamp({ encodeAs: "epoch-seconds" })

/**
 * How far a client's screenshots have come.
 *
 * @category models
 * @since 0.1.0
 */
export class StatusDetails extends Wire.Record<StatusDetails>("EmailPreviewStatusDetails")({
  submitted: Wire.optional("submitted", Instant),
  /** The start of 1970 where they are not completed yet. */
  completed: Wire.optional("completed", Instant),
  bounceCode: Wire.optional("bounce_code", Wire.Text),
  bounceMessage: Wire.optional("bounce_message", Schema.String)
}) {}

/**
 * How a message looks in one client. Its URLs are there before the pictures are: until the status says so, they answer
 * 403.
 *
 * @category models
 * @since 0.1.0
 */
export class ClientResult extends Wire.Record<ClientResult>("EmailPreviewClientResult")({
  id: Wire.optional("id", Schema.String),
  displayName: Wire.optional("display_name", Schema.String),
  client: Wire.optional("client", Schema.String),
  os: Wire.optional("os", Schema.String),
  category: Wire.optional("category", Wire.literals("Application", "Mobile", "Web")),
  /** Of a client that runs in a browser. */
  browser: Wire.optional("browser", Schema.String),
  /** URLs by orientation: `default`, `horizontal`. */
  screenshots: Wire.optional("screenshots", Schema.Record(Schema.String, Schema.String)),
  thumbnail: Wire.optional("thumbnail", Schema.String),
  fullThumbnail: Wire.optional("full_thumbnail", Schema.String),
  /** `"Complete"`. Any text is possible. */
  status: Wire.optional("status", Schema.String),
  statusDetails: Wire.optional("status_details", StatusDetails)
}) {}

/**
 * The results of a test, by the id of the client; `null` where a client has none.
 *
 * @category models
 * @since 0.1.0
 */
export interface TestResults {
  readonly [clientId: string]: ClientResult | null
}

/**
 * Decodes the {@link TestResults}.
 *
 * @category models
 * @since 0.1.0
 */
export const TestResults: Wire.Codec<TestResults> = Wire.lazy(() =>
  Schema.Record(Schema.String, Schema.NullOr(ClientResult))
)

/**
 * The input of {@link getResults}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class TestInput extends Input.Struct<TestInput>("EmailPreviewsTestInput")({
  testId: Input.text("test_id", { nonEmpty: true })
}) {}

/**
 * What the clients of a test show. Mailgun keeps tests for 90 days. Fails with `MailgunBadRequest` where there is no
 * such test, or not any more.
 *
 * `GET /v1/preview/tests/{test_id}/results`.
 *
 * **Example**
 *
 * ```ts
 * import { EmailPreviews } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const screenshot = EmailPreviews.getResults({ testId: "aBcD1234" }).pipe(
 *   Effect.map((results) => results["iphone13_15"]?.screenshots?.["default"])
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const getResults = Operation.make({
  name: "emailPreviews.getResults",
  method: "GET",
  path: "/v1/preview/tests/{test_id}/results",
  input: TestInput,
  output: TestResults,
  example: { testId: "aBcD1234" }
})
