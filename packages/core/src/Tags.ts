/**
 * The tags of an account: the names under which its messages are counted.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/tags-new
 * @since 0.1.0
 */
import type * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import { pageLimit, pageSkip } from "./internal/analytics.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import { MetricValues } from "./Metrics.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import type * as UsageMetrics from "./UsageMetrics.ts"
import * as Wire from "./Wire.ts"

const decodeInstant = Wire.decoder(Timestamp.Timestamp)

/** Mailgun documents a date that there is none of as `{}`. */
const Seen: Wire.Codec<DateTime.Utc | undefined> = Wire.codec(Schema.UndefinedOr(Schema.DateTimeUtc), {
  expected: "a date",
  decode: (wire) =>
    Wire.isJsonObject(wire) && Object.keys(wire).length === 0
      ? undefined
      : Result.getOrElse(decodeInstant(wire), (): typeof Wire.invalid => Wire.invalid),
  encode: (date) => date === undefined ? undefined : Timestamp.format(date, "rfc2822-numeric")
})

/**
 * The metrics of a tag, by name.
 *
 * @category models
 * @since 0.1.0
 */
export type TagMetrics = MetricValues & UsageMetrics.MetricValues

const TagMetrics: Wire.Codec<TagMetrics> = MetricValues

/**
 * A tag.
 *
 * @category models
 * @since 0.1.0
 */
export class Tag extends Wire.Record<Tag>("Tag")({
  tag: Wire.required("tag", Schema.String),
  description: Wire.optional("description", Schema.String),
  accountId: Wire.optional("account_id", Schema.String),
  accountName: Wire.optional("account_name", Schema.String),
  parentAccountId: Wire.optional("parent_account_id", Schema.String),
  firstSeen: Wire.optional("first_seen", Seen),
  lastSeen: Wire.optional("last_seen", Seen),
  /** Empty without `includeMetrics`. */
  metrics: Wire.optional("metrics", TagMetrics)
}) {}

/**
 * How many tags an account has, and may have.
 *
 * @category models
 * @since 0.1.0
 */
export class TagLimit extends Wire.Record<TagLimit>("TagLimit")({
  limit: Wire.optional("limit", Wire.Number),
  count: Wire.optional("count", Wire.Number),
  limitReached: Wire.optional("limit_reached", Wire.Boolean)
}) {}

/**
 * How a list of tags is sorted and cut into pages.
 *
 * @category inputs
 * @since 0.1.0
 */
export class Pagination extends Wire.Record<Pagination>("TagsPagination")({
  sort: Wire.optional("sort", Wire.literals("lastseen:asc", "lastseen:desc")),
  /** Items a page, from 1 to 1000, and to 20 with `includeMetrics`. Mailgun's default is 10. */
  limit: Wire.optional("limit", pageLimit(1000)),
  skip: Wire.optional("skip", pageSkip),
  /** Asks for the number of all tags. */
  includeTotal: Wire.optional("include_total", Schema.Boolean)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("TagsListInput")({
  /** The beginning of a tag, or all of it. */
  tag: Input.optional(Input.text("tag")),
  includeSubaccounts: Input.optional(Input.trueFalse("include_subaccounts")),
  /** Asks for the metrics of each tag. */
  includeMetrics: Input.optional(Input.trueFalse("include_metrics")),
  pagination: Input.optional(Input.value("pagination", Pagination)),
  cursor: Input.cursor
}) {}

const maxLimitWithMetrics = 20

/**
 * One page of tags. Fails with `MailgunBadRequest` where the order or the page is not one that Mailgun takes.
 *
 * `POST /v1/analytics/tags`.
 *
 * **Example**
 *
 * ```ts
 * import { Tags } from "@effect-mailgun/core"
 *
 * const newsletters = Tags.list({ tag: "newsletter-", pagination: { sort: "lastseen:desc", limit: 100 } })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "tags.list",
  method: "POST",
  path: "/v1/analytics/tags",
  input: ListInput,
  body: "json",
  output: Page.byBodySkip(Tag),
  idempotent: true,
  check: ({ includeMetrics, pagination }) =>
    includeMetrics === true && (pagination?.limit ?? 0) > maxLimitWithMetrics
      ? { field: "pagination.limit", issue: `must be at most ${maxLimitWithMetrics} with metrics` }
      : undefined,
  example: {
    includeSubaccounts: true,
    includeMetrics: true,
    tag: "tag",
    pagination: { sort: "lastseen:desc", limit: 10, includeTotal: true }
  }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<Tag>, MailgunError, Mailgun> = Page.pages(list)

/**
 * All tags, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { Tags } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const names = Tags.stream({ pagination: { limit: 1000 } }).pipe(Stream.map(({ tag }) => tag), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<Tag, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("TagsUpdateInput")({
  tag: Input.text("tag", { nonEmpty: true }),
  description: Input.text("description")
}) {}

/**
 * Gives a tag another description. Fails with `MailgunBadRequest` where Mailgun can't read the tag or the description.
 *
 * `PUT /v1/analytics/tags`.
 *
 * **Example**
 *
 * ```ts
 * import { Tags } from "@effect-mailgun/core"
 *
 * const program = Tags.update({ tag: "newsletter", description: "The monthly newsletter" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "tags.update",
  method: "PUT",
  path: "/v1/analytics/tags",
  input: UpdateInput,
  body: "json",
  output: Acknowledgement,
  example: { tag: "name-of-tag-to-update", description: "updated tag description" }
})

/**
 * The input of {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteInput extends Input.Struct<DeleteInput>("TagsDeleteInput")({
  tag: Input.text("tag", { nonEmpty: true })
}) {}

const delete_ = Operation.make({
  name: "tags.delete",
  method: "DELETE",
  path: "/v1/analytics/tags",
  input: DeleteInput,
  body: "json",
  output: Acknowledgement,
  example: { tag: "name-of-tag-to-delete" }
})

/**
 * The input of {@link getLimit}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class LimitInput extends Input.Struct<LimitInput>("TagsLimitInput")({}) {}

/**
 * How many tags the account has, and may have. Fails with `MailgunBadRequest` where Mailgun refuses the request.
 *
 * `GET /v1/analytics/tags/limits`.
 *
 * **Example**
 *
 * ```ts
 * import { Tags } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const isFull = Tags.getLimit().pipe(Effect.map(({ limitReached }) => limitReached === true))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const getLimit = Operation.make({
  name: "tags.getLimit",
  method: "GET",
  path: "/v1/analytics/tags/limits",
  input: LimitInput,
  output: TagLimit,
  example: {}
})

export {
  /**
   * Removes a tag. Fails with `MailgunBadRequest` where Mailgun can't read the tag.
   *
   * `DELETE /v1/analytics/tags`.
   *
   * **Example**
   *
   * ```ts
   * import { Tags } from "@effect-mailgun/core"
   *
   * const program = Tags.delete({ tag: "newsletter" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
