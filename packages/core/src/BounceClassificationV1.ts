/**
 * The first version of bounce classification, which `list` of BounceClassification has replaced. All of it is
 * deprecated.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/bounce-classification
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import { LoggedEvent } from "./Logs.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"

/** Mailgun wraps numbers of bounces, and the names and ids of what they belong to, in objects. */
const Bounced = Wire.unwrapped("total", Wire.Number)

const Name = Wire.unwrapped("name", Schema.String)

const Id = Wire.unwrapped("id", Schema.String)

/**
 * A provider or a spam filter.
 *
 * @category models
 * @since 0.1.0
 */
export class Entity extends Wire.Record<Entity>("BounceEntity")({
  name: Wire.optional("name", Schema.String)
}) {}

/**
 * How an answer of a server is recognised, and what it means.
 *
 * @category models
 * @since 0.1.0
 */
export class Rule extends Wire.Record<Rule>("BounceRule")({
  entityId: Wire.optional("entity_id", Schema.String),
  class: Wire.optional("class", Schema.String),
  sampleText: Wire.optional("sample-text", Schema.String),
  explanation: Wire.optional("explanation", Schema.String),
  shortExplanation: Wire.optional("short-explanation", Schema.String)
}) {}

/**
 * A domain and how many of its messages bounced.
 *
 * @category models
 * @since 0.1.0
 */
export class DomainBounces extends Wire.Record<DomainBounces>("DomainBounces")({
  domain: Wire.required("domain", Name),
  bouncedCount: Wire.optional("bounced", Bounced)
}) {}

/**
 * A provider or spam filter and how many messages bounced there.
 *
 * @category models
 * @since 0.1.0
 */
export class EntityBounces extends Wire.Record<EntityBounces>("EntityBounces")({
  entityId: Wire.required("entity-id", Schema.String),
  entityName: Wire.optional("entity-name", Schema.String),
  bouncedCount: Wire.optional("bounced", Bounced)
}) {}

/**
 * A rule and how many bounces it recognised.
 *
 * @category models
 * @since 0.1.0
 */
export class RuleBounces extends Wire.Record<RuleBounces>("RuleBounces")({
  ruleId: Wire.required("rule-id", Schema.String),
  category: Wire.optional("category", Wire.literals("BOUNCE", "GENERIC", "GREYLISTED", "ESPBLOCK")),
  severity: Wire.optional("severity", Wire.literals("PERMANENT", "TEMPORARY")),
  sampleText: Wire.optional("sample-text", Schema.String),
  explanation: Wire.optional("explanation", Schema.String),
  bouncedCount: Wire.optional("bounced", Bounced)
}) {}

/**
 * How many messages bounced, by what they were grouped by.
 *
 * @category models
 * @since 0.1.0
 */
export class BounceStats extends Wire.Record<BounceStats>("BounceStats")({
  subaccountId: Wire.optional("subaccount", Id),
  domain: Wire.optional("domain", Name),
  ruleId: Wire.optional("rule-id", Schema.String),
  entityId: Wire.optional("entity-id", Schema.String),
  shortExplanation: Wire.optional("short-explanation", Schema.String),
  bouncedCount: Wire.optional("bounced", Bounced)
}) {}

/**
 * The input of {@link listEntities} and {@link listRules}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CatalogueInput extends Input.Struct<CatalogueInput>("BounceClassificationCatalogueInput")({}) {}

/**
 * All providers and spam filters, by identifier. Fails with `MailgunForbidden` where the account may not see them.
 *
 * `GET /v1/bounce-classification/config/entities`.
 *
 * **Example**
 *
 * ```ts
 * import { BounceClassificationV1 } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const name = BounceClassificationV1.listEntities().pipe(Effect.map((entities) => entities["gmail"]?.name))
 * ```
 *
 * @deprecated Use {@link BounceClassification.list}.
 * @category operations
 * @since 0.1.0
 */
export const listEntities = Operation.make({
  name: "bounceClassification.listEntities",
  method: "GET",
  path: "/v1/bounce-classification/config/entities",
  input: CatalogueInput,
  output: Wire.lazy(() => Schema.Record(Schema.String, Entity)),
  example: {}
})

/**
 * All rules, by identifier. Fails with `MailgunForbidden` where the account may not see them.
 *
 * `GET /v1/bounce-classification/config/rules`.
 *
 * **Example**
 *
 * ```ts
 * import { BounceClassificationV1 } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const meaning = BounceClassificationV1.listRules().pipe(Effect.map((rules) => rules["55ff"]?.explanation))
 * ```
 *
 * @deprecated Use {@link BounceClassification.list}.
 * @category operations
 * @since 0.1.0
 */
export const listRules = Operation.make({
  name: "bounceClassification.listRules",
  method: "GET",
  path: "/v1/bounce-classification/config/rules",
  input: CatalogueInput,
  output: Wire.lazy(() => Schema.Record(Schema.String, Rule)),
  example: {}
})

/**
 * The input of {@link listDomains}, {@link pagesOfDomains} and {@link streamDomains}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListDomainsInput extends Input.Struct<ListDomainsInput>("BounceClassificationListDomainsInput")({
  /** Items a page. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: Number.MAX_SAFE_INTEGER })),
  skip: Input.optional(Input.integer("skip", { min: 0, max: Number.MAX_SAFE_INTEGER })),
  /** A key and a value: `"domain.name:example.com"`. */
  query: Input.optional(Input.text("query")),
  includeSubaccounts: Input.optional(Input.trueFalse("include_subaccounts")),
  cursor: Input.cursor
}) {}

/**
 * One page of the account's domains, with the numbers of their bounces. Fails with `MailgunForbidden` where the account
 * may not see them.
 *
 * `GET /v1/bounce-classification/domains`.
 *
 * **Example**
 *
 * ```ts
 * import { BounceClassificationV1 } from "@effect-mailgun/core"
 *
 * const domains = BounceClassificationV1.listDomains({ limit: 10, query: "domain.name:example.com" })
 * ```
 *
 * @deprecated Use {@link BounceClassification.list} with the dimension `domain.name`.
 * @category operations
 * @since 0.1.0
 */
export const listDomains = Operation.make({
  name: "bounceClassification.listDomains",
  method: "GET",
  path: "/v1/bounce-classification/domains",
  input: ListDomainsInput,
  output: Page.bySkip(DomainBounces, { total: "total", defaultLimit: 10 }),
  example: { limit: 10, query: "domain.name:mailgun.net", includeSubaccounts: true }
})

/**
 * All pages of domains, as they are asked for.
 *
 * @deprecated Use {@link BounceClassification.pages}.
 * @category streams
 * @since 0.1.0
 */
export const pagesOfDomains: (
  input?: ListDomainsInput
) => Stream.Stream<Page.Page<DomainBounces>, MailgunError, Mailgun> = Page.pages(listDomains)

/**
 * All domains, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { BounceClassificationV1 } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const domains = BounceClassificationV1.streamDomains().pipe(Stream.map(({ domain }) => domain), Stream.runCollect)
 * ```
 *
 * @deprecated Use {@link BounceClassification.stream}.
 * @category streams
 * @since 0.1.0
 */
export const streamDomains: (input?: ListDomainsInput) => Stream.Stream<DomainBounces, MailgunError, Mailgun> = Page
  .stream(listDomains)

/**
 * The input of {@link listDomainEntities}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DomainEntitiesInput extends Input.Struct<DomainEntitiesInput>("BounceClassificationDomainEntitiesInput")({
  domain: Input.domain,
  includeSubaccounts: Input.optional(Input.trueFalse("include_subaccounts"))
}) {}

/**
 * The providers and spam filters at which a domain's messages bounced. Fails with `MailgunForbidden` where the account
 * may not see them, and with `MailgunNotFound` where there is no such domain.
 *
 * `GET /v1/bounce-classification/domains/{domain}/entities`.
 *
 * **Example**
 *
 * ```ts
 * import { BounceClassificationV1 } from "@effect-mailgun/core"
 *
 * const entities = BounceClassificationV1.listDomainEntities({ domain: "example.com" })
 * ```
 *
 * @deprecated Use {@link BounceClassification.list} with the dimension `entity-name`.
 * @category operations
 * @since 0.1.0
 */
export const listDomainEntities = Operation.make({
  name: "bounceClassification.listDomainEntities",
  method: "GET",
  path: "/v1/bounce-classification/domains/{domain}/entities",
  input: DomainEntitiesInput,
  output: Page.single(EntityBounces),
  example: { includeSubaccounts: true }
})

/**
 * The input of {@link listEntityRules}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class EntityRulesInput extends Input.Struct<EntityRulesInput>("BounceClassificationEntityRulesInput")({
  domain: Input.domain,
  entityId: Input.text("entity-id", { nonEmpty: true }),
  includeSubaccounts: Input.optional(Input.trueFalse("include_subaccounts"))
}) {}

/**
 * The rules that recognised a domain's bounces at one provider or spam filter. Fails with `MailgunForbidden` where the
 * account may not see them.
 *
 * `GET /v1/bounce-classification/domains/{domain}/entities/{entity-id}/rules`.
 *
 * **Example**
 *
 * ```ts
 * import { BounceClassificationV1 } from "@effect-mailgun/core"
 *
 * const rules = BounceClassificationV1.listEntityRules({ entityId: "hotmail" })
 * ```
 *
 * @deprecated Use {@link BounceClassification.list} with a filter on `entity-name`.
 * @category operations
 * @since 0.1.0
 */
export const listEntityRules = Operation.make({
  name: "bounceClassification.listEntityRules",
  method: "GET",
  path: "/v1/bounce-classification/domains/{domain}/entities/{entity-id}/rules",
  input: EntityRulesInput,
  output: Page.single(RuleBounces),
  example: { entityId: "hotmail", includeSubaccounts: true }
})

/**
 * The input of {@link listEvents}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListEventsInput extends Input.Struct<ListEventsInput>("BounceClassificationListEventsInput")({
  domain: Input.domain,
  ruleId: Input.optional(Input.text("rule-id")),
  entityId: Input.optional(Input.text("entity-id")),
  /** Mailgun's default is `"@timestamp:asc"`. */
  sort: Input.optional(Input.text("sort")),
  /** Where to go on. */
  page: Input.optional(Input.text("page")),
  /** Items a page. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: Number.MAX_SAFE_INTEGER }))
}) {}

/**
 * The bounces behind a rule. Mailgun has taken this away: it fails with `MailgunForbidden`, or with
 * `MailgunUnexpectedStatus` (410).
 *
 * `GET /v1/bounce-classification/domains/{domain}/events`.
 *
 * **Example**
 *
 * ```ts
 * import { BounceClassificationV1 } from "@effect-mailgun/core"
 *
 * const events = BounceClassificationV1.listEvents({ domain: "example.com", ruleId: "55ff" })
 * ```
 *
 * @deprecated Use {@link Logs.list} with a filter on `i_classification_rule_id`.
 * @category operations
 * @since 0.1.0
 */
export const listEvents = Operation.make({
  name: "bounceClassification.listEvents",
  method: "GET",
  path: "/v1/bounce-classification/domains/{domain}/events",
  input: ListEventsInput,
  output: Page.single(LoggedEvent),
  example: { ruleId: "55ff", entityId: "hotmail", sort: "@timestamp:asc", limit: 10 }
})

/**
 * The input of {@link listStats}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListStatsInput extends Input.Struct<ListStatsInput>("BounceClassificationListStatsInput")({
  /** What to group by: any of `subaccount.id`, `domain.name`, `entity-id` and `rule-id`. */
  group: Input.optional(Input.commaList("group")),
  limit: Input.optional(Input.integer("limit", { min: 1, max: Number.MAX_SAFE_INTEGER })),
  includeSubaccounts: Input.optional(Input.trueFalse("include_subaccounts"))
}) {}

/**
 * The numbers of bounces by what they are grouped by, the greatest first. Fails with `MailgunForbidden` where the
 * account may not see them.
 *
 * `GET /v1/bounce-classification/stats`.
 *
 * **Example**
 *
 * ```ts
 * import { BounceClassificationV1 } from "@effect-mailgun/core"
 *
 * const worst = BounceClassificationV1.listStats({ group: ["domain.name"], limit: 5 })
 * ```
 *
 * @deprecated Use {@link BounceClassification.list}.
 * @category operations
 * @since 0.1.0
 */
export const listStats = Operation.make({
  name: "bounceClassification.listStats",
  method: "GET",
  path: "/v1/bounce-classification/stats",
  input: ListStatsInput,
  output: Page.single(BounceStats),
  example: { group: ["domain.name", "rule-id"], limit: 10, includeSubaccounts: true }
})
