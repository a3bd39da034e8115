/**
 * The results of inbox placement tests: whether messages arrive in the inbox, among spam, or not at all.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/inboxready/inbox-placement-ir
 * @since 0.1.0
 */
import * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Filter } from "./InboxPlacement.ts"
import { InboxPlacementResult } from "./InboxPlacementResult.ts"
import * as Input from "./Input.ts"
import { Deleted, listOptions } from "./internal/inboxPlacement.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"

/** What the lists of this module are filtered by. */
const filters = {
  sender: Input.optional(Input.text("sender")),
  subject: Input.optional(Input.text("subject")),
  /** The domain of a provider: only its seeds are in the results. */
  provider: Input.optional(Input.text("provider")),
  /** The `targetEmail` of a seed list. */
  targetEmail: Input.optional(Input.text("target_email")),
  ...listOptions
}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("InboxPlacementResultsListInput")({
  ...filters,
  cursor: Input.cursor
}) {}

/**
 * One page of the results. Fails with `MailgunBadRequest` where a filter is not one that {@link listFilters} names.
 *
 * `GET /v4/inbox/results`.
 *
 * **Example**
 *
 * ```ts
 * import { InboxPlacementResults } from "@effect-mailgun/core"
 *
 * const atGmail = InboxPlacementResults.list({ provider: "gmail.com", limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "inboxPlacementResults.list",
  method: "GET",
  path: "/v4/inbox/results",
  input: ListInput,
  output: Page.byUrl(InboxPlacementResult),
  example: {
    sender: "person@domain.com",
    subject: "A subject of things",
    provider: "box.com",
    targetEmail: "ibp-seedlist@example.com",
    timeAfter: DateTime.makeUnsafe("2021-08-01T00:00:00Z"),
    timeBefore: DateTime.makeUnsafe("2021-09-01T00:00:00Z"),
    sort: "subject",
    ascending: true,
    offset: 0,
    limit: 1
  }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<InboxPlacementResult>, MailgunError, Mailgun> = Page
  .pages(list)

/**
 * All results, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { InboxPlacementResults } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const inSpam = InboxPlacementResults.stream().pipe(
 *   Stream.filter(({ deliveryStats }) => (deliveryStats?.["all"]?.spam ?? 0) > 0),
 *   Stream.runCollect
 * )
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<InboxPlacementResult, MailgunError, Mailgun> = Page.stream(
  list
)

/**
 * The input of {@link get}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class GetInput extends Input.Struct<GetInput>("InboxPlacementResultsGetInput")({
  resultId: Input.text("result", { nonEmpty: true }),
  /** The domain of a provider: only its seeds are in the result. */
  provider: Input.optional(Input.text("provider"))
}) {}

/**
 * A result. Fails with `MailgunNotFound` where there is none of this id.
 *
 * `GET /v4/inbox/results/{result}`.
 *
 * **Example**
 *
 * ```ts
 * import { InboxPlacementResults } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const placement = InboxPlacementResults.get({ resultId: "1a066d4a-2207-4240-9e89-9e1a55511f0e" }).pipe(
 *   Effect.map(({ deliveryStats }) => deliveryStats?.["all"])
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "inboxPlacementResults.get",
  method: "GET",
  path: "/v4/inbox/results/{result}",
  input: GetInput,
  output: Wire.unwrapped("result", InboxPlacementResult),
  example: { resultId: "12345678-1234-1234-1234-123456789012", provider: "box.com" }
})

/**
 * The input of {@link listAttributes} and {@link listFilters}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class EmptyInput extends Input.Struct<EmptyInput>("InboxPlacementResultsEmptyInput")({}) {}

/**
 * The attributes of results whose values {@link listAttributeValues} knows. Fails with `MailgunForbidden` where the
 * account has no inbox placement.
 *
 * `GET /v4/inbox/results/a`.
 *
 * **Example**
 *
 * ```ts
 * import { InboxPlacementResults } from "@effect-mailgun/core"
 *
 * const attributes = InboxPlacementResults.listAttributes()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const listAttributes = Operation.make({
  name: "inboxPlacementResults.listAttributes",
  method: "GET",
  path: "/v4/inbox/results/a",
  input: EmptyInput,
  output: Page.single(Schema.String, { items: ["items", "values"] }),
  example: {}
})

/**
 * The input of {@link listAttributeValues}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListAttributeValuesInput
  extends Input.Struct<ListAttributeValuesInput>("InboxPlacementResultsListAttributeValuesInput")({
    attribute: Input.text("attribute", { nonEmpty: true }),
    ...filters
  })
{}

/**
 * The values that an attribute has in the account's results, for suggestions as one types. Fails with `MailgunNotFound`
 * where there is no such attribute.
 *
 * `GET /v4/inbox/results/a/{attribute}`.
 *
 * **Example**
 *
 * ```ts
 * import { InboxPlacementResults } from "@effect-mailgun/core"
 *
 * const subjects = InboxPlacementResults.listAttributeValues({ attribute: "subject" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const listAttributeValues = Operation.make({
  name: "inboxPlacementResults.listAttributeValues",
  method: "GET",
  path: "/v4/inbox/results/a/{attribute}",
  input: ListAttributeValuesInput,
  output: Page.single(Schema.String, { items: ["items", "values"] }),
  example: { attribute: "subject", sender: "person@domain.com" }
})

/**
 * The filters that {@link list} understands. Fails with `MailgunForbidden` where the account has no inbox placement.
 *
 * `GET /v4/inbox/results/_filters`.
 *
 * **Example**
 *
 * ```ts
 * import { InboxPlacementResults } from "@effect-mailgun/core"
 *
 * const filters = InboxPlacementResults.listFilters()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const listFilters = Operation.make({
  name: "inboxPlacementResults.listFilters",
  method: "GET",
  path: "/v4/inbox/results/_filters",
  input: EmptyInput,
  output: Page.single(Filter, { items: ["supported_filters", "filters"] }),
  example: {}
})

/**
 * The input of {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ResultInput extends Input.Struct<ResultInput>("InboxPlacementResultsResultInput")({
  resultId: Input.text("result", { nonEmpty: true })
}) {}

const delete_ = Operation.make({
  name: "inboxPlacementResults.delete",
  method: "DELETE",
  path: "/v4/inbox/results/{result}",
  input: ResultInput,
  output: Deleted,
  example: { resultId: "12345678-1234-1234-1234-123456789012" }
})

export {
  /**
   * Deletes a result and all that belongs to it. Fails with `MailgunNotFound` where there is none of this id.
   *
   * `DELETE /v4/inbox/results/{result}`.
   *
   * **Example**
   *
   * ```ts
   * import { InboxPlacementResults } from "@effect-mailgun/core"
   *
   * const program = InboxPlacementResults.delete({ resultId: "1a066d4a-2207-4240-9e89-9e1a55511f0e" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
