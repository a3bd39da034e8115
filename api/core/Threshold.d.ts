import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import type * as Operation from "./Operation.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export {}
export declare const Comparator: Wire.Codec<Wire.Open<"!=" | "<" | "<=" | "=" | ">" | ">=">>
export declare const Decimal: Wire.Codec<number>
export declare const Dimension: Wire.Codec<Wire.Open<"domain" | "ip" | "ip_pool" | "recipient_provider" | "subaccount">>
export declare class Filter extends Filter_base {
}
export declare class FilterInput extends FilterInput_base {
}
declare const FilterInput_base: Schema.Opaque<
  FilterInput,
  Schema.Codec<
    Wire.Type<{
      dimension: Wire.Required<
        Schema.Literals<
          readonly [
            "domain",
            "ip",
            "ip_pool",
            "recipient_provider",
            "subaccount"
          ]
        >
      >
      comparator: Wire.Required<
        Schema.Literals<
          readonly [
            "=",
            "!=",
            "contains",
            "not contains",
            "<",
            "<=",
            ">",
            ">="
          ]
        >
      >
      values: Wire.Required<Schema.$Array<Schema.String>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const Filter_base: Schema.Opaque<
  Filter,
  Schema.Codec<
    Wire.Type<{
      dimension: Wire.Optional<Wire.Codec<Wire.Open<"domain" | "ip" | "ip_pool" | "recipient_provider" | "subaccount">>>
      comparator: Wire.Optional<
        Wire.Codec<Wire.Open<"!=" | "<" | "<=" | "=" | ">" | ">=" | "contains" | "not contains">>
      >
      values: Wire.Optional<Schema.$Array<Schema.String>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const answerFields: {
  id: Wire.Optional<Schema.String>
  name: Wire.Required<Schema.String>
  description: Wire.Optional<Schema.String>
  parentAccountId: Wire.Optional<Schema.String>
  subaccountId: Wire.Optional<Schema.String>
  accountGroup: Wire.Optional<Schema.String>
  createdAt: Wire.Optional<Timestamp.Timestamp>
  updatedAt: Wire.Optional<Timestamp.Timestamp>
  lastCheckedAt: Wire.Optional<Timestamp.Timestamp>
  comparator: Wire.Optional<Wire.Codec<Wire.Open<"!=" | "<" | "<=" | "=" | ">" | ">=">>>
  limit: Wire.Optional<Wire.Codec<number>>
  dimension: Wire.Optional<Wire.Codec<Wire.Open<"domain" | "ip" | "ip_pool" | "recipient_provider" | "subaccount">>>
  filters: Wire.Optional<Wire.Codec<readonly Filter[]>>
  period: Wire.Optional<Schema.String>
}
export declare const inputFields: {
  comparator: Input.Field<"!=" | "<" | "<=" | "=" | ">" | ">=", "required">
  limit: Input.Field<number, "required">
  dimension: Input.Field<"domain" | "ip" | "ip_pool" | "recipient_provider" | "subaccount", "required">
  filters: Input.Field<readonly FilterInput[], "optional">
  period: Input.Field<import("effect/Duration").Duration | string, "optional">
  description: Input.Field<string, "optional">
}
export declare const keepName: <
  I extends {
    readonly name: string
    readonly newName?: string | undefined
  }
>(input: I) => Effect.Effect<Operation.Prepared<I, never>>
export declare const renameFields: {
  name: Input.Field<string, "required">
  newName: Input.Field<string, "optional">
}
