import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base: Schema.Opaque<ListInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class ThresholdHit extends ThresholdHit_base {
}
declare const ThresholdHit_base: Schema.Opaque<
  ThresholdHit,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Required<Schema.String>
      name: Wire.Optional<Schema.String>
      createdAt: Wire.Optional<Timestamp.Timestamp>
      updatedAt: Wire.Optional<Timestamp.Timestamp>
      triggered: Wire.Optional<Wire.Codec<boolean>>
      expiresAt: Wire.Optional<Timestamp.Timestamp>
      latestValue: Wire.Optional<Wire.Codec<number>>
      metric: Wire.Optional<
        Wire.Codec<
          Wire.Open<
            | "complained_rate"
            | "delivered_rate"
            | "email_preview_success_count"
            | "hard_bounce_rate"
            | "seed_test_count"
            | "temporary_fail_rate"
          >
        >
      >
      comparator: Wire.Optional<Wire.Codec<Wire.Open<"!=" | "<" | "<=" | "=" | ">" | ">=">>>
      limit: Wire.Optional<Wire.Codec<number>>
      parentAccountId: Wire.Optional<Schema.String>
      subaccountId: Wire.Optional<Schema.String>
      dimension: Wire.Optional<Wire.Codec<Wire.Open<"domain" | "ip" | "ip_pool" | "recipient_provider" | "subaccount">>>
      dimensionValue: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const list: Operation.Operation<ListInput, Page.Page<ThresholdHit>>
