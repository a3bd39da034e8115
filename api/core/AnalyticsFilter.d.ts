import * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"
import * as Wire from "./Wire.ts"
export {}
export declare class AnalyticsFilter extends AnalyticsFilter_base {
}
declare const AnalyticsFilter_base: Schema.Opaque<
  AnalyticsFilter,
  Schema.Codec<
    Wire.Type<{
      all: Wire.Required<Wire.Codec<readonly Condition[]>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const Attribute: Wire.Codec<
  Wire.Open<
    | "account.name"
    | "attachment_filename"
    | "bot"
    | "category"
    | "country"
    | "criticality"
    | "delivered_at"
    | "delivery_status_bounce_type"
    | "delivery_status_code"
    | "delivery_status_message"
    | "device"
    | "domain"
    | "domain.name"
    | "entity-name"
    | "envelope.i-ip-pool-name"
    | "envelope.sending-ip"
    | "event"
    | "from"
    | "group-id"
    | "i_classification_group_id"
    | "i_classification_rule_id"
    | "id"
    | "ip"
    | "ip_pool"
    | "is_routed"
    | "mailing_list_address"
    | "message_id"
    | "recipient"
    | "recipient-domain"
    | "recipient_domain"
    | "recipient_provider"
    | "recipients"
    | "severity"
    | "size"
    | "subaccount"
    | "subject"
    | "tag"
    | "tags"
    | "to"
    | "user_variables"
  >
>
export type Attribute = typeof Attribute.Type
export declare class Condition extends Condition_base {
}
declare const Condition_base: Schema.Opaque<
  Condition,
  Schema.Codec<
    Wire.Type<{
      attribute: Wire.Required<
        Wire.Codec<
          Wire.Open<
            | "account.name"
            | "attachment_filename"
            | "bot"
            | "category"
            | "country"
            | "criticality"
            | "delivered_at"
            | "delivery_status_bounce_type"
            | "delivery_status_code"
            | "delivery_status_message"
            | "device"
            | "domain"
            | "domain.name"
            | "entity-name"
            | "envelope.i-ip-pool-name"
            | "envelope.sending-ip"
            | "event"
            | "from"
            | "group-id"
            | "i_classification_group_id"
            | "i_classification_rule_id"
            | "id"
            | "ip"
            | "ip_pool"
            | "is_routed"
            | "mailing_list_address"
            | "message_id"
            | "recipient"
            | "recipient-domain"
            | "recipient_domain"
            | "recipient_provider"
            | "recipients"
            | "severity"
            | "size"
            | "subaccount"
            | "subject"
            | "tag"
            | "tags"
            | "to"
            | "user_variables"
          >
        >
      >
      comparator: Wire.Required<Wire.Codec<Wire.Open<"!=" | "<" | "=" | ">" | "contains" | "not contains">>>
      values: Wire.Required<Wire.Codec<readonly string[]>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const all: (...conditions: ReadonlyArray<Condition>) => AnalyticsFilter
export declare const contains: (attribute: Attribute, value: string, ...others: ReadonlyArray<string>) => Condition
export declare const equals: (attribute: Attribute, value: string, ...others: ReadonlyArray<string>) => Condition
export declare const greaterThan: (attribute: Attribute, bound: DateTime.DateTime | number) => Condition
export declare const lessThan: (attribute: Attribute, bound: DateTime.DateTime | number) => Condition
export declare const notContains: (attribute: Attribute, value: string, ...others: ReadonlyArray<string>) => Condition
export declare const notEquals: (attribute: Attribute, value: string, ...others: ReadonlyArray<string>) => Condition
