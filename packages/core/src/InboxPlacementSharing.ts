/**
 * The sharing of inbox placement results: a URL for those who have no account.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/inboxready/api-reference/optimize/inboxready/inbox-placement
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { InboxPlacementResult } from "./InboxPlacementResult.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

/**
 * How a result is shared.
 *
 * @category models
 * @since 0.1.0
 */
export class Sharing extends Wire.Record<Sharing>("InboxPlacementSharing")({
  resultId: Wire.required("result_id", Schema.String),
  enabled: Wire.optional("enabled", Wire.Boolean),
  /** In the year 1 where the result has never been shared. */
  expiresAt: Wire.optional("expires_at", Timestamp.timestamp({ encodeAs: "rfc3339" })),
  /** What {@link getShared} takes. */
  shareId: Wire.optional("url_id", Schema.String),
  /** The page to look at. */
  url: Wire.optional("url", Schema.String),
  /** The same for programs. */
  apiUrl: Wire.optional("api_url", Schema.String)
}) {}

/**
 * The input of {@link get}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ResultInput extends Input.Struct<ResultInput>("InboxPlacementSharingResultInput")({
  resultId: Input.text("result", { nonEmpty: true })
}) {}

/**
 * How a result is shared. Fails with `MailgunNotFound` where there is none of this id.
 *
 * `GET /v4/inbox/sharing/{result}`.
 *
 * **Example**
 *
 * ```ts
 * import { InboxPlacementSharing } from "@effect-mailgun/core"
 *
 * const sharing = InboxPlacementSharing.get({ resultId: "1a066d4a-2207-4240-9e89-9e1a55511f0e" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "inboxPlacementSharing.get",
  method: "GET",
  path: "/v4/inbox/sharing/{result}",
  input: ResultInput,
  output: Wire.unwrapped("sharing", Sharing),
  example: { resultId: "1a066d4a-2207-4240-9e89-9e1a55511f0e" }
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("InboxPlacementSharingUpdateInput")({
  resultId: Input.text("result", { nonEmpty: true }),
  enabled: Input.inQuery(Input.trueFalse("enabled"))
}) {}

/**
 * Shares a result, under a URL that is made for it, or ends that. Fails with `MailgunNotFound` where there is none of
 * this id.
 *
 * `PUT /v4/inbox/sharing/{result}`.
 *
 * **Example**
 *
 * ```ts
 * import { InboxPlacementSharing } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const url = InboxPlacementSharing.update({
 *   resultId: "1a066d4a-2207-4240-9e89-9e1a55511f0e",
 *   enabled: true
 * }).pipe(Effect.map((sharing) => sharing.url))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "inboxPlacementSharing.update",
  method: "PUT",
  path: "/v4/inbox/sharing/{result}",
  input: UpdateInput,
  output: Wire.unwrapped("sharing", Sharing),
  example: { resultId: "1a066d4a-2207-4240-9e89-9e1a55511f0e", enabled: false }
})

/**
 * The input of {@link getShared}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class GetSharedInput extends Input.Struct<GetSharedInput>("InboxPlacementSharingGetSharedInput")({
  shareId: Input.text("shareid", { nonEmpty: true })
}) {}

/**
 * A result that has been shared, by the id in its URL. Fails with `MailgunNotFound` where there is none, or not any
 * more.
 *
 * `GET /v4/inbox/sharing/public/{shareid}`.
 *
 * **Example**
 *
 * ```ts
 * import { InboxPlacementSharing } from "@effect-mailgun/core"
 *
 * const result = InboxPlacementSharing.getShared({ shareId: "aBcD1234" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const getShared = Operation.make({
  name: "inboxPlacementSharing.getShared",
  method: "GET",
  path: "/v4/inbox/sharing/public/{shareid}",
  input: GetSharedInput,
  output: Wire.unwrapped("result", InboxPlacementResult),
  example: { shareId: "aBcD1234" }
})
