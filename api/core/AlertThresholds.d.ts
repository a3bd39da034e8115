import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Threshold from "./Threshold.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class AlertThreshold extends AlertThreshold_base {
}
declare const AlertThreshold_base: Schema.Opaque<
  AlertThreshold,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Optional<Schema.String>
      name: Wire.Required<Schema.String>
      description: Wire.Optional<Schema.String>
      parentAccountId: Wire.Optional<Schema.String>
      subaccountId: Wire.Optional<Schema.String>
      accountGroup: Wire.Optional<Schema.String>
      createdAt: Wire.Optional<import("./Timestamp.ts").Timestamp>
      updatedAt: Wire.Optional<import("./Timestamp.ts").Timestamp>
      lastCheckedAt: Wire.Optional<import("./Timestamp.ts").Timestamp>
      comparator: Wire.Optional<Wire.Codec<Wire.Open<"!=" | "<" | "<=" | "=" | ">" | ">=">>>
      limit: Wire.Optional<Wire.Codec<number>>
      dimension: Wire.Optional<Wire.Codec<Wire.Open<"domain" | "ip" | "ip_pool" | "recipient_provider" | "subaccount">>>
      filters: Wire.Optional<Wire.Codec<readonly Threshold.Filter[]>>
      period: Wire.Optional<Schema.String>
      metric: Wire.Optional<
        Wire.Codec<Wire.Open<"complained_rate" | "delivered_rate" | "hard_bounce_rate" | "temporary_fail_rate">>
      >
      alertChannels: Wire.Optional<Schema.$Array<Wire.Codec<Wire.Open<"email" | "slack" | "webhook">>>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & Schema.Opaque<
    CreateInput,
    Schema.Schema<
      Input.Type<{
        comparator: Input.Field<"!=" | "<" | "<=" | "=" | ">" | ">=", "required">
        limit: Input.Field<number, "required">
        dimension: Input.Field<"domain" | "ip" | "ip_pool" | "recipient_provider" | "subaccount", "required">
        filters: Input.Field<readonly Threshold.FilterInput[], "optional">
        period: Input.Field<import("effect/Duration").Duration | string, "optional">
        description: Input.Field<string, "optional">
        metric: Input.Field<
          "complained_rate" | "delivered_rate" | "hard_bounce_rate" | "temporary_fail_rate",
          "required"
        >
        alertChannels: Input.Field<readonly ("email" | "slack" | "webhook")[], "optional">
        name: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      comparator: Input.Field<"!=" | "<" | "<=" | "=" | ">" | ">=", "required">
      limit: Input.Field<number, "required">
      dimension: Input.Field<"domain" | "ip" | "ip_pool" | "recipient_provider" | "subaccount", "required">
      filters: Input.Field<readonly Threshold.FilterInput[], "optional">
      period: Input.Field<import("effect/Duration").Duration | string, "optional">
      description: Input.Field<string, "optional">
      metric: Input.Field<"complained_rate" | "delivered_rate" | "hard_bounce_rate" | "temporary_fail_rate", "required">
      alertChannels: Input.Field<readonly ("email" | "slack" | "webhook")[], "optional">
      name: Input.Field<string, "required">
    }
  }
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base: Schema.Opaque<ListInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class NameInput extends NameInput_base {
}
declare const NameInput_base:
  & Schema.Opaque<
    NameInput,
    Schema.Schema<
      Input.Type<{
        name: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      name: Input.Field<string, "required">
    }
  }
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & Schema.Opaque<
    UpdateInput,
    Schema.Schema<
      Input.Type<{
        comparator: Input.Field<"!=" | "<" | "<=" | "=" | ">" | ">=", "required">
        limit: Input.Field<number, "required">
        dimension: Input.Field<"domain" | "ip" | "ip_pool" | "recipient_provider" | "subaccount", "required">
        filters: Input.Field<readonly Threshold.FilterInput[], "optional">
        period: Input.Field<import("effect/Duration").Duration | string, "optional">
        description: Input.Field<string, "optional">
        name: Input.Field<string, "required">
        newName: Input.Field<string, "optional">
        metric: Input.Field<
          "complained_rate" | "delivered_rate" | "hard_bounce_rate" | "temporary_fail_rate",
          "required"
        >
        alertChannels: Input.Field<readonly ("email" | "slack" | "webhook")[], "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      comparator: Input.Field<"!=" | "<" | "<=" | "=" | ">" | ">=", "required">
      limit: Input.Field<number, "required">
      dimension: Input.Field<"domain" | "ip" | "ip_pool" | "recipient_provider" | "subaccount", "required">
      filters: Input.Field<readonly Threshold.FilterInput[], "optional">
      period: Input.Field<import("effect/Duration").Duration | string, "optional">
      description: Input.Field<string, "optional">
      name: Input.Field<string, "required">
      newName: Input.Field<string, "optional">
      metric: Input.Field<"complained_rate" | "delivered_rate" | "hard_bounce_rate" | "temporary_fail_rate", "required">
      alertChannels: Input.Field<readonly ("email" | "slack" | "webhook")[], "optional">
    }
  }
export declare const create: Operation.Operation<CreateInput, AlertThreshold>
declare const delete_: Operation.Operation<NameInput, Acknowledgement>
export declare const get: Operation.Operation<NameInput, AlertThreshold>
export declare const list: Operation.Operation<ListInput, Page.Page<AlertThreshold>>
export declare const update: Operation.Operation<UpdateInput, Acknowledgement>
