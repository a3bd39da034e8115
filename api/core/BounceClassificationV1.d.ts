import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class BounceStats extends BounceStats_base {
}
declare const BounceStats_base: Schema.Opaque<
  BounceStats,
  Schema.Codec<
    Wire.Type<{
      subaccountId: Wire.Optional<Wire.Codec<string>>
      domain: Wire.Optional<Wire.Codec<string>>
      ruleId: Wire.Optional<Schema.String>
      entityId: Wire.Optional<Schema.String>
      shortExplanation: Wire.Optional<Schema.String>
      bouncedCount: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class CatalogueInput extends CatalogueInput_base {
}
declare const CatalogueInput_base: Schema.Opaque<CatalogueInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class DomainBounces extends DomainBounces_base {
}
declare const DomainBounces_base: Schema.Opaque<
  DomainBounces,
  Schema.Codec<
    Wire.Type<{
      domain: Wire.Required<Wire.Codec<string>>
      bouncedCount: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class DomainEntitiesInput extends DomainEntitiesInput_base {
}
declare const DomainEntitiesInput_base:
  & Schema.Opaque<
    DomainEntitiesInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        includeSubaccounts: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      includeSubaccounts: Input.Field<boolean, "optional">
    }
  }
export declare class Entity extends Entity_base {
}
export declare class EntityBounces extends EntityBounces_base {
}
declare const EntityBounces_base: Schema.Opaque<
  EntityBounces,
  Schema.Codec<
    Wire.Type<{
      entityId: Wire.Required<Schema.String>
      entityName: Wire.Optional<Schema.String>
      bouncedCount: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class EntityRulesInput extends EntityRulesInput_base {
}
declare const EntityRulesInput_base:
  & Schema.Opaque<
    EntityRulesInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        entityId: Input.Field<string, "required">
        includeSubaccounts: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      entityId: Input.Field<string, "required">
      includeSubaccounts: Input.Field<boolean, "optional">
    }
  }
declare const Entity_base: Schema.Opaque<
  Entity,
  Schema.Codec<
    Wire.Type<{
      name: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ListDomainsInput extends ListDomainsInput_base {
}
declare const ListDomainsInput_base:
  & Schema.Opaque<
    ListDomainsInput,
    Schema.Schema<
      Input.Type<{
        limit: Input.Field<number, "optional">
        skip: Input.Field<number, "optional">
        query: Input.Field<string, "optional">
        includeSubaccounts: Input.Field<boolean, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      limit: Input.Field<number, "optional">
      skip: Input.Field<number, "optional">
      query: Input.Field<string, "optional">
      includeSubaccounts: Input.Field<boolean, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class ListEventsInput extends ListEventsInput_base {
}
declare const ListEventsInput_base:
  & Schema.Opaque<
    ListEventsInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        ruleId: Input.Field<string, "optional">
        entityId: Input.Field<string, "optional">
        sort: Input.Field<string, "optional">
        page: Input.Field<string, "optional">
        limit: Input.Field<number, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      ruleId: Input.Field<string, "optional">
      entityId: Input.Field<string, "optional">
      sort: Input.Field<string, "optional">
      page: Input.Field<string, "optional">
      limit: Input.Field<number, "optional">
    }
  }
export declare class ListStatsInput extends ListStatsInput_base {
}
declare const ListStatsInput_base:
  & Schema.Opaque<
    ListStatsInput,
    Schema.Schema<
      Input.Type<{
        group: Input.Field<readonly string[], "optional">
        limit: Input.Field<number, "optional">
        includeSubaccounts: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      group: Input.Field<readonly string[], "optional">
      limit: Input.Field<number, "optional">
      includeSubaccounts: Input.Field<boolean, "optional">
    }
  }
export declare class Rule extends Rule_base {
}
export declare class RuleBounces extends RuleBounces_base {
}
declare const RuleBounces_base: Schema.Opaque<
  RuleBounces,
  Schema.Codec<
    Wire.Type<{
      ruleId: Wire.Required<Schema.String>
      category: Wire.Optional<Wire.Codec<Wire.Open<"BOUNCE" | "ESPBLOCK" | "GENERIC" | "GREYLISTED">>>
      severity: Wire.Optional<Wire.Codec<Wire.Open<"PERMANENT" | "TEMPORARY">>>
      sampleText: Wire.Optional<Schema.String>
      explanation: Wire.Optional<Schema.String>
      bouncedCount: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const Rule_base: Schema.Opaque<
  Rule,
  Schema.Codec<
    Wire.Type<{
      entityId: Wire.Optional<Schema.String>
      class: Wire.Optional<Schema.String>
      sampleText: Wire.Optional<Schema.String>
      explanation: Wire.Optional<Schema.String>
      shortExplanation: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const listDomainEntities: Operation.Operation<DomainEntitiesInput, Page.Page<EntityBounces>>
export declare const listDomains: Operation.Operation<ListDomainsInput, Page.Page<DomainBounces>>
export declare const listEntities: Operation.Operation<CatalogueInput, {
  readonly [x: string]: Entity
}>
export declare const listEntityRules: Operation.Operation<EntityRulesInput, Page.Page<RuleBounces>>
export declare const listEvents: Operation.Operation<ListEventsInput, Page.Page<import("./Event.ts").Event>>
export declare const listRules: Operation.Operation<CatalogueInput, {
  readonly [x: string]: Rule
}>
export declare const listStats: Operation.Operation<ListStatsInput, Page.Page<BounceStats>>
export declare const pagesOfDomains: (
  input?: ListDomainsInput
) => Stream.Stream<Page.Page<DomainBounces>, MailgunError, Mailgun>
export declare const streamDomains: (input?: ListDomainsInput) => Stream.Stream<DomainBounces, MailgunError, Mailgun>
