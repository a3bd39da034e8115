/**
 * The tags of one domain: the API that Tags has replaced.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/tags
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import { openText, openTexts } from "./internal/analytics.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import { EngagementByKey, StatsReport } from "./StatsReport.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const Instant = Timestamp.timestamp({ encodeAs: "rfc3339" })

/**
 * A tag of a domain.
 *
 * @category models
 * @since 0.1.0
 */
export class DomainTag extends Wire.Record<DomainTag>("DomainTag")({
  tag: Wire.required("tag", Schema.String),
  description: Wire.optional("description", Schema.String),
  firstSeen: Wire.optional("first-seen", Instant),
  lastSeen: Wire.optional("last-seen", Instant)
}) {}

/**
 * How many tags a domain has, and may have.
 *
 * @category models
 * @since 0.1.0
 */
export class DomainTagLimit extends Wire.Record<DomainTagLimit>("DomainTagLimit")({
  id: Wire.optional("id", Schema.String),
  limit: Wire.optional("limit", Wire.Number),
  count: Wire.optional("count", Wire.Number)
}) {}

/**
 * What recipients of the messages with a tag did. Only what was asked for is there.
 *
 * @category models
 * @since 0.1.0
 */
export class TagAggregates extends Wire.Record<TagAggregates>("TagAggregates")({
  tag: Wire.optional("tag", Schema.String),
  /** By two-letter code of the country, in small letters. */
  countries: Wire.optional("country", EngagementByKey),
  /** By kind of device: `desktop`, `mobile`, `tablet` or `unknown`. */
  devices: Wire.optional("device", EngagementByKey),
  /** By domain of the mail provider. */
  providers: Wire.optional("provider", EngagementByKey)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("DomainTagsListInput")({
  domain: Input.domain,
  /** Items a page, from 1 to 1000. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: 1000 })),
  /** Only tags that begin with this. */
  prefix: Input.optional(Input.text("prefix")),
  /** Where the list goes on from `tag`. A `cursor` says both. */
  page: Input.optional(Input.literal("page", "first", "last", "next", "prev")),
  /** The tag at the end of the page before. */
  tag: Input.optional(Input.text("tag")),
  cursor: Input.cursor
}) {}

/**
 * One page of tags, in alphabetical order. Fails with `MailgunBadRequest` where `limit` or the page is none that the
 * list has.
 *
 * `GET /v3/{domain}/tags`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainTags } from "@effect-mailgun/core"
 *
 * const newsletters = DomainTags.list({ prefix: "newsletter-" })
 * ```
 *
 * @deprecated Use {@link Tags.list}.
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "domainTags.list",
  method: "GET",
  path: "/v3/{domain}/tags",
  input: ListInput,
  output: Page.byUrl(DomainTag),
  example: { limit: 1000, prefix: "my-" }
})

/**
 * All pages, as they are asked for.
 *
 * @deprecated Use {@link Tags.pages}.
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<DomainTag>, MailgunError, Mailgun> = Page.pages(list)

/**
 * All tags, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { DomainTags } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const names = DomainTags.stream().pipe(Stream.map(({ tag }) => tag), Stream.runCollect)
 * ```
 *
 * @deprecated Use {@link Tags.stream}.
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<DomainTag, MailgunError, Mailgun> = Page.stream(list)

/** A tag's name goes into the query: it may have any character, a slash too. */
const tag = Input.inQuery(Input.text("tag", { nonEmpty: true }))

/**
 * The input of {@link get} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class TagInput extends Input.Struct<TagInput>("DomainTagsTagInput")({
  domain: Input.domain,
  tag
}) {}

/**
 * A tag. Fails with `MailgunNotFound` where the domain has none of that name, and with `MailgunBadRequest` where
 * Mailgun can't read the name.
 *
 * `GET /v3/{domain}/tag`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainTags } from "@effect-mailgun/core"
 *
 * const details = DomainTags.get({ tag: "newsletter" })
 * ```
 *
 * @deprecated Use {@link Tags.list} with the tag's name.
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "domainTags.get",
  method: "GET",
  path: "/v3/{domain}/tag",
  input: TagInput,
  output: DomainTag,
  example: { tag: "my-tag-1" }
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("DomainTagsUpdateInput")({
  domain: Input.domain,
  tag,
  description: Input.optional(Input.inQuery(Input.text("description")))
}) {}

/**
 * Gives a tag another description. Fails with `MailgunBadRequest` where Mailgun can't read the tag or the description,
 * and with `MailgunNotFound` where the domain has no such tag.
 *
 * `PUT /v3/{domain}/tag`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainTags } from "@effect-mailgun/core"
 *
 * const program = DomainTags.update({ tag: "newsletter", description: "The monthly newsletter" })
 * ```
 *
 * @deprecated Use {@link Tags.update}.
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "domainTags.update",
  method: "PUT",
  path: "/v3/{domain}/tag",
  input: UpdateInput,
  output: Acknowledgement,
  example: { tag: "a/b test", description: "Subject lines" }
})

const delete_ = Operation.make({
  name: "domainTags.delete",
  method: "DELETE",
  path: "/v3/{domain}/tag",
  input: TagInput,
  output: Acknowledgement,
  example: { tag: "my-tag-1" }
})

/**
 * The input of {@link getStats}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class StatsInput extends Input.Struct<StatsInput>("DomainTagsStatsInput")({
  domain: Input.domain,
  tag,
  /** One kind of event or many; only these are counted. */
  event: openTexts("event", [
    "accepted",
    "delivered",
    "failed",
    "opened",
    "clicked",
    "unsubscribed",
    "complained",
    "stored"
  ]),
  /** Mailgun's default is seven days ago. */
  start: Input.optional(Input.date("start")),
  /** Mailgun's default is now. */
  end: Input.optional(Input.date("end")),
  /** Mailgun's default is `"day"`. */
  resolution: Input.optional(Input.literal("resolution", "hour", "day", "month")),
  /** How far back from `end`, in place of `start`: `"24h"`, `"7d"`, or `"2m"` for two months. */
  duration: Input.optional(Input.period("duration")),
  /** Only what this provider's recipients did: `"gmail.com"`. */
  provider: Input.optional(Input.text("provider")),
  /** Only what happened on this kind of device. */
  device: Input.optional(openText("device", ["desktop", "mobile", "tablet", "unknown"])),
  /** Only what happened in this country: `"us"`. */
  country: Input.optional(Input.text("country"))
}) {}

/**
 * The counts of the messages with a tag. Fails with `MailgunNotFound` where the domain has none of that name, and with
 * `MailgunBadRequest` where the events, the times or the resolution don't go together.
 *
 * `GET /v3/{domain}/tag/stats`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainTags } from "@effect-mailgun/core"
 *
 * const opened = DomainTags.getStats({ tag: "newsletter", event: ["opened", "clicked"], duration: "1m" })
 * ```
 *
 * @deprecated Use {@link Metrics.list} with a filter on `tag`.
 * @category operations
 * @since 0.1.0
 */
export const getStats = Operation.make({
  name: "domainTags.getStats",
  method: "GET",
  path: "/v3/{domain}/tag/stats",
  input: StatsInput,
  output: StatsReport,
  example: {
    tag: "tag1",
    event: ["accepted", "delivered", "opened", "clicked"],
    resolution: "month",
    duration: "2m",
    device: "mobile",
    country: "us"
  }
})

/**
 * The input of {@link getAggregates}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class AggregatesInput extends Input.Struct<AggregatesInput>("DomainTagsAggregatesInput")({
  domain: Input.domain,
  tag,
  type: Input.literal("type", "country", "device", "provider")
}) {}

/**
 * What recipients of the messages with a tag did, by country, device or provider. Fails with `MailgunBadRequest` where
 * Mailgun does not count by that, and with `MailgunNotFound` where the domain has no such tag.
 *
 * `GET /v3/{domain}/tag/stats/aggregates`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainTags } from "@effect-mailgun/core"
 *
 * const byProvider = DomainTags.getAggregates({ tag: "newsletter", type: "provider" })
 * ```
 *
 * @deprecated Use {@link Metrics.list} with a filter on `tag` and a dimension.
 * @category operations
 * @since 0.1.0
 */
export const getAggregates = Operation.make({
  name: "domainTags.getAggregates",
  method: "GET",
  path: "/v3/{domain}/tag/stats/aggregates",
  input: AggregatesInput,
  output: TagAggregates,
  example: { tag: "tag1", type: "provider" }
})

/**
 * The input of {@link getLimit}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class LimitInput extends Input.Struct<LimitInput>("DomainTagsLimitInput")({
  domain: Input.domain
}) {}

/**
 * How many tags a domain has, and may have. Fails with `MailgunBadRequest` where there is no such domain.
 *
 * `GET /v3/domains/{domain}/limits/tag`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainTags } from "@effect-mailgun/core"
 *
 * const limit = DomainTags.getLimit({ domain: "example.com" })
 * ```
 *
 * @deprecated Use {@link Tags.getLimit}.
 * @category operations
 * @since 0.1.0
 */
export const getLimit = Operation.make({
  name: "domainTags.getLimit",
  method: "GET",
  path: "/v3/domains/{domain}/limits/tag",
  input: LimitInput,
  output: DomainTagLimit,
  example: {}
})

export {
  /**
   * Removes a tag; its counts stay. Fails with `MailgunBadRequest` where Mailgun can't read the tag.
   *
   * `DELETE /v3/{domain}/tag`.
   *
   * **Example**
   *
   * ```ts
   * import { DomainTags } from "@effect-mailgun/core"
   *
   * const program = DomainTags.delete({ tag: "newsletter" })
   * ```
   *
   * @deprecated Use {@link Tags.delete}.
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}
